package event

import (
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// follow dates events that a narrative goes on with: where the sentence before tells of a day and the
// same actor, an event of the same type without a time of its own is of that day.
func (f *finder) follow() {
	for i := range f.a.Events {
		e := &f.a.Events[i]
		if e.Time >= 0 || !e.Date.IsZero() || e.Status != extract.Held || !f.narrates(e) {
			continue
		}
		for j := i - 1; j >= 0; j-- {
			o := &f.a.Events[j]
			gap := f.tree.toks[e.Head].Sent - f.tree.toks[o.Head].Sent
			if gap > 2 {
				break
			}
			if gap == 0 || o.Time < 0 || o.Type != e.Type || o.Status != extract.Held || !f.oneDay(o.Time) || !f.sameSource(o, e) && !f.counts(o, e) {
				continue
			}
			if f.timesBetween(f.tree.toks[o.Head].Sent, f.tree.toks[e.Head].Sent) == 0 {
				e.Time, e.Date = o.Time, o.Date
				if !e.Date.IsZero() {
					e.DateBasis = extract.Narrative
				}
				e.Why = append(e.Why, "date: that of the sentence before")
			}
			break
		}
	}
}

// narrates reports whether e is told in the plain past.
func (f *finder) narrates(e *extract.Event) bool {
	v := e.Head
	for n := 0; n < 3 && f.tree.toks[v].Head >= 0 && !f.tree.verbal(v); n++ {
		v = f.tree.toks[v].Head
	}
	return f.plainPast(v) && f.tree.toks[v].Rel != text.RelAclRelcl && f.tree.toks[v].Rel != text.RelAdvcl
}

// oneDay reports whether a time expression is of one day, known or not.
func (f *finder) oneDay(i int32) bool {
	t := &f.d.Times[i]
	return t.Weekday > 0 || !t.Range.IsZero() && t.Range.Days() == 1 || strings.HasPrefix(t.Value, "XXXX-WXX-")
}

// timesBetween counts the time expressions after sentence a, up to the end of sentence b.
func (f *finder) timesBetween(a, b int32) int {
	n := 0
	for i := range f.d.Times {
		if s := f.d.Times[i].Start; s >= f.d.Sentences[a].End && s < f.d.Sentences[b].End && f.d.Times[i].Type != "DURATION" {
			n++
		}
	}
	return n
}

// counts reports whether both tell of people harmed, and neither of who did it: a report that goes on from town to town.
func (f *finder) counts(a, b *extract.Event) bool {
	return a.Type == "ASSAULT" && len(a.Source) == 0 && len(b.Source) == 0 && f.tree.verbal(a.Head) && f.tree.verbal(b.Head) && f.alike(a.Head, b.Head)
}

// sameSource reports whether two events have a first actor in common.
func (f *finder) sameSource(a, b *extract.Event) bool {
	return len(a.Source) > 0 && len(b.Source) > 0 && f.same(party{Arg: a.Source[0]}, party{Arg: b.Source[0]})
}
