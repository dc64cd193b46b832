package kernel

import "math"

func (k *kernels) quantiser(n int) func([]uint8, []float32, float32, uint32) (float32, int32) {
	if n%32 != 0 {
		return quantScalar
	}
	return k.quant
}

// Quant writes q+128 for x = q*scale with q in [-127, 127], a left operand with zero point 128, and gives the scale;
// 0 for a row of zeros.
func Quant(dst []uint8, x []float32) (scale float32) {
	m, _ := active.quantiser(len(x))(dst[:len(x)], x, 127, 0x80808080)
	return m / 127
}

// QuantColumn writes q for x = q*scale with q in [-63, 63] as bytes in two's complement: a column for PackColumn.
func QuantColumn(dst []uint8, x []float32) (scale float32) {
	m, _ := active.quantiser(len(x))(dst[:len(x)], x, 63, 0)
	return m / 63
}

// NormQuant is Quant of a row brought to a mean square of one, with the scale of that row.
func NormQuant(dst []uint8, x []float32) (scale float32) {
	_, ss := active.quantiser(len(x))(dst[:len(x)], x, 127, 0x80808080)
	if ss == 0 {
		return 0
	}
	return float32(1 / math.Sqrt(float64(ss)/float64(len(x))))
}

// ReluQuant writes q for max(x, 0) = q*scale with q in [0, 255], a left operand with zero point 0.
func ReluQuant(dst []uint8, x []float32) (scale float32) {
	if len(x)%32 != 0 {
		return reluQuantScalar(dst, x) / 255
	}
	return active.reluQuant(dst[:len(x)], x) / 255
}

// Dequant sets dst[j] = acc[j]*(sa*sw[j]) + bias[j].
func Dequant(dst []float32, acc []int32, sa float32, sw, bias []float32) {
	n := len(dst)
	acc, sw, bias = acc[:n], sw[:n], bias[:n]
	if n%16 != 0 {
		dequantScalar(dst, acc, sa, sw, bias)
		return
	}
	active.dequant(dst, acc, sa, sw, bias)
}

// DequantAdd is Dequant added to what dst holds.
func DequantAdd(dst []float32, acc []int32, sa float32, sw, bias []float32) {
	n := len(dst)
	acc, sw, bias = acc[:n], sw[:n], bias[:n]
	if n%16 != 0 {
		dequantAddScalar(dst, acc, sa, sw, bias)
		return
	}
	active.dequantAdd(dst, acc, sa, sw, bias)
}

// Given is a part of a row of a product with the row's scale. A scale of 0 leaves it out.
type Given struct {
	Acc   []int32
	Scale float32
}

// Mix sets dst[j] to the sum, in this order, of what itself, before and after give, and of bias[j]. What is given is acc[j] times
// its scale times that of the column; scale holds those of before, itself and after, each len(dst) long.
func Mix(dst []float32, itself, before, after Given, scale, bias []float32) {
	n := len(dst)
	i, b, a := itself.Acc[:n], before.Acc[:n], after.Acc[:n]
	scale, bias = scale[:3*n], bias[:n]
	mix := active.mix
	if n%16 != 0 {
		mix = mixScalar
	}
	mix(dst, i, b, a, itself.Scale, before.Scale, after.Scale, scale, bias)
}

// Add adds x to dst.
func Add(dst, x []float32) {
	x = x[:len(dst)]
	if len(dst)%16 != 0 {
		addScalar(dst, x)
		return
	}
	active.add(dst, x)
}

// AddRow adds the row q times its scale to dst.
func AddRow(dst []float32, q []int8, scale float32) {
	q = q[:len(dst)]
	if len(dst)%16 != 0 {
		addRowScalar(dst, q, scale)
		return
	}
	active.addRow(dst, q, scale)
}

// Scores sets dst[j] = round(1024 * (acc[j]*(sq*sk[j]) + bias[j])) for n columns, kept within 1<<20 of 0.
// All slices must have room for n rounded up to 16.
func Scores(dst []int32, acc []int32, sk, bias []float32, sq float32, n int) {
	if n == 0 {
		return
	}
	n = Pad16(n)
	_, _, _, _ = dst[n-1], acc[n-1], sk[n-1], bias[n-1]
	active.scores(dst, acc, sk, bias, sq, n)
}

// Score is a score as Scores writes it.
func Score(x float32) int32 { return round(max(-(1 << 20), min(x*1024, 1<<20))) }

// AddRows adds rows of 8-bit integers, each times 1<<shift, to dst. They begin at the places at in rows, 256 of them at most, and
// are as long as dst, a multiple of 16.
func AddRows(dst []int32, rows []byte, at []uint32, shift int) {
	if len(dst)%16 != 0 || len(at) > 256 {
		panic("kernel: AddRows: a length that is no multiple of 16, or too many rows")
	}
	for _, from := range at {
		_ = rows[from:][:len(dst)]
	}
	active.addRows(dst, rows, at, shift)
}
