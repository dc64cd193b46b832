// Package linear trains the models that internal/linear reads: averaged perceptrons over hashed
// features, in integers throughout, so that training again gives the same file bit for bit.
package linear

// cell is the current weight of a class; its history is kept apart, so that scoring reads little.
type cell struct {
	w     int32
	class uint8
}

type history struct {
	total int64 // sum of w over the steps until seen
	seen  int32 // step of the last change
}

// Trainer is an averaged perceptron under training.
type Trainer struct {
	labels []string
	slots  []slot // open addressing
	keys   []uint64
	rows   [][]cell
	past   [][]history // beside rows
	asked  []uint8     // updates asked for, up to wait
	wait   uint8
	step   int32
	found  []int32 // scratch of Score
}

// slot leads from the upper half of a feature to 1 + its row; row 0 is an empty slot.
type slot struct {
	check uint32
	row   int32
}

// New starts a model over the given classes, at most 256.
func New(labels []string) *Trainer {
	if len(labels) > 256 {
		panic("linear: more than 256 classes")
	}
	return &Trainer{labels: labels, slots: make([]slot, 1<<12)}
}

// Wait leaves out the first n updates of every feature, so that features seen in one or two mistakes
// stay out of the model and the others learn to do without them. A mistake asks for two updates.
func (t *Trainer) Wait(n int) { t.wait = uint8(n) }

// find is the row of feature f, or -1.
func (t *Trainer) find(f uint64) int32 {
	mask, check := uint64(len(t.slots)-1), uint32(f>>32)
	for i := f & mask; ; i = (i + 1) & mask {
		s := t.slots[i]
		if s.row == 0 || s.check == check {
			return s.row - 1
		}
	}
}

// insert adds an empty row for f, which must not have one.
func (t *Trainer) insert(f uint64) int32 {
	if len(t.keys)*2 >= len(t.slots) {
		t.slots = make([]slot, 2*len(t.slots))
		for i, k := range t.keys {
			t.place(k, int32(i))
		}
	}
	row := int32(len(t.keys))
	t.keys, t.rows, t.asked = append(t.keys, f), append(t.rows, nil), append(t.asked, 0)
	t.past = append(t.past, nil)
	t.place(f, row)
	return row
}

func (t *Trainer) place(f uint64, row int32) {
	mask := uint64(len(t.slots) - 1)
	i := f & mask
	for t.slots[i].row != 0 {
		i = (i + 1) & mask
	}
	t.slots[i] = slot{uint32(f >> 32), row + 1}
}

// Score adds the current (not averaged) weights of the features to scores.
func (t *Trainer) Score(features []uint64, scores []int32) {
	t.found = t.found[:0]
	for _, f := range features {
		if i := t.find(f); i >= 0 {
			t.found = append(t.found, i)
		}
	}
	for _, i := range t.found {
		for _, c := range t.rows[i] {
			scores[c.class] += c.w
		}
	}
}

// Step counts one decision; call it once per example, before any Update for it.
func (t *Trainer) Step() { t.step++ }

// Update moves the weights of the features for class by delta.
func (t *Trainer) Update(features []uint64, class int, delta int32) {
	for _, f := range features {
		i := t.find(f)
		if i < 0 {
			i = t.insert(f)
		}
		if t.asked[i] < t.wait {
			t.asked[i]++
			continue
		}
		t.bump(i, uint8(class), delta)
	}
}

func (t *Trainer) bump(i int32, class uint8, delta int32) {
	for k := range t.rows[i] {
		if c := &t.rows[i][k]; c.class == class {
			h := &t.past[i][k]
			h.total += int64(c.w) * int64(t.step-h.seen)
			h.seen, c.w = t.step, c.w+delta
			return
		}
	}
	t.rows[i] = append(t.rows[i], cell{w: delta, class: class})
	t.past[i] = append(t.past[i], history{seen: t.step})
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
