package reconcile

import (
	"cmp"
	"slices"

	"github.com/readout-news/readout/record"
)

// onlyIn lists, for each document, what no independent reporter beside its own has. It says nothing
// of a story with one reporter.
func (d *desk) onlyIn(h *hearing) {
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
	shared := d.shared()
	alone, quoted := d.aloneIn(h, shared)
	var items []onlyItem
	for i, e := range d.story.Events {
		if e.Support.Reporters == 1 && !e.Background && !d.echoed(h, i) {
			o := of(e.Reports[0].Document)
			o.Events = append(o.Events, e.ID)
			items = append(items, d.eventItem(h, i))
		}
	}
	said := map[string]bool{} // by a reporter, in one of its documents
	for i := range d.story.Claims {
		if c := &d.story.Claims[i]; !said[c.ID] && !d.toldElsewhere(c) && !d.saidElsewhere(h, c) {
			for _, id := range c.SameAs {
				said[id] = true
			}
			o := of(c.Document)
			o.Claims = append(o.Claims, c.ID)
			items = append(items, d.claimItem(h, c))
		}
	}
	for i := range d.story.Figures {
		if f := &d.story.Figures[i]; f.Support.Reporters == 1 && !d.countedElsewhere(h, f) {
			o := of(f.Reports[0].Document)
			o.Figures = append(o.Figures, f.ID)
			items = append(items, d.figureItem(h, f))
		}
	}
	for _, x := range weightiest(items, quoted) {
		o := of(d.story.Documents[x.doc])
		o.ByWeight = append(o.ByWeight, x.id)
	}
	for _, doc := range d.story.Documents {
		if told := alone[doc]; len(told) > 0 {
			of(doc).Sentences = told
		}
		if o := by[doc]; o != nil {
			d.story.OnlyIn = append(d.story.OnlyIn, *o)
		}
	}
}

// toldElsewhere reports whether another reporter has the claim, or an event or figure it is about.
func (d *desk) toldElsewhere(c *record.Claim) bool {
	own := d.reporterOf(c.Document)
	for _, id := range c.SameAs {
		if k, ok := d.claimOf[id]; ok && d.reporter[d.claimAt[k].doc] != own {
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
