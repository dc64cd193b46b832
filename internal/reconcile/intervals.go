package reconcile

import (
	"math"
	"slices"
	"strings"
)

// bounds is the interval of c with open ends as infinities. "About" a number leaves a tenth either way,
// and "more than 30" does not exclude 30 where people round.
func bounds(c count) (low, high float64) {
	low, high = 0, math.Inf(1)
	step := float64(power(c.places))
	if c.f.Bound == "about" && c.f.Low != nil && c.f.High != nil {
		slack := math.Max(1, float64(*c.f.High)/10)
		return (float64(*c.f.Low) - slack) / step, (float64(*c.f.High) + slack) / step
	}
	if c.f.Low != nil {
		low = float64(*c.f.Low) / step
	}
	if c.f.High != nil {
		high = float64(*c.f.High) / step
	}
	switch c.f.Bound {
	case "vague": // nobody counts millions up to 9,999,999
		return low * 4 / 5, high * 5 / 4
	case "over":
		low -= 1 / step
	case "under":
		high += 1 / step
	}
	return low, high
}

// power is ten to the n.
func power(n int) int64 {
	p := int64(1)
	for range n {
		p *= 10
	}
	return p
}

// finest are the most digits behind the point that a number of g has; the figure's unit counts in such.
func finest(g []count) (places int) {
	for _, c := range g {
		places = max(places, c.places)
	}
	return places
}

// unit is a unit that counts in steps of so many digits behind the point, as record.Decimals reads it.
func unit(places int, of string) string {
	if places == 0 {
		return of
	}
	return "0." + strings.Repeat("0", places-1) + "1 " + of
}

// ends are the ends of c with so many digits behind the point. "Over 5" begins one step above 5, however small the step.
func (c count) ends(places int) (low, high *int64) {
	low, high = scaled(c.f.Low, c.places, places), scaled(c.f.High, c.places, places)
	step := power(places-c.places) - 1
	if c.f.Bound == "over" && low != nil {
		n := *low - step
		low = &n
	}
	if c.f.Bound == "under" && high != nil {
		n := *high + step
		high = &n
	}
	return low, high
}

// scaled is n, which has places digits behind the point, with as many as to; nil stays open.
func scaled(n *int64, places, to int) *int64 {
	if n == nil || places == to {
		return n
	}
	m := *n * power(to-places)
	return &m
}

func overlap(x, y count) bool {
	if rounded(x, y) {
		return true
	}
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

// envelope is the lowest and highest that any report allows; an open end is nil. Beside a number a loose word says nothing.
func envelope(all []count) (low, high *int64) {
	places := finest(all)
	g := slices.DeleteFunc(slices.Clone(all), func(c count) bool { return c.f.Bound == "vague" })
	if len(g) == 0 {
		g = all
	}
	low, high = g[0].ends(places)
	for _, c := range g[1:] {
		l, h := c.ends(places)
		if low != nil && (l == nil || *l < *low) {
			low = l
		}
		if high != nil && (h == nil || *h > *high) {
			high = h
		}
	}
	return low, high
}

func equal(x, y count) bool {
	a, b := bounds(x)
	p, q := bounds(y)
	return a == p && b == q
}

// sameNumber reports whether two figures give one number, whatever words stand before it: "nine", "at least nine".
func sameNumber(x, y count) bool {
	a, ok := numeral(x)
	b, too := numeral(y)
	return equal(x, y) || ok && too && a == b && overlap(x, y)
}

// numeral is the one number that the words of c give, false for ranges and loose words.
func numeral(c count) (float64, bool) {
	step := float64(power(c.places))
	switch {
	case c.f.Bound == "vague" || c.f.Bound == "range":
		return 0, false
	case c.f.Low != nil && c.f.High != nil:
		return float64(*c.f.Low+*c.f.High) / 2 / step, true
	case c.f.Low != nil && c.f.Bound == "over":
		return float64(*c.f.Low-1) / step, true
	case c.f.Low != nil:
		return float64(*c.f.Low) / step, true
	case c.f.High != nil && c.f.Bound == "under":
		return float64(*c.f.High+1) / step, true
	case c.f.High != nil:
		return float64(*c.f.High) / step, true
	}
	return 0, false
}

// ratio is the larger of two numbers over the smaller.
func ratio(x, y count) float64 {
	a, b := middle(x), middle(y)
	return math.Max(a, b) / math.Max(1, math.Min(a, b))
}

// rounded reports whether one of two large numbers is the other with fewer digits: "7,700" for 7,736.
func rounded(x, y count) bool {
	a, b := middle(x), middle(y)
	if !plain(x) || !plain(y) || math.Min(a, b) < 500 || x.places != y.places {
		return false
	}
	part := 100.0
	if x.f.Measure == "money" && x.lead && y.lead || millions(x, y) {
		part = 50 // the sum that both begin with, or millions: "15 billion", "15.25 billion"
	}
	return roundsTo(a, b, part) || roundsTo(b, a, part)
}

// millions reports two numbers of millions, each given with two digits or more, as texts round them.
func millions(x, y count) bool {
	a, b := middle(x), middle(y)
	return math.Min(a, b) >= 1e6 && manyDigits(a) && manyDigits(b)
}

// manyDigits reports two digits or more before the zeros that a number ends in: a single one is too coarse to tell two numbers apart.
func manyDigits(n float64) bool {
	for n >= 10 && math.Mod(n, 10) == 0 {
		n /= 10
	}
	return n >= 10
}

// roundsTo reports whether b is a given to b's own digits, of which it drops one part in so many at the most.
func roundsTo(a, b, part float64) bool {
	step := 1.0
	for step < b && math.Mod(b, step*10) == 0 {
		step *= 10
	}
	return a != b && step > 1 && math.Abs(a-b) <= math.Min(step/2, b/part)
}
