package kernel

import "golang.org/x/sys/cpu"

func detect() []kernels {
	if !cpu.ARM64.HasASIMDDP {
		return nil
	}
	return []kernels{{
		path: NEON, signed: true, multiply: multiplyNEON,
		quant: quantNEON, reluQuant: reluQuantNEON,
		dequant: dequantNEON, dequantAdd: dequantAddNEON, mix: mixNEON,
		add: addNEON, addRow: addRowNEON, scores: scoresNEON, addRows: addRowsNEON,
	}}
}

func quantNEON(dst []uint8, x []float32, qmax float32, flip uint32) (largest float32, squares int32) {
	if len(x) == 0 {
		return 0, 0
	}
	largest = largestNEON(x)
	if !(largest > tiny) {
		for i := range x {
			dst[i] = uint8(flip)
		}
		return 0, 0
	}
	return largest, roundNEON(dst, x, qmax/largest, flip)
}

func reluQuantNEON(dst []uint8, x []float32) (largest float32) {
	if len(x) == 0 {
		return 0
	}
	largest = largestReluNEON(x)
	if !(largest > tiny) {
		clear(dst[:len(x)])
		return 0
	}
	roundReluNEON(dst, x, 255/largest)
	return largest
}

//go:noescape
func multiplyNEON(dst []int32, dstStride int, a []uint8, aStride int, b []int8, offset []int32, groups, blocks, rows int)

//go:noescape
func largestNEON(x []float32) float32

//go:noescape
func roundNEON(dst []uint8, x []float32, inv float32, flip uint32) (squares int32)

//go:noescape
func largestReluNEON(x []float32) float32

//go:noescape
func roundReluNEON(dst []uint8, x []float32, inv float32)

//go:noescape
func dequantNEON(dst []float32, acc []int32, sa float32, sw, bias []float32)

//go:noescape
func dequantAddNEON(dst []float32, acc []int32, sa float32, sw, bias []float32)

//go:noescape
func mixNEON(dst []float32, itself, before, after []int32, si, sb, sa float32, scale, bias []float32)

//go:noescape
func addNEON(dst, x []float32)

//go:noescape
func addRowNEON(dst []float32, q []int8, s float32)

//go:noescape
func scoresNEON(dst []int32, acc []int32, sk, bias []float32, sq float32, n int)

//go:noescape
func addRowsNEON(dst []int32, rows []byte, at []uint32, shift int)
