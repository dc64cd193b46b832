package coref

import (
	"github.com/readout-news/readout/internal/lexicon"
)

// linkPart joins a surname to the one full name that it is part of; of several, to the one named first, whom the
// text is about, unless the text has turned to another.
func (r *resolver) linkPart(i int32, full *fullNames, single map[string]int32) {
	m := &r.refs[i]
	at, last, titled, several := int32(-1), int32(-1), int32(-1), false
	for e := full.first(lexicon.Sound(m.parts[0])); e >= 0; e = full.list[e].next {
		j := full.list[e].ref
		p := r.refs[j].parts
		if r.conflict(m, &r.refs[j]) || m.generation != "" && m.generation != r.refs[j].generation || r.relative(m, &r.refs[j]) || lexicon.CompareNames(m.parts, p) == lexicon.Different && !lexicon.FamilyFirst(m.parts[0], p) {
			continue
		}
		if m.office.Base != "" && m.office.Base == r.refs[j].office.Base && titled < 0 {
			titled = j
		}
		if at >= 0 && r.find(at) != r.find(j) {
			several = true
			if j < i {
				last = j
			}
		}
		if at < 0 {
			at = j
		}
	}
	k := m.parts[0] + m.generation // "Trump" and "Trump Jr." are two
	if at >= 0 {
		why := "surname"
		if several {
			why = "surname, the one named first"
			if titled >= 0 {
				at, why = titled, "surname, the one with that title"
			} else if last >= 0 && r.turned(i, at, last) {
				at, why = last, "surname, the one named in full just before"
			}
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

// turned reports whether the text has turned from one bearer of a surname to another: it spoke of the other at most three
// sentences before mention i, and last of the one eight sentences before the full name of the other.
func (r *resolver) turned(i, one, other int32) bool {
	began, now := r.d.Tokens[r.refs[other].Head].Sent, r.d.Tokens[r.refs[i].Head].Sent
	near := false
	for j := i - 1; j >= 0; j-- {
		at := r.d.Tokens[r.refs[j].Head].Sent
		if at <= began-8 || !near && now-at > 3 {
			break
		}
		switch r.find(j) {
		case r.find(one):
			return false
		case r.find(other):
			near = true
		}
	}
	return near
}

// relative reports whether a surname alone is that of a head of state or government, in office or called so by the text, and the
// full name that of a son or daughter, or of a woman where he is a man: papers keep the bare surname for the one in office.
func (r *resolver) relative(m, full *ref) bool {
	if m.first > 0 && r.lower(m.first-1) == "younger" {
		return false // "the younger Okoro"
	}
	woman := lexicon.Gender(full.parts[0]) == 'f'
	titled := !woman && r.titled(m.parts[0])
	if full.generation == "" && !woman && (full.office.Base != "" || !titled && !r.bareFirst(full)) {
		return false
	}
	if titled && full.generation != "" {
		return true
	}
	r.terms = r.inOffice(m, r.terms)
	if titled && len(r.terms) == 0 {
		for l := range lexicon.Terms(m.parts) {
			r.terms = append(r.terms, l)
		}
	}
	man := false
	for _, l := range r.terms {
		o, ok := r.keys.Office(l.Office)
		if !ok || !o.Leads() {
			continue
		}
		name := r.keys.NameParts(l.Name)
		if full.generation == lexicon.Generation(l.Name) && lexicon.CompareNames(name, full.parts) != lexicon.Different {
			return false
		}
		man = man || lexicon.Gender(name[0]) == 'm'
	}
	return man && m.office.Base != "mrs" && m.office.Base != "ms"
}

// bareFirst reports whether the text speaks of somebody by this surname alone well before the full name, and not in its headline and
// lead only: others than those in office are introduced by their full names.
func (r *resolver) bareFirst(full *ref) bool {
	if r.d.Tokens[full.Head].Sent < 4 {
		return false
	}
	for i := range r.refs {
		m := &r.refs[i]
		if m.first >= full.first {
			break
		}
		if len(m.parts) == 1 && m.parts[0] == full.parts[len(full.parts)-1] && m.generation == "" {
			return true
		}
	}
	return false
}

// titled reports whether the text calls somebody of this surname, without a given name, by the title of a head of state or
// government: "President Okoro".
func (r *resolver) titled(surname string) bool {
	for i := range r.refs {
		if m := &r.refs[i]; len(m.parts) == 1 && m.parts[0] == surname && m.generation == "" && m.office.Leads() && !m.office.Former {
			return true
		}
	}
	return false
}

// givenName is the only person named in full before mention i whose given name it is, -1 when there is none.
func (r *resolver) givenName(i int32, full *fullNames) int32 {
	m := &r.refs[i]
	at := int32(-1)
	for e := full.first(lexicon.Sound(m.parts[0])); e >= 0; e = full.list[e].next {
		j := full.list[e].ref
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
