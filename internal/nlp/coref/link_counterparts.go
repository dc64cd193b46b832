package coref

import (
	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// linkCounterparts gives "his Russian colleague" the office of the person it stands beside, and then joins it to
// whoever holds that office for the country. It runs when pronouns are known, for the possessive says beside whom.
func (r *resolver) linkCounterparts() {
	var k *officeBook
	for i := range r.refs {
		m := &r.refs[i]
		if !counterpart(m) {
			continue
		}
		if k == nil {
			k = r.officeBook()
		}
		o := r.officeBeside(int32(i), k)
		if o.Base == "" || o.Former {
			continue
		}
		m.office, m.Office = o, o.Title
		if m.Form == text.Nominal {
			m.definite, m.closed = true, false
			r.linkCounterpart(int32(i), k)
		}
		k.byRoot[r.find(int32(i))] = o
	}
}

// officeBook is who holds what in the document.
type officeBook struct {
	people []*person
	byRoot map[int32]lexicon.Office // of each chain: as the text gives it, else as the list does
	noun   map[[2]string]int32      // country and title to the first noun for them
}

func (r *resolver) officeBook() *officeBook {
	k := &officeBook{people: r.people(), byRoot: map[int32]lexicon.Office{}, noun: map[[2]string]int32{}}
	for i := range r.refs {
		m := &r.refs[i]
		root := r.find(int32(i))
		if _, ok := k.byRoot[root]; !ok && holdable(m.office) {
			k.byRoot[root] = m.office
		}
		at := [2]string{m.country, m.office.Title}
		if _, ok := k.noun[at]; !ok && m.Form == text.Nominal && !m.Plural && !m.open {
			k.noun[at] = int32(i)
		}
	}
	for _, p := range k.people {
		if _, ok := k.byRoot[p.root]; !ok && len(p.leaders) > 0 {
			if o, _ := r.keys.Office(p.leaders[0].Office); holdable(o) {
				k.byRoot[p.root] = o
			}
		}
	}
	return k
}

// counterpart reports whether a mention is called the counterpart of somebody: with its own country, so that the
// other's office is of that country.
func counterpart(m *ref) bool {
	if m.Plural || m.country == "" || m.Nation.Empty() || m.Role.Empty() || m.Form == text.Pronoun {
		return false
	}
	switch m.office.Base {
	case "counterpart":
		return true
	case "":
		return m.lemma == "colleague" || m.lemma == "opposite number"
	}
	return false
}

// officeBeside is the office of whoever mention i stands beside: its possessor, the one it is joined to by "and", the
// subject of its clause, or the last person of an office before it in the sentence.
func (r *resolver) officeBeside(i int32, k *officeBook) lexicon.Office {
	m := &r.refs[i]
	var at []int32
	if p := r.d.Child(m.Head, text.RelNmodPoss); p >= 0 {
		at = append(at, p)
	}
	for t, n := m.Head, 0; t >= 0 && n < 4; t, n = r.d.Tokens[t].Head, n+1 {
		switch r.d.Tokens[t].Rel {
		case text.RelConj, text.RelNmod, text.RelAppos:
			at = append(at, r.d.Tokens[t].Head)
		default:
			if v := r.d.Tokens[t].Head; v >= 0 {
				if s := r.d.Child(v, text.RelNsubj); s >= 0 {
					at = append(at, s)
				}
			}
		}
	}
	for _, t := range at {
		if j, ok := r.refAt(t); ok && j != i {
			if o := r.officeOf(j, k); o.Base != "" {
				return o
			}
		}
	}
	for j := i - 1; j >= 0 && r.sentence(j) == r.sentence(i); j-- {
		if o := r.officeOf(j, k); o.Base != "" && r.refs[j].first > 0 {
			return o
		}
	}
	return lexicon.Office{}
}

// officeOf is the office of the chain of mention j.
func (r *resolver) officeOf(j int32, k *officeBook) lexicon.Office {
	if m := &r.refs[j]; m.Plural || m.open || m.Kind != text.Person {
		return lexicon.Office{}
	}
	return k.byRoot[r.find(j)]
}

// holdable reports whether an office says enough to be somebody's in another country too.
func holdable(o lexicon.Office) bool {
	return o.Base != "" && o.Base != "counterpart" && o.Base != "leader" && (o.Class != "-" || o.Sector == "GOV" || o.Sector == "MIL" || o.Sector == "LEG" && o.Base == "speaker") &&
		o.Base != "official" && o.Base != "minister"
}

// linkCounterpart joins mention i to the person, or else the noun, of its office and country.
func (r *resolver) linkCounterpart(i int32, k *officeBook) {
	m := &r.refs[i]
	if fits := r.bearers(i, k.people); len(fits) > 0 {
		if p, why := r.choose(i, fits); p != nil {
			r.join(i, p.mentions[0], why)
		}
		return
	}
	at := [2]string{m.country, m.office.Title}
	if j, ok := k.noun[at]; ok {
		r.join(i, j, "same office")
	} else {
		k.noun[at] = i
	}
}
