package encode

import (
	"github.com/readout-news/readout/internal/kernel"
	"github.com/readout-news/readout/text"
)

// Result is what the network makes of a document, by its tokens. It may be used again, which saves its memory.
type Result struct {
	Tags  []uint8 // index into Model.Tags
	Heads []int32 // index into Doc.Tokens; -1 for the root of a sentence
	Rels  []uint8 // index into Model.Relations
	// Names holds len(Model.Names) scores of every token, in 1/1024.
	Names []int32
}

func (r *Result) reset(tokens, names int) {
	r.Tags, r.Heads, r.Rels = grow(r.Tags, tokens), grow(r.Heads, tokens), grow(r.Rels, tokens)
	r.Names = grow(r.Names, tokens*names)
}

// Opinion is what another reader thinks of a document. Readers of different make err in different places, so that two
// together read better than either (Sagae and Lavie, "Parser Combination by Reparsing", 2006).
type Opinion struct {
	// Tags holds len(Model.Tags) scores of every token in 1/1024, which are added to the network's own; nil for none.
	Tags []int32
	// Heads gives the heads of a sentence's words, as Result.Heads has them; nil for no opinion. It is told what the network
	// leaves open, which is nil in the pieces of a very long sentence. It is asked only where
	// some word's best head beats the next by less than Arc or the best heads are no tree; elsewhere it could change nothing.
	Heads func(sentence int32, open *Choice) []int32
	Arc   int32 // what these arcs are worth more, in 1/1024
}

// Choice is what the network leaves open in a sentence.
type Choice struct {
	// The heads that are less than one and a half times Opinion.Arc behind the best of word i are Heads[From[i]:From[i+1]], by
	// place in the sentence and -1 for the root.
	From, Heads []int32
	Rels        []uint8 // of each word to its best head, index into Model.Relations
}

// batch is how many words go through the network together: enough to read the weights seldom, few enough for
// their activations to stay in the second-level cache.
const batch = 96

// Run fills out with the network's reading of d, which must be split into sentences and words. Every sentence becomes a
// tree with one root. What a sentence gives depends on its words alone.
func (m *Model) Run(d *text.Doc, out *Result) { m.RunWith(d, &Opinion{}, out) }

// RunWith is Run with another reader's opinion weighed in.
func (m *Model) RunWith(d *text.Doc, o *Opinion, out *Result) {
	out.reset(len(d.Tokens), m.n)
	s := m.pool.Get().(*scratch)
	defer m.pool.Put(s)
	s.opinion = o
	s.begin()
	for i, sent := range d.Sentences {
		if sent.First >= sent.Last {
			continue
		}
		n := int(sent.Last - sent.First)
		if len(s.parts) > 0 && s.n+min(n, window) > batch {
			s.forward(out)
			s.begin()
		}
		s.in.Load(d, sent)
		for from := 0; from < n; from += window {
			to := min(from+window, n)
			if from > 0 {
				s.forward(out)
				s.begin()
			}
			s.embed(from, to)
			s.parts = append(s.parts, part{from: s.n, to: s.n + to - from, token: sent.First + int32(from), sentence: int32(i), first: sent.First, later: from > 0, piece: n > window})
			s.n += to - from
		}
		if n > window {
			s.forward(out)
			s.begin()
			m.join(out, sent)
		}
	}
	if len(s.parts) > 0 {
		s.forward(out)
	}
}

// join hangs the later pieces of a sentence on the root of its first.
func (m *Model) join(out *Result, sent text.Sentence) {
	root := int32(-1)
	for i := sent.First; i < sent.Last; i++ {
		if out.Heads[i] >= 0 {
			continue
		}
		if root < 0 {
			root = i
			continue
		}
		out.Heads[i] = root
	}
}

// part is a sentence, or a piece of a long one, in a batch: its rows, and its first token in the document.
type part struct {
	from, to        int
	token           int32
	sentence, first int32 // the sentence and its first token
	later           bool  // a later piece of a sentence, whose root is none
	piece           bool  // not all of a sentence
}

func (p *part) len() int { return p.to - p.from }

// scratch is the memory of one batch on its way through the network. Rows lie one after the other in each field.
type scratch struct {
	m       *Model
	opinion *Opinion
	in      Inputs
	known   []uint16
	parts   []part
	n       int // rows

	q     []uint8   // rows of 8 bits, left operand of the next product
	scale []float32 // their scales
	next  []float32 // the scales of the next rows, while both are needed
	acc   []int32   // the product
	h     []float32 // the residual stream, n x d
	wide  []float32 // what the network says of each word, n x columns of out
	row   []float32 // one row
	arcs  arcs
	open  Choice // for the other reader
}

func (s *scratch) begin() { s.parts, s.n = s.parts[:0], 0 }

// embed adds the rows of the tokens [from, to) of the loaded sentence to the left operand of the first product.
func (s *scratch) embed(from, to int) {
	m := s.m
	s.q = extend(s.q, kernel.Pad4(s.n+to-from)*m.e, s.n*m.e)
	s.scale = extend(s.scale, s.n+to-from, s.n)
	s.row = grow(s.row, max(m.e, m.f, m.b, kernel.Pad16(m.r)))
	x := s.row[:m.e]
	for i := from; i < to; i++ {
		t := &s.in.Tokens[i]
		clear(x)
		row := m.row(t.Word)
		m.words.addTo(x, row)
		if row == 0 {
			for k := range Affixes {
				m.affixes.addTo(x, int(t.Affix(k, m.affixBits)))
			}
		}
		m.shapes.addTo(x, s.in.Row(i))
		if t.Known|t.Span != 0 {
			s.known = t.Gazetteer(s.known[:0])
			for _, r := range s.known {
				m.gazette.addTo(x, int(r))
			}
		}
		at := s.n + i - from
		s.scale[at] = kernel.NormQuant(s.q[at*m.e:][:m.e], x)
	}
}

// grow gives s length n; what it held is lost when it must move.
func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}

// extend gives s length n and keeps the first kept values.
func extend[T any](s []T, n, kept int) []T {
	if cap(s) < n {
		t := make([]T, n, n+n/2)
		copy(t, s[:kept])
		return t
	}
	return s[:n]
}
