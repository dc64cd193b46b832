package reconcile

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// lendDays dates events that no report dates from those told in one breath with them: the several
// calls that one predicate tells of are of one day, where another report has it for one of them.
func (d *desk) lendDays(groups [][]told) {
	type predicate struct {
		doc     int
		trigger text.Span
	}
	known := map[predicate]told{}
	for _, g := range groups {
		if r := firmest(g); r != nil && r.days.Single() {
			for _, m := range g {
				if p := (predicate{m.doc, m.e.Trigger}); known[p].days.IsZero() {
					known[p] = *r
				}
			}
		}
	}
	for _, g := range groups {
		if firmest(g) != nil {
			continue
		}
		for i := range g {
			if k, ok := known[predicate{g[i].doc, g[i].e.Trigger}]; ok && !k.days.IsZero() && g[i].e.Status == extract.Held {
				g[i].days, g[i].basis = k.days, "story"
				g[i].lent = fmt.Sprintf("one predicate with an event that %s dates %s", d.label(k.doc), k.days.Start)
				break
			}
		}
	}
}

// basisRank orders what a date may rest on, the firmest first.
var basisRank = map[string]int{"stated": 0, "anchor": 1, "story": 2, "document": 3}

// firmest is the mention whose date has the firmest ground; of equally firm ones the date of the most
// mentions, then the narrowest, then the earliest. It is nil when none is dated.
func firmest(g []told) *told {
	dated := slices.DeleteFunc(slices.Clone(g), func(m told) bool { return m.days.IsZero() })
	if len(dated) == 0 {
		return nil
	}
	count := func(m told) int {
		n := 0
		for _, o := range dated {
			if o.days == m.days {
				n++
			}
		}
		return n
	}
	m := slices.MinFunc(dated, func(x, y told) int {
		return cmp.Or(cmp.Compare(basisRank[x.basis], basisRank[y.basis]), cmp.Compare(count(y), count(x)),
			cmp.Compare(x.days.Days(), y.days.Days()), x.days.Start.Compare(y.days.Start))
	})
	return &m
}

func eventDate(g []told) *record.DateRange {
	if m := firmest(g); m != nil {
		return isoDates(m.days, m.basis)
	}
	return nil
}

// dateConflicts names the documents that give one event different days on their own ground.
func (d *desk) dateConflicts(id string, g []told) {
	var s sides
	apart := false
	for _, m := range g {
		if m.days.IsZero() || m.basis == "document" {
			continue
		}
		for _, o := range g {
			apart = apart || o.basis != "document" && !o.days.IsZero() && !o.days.Overlaps(m.days)
		}
		s.add(m.days.Start.String(), d.docs[m.doc].Doc.ID, "")
	}
	if apart {
		d.disagree(id, "date", s)
	}
}
