// Package linear scores classes with sparse linear models whose integer weights are read in place
// from one string, so that a model costs nothing to open and gives the same sums on every machine.
//
// A model is a flat little-endian file, written by train/linear:
//
//	"RDL3"   magic
//	u32      number of classes C, at most 256
//	u32      K: there are 1<<K buckets
//	u32      bytes of labels; then the C labels, each ended by '\n'
//	buckets  (1<<K)+1 times u32: where the bucket begins in rows, and where the last one ends, halved, in the
//	         low 24 bits; bit 24+i says whether it has a row with a check whose low 3 bits are i
//	rows     u32 head, then n times { u8 class, i8 weight }
//
// The head of a row is n-1 in its low 8 bits, a shift in the next 3 (weights count 1<<shift each) and
// a check in the upper 21. A row of many weights stands in full: 255 in place of n-1, then an i8 weight
// for every class and zeros up to a multiple of 16, for vector code to add up (see Scorer).
//
// A feature is a 64-bit hash: its low K bits choose the bucket, its upper 21 bits are the check. Buckets
// hold one or two rows, the longest first, so a feature costs one look at the index and one at the rows; most of those
// that the model lacks cost the first alone.
package linear

import (
	"encoding/binary"
	"errors"
	"strings"
	"unsafe"
)

// Model is an opened model. It is safe for concurrent use.
type Model struct {
	labels  []string
	mask    uint64
	buckets []byte // read only: they are the blob's own
	rows    []byte
}

// Open reads the header of blob and keeps the rest as it is.
func Open(blob string) (*Model, error) {
	if len(blob) < 16 || blob[:4] != "RDL3" {
		return nil, errors.New("linear: not a model file")
	}
	all := bytesOf(blob)
	classes, k, n := u32(all, 4), u32(all, 8), u32(all, 12)
	rest := blob[16:]
	if k > 28 || uint64(n)+uint64(4)<<k+4 > uint64(len(rest)) {
		return nil, errors.New("linear: model file is cut short")
	}
	size := uint64(4)<<k + 4
	m := &Model{mask: 1<<k - 1, buckets: bytesOf(rest[n : uint64(n)+size]), rows: bytesOf(rest[uint64(n)+size:])}
	if first(u32(m.buckets, uint32(size-4))) != uint32(len(m.rows)) {
		return nil, errors.New("linear: model file is cut short")
	}
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
	var l looks
	for len(features) > 0 {
		n := min(len(features), most)
		m.look(features[:n], &l)
		for i := range l.n {
			m.add(first(l.bounds[i]), first(l.bounds[i]>>32), l.heads[i], l.checks[i], scores)
		}
		features = features[n:]
	}
}

// most is how many features are looked up at a time.
const most = 128

// looks are the features that the model may have.
type looks struct {
	n      int
	bounds [most]uint64 // where the bucket begins and where it ends
	checks [most]uint32
	heads  [most]uint32 // of the first row in the bucket
}

// look goes to the index and then to the rows. Looks at one, and then at the other, don't wait for each other, so their cache misses
// overlap; the loops that make them do nothing else, lest fewer of them be under way.
func (m *Model) look(features []uint64, l *looks) {
	buckets, rows, mask := m.buckets, m.rows, m.mask
	features = features[:min(len(features), most)]
	bounds := l.bounds[:len(features)]
	for i, f := range features {
		at := f & mask * 4
		bounds[i] = binary.LittleEndian.Uint64(buckets[at : at+8 : at+8])
	}
	n := 0
	for i, f := range features {
		b := bounds[i]
		bounds[n], l.checks[n&(most-1)] = b, uint32(f>>43)
		n += int(b >> 24 >> (f >> 43 & 7) & 1)
	}
	l.n = n
	heads := l.heads[:n]
	for i, b := range bounds[:n] {
		at := uint64(first(b))
		heads[i] = binary.LittleEndian.Uint32(rows[at : at+4 : at+4])
	}
}

// first is where a bucket begins in the rows.
func first[T uint32 | uint64](bucket T) uint32 { return uint32(bucket) & (1<<24 - 1) * 2 }

// Add adds the weights of one feature to scores.
func (m *Model) Add(f uint64, scores []int32) {
	b := binary.LittleEndian.Uint64(m.buckets[f&m.mask*4:])
	if b>>24>>(f>>43&7)&1 != 0 {
		at := first(b)
		m.add(at, first(b>>32), binary.LittleEndian.Uint32(m.rows[at:]), uint32(f>>43), scores)
	}
}

// add looks for check among the rows in [p, end), the first of which begins with head.
func (m *Model) add(p, end, head, check uint32, scores []int32) {
	for head>>11 != check {
		if p += 4 + m.size(head); p >= end {
			return
		}
		head = binary.LittleEndian.Uint32(m.rows[p:])
	}
	shift, row := head>>8&7, m.rows[p+4:][:m.size(head)]
	if head&0xFF == full {
		for i, w := range row[:len(m.labels)] {
			scores[i] += int32(int8(w)) << shift
		}
		return
	}
	for len(row) >= 2 {
		w := binary.LittleEndian.Uint16(row)
		scores[w&0xFF] += int32(int8(w>>8)) << shift
		row = row[2:]
	}
}

// full stands in the head of a row in full.
const full = 0xFF

// size is how many bytes follow a head.
func (m *Model) size(head uint32) uint32 {
	if n := head & 0xFF; n != full {
		return 2 * (n + 1)
	}
	return uint32(m.width())
}

// width is the length of a row in full.
func (m *Model) width() int { return (len(m.labels) + 15) &^ 15 }

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
	return Finish(h)
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
	return Finish(h)
}

// HashBytes is Hash of s with every byte replaced as table says, without copying.
func HashBytes(s string, table *[256]byte) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(table[s[i]])) * 1099511628211
	}
	return Finish(h)
}

// Mix joins feature parts in order; use it with the number of the template first.
func Mix(a, b uint64) uint64 { return Finish(a*0x9E3779B97F4A7C15 + b + 0x632BE59BD9B4E019) }

// Finish spreads every bit of h over the whole word; sums of parts times odd constants become
// features with one Finish, where chained Mix would pay for each part.
func Finish(h uint64) uint64 {
	h = (h ^ h>>32) * 0xD6E8FEB86659FD93
	h = (h ^ h>>32) * 0xD6E8FEB86659FD93
	return h ^ h>>32
}

func u32(b []byte, at uint32) uint32 { return binary.LittleEndian.Uint32(b[at:]) }

// bytesOf is s without copying; nobody may write to it.
func bytesOf(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }
