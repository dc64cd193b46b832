package reconcile

import (
	"cmp"
	"slices"

	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// detail is what a document says on one point of a thing, and the words that say it.
type detail struct {
	doc   int
	value string
	words text.Span
}

// details names the points on which reporters part within what they tell alike.
func (d *desk) details() {
	if len(d.story.Reporters) < 2 {
		return
	}
	d.ages()
	d.spellings()
	d.wordings()
	d.opposed()
	d.calledOtherwise()
	d.framed()
	d.howSure()
}

// part writes what documents say on one point of about, each value with its words. Nothing is told where one reporter has two
// values: that is a correction, or the values are of two things.
func (d *desk) part(about, kind, why string, all []detail) { d.partIn(about, kind, conflict, why, all) }

// partIn is part with what the difference is.
func (d *desk) partIn(about, kind, relation, why string, all []detail) {
	slices.SortFunc(all, func(x, y detail) int {
		return cmp.Or(cmp.Compare(x.doc, y.doc), cmp.Compare(x.words.Start, y.words.Start))
	})
	var s sides
	by := map[int]string{}
	for _, x := range slices.Compact(all) {
		if r := d.reporter[x.doc]; by[r] == "" {
			by[r] = x.value
		} else if by[r] != x.value {
			return
		}
		doc := d.docs[x.doc].Doc.ID
		s.add(x.value, doc, "")
		side := &s.list[slices.IndexFunc(s.list, func(y record.Side) bool { return y.Value == x.value })]
		side.Words = append(side.Words, record.Stretch{Document: doc, Span: d.span(x.doc, x.words)})
	}
	d.disagree(about, kind, relation, why, s)
}

// closeInTime reports whether the documents of details came out within days of each other, as far as that is known.
func (d *desk) closeInTime(all []detail, days int) bool {
	var out text.DateRange
	for _, x := range all {
		p := d.docs[x.doc].Doc.Published.DateRange
		switch {
		case p.IsZero():
		case out.IsZero():
			out = p
		default:
			if p.Start.Compare(out.Start) < 0 {
				out.Start = p.Start
			}
			if p.End.Compare(out.End) > 0 {
				out.End = p.End
			}
		}
	}
	return out.IsZero() || out.End.Sub(out.Start) <= days
}
