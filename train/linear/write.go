package linear

import (
	"bufio"
	"encoding/binary"
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
		if a.key < b.key {
			return -1
		}
		return 1
	})
	buckets := make([]uint32, mask+2)
	size := uint32(0)
	for _, e := range entries {
		size += uint32(len(e.row))
		buckets[e.key&mask+1] = size
	}
	for i := range buckets[1:] {
		buckets[i+1] = max(buckets[i+1], buckets[i])
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
	for class := range t.labels {
		if q := max(-128, min(127, divRound(weights[class], 1<<shift))); q != 0 {
			out = append(out, byte(class), byte(q))
		}
	}
	if len(out) == 4 {
		return nil
	}
	binary.LittleEndian.PutUint32(out, uint32(len(out)/2-3)|uint32(shift)<<8|check<<11)
	return out
}

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
	b.WriteString("RDL2")
	for _, n := range []int{len(t.labels), k, len(labels)} {
		binary.Write(b, binary.LittleEndian, uint32(n))
	}
	b.WriteString(labels)
}
