package encode

import (
	"math"

	"github.com/readout-news/readout/internal/kernel"
)

// arcs is the scratch of trees and labels.
type arcs struct {
	heads     kernel.Matrix
	headScale []float32
	column    []uint8
	dependent []uint8
	scale     []float32
	acc       []int32
	scores    []int32 // n x padded n, of word and head
	root      []int32
	sure      []bool
	tree      tree
}

// readTokens writes the tags and the scores of names.
func (s *scratch) readTokens(out *Result, width int) {
	m := s.m
	for _, p := range s.parts {
		for i := p.from; i < p.to; i++ {
			row := s.wide[i*width:][:m.out.N]
			token := int(p.token) + i - p.from
			out.Tags[token] = s.tag(row[:m.t], token)
			names := out.Names[token*m.n:][:m.n]
			for j, x := range row[m.out.N-m.n:] {
				names[j] = kernel.Score(x)
			}
		}
	}
}

// tag is the best tag of a token, the other reader's opinion added.
func (s *scratch) tag(row []float32, token int) uint8 {
	if s.opinion.Tags == nil {
		return uint8(best(row))
	}
	b, most := 0, int32(math.MinInt32)
	for i, x := range s.opinion.Tags[token*len(row):][:len(row)] {
		if x += kernel.Score(row[i]); x > most {
			b, most = i, x
		}
	}
	return uint8(b)
}

// best is the index of the largest value, the first of several.
func best(x []float32) int {
	b, most := 0, x[0]
	for i, v := range x {
		if v > most {
			b, most = i, v
		}
	}
	return b
}

// readTree scores all arcs of p and writes the best tree's heads.
func (s *scratch) readTree(p *part, out *Result, width int) {
	m, a, n := s.m, &s.arcs, p.len()
	padded := kernel.Pad16(n)
	a.heads.Reset(m.a, n, 128)
	a.headScale, a.scale = grow(a.headScale, padded), grow(a.scale, n)
	a.column, a.dependent = grow(a.column, m.a), grow(a.dependent, kernel.Pad4(n)*m.a)
	a.acc, a.scores = grow(a.acc, kernel.Pad4(n)*padded), grow(a.scores, n*padded)
	a.root = grow(a.root, n)
	for i := range n {
		row := s.wide[(p.from+i)*width:][:m.out.N]
		a.scale[i] = kernel.Quant(a.dependent[i*m.a:][:m.a], row[m.t:][:m.a])
		a.headScale[i] = kernel.QuantColumn(a.column, row[m.t+m.a:][:m.a])
		a.heads.PackColumn(i, a.column)
		a.root[i] = kernel.Score(row[m.t+2*m.a+2*m.b])
	}
	a.heads.Seal()
	a.heads.Multiply(a.acc, a.dependent, m.a, n)
	for i := range n {
		kernel.Scores(a.scores[i*padded:], a.acc[i*padded:], a.headScale, m.arcPlace[window-i:], a.scale[i], n)
	}
	if s.opinion.Heads != nil {
		s.weigh(p, padded)
	}
	for i, h := range a.tree.heads(a.scores, padded, a.root) {
		token := int(p.token) + i
		if out.Heads[token] = -1; h >= 0 {
			out.Heads[token] = p.token + h
		}
	}
}

// doubt sets a.sure to whether each word's best head beats the next by worth, and reports whether some do not.
func (a *arcs) doubt(n, padded int, worth int32) bool {
	a.sure = grow(a.sure, n)
	some := false
	for i := range n {
		row := a.scores[i*padded:][:n]
		most, next := a.root[i], int32(math.MinInt32)/2
		for j, x := range row {
			if x > next && j != i {
				most, next = max(most, x), min(most, x)
			}
		}
		a.sure[i] = most-next >= worth
		some = some || !a.sure[i]
	}
	return some
}

// weigh adds the worth of the other reader's arcs to the scores of p's, where they could change something.
func (s *scratch) weigh(p *part, padded int) {
	a, n, o := &s.arcs, int32(p.len()), s.opinion
	doubt, tree := a.doubt(int(n), padded, o.Arc), a.tree.greedy(a.scores, padded, a.root)
	if !doubt && tree {
		return
	}
	best, sure := a.tree.head, a.sure
	if p.piece {
		best, sure = nil, nil
	}
	heads := o.Heads(p.sentence, best, sure)[p.token-p.first:]
	for i := range n {
		switch h := heads[i] - p.token; {
		case heads[i] < 0:
			a.root[i] += o.Arc
		case 0 <= h && h < n:
			a.scores[int(i)*padded+int(h)] += o.Arc
		}
	}
}

// readLabels writes the relations of all words to their heads.
func (s *scratch) readLabels(out *Result, width int) {
	m := s.m
	b, at := m.b, m.t+2*m.a
	for _, p := range s.parts {
		for i := p.from; i < p.to; i++ {
			x := s.row[:b]
			copy(x, s.wide[i*width+at:][:b])
			if h := out.Heads[int(p.token)+i-p.from]; h >= 0 {
				kernel.Add(x, s.wide[(p.from+int(h-p.token))*width+at+b:][:b])
			} else {
				kernel.Add(x, m.labelRoot)
			}
			s.scale[i] = kernel.ReluQuant(s.q[i*b:][:b], x)
		}
	}
	s.product(&m.label, b)
	columns := kernel.Pad16(m.r)
	for _, p := range s.parts {
		for i := p.from; i < p.to; i++ {
			token := int(p.token) + i - p.from
			if out.Heads[token] < 0 && !p.later {
				out.Rels[token] = m.root
				continue
			}
			x := s.row[:columns]
			kernel.Dequant(x, s.acc[i*columns:], s.scale[i], m.label.scale, m.label.bias)
			out.Rels[token] = m.relation(x[:m.r])
		}
	}
}

// relation is the best relation other than root, whose score is overwritten.
func (m *Model) relation(x []float32) uint8 {
	x[m.root] = float32(math.Inf(-1))
	return uint8(best(x))
}
