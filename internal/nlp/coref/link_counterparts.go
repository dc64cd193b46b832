package coref

import (
	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// linkCounterparts gives "his Russian colleague" the office of the person it stands beside, and then joins it to
// whoever holds that office for the country. It runs when pronouns are known, for the possessive says beside whom.
func (r *resolver) linkCounterparts() {
	var people []*person
	for i := range r.refs {
		m := &r.refs[i]
		if !counterpart(m) {
			continue
		}
		if people == nil {
			people = r.people()
		}
		o := r.officeBeside(int32(i), people)
		if o.Base == "" || o.Former {
			continue
		}
		m.office, m.Office = o, o.Title
		if m.Form == text.Nominal {
			m.definite, m.closed = true, false
			r.linkCounterpart(int32(i), people)
		}
	}
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
func (r *resolver) officeBeside(i int32, people []*person) lexicon.Office {
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
		if j, ok := r.at[t]; ok && j != i {
			if o := r.officeOf(j, people); o.Base != "" {
				return o
			}
		}
	}
	for j := i - 1; j >= 0 && r.sentence(j) == r.sentence(i); j-- {
		if o := r.officeOf(j, people); o.Base != "" && r.refs[j].first > 0 {
			return o
		}
	}
	return lexicon.Office{}
}

// officeOf is the office that the chain of mention j is given in the text, else the one it holds by the list.
func (r *resolver) officeOf(j int32, people []*person) lexicon.Office {
	m := &r.refs[j]
	if m.Plural || m.open || m.Kind != text.Person {
		return lexicon.Office{}
	}
	root := r.find(j)
	for k := range r.refs {
		if o := r.refs[k].office; r.find(int32(k)) == root && holdable(o) {
			return o
		}
	}
	for _, p := range people {
		if p.root == root && len(p.leaders) > 0 {
			o, _ := lexicon.ParseOffice(p.leaders[0].Office)
			if holdable(o) {
				return o
			}
		}
	}
	return lexicon.Office{}
}

// holdable reports whether an office says enough to be somebody's in another country too.
func holdable(o lexicon.Office) bool {
	return o.Base != "" && o.Base != "counterpart" && o.Base != "leader" && (o.Class != "-" || o.Sector == "GOV" || o.Sector == "MIL" || o.Sector == "LEG" && o.Base == "speaker") &&
		o.Base != "official" && o.Base != "minister"
}

// linkCounterpart joins mention i to the person, or else the noun, of its office and country.
func (r *resolver) linkCounterpart(i int32, people []*person) {
	m := &r.refs[i]
	if fits := r.bearers(i, people); len(fits) > 0 {
		if p, why := r.choose(i, fits); p != nil {
			r.join(i, p.mentions[0], why)
		}
		return
	}
	for j := range r.refs {
		n := &r.refs[j]
		if int32(j) != i && n.Form == text.Nominal && !n.Plural && !n.open && n.country == m.country && n.office.Title == m.office.Title {
			r.join(i, int32(j), "same office")
			return
		}
	}
}
