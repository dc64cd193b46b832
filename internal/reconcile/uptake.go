package reconcile

import (
	"slices"

	"github.com/readout-news/readout/internal/extract"
)

// tollRepeated reports whether the later words of h tell again of the toll g that the story is about: g stands in the lead of a text, several
// reporters have it, and a text of its has the very number in h too, of nobody else and of no other place or day.
func (d *desk) tollRepeated(g, h []count) bool {
	if !tolled[g[0].f.Measure] || g[0].f.Measure != h[0].f.Measure || d.reportersOf(g) < 2 || !slices.ContainsFunc(g, func(c count) bool { return c.lead }) {
		return false
	}
	var where []spot
	sides := map[string]bool{}
	for _, c := range g {
		where = append(where, c.spots...)
		sides[c.side] = true
	}
	both := false
	for _, y := range h {
		if middle(y) < 2 || y.f.Bound != "exact" || y.sign.past || y.f.Part != extract.Total || strange(y.spots, where) || y.side != "" && !sides[y.side] && !sides[""] ||
			setApart(d.docs[y.doc].Doc, y.f) {
			return false
		}
		for _, x := range g {
			if !equal(x, y) || x.f.Bound != "exact" || x.f.Part != extract.Total || x.kind != "" && y.kind != "" && x.kind != y.kind ||
				!x.guessed && !y.guessed && !x.days.IsZero() && !y.days.IsZero() && !x.days.Overlaps(y.days) {
				return false
			}
			both = both || x.doc == y.doc
		}
	}
	return both
}
