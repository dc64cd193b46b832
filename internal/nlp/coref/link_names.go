package coref

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/text"
)

// linkNames joins the names of one referent: full names first, then parts of them.
func (r *resolver) linkNames() {
	r.sameKey()
	full := &r.full
	for i := range r.refs {
		m := &r.refs[i]
		if m.Form == text.Named && m.Kind == text.Person && len(m.parts) > 1 {
			r.linkFull(int32(i), full)
		}
	}
	r.lostApostrophes(full)
	for i := range r.refs {
		m := &r.refs[i]
		if m.Form != text.Named || m.closed {
			continue
		}
		switch {
		case m.Kind == text.Person && len(m.parts) == 1:
			r.linkPart(int32(i), full, r.single)
		case m.Kind != text.Person && m.key.sort == keyName && m.last-m.first == 1:
			r.linkMiskind(int32(i), full)
		}
	}
}

// sameKey joins mentions with one key, whatever their form, and bodies named with and without their country.
func (r *resolver) sameKey() {
	for i := range r.refs {
		m := &r.refs[i]
		if m.key.sort == keyNone || m.closed || m.Form == text.Pronoun || m.Form == text.Nominal && !r.again(m) {
			continue
		}
		k := chainKey{key: m.key}
		if m.key.sort == keyName || m.key.sort == keyNoun {
			k = bodyKey(m.country, m.key.name)
			k.plural = m.Form == text.Nominal && m.Plural
		}
		if j, ok := r.same[k]; ok {
			r.join(int32(i), j, sameKeyWhy(m, &r.refs[j]))
		} else {
			r.same[k] = int32(i)
		}
	}
	r.withoutCountry()
	r.shortNames()
}

// bodyKey is the key of what a name or noun stands for in its country.
func bodyKey(country, name string) chainKey {
	return chainKey{key: key{keyName, name}, country: country}
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
	case m.key.sort == keyCountry && m.Kind == text.Group:
		return "country adjective"
	case m.parts == nil && first.Kind == m.Kind:
		return "same name"
	}
	return "same referent"
}

// owner is a mention of the body of a country, and how many countries have one.
type owner struct{ at, n int32 }

// withoutCountry joins "the Foreign Ministry" to the one "Russian Foreign Ministry" of the text.
func (r *resolver) withoutCountry() {
	for i := range r.refs {
		m := &r.refs[i]
		if m.country == "" {
			continue
		}
		if j, ok := r.same[bodyKey(m.country, r.body(m))]; ok && j == int32(i) {
			r.owner[r.body(m)] = owner{j, r.owner[r.body(m)].n + 1}
		}
	}
	for i := range r.refs {
		m := &r.refs[i]
		if m.country != "" || r.body(m) == "" || m.closed {
			continue
		}
		if o := r.owner[r.body(m)]; o.n == 1 && o.at < int32(i) && (m.Form == text.Named || m.definite) {
			r.join(int32(i), o.at, "the only one in the text")
		}
	}
}

// body is the name of a body without its country, "" for other things.
func (r *resolver) body(m *ref) string {
	if m.key.sort == keyName && m.Kind == text.Organization {
		return m.key.name
	}
	if m.Form == text.Nominal && m.Kind == text.Organization {
		return m.lemma
	}
	return ""
}

// shortNames joins a name of two words or more to the only longer name that begins or ends with it.
func (r *resolver) shortNames() {
	long, keys := r.long[:0], r.longKeys[:0]
	for i := range r.refs {
		m := &r.refs[i]
		if m.Form == text.Named && m.Kind == text.Organization && m.last-m.first > 2 && r.find(int32(i)) == int32(i) {
			long = append(long, int32(i)) // one mention of each longer name
			keys = append(keys, r.keyOf(m.Span))
		}
	}
	r.long, r.longKeys = long, keys
	for i := range r.refs {
		m := &r.refs[i]
		if m.Form != text.Named || m.Kind != text.Organization || m.key.sort != keyName || r.find(int32(i)) != int32(i) {
			continue
		}
		one := m.last-m.first == 1
		k := r.keyOf(m.Span)
		at := int32(-1)
		for n, j := range long {
			l := keys[n]
			if l != k && partOf(k, l, one) && !r.anotherBody(m, k, &r.refs[j], l) {
				if at >= 0 && r.find(at) != r.find(j) {
					at = -2
					break
				}
				at = j
			}
		}
		if at >= 0 && (!one || r.everUnderArticle(int32(i))) {
			r.join(int32(i), at, "short name")
		}
	}
}

// everUnderArticle reports whether a name of one word is a short name, as it is only with its article: "the Observatory", "the
// London-based Observatory", in some place of the text.
func (r *resolver) everUnderArticle(i int32) bool {
	for j := i; j < int32(len(r.refs)); j++ {
		m := &r.refs[j]
		if m.Form != text.Named || m.last-m.first != 1 || r.find(j) != i {
			continue
		}
		if m.first > 0 && r.lower(m.first-1) == "the" {
			return true
		}
		if t := r.d.Child(m.first, text.RelDet); t >= 0 && r.lower(t) == "the" {
			return true
		}
	}
	return false
}

// partOf reports whether the words of short begin or end long, or stand anywhere in it.
func partOf(short, long string, anywhere bool) bool {
	if strings.HasPrefix(long, short) && len(long) > len(short) && long[len(short)] == ' ' {
		return true
	}
	for rest := long; ; {
		at := strings.Index(rest, short)
		if at < 0 {
			return false
		}
		end := at + len(short)
		from := len(long) - len(rest) + at
		if from > 0 && long[from-1] == ' ' && (end == len(rest) || anywhere && rest[end] == ' ') {
			return true
		}
		if at >= len(rest) {
			return false
		}
		rest = rest[at+1:]
	}
}

// namesakes are nouns for what is called after a person, who is not called by its name in turn.
var namesakes = map[string]bool{"foundation": true, "museum": true, "library": true, "center": true, "centre": true, "institute": true,
	"fund": true, "trust": true, "school": true, "theatre": true, "theater": true, "stadium": true, "hospital": true, "prize": true, "award": true,
	"gallery": true, "park": true, "memorial": true}

// within are nouns for parts of a larger body, whose name begins with the larger one's.
var within = map[string]bool{"committee": true, "subcommittee": true, "caucus": true, "council": true, "panel": true}

// anotherBody reports whether a longer name is that of something called after the bearer of the shorter one: a foundation
// after a person, the students' union after their university.
func (r *resolver) anotherBody(short *ref, k string, long *ref, l string) bool {
	if !strings.HasPrefix(l, k) || l[len(k):] == "" || l[len(k)] != ' ' || lexicon.BareCompany(l) == k {
		return false
	}
	if within[r.lower(long.last-1)] {
		return true // "the Senate" is not the Senate Budget Committee
	}
	if r.endsAsBody(short.last - 1) { // "Lund Institute" of "Lund Institute for Peace"
		return r.endsAsBody(long.last - 1)
	}
	next := long.first + short.last - short.first
	return next < long.last && namesakes[r.lower(next)]
}

// fullNames are the different full names of a document, by how their parts sound.
type fullNames struct {
	exact  map[uint64]int32 // hash of the parts to the first mention
	byPart map[uint64]bearersOf
	list   []bearer
}

// bearersOf are the ends of the list of those whose name has one part, in the order of the text.
type bearersOf struct{ first, last int32 }

// bearer is a mention, and where in fullNames.list the next of its list stands, -1 at the end.
type bearer struct{ ref, next int32 }

// first is where the list of those begins who have a part that sounds like this one, -1 for nobody.
func (f *fullNames) first(sound uint64) int32 {
	if l, ok := f.byPart[sound]; ok {
		return l.first
	}
	return -1
}

func (f *fullNames) add(sound uint64, i int32) {
	at := int32(len(f.list))
	f.list = append(f.list, bearer{i, -1})
	l, ok := f.byPart[sound]
	if !ok {
		f.byPart[sound] = bearersOf{at, at}
		return
	}
	f.list[l.last].next = at
	f.byPart[sound] = bearersOf{l.first, at}
}

// linkFull joins a full name to an earlier one that it agrees with.
func (r *resolver) linkFull(i int32, full *fullNames) {
	m := &r.refs[i]
	name := uint64(len(m.parts))
	for _, p := range m.parts {
		name = linear.Mix(name, linear.Hash(p))
	}
	if j, ok := full.exact[name]; ok && !r.conflict(m, &r.refs[j]) {
		r.join(i, j, "same name")
		return
	}
	full.exact[name] = i
	for _, p := range m.parts {
		for at := full.first(lexicon.Sound(p)); at >= 0; at = full.list[at].next {
			j := full.list[at].ref
			if !r.conflict(m, &r.refs[j]) && lexicon.CompareNames(m.parts, r.refs[j].parts) == lexicon.Same && r.agreesWithAll(i, j, full) {
				r.join(i, j, "spelling of the name")
				break
			}
		}
	}
	for _, p := range m.parts {
		full.add(lexicon.Sound(p), i)
	}
}

// agreesWithAll reports whether the name i can be each name of the chain of j: "George Bush" may be two men, of whom
// the chain is one.
func (r *resolver) agreesWithAll(i, j int32, full *fullNames) bool {
	root := r.find(j)
	for _, p := range r.refs[i].parts {
		for at := full.first(lexicon.Sound(p)); at >= 0; at = full.list[at].next {
			k := full.list[at].ref
			if r.find(k) == root && (r.conflict(&r.refs[i], &r.refs[k]) || lexicon.CompareNames(r.refs[i].parts, r.refs[k].parts) == lexicon.Different) {
				return false
			}
		}
	}
	return true
}

// lostApostrophes takes the "s" off a name that stands in the text without it too: scrapers make "Assads" of
// "Assad's".
func (r *resolver) lostApostrophes(full *fullNames) {
	known := r.endings
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
		m.parts, m.cut = append(slices.Clone(m.parts[:len(m.parts)-1]), cut), true
		if len(m.parts) > 1 {
			r.linkFull(int32(i), full)
		}
	}
}

// linkMiskind joins a single word that the name finder took for something else to the person who bears it.
func (r *resolver) linkMiskind(i int32, full *fullNames) {
	m := &r.refs[i]
	parts := r.keys.NameParts(r.lowered(m.Span))
	if len(parts) != 1 {
		return
	}
	at := int32(-1)
	for e := full.first(lexicon.Sound(parts[0])); e >= 0; e = full.list[e].next {
		j := full.list[e].ref
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
