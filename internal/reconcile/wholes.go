package reconcile

import (
	"slices"

	"github.com/readout-news/readout/internal/extract"
)

// withWholes parts the groups of parts ("four of them children"), and of those hurt beside the dead, by the group that the number of the
// same sentence belongs to: children of two attacks are two counts. What has no such number stays with its equal, else with the most.
func (d *desk) withWholes(groups [][]count) [][]count {
	of := map[*extract.Figure]int{}
	for i, g := range groups {
		for _, c := range g {
			of[c.f] = i
		}
	}
	out := groups
	for i, g := range groups {
		parts := map[int][]count{}
		var order []int
		var loose []count
		for _, c := range g {
			w := d.wholeOf(c)
			if w == nil || of[w] == i {
				loose = append(loose, c)
				continue
			}
			if parts[of[w]] == nil {
				order = append(order, of[w])
			}
			parts[of[w]] = append(parts[of[w]], c)
		}
		if order = mergeEqual(parts, order); len(order) < 2 {
			continue
		}
		slices.SortStableFunc(order, func(a, b int) int { return len(parts[b]) - len(parts[a]) })
		for _, c := range loose {
			to := slices.IndexFunc(order, func(k int) bool {
				return slices.ContainsFunc(parts[k], func(o count) bool { return sameNumber(c, o) })
			})
			k := order[max(to, 0)]
			parts[k] = append(parts[k], c)
		}
		groups[i] = parts[order[0]]
		for _, k := range order[1:] {
			out = append(out, parts[k])
		}
	}
	return out
}

// mergeEqual puts together the parts of two wholes that have a number in common: their wholes are told otherwise.
func mergeEqual(parts map[int][]count, order []int) (out []int) {
	for _, k := range order {
		to := slices.IndexFunc(out, func(o int) bool {
			return slices.ContainsFunc(parts[o], func(x count) bool {
				return slices.ContainsFunc(parts[k], func(y count) bool { return sameNumber(x, y) && middle(x) > 1 })
			})
		})
		if to < 0 {
			out = append(out, k)
			continue
		}
		parts[out[to]] = append(parts[out[to]], parts[k]...)
	}
	return out
}

// wholeOf is the number of the same sentence that c is a part of, or the dead that those hurt are told beside; nil for none.
func (d *desk) wholeOf(c count) *extract.Figure {
	if c.f.Part != extract.Subset && c.f.Measure != "injured" {
		return nil
	}
	a := d.docs[c.doc]
	s := sentence(a.Doc, c.f.Start)
	var best *extract.Figure
	for k := range a.Figures {
		f := &a.Figures[k]
		if f == c.f || !s.Contains(f.Span) || f.Part == extract.Subset {
			continue
		}
		if c.f.Part == extract.Subset && f.Measure == c.f.Measure && f.Start < c.f.Start || c.f.Part != extract.Subset && f.Measure == "killed" {
			best = f
		}
	}
	return best
}
