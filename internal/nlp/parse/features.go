package parse

import (
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/wordclass"
	"github.com/readout-news/readout/text"
)

// Load begins a sentence of d, whose words must be tagged.
func (s *State) Load(d *text.Doc, sent text.Sentence) {
	n := sent.Last - sent.First
	s.reset(n)
	s.Words[0].w, s.Words[0].p, s.Words[0].wp = 1, 1, 1
	for i := int32(1); i <= n; i++ {
		t, w := &d.Tokens[sent.First+i-1], &s.Words[i]
		w.pos = t.POS
		w.w = linear.HashLower(d.Str(t.Span))
		w.p = linear.Finish(uint64(t.POS)<<8 | uint64(t.Tag))
		w.wp = w.w*k2 + w.p
		w.c = class(d.Str(t.Span), t.POS)
		w.verbs, w.marks = s.Words[i-1].verbs, s.Words[i-1].marks
		switch t.POS {
		case text.VERB, text.AUX:
			w.verbs++
		case text.PUNCT, text.CCONJ:
			w.marks++
		}
	}
	r := &s.Words[n+1]
	r.w, r.p, r.wp = 2, 2, 2
}

// class is the distributional class of a word: of its lower-case form first unless it is a name.
func class(w string, p text.POS) uint64 {
	one, two := wordclass.OfLower, wordclass.Of
	if p == text.PROPN {
		one, two = two, one
	}
	c := one(w)
	if c.Fine == 0 {
		c = two(w)
	}
	return uint64(c.Fine)
}

// MaxFeatures is room enough for Features.
const MaxFeatures = 128

// Odd constants keep the parts of a feature apart; see linear.Finish.
const (
	k1 = 0x9E3779B97F4A7C15
	k2 = 0xC2B2AE3D27D4EB4F
	k3 = 0x165667B19E3779F9
	k4 = 0x27D4EB2F165667C5
)

// features numbers its templates in the order of the calls.
type features struct {
	buf []uint64
	t   uint64
}

func (f *features) one(x uint64) {
	f.t += k1
	f.buf = append(f.buf, linear.Finish(f.t+x*k2))
}

func (f *features) two(x, y uint64) {
	f.t += k1
	f.buf = append(f.buf, linear.Finish(f.t+x*k2+y*k3))
}

func (f *features) three(x, y, z uint64) {
	f.t += k1
	f.buf = append(f.buf, linear.Finish(f.t+x*k2+y*k3+z*k4))
}

// Features appends the features of the state to buf, after the templates of Zhang and Nivre (2011):
// words and tags on top of the stack and next in line, their heads and outermost dependents, distance,
// valency and the relations already given.
func (s *State) Features(buf []uint64) []uint64 {
	f := features{buf: buf}
	at := func(i int32) *Word { return &s.Words[i] }
	i0 := s.top(0)
	s0, n0 := at(i0), at(s.Next)
	n1, n2 := at(min(s.Next+1, s.Root)), at(min(s.Next+2, s.Root))
	s1 := at(s.top(1))
	s.basic(&f, s0, n0, n1, n2, s1)
	s.dependents(&f, s0, n0)
	dist := uint64(0)
	if i0 != 0 {
		dist = uint64(bucket(s.Next - i0))
	}
	f.two(s0.w, dist)
	f.two(s0.p, dist)
	f.two(n0.w, dist)
	f.two(n0.p, dist)
	f.three(s0.w, n0.w, dist)
	f.three(s0.p, n0.p, dist)
	s.classes(&f, s0, n0, n1, dist)
	s.prepositions(&f, s0, n0, s1)
	if i0 != 0 {
		between := s.Words[s.Next-1]
		verbs, marks := min(between.verbs-s0.verbs, 2), min(between.marks-s0.marks, 3)
		dist = uint64(verbs)<<4 | uint64(marks)
	}
	f.two(s0.p, dist)
	f.three(s0.p, n0.p, dist)
	f.three(s0.c, n0.c, dist)
	return f.buf
}

// classes generalises over words that stand in the same places.
func (s *State) classes(f *features, s0, n0, n1 *Word, dist uint64) {
	f.one(s0.c)
	f.one(n0.c)
	f.two(n1.c, n0.p)
	f.two(s0.c, n0.c)
	f.two(s0.c, n0.p)
	f.two(s0.p, n0.c)
	f.two(s0.w, n0.c)
	f.two(s0.c, n0.w)
	f.three(s0.c, n0.c, dist)
	f.three(s.Words[s0.Head].c, s0.c, n0.p)
	f.three(s0.c, n0.p, n1.p)
	f.three(s0.p, n0.c, n1.p)
}

// prepositions is about the case marker (or other outermost word) of the next word, which decides what
// a prepositional phrase goes with.
func (s *State) prepositions(f *features, s0, n0, s1 *Word) {
	m, head := &s.Words[n0.l1], &s.Words[s0.Head]
	f.three(s0.w, m.w, n0.p)
	f.three(s0.p, m.w, n0.w)
	f.three(s0.c, m.w, n0.c)
	f.three(head.w, m.w, s0.p)
	f.three(s1.p, s0.p, m.w)
	f.three(s1.w, m.w, n0.p)
	f.three(s.Words[s0.l1].w, s0.p, n0.p)
	f.three(s.Words[s0.r1].w, s0.p, n0.p)
	f.three(s.Words[s0.r1].p, s0.w, n0.p)
}

func (s *State) basic(f *features, s0, n0, n1, n2, s1 *Word) {
	for _, w := range [...]*Word{s0, n0, n1, n2, s1} {
		f.one(w.wp)
		f.one(w.w)
		f.one(w.p)
	}
	f.two(s0.wp, n0.wp)
	f.two(s0.wp, n0.w)
	f.two(s0.w, n0.wp)
	f.two(s0.wp, n0.p)
	f.two(s0.p, n0.wp)
	f.two(s0.w, n0.w)
	f.two(s0.p, n0.p)
	f.two(n0.p, n1.p)
	f.two(s1.p, s0.p)
	f.two(s1.w, n0.w)
	f.three(n0.p, n1.p, n2.p)
	f.three(s0.p, n0.p, n1.p)
	f.three(s1.p, s0.p, n0.p)
	f.three(s0.w, n0.p, n1.p)
	f.three(s0.p, n0.w, n1.p)
	f.three(s0.p, n0.p, n1.w)
	head := &s.Words[s0.Head]
	head2 := &s.Words[head.Head]
	f.three(head.p, s0.p, n0.p)
	f.one(head.w)
	f.one(head.p)
	f.one(uint64(s0.Rel))
	f.one(head2.w)
	f.one(head2.p)
	f.one(uint64(head.Rel))
	f.three(s0.p, head.p, head2.p)
	f.three(head.w, s0.w, n0.p)
	f.three(uint64(s0.Rel), s0.p, n0.p)
}

func (s *State) dependents(f *features, s0, n0 *Word) {
	s.side(f, s0, n0, s0.l1, s0.l2)
	s.side(f, s0, n0, s0.r1, s0.r2)
	s.side(f, n0, s0, n0.l1, n0.l2)
	f.two(s0.w, uint64(s0.nr))
	f.two(s0.p, uint64(s0.nr))
	f.two(s0.w, uint64(s0.nl))
	f.two(s0.p, uint64(s0.nl))
	f.two(n0.w, uint64(n0.nl))
	f.two(n0.p, uint64(n0.nl))
	f.two(s0.w, s0.rs)
	f.two(s0.p, s0.rs)
	f.two(s0.w, s0.ls)
	f.two(s0.p, s0.ls)
	f.two(n0.w, n0.ls)
	f.two(n0.p, n0.ls)
	f.three(s0.rs, s0.p, n0.p)
	f.three(n0.ls, s0.p, n0.p)
}

// side is about the two outermost dependents of w to one side; o is the other word of the pair.
func (s *State) side(f *features, w, o *Word, one, two int32) {
	a, b := &s.Words[one], &s.Words[two]
	f.one(a.w)
	f.one(a.p)
	f.one(uint64(a.Rel))
	f.one(b.w)
	f.one(b.p)
	f.one(uint64(b.Rel))
	f.three(w.p, a.p, o.p)
	f.three(w.p, a.p, b.p)
}

func bucket(d int32) int32 {
	switch {
	case d < 5:
		return d
	case d < 10:
		return 5
	}
	return 6
}
