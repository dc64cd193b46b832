package linear

import (
	"bufio"
	"cmp"
	"encoding/binary"
	"errors"
	"io"
	"math/bits"
	"slices"
)

// Write writes the averaged model: weights times scale, rounded, those below least left out.
// Scale 64 and least 2 to 8 suit most models. Weights keep 7 bits within their row.
func (t *Trainer) Write(w io.Writer, scale, least int) error {
	type entry struct {
		key uint64
		row []byte
	}
	entries := make([]entry, 0, len(t.keys))
	for i, key := range t.keys {
		if row := t.pack(t.rows[i], t.past[i], uint32(key>>43), int64(scale), int64(least)); row != nil {
			entries = append(entries, entry{key, row})
		}
	}
	k := bits.Len(uint(len(entries) / 2))
	mask := uint64(1)<<k - 1
	slices.SortFunc(entries, func(a, b entry) int {
		if x, y := a.key&mask, b.key&mask; x != y {
			return int(int64(x) - int64(y))
		}
		if x, y := len(a.row), len(b.row); x != y {
			return y - x // the longest first: they are asked for most
		}
		return cmp.Compare(a.key, b.key)
	})
	buckets := make([]uint32, mask+2)
	size := uint32(0)
	for _, e := range entries {
		size += uint32(len(e.row)) / 2
		buckets[e.key&mask+1] = size
	}
	if size >= 1<<24 {
		return errors.New("linear: more rows than the index can tell apart")
	}
	for i := range buckets[1:] {
		buckets[i+1] = max(buckets[i+1], buckets[i])
	}
	for _, e := range entries {
		buckets[e.key&mask] |= 1 << (24 + e.key>>43&7)
	}
	b := bufio.NewWriter(w)
	t.header(b, k)
	binary.Write(b, binary.LittleEndian, buckets)
	for _, e := range entries {
		b.Write(e.row)
	}
	return b.Flush()
}

// pack turns a row into its bytes; nil when no weight is left.
func (t *Trainer) pack(row []cell, past []history, check uint32, scale, least int64) []byte {
	var weights [256]int64
	var largest int64
	for i, c := range row {
		total := past[i].total + int64(c.w)*int64(t.step-past[i].seen)
		q := divRound(total*scale, int64(max(1, t.step)))
		if q < least && -q < least {
			q = 0
		}
		weights[c.class] = q
		largest = max(largest, q, -q)
	}
	shift := 0
	for shift < 7 && divRound(largest, 1<<shift) > 127 {
		shift++
	}
	out := make([]byte, 4, 4+2*len(row))
	kept := make([]byte, (len(t.labels)+15)&^15)
	for class := range t.labels {
		if q := max(-128, min(127, divRound(weights[class], 1<<shift))); q != 0 {
			out, kept[class] = append(out, byte(class), byte(q)), byte(q)
		}
	}
	n := uint32(len(out)/2 - 2)
	if n == 0 {
		return nil
	}
	if n >= many && len(t.labels) > 16 {
		n, out = inFull, append(out[:4], kept...)
	}
	binary.LittleEndian.PutUint32(out, n-1|uint32(shift)<<8|check<<11)
	return out
}

const (
	many   = 12  // weights from which on a row stands in full
	inFull = 256 // stands for their number then
)

func divRound(a, b int64) int64 {
	if a < 0 {
		return -((-a + b/2) / b)
	}
	return (a + b/2) / b
}

func (t *Trainer) header(b *bufio.Writer, k int) {
	labels := ""
	for _, l := range t.labels {
		labels += l + "\n"
	}
	b.WriteString("RDL3")
	for _, n := range []int{len(t.labels), k, len(labels)} {
		binary.Write(b, binary.LittleEndian, uint32(n))
	}
	b.WriteString(labels)
}
