package coref

import (
	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// linkPronouns gives pronouns to the chains they stand for, where one candidate is clearly ahead.
func (r *resolver) linkPronouns() {
	quoted := r.quotes()
	gender := r.genders()
	for i := range r.refs {
		m := &r.refs[i]
		if m.Form != text.Pronoun {
			continue
		}
		p := pronouns[r.lower(m.Head)]
		at, why := int32(-1), ""
		switch p.gender {
		case 'm', 'f':
			at, why = r.heOrShe(int32(i), p.gender, gender, quoted), "pronoun"
		case 'w':
			at, why = r.antecedent(m.Head), "relative pronoun"
		case 'n', 'p':
			if m.Len() == 2 {
				continue // "it" is too often nobody
			}
			at, why = r.itOrThey(int32(i), p.plural, quoted), "pronoun of the subject"
		}
		if at >= 0 && !r.refs[at].open {
			m.open, m.Why, m.Kind = false, "", r.refs[at].Kind
			r.join(int32(i), at, why)
			if g := p.gender; g == 'm' || g == 'f' {
				gender[r.find(at)] = g
			}
		}
	}
}

// genders tells what first names and titles say of each chain.
func (r *resolver) genders() map[int32]byte {
	out := map[int32]byte{}
	for i := range r.refs {
		m := &r.refs[i]
		g := byte(0)
		if m.Form == text.Named && m.Kind == text.Person && len(m.parts) > 1 {
			g = lexicon.Gender(m.parts[0])
		}
		if !m.Role.Empty() && g == 0 {
			g = titleGender(lexicon.Key(r.d.Str(m.Role)))
		}
		if g != 0 {
			out[r.find(int32(i))] = g
		}
	}
	return out
}

func titleGender(role string) byte {
	switch {
	case role == "mr", role == "king", role == "prince", role == "sir", role == "chairman", role == "businessman", role == "emir":
		return 'm'
	case role == "mrs", role == "ms", role == "queen", role == "princess", role == "chairwoman", role == "first lady":
		return 'f'
	case len(role) > 8 && role[len(role)-9:] == "spokesman", role == "crown prince", role == "policeman":
		return 'm'
	case len(role) > 10 && role[len(role)-11:] == "spokeswoman", role == "policewoman":
		return 'f'
	}
	return 0
}

// quotes marks the tokens inside quotation marks. A mark that is never closed ends with its paragraph.
func (r *resolver) quotes() []bool {
	out := make([]bool, len(r.d.Tokens))
	open := int32(-1)
	for t := range int32(len(r.d.Tokens)) {
		if t > 0 && open >= 0 && newline(r.d.Text[r.d.Tokens[t-1].End:r.d.Tokens[t].Start]) {
			open = -1
		}
		switch w := r.d.Word(t); w {
		case "“", "``", "«":
			open = t
		case "”", "''", "»":
			open = -1
		case `"`:
			if open >= 0 {
				open = -1
			} else {
				open = t
			}
		default:
			out[t] = open >= 0
		}
	}
	return out
}

func newline(s string) bool {
	for i := range len(s) {
		if s[i] == '\n' {
			return true
		}
	}
	return false
}

// heOrShe ranks the persons of this and the two sentences before by nearness and grammar.
func (r *resolver) heOrShe(i int32, g byte, gender map[int32]byte, quoted []bool) int32 {
	m := &r.refs[i]
	best, bestScore, second := int32(-1), -1000, -1000
	scores := map[int32]int{}
	for j := i - 1; j >= 0; j-- {
		c := &r.refs[j]
		back := r.sentence(i) - r.sentence(j)
		if back > 2 {
			break
		}
		if c.Kind != text.Person || c.Plural || c.open || c.Form == text.Pronoun && r.lower(c.Head) == "who" {
			continue
		}
		root := r.find(j)
		if k := gender[root]; k != 0 && k != g || r.blocked(m, c, quoted) {
			continue
		}
		s := r.salience(m, c, back) + knownGender(gender[root]) - quoteGap(quoted[m.Head], quoted[c.Head])
		if old, ok := scores[root]; !ok || s > old {
			scores[root] = s
		}
	}
	for j := i - 1; j >= 0; j-- { // in text order, so that ties fall to the nearest
		root := r.find(j)
		s, ok := scores[root]
		if !ok {
			continue
		}
		delete(scores, root)
		switch {
		case s > bestScore:
			best, bestScore, second = j, s, bestScore
		case s > second:
			second = s
		}
	}
	if bestScore < 30 || bestScore-second < 6 {
		return -1
	}
	return best
}

func knownGender(g byte) int {
	if g != 0 {
		return 8
	}
	return 0
}

func quoteGap(here, there bool) int {
	if here != there {
		return 15
	}
	return 0
}

func (r *resolver) salience(m, c *ref, back int32) int {
	s := []int{60, 38, 10}[min(back, 2)]
	switch r.d.Tokens[c.Head].Rel {
	case text.RelNsubj, text.RelNsubjPass:
		s += 30
		if r.d.Tokens[m.Head].Rel == text.RelNsubj {
			s += 10
		}
	case text.RelObj, text.RelIobj:
		s += 8
	case text.RelNmodPoss:
		s -= 5
	}
	if c.Form == text.Nominal {
		s -= 5
		if c.closed && c.Why == "" {
			s -= 10
		}
	}
	return s - min(int(m.first-c.last)/5, 10)
}

// blocked reports whether grammar forbids m to stand for c: a fellow argument of one verb, a phrase
// around it, or the speaker of the quotation that it stands in.
func (r *resolver) blocked(m, c *ref, quoted []bool) bool {
	mt, ct := r.d.Tokens[m.Head], r.d.Tokens[c.Head]
	if mt.Rel != text.RelNmodPoss && mt.Head >= 0 && r.governor(m.Head) >= 0 && r.governor(m.Head) == r.governor(c.Head) && len(r.lower(m.Head)) < 6 {
		return true
	}
	if mt.Rel == text.RelNmodPoss && mt.Head == c.Head {
		return true
	}
	if quoted[m.Head] && !quoted[c.Head] && ct.Rel == text.RelNsubj && mt.Sent == ct.Sent && ct.Head >= 0 && r.d.Within(m.Head, ct.Head) {
		return true
	}
	return false
}

// antecedent is the mention that a relative clause with "who" at t hangs on.
func (r *resolver) antecedent(t int32) int32 {
	for n := 0; n < 10 && t >= 0; n++ {
		if r.d.Tokens[t].Rel == text.RelAclRelcl {
			h := r.d.Tokens[t].Head
			if h < 0 {
				return -1
			}
			if j, ok := r.at[h]; ok {
				return j
			}
			return -1
		}
		t = r.d.Tokens[t].Head
	}
	return -1
}

// itOrThey takes the subject before it in the sentence, when it is the only mention so far that agrees.
func (r *resolver) itOrThey(i int32, plural bool, quoted []bool) int32 {
	m := &r.refs[i]
	at := int32(-1)
	for j := i - 1; j >= 0 && r.sentence(j) == r.sentence(i); j-- {
		c := &r.refs[j]
		if c.open || c.Form == text.Pronoun || quoted[c.Head] != quoted[m.Head] || !agrees(c, plural) {
			continue
		}
		if at >= 0 && r.find(at) != r.find(j) {
			return -1
		}
		at = j
	}
	if at < 0 || r.blocked(m, &r.refs[at], quoted) {
		return -1
	}
	switch r.d.Tokens[r.refs[at].Head].Rel {
	case text.RelNsubj, text.RelNsubjPass:
		return at
	}
	return -1
}

// agrees reports whether a mention can be called "they", or "it".
func agrees(c *ref, plural bool) bool {
	if plural {
		return c.Plural || c.Kind == text.Group
	}
	return !c.Plural && (c.Kind == text.Organization || c.Kind == text.Place || c.Kind == text.Group && c.Form == text.Named)
}
