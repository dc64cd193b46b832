package reconcile

import (
	"fmt"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/sameevent"
	"github.com/readout-news/readout/text"
)

// rivals names the events that stand apart because documents part on who did it, where or when, though the rest of them
// agrees: one person is shot once, and two ministers meet in one town a day. Nothing is joined.
func (d *desk) rivals() {
	by := map[string][]int{}
	for i, g := range d.told {
		for _, key := range d.rivalKeys(g) {
			by[key] = append(by[key], i)
		}
	}
	said := map[string]bool{} // a pair of events and what they part on
	for i, g := range d.told {
		for _, key := range d.rivalKeys(g) {
			for _, k := range by[key] {
				if k <= i || d.share(g, d.told[k]) {
					continue
				}
				kind := d.partOn(g, d.told[k])
				if pair := fmt.Sprint(kind, i, " ", k); kind != "" && !said[pair] {
					said[pair] = true
					d.rival(kind, i, k)
				}
			}
		}
	}
}

// rivalKeys are what two events that could be one have in common: the type and the person done to, or the type and all parties.
func (d *desk) rivalKeys(g []told) (out []string) {
	best := d.fullest(g)
	if len(best.targets) == 1 && d.onePerson(best.targets) {
		out = append(out, fmt.Sprint(best.e.Type, " to ", best.targets[0]))
	}
	if parties := slices.Concat(best.sources, best.targets); symmetric(best.e.Type) && len(parties) > 1 {
		slices.Sort(parties)
		out = append(out, fmt.Sprint(best.e.Type, " of ", parties))
	}
	return out
}

// fullest is the mention of g that says most.
func (d *desk) fullest(g []told) told {
	return slices.MaxFunc(g, func(x, y told) int { return d.fullness(x) - d.fullness(y) })
}

// share reports whether a reporter tells of both: one who tells of two events does not take them for one.
func (d *desk) share(g, h []told) bool {
	return slices.ContainsFunc(g, func(x told) bool {
		return slices.ContainsFunc(h, func(y told) bool { return d.reporter[x.doc] == d.reporter[y.doc] })
	})
}

// nearDay is how many days two reports of one event can be apart.
const nearDay = 2

// partOn is what keeps g and h from being one event: "actor", "place" or "date"; "" where more than that does.
func (d *desk) partOn(g, h []told) string {
	x, y := d.fullest(g), d.fullest(h)
	a, b := firmest(g), firmest(h)
	if !come(x) || !come(y) || a == nil || b == nil || conflictingModes(x.e.Mode, y.e.Mode) {
		return ""
	}
	oneDay := a.days.Overlaps(b.days)
	if !symmetric(x.e.Type) {
		if x.e.Type == "ASSAULT" && oneDay && d.oneDeed(x, y) && d.strangers(x.sources, y.sources) {
			return "actor"
		}
		return ""
	}
	switch {
	case oneDay && d.conflictingPlaces(x, y):
		return "place"
	case !oneDay && !loose(a.basis) && !loose(b.basis) && a.days.Single() && b.days.Single() &&
		abs(a.days.Start.Sub(b.days.Start)) <= nearDay && !d.conflictingPlaces(x, y):
		return "date"
	}
	return ""
}

// oneDeed reports whether the words of two mentions may tell of one deed.
func (d *desk) oneDeed(x, y told) bool {
	v := d.reader.Compare(&x.mention, &y.mention)
	return v.Kinship() >= sameevent.Near
}

// come reports whether a mention has its event come about, or claims so.
func come(m told) bool {
	return m.e.Status == extract.Held || m.e.Status == extract.Ongoing || m.e.Status == extract.Alleged
}

// strangers reports whether both sides are named and have nobody in common.
func (d *desk) strangers(a, b []int32) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	for _, x := range a {
		for _, y := range b {
			if x == y || !d.named(x) || !d.named(y) || d.standsFor(x, y) || d.standsFor(y, x) || d.sideOf(x) == d.sideOf(y) || d.partner(x, y) {
				return false
			}
		}
	}
	return true
}

// partner reports whether one of two is a person and the other the body or country that he may act for.
func (d *desk) partner(x, y int32) bool {
	return (d.who[x].Kind == text.Person) != (d.who[y].Kind == text.Person)
}

// rival writes the difference between events i and k of the story.
func (d *desk) rival(kind string, i, k int) {
	var s sides
	for _, n := range [...]int{i, k} {
		value := d.rivalValue(kind, n)
		for _, r := range d.story.Events[n].Reports {
			s.add(value, r.Document, r.Claim)
		}
	}
	about, other := d.story.Events[i].ID, d.story.Events[k].ID
	d.disagree(about, kind, conflict, "the rest of it agrees with "+other+", which stands apart", s)
	d.trace.add(about, "part on the "+kind+" with "+other)
	d.trace.add(other, "part on the "+kind+" with "+about)
}

// rivalValue is what event n says on the point.
func (d *desk) rivalValue(kind string, n int) string {
	e := &d.story.Events[n]
	switch kind {
	case "place":
		return e.Place.Name
	case "date":
		return e.Date.Start
	}
	var names []string
	for _, k := range d.fullest(d.told[n]).sources {
		names = append(names, d.who[k].Name)
	}
	return strings.Join(names, ", ")
}
