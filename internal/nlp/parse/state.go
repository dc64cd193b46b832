package parse

import "github.com/readout-news/readout/text"

// Kind is what a transition does. The system is arc-eager (Nivre 2003) with the root behind the last
// word, so that every head is found by the same transitions.
type Kind uint8

// The transitions.
const (
	Shift  Kind = iota // push the next word
	Reduce             // pop a word that has its head
	Left               // make the next word the head of the top of the stack, and pop that
	Right              // make the top of the stack the head of the next word, and push that
)

// Action is a transition with the relation of its arc.
type Action struct {
	Kind
	Rel text.Rel
}

// State is a configuration of the parser over the words 1 to n of a sentence. Word 0 stands for
// "none" and word n+1 for the root.
type State struct {
	Stack []int32
	Next  int32 // first word not yet read
	Root  int32 // n+1
	Words []Word
}

// Word is what the parser knows of one word.
type Word struct {
	Head           int32 // 0 while unknown
	l1, l2, r1, r2 int32 // outermost and second outermost dependents to the left and right
	nl, nr         uint8 // how many there are
	Rel            text.Rel
	pos            text.POS
	ls, rs         uint64 // sets of their relations
	w, p, wp       uint64 // hashes of word form, tags, both
	c              uint64 // distributional class
	verbs, marks   int32  // verbs, and punctuation and conjunctions, up to here
}

// reset begins a sentence of n words; it leaves w, p and wp to be filled.
func (s *State) reset(n int32) {
	if int(n)+2 > cap(s.Words) {
		s.Words = make([]Word, n+2, 2*n+64)
	}
	s.Words = s.Words[:n+2]
	clear(s.Words)
	s.Stack, s.Next, s.Root = s.Stack[:0], 1, n+1
}

// top is the i-th word of the stack from the top, 0 where there is none.
func (s *State) top(i int) int32 {
	if k := len(s.Stack) - 1 - i; k >= 0 {
		return s.Stack[k]
	}
	return 0
}

// Done reports whether the sentence has been read.
func (s *State) Done() bool { return s.Next == s.Root && len(s.Stack) == 0 }

// Can reports whether a transition may be made.
func (s *State) Can(a Action) bool {
	top := s.top(0)
	switch a.Kind {
	case Shift:
		return s.Next < s.Root
	case Reduce:
		return top != 0 && s.Words[top].Head != 0
	case Left:
		return top != 0 && s.Words[top].Head == 0 && (s.Next == s.Root) == (a.Rel == text.RelRoot)
	}
	return top != 0 && s.Next < s.Root && a.Rel != text.RelRoot
}

// Do makes a transition.
func (s *State) Do(a Action) {
	top := s.top(0)
	switch a.Kind {
	case Shift:
		s.Stack = append(s.Stack, s.Next)
		s.Next++
	case Reduce:
		s.Stack = s.Stack[:len(s.Stack)-1]
	case Left:
		d, h := &s.Words[top], &s.Words[s.Next]
		d.Head, d.Rel = s.Next, a.Rel
		h.l1, h.l2 = top, h.l1
		h.nl = min(h.nl+1, 200)
		h.ls |= 1 << a.Rel
		s.Stack = s.Stack[:len(s.Stack)-1]
	case Right:
		d, h := &s.Words[s.Next], &s.Words[top]
		d.Head, d.Rel = top, a.Rel
		h.r1, h.r2 = s.Next, h.r1
		h.nr = min(h.nr+1, 200)
		h.rs |= 1 << a.Rel
		s.Stack = append(s.Stack, s.Next)
		s.Next++
	}
}
