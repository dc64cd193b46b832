package parse

import "github.com/readout-news/readout/text"

// Guide is what another reader is sure of: the head of every word of a sentence by its place there, -1 for the root,
// and whether that is beyond doubt. The parser keeps to what is sure and decides the rest, which costs half the time.
type Guide struct {
	Heads []int32
	Sure  []bool
}

// guide is a Guide over a State's words, which count from 1.
type guide struct {
	heads []int32 // Root for the root
	last  []int32 // the last dependent of each word
	sure  []bool
}

func (g *guide) load(from Guide, root int32) {
	g.heads, g.last, g.sure = append(g.heads[:0], 0), append(g.last[:0], 0), append(g.sure[:0], false)
	for i, h := range from.Heads {
		if h++; h == 0 {
			h = root
		}
		g.heads, g.last, g.sure = append(g.heads, h), append(g.last, 0), append(g.sure, from.Sure[i])
	}
	g.last = append(g.last, 0)
	for i, h := range g.heads[1:] {
		g.last[h] = int32(i) + 1
	}
}

// next is the transition that leads to the guide's tree (the static oracle of Nivre 2003), where the words it decides about
// are sure.
func (g *guide) next(s *State) (Kind, bool) {
	top, b := s.top(0), s.Next
	if top == 0 || b == s.Root || !g.sure[top] || !g.sure[b] {
		return 0, false
	}
	attached := s.Words[top].Head != 0
	switch {
	case g.heads[top] == b && !attached:
		return Left, true
	case g.heads[b] == top:
		return Right, true
	case g.last[top] > b || !g.below(s, b):
		return Shift, true
	}
	return Reduce, attached
}

// below reports whether the next word has an arc with a word under the top of the stack.
func (g *guide) below(s *State, b int32) bool {
	for _, k := range s.Stack[:len(s.Stack)-1] {
		if g.heads[b] == k || g.heads[k] == b && s.Words[k].Head == 0 {
			return true
		}
	}
	return false
}

// Guided is Sentence with a guide.
func (p *Parser) Guided(d *text.Doc, sent text.Sentence, by Guide) { p.sentence(d, sent, &by) }
