package encode

import "github.com/readout-news/readout/internal/kernel"

// forward takes the batch through the network and writes what it says of the parts to out.
func (s *scratch) forward(out *Result) {
	m := s.m
	s.reserve()
	s.mixNeighbours()
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
	s.readLabels(out, width)
}

// reserve makes room for the rows of the batch, rounded up as the kernels need it.
func (s *scratch) reserve() {
	m, n := s.m, kernel.Pad4(s.n)
	most := kernel.Pad16(max(3*m.d, m.f, m.out.N, m.r))
	s.q = extend(s.q, n*max(m.e, m.d, m.f, m.b), s.n*m.e)
	s.acc = grow(s.acc, n*most)
	s.h = grow(s.h, n*m.d)
	s.wide = grow(s.wide, (n+4)*kernel.Pad16(max(3*m.d, m.out.N)))
	s.heads.reserve(m, n)
}

// product multiplies the rows of q, k wide, with a matrix.
func (s *scratch) product(l *linear, k int) { l.Multiply(s.acc, s.q, k, s.n) }

// mixNeighbours makes the first state of every word, of itself and the words at its sides in the same part.
func (s *scratch) mixNeighbours() {
	m, l := s.m, &s.m.input
	d, width := m.d, 3*m.d
	s.product(l, m.e)
	for _, p := range s.parts {
		for i := p.from; i < p.to; i++ {
			h := s.h[i*d:][:d]
			kernel.Dequant(h, s.acc[i*width+d:], s.scale[i], l.scale[d:], m.nothing)
			if i > p.from {
				kernel.DequantAdd(h, s.acc[(i-1)*width:], s.scale[i-1], l.scale, m.nothing)
			}
			if i+1 < p.to {
				kernel.DequantAdd(h, s.acc[(i+1)*width+2*d:], s.scale[i+1], l.scale[2*d:], m.nothing)
			}
			kernel.Add(h, m.inputBias)
		}
	}
}

// normalise makes the states, brought to a mean square of one, the left operand of the next product.
func (s *scratch) normalise() {
	d := s.m.d
	for i := range s.n {
		s.scale[i] = kernel.NormQuant(s.q[i*d:][:d], s.h[i*d:][:d])
	}
}

func (s *scratch) layer(l *layer) {
	m := s.m
	d, f := m.d, m.f
	s.normalise()
	s.product(&l.qkv, d)
	for i := range s.n {
		kernel.Dequant(s.wide[i*3*d:][:3*d], s.acc[i*3*d:], s.scale[i], l.qkv.scale, l.qkv.bias)
	}
	for i := range s.parts {
		s.attend(l, s.parts[i])
	}
	s.product(&l.o, d)
	for i := range s.n {
		kernel.DequantAdd(s.h[i*d:][:d], s.acc[i*d:], s.scale[i], l.o.scale, l.o.bias)
	}
	s.normalise()
	s.product(&l.w1, d)
	for i := range s.n {
		kernel.Dequant(s.row[:f], s.acc[i*f:], s.scale[i], l.w1.scale, l.w1.bias)
		s.scale[i] = kernel.ReluQuant(s.q[i*f:][:f], s.row[:f])
	}
	s.product(&l.w2, f)
	for i := range s.n {
		kernel.DequantAdd(s.h[i*d:][:d], s.acc[i*d:], s.scale[i], l.w2.scale, l.w2.bias)
	}
}
