package encode

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"

	"github.com/readout-news/readout/internal/kernel"
)

// plain is a network with its numbers laid out for reading: what files are made of and results compared with.
type plain struct {
	size
	steps              []int
	words              map[uint64]int
	word, affix, shape plainRows
	gazette            plainRows
	input, out, label  plainMatrix
	layers             []plainLayer
	arcPlace, rootSide []float32
}

type plainRows struct {
	q     [][]int8
	scale []float32
}

type plainMatrix struct {
	k, n        int
	w           [][]int8 // k x n
	scale, bias []float32
}

type plainLayer struct {
	step         int
	inner, outer plainMatrix
}

var (
	small = size{e: 32, d: 64, f: 96, a: 32, b: 32, r: 7, t: 9, n: 5,
		vocabulary: 40, slotBits: 7, h: 64, s: Shapes, g: GazetteerRows, maxArc: 3}
	realSize = size{e: 128, d: 192, f: 256, a: 96, b: 96, r: 50, t: 120, n: 21,
		vocabulary: 50000, slotBits: 17, h: 1 << 14, s: Shapes, g: GazetteerRows, maxArc: 32}
)

// realSteps are those of the network that ships.
var realSteps = []int{1, 2, 4, 8, 1}

// newPlain draws a network that knows the given words; steps are those of its layers.
func newPlain(s size, seed uint64, known []string, steps ...int) *plain {
	r := rand.New(rand.NewPCG(seed, 9))
	s.depth = len(steps)
	p := &plain{size: s, words: map[uint64]int{}, steps: steps}
	for i, w := range known {
		in := load(w)
		if _, ok := p.words[in.Tokens[0].Word]; !ok && i+1 < s.vocabulary {
			p.words[in.Tokens[0].Word] = i + 1
		}
	}
	p.word, p.affix = newPlainRows(r, s.vocabulary, s.e), newPlainRows(r, s.h, s.e)
	p.shape, p.gazette = newPlainRows(r, s.s, s.e), newPlainRows(r, s.g, s.e)
	p.input = newPlainMatrix(r, s.e, 3*s.d)
	for _, step := range steps {
		p.layers = append(p.layers, plainLayer{step, newPlainMatrix(r, s.d, 3*s.f), newPlainMatrix(r, s.f, s.d)})
	}
	p.out = newPlainMatrix(r, s.d, s.t+2*s.a+2*s.b+1+s.n)
	p.arcPlace, p.rootSide = normal(r, 2*s.maxArc+1, 1), normal(r, s.b, 1)
	p.label = newPlainMatrix(r, s.b, s.r)
	return p
}

func normal(r *rand.Rand, n int, by float64) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = float32(r.NormFloat64() * by)
	}
	return x
}

func newPlainRows(r *rand.Rand, n, width int) plainRows {
	p := plainRows{q: make([][]int8, n), scale: make([]float32, n)}
	for i := range p.q {
		p.q[i], p.scale[i] = make([]int8, width), r.Float32()/127
		for j := range p.q[i] {
			p.q[i][j] = int8(r.IntN(255) - 127)
		}
	}
	return p
}

func newPlainMatrix(r *rand.Rand, k, n int) plainMatrix {
	m := plainMatrix{k: k, n: n, w: make([][]int8, k), scale: make([]float32, n), bias: normal(r, n, 0.3)}
	for i := range m.w {
		m.w[i] = make([]int8, n)
		for j := range m.w[i] {
			m.w[i][j] = int8(r.IntN(127) - 63)
		}
	}
	for j := range m.scale {
		m.scale[j] = (0.5 + r.Float32()) / 36 / float32(math.Sqrt(float64(k)))
	}
	return m
}

// blob is the network as a file.
func (p *plain) blob() string {
	var b bytes.Buffer
	put := func(v any) { _ = binary.Write(&b, binary.LittleEndian, v) }
	align := func(to int) { b.Write(make([]byte, (to-b.Len()%to)%to)) }
	section := func(v any) { align(64); put(v) }
	list := func(prefix string, n int) {
		labels := []string{}
		for i := range n {
			labels = append(labels, fmt.Sprint(prefix, i))
		}
		if prefix == "rel" {
			labels[n/2] = "root"
		}
		s := strings.Join(labels, "\n")
		put(uint32(len(s)))
		b.WriteString(s)
		align(4)
	}
	b.WriteString("RDN2")
	for _, x := range []int{p.e, p.d, p.depth, p.f, p.a, p.b, p.r, p.t, p.n, p.vocabulary, p.slotBits, p.h, p.s, p.g, p.maxArc} {
		put(uint32(x))
	}
	for _, step := range p.steps {
		put(uint32(step))
	}
	list("tag", p.t)
	list("rel", p.r)
	list("name", p.n)
	slots := make([]slot, 1<<p.slotBits)
	for hash, row := range p.words {
		at := hash >> (64 - p.slotBits)
		for slots[at].row != 0 {
			at = (at + 1) % uint64(len(slots))
		}
		slots[at] = slot{uint32(hash), uint32(row + 1)}
	}
	section([]uint32{})
	for _, s := range slots {
		put([]uint32{s.check, s.row})
	}
	for _, r := range []plainRows{p.word, p.affix, p.shape, p.gazette} {
		align(64)
		for _, q := range r.q {
			put(q)
		}
		section(r.scale)
	}
	matrix := func(m plainMatrix) {
		packed := make([]int8, kernel.PackedSize(m.k, m.n))
		for i, row := range m.w {
			for j, w := range row {
				packed[((j/16*(m.k/4)+i/4)*16+j%16)*4+i%4] = w
			}
		}
		section(packed)
		section(append(m.scale[:m.n:m.n], make([]float32, kernel.Pad16(m.n)-m.n)...))
		section(append(m.bias[:m.n:m.n], make([]float32, kernel.Pad16(m.n)-m.n)...))
	}
	matrix(p.input)
	for _, l := range p.layers {
		matrix(l.inner)
		matrix(l.outer)
	}
	matrix(p.out)
	section(p.arcPlace)
	section(p.rootSide)
	matrix(p.label)
	return b.String()
}
