package encode

import "github.com/readout-news/readout/internal/kernel"

// forward takes the batch through the network and writes what it says of the parts to out.
func (s *scratch) forward(out *Result) {
	m := s.m
	s.reserve()
	s.product(&m.input.linear, m.e)
	for _, p := range s.parts {
		for i := p.from; i < p.to; i++ {
			s.mix(s.h[i*m.d:][:m.d], &m.input, p, i)
		}
	}
	for i := range m.layers {
		s.layer(&m.layers[i])
	}
	s.normalise()
	s.product(&m.out, m.d)
	width := kernel.Pad16(m.out.N)
	for i := range s.n {
		kernel.Dequant(s.wide[i*width:][:width], s.acc[i*width:], s.scale[i], m.out.scale, m.out.bias)
	}
	s.readTokens(out, width)
	for i := range s.parts {
		s.readTree(&s.parts[i], out, width)
	}
	s.readLabels(s.parts, out, width)
}

// reserve makes room for the rows of the batch, rounded up as the kernels need it.
func (s *scratch) reserve() {
	m, n := s.m, kernel.Pad4(s.n)
	widest := kernel.Pad16(max(3*m.d, 3*m.f, m.out.N, m.r))
	s.q = extend(s.q, n*max(m.e, m.d, m.f, m.b), s.n*m.e)
	s.acc = grow(s.acc, n*widest)
	s.h = grow(s.h, n*m.d)
	s.wide = grow(s.wide, n*kernel.Pad16(m.out.N))
}

// product multiplies the rows of q, k wide, with a matrix.
func (s *scratch) product(l *linear, k int) { l.Multiply(s.acc, s.q, k, s.n) }

// mix sets x to what the words around row i of p, and the word itself, give to it in the last product.
func (s *scratch) mix(x []float32, l *mixer, p part, i int) {
	itself := s.given(l, i, 1)
	before, after := kernel.Given{Acc: itself.Acc}, kernel.Given{Acc: itself.Acc}
	if j := i - l.step; j >= p.from {
		before = s.given(l, j, 0)
	}
	if j := i + l.step; j < p.to {
		after = s.given(l, j, 2)
	}
	kernel.Mix(x, itself, before, after, l.scale, l.bias)
}

// given is the third of row i of the last product with the given number.
func (s *scratch) given(l *mixer, i, third int) kernel.Given {
	return kernel.Given{Acc: s.acc[(3*i+third)*l.width:][:l.width], Scale: s.scale[i]}
}

// normalise makes the states, brought to a mean square of one, the left operand of the next product.
func (s *scratch) normalise() {
	d := s.m.d
	for i := range s.n {
		s.scale[i] = kernel.NormQuant(s.q[i*d:][:d], s.h[i*d:][:d])
	}
}

// layer adds to the states what l makes of them.
func (s *scratch) layer(l *layer) {
	in := &l.inner
	s.normalise()
	s.product(&in.linear, s.m.d)
	s.next = grow(s.next, s.n)
	for _, p := range s.parts {
		for i := p.from; i < p.to; i++ {
			s.mix(s.row[:in.width], in, p, i)
			s.next[i] = kernel.ReluQuant(s.q[i*in.width:][:in.width], s.row[:in.width])
		}
	}
	s.scale, s.next = s.next, s.scale // only now: the words around need a word's old scale
	s.product(&l.outer, in.width)
	s.addProduct(&l.outer)
}

// addProduct adds the last product, d wide, to the states.
func (s *scratch) addProduct(l *linear) {
	d := s.m.d
	for i := range s.n {
		kernel.DequantAdd(s.h[i*d:][:d], s.acc[i*d:], s.scale[i], l.scale, l.bias)
	}
}
