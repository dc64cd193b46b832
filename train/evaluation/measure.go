package main

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
)

// counts are the items found, those in the gold, and those that agree.
type counts struct{ right, found, gold float64 }

func (c counts) precision() float64 { return share(c.right, c.found) }
func (c counts) recall() float64    { return share(c.right, c.gold) }
func (c counts) f1() float64        { return harmonic(c.precision(), c.recall()) }

func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// share is a/b, 0 when there is nothing to share.
func share[A, B int | float64](a A, b B) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// percent is x in hundredths with one decimal, the half to the even digit, as Python rounds.
func percent(x float64) string {
	return fmt.Sprintf("%.1f", math.RoundToEven(x*1000)/10)
}

// score is one measure of one set, as printed.
type score struct{ measure, value string }

// result is what a scorer says of one set.
type result struct {
	set, size string
	scores    []score
	errors    string     // the commonest errors, in one line
	mistakes  []mistakes // instead, of each layer, where a room sorts them with examples
}

func (r *result) add(measure string, x float64) {
	r.scores = append(r.scores, score{measure, percent(x)})
}

// value is a measure as printed.
func (r result) value(measure string) (string, bool) {
	for _, s := range r.scores {
		if s.measure == measure {
			return s.value, true
		}
	}
	return "", false
}

// tally counts kinds of errors.
type tally map[string]int

// ranked are the kinds, the commonest first.
func (t tally) ranked() []string {
	return slices.SortedFunc(maps.Keys(t), func(a, b string) int {
		return cmp.Or(cmp.Compare(t[b], t[a]), cmp.Compare(a, b))
	})
}

// top lists the n commonest, with their share of all.
func (t tally) top(n int) string {
	all := 0
	for _, c := range t {
		all += c
	}
	if all == 0 {
		return "none"
	}
	keys := t.ranked()
	var out []string
	for _, k := range keys[:min(n, len(keys))] {
		if t[k] == 0 {
			break
		}
		out = append(out, fmt.Sprintf("%s %.0f %%", k, 100*share(t[k], all)))
	}
	return fmt.Sprintf("%d in all: %s", all, strings.Join(out, ", "))
}

// sized is how a count of things is written.
func sized(n int, what string) string { return fmt.Sprintf("%d %s", n, what) }

// sortedKeys are the keys of m in order, so that sums come out the same each time.
func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// addOr adds a share, or a dash where the set has nothing to measure it on.
func (r *result) addOr(measure string, right, of int) {
	if of == 0 {
		r.scores = append(r.scores, score{measure, "–"})
		return
	}
	r.add(measure, share(right, of))
}
