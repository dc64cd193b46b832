package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// example shows one kind of mistake in a sentence of our own words: {braces} hold what is asked about, right is
// what holds of it and found what the program says where it errs so.
type example struct{ sentence, right, found string }

// layer is one layer of the reading and the kinds of mistakes that its scorer tells apart.
type layer struct {
	name  string
	kinds map[string]example
}

// known is the first of these kinds that the layer has: the finer ones come first, the last is always there.
func (l *layer) known(kinds ...string) string {
	for _, k := range kinds {
		if _, ok := l.kinds[k]; ok {
			return k
		}
	}
	return kinds[len(kinds)-1]
}

// mistakes counts the mistakes of one layer on one set, by kind.
type mistakes struct {
	layer *layer
	n     tally
}

func newMistakes(l *layer) mistakes { return mistakes{l, tally{}} }

// add counts a mistake; "" is none.
func (m mistakes) add(kind string) {
	if kind != "" {
		m.n[kind]++
	}
}

// errorKind is one kind of mistake over all sets: how often it was made on each, its share of all the
// mistakes of the layer, and what it looks like.
type errorKind struct {
	name  string
	n     []int
	share float64
	example
}

// commonest are the ten commonest kinds of one layer, and how many mistakes there are in all. Sets differ in size, but
// a mistake is a mistake: they are added up.
func commonest(sets []mistakes) (out []errorKind, all int) {
	sum := tally{}
	for _, m := range sets {
		for k, n := range m.n {
			sum[k] += n
			all += n
		}
	}
	ranked := sum.ranked()
	for _, k := range ranked[:min(10, len(ranked))] {
		e := errorKind{name: k, share: share(sum[k], all), example: sets[0].layer.kinds[k]}
		for _, m := range sets {
			e.n = append(e.n, m.n[k])
		}
		out = append(out, e)
	}
	return out, all
}

// errorTables are the commonest kinds of mistakes of each layer of a room, as Markdown; "" where it sorts none.
func errorTables(all []result) string {
	var b strings.Builder
	for i := range all[0].mistakes {
		var sets []mistakes
		for _, r := range all {
			sets = append(sets, r.mistakes[i])
		}
		kinds, n := commonest(sets)
		fmt.Fprintf(&b, "\nMistakes in %s, the commonest kinds of %d in all:\n\n| mistake |", sets[0].layer.name, n)
		rule := "|---|"
		for _, r := range all {
			fmt.Fprintf(&b, " %s |", r.set)
			rule += "--:|"
		}
		fmt.Fprintf(&b, " share | example | right | found |\n%s--:|---|---|---|\n", rule)
		for _, k := range kinds {
			fmt.Fprintf(&b, "| %s |", k.name)
			for _, n := range k.n {
				fmt.Fprintf(&b, " %d |", n)
			}
			fmt.Fprintf(&b, " %.1f | %s | %s | %s |\n", 100*k.share, k.sentence, k.right, k.found)
		}
	}
	return b.String()
}

// byStart sorts the entities of a document, which a map holds in no order.
func byStart(m map[entity]bool) []entity {
	var out []entity
	for e := range m {
		out = append(out, e)
	}
	slices.SortFunc(out, func(a, b entity) int {
		return cmp.Or(a.start-b.start, a.end-b.end, cmp.Compare(a.kind, b.kind))
	})
	return out
}
