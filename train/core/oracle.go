package main

import (
	"slices"

	"github.com/readout-news/readout/internal/nlp/parse"
	"github.com/readout-news/readout/text"
)

// oracle is the dynamic oracle of the arc-eager system (Goldberg and Nivre 2012) for one sentence.
type oracle struct {
	head []int32 // gold heads of words 1 to n; the root is n+1
	rel  []text.Rel
	deps [][]int32 // gold dependents of every word and of the root
}

func (o *oracle) load(s sentence) {
	n := s.Last - s.First
	o.head, o.rel = make([]int32, n+2), make([]text.Rel, n+2)
	o.deps = make([][]int32, n+2)
	for i := int32(1); i <= n; i++ {
		t := &s.doc.Tokens[s.First+i-1]
		o.head[i], o.rel[i] = n+1, t.Rel
		if t.Head >= 0 {
			o.head[i] = t.Head - s.First + 1
		}
		o.deps[o.head[i]] = append(o.deps[o.head[i]], i)
	}
}

// costs is how many gold arcs each kind of transition puts out of reach.
func (o *oracle) costs(s *parse.State) (c [4]int) {
	next := s.Next
	top := s.Stack[len(s.Stack)-1]
	later := 0 // dependents of the top still to come
	for _, d := range o.deps[top] {
		if d >= next {
			later++
		}
	}
	c[parse.Reduce] = later
	c[parse.Left] = later
	if o.head[top] > next {
		c[parse.Left]++
	}
	waiting := 0 // dependents of the next word on the stack, still without a head
	for _, d := range o.deps[next] {
		if d < next && s.Words[d].Head == 0 && slices.Contains(s.Stack, d) {
			waiting++
		}
	}
	headOnStack := next < s.Root && slices.Contains(s.Stack, o.head[next])
	c[parse.Shift], c[parse.Right] = waiting, waiting
	if headOnStack {
		c[parse.Shift]++
	}
	if next < s.Root && o.head[next] != top && (headOnStack || o.head[next] > next) {
		c[parse.Right]++
	}
	return c
}

// free reports whether an action costs nothing: neither an arc nor, where its arc is right, the label.
func (o *oracle) free(s *parse.State, a parse.Action, costs [4]int) bool {
	if costs[a.Kind] > o.least(s, costs) {
		return false
	}
	top := s.Stack[len(s.Stack)-1]
	switch {
	case a.Kind == parse.Left && o.head[top] == s.Next:
		return a.Rel == o.rel[top]
	case a.Kind == parse.Right && o.head[s.Next] == top:
		return a.Rel == o.rel[s.Next]
	}
	return true
}

// least is the cost of the cheapest kind that may be made; it is 0 except where the gold tree crosses.
func (o *oracle) least(s *parse.State, costs [4]int) int {
	least := 1 << 30
	for k, c := range costs {
		a := parse.Action{Kind: parse.Kind(k)}
		if a.Kind == parse.Left && s.Next == s.Root {
			a.Rel = text.RelRoot
		}
		if s.Can(a) {
			least = min(least, c)
		}
	}
	return least
}
