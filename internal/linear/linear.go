// Package linear scores classes with sparse linear models whose integer weights are read in place
// from one string, so that a model costs nothing to open and gives the same sums on every machine.
//
// A model is a flat little-endian file, written by train/linear:
//
//	"RDL1"  magic
//	u32     number of classes C, at most 256
//	u32     K: the table has 1<<K slots
//	u32     bytes of labels; then the C labels, each ended by '\n'
//	slots   1<<K times { u32 check, u32 row offset + 1 }; offset 0 is an empty slot
//	rows    u8 n-1, then n times { u8 class, i16 weight }
//
// A feature is a 64-bit hash. Its low K bits choose the first slot (linear probing), its upper 32
// bits are the check.
package linear

import (
	"encoding/binary"
	"errors"
	"strings"
	"unsafe"
)

// Model is an opened model. It is safe for concurrent use.
type Model struct {
	labels []string
	mask   uint64
	table  string
	rows   string
}

// Open reads the header of blob and keeps the rest as it is.
func Open(blob string) (*Model, error) {
	if len(blob) < 16 || blob[:4] != "RDL1" {
		return nil, errors.New("linear: not a model file")
	}
	classes, k, n := u32(blob, 4), u32(blob, 8), u32(blob, 12)
	rest := blob[16:]
	if k > 30 || uint64(n)+uint64(8)<<k > uint64(len(rest)) {
		return nil, errors.New("linear: model file is cut short")
	}
	m := &Model{mask: 1<<k - 1, table: rest[n : n+8<<k], rows: rest[n+8<<k:]}
	m.labels = strings.Split(strings.TrimSuffix(rest[:n], "\n"), "\n")
	if len(m.labels) != int(classes) {
		return nil, errors.New("linear: labels do not match classes")
	}
	return m, nil
}

// MustOpen is Open for embedded models.
func MustOpen(blob string) *Model {
	m, err := Open(blob)
	if err != nil {
		panic(err)
	}
	return m
}

// Labels are the names of the classes.
func (m *Model) Labels() []string { return m.labels }

// Score adds the weights of every feature to scores, which has one place per class.
func (m *Model) Score(features []uint64, scores []int32) {
	for _, f := range features {
		m.Add(f, scores)
	}
}

// Add adds the weights of one feature to scores.
func (m *Model) Add(f uint64, scores []int32) {
	check := uint32(f >> 32)
	for i := f & m.mask; ; i = (i + 1) & m.mask {
		at := u32(m.table, i*8+4)
		if at == 0 {
			return
		}
		if u32(m.table, i*8) != check {
			continue
		}
		p := uint64(at - 1)
		n := uint64(m.rows[p]) + 1
		row := m.rows[p+1 : p+1+3*n]
		for ; len(row) >= 3; row = row[3:] {
			scores[row[0]] += int32(int16(uint16(row[1]) | uint16(row[2])<<8))
		}
		return
	}
}

// Best is the class with the highest score; the lowest index wins a tie.
func Best(scores []int32) int {
	best := 0
	for i, s := range scores {
		if s > scores[best] {
			best = i
		}
	}
	return best
}

// Hash turns a string into a feature part (FNV-1a with a finishing mix).
func Hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return finish(h)
}

// HashLower is Hash of s with ASCII letters lowered, without copying.
func HashLower(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = (h ^ uint64(c)) * 1099511628211
	}
	return finish(h)
}

// Mix joins feature parts in order; use it with the number of the template first.
func Mix(a, b uint64) uint64 { return finish(a*0x9E3779B97F4A7C15 + b + 0x632BE59BD9B4E019) }

func finish(h uint64) uint64 {
	h = (h ^ h>>32) * 0xD6E8FEB86659FD93
	h = (h ^ h>>32) * 0xD6E8FEB86659FD93
	return h ^ h>>32
}

func u32[T uint32 | uint64 | int](s string, at T) uint32 {
	return binary.LittleEndian.Uint32(unsafe.Slice(unsafe.StringData(s[at:at+4]), 4))
}
