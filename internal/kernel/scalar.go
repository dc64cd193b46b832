package kernel

import "math"

// rounder brings a float below 2^22 to an integer: adding it leaves no place for a fraction, and the processor
// rounds to nearest even.
const rounder = 3 << 22

// round rounds to nearest even. |x| must be below 2^22.
func round(x float32) int32 { return int32(float32(x+rounder) - rounder) }

// tiny is the largest value that counts as nothing: 127/m must stay finite.
const tiny = 1e-30

// multiplyScalar sums columns j and j+8 in one word, j in its lower half: a product by two weights is then one
// multiplication. A negative lower half borrows from the upper, which is given back in the end.
func multiplyScalar(dst []int32, dstStride int, a []uint8, aStride int, b []int8, offset []int32, groups, blocks, rows int) {
	const most = 64 // groups at a time
	var pairs [most * 4][8]int64
	for n := range blocks {
		for from := 0; from < groups; from += most {
			size := min(most, groups-from)
			block := b[(n*groups+from)*64:][:size*64]
			for k := range size * 4 {
				w := block[k/4*64+k%4:]
				for j := range 8 {
					pairs[k][j] = int64(w[j*4]) + int64(w[j*4+32])<<32
				}
			}
			for i := range rows {
				out := dst[i*dstStride+n*16:][:16]
				if from == 0 {
					copy(out, offset[n*16:])
				}
				addPairs((*[16]int32)(out), a[i*aStride+from*4:][:size*4], &pairs)
			}
		}
	}
}

func addPairs(out *[16]int32, row []uint8, pairs *[256][8]int64) {
	var s0, s1, s2, s3, s4, s5, s6, s7 int64
	for k, x := range row {
		a, w := int64(x), &pairs[k&255]
		s0 += a * w[0]
		s1 += a * w[1]
		s2 += a * w[2]
		s3 += a * w[3]
		s4 += a * w[4]
		s5 += a * w[5]
		s6 += a * w[6]
		s7 += a * w[7]
	}
	for j, s := range [8]int64{s0, s1, s2, s3, s4, s5, s6, s7} {
		low := int32(s)
		out[j] += low
		out[j+8] += int32((s - int64(low)) >> 32)
	}
}

func quantScalar(dst []uint8, x []float32, qmax float32, flip uint32) (largest float32, squares int32) {
	var m uint32 // floats without their sign compare as integers
	for _, v := range x {
		m = max(m, math.Float32bits(v)&(1<<31-1))
	}
	if largest = math.Float32frombits(m); !(largest > tiny) {
		for i := range x {
			dst[i] = uint8(flip)
		}
		return 0, 0
	}
	inv := qmax / largest
	for i, v := range x {
		q := round(float32(v * inv))
		squares += q * q
		dst[i] = uint8(q) ^ uint8(flip)
	}
	return largest, squares
}

func reluQuantScalar(dst []uint8, x []float32) (largest float32) {
	var m int32 // negative floats are negative integers
	for _, v := range x {
		m = max(m, int32(math.Float32bits(v)))
	}
	if largest = math.Float32frombits(uint32(m)); !(largest > tiny) {
		clear(dst[:len(x)])
		return 0
	}
	inv := 255 / largest
	for i, v := range x {
		if v <= 0 {
			v = 0
		}
		dst[i] = uint8(round(float32(v * inv)))
	}
	return largest
}

func dequantScalar(dst []float32, acc []int32, sa float32, sw, bias []float32) {
	for j := range dst {
		dst[j] = float32(float32(acc[j])*float32(sa*sw[j])) + bias[j]
	}
}

func dequantAddScalar(dst []float32, acc []int32, sa float32, sw, bias []float32) {
	for j := range dst {
		dst[j] += float32(float32(float32(acc[j])*float32(sa*sw[j])) + bias[j])
	}
}

func mixScalar(dst []float32, itself, before, after []int32, si, sb, sa float32, scale, bias []float32) {
	w := len(dst)
	for j := range dst {
		x := float32(float32(itself[j])*float32(si*scale[w+j])) + float32(float32(before[j])*float32(sb*scale[j]))
		x += float32(float32(after[j]) * float32(sa*scale[2*w+j]))
		dst[j] = x + bias[j]
	}
}

func addScalar(dst, x []float32) {
	for j := range dst {
		dst[j] += x[j]
	}
}

func addRowScalar(dst []float32, q []int8, s float32) {
	for j := range dst {
		dst[j] += float32(float32(q[j]) * s)
	}
}

func scoresScalar(dst []int32, acc []int32, sk, bias []float32, sq float32, n int) {
	for j := range n {
		dst[j] = Score(float32(float32(acc[j])*float32(sq*sk[j])) + bias[j])
	}
}

func addRowsScalar(dst []int32, rows []byte, at []uint32, shift int) {
	for _, from := range at {
		for j, w := range rows[from:][:len(dst)] {
			dst[j] += int32(int8(w)) << shift
		}
	}
}
