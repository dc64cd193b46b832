package event

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// journey takes the visit that somebody is said to own for granted where what is denied is something else about it: "took no
// questions on his visit", "was not invited to her visit". It stays denied where the verb is one of making it.
func (f *finder) journey(r *reading, m *match) {
	if r.status != extract.Denied || m.pat.Kind != "noun" || m.anchor >= 0 {
		return
	}
	switch f.tree.toks[m.head].Lemma {
	case "visit", "trip", "tour":
	default:
		return
	}
	if f.tree.child(m.head, text.RelNmodPoss) < 0 {
		return
	}
	switch f.tree.toks[m.head].Rel {
	case text.RelObj, text.RelNsubjPass:
		return // "denied her trip", "her trip was ruled out"
	}
	if f.tree.child(m.head, text.RelAcl) >= 0 {
		return
	}
	s := extract.Held
	for c := f.tree.first[m.head]; c >= 0; c = f.tree.next[c] {
		switch f.tree.toks[c].Lemma {
		case "propose", "proposed", "plan", "planned", "upcoming", "coming", "expected", "scheduled", "next", "future", "possible", "potential":
			s = extract.Planned
		case "alleged", "purported", "supposed", "rumored", "rumoured", "imaginary":
			return
		}
	}
	r.set(s, "its owner's visit is taken for granted")
}
