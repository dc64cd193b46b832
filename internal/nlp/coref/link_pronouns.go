package coref

import (
	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// linkRelatives gives "who" to the mention that its clause hangs on.
func (r *resolver) linkRelatives() {
	for i := range r.refs {
		m := &r.refs[i]
		if m.Form != text.Pronoun || pronouns[r.lower(m.Head)].gender != 'w' {
			continue
		}
		if at := r.antecedent(m.Head); at >= 0 && !r.refs[at].open {
			m.open, m.Why, m.Kind = false, "", r.refs[at].Kind
			r.join(int32(i), at, "relative pronoun")
		}
	}
}

// antecedent is the mention that a relative clause with "who" at t hangs on.
func (r *resolver) antecedent(t int32) int32 {
	for n := 0; n < 10 && t >= 0; n++ {
		if r.d.Tokens[t].Rel == text.RelAclRelcl {
			h := r.d.Tokens[t].Head
			j, _ := r.refAt(h)
			return j
		}
		t = r.d.Tokens[t].Head
	}
	return -1
}

// genders tells what first names and titles say of each chain.
func (r *resolver) genders(out []byte) []byte {
	out = zeroed(out, len(r.refs))
	for i := range r.refs {
		m := &r.refs[i]
		g := byte(0)
		if m.Form == text.Named && m.Kind == text.Person && len(m.parts) > 1 {
			g = lexicon.Gender(m.parts[0])
		}
		if !m.Role.Empty() && g == 0 {
			g = titleGender(r.keyOf(m.Role))
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
func (r *resolver) quotes(out []bool) []bool {
	out = zeroed(out, len(r.d.Tokens))
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
