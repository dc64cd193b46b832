package encode

import "math"

// What follows is the network written as its definition reads, one sentence and one number at a time.

func (r *plainRows) addTo(x []float32, i int) {
	for j := range x {
		x[j] += float32(float32(r.q[i][j]) * r.scale[i])
	}
}

func even(x float32) int32 { return int32(math.RoundToEven(float64(x))) }

func quantPlain(x []float32, most float32) (q []int32, scale float32) {
	m := float32(0)
	for _, v := range x {
		m = max(m, v, -v)
	}
	q = make([]int32, len(x))
	if m == 0 {
		return q, 0
	}
	inv := most / m
	for i, v := range x {
		q[i] = even(float32(v * inv))
	}
	return q, m / most
}

func normPlain(x []float32) (q []int32, scale float32) {
	q, _ = quantPlain(x, 127)
	ss := int32(0)
	for _, v := range q {
		ss += v * v
	}
	if ss == 0 {
		return q, 0
	}
	return q, float32(1 / math.Sqrt(float64(ss)/float64(len(x))))
}

func reluPlain(x []float32) []float32 {
	y := make([]float32, len(x))
	for i, v := range x {
		y[i] = max(v, 0)
	}
	return y
}

func dot(a, b []int32) (sum int32) {
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

// times gives q*m*scale without bias.
func (m *plainMatrix) times(q []int32, scale float32) []float32 {
	out := make([]float32, m.n)
	for j := range out {
		sum := int32(0)
		for i := range q {
			sum += q[i] * int32(m.w[i][j])
		}
		out[j] = float32(sum) * float32(scale*m.scale[j])
	}
	return out
}

func (m *plainMatrix) apply(q []int32, scale float32) []float32 {
	return plus(m.times(q, scale), m.bias)
}

func plus(x, y []float32) []float32 {
	out := make([]float32, len(x))
	for i := range x {
		out[i] = x[i] + y[i]
	}
	return out
}

func clip(x, most int) int { return max(-most, min(x, most)) + most }

// states gives the last state of every word.
func (p *plain) states(in *Inputs) [][]float32 {
	mixed := make([][]float32, len(in.Tokens))
	for i := range in.Tokens {
		t := &in.Tokens[i]
		x := make([]float32, p.e)
		row := p.words[t.Word]
		p.word.addTo(x, row)
		if row == 0 {
			for k := range Affixes {
				p.affix.addTo(x, int(t.affixes[k]>>(32-int(math.Log2(float64(p.h))))))
			}
		}
		p.shape.addTo(x, in.Row(i))
		for _, r := range t.Gazetteer(nil) {
			p.gazette.addTo(x, int(r))
		}
		mixed[i] = p.input.times(normPlain(x))
	}
	h := p.input.mix(mixed, 1)
	for i := range p.layers {
		p.layer(&p.layers[i], h)
	}
	return h
}

// mix adds up what words give to themselves and to those step places on and back.
func (m *plainMatrix) mix(given [][]float32, step int) [][]float32 {
	w := m.n / 3
	bias := plus(plus(m.bias[:w], m.bias[w:2*w]), m.bias[2*w:])
	out := make([][]float32, len(given))
	for i := range given {
		x := given[i][w : 2*w]
		if i >= step {
			x = plus(x, given[i-step][:w])
		}
		if i+step < len(given) {
			x = plus(x, given[i+step][2*w:])
		}
		out[i] = plus(x, bias)
	}
	return out
}

func (p *plain) layer(l *plainLayer, h [][]float32) {
	given := make([][]float32, len(h))
	for i := range h {
		given[i] = l.inner.times(normPlain(h[i]))
	}
	for i, x := range l.inner.mix(given, l.step) {
		h[i] = plus(h[i], l.outer.apply(quantPlain(reluPlain(x), 255)))
	}
}

// scored is what the network says of one sentence, before trees are built.
type scored struct {
	tags  []uint8
	names []int32
	arcs  [][]int32 // n x n
	root  []int32
	final [][]float32
}

func score1024(x float32) int32 { return even(max(-1<<20, min(x*1024, 1<<20))) }

func (p *plain) score(in *Inputs) *scored {
	s := &scored{}
	for _, h := range p.states(in) {
		out := p.out.apply(normPlain(h))
		s.final = append(s.final, out)
		s.tags = append(s.tags, uint8(best(out[:p.t])))
		for _, x := range out[len(out)-p.n:] {
			s.names = append(s.names, score1024(x))
		}
		s.root = append(s.root, score1024(out[p.t+2*p.a+2*p.b]))
	}
	for i, x := range s.final {
		row := make([]int32, len(s.final))
		q, sq := quantPlain(x[p.t:][:p.a], 127)
		for j, y := range s.final {
			k, sk := quantPlain(y[p.t+p.a:][:p.a], 63)
			row[j] = score1024(float32(float32(dot(q, k))*float32(sq*sk)) + p.arcPlace[clip(j-i, p.maxArc)])
		}
		s.arcs = append(s.arcs, row)
	}
	return s
}

// relation is the best relation of word i under head h, -1 for the root.
func (p *plain) relation(s *scored, i, h int) uint8 {
	root := p.r / 2
	if h < 0 {
		return uint8(root)
	}
	at := p.t + 2*p.a
	z := plus(s.final[i][at:][:p.b], s.final[h][at+p.b:][:p.b])
	scores := p.label.apply(quantPlain(reluPlain(z), 255))
	scores[root] = float32(math.Inf(-1))
	return uint8(best(scores))
}

// total is the worth of a tree with one root, or lowest where heads are none.
func (s *scored) total(heads []int32) int64 {
	roots, sum := 0, int64(0)
	for i, h := range heads {
		if h < 0 {
			roots++
			sum += int64(s.root[i])
			continue
		}
		sum += int64(s.arcs[i][h])
		for at, steps := h, 0; at >= 0; at, steps = heads[at], steps+1 {
			if at == int32(i) || steps > len(heads) {
				return lowest
			}
		}
	}
	if roots != 1 {
		return lowest
	}
	return sum
}
