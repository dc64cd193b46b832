package parse

import (
	"slices"

	"github.com/readout-news/readout/text"
)

// Guide is what another reader leaves open: the heads that each word of a sentence may have, by their place there, -1 for the root.
// The heads of word i are Heads[From[i]:From[i+1]]; a word has one at least. Rels are the words' relations where nothing is left to
// choose. The parser chooses among these alone, which costs a fraction of the time.
type Guide struct {
	From, Heads []int32
	Rels        []text.Rel
}

// guide is a Guide over a State's words, which count from 1.
type guide struct {
	from  []int32 // by word
	heads []int32 // Root for the root
	last  []int32 // the last word that each may be the head of
	rels  []text.Rel
}

func (g *guide) load(from Guide, root int32) {
	g.from = append(append(g.from[:0], 0), from.From...)
	g.heads, g.last = g.heads[:0], slices.Grow(g.last[:0], int(root)+1)[:root+1]
	clear(g.last)
	g.rels = append(append(g.rels[:0], 0), from.Rels...)
	for _, h := range from.Heads {
		if h++; h == 0 {
			h = root
		}
		g.heads = append(g.heads, h)
	}
	for w := int32(1); w < root; w++ {
		for _, h := range g.of(w) {
			g.last[h] = w
		}
	}
}

// of are the heads that w may have.
func (g *guide) of(w int32) []int32 { return g.heads[g.from[w]:g.from[w+1]] }

// may reports whether w may hang on h.
func (g *guide) may(w, h int32) bool { return slices.Contains(g.of(w), h) }

// next is the only transition from s that keeps to the guide; else it gives the kinds among which one must be chosen.
func (g *guide) next(s *State) (a Action, only bool, can [4]bool) {
	n := 0
	for k, ok := range g.kinds(s) {
		if can[k] = ok; ok {
			a.Kind = Kind(k)
			n++
		}
	}
	switch {
	case n == 0: // what was chosen so far has made a tree of the guide's impossible
		return a, false, [4]bool{true, true, true, true}
	case n > 1:
		return a, false, can
	case a.Kind == Left && s.Next == s.Root:
		a.Rel = text.RelRoot
	case a.Kind == Left:
		a.Rel = g.rels[s.top(0)]
	case a.Kind == Right:
		a.Rel = g.rels[s.Next]
	}
	return a, a.Rel != text.RelRoot, can // by how much a root is the best tells which of several stays
}

// kinds are the kinds of transitions from s that keep to the guide: the static oracle of Nivre 2003 for a tree of which only some
// is decided.
func (g *guide) kinds(s *State) (can [4]bool) {
	top, b := s.top(0), s.Next
	attached := s.Words[top].Head != 0
	if b == s.Root {
		can[Reduce], can[Left] = attached, !attached
		return can
	}
	can[Left] = !attached && g.may(top, b)
	can[Right] = g.may(b, top)
	below := g.below(s, b)
	needed := g.last[top] > b || !attached && slices.Max(g.of(top)) > b // the top has arcs to come
	can[Reduce] = attached && (below || !needed)
	can[Shift] = !can[Reduce] || needed
	if can[Left] || can[Right] {
		// What hangs one of the two on the other comes first where nothing else is open.
		can[Reduce] = can[Reduce] && (len(g.of(b)) > 1 || !can[Right])
		can[Shift] = can[Shift] && (can[Left] && len(g.of(top)) > 1 || can[Right] && len(g.of(b)) > 1)
	}
	return can
}

// below reports whether the next word may have an arc with a word under the top of the stack.
func (g *guide) below(s *State, b int32) bool {
	for _, k := range s.Stack[:len(s.Stack)-1] {
		if g.may(b, k) || s.Words[k].Head == 0 && g.may(k, b) {
			return true
		}
	}
	return false
}

// Guided is Sentence with a guide.
func (p *Parser) Guided(d *text.Doc, sent text.Sentence, by Guide) { p.sentence(d, sent, &by) }
