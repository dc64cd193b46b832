// Package linear trains the models that internal/linear reads: averaged perceptrons over hashed
// features, in integers throughout, so that training again gives the same file bit for bit.
package linear

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"math/bits"
	"sort"
)

type cell struct {
	class uint8
	w     int32
	seen  int32 // step of the last change
	total int64 // sum of w over the steps until seen
}

// Trainer is an averaged perceptron under training.
type Trainer struct {
	labels []string
	index  map[uint64]int32
	keys   []uint64
	rows   [][]cell
	step   int32
}

// New starts a model over the given classes, at most 256.
func New(labels []string) *Trainer {
	if len(labels) > 256 {
		panic("linear: more than 256 classes")
	}
	return &Trainer{labels: labels, index: map[uint64]int32{}}
}

// Score adds the current (not averaged) weights of the features to scores.
func (t *Trainer) Score(features []uint64, scores []int32) {
	for _, f := range features {
		if i, ok := t.index[f]; ok {
			for _, c := range t.rows[i] {
				scores[c.class] += c.w
			}
		}
	}
}

// Step counts one decision; call it once per example, before any Update for it.
func (t *Trainer) Step() { t.step++ }

// Update moves the weights of the features for class by delta.
func (t *Trainer) Update(features []uint64, class int, delta int32) {
	for _, f := range features {
		i, ok := t.index[f]
		if !ok {
			i = int32(len(t.rows))
			t.index[f] = i
			t.keys = append(t.keys, f)
			t.rows = append(t.rows, nil)
		}
		t.bump(i, uint8(class), delta)
	}
}

func (t *Trainer) bump(i int32, class uint8, delta int32) {
	for k := range t.rows[i] {
		if c := &t.rows[i][k]; c.class == class {
			c.total += int64(c.w) * int64(t.step-c.seen)
			c.seen, c.w = t.step, c.w+delta
			return
		}
	}
	t.rows[i] = append(t.rows[i], cell{class: class, w: delta, seen: t.step})
}

// Learn is one perceptron step: it scores, and when the best class is not the gold one, moves both.
// It returns the class predicted. scores is scratch with one place per class.
func (t *Trainer) Learn(features []uint64, gold int, scores []int32) int {
	clear(scores)
	t.Score(features, scores)
	best := 0
	for i := range scores {
		if scores[i] > scores[best] {
			best = i
		}
	}
	t.Step()
	if best != gold {
		t.Update(features, gold, 1)
		t.Update(features, best, -1)
	}
	return best
}

// Write writes the averaged model: weights times scale, rounded, those below least left out.
// Scale 64 and least 2 to 8 suit most models.
func (t *Trainer) Write(w io.Writer, scale, least int) error {
	type entry struct {
		key uint64
		at  uint32
	}
	var rows []byte
	var entries []entry
	order := make([]int32, len(t.keys))
	for i := range order {
		order[i] = int32(i)
	}
	sort.Slice(order, func(a, b int) bool { return t.keys[order[a]] < t.keys[order[b]] })
	for _, i := range order {
		row := t.pack(t.rows[i], scale, least)
		if len(row) > 0 {
			entries = append(entries, entry{t.keys[i], uint32(len(rows)) + 1})
			rows = append(append(rows, byte(len(row)/3-1)), row...)
		}
	}
	k := max(4, bits.Len(uint(len(entries)*3/2)))
	table := make([]byte, 8<<k)
	mask := uint64(1)<<k - 1
	for _, e := range entries {
		i := e.key & mask
		for binary.LittleEndian.Uint32(table[i*8+4:]) != 0 {
			i = (i + 1) & mask
		}
		binary.LittleEndian.PutUint32(table[i*8:], uint32(e.key>>32))
		binary.LittleEndian.PutUint32(table[i*8+4:], e.at)
	}
	return t.write(w, k, table, rows)
}

func (t *Trainer) pack(row []cell, scale, least int) []byte {
	sort.Slice(row, func(a, b int) bool { return row[a].class < row[b].class })
	var out []byte
	for _, c := range row {
		total := c.total + int64(c.w)*int64(t.step-c.seen)
		q := divRound(total*int64(scale), int64(max(1, t.step)))
		q = max(math.MinInt16, min(math.MaxInt16, q))
		if q >= int64(least) || -q >= int64(least) {
			out = append(out, c.class, byte(q), byte(uint16(q)>>8))
		}
	}
	return out
}

func divRound(a, b int64) int64 {
	if a < 0 {
		return -((-a + b/2) / b)
	}
	return (a + b/2) / b
}

func (t *Trainer) write(w io.Writer, k int, table, rows []byte) error {
	labels := ""
	for _, l := range t.labels {
		labels += l + "\n"
	}
	b := bufio.NewWriter(w)
	fmt.Fprint(b, "RDL1")
	for _, n := range []int{len(t.labels), k, len(labels)} {
		binary.Write(b, binary.LittleEndian, uint32(n))
	}
	b.WriteString(labels)
	b.Write(table)
	b.Write(rows)
	return b.Flush()
}
