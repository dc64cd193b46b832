package coref

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// person is what a document says of one person.
type person struct {
	root     int32
	offices  []lexicon.Office
	country  string
	mentions []int32
	leaders  []*lexicon.Leader
}

// people gathers the persons named in the document, in the order of their first mention.
func (r *resolver) people() []*person {
	out := r.persons[:0]
	at := filled(r.chain, len(r.refs), -1) // root to person
	r.chain = at
	for i := range r.refs {
		m := &r.refs[i]
		root := r.find(int32(i))
		if at[root] < 0 {
			if m.Form != text.Named || m.Kind != text.Person {
				continue
			}
			at[root] = int32(len(out))
			out = r.another(out)
			p := out[at[root]]
			p.root, p.leaders = root, r.inOffice(m, p.leaders)
		}
		p := out[at[root]]
		p.mentions = append(p.mentions, int32(i))
		if m.office.Base != "" {
			p.offices = append(p.offices, m.office)
		}
		if p.country == "" {
			p.country = m.country
		}
		if len(m.parts) > 1 && len(p.leaders) == 0 {
			p.leaders = r.inOffice(m, p.leaders)
		}
	}
	for _, p := range out {
		if p.country == "" {
			p.country = onlyCountry(p.leaders)
		}
	}
	return out
}

// another is out with an empty person more, from an earlier document where there is one.
func (r *resolver) another(out []*person) []*person {
	if len(out) == len(r.persons) {
		r.persons = append(r.persons, &person{})
	}
	p := r.persons[len(out)]
	*p = person{offices: p.offices[:0], mentions: p.mentions[:0], leaders: p.leaders[:0]}
	return r.persons[:len(out)+1]
}

// inOffice puts into out the terms of high office that somebody of this name serves at the document's date.
func (r *resolver) inOffice(m *ref, out []*lexicon.Leader) []*lexicon.Leader {
	parts := m.parts
	if m.cut || len(parts) == 0 {
		parts = r.keys.NameParts(r.lowered(m.Span))
	}
	out = out[:0]
	for l := range lexicon.Terms(parts) {
		if l.In(r.d.Published.End) {
			out = append(out, l)
		}
	}
	return out
}

func onlyCountry(terms []*lexicon.Leader) string {
	c := ""
	for _, l := range terms {
		if c != "" && l.Country != c {
			return ""
		}
		c = l.Country
	}
	return c
}

// linkNominals joins definite titles ("the Russian leader", "the minister") to the persons who bear them.
func (r *resolver) linkNominals() {
	people := r.people()
	known := r.byTitle
	for i := range r.refs {
		m := &r.refs[i]
		if m.Form != text.Nominal || m.Plural || m.closed || m.Kind != text.Person || !m.definite || m.office.Base == "" {
			continue
		}
		if r.find(int32(i)) != int32(i) {
			continue
		}
		fits := r.bearers(int32(i), people)
		switch p, why := r.choose(int32(i), fits); {
		case p != nil:
			r.join(int32(i), p.mentions[0], why)
		case len(fits) > 1 && m.country == "":
			if p := r.foremost(int32(i), fits); p != nil {
				r.join(int32(i), p.mentions[0], "the one of that office that the text is about")
				continue
			}
			m.open, m.Why = true, "several could be meant"
		default:
			k := [2]string{m.country, m.office.Title}
			if j, ok := known[k]; ok && m.office.Base != "leader" {
				r.join(int32(i), j, "same office")
			} else {
				known[k] = int32(i)
			}
		}
	}
}

// bearers are the persons whom the title of mention i fits.
func (r *resolver) bearers(i int32, people []*person) []*person {
	r.bearing = r.bearing[:0]
	for _, p := range people {
		if r.fits(&r.refs[i], p) && !r.sameClause(i, p) {
			r.bearing = append(r.bearing, p)
		}
	}
	return r.bearing
}

// fits reports whether office and country of a definite title agree with a person's.
func (r *resolver) fits(m *ref, p *person) bool {
	if m.country != "" && !sameCountry(m.country, p.country, m.office) || m.office.Former != former(p, m.office) {
		return false
	}
	if m.office.Base == "leader" {
		return (m.country != "" || len(p.offices) > 0) && r.leads(p)
	}
	for _, o := range p.offices {
		if o.Title == m.office.Title || o.Base == m.office.Base && m.office.Title == m.office.Base && !strings.HasPrefix(o.Title, "vice ") {
			return o.Title == m.office.Title || o.Class != "state" && !strings.HasPrefix(o.Title, "deputy ")
		}
		if m.office.Title == "minister" && o.Class == "minister" {
			return true
		}
	}
	for _, l := range p.leaders {
		if l.Office == m.office.Title {
			return true
		}
	}
	return false
}

func former(p *person, o lexicon.Office) bool {
	known := false
	for _, q := range p.offices {
		if q.Base == o.Base && q.Former == o.Former {
			return q.Former
		}
		known = known || q.Base == o.Base
	}
	if known {
		return !o.Former
	}
	return o.Former && len(p.leaders) == 0
}

// leads reports whether a person heads a country, by the title in the text or by the list of leaders.
func (r *resolver) leads(p *person) bool {
	for _, o := range p.offices {
		if o.Leads() || o.Title == "leader" {
			return true
		}
	}
	for _, l := range p.leaders {
		o, ok := r.keys.Office(l.Office)
		if ok && (o.Leads() || o.Title == "leader") {
			return true
		}
	}
	return false
}

// choose picks among the bearers of a title: the only one, or without a country the one spoken of last.
func (r *resolver) choose(i int32, fits []*person) (*person, string) {
	m := &r.refs[i]
	if len(fits) == 1 {
		if m.country != "" || r.last(fits[0], i) >= 0 {
			return fits[0], "the only one of that office"
		}
		return nil, ""
	}
	var best *person
	at, second := int32(-1), int32(-1)
	for _, p := range fits {
		switch l := r.last(p, i); {
		case l > at:
			second, at, best = at, l, p
		case l > second:
			second = l
		}
	}
	if best == nil {
		return nil, ""
	}
	here, then := r.sentence(i), r.sentence(at)
	if here-then > 1 || second >= 0 && r.sentence(second) == then {
		return nil, ""
	}
	return best, "the one of that office spoken of last"
}

// foremost is the bearer whom the text has spoken of far more often than of any other, nil for none.
func (r *resolver) foremost(i int32, fits []*person) *person {
	var best *person
	top, second := 0, 0
	for _, p := range fits {
		switch n := len(p.mentions); {
		case n > top:
			second, top, best = top, n, p
		case n > second:
			second = n
		}
	}
	if top < 4 || top < 3*second || r.last(best, i) < 0 {
		return nil
	}
	return best
}

// last is the latest mention of p before mention i, -1 when there is none.
func (r *resolver) last(p *person, i int32) int32 {
	k, _ := slices.BinarySearch(p.mentions, i)
	if k == 0 {
		return -1
	}
	return p.mentions[k-1]
}

func (r *resolver) sentence(i int32) int32 { return r.d.Tokens[r.refs[i].Head].Sent }

// sameClause reports whether p is another argument of the verb that mention i belongs to.
func (r *resolver) sameClause(i int32, p *person) bool {
	h := r.governor(r.refs[i].Head)
	if h < 0 {
		return false
	}
	k, _ := slices.BinarySearch(p.mentions, i)
	for k > 0 && r.sentence(p.mentions[k-1]) == r.sentence(i) {
		k--
	}
	for ; k < len(p.mentions) && r.sentence(p.mentions[k]) == r.sentence(i); k++ {
		if j := p.mentions[k]; r.refs[j].Form == text.Named && (r.governor(r.refs[j].Head) == h || r.tells(j, h)) {
			return true
		}
	}
	return false
}

// governor is the verb that token t is a core argument or oblique of, -1 for others.
func (r *resolver) governor(t int32) int32 {
	for n := 0; n < 20 && t >= 0; n++ {
		switch r.d.Tokens[t].Rel {
		case text.RelNsubj, text.RelNsubjPass, text.RelObj, text.RelIobj, text.RelObl, text.RelOblAgent:
			return r.d.Tokens[t].Head
		case text.RelConj, text.RelAppos, text.RelFlat:
			t = r.d.Tokens[t].Head
		default:
			return -1
		}
	}
	return -1
}

// tells reports whether mention j is the subject of a verb of saying over the clause of verb h: who says that "the governor" left
// speaks of another.
func (r *resolver) tells(j, h int32) bool {
	s := &r.d.Tokens[r.refs[j].Head]
	for n := 0; n < 5 && h >= 0; n++ {
		if r.d.Tokens[h].Rel == text.RelCcomp && s.Rel == text.RelNsubj && s.Head == r.d.Tokens[h].Head && s.Head >= 0 {
			return true
		}
		h = r.d.Tokens[h].Head
	}
	return false
}
