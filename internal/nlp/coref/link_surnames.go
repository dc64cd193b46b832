package coref

import (
	"github.com/readout-news/readout/internal/lexicon"
)

// linkPart joins a surname to the one full name that it is part of; of several, to the one named first, whom the
// text is about, unless the text has turned to another.
func (r *resolver) linkPart(i int32, full *fullNames, single map[string]int32) {
	m := &r.refs[i]
	at, last, several := int32(-1), int32(-1), false
	for e := full.first(lexicon.Sound(m.parts[0])); e >= 0; e = full.list[e].next {
		j := full.list[e].ref
		p := r.refs[j].parts
		if r.conflict(m, &r.refs[j]) || r.relative(m, &r.refs[j]) || lexicon.CompareNames(m.parts, p) == lexicon.Different && !lexicon.FamilyFirst(m.parts[0], p) {
			continue
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
	k := m.parts[0]
	if at >= 0 {
		why := "surname"
		if several {
			why = "surname, the one named first"
			if last >= 0 && r.turned(i, at, last) {
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

// relative reports whether a surname alone is that of a head of state or government in office, and the full name that
// of a son, or of a woman where he is a man: papers keep the bare surname for the one in office.
func (r *resolver) relative(m, full *ref) bool {
	if full.generation == "" && lexicon.Gender(full.parts[0]) != 'f' {
		return false
	}
	r.terms = r.inOffice(m, r.terms)
	for _, l := range r.terms {
		o, ok := r.keys.Office(l.Office)
		if !ok || !o.Leads() {
			continue
		}
		name := r.keys.NameParts(l.Name)
		if full.generation != lexicon.Generation(l.Name) || lexicon.CompareNames(name, full.parts) == lexicon.Different {
			return m.office.Base != "mrs" && m.office.Base != "ms" && lexicon.Gender(name[0]) == 'm'
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
