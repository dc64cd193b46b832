package reconcile

import (
	"math"
)

// metric is how many of the first unit one of a unit holds, for lengths, areas and speeds. Source: the international yard and
// pound agreement of 1959.
var metric = map[string]struct {
	base   string
	factor float64
}{
	"mile": {"kilometre", 1.609344}, "nautical mile": {"kilometre", 1.852}, "foot": {"metre", 0.3048}, "yard": {"metre", 0.9144},
	"acre": {"hectare", 0.40468564}, "square mile": {"square kilometre", 2.58998811}, "square foot": {"square metre", 0.09290304},
	"mile per hour": {"kilometre per hour", 1.609344},
}

// convert gives a length told in miles or feet the number and unit in which the story tells of the same one in kilometres or
// metres, where it does: texts give both ("40 km (25 miles)"), each rounded.
func convert(all []count) {
	for i := range all {
		c := &all[i]
		m, ok := metric[c.unit]
		if !ok {
			continue
		}
		best := -1
		for k, o := range all {
			slack := 0.06
			if o.doc == c.doc && gap(o, *c) <= besideBytes {
				slack = 0.12
			}
			if o.f.Measure != c.f.Measure || o.unit != m.base || math.Abs(middle(*c)*m.factor-middle(o)) > slack*middle(o) {
				continue
			}
			if best < 0 || o.doc == c.doc && (all[best].doc != c.doc || gap(o, *c) < gap(all[best], *c)) {
				best = k
			}
		}
		if best >= 0 {
			c.become(&all[best])
		}
	}
}

// become takes over number and unit of o, and whatever its words say of it where it stands right behind it.
func (c *count) become(o *count) {
	f := *c.f
	f.Low, f.High, f.Bound, f.Unit = o.f.Low, o.f.High, o.f.Bound, o.f.Unit
	if c.doc == o.doc && gap(*c, *o) <= besideBytes {
		f.Scope, f.ScopeMention = o.f.Scope, o.f.ScopeMention
		c.side, c.people, c.near, c.not = o.side, o.people, o.near, o.not
	}
	c.f, c.unit, c.like, c.places = &f, o.unit, o.like, o.places
}

// besideBytes is how far a length in brackets stands behind the one that it repeats.
const besideBytes = 12

// gap is how many bytes of text lie between two numbers of one text.
func gap(x, y count) int32 {
	if x.f.Start > y.f.Start {
		x, y = y, x
	}
	return max(0, y.f.Start-x.f.End)
}
