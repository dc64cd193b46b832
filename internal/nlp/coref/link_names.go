package coref

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// linkNames joins the names of one referent: full names first, then parts of them.
func (r *resolver) linkNames() {
	r.sameKey()
	full := fullNames{exact: map[string]int32{}, byPart: map[string][]int32{}}
	for i := range r.refs {
		m := &r.refs[i]
		if m.Form == text.Named && m.Kind == text.Person && len(m.parts) > 1 {
			r.linkFull(int32(i), full)
		}
	}
	r.lostApostrophes(full)
	single := map[string]int32{}
	for i := range r.refs {
		m := &r.refs[i]
		if m.Form != text.Named || m.closed {
			continue
		}
		switch {
		case m.Kind == text.Person && len(m.parts) == 1:
			r.linkPart(int32(i), full, single)
		case m.Kind != text.Person && strings.HasPrefix(m.key, "name:") && m.last-m.first == 1:
			r.linkMiskind(int32(i), full)
		}
	}
}

// sameKey joins mentions with one key, whatever their form, and bodies named with and without their country.
func (r *resolver) sameKey() {
	first := map[string]int32{}
	for i := range r.refs {
		m := &r.refs[i]
		if m.key == "" || m.closed || m.Form == text.Pronoun || m.Form == text.Nominal && !r.again(m) {
			continue
		}
		k := m.key
		if strings.HasPrefix(k, "name:") {
			k = m.country + "|" + strings.TrimPrefix(k, "name:")
		} else if m.Form == text.Nominal && m.Plural {
			k += " (plural)"
		}
		if j, ok := first[k]; ok {
			r.join(int32(i), j, sameKeyWhy(m, &r.refs[j]))
		} else {
			first[k] = int32(i)
		}
	}
	r.withoutCountry(first)
	r.shortNames(first)
}

// again reports whether a noun phrase can speak of the same body each time: one with an article, of a
// country, or the police.
func (r *resolver) again(m *ref) bool {
	return m.definite && m.lemma != "people" || m.country != "" || m.lemma == "police"
}

func sameKeyWhy(m, first *ref) string {
	switch {
	case m.Form == text.Nominal:
		return "same words"
	case strings.HasPrefix(m.key, "country:") && m.Kind == text.Group:
		return "country adjective"
	case m.parts == nil && first.Kind == m.Kind:
		return "same name"
	}
	return "same referent"
}

// withoutCountry joins "the Foreign Ministry" to the one "Russian Foreign Ministry" of the text.
func (r *resolver) withoutCountry(first map[string]int32) {
	owners := map[string][]int32{}
	for i := range r.refs {
		m := &r.refs[i]
		if j, ok := first[m.country+"|"+r.body(m)]; ok && m.country != "" && j == int32(i) {
			owners[r.body(m)] = append(owners[r.body(m)], j)
		}
	}
	for i := range r.refs {
		m := &r.refs[i]
		if m.country != "" || r.body(m) == "" || m.closed {
			continue
		}
		if at := owners[r.body(m)]; len(at) == 1 && at[0] < int32(i) && (m.Form == text.Named || m.definite) {
			r.join(int32(i), at[0], "the only one in the text")
		}
	}
}

// body is the name of a body without its country, "" for other things.
func (r *resolver) body(m *ref) string {
	if k, ok := strings.CutPrefix(m.key, "name:"); ok && m.Kind == text.Organization {
		return k
	}
	if m.Form == text.Nominal && m.Kind == text.Organization {
		return m.lemma
	}
	return ""
}

// shortNames joins a name of two words or more to the only longer name that begins or ends with it.
func (r *resolver) shortNames(first map[string]int32) {
	var long []int32
	var keys []string
	for i := range r.refs {
		m := &r.refs[i]
		if m.Form == text.Named && m.Kind == text.Organization && m.last-m.first > 2 && r.find(int32(i)) == int32(i) {
			long = append(long, int32(i)) // one mention of each longer name
			keys = append(keys, lexicon.Key(r.d.Str(m.Span)))
		}
	}
	for i := range r.refs {
		m := &r.refs[i]
		if m.Form != text.Named || m.Kind != text.Organization || !strings.HasPrefix(m.key, "name:") || r.find(int32(i)) != int32(i) {
			continue
		}
		one := m.last-m.first == 1
		if one && (m.first == 0 || r.lower(m.first-1) != "the") {
			continue // one word is a short name only with its article: "the Observatory"
		}
		k := lexicon.Key(r.d.Str(m.Span))
		at := int32(-1)
		for n, j := range long {
			l := keys[n]
			if l != k && !r.anotherBody(m, &r.refs[j]) && (strings.HasPrefix(l, k+" ") || strings.HasSuffix(l, " "+k) || one && strings.Contains(l, " "+k+" ")) {
				if at >= 0 && r.find(at) != r.find(j) {
					at = -2
					break
				}
				at = j
			}
		}
		if at >= 0 {
			r.join(int32(i), at, "short name")
		}
	}
}

// namesakes are nouns for what is called after a person, who is not called by its name in turn.
var namesakes = map[string]bool{"foundation": true, "museum": true, "library": true, "center": true, "centre": true, "institute": true,
	"fund": true, "trust": true, "school": true, "theatre": true, "theater": true, "stadium": true, "hospital": true, "prize": true, "award": true,
	"gallery": true, "park": true, "memorial": true}

// anotherBody reports whether a longer name is that of something called after the bearer of the shorter one: a foundation
// after a person, the students' union after their university.
func (r *resolver) anotherBody(short, long *ref) bool {
	k, l := lexicon.Key(r.d.Str(short.Span)), lexicon.Key(r.d.Str(long.Span))
	if !strings.HasPrefix(l, k+" ") || lexicon.BareCompany(l) == k {
		return false
	}
	if r.endsAsBody(short.last - 1) { // "Lund Institute" of "Lund Institute for Peace"
		return r.endsAsBody(long.last - 1)
	}
	next := long.first + short.last - short.first
	return next < long.last && namesakes[r.lower(next)]
}

// fullNames are the different full names of a document, by how their parts sound.
type fullNames struct {
	exact  map[string]int32 // parts, joined, to the first mention
	byPart map[string][]int32
}

// linkFull joins a full name to an earlier one that it agrees with.
func (r *resolver) linkFull(i int32, full fullNames) {
	m := &r.refs[i]
	name := strings.Join(m.parts, " ")
	if j, ok := full.exact[name]; ok && !r.conflict(m, &r.refs[j]) {
		r.join(i, j, "same name")
		return
	}
	full.exact[name] = i
	for _, p := range m.parts {
		for _, j := range full.byPart[lexicon.Skeleton(p)] {
			if !r.conflict(m, &r.refs[j]) && lexicon.CompareNames(m.parts, r.refs[j].parts) == lexicon.Same && r.agreesWithAll(i, j, full) {
				r.join(i, j, "spelling of the name")
				break
			}
		}
	}
	for _, p := range m.parts {
		k := lexicon.Skeleton(p)
		full.byPart[k] = append(full.byPart[k], i)
	}
}

// agreesWithAll reports whether the name i can be each name of the chain of j: "George Bush" may be two men, of whom
// the chain is one.
func (r *resolver) agreesWithAll(i, j int32, full fullNames) bool {
	root := r.find(j)
	for _, p := range r.refs[i].parts {
		for _, k := range full.byPart[lexicon.Skeleton(p)] {
			if r.find(k) == root && (r.conflict(&r.refs[i], &r.refs[k]) || lexicon.CompareNames(r.refs[i].parts, r.refs[k].parts) == lexicon.Different) {
				return false
			}
		}
	}
	return true
}

// lostApostrophes takes the "s" off a name that stands in the text without it too: scrapers make "Assads" of
// "Assad's".
func (r *resolver) lostApostrophes(full fullNames) {
	known := map[string]bool{}
	for i := range r.refs {
		if m := &r.refs[i]; m.Form == text.Named && m.Kind == text.Person && len(m.parts) > 0 {
			known[m.parts[len(m.parts)-1]] = true
		}
	}
	for i := range r.refs {
		m := &r.refs[i]
		if m.Form != text.Named || m.Kind != text.Person || len(m.parts) == 0 {
			continue
		}
		last := m.parts[len(m.parts)-1]
		cut := strings.TrimSuffix(last, "s")
		if len(cut) < 4 || cut == last || !known[cut] || lexicon.GivenName(cut) { // Williams is not William
			continue
		}
		m.parts = append(slices.Clone(m.parts[:len(m.parts)-1]), cut)
		if len(m.parts) > 1 {
			r.linkFull(int32(i), full)
		}
	}
}

// linkPart joins a surname to the one full name that it is part of; of several, to the one named first, whom the
// text is about.
func (r *resolver) linkPart(i int32, full fullNames, single map[string]int32) {
	m := &r.refs[i]
	at, several := int32(-1), false
	for _, j := range full.byPart[lexicon.Skeleton(m.parts[0])] {
		p := r.refs[j].parts
		if r.conflict(m, &r.refs[j]) || r.relative(m, &r.refs[j]) || lexicon.CompareNames(m.parts, p) == lexicon.Different && !lexicon.FamilyFirst(m.parts[0], p) {
			continue
		}
		if at >= 0 && r.find(at) != r.find(j) {
			several = true
		}
		if at < 0 {
			at = j
		}
	}
	k := m.parts[0]
	if at >= 0 {
		why := "surname"
		if several {
			why = "surname, the one named first"
		}
		r.join(i, at, why)
	} else if j := r.givenName(i, full); j >= 0 {
		r.join(i, j, "given name")
	} else if j, ok := single[k]; ok && !r.conflict(m, &r.refs[j]) {
		r.join(i, j, "same name")
	} else if !ok {
		single[k] = i
	}
}

// relative reports whether a surname alone is that of a head of state or government in office, and the full name that
// of a son, or of a woman where he is a man: papers keep the bare surname for the one in office.
func (r *resolver) relative(m, full *ref) bool {
	if full.generation == "" && lexicon.Gender(full.parts[0]) != 'f' {
		return false
	}
	for _, l := range r.inOffice(m) {
		o, ok := lexicon.ParseOffice(l.Office)
		if ok && o.Leads() && (full.generation != lexicon.Generation(l.Name) || lexicon.CompareNames(lexicon.NameParts(l.Name), full.parts) == lexicon.Different) {
			return m.office.Base != "mrs" && m.office.Base != "ms" && lexicon.Gender(lexicon.NameParts(l.Name)[0]) == 'm'
		}
	}
	return false
}

// givenName is the only person named in full before mention i whose given name it is, -1 when there is none.
func (r *resolver) givenName(i int32, full fullNames) int32 {
	m := &r.refs[i]
	at := int32(-1)
	for _, j := range full.byPart[lexicon.Skeleton(m.parts[0])] {
		if r.refs[j].parts[0] != m.parts[0] || r.conflict(m, &r.refs[j]) {
			continue
		}
		if j > i || at >= 0 && r.find(at) != r.find(j) {
			return -1
		}
		at = j
	}
	return at
}

// linkMiskind joins a single word that the name finder took for something else to the person who bears it.
func (r *resolver) linkMiskind(i int32, full fullNames) {
	m := &r.refs[i]
	parts := lexicon.NameParts(r.d.Str(m.Span))
	if len(parts) != 1 {
		return
	}
	at := int32(-1)
	for _, j := range full.byPart[lexicon.Skeleton(parts[0])] {
		p := r.refs[j].parts
		if parts[0] == p[len(p)-1] {
			if at >= 0 && r.find(at) != r.find(j) {
				return
			}
			at = j
		}
	}
	if at >= 0 {
		m.Kind, m.parts = text.Person, parts
		r.join(i, at, "surname")
	}
}

// conflict reports whether what stands beside two names sets them apart.
func (r *resolver) conflict(a, b *ref) bool {
	if a.generation != b.generation && len(a.parts) > 1 && len(b.parts) > 1 {
		return true
	}
	return a.country != "" && b.country != "" && !sameCountry(a.country, b.country, a.office) && !a.Nation.Empty() && !b.Nation.Empty() &&
		a.office.Base != "" && a.office.Base == b.office.Base
}
