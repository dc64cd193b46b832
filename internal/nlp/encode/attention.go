package encode

import (
	"math"

	"github.com/readout-news/readout/internal/kernel"
)

// attention is the scratch of one layer's attention.
type attention struct {
	query      []uint8   // queries of 8 bits, n x d
	queryScale []float32 // n x heads
	column     []uint8   // the keys of one word
	keys       []kernel.Matrix
	keyScale   []float32 // of one part, heads x padded length
	values     kernel.Matrix
	largest    []float32 // of the values' columns
	acc        []int32
	logits     []float32
	weights    []uint8   // one head's, n x padded n
	weightSum  []float32 // what sums are scaled by
	mixed      []float32 // what attention gives, of one part, n x d
}

func (a *attention) reserve(m *Model, rows int) {
	a.query = grow(a.query, rows*m.d+m.d)
	a.queryScale = grow(a.queryScale, rows*m.heads)
	a.column = grow(a.column, m.d)
	a.largest = grow(a.largest, m.d)
	if a.keys == nil {
		a.keys = make([]kernel.Matrix, m.heads)
	}
}

// attend sets the left operand of the next product to what the words of p take from each other.
func (s *scratch) attend(l *layer, p part) {
	m, a, n := s.m, &s.heads, p.len()
	d, width, padded := m.d, m.d/m.heads, kernel.Pad16(n)
	c := float32(1 / math.Sqrt(float64(width)))
	a.keyScale = grow(a.keyScale, m.heads*padded)
	a.acc = grow(a.acc, kernel.Pad4(n)*max(padded, width))
	a.logits = grow(a.logits, padded)
	a.weights = grow(a.weights, kernel.Pad4(n)*padded)
	a.weightSum = grow(a.weightSum, n)
	a.mixed = grow(a.mixed, n*d)
	s.quantise(p)
	for h := range m.heads {
		keys, scales := &a.keys[h], a.keyScale[h*padded:][:padded]
		keys.Multiply(a.acc, a.query[h*width:], d, n)
		for i := range n {
			sum := kernel.Softmax(a.weights[i*padded:], a.logits, a.acc[i*padded:], scales, l.place[h][window-i:],
				a.queryScale[i*m.heads+h], c, n)
			a.weightSum[i] = float32(sum)
		}
		largest := float32(0)
		for _, v := range a.largest[h*width:][:width] {
			largest = max(largest, v)
		}
		a.values.Reset(n, width, 0)
		scale := a.values.PackRows(s.wide[p.from*3*d+2*d+h*width:], 3*d, largest)
		a.values.Seal()
		a.values.Multiply(a.acc, a.weights, padded, n)
		for i := range n {
			kernel.Scale(a.mixed[i*d+h*width:][:width], a.acc[i*width:], scale/a.weightSum[i])
		}
	}
	for i := range n {
		s.scale[p.from+i] = kernel.Quant(s.q[(p.from+i)*d:][:d], a.mixed[i*d:][:d])
	}
}

// quantise makes operands of the queries and keys of p, head by head, and finds the largest values.
func (s *scratch) quantise(p part) {
	m, a, n := s.m, &s.heads, p.len()
	d, width, padded := m.d, m.d/m.heads, kernel.Pad16(n)
	for h := range a.keys {
		a.keys[h].Reset(width, n, 128)
	}
	clear(a.largest)
	for i := range n {
		row := s.wide[(p.from+i)*3*d:][:3*d]
		for h := range m.heads {
			at := h * width
			a.queryScale[i*m.heads+h] = kernel.Quant(a.query[i*d+at:][:width], row[at:][:width])
			a.keyScale[h*padded+i] = kernel.QuantColumn(a.column, row[d+at:][:width])
			a.keys[h].PackColumn(i, a.column)
		}
		kernel.MaxAbs(a.largest, row[2*d:])
	}
	for h := range a.keys {
		a.keys[h].Seal()
	}
}
