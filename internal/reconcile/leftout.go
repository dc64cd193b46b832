package reconcile

import (
	"slices"

	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// leftOut lists, for each document, what every reporter but its own has in the headline or lead, while it has nothing of the kind
// itself. Where there are only two, that is what the other one alone has.
func (d *desk) leftOut() {
	n := len(d.story.Reporters)
	if n < 3 {
		return
	}
	out := make([]record.LeftOut, n)
	for i, e := range d.story.Events {
		if e.Support.Reporters != n-1 || e.Background {
			continue
		}
		leads := make([]bool, n)
		for _, m := range d.told[i] {
			r := d.reporter[m.doc]
			leads[r] = leads[r] || d.inLead(m.doc, m.e.Trigger)
		}
		if r := missing(leads); r >= 0 && !d.tellsOf(r, i) {
			out[r].Events = append(out[r].Events, e.ID)
		}
	}
	for i := range d.story.Figures {
		f := &d.story.Figures[i]
		if f.Support.Reporters != n-1 || commonplace[f.Measure] || f.Relation != agree && f.Relation != compatible {
			continue
		}
		leads := make([]bool, n)
		for _, x := range f.Reports {
			doc := slices.Index(d.story.Documents, x.Document)
			r := d.reporter[doc]
			leads[r] = leads[r] || x.Start < d.runes[doc].At(d.leadEnd(doc))
		}
		if r := missing(leads); r >= 0 && !d.countsAlike(r, f) {
			out[r].Figures = append(out[r].Figures, f.ID)
		}
	}
	for r, o := range out {
		if len(o.Events)+len(o.Figures) == 0 {
			continue
		}
		for _, doc := range d.story.Reporters[r].Documents {
			d.story.LeftOut = append(d.story.LeftOut, record.LeftOut{Document: doc, Events: append([]string{}, o.Events...), Figures: append([]string{}, o.Figures...)})
		}
	}
}

// missing is the one reporter that has not, -1 where none or more have not.
func missing(has []bool) int {
	gap := slices.Index(has, false)
	if gap < 0 || slices.Contains(has[gap+1:], false) {
		return -1
	}
	return gap
}

// tellsOf reports whether reporter r may tell of event n of the story after all, in words that were not joined to it: it has an event of
// the type or one of the words for the deed, or it came out before the event.
func (d *desk) tellsOf(r, n int) bool {
	for i, g := range d.told {
		if d.story.Events[i].Type == d.story.Events[n].Type && slices.ContainsFunc(g, func(m told) bool { return d.reporter[m.doc] == r }) {
			return true
		}
	}
	words := map[string]bool{}
	for _, m := range d.told[n] {
		words[fold(d.lemma(m))] = true
	}
	day := d.eventDay[d.story.Events[n].ID]
	for i, a := range d.docs {
		if d.reporter[i] != r {
			continue
		}
		if !day.IsZero() && !a.Doc.Published.IsZero() && before(a.Doc.Published.DateRange, text.DateRange{Start: day.End, End: day.End}) {
			return true
		}
		for t := range a.Doc.Tokens {
			if words[fold(a.Doc.Tokens[t].Lemma)] {
				return true
			}
		}
	}
	return false
}

// countsAlike reports whether reporter r gives a number of what f counts, be it another one.
func (d *desk) countsAlike(r int, f *record.Figure) bool {
	for i, a := range d.docs {
		if d.reporter[i] != r {
			continue
		}
		for k := range a.Figures {
			if x := &a.Figures[k]; x.Measure == f.Measure && (f.Measure != "other" || x.Unit == f.Unit) {
				return true
			}
		}
	}
	return false
}
