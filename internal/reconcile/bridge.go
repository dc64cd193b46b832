package reconcile

import (
	"slices"

	"github.com/readout-news/readout/internal/extract"
)

// bridge joins groups of one number that a few words keep apart: the home of the dead man, taken for where he died, the valley for the
// town, or a headline without a day. Nothing but places parts any two of their members, and they are kin, or both stand where their texts
// begin and a quarter of the pairs are of one count on firm ground.
func (d *desk) bridge(groups [][]count) [][]count {
	for i := len(groups) - 1; i > 0; i-- {
		for k := range i {
			if d.bridged(groups[i], groups[k]) {
				groups[k] = append(groups[k], groups[i]...)
				groups = slices.Delete(groups, i, i+1)
				break
			}
		}
	}
	return groups
}

func (d *desk) bridged(g, h []count) bool {
	pairs, one, kin := 0, 0, false
	for _, x := range g {
		for _, y := range h {
			kin = kin || x.doc != y.doc && d.kin(x, y)
		}
	}
	for _, x := range g {
		for _, y := range h {
			if x.f.Measure != y.f.Measure || commonplace[x.f.Measure] && !d.onlyOfItsKind(x, y) || !equal(x, y) || x.f.Bound == "vague" || !sameSide(x, y) ||
				d.parted(x, y) || !kin && d.otherNews(x, y) {
				return false
			}
			if x.doc == y.doc {
				continue
			}
			pairs++
			if d.sameCount(x, y) && d.ground(x, y) >= firm {
				one++
			}
		}
	}
	leads := func(c count) bool { return c.lead }
	return kin || one*4 >= max(pairs, 1) && slices.ContainsFunc(g, leads) && slices.ContainsFunc(h, leads)
}

// kin reports whether two equal numbers count one person by name, one event of the record, one sort of people in articles on one piece of
// news, or what both texts begin with and have no other number of.
func (d *desk) kin(x, y count) bool {
	return x.victim >= 0 && x.victim == y.victim || d.ofOneEvent(x, y) || d.onlyOfItsKind(x, y) ||
		x.kind != "" && x.kind == y.kind && !commonplace[x.f.Measure] && d.likeness[x.doc*len(d.docs)+y.doc] >= someNews
}

// onlyOfItsKind reports whether two numbers of things are the only ones of their unit in either text, which begins with them.
func (d *desk) onlyOfItsKind(x, y count) bool {
	return x.f.Measure == "other" && x.units == 1 && y.units == 1 && sameNumber(x, y) && middle(x) > 9 && x.like == y.like && (x.lead || x.title) && (y.lead || y.title)
}

// parted reports whether more than a place keeps two numbers apart: who died, how, in which deed, on which day, of which people.
func (d *desk) parted(x, y count) bool {
	switch {
	case !d.sameUnit(x, y) || !sameParts(x, y) && !d.lastOfShot(x, y) && !d.lastOfShot(y, x),
		x.victim >= 0 && y.victim >= 0 && x.victim != y.victim && !d.oneName(x, y),
		d.otherSum(x, y), d.otherMishap(x, y), d.otherIncident(x, y),
		x.sign.past != y.sign.past,
		x.kind != "" && y.kind != "" && x.kind != y.kind:
		return true
	case x.doc == y.doc:
		return d.strayInText(x, y) || d.listed(x, y)
	}
	return !x.days.IsZero() && !y.days.IsZero() && apartBy(x.days, y.days) > 1 && !d.ofOneEvent(x, y)
}

// lastOfShot reports whether x is the dead among those hurt, told without a word for who they are ("one of them died"), and y all dead
// of the same event.
func (d *desk) lastOfShot(x, y count) bool {
	return x.f.Measure == "killed" && x.f.Part == extract.Subset && y.f.Part == extract.Total && x.kind == "" && x.noun == "" && d.ofOneEvent(x, y)
}
