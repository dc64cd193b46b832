package reconcile

import (
	"slices"

	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// leftOut lists, for each document, what every reporter but its own has, while it has nothing of the kind itself. Where there are only two, that
// is what the other one alone has.
func (d *desk) leftOut(h *hearing) {
	n := len(d.story.Reporters)
	if n < leastForAll {
		return
	}
	out := make([]record.LeftOut, n)
	for i, e := range d.story.Events {
		if e.Support.Reporters != n-1 || e.Background {
			continue
		}
		has := make([]bool, n)
		for _, m := range d.told[i] {
			has[d.reporter[m.doc]] = true
		}
		if r := missing(has); r >= 0 && !d.tellsOf(h, r, i) {
			out[r].Events = append(out[r].Events, e.ID)
		}
	}
	for i := range d.story.Figures {
		f := &d.story.Figures[i]
		vague := func(x record.FigureReport) bool { return x.Bound == "vague" }
		if f.Support.Reporters != n-1 || commonplace[f.Measure] || f.High != nil && *f.High <= 1 || f.Relation != agree && f.Relation != compatible || slices.ContainsFunc(f.Reports, vague) {
			continue
		}
		has := make([]bool, n)
		for _, x := range f.Reports {
			has[d.reporterOf(x.Document)] = true
		}
		if r := missing(has); r >= 0 && !d.countsAlike(h, r, f) {
			out[r].Figures = append(out[r].Figures, f.ID)
		}
	}
	for i := range d.story.Facts {
		f := &d.story.Facts[i]
		if f.Support.Reporters != n-1 {
			continue
		}
		all := append([]record.Stretch{f.Stretch}, f.With...)
		has := make([]bool, n)
		for _, x := range all {
			has[d.reporterOf(x.Document)] = true
		}
		if r := missing(has); r >= 0 && !slices.ContainsFunc(all, func(x record.Stretch) bool { return d.tellsLike(h, r, x) }) {
			out[r].Facts = append(out[r].Facts, f.ID)
		}
	}
	for r, o := range out {
		if len(o.Events)+len(o.Figures)+len(o.Facts) == 0 {
			continue
		}
		for _, doc := range d.story.Reporters[r].Documents {
			d.story.LeftOut = append(d.story.LeftOut, record.LeftOut{Document: doc, Events: append([]string{}, o.Events...), Figures: append([]string{}, o.Figures...), Facts: o.Facts})
		}
	}
}

// What a reporter may have of a thing that it is said to leave out.
const (
	leastForAll = 3  // reporters
	mostInPlace = 30 // of the words in hundredths by weight, in one place
	mostAnyhow  = 55 // and anywhere
)

// hasLike reports whether reporter r has much of some words of another's document.
func (d *desk) hasLike(h *hearing, r int, words []term) bool {
	f := d.foundIn(h, func(by int) bool { return by == r }, words)
	return f.best > mostInPlace || f.known > mostAnyhow
}

// tellsLike reports whether reporter r has much of a stretch of the record.
func (d *desk) tellsLike(h *hearing, r int, x record.Stretch) bool {
	doc := slices.Index(d.story.Documents, x.Document)
	return d.hasLike(h, r, d.terms(h, doc, text.Span{Start: d.runes[doc].Byte(x.Start), End: d.runes[doc].Byte(x.End)}))
}

// missing is the one reporter that has not, -1 where none or more have not.
func missing(has []bool) int {
	gap := slices.Index(has, false)
	if gap < 0 || slices.Contains(has[gap+1:], false) {
		return -1
	}
	return gap
}

// tellsOf reports whether reporter r may tell of event n of the story after all, in words that were not joined to it: it has a word for the deed with
// a side of it, or much of what others say of it, or it came out before the event.
func (d *desk) tellsOf(h *hearing, r, n int) bool {
	day := d.eventDay[d.story.Events[n].ID]
	for i, a := range d.docs {
		if d.reporter[i] == r && !day.IsZero() && !a.Doc.Published.IsZero() && before(a.Doc.Published.DateRange, text.DateRange{Start: day.End, End: day.End}) {
			return true
		}
	}
	var parties []int32
	for _, m := range d.told[n] {
		parties = append(append(parties, m.sources...), m.targets...)
	}
	for i, g := range d.told {
		if d.story.Events[i].Type == d.story.Events[n].Type && slices.ContainsFunc(g, func(m told) bool {
			return d.reporter[m.doc] == r && slices.ContainsFunc(append(slices.Clone(m.sources), m.targets...), func(k int32) bool { return d.isOrStandsFor(k, parties) })
		}) {
			return true
		}
	}
	for _, m := range d.told[n] {
		for _, i := range h.telling(fold(d.lemma(m))) {
			if x := &h.all[i]; d.reporter[x.doc] == r && (len(parties) == 0 || d.among(x, parties)) {
				return true
			}
		}
		doc := d.docs[m.doc].Doc
		around := d.terms(h, m.doc, sentence(doc, doc.Tokens[m.e.Head].Start))
		if d.hasLike(h, r, slices.DeleteFunc(around, func(x term) bool { return x.name || x.deed == nil })) {
			return true
		}
	}
	return false
}

// countsAlike reports whether reporter r gives a number of what f counts, be it another one, or the number beside a word of its sentences.
func (d *desk) countsAlike(h *hearing, r int, f *record.Figure) bool {
	if d.writes(h, f, func(by int) bool { return by == r }) {
		return true
	}
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
