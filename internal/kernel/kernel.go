// Package kernel is the arithmetic under the language network (internal/nlp/encode). It knows no language: it multiplies
// small matrices of 8-bit integers and does the work on rows before and after.
//
//	a row of floats
//	    |  Quant, NormQuant, ReluQuant
//	    v
//	a row of 8-bit integers and their scale
//	    |  Matrix.Multiply
//	    v
//	sums of 32 bits
//	    |  Dequant, Mix, Scores
//	    v
//	the next row
//
// Eight bits, because a processor multiplies several times as many of them at once as floats, and a cache holds four
// times as many. A scale for every row and every column keeps what the network needs of the range of floats.
//
// # The same bits everywhere
//
// All paths give the same bits, on every processor. Sums are of integers and so exact in any order. Floats are only ever
// treated one by one, in the order written, without fused multiply-add and rounded to nearest even; the one thing taken
// over a row of floats is its largest value, which no order changes. scalar.go says in Go what each function does; the
// other paths are held to it bit by bit in tests.
//
// # Paths
//
// A [Path] is one implementation of all functions. A program starts on the fastest that its processor has: [Scalar] is there
// always, the others are found by asking the processor. READOUT_KERNEL=scalar in the environment, or another path's name, chooses
// instead, for measuring and for finding faults; one that does not run here is passed over.
package kernel

import (
	"fmt"
	"os"
)

// Path is one implementation of the kernels.
type Path string

// The paths. Scalar runs everywhere; the others need their processor.
const (
	Scalar Path = "scalar"
	AVX2   Path = "avx2"
	VNNI   Path = "vnni"   // AVX2 with VNNI
	AVX512 Path = "avx512" // with VNNI
	AMX    Path = "amx"    // AVX512 with tiles of 8-bit integers, on Linux
	NEON   Path = "neon"   // with dot products (ARMv8.2)
)

// kernels is one path's functions. What each does stands with its caller of the same name and in scalar.go.
// Vector code treats rows in steps of 32 (quantisers) or 16 (the rest); callers send other lengths to scalar code.
type kernels struct {
	path Path
	// signed says that the left operand is multiplied as a-128, which Matrix makes good in its offsets.
	signed bool
	// multiply sets dst = a*b + offset for rows (a multiple of 4) of a and blocks of 16 columns of b; strides in elements.
	multiply   func(dst []int32, dstStride int, a []uint8, aStride int, b []int8, offset []int32, groups, blocks, rows int)
	quant      func(dst []uint8, x []float32, qmax float32, flip uint32) (largest float32, squares int32)
	reluQuant  func(dst []uint8, x []float32) (largest float32)
	dequant    func(dst []float32, acc []int32, sa float32, sw, bias []float32)
	dequantAdd func(dst []float32, acc []int32, sa float32, sw, bias []float32)
	mix        func(dst []float32, itself, before, after []int32, si, sb, sa float32, scale, bias []float32)
	add        func(dst, x []float32)
	addRow     func(dst []float32, q []int8, s float32)
	scores     func(dst []int32, acc []int32, sk, bias []float32, sq float32, n int)
	addRows    func(dst []int32, rows []byte, at []uint32, shift int)
}

var scalar = kernels{
	path: Scalar, multiply: multiplyScalar,
	quant: quantScalar, reluQuant: reluQuantScalar,
	dequant: dequantScalar, dequantAdd: dequantAddScalar, mix: mixScalar,
	add: addScalar, addRow: addRowScalar, scores: scoresScalar, addRows: addRowsScalar,
}

var (
	available = append([]kernels{scalar}, detect()...)
	active    = &available[len(available)-1]
)

func init() {
	if p := os.Getenv("READOUT_KERNEL"); p != "" {
		_ = Use(Path(p)) // a path that this processor lacks changes nothing: results are the same
	}
}

// Paths lists the paths that this processor can run, slowest first.
func Paths() []Path {
	var out []Path
	for i := range available {
		out = append(out, available[i].path)
	}
	return out
}

// Active is the path in use: the fastest, unless READOUT_KERNEL in the environment or Use chose another.
func Active() Path { return active.path }

// Use switches to a path, for tests and benchmarks; it must not run beside other calls.
func Use(p Path) error {
	for i := range available {
		if available[i].path == p {
			active = &available[i]
			return nil
		}
	}
	return fmt.Errorf("kernel: path %q does not run here; there are %v", p, Paths())
}
