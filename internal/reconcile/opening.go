package reconcile

import (
	"slices"

	"github.com/readout-news/readout/internal/extract/place"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// openings finds the sentence that each document opens with, and the one that the heads of most others tell too: news has no
// type for most of what it tells first (a verdict, a dismissal, an election), but it says it first.
func (d *desk) openings() {
	titles := d.titles()
	heads := make([]head, len(d.docs))
	for i, a := range d.docs {
		heads[i] = readHead(a.Doc, titles)
		d.opens = append(d.opens, heads[i].open)
		if !heads[i].open.Empty() {
			d.story.Openings = append(d.story.Openings, record.Stretch{Document: a.Doc.ID, Span: d.span(i, heads[i].open)})
		}
	}
	d.heads = heads
	best, top := -1, int32(0)
	for i := range heads {
		score, other := int32(0), false
		for j := range heads {
			if d.reporter[j] == d.reporter[i] || heads[i].open.Empty() || heads[j].open.Empty() {
				continue
			}
			n, told := heads[i].toldBy(&heads[j])
			score, other = score+n, other || told
		}
		d.headTold = append(d.headTold, score)
		if other && score > top {
			best, top = i, score
		}
	}
	if best < 0 {
		return
	}
	lead := &record.Lead{Stretch: record.Stretch{Document: d.docs[best].Doc.ID, Span: d.span(best, heads[best].open)}, With: []string{}}
	for j := range heads {
		if j == best || heads[j].open.Empty() {
			continue
		}
		if _, told := heads[best].toldBy(&heads[j]); told {
			lead.With = append(lead.With, d.docs[j].Doc.ID)
		}
	}
	d.story.Lead = lead
	d.onTopic = append([]string{lead.Document}, lead.With...)
}

// narrowLead takes out of those who open on the news whoever came out more than a week apart, or begins with a deed of force of another day or place, though much of the words is alike.
func (d *desk) narrowLead() {
	if d.story.Lead == nil {
		return
	}
	begins := func(doc int) (out []told, ids map[string]bool) {
		ids = map[string]bool{}
		for i, g := range d.told {
			for _, m := range g {
				if m.doc == doc && m.e.Type == "ASSAULT" && settled(m.e.Status) && d.leads(m) {
					out = append(out, m)
					ids[d.story.Events[i].ID] = true
				}
			}
		}
		return out, ids
	}
	of := func(id string) int { return slices.Index(d.story.Documents, id) }
	mine, deeds := begins(of(d.story.Lead.Document))
	d.story.Lead.With = slices.DeleteFunc(d.story.Lead.With, func(id string) bool {
		if d.outApart(of(d.story.Lead.Document), of(id)) {
			return true
		}
		others, ids := begins(of(id))
		if len(mine) == 0 || len(others) == 0 {
			return false
		}
		for k := range ids {
			if deeds[k] {
				return false
			}
		}
		if far(mine, others) {
			return true
		}
		for _, x := range mine {
			for _, y := range others {
				if d.conflictingPlaces(x, y) || d.otherWeekdays(x, y) || sureDay(x) && sureDay(y) && !nearDays(x, y) {
					return true
				}
			}
		}
		return false
	})
}

// otherRegion is how far apart, in degrees of latitude, two deeds lie at the least that no text takes for one.
const otherRegion = 0.7

// far reports whether both of two lots of mentions are placed, and each of the one lies far from each of the other.
func far(a, b []told) bool {
	placed := func(m told) bool {
		return m.e.Place >= 0 && m.e.Where.Precision != "" && m.e.Where.Precision != place.Country
	}
	found := false
	for _, x := range a {
		for _, y := range b {
			if !placed(x) || !placed(y) {
				continue
			}
			if distance(x.e.Where.Lat, x.e.Where.Lon, y.e.Where.Lat, y.e.Where.Lon) < otherRegion {
				return false
			}
			found = true
		}
	}
	return found
}

// titles is how many reporters have a word in a headline.
func (d *desk) titles() map[uint64]int {
	out := map[uint64]int{}
	seen := map[uint64]map[int]bool{}
	for i, a := range d.docs {
		for w := range stems(a.Doc, a.Doc.TitleSpan) {
			if seen[w] == nil {
				seen[w] = map[int]bool{}
			}
			if !seen[w][d.reporter[i]] {
				seen[w][d.reporter[i]] = true
				out[w]++
			}
		}
	}
	return out
}

// finite reports whether s has a verb that says when.
func finite(d *text.Doc, s text.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		switch d.Tokens[t].Tag {
		case text.TagVBD, text.TagVBZ, text.TagVBP, text.TagMD:
			return true
		}
	}
	return false
}
