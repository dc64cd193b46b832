package kernel

import "golang.org/x/sys/cpu"

func detect() []kernels {
	x := &cpu.X86
	if !x.HasAVX2 {
		return nil
	}
	avx2 := kernels{
		path: AVX2, multiply: multiplyAVX2,
		quant: quantAVX2, reluQuant: reluQuantAVX2,
		dequant: dequantAVX2, dequantAdd: dequantAddAVX2, mix: mixAVX2,
		add: addAVX2, addRow: addRowAVX2, scores: scoresAVX2, addRows: addRowsAVX2,
	}
	out := []kernels{avx2}
	with := func(p Path, multiply func([]int32, int, []uint8, int, []int8, []int32, int, int, int)) {
		k := avx2
		k.path, k.multiply = p, multiply
		out = append(out, k)
	}
	if x.HasAVXVNNI {
		with(VNNI, multiplyVNNI)
	}
	if x.HasAVX512F && x.HasAVX512BW && x.HasAVX512VL && x.HasAVX512DQ && x.HasAVX512VNNI {
		with(AVX512, multiplyAVX512)
		if tiles() {
			with(AMX, multiplyAMX)
		}
	}
	return out
}

//go:noescape
func multiplyAVX2(dst []int32, dstStride int, a []uint8, aStride int, b []int8, offset []int32, groups, blocks, rows int)

//go:noescape
func multiplyVNNI(dst []int32, dstStride int, a []uint8, aStride int, b []int8, offset []int32, groups, blocks, rows int)

//go:noescape
func multiplyAVX512(dst []int32, dstStride int, a []uint8, aStride int, b []int8, offset []int32, groups, blocks, rows int)

//go:noescape
func quantAVX2(dst []uint8, x []float32, qmax float32, flip uint32) (largest float32, squares int32)

//go:noescape
func reluQuantAVX2(dst []uint8, x []float32) (largest float32)

//go:noescape
func dequantAVX2(dst []float32, acc []int32, sa float32, sw, bias []float32)

//go:noescape
func dequantAddAVX2(dst []float32, acc []int32, sa float32, sw, bias []float32)

//go:noescape
func mixAVX2(dst []float32, itself, before, after []int32, si, sb, sa float32, scale, bias []float32)

//go:noescape
func addAVX2(dst, x []float32)

//go:noescape
func addRowAVX2(dst []float32, q []int8, s float32)

//go:noescape
func scoresAVX2(dst []int32, acc []int32, sk, bias []float32, sq float32, n int)

//go:noescape
func addRowsAVX2(dst []int32, rows []byte, at []uint32, shift int)
