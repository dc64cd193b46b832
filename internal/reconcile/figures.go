package reconcile

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/annotation"
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/record"
)

// figures puts the reports of one number side by side.
func (d *desk) figures() {
	groups := d.figureGroups()
	slices.SortStableFunc(groups, func(x, y []count) int {
		return cmp.Or(cmp.Compare(measureRank(x[0].f.Measure), measureRank(y[0].f.Measure)),
			cmp.Compare(len(y), len(x)), cmp.Compare(x[0].doc, y[0].doc), cmp.Compare(x[0].f.Start, y[0].f.Start))
	})
	for _, g := range groups {
		d.figure(g)
	}
}

var measures = []string{"killed", "injured", "missing", "displaced", "arrested", "hostages", "attendance", "money"}

func measureRank(m string) int {
	if i := slices.Index(measures, m); i >= 0 {
		return i
	}
	return len(measures)
}

// figureGroups groups the figures that count the same thing: measure, unit, side and day agree, and
// the numbers are of one order. Those without a side come last and join a group only where exactly one fits.
func (d *desk) figureGroups() [][]count {
	var groups [][]count
	var loose []count
	for _, c := range d.counts() {
		if c.side == "" && c.f.Part == extract.Total {
			loose = append(loose, c)
			continue
		}
		groups = d.join(groups, c)
	}
	for _, c := range loose {
		if fit := only(groups, func(g []count) bool { return g[0].side != "" && d.fits(c, g) }); fit >= 0 {
			if c.near != groups[fit][0].side {
				c.lent = groups[fit][0].side
			}
			groups[fit] = append(groups[fit], c)
			continue
		}
		groups = d.join(groups, c)
	}
	for _, g := range groups {
		slices.SortStableFunc(g, func(x, y count) int {
			return cmp.Or(cmp.Compare(x.doc, y.doc), cmp.Compare(x.f.Start, y.f.Start))
		})
	}
	return groups
}

// only is the index of the one group that ok takes, -1 when none or several do.
func only(groups [][]count, ok func([]count) bool) int {
	fit := -1
	for i, g := range groups {
		if !ok(g) {
			continue
		}
		if fit >= 0 {
			return -1
		}
		fit = i
	}
	return fit
}

// join puts c into the group of the same count whose number is nearest, or opens one. The texts must
// give a ground for one count at least once in the group.
func (d *desk) join(groups [][]count, c count) [][]count {
	best, gap := -1, math.Inf(1)
	for i, g := range groups {
		if slices.ContainsFunc(g, func(o count) bool { return c.side != o.side || !sameCount(c, o) }) {
			continue
		}
		if !slices.ContainsFunc(g, func(o count) bool { return d.related(c, o) }) {
			continue
		}
		if far := math.Abs(middle(c) - middle(g[0])); far < gap {
			best, gap = i, far
		}
	}
	if best < 0 {
		return append(groups, []count{c})
	}
	groups[best] = append(groups[best], c)
	return groups
}

// fits reports whether a figure that is not narrowed may be read as one of a group: no member is of
// its own document, and the group is not the side that did the harm. Its sentence must name the group's
// country and no other, or else the intervals overlap with numbers within a tenth of each other, a
// quarter where the harm's doer is known.
func (d *desk) fits(c count, g []count) bool {
	if c.near != "" && c.near == g[0].side && c.near != c.not {
		return !slices.ContainsFunc(g, func(o count) bool { return o.doc == c.doc || !sameCount(c, o) || !d.related(c, o) })
	}
	slack := 1.1
	if c.not != "" {
		slack = 1.25
	}
	return !slices.ContainsFunc(g, func(o count) bool {
		return o.doc == c.doc || o.side == c.not || !sameCount(c, o) || !overlap(c, o) || ratio(c, o) > slack
	})
}

// bounds is the interval of c with open ends as infinities. "About" a number leaves a tenth either way,
// and "more than 30" does not exclude 30 where people round.
func bounds(c count) (low, high float64) {
	low, high = 0, math.Inf(1)
	if c.f.Bound == "about" && c.f.Low != nil && c.f.High != nil {
		slack := math.Max(1, float64(*c.f.High)/10)
		return float64(*c.f.Low) - slack, float64(*c.f.High) + slack
	}
	if c.f.Low != nil {
		low = float64(*c.f.Low)
	}
	if c.f.High != nil {
		high = float64(*c.f.High)
	}
	switch c.f.Bound {
	case "over":
		low--
	case "under":
		high++
	}
	return low, high
}

func overlap(x, y count) bool {
	a, b := bounds(x)
	p, q := bounds(y)
	return a <= q && p <= b
}

// middle is the number that stands in the text, or halfway between two.
func middle(c count) float64 {
	low, high := bounds(c)
	switch {
	case math.IsInf(high, 1):
		return low
	case c.f.Low == nil:
		return high
	}
	return (low + high) / 2
}

// figure writes one group.
func (d *desk) figure(g []count) {
	out := record.Figure{ID: next("f", &d.builder.figures), Measure: g[0].f.Measure, Unit: g[0].f.Unit, Reports: []record.FigureReport{}}
	var voices []voice
	var values sides
	for _, c := range g {
		r := d.figureReport(c)
		out.Reports = append(out.Reports, r)
		voices = append(voices, voice{c.doc, c.f.Claim, c.f.Span, true})
		values.add(c.String(), r.Document, r.Claim)
		if out.Scope == nil {
			out.Scope = d.scope(c)
		}
		if out.Event == "" && c.f.Event >= 0 {
			out.Event = d.eventID[c.doc][c.f.Event]
		}
		if c.f.Claim >= 0 {
			d.about(d.claimID[c.doc][c.f.Claim], out.ID)
		}
		d.trace.add(out.ID, fmt.Sprintf("%s: “%s” is %s %s: %s", r.Document, d.docs[c.doc].Doc.Str(c.f.Span), c.f.Measure, c.String(), strings.Join(c.f.Why, "; ")))
	}
	out.Low, out.High = envelope(g)
	out.Relation, out.Note = d.relate(g)
	out.Support = d.support(voices)
	d.trace.add(out.ID, "relation: "+out.Relation+", "+out.Note, "support: "+out.Support.Why)
	if out.Relation == "conflict" || out.Relation == "update" || out.Relation == "correction" {
		d.disagree(out.ID, "figure", values)
	}
	d.story.Figures = append(d.story.Figures, out)
}

func (d *desk) figureReport(c count) record.FigureReport {
	r := record.FigureReport{Document: d.docs[c.doc].Doc.ID, Low: c.f.Low, High: c.f.High, Bound: c.f.Bound, Span: d.span(c.doc, c.f.Span),
		Scope: d.scope(c), Narrowed: annotation.Narrowed(d.runes[c.doc], c.f)}
	if !c.f.AsOf.IsZero() {
		r.AsOf = c.f.AsOf.End.String()
	}
	if c.f.Claim >= 0 {
		r.Claim = d.claimID[c.doc][c.f.Claim]
	}
	return r
}

func (d *desk) scope(c count) *record.Scope {
	if c.side == "" {
		return nil
	}
	s := &record.Scope{Text: d.docs[c.doc].Doc.Str(c.f.Scope)}
	if k := d.at(c.doc, c.f.ScopeMention); k >= 0 {
		s.Actor = d.who[k].id
	}
	if s.Text == "" && c.f.ScopeMention >= 0 {
		s.Text = d.docs[c.doc].Doc.Str(d.docs[c.doc].Doc.Mentions[c.f.ScopeMention].Span)
	}
	return s
}

// envelope is the lowest and highest that any report allows; an open end is nil.
func envelope(g []count) (low, high *int64) {
	low, high = g[0].f.Low, g[0].f.High
	for _, c := range g[1:] {
		if low != nil && (c.f.Low == nil || *c.f.Low < *low) {
			low = c.f.Low
		}
		if high != nil && (c.f.High == nil || *c.f.High > *high) {
			high = c.f.High
		}
	}
	return low, high
}
