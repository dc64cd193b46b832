package kernel

import (
	"encoding/binary"
	"errors"
	"fmt"
	"unsafe"
)

// Matrix is the right operand of a product, K rows by N columns of 8-bit integers in [-64, 63], packed for vector
// code as [N/16][K/4][16][4]: for each block of 16 columns and each group of 4 rows, 4 bytes of every column.
// K is padded to a multiple of 4 and N to a multiple of 16, with zeros. The bound keeps the sum of two products
// with an unsigned byte within 16 bits. A matrix that is only read may be used from many goroutines.
type Matrix struct {
	K, N   int
	Packed []int8

	zero    int32 // zero point of the left operand: 0 or 128
	offsets []int32
	signed  []int32 // offsets for paths that multiply a-128
}

// Pad4 and Pad16 round up to what matrices and rows are padded to.
func Pad4(n int) int  { return (n + 3) &^ 3 }
func Pad16(n int) int { return (n + 15) &^ 15 }

// PackedSize is the number of bytes of a packed matrix.
func PackedSize(k, n int) int { return Pad4(k) * Pad16(n) }

// NewMatrix makes a matrix of packed bytes, which it keeps. The left operand will be bytes with the given zero
// point: q+128 for signed values, or q for unsigned ones and zero point 0.
func NewMatrix(packed []int8, k, n int, zeroPoint int32) (*Matrix, error) {
	m := &Matrix{K: k, N: n, Packed: packed, zero: zeroPoint}
	if k < 1 || n < 1 || k > maxK || n > 1<<20 || len(packed) != PackedSize(k, n) {
		return nil, fmt.Errorf("kernel: %d bytes do not make a packed %d x %d matrix", len(packed), k, n)
	}
	if zeroPoint != 0 && zeroPoint != 128 {
		return nil, errors.New("kernel: zero point must be 0 or 128")
	}
	if !bounded(packed) {
		return nil, errors.New("kernel: weight outside [-64, 63]")
	}
	m.offsets, m.signed = make([]int32, Pad16(n)), make([]int32, Pad16(n))
	m.fill(m.offsets, -zeroPoint)
	m.fill(m.signed, 128-zeroPoint)
	return m, nil
}

// bounded reports whether all weights lie in [-64, 63]: whether their two highest bits agree. The length is a multiple of 64.
func bounded(packed []int8) bool {
	var odd uint64
	for b := unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(packed))), len(packed)); len(b) >= 8; b = b[8:] {
		w := binary.LittleEndian.Uint64(b)
		odd |= w ^ w<<1
	}
	return odd&0x8080808080808080 == 0
}

// Reset makes m an empty k x n matrix to be filled by PackColumn and then sealed. Memory is reused, and what it held
// stays in the padding: its columns may hold anything, as their sums are never read.
func (m *Matrix) Reset(k, n int, zeroPoint int32) {
	m.K, m.N, m.zero = k, n, zeroPoint
	m.Packed = grow(m.Packed, PackedSize(k, n))
	m.offsets = grow(m.offsets, Pad16(n))
	m.signed = grow(m.signed, Pad16(n))
}

// PackColumn sets column j from K bytes in [-64, 63], K a multiple of 4.
func (m *Matrix) PackColumn(j int, column []uint8) {
	groups := m.K / 4
	block := m.Packed[j/16*groups*64:][:groups*64]
	column = column[:groups*4]
	at := unsafe.Pointer(&block[j%16*4])
	from := unsafe.Pointer(&column[0])
	for g := range groups { // four bytes at a time, within the two slices cut above
		*(*[4]uint8)(unsafe.Add(at, g*64)) = *(*[4]uint8)(unsafe.Add(from, g*4))
	}
}

// Seal ends the filling of a matrix begun by Reset.
func (m *Matrix) Seal() {
	if active.signed {
		m.fill(m.signed, 128-m.zero)
	} else {
		m.fill(m.offsets, -m.zero)
	}
}

// maxK is the largest number of rows of a matrix.
const maxK = 1 << 13

var (
	none [1 << 10]int32 // offsets of nothing
	ones = func() (a [2][maxK]uint8) {
		for i := range a[0] {
			a[0][i], a[1][i] = 1, 129
		}
		return a
	}()
)

// fill sets offset[j] = times * the sum of column j, by a product with a row of ones.
func (m *Matrix) fill(offset []int32, times int32) {
	if times == 0 {
		clear(offset)
		return
	}
	one := ones[0][:]
	if active.signed {
		one = ones[1][:]
	}
	// Strides of zero: four times the same row, as vector code takes no fewer.
	for from := 0; from < len(offset); from += len(none) {
		to := min(from+len(none), len(offset))
		active.multiply(offset[from:to], 0, one, 0, m.Packed[from*Pad4(m.K):], none[:], Pad4(m.K)/4, (to-from)/16, 4)
	}
	for j := range offset {
		offset[j] *= times
	}
}

// Multiply sets dst = a*m for rows of a, exactly, zero points taken off. Row i of a begins at i*stride and goes on for K
// padded to 4, with anything in the padding; row i of dst begins at i*Pad16(N). Both must have room for the rows
// rounded up to a multiple of 4: the rows added are read and written.
func (m *Matrix) Multiply(dst []int32, a []uint8, stride, rows int) {
	if rows == 0 {
		return
	}
	n, padded := Pad16(m.N), Pad4(rows)
	_, _ = dst[padded*n-1], a[(padded-1)*stride+Pad4(m.K)-1]
	offset := m.offsets
	if active.signed {
		offset = m.signed
	}
	active.multiply(dst, n, a, stride, m.Packed, offset, Pad4(m.K)/4, n/16, padded)
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}
