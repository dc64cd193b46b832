package event

import (
	"slices"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// besideHead is how many sentences behind the headline its visit is looked for in.
const besideHead = 4

// departures takes a visit of the headline for one to come where the text behind it has the visitor on the way: "Okoro visits Togo", then "Okoro is
// heading to Togo on Tuesday".
func (f *finder) departures() {
	for i := range f.a.Events {
		e := &f.a.Events[i]
		if e.Type != "CONSULT" || e.Status != extract.Held || !f.d.TitleSpan.Contains(e.Trigger) || !f.simplePresent(e.Head) {
			continue
		}
		for s := f.tree.toks[e.Head].Sent + 1; int(s) < len(f.d.Sentences) && s <= f.tree.toks[e.Head].Sent+besideHead; s++ {
			if v := f.onTheWay(f.d.Sentences[s], e); v >= 0 {
				e.Status = extract.Planned
				e.Why = append(e.Why, "status planned: the text has “"+f.d.Word(v)+"”")
				break
			}
		}
	}
}

// simplePresent reports whether token v is a verb in the present without auxiliary.
func (f *finder) simplePresent(v int32) bool {
	t := f.tree.toks[v].Tag
	return (t == text.TagVBZ || t == text.TagVBP) && f.tree.child(v, text.RelAux) < 0
}

// onTheWay is the verb of sentence s that has a doer of e on the way to a target of e, or sends him there later, -1 for none.
func (f *finder) onTheWay(s text.Sentence, e *extract.Event) int32 {
	t := &f.tree
	for v := s.First; v < s.Last; v++ {
		switch t.toks[v].Lemma {
		case "head", "travel", "go", "fly", "visit", "depart":
		default:
			continue
		}
		coming := t.toks[v].Tag == text.TagVBG && t.childLemma(v, text.RelAux, "be") >= 0 && !f.was(v) || t.childLemma(v, text.RelAux, "will") >= 0
		n := t.child(v, text.RelNsubj)
		if !coming || n < 0 || !f.among(n, e.Source) {
			continue
		}
		for c := t.first[v]; c >= 0; c = t.next[c] {
			if r := t.toks[c].Rel; (r == text.RelObj || r == text.RelObl) && f.among(c, e.Target) {
				return v
			}
		}
	}
	return -1
}

// among reports whether noun n is one of side.
func (f *finder) among(n int32, side []extract.Arg) bool {
	m := f.mentionOf(n)
	return m >= 0 && slices.ContainsFunc(side, func(a extract.Arg) bool { return f.same(party{Arg: a}, party{Arg: f.who.arg(m)}) })
}
