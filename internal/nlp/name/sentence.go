package name

import (
	"github.com/readout-news/readout/internal/gazetteer"
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/wordclass"
	"github.com/readout-news/readout/text"
)

// Sentence is the scratch in which one sentence's features are laid out. Words stand between two
// borders on either side, so that windows need no bounds.
type Sentence struct {
	words []word
	mode  lineMode
	seen  []uint8 // what the document's earlier sentences made of the word
	out   []uint64
	found []gazetteer.Seen
}

const border = 2

// Load reads sentence i of d; memory tells what earlier sentences said.
func (s *Sentence) Load(d *text.Doc, i int, memory *Memory) {
	sent := d.Sentences[i]
	s.words = append(s.words[:0], word{low: 3}, word{low: 4})
	s.seen = s.seen[:0]
	for j := sent.First; j < sent.Last; j++ {
		t := &d.Tokens[j]
		s.words = append(s.words, see(d.Str(t.Span)))
	}
	s.words = append(s.words, word{low: 5}, word{low: 6})
	s.mode = written(d, sent)
	s.lookUp(d, sent)
	for j := range int(sent.Last - sent.First) {
		w := &s.words[j+border]
		k := uint8(0)
		if w.upper() {
			k = memory.Kind(w.low)
		}
		s.seen = append(s.seen, k)
	}
}

// Len is the number of tokens loaded.
func (s *Sentence) Len() int { return len(s.words) - 2*border }

// lookUp finds every word, and the longest names the gazetteer knows, in the sentence.
func (s *Sentence) lookUp(d *text.Doc, sent text.Sentence) {
	words := s.words[border : len(s.words)-border]
	s.found = s.found[:0]
	for i := range words {
		w, word := &words[i], d.Word(sent.First+int32(i))
		w.class = wordclass.Of(word)
		s.found = append(s.found, gazetteer.Seen{Word: word, Upper: w.upper(), Sign: w.case_ == noLetters && w.n == 1})
	}
	gazetteer.Cover(s.found)
	for i := range words {
		x := &s.found[i]
		words[i].key = x.Known
		if x.Span != 0 {
			words[i].span = uint32(x.Span)<<2 | uint32(x.Place)
		}
	}
	clear(s.found) // the scratch outlives the text
}

func (s *Sentence) f1(t, a uint64) { s.out = append(s.out, linear.Mix(t, a)) }

func (s *Sentence) f2(t, a, b uint64) { s.out = append(s.out, linear.Mix(linear.Mix(t, a), b)) }

func (s *Sentence) f3(t, a, b, c uint64) {
	s.out = append(s.out, linear.Mix(linear.Mix(linear.Mix(t, a), b), c))
}

func (s *Sentence) f4(t, a, b, c, d uint64) {
	s.out = append(s.out, linear.Mix(linear.Mix(linear.Mix(linear.Mix(t, a), b), c), d))
}

// Features gives the features of token i; the slice holds until the next call.
func (s *Sentence) Features(i int) []uint64 {
	s.out = s.out[:0]
	p := i + border
	w := s.words[p-2 : p+3]
	c, b, n := &w[2], &w[1], &w[3]
	m := uint64(s.mode)
	s.f1(1, 0)
	s.f1(2, c.low)
	s.f1(3, b.low)
	s.f1(4, n.low)
	s.f1(5, w[0].low)
	s.f1(6, w[4].low)
	s.f2(7, b.low, c.low)
	s.f2(8, c.low, n.low)
	s.f1(9, c.exact)
	s.f2(10, c.shape, m)
	s.f4(11, b.shape, c.shape, n.shape, m)
	s.f3(12, b.low, c.shape, m)
	s.f3(13, n.low, c.shape, m)
	for k, x := range c.pre {
		s.f1(14+uint64(k), x)
	}
	for k, x := range c.suf {
		s.f1(17+uint64(k), x)
	}
	s.f2(21, b.suf[2], c.suf[2])
	initial := uint64(0)
	if i == 0 {
		initial = 1
	}
	cases := uint64(w[0].case_)<<16 | uint64(b.case_)<<12 | uint64(c.case_)<<8 | uint64(n.case_)<<4 | uint64(w[4].case_)
	s.f3(22, cases, m, initial)
	s.f3(23, uint64(c.case_), c.low, initial)
	s.known(i)
	return s.out
}

// known adds what the gazetteer, the word classes and the document's memory say.
func (s *Sentence) known(i int) {
	p := i + border
	w := s.words[p-2 : p+3]
	c, b, n := &w[2], &w[1], &w[3]
	m := uint64(s.mode)
	shape := uint64(c.case_) | m<<4
	s.f2(30, uint64(c.key), shape)
	s.f2(31, uint64(b.key), shape)
	s.f2(32, uint64(n.key), shape)
	s.f3(33, uint64(b.key), uint64(c.key), m)
	s.f3(34, uint64(c.key), uint64(n.key), m)
	for bit := gazetteer.Flags(1); bit != 0; bit <<= 1 {
		if c.key&bit != 0 {
			s.f1(35, uint64(bit))
		}
	}
	s.f2(36, uint64(c.span), m)
	s.f2(37, uint64(c.span), b.low)
	s.f2(38, uint64(c.span), n.low)
	s.f3(39, uint64(b.span), uint64(c.span), uint64(n.span))
	if c.upper() {
		s.f1(40, uint64(s.seen[i]))
		s.f2(41, uint64(s.seen[i]), c.low)
		if i > 0 {
			s.f3(42, uint64(s.seen[i]), uint64(s.seen[i-1]), uint64(b.case_))
		}
		if i+1 < len(s.seen) {
			s.f3(43, uint64(s.seen[i]), uint64(s.seen[i+1]), uint64(n.case_))
		}
	}
	fine := func(w *word) uint64 { return uint64(w.class.Fine) }
	coarse := func(w *word) uint64 { return uint64(w.class.Coarse) }
	s.f1(50, fine(c))
	s.f2(51, fine(b), fine(c))
	s.f2(52, fine(c), fine(n))
	s.f2(53, fine(b), shape)
	s.f2(54, fine(n), shape)
	s.f3(55, coarse(b), coarse(c), coarse(n))
	s.f3(56, coarse(&w[0]), coarse(b), shape)
	s.f3(57, coarse(n), coarse(&w[4]), shape)
	s.f3(58, uint64(c.class.Case), uint64(b.class.Case), shape)
	s.f2(59, uint64(c.class.Case), shape)
}
