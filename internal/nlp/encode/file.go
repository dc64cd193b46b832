package encode

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"runtime"
	"strings"
	"unsafe"

	"github.com/readout-news/readout/internal/kernel"
)

// file reads the parts of a network file one after the other. After an error it gives zero values of the sizes asked
// for only where those cost nothing, so callers look at err once, at the end.
type file struct {
	blob string
	at   int
	err  error
}

var errShort = errors.New("network file is cut short")

func (f *file) u32() uint32 {
	b := f.take(4)
	if b == "" {
		return 0
	}
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

func (f *file) take(n int) string {
	if f.err == nil && (n < 0 || n > len(f.blob)-f.at) {
		f.err = errShort
	}
	if f.err != nil {
		return ""
	}
	f.at += n
	return f.blob[f.at-n : f.at]
}

// section is n times size bytes from the next multiple of 64.
func (f *file) section(n, size int) string {
	f.at = min((f.at+63)&^63, len(f.blob))
	if int64(n)*int64(size) > int64(len(f.blob)) {
		f.err = errShort
	}
	return f.take(n * size)
}

func (f *file) labels(n int) []string {
	size := f.u32()
	if int64(size) > int64(len(f.blob)) {
		f.err = errShort
		return nil
	}
	list := strings.Split(f.take(int(size)), "\n")
	f.take(int(-size & 3))
	if f.err == nil && len(list) != n {
		f.err = fmt.Errorf("%d labels where the header says %d", len(list), n)
	}
	return list
}

func (f *file) bytes(n, size int) []int8 {
	s := f.section(n, size)
	return unsafe.Slice((*int8)(unsafe.Pointer(unsafe.StringData(s))), len(s))
}

func (f *file) floats(n int) []float32 { return words(f.section(n, 4), math.Float32frombits) }

func (f *file) slots(n int) []slot {
	s := f.section(n, 8)
	w := words(s, func(b uint32) uint32 { return b })
	return unsafe.Slice((*slot)(unsafe.Pointer(unsafe.SliceData(w))), len(w)/2)
}

// words is s as little-endian words of 32 bits: in place where the machine can read them there.
func words[T uint32 | float32](s string, of func(uint32) T) []T {
	p := unsafe.Pointer(unsafe.StringData(s))
	little := binary.NativeEndian.Uint16([]byte{1, 0}) == 1
	anywhere := runtime.GOARCH == "amd64" || runtime.GOARCH == "arm64"
	if little && (anywhere || uintptr(p)%4 == 0) {
		return unsafe.Slice((*T)(p), len(s)/4)
	}
	out := make([]T, len(s)/4)
	for i := range out {
		out[i] = of(binary.LittleEndian.Uint32([]byte(s[i*4:][:4])))
	}
	return out
}

func (f *file) rows(n, width int) rows {
	return rows{q: f.bytes(n, width), scale: f.floats(n), width: width}
}

func (f *file) matrix(k, n int, zeroPoint int32) linear {
	l := linear{}
	packed := f.bytes(1, kernel.PackedSize(k, n))
	l.scale, l.bias = f.floats(kernel.Pad16(n)), f.floats(kernel.Pad16(n))
	if f.err == nil {
		l.Matrix, f.err = kernel.NewMatrix(packed, k, n, zeroPoint)
	}
	return l
}

// mixer reads a matrix of three parts and adds up their biases, as the trainer may put them with any.
func (f *file) mixer(k, width, step int) mixer {
	m := mixer{linear: f.matrix(k, 3*width, 128), step: step, width: width, bias: make([]float32, width)}
	for i := 0; i < 3 && f.err == nil; i++ {
		kernel.Add(m.bias, m.linear.bias[i*width:][:width])
	}
	return m
}

// distances reads biases for distances from -most to most and stretches them over all in a window, with room for vector
// code to read on.
func (f *file) distances(most int) []float32 {
	read := f.floats(2*most + 1)
	if f.err != nil {
		return nil
	}
	out := make([]float32, 2*window+16)
	for x := range out {
		out[x] = read[max(-most, min(x-window, most))+most]
	}
	return out
}
