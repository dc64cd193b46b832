package kernel

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// onEvery runs f as a subtest on every path that this processor has.
func onEvery(t *testing.T, f func(t *testing.T)) {
	t.Helper()
	before := Active()
	defer func() { _ = Use(before) }()
	for _, p := range Paths() {
		if err := Use(p); err != nil {
			t.Fatal(err)
		}
		t.Run(string(p), f)
	}
}

// pack lays out the k x n matrix at (row, column) by the definition of the format.
func pack(k, n int, at func(i, j int) int8) []int8 {
	out := make([]int8, PackedSize(k, n))
	for i := range k {
		for j := range n {
			out[((j/16*(Pad4(k)/4)+i/4)*16+j%16)*4+i%4] = at(i, j)
		}
	}
	return out
}

type product struct {
	k, n, rows, stride int
	zero               int32
	a                  []uint8
	w                  []int8 // k x n
}

func (p *product) want() []int32 {
	out := make([]int32, p.rows*Pad16(p.n))
	for i := range p.rows {
		for j := range p.n {
			var sum int32
			for k := range p.k {
				sum += (int32(p.a[i*p.stride+k]) - p.zero) * int32(p.w[k*p.n+j])
			}
			out[i*Pad16(p.n)+j] = sum
		}
	}
	return out
}

func (p *product) check(t *testing.T) {
	t.Helper()
	m, err := NewMatrix(pack(p.k, p.n, func(i, j int) int8 { return p.w[i*p.n+j] }), p.k, p.n, p.zero)
	if err != nil {
		t.Fatal(err)
	}
	p.compare(t, m)
}

func (p *product) compare(t *testing.T, m *Matrix) {
	t.Helper()
	dst := make([]int32, Pad4(p.rows)*Pad16(p.n))
	m.Multiply(dst, p.a, p.stride, p.rows)
	want := p.want()
	for i := range p.rows {
		if at := i * Pad16(p.n); !slices.Equal(dst[at:][:p.n], want[at:][:p.n]) {
			t.Fatalf("%s: wrong product for k=%d n=%d rows=%d zero=%d", Active(), p.k, p.n, p.rows, p.zero)
		}
	}
}

func TestMultiplyIsExact(t *testing.T) {
	onEvery(t, func(t *testing.T) {
		r := rand.New(rand.NewPCG(1, 2))
		for range 300 {
			p := product{k: 1 + r.IntN(70), n: 1 + r.IntN(70), rows: 1 + r.IntN(30), zero: 128 * r.Int32N(2)}
			if r.IntN(4) == 0 {
				p.k, p.rows = 32*(1+r.IntN(8)), 1+r.IntN(100)
			}
			p.stride = Pad4(p.k) + r.IntN(9)
			p.a = make([]uint8, Pad4(p.rows)*p.stride)
			p.w = make([]int8, p.k*p.n)
			extreme := r.IntN(3) == 0
			for i := range p.a {
				if p.a[i] = uint8(r.Uint32()); extreme {
					p.a[i] = 255 * uint8(r.IntN(2))
				}
			}
			for i := range p.w {
				if p.w[i] = int8(r.IntN(128) - 64); extreme {
					p.w[i] = []int8{-64, 63}[r.IntN(2)]
				}
			}
			p.check(t)
		}
	})
}

// Matrices that are filled while reading multiply as their numbers say.
func TestMatricesFilledAtRunTime(t *testing.T) {
	onEvery(t, func(t *testing.T) {
		r := rand.New(rand.NewPCG(6, 2))
		var m Matrix // used again, so that what is left in it shows
		for range 60 {
			n, width, rows := 1+r.IntN(40), 16*(1+r.IntN(3)), 1+r.IntN(40)
			p := product{k: width, n: n, rows: rows, stride: width, zero: 128}
			p.a, p.w = make([]uint8, Pad4(rows)*width), make([]int8, width*n)
			for i := range p.a {
				p.a[i] = uint8(r.Uint32())
			}
			m.Reset(width, n, 128)
			for j := range n {
				column := make([]uint8, width)
				QuantColumn(column, floats(r, width))
				m.PackColumn(j, column)
				for i, q := range column {
					p.w[i*n+j] = int8(q)
				}
			}
			m.Seal()
			p.compare(t, &m)
		}
	})
}

func TestNewMatrixRefusesWhatKernelsCannotMultiply(t *testing.T) {
	for _, w := range []int8{-65, 64, 127, -128} {
		packed := make([]int8, PackedSize(8, 16))
		packed[37] = w
		if _, err := NewMatrix(packed, 8, 16, 128); err == nil {
			t.Errorf("weight %d was taken", w)
		}
	}
	if _, err := NewMatrix(make([]int8, 64), 5, 16, 128); err == nil {
		t.Error("a matrix cut short was taken")
	}
	if _, err := NewMatrix(make([]int8, 64), 4, 16, 7); err == nil {
		t.Error("an odd zero point was taken")
	}
}

func FuzzMultiply(f *testing.F) {
	f.Add(uint8(5), uint8(17), uint8(3), false, []byte("\xff\x00\x80\x7f\xc0\x3f seed"))
	f.Add(uint8(63), uint8(40), uint8(45), true, []byte("\xff\x00\x80\x7f\xc0\x3f seed"))
	f.Fuzz(func(t *testing.T, k, n, rows uint8, signed bool, data []byte) {
		p := product{k: 1 + int(k), n: 1 + int(n)%80, rows: 1 + int(rows)%50}
		if signed {
			p.zero = 128
		}
		p.stride = Pad4(p.k)
		at := 0
		next := func() uint8 {
			if len(data) == 0 {
				return 255
			}
			at++
			return data[at%len(data)]
		}
		p.a, p.w = make([]uint8, Pad4(p.rows)*p.stride), make([]int8, p.k*p.n)
		for i := range p.a {
			p.a[i] = next()
		}
		for i := range p.w {
			p.w[i] = int8(next()) / 2
		}
		before := Active()
		defer func() { _ = Use(before) }()
		for _, path := range Paths() {
			_ = Use(path)
			p.check(t)
		}
	})
}

// floats gives rows that are hard to round: ties, tiny and huge values, zeros of both signs.
func floats(r *rand.Rand, n int) []float32 {
	x := make([]float32, n)
	kind := r.IntN(6)
	for i := range x {
		v := float32(r.NormFloat64())
		switch kind {
		case 0:
			v = float32(r.IntN(511)-255) / 2 // ties when the largest is 127
		case 1:
			v *= float32(math.Exp(r.NormFloat64() * 8))
		case 2:
			v *= 1e-33
		case 3:
			v = []float32{0, float32(math.Copysign(0, -1)), 1, -1, 0.5, -0.5}[r.IntN(6)]
		}
		x[i] = v
	}
	if kind == 0 && n > 0 {
		x[r.IntN(n)] = 127.5
	}
	return x
}

func ints(r *rand.Rand, n int) []int32 {
	x := make([]int32, n)
	for i := range x {
		x[i] = int32(r.Uint32()) >> r.IntN(31)
	}
	return x
}

// everyRowOperation runs all row operations on inputs drawn from r and gives all bytes that came of it.
func everyRowOperation(r *rand.Rand) []byte {
	var out bytes.Buffer
	keep := func(v any) { _ = binary.Write(&out, binary.LittleEndian, v) }
	n := []int{32, 64, 96, 128, 192, 384, 5, 48, 33}[r.IntN(9)]
	q := make([]uint8, n)
	x := floats(r, n)
	for _, f := range []func([]uint8, []float32) float32{Quant, QuantColumn, NormQuant, ReluQuant} {
		keep(f(q, x))
		keep(q)
	}
	acc, sw, bias := ints(r, n), floats(r, n), floats(r, n)
	Dequant(x, acc, sw[0], sw, bias)
	keep(x)
	DequantAdd(x, ints(r, n), sw[0], sw, bias)
	keep(x)
	Mix(x, Given{acc, sw[0]}, Given{ints(r, n), sw[1]}, Given{ints(r, n), 0}, floats(r, 3*n), bias)
	keep(x)
	Add(x, bias)
	keep(x)
	signed := make([]int8, n)
	for i := range signed {
		signed[i] = int8(r.Uint32())
	}
	AddRow(x, signed, sw[0])
	keep(x)
	sums, rows, at := ints(r, Pad16(n)), make([]byte, 4000), make([]uint32, r.IntN(257))
	for i := range rows {
		rows[i] = byte(r.Uint32())
	}
	if r.IntN(4) == 0 { // the largest sums that there are
		for i := range rows {
			rows[i] = 0x80
		}
	}
	for i := range at {
		at[i] = uint32(r.IntN(len(rows) - len(sums)))
	}
	AddRows(sums, rows, at, r.IntN(8))
	keep(sums)
	room := Pad16(n)
	scores := make([]int32, room)
	Scores(scores, ints(r, room), floats(r, room), floats(r, room), 1e-6, n)
	keep(scores)
	return out.Bytes()
}

func TestRowOperationsAreTheSameOnEveryPath(t *testing.T) {
	const rounds = 500
	want := map[uint64][]byte{}
	_ = Use(Scalar)
	for seed := range uint64(rounds) {
		want[seed] = everyRowOperation(rand.New(rand.NewPCG(seed, 3)))
	}
	onEvery(t, func(t *testing.T) {
		for seed := range uint64(rounds) {
			if got := everyRowOperation(rand.New(rand.NewPCG(seed, 3))); !bytes.Equal(got, want[seed]) {
				t.Fatalf("seed %d: byte %d differs from scalar", seed, differ(got, want[seed]))
			}
		}
	})
}

func differ(a, b []byte) int {
	for i := range a {
		if a[i] != b[i] {
			return i
		}
	}
	return len(a)
}

func TestQuantRoundsToNearestEven(t *testing.T) {
	onEvery(t, func(t *testing.T) {
		x := make([]float32, 32)
		copy(x, []float32{127, 0.5, 1.5, 2.5, -0.5, -1.5, -127, 3.49, -3.51})
		q := make([]uint8, 32)
		if s := Quant(q, x); s != 1 {
			t.Errorf("scale %v, want 1", s)
		}
		want := []uint8{255, 128, 130, 130, 128, 126, 1, 131, 124}
		if !slices.Equal(q[:9], want) {
			t.Errorf("got %d, want %d", q[:9], want)
		}
		if s := ReluQuant(q, x); s != 127.0/255 || q[0] != 255 || q[6] != 0 {
			t.Errorf("ReluQuant: scale %v, %d", s, q[:9])
		}
		if s := NormQuant(q, make([]float32, 32)); s != 0 || q[0] != 128 {
			t.Errorf("a row of zeros: scale %v, first %d", s, q[0])
		}
	})
}

func TestUseRefusesAPathThatIsNotThere(t *testing.T) {
	before := Active()
	if err := Use("abacus"); err == nil || Active() != before {
		t.Errorf("Use of an unknown path: error %v, active %s", err, Active())
	}
}

func BenchmarkMultiply(b *testing.B) {
	before := Active()
	defer func() { _ = Use(before) }()
	for _, p := range Paths() {
		for _, c := range []struct{ rows, k, n int }{{96, 128, 576}, {96, 192, 768}, {96, 256, 192}, {96, 192, 528}, {25, 96, 25}} {
			b.Run(fmt.Sprintf("%s/%dx%dx%d", p, c.rows, c.k, c.n), func(b *testing.B) {
				_ = Use(p)
				m, err := NewMatrix(make([]int8, PackedSize(c.k, c.n)), c.k, c.n, 128)
				if err != nil {
					b.Fatal(err)
				}
				a, dst := make([]uint8, Pad4(c.rows)*c.k), make([]int32, Pad4(c.rows)*Pad16(c.n))
				for b.Loop() {
					m.Multiply(dst, a, c.k, c.rows)
				}
				b.ReportMetric(float64(c.rows*c.k*c.n)*float64(b.N)/b.Elapsed().Seconds()/1e9, "GMAC/s")
			})
		}
	}
}

func BenchmarkRows(b *testing.B) {
	before := Active()
	defer func() { _ = Use(before) }()
	r := rand.New(rand.NewPCG(1, 1))
	x, y, acc, q := floats(r, 192), floats(r, 192), ints(r, 192), make([]uint8, 192)
	scale, scores := floats(r, 3*192), make([]int32, 192)
	for _, p := range Paths() {
		_ = Use(p)
		for name, f := range map[string]func(){
			"NormQuant":  func() { NormQuant(q, y) },
			"DequantAdd": func() { DequantAdd(x, acc, 0, y, y) },
			"Mix":        func() { Mix(x, Given{acc, 1}, Given{acc, 1}, Given{acc, 1}, scale, y) },
			"Scores22":   func() { Scores(scores, acc, y, y, 0.1, 22) },
		} {
			b.Run(string(p)+"/"+name, func(b *testing.B) {
				for b.Loop() {
					f()
				}
			})
		}
	}
}
