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
	from      []int32 // where the open heads of each word begin in open
	open      []int32 // heads that are not far behind the best, -1 for the root
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
		s.weigh(p, out, width, padded)
	}
	s.place(p, a.tree.heads(a.scores, padded, a.root), out)
}

// place writes the heads of p's words, which count from its first.
func (s *scratch) place(p *part, heads []int32, out *Result) {
	for i, h := range heads {
		token := int(p.token) + i
		if out.Heads[token] = -1; h >= 0 {
			out.Heads[token] = p.token + h
		}
	}
}

// doubt gathers the heads that are not far behind the best of their word, and reports whether one is by less than worth.
func (a *arcs) doubt(n, padded int, worth int32) bool {
	a.from, a.open = append(a.from[:0], 0), a.open[:0]
	some := false
	for i := range n {
		row := a.scores[i*padded:][:n]
		most, next := a.root[i], int32(math.MinInt32)/2
		for j, x := range row {
			if x > next && j != i {
				most, next = max(most, x), min(most, x)
			}
		}
		some = some || most-next < worth
		least := most - worth*3/2
		if a.root[i] > least {
			a.open = append(a.open, -1)
		}
		if next <= least && len(a.open) > int(a.from[i]) {
			a.from = append(a.from, int32(len(a.open)))
			continue // the root alone
		}
		for j, x := range row {
			if x > least && j != i {
				a.open = append(a.open, int32(j))
			}
		}
		a.from = append(a.from, int32(len(a.open)))
	}
	return some
}

// weigh adds the worth of the other reader's arcs to the scores of p's, where they could change something.
func (s *scratch) weigh(p *part, out *Result, width, padded int) {
	a, n, o := &s.arcs, int32(p.len()), s.opinion
	doubt, tree := a.doubt(int(n), padded, o.Arc), a.tree.greedy(a.scores, padded, a.root)
	if !doubt && tree {
		return
	}
	var open *Choice
	if !p.piece {
		s.place(p, a.tree.head, out)
		s.readLabels([]part{*p}, out, width)
		open = &s.open
		*open = Choice{From: a.from, Heads: a.open, Rels: out.Rels[p.token:][:n]}
	}
	heads := o.Heads(p.sentence, open)[p.token-p.first:]
	for i := range n {
		switch h := heads[i] - p.token; {
		case heads[i] < 0:
			a.root[i] += o.Arc
		case 0 <= h && h < n:
			a.scores[int(i)*padded+int(h)] += o.Arc
		}
	}
}

// readLabels writes the relations of all words of parts, which lie one after the other, to their heads.
func (s *scratch) readLabels(parts []part, out *Result, width int) {
	m := s.m
	b, at := m.b, m.t+2*m.a
	first, last := parts[0].from, parts[len(parts)-1].to
	for _, p := range parts {
		for i := p.from; i < p.to; i++ {
			x := s.row[:b]
			copy(x, s.wide[i*width+at:][:b])
			if h := out.Heads[int(p.token)+i-p.from]; h >= 0 {
				kernel.Add(x, s.wide[(p.from+int(h-p.token))*width+at+b:][:b])
			} else {
				kernel.Add(x, m.labelRoot)
			}
			s.scale[i-first] = kernel.ReluQuant(s.q[(i-first)*b:][:b], x)
		}
	}
	m.label.Multiply(s.acc, s.q, b, last-first)
	columns := kernel.Pad16(m.r)
	for _, p := range parts {
		for i := p.from; i < p.to; i++ {
			token := int(p.token) + i - p.from
			if out.Heads[token] < 0 && !p.later {
				out.Rels[token] = m.root
				continue
			}
			x := s.row[:columns]
			kernel.Dequant(x, s.acc[(i-first)*columns:], s.scale[i-first], m.label.scale, m.label.bias)
			out.Rels[token] = m.relation(x[:m.r])
		}
	}
}

// relation is the best relation other than root, whose score is overwritten.
func (m *Model) relation(x []float32) uint8 {
	x[m.root] = float32(math.Inf(-1))
	return uint8(best(x))
}
