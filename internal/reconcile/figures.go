package reconcile

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// count is one document's figure with its scope as the story has it.
type count struct {
	doc   int
	index int32 // into Analysis.Figures
	f     *extract.Figure
	side  string // whose: a country, an actor, or the words of the scope; "" when not narrowed
	not   string // a side that it cannot be, since that side did the harm
	near  string // the one country that its sentence names, where it names no side
	lent  string // the side it was read as, though its own text names none
	asOf  text.DateRange
}

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
		if c.side == "" && !c.f.Subset {
			loose = append(loose, c)
			continue
		}
		groups = join(groups, c)
	}
	for _, c := range loose {
		if fit := only(groups, func(g []count) bool { return g[0].side != "" && fits(c, g) }); fit >= 0 {
			if c.near != groups[fit][0].side {
				c.lent = groups[fit][0].side
			}
			groups[fit] = append(groups[fit], c)
			continue
		}
		groups = join(groups, c)
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

// join puts c into the group of the same count whose number is nearest, or opens one.
func join(groups [][]count, c count) [][]count {
	best, gap := -1, math.Inf(1)
	for i, g := range groups {
		if slices.ContainsFunc(g, func(o count) bool { return c.side != o.side || !sameCount(c, o) }) {
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
func fits(c count, g []count) bool {
	if c.near != "" && c.near == g[0].side && c.near != c.not {
		return !slices.ContainsFunc(g, func(o count) bool { return o.doc == c.doc || !sameCount(c, o) })
	}
	slack := 1.1
	if c.not != "" {
		slack = 1.25
	}
	return !slices.ContainsFunc(g, func(o count) bool {
		return o.doc == c.doc || o.side == c.not || !sameCount(c, o) || !overlap(c, o) || ratio(c, o) > slack
	})
}

// sameCount reports whether two figures can be of one count: measure, unit and day agree, and the
// numbers are of one order. Numbers of one document, and vague ones such as "dozens", are one count
// only where they are the same.
func sameCount(x, y count) bool {
	if x.f.Measure != y.f.Measure || x.f.Unit != y.f.Unit || x.f.Subset != y.f.Subset {
		return false
	}
	if (x.doc == y.doc || x.f.Bound == "vague" || y.f.Bound == "vague") && !equal(x, y) {
		return false
	}
	if x.f.Measure == "other" && !overlap(x, y) {
		return false
	}
	if x.f.Subset && (x.side == "" || y.side == "") {
		return false
	}
	if !x.f.Date.IsZero() && !y.f.Date.IsZero() && !x.f.Date.Overlaps(y.f.Date) {
		return false
	}
	return ratio(x, y) <= 2.5 || math.Abs(middle(x)-middle(y)) <= 5
}

func equal(x, y count) bool {
	a, b := bounds(x)
	p, q := bounds(y)
	return a == p && b == q
}

// ratio is the larger of two numbers over the smaller.
func ratio(x, y count) float64 {
	a, b := middle(x), middle(y)
	return math.Max(a, b) / math.Max(1, math.Min(a, b))
}

// bounds is the interval of c with open ends as infinities. "About" a number leaves a tenth either way.
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

func (d *desk) counts() []count {
	var out []count
	for i, a := range d.docs {
		for k := range a.Figures {
			f := &a.Figures[k]
			c := count{doc: i, index: int32(k), f: f, side: d.side(i, f), asOf: f.AsOf}
			if c.asOf.IsZero() {
				c.asOf = a.Doc.Published.DateRange
			}
			if c.side == "" {
				c.not, c.near = d.harmer(i, f), d.onlyCountry(i, f)
			}
			out = append(out, c)
		}
	}
	return out
}

// side names whose figure it is, so that “Israeli lives” and “on the Israeli side” are one.
func (d *desk) side(doc int, f *extract.Figure) string {
	if k := d.at(doc, f.ScopeMention); k >= 0 {
		return d.sideOf(k)
	}
	if f.ScopeMention >= 0 {
		return fold(d.docs[doc].Doc.Str(d.docs[doc].Doc.Mentions[f.ScopeMention].Span))
	}
	return fold(d.docs[doc].Doc.Str(f.Scope))
}

func (d *desk) sideOf(k int32) string {
	if c := d.who[k].Country; c != "" {
		return c
	}
	return d.who[k].id
}

// harmer is the side whose attack the sentence of a figure tells of: the dead are then not its own.
func (d *desk) harmer(doc int, f *extract.Figure) string {
	a := d.docs[doc]
	s := sentence(a.Doc, f.Start)
	for i := range a.Events {
		e := &a.Events[i]
		if e.Type == "ASSAULT" && s.Contains(e.Trigger) && len(e.Source) > 0 {
			if k := d.at(doc, e.Source[0].Mention); k >= 0 {
				return d.sideOf(k)
			}
		}
	}
	return ""
}

// onlyCountry is the country of the places and peoples that the sentence of a figure names, "" when
// there are several or none.
func (d *desk) onlyCountry(doc int, f *extract.Figure) string {
	a := d.docs[doc].Doc
	s, only := sentence(a, f.Start), ""
	for i := range a.Mentions {
		m := &a.Mentions[i]
		if !s.Contains(m.Span) || m.Form != text.Named || m.Kind != text.Place && m.Kind != text.Group {
			continue
		}
		k := d.at(doc, int32(i))
		if k < 0 || d.who[k].Country == "" || d.who[k].Country == only {
			continue
		}
		if only != "" {
			return ""
		}
		only = d.who[k].Country
	}
	return only
}

// figure writes one group.
func (d *desk) figure(g []count) {
	out := record.Figure{ID: next("f", &d.builder.figures), Measure: g[0].f.Measure, Unit: g[0].f.Unit, Reports: []record.FigureReport{}}
	var voices []voice
	var values sides
	for _, c := range g {
		r := d.figureReport(c)
		out.Reports = append(out.Reports, r)
		voices = append(voices, voice{c.doc, c.f.Claim})
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
	r := record.FigureReport{Document: d.docs[c.doc].Doc.ID, Low: c.f.Low, High: c.f.High, Bound: c.f.Bound, Span: d.span(c.doc, c.f.Span)}
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
