package reconcile

import (
	"cmp"
	"slices"

	"github.com/readout-news/readout/record"
)

// onlyIn lists, for each document, what no independent reporter beside its own has. It says nothing
// of a story with one reporter.
func (d *desk) onlyIn() {
	if len(d.story.Reporters) < 2 {
		return
	}
	by := map[string]*record.OnlyIn{}
	of := func(doc string) *record.OnlyIn {
		if by[doc] == nil {
			by[doc] = &record.OnlyIn{Document: doc, Events: []string{}, Claims: []string{}, Figures: []string{}}
		}
		return by[doc]
	}
	for _, e := range d.story.Events {
		if e.Support.Reporters == 1 && !e.Background {
			o := of(e.Reports[0].Document)
			o.Events = append(o.Events, e.ID)
		}
	}
	for _, c := range d.story.Claims {
		if !d.toldElsewhere(c) {
			o := of(c.Document)
			o.Claims = append(o.Claims, c.ID)
		}
	}
	for _, f := range d.story.Figures {
		if f.Support.Reporters == 1 {
			o := of(f.Reports[0].Document)
			o.Figures = append(o.Figures, f.ID)
		}
	}
	for _, doc := range d.story.Documents {
		if o := by[doc]; o != nil {
			d.story.OnlyIn = append(d.story.OnlyIn, *o)
		}
	}
}

// leftOut lists, for each document, what all reporters but its own have. Where there are only two, that is what the other
// one alone has.
func (d *desk) leftOut() {
	n := len(d.story.Reporters)
	if n < 3 {
		return
	}
	missing := func(docs []string) int { // the one reporter that docs lack, -1 where more lack
		has := make([]bool, n)
		for _, doc := range docs {
			has[d.reporterOf(doc)] = true
		}
		gap := slices.Index(has, false)
		if gap < 0 || slices.Contains(has[gap+1:], false) {
			return -1
		}
		return gap
	}
	out := make([]record.LeftOut, n)
	for i, e := range d.story.Events {
		if e.Support.Reporters != n-1 || e.Background {
			continue
		}
		var docs []string
		for _, r := range e.Reports {
			docs = append(docs, r.Document)
		}
		if r := missing(docs); r >= 0 && !d.tellsAlike(r, i) {
			out[r].Events = append(out[r].Events, e.ID)
		}
	}
	for _, f := range d.story.Figures {
		if f.Support.Reporters != n-1 || commonplace[f.Measure] {
			continue
		}
		var docs []string
		for _, r := range f.Reports {
			docs = append(docs, r.Document)
		}
		if r := missing(docs); r >= 0 {
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

// tellsAlike reports whether reporter r tells of an event of the type of event n with one of its parties, or who stands for
// one: it may be the same, told too otherwise to be joined.
func (d *desk) tellsAlike(r, n int) bool {
	own := d.partiesOf(n)
	for i, o := range d.story.Events {
		if o.Type != d.story.Events[n].Type || !slices.ContainsFunc(o.Reports, func(x record.EventReport) bool { return d.reporterOf(x.Document) == r }) {
			continue
		}
		if slices.ContainsFunc(d.partiesOf(i), func(x int32) bool {
			return slices.ContainsFunc(own, func(y int32) bool { return x == y || d.standsFor(x, y) })
		}) {
			return true
		}
	}
	return false
}

// partiesOf are the doers and the targets of event n of the story in all its reports.
func (d *desk) partiesOf(n int) (out []int32) {
	for _, m := range d.told[n] {
		out = append(append(out, m.sources...), m.targets...)
	}
	return out
}

// toldElsewhere reports whether another reporter has the claim, or an event or figure it is about.
func (d *desk) toldElsewhere(c record.Claim) bool {
	own := d.reporterOf(c.Document)
	for _, other := range d.story.Claims {
		if slices.Contains(c.SameAs, other.ID) && d.reporterOf(other.Document) != own {
			return true
		}
	}
	for _, e := range d.story.Events {
		if slices.Contains(c.About, e.ID) && e.Support.Reporters > 1 {
			return true
		}
	}
	for _, f := range d.story.Figures {
		if slices.Contains(c.About, f.ID) && f.Support.Reporters > 1 {
			return true
		}
	}
	return false
}

func (d *desk) reporterOf(doc string) int {
	return d.reporter[slices.Index(d.story.Documents, doc)]
}

// timeline places the events with a date, earliest first.
func (d *desk) timeline() {
	for _, e := range d.story.Events {
		if e.Date != nil {
			d.story.Timeline = append(d.story.Timeline, record.TimelineItem{Date: e.Date.Start, Event: e.ID})
		}
	}
	slices.SortStableFunc(d.story.Timeline, func(x, y record.TimelineItem) int { return cmp.Compare(x.Date, y.Date) })
}

// sides groups reports by what they say, in the order in which the values first come.
type sides struct{ list []record.Side }

func (s *sides) add(value, document, claim string) {
	i := slices.IndexFunc(s.list, func(x record.Side) bool { return x.Value == value })
	if i < 0 {
		i = len(s.list)
		s.list = append(s.list, record.Side{Value: value, Documents: []string{}, Claims: []string{}})
	}
	side := &s.list[i]
	if !slices.Contains(side.Documents, document) {
		side.Documents = append(side.Documents, document)
	}
	if claim != "" && !slices.Contains(side.Claims, claim) {
		side.Claims = append(side.Claims, claim)
	}
}

func (d *desk) disagree(about, kind, relation, why string, s sides) {
	if len(s.list) > 1 {
		d.story.Disagreements = append(d.story.Disagreements, record.Disagreement{About: about, Kind: kind, Relation: relation, Note: why, Sides: s.list})
	}
}
