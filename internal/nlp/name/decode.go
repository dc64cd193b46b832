package name

// Transitions are the scores of one label after another, [before][after]; before NumLabels is the
// start of a sentence.
type Transitions [NumLabels + 1][NumLabels]int32

const impossible = -1 << 29

// Forbid gives the score of labels that cannot follow each other.
func (t *Transitions) Forbid() {
	for a := range NumLabels {
		for b := range NumLabels {
			if !follows(uint8(a), uint8(b)) {
				t[a][b] = impossible
			}
		}
	}
	for b := range NumLabels {
		if !follows(0, uint8(b)) {
			t[NumLabels][b] = impossible
		}
	}
}

// Decoder is the scratch of one search.
type Decoder struct {
	back  []uint8
	cells [2][NumLabels]int32
}

// Decode finds the best sequence of labels: emit holds NumLabels scores a token. The lowest label wins a tie.
func (d *Decoder) Decode(emit []int32, t *Transitions, out []uint8) {
	n := len(out)
	if n == 0 {
		return
	}
	if cap(d.back) < n*NumLabels {
		d.back = make([]uint8, 2*n*NumLabels)
	}
	back := d.back[:n*NumLabels]
	now, next := &d.cells[0], &d.cells[1]
	for b := range NumLabels {
		now[b] = t[NumLabels][b] + emit[b]
	}
	for i := 1; i < n; i++ {
		row := emit[i*NumLabels : (i+1)*NumLabels]
		for b := range NumLabels {
			next[b] = impossible * 2
		}
		step(now, next, t, back[i*NumLabels:(i+1)*NumLabels])
		for b := range NumLabels {
			next[b] = max(next[b]+row[b], impossible*2)
		}
		now, next = next, now
	}
	best := uint8(0)
	for b := range uint8(NumLabels) {
		if !opens(b) && now[b] > now[best] {
			best = b
		}
	}
	for i := n - 1; i >= 0; i-- {
		out[i] = best
		best = back[i*NumLabels+int(best)]
	}
}

// step fills next with the best way into every label, visiting only the pairs that may follow.
func step(now, next *[NumLabels]int32, t *Transitions, back []uint8) {
	for a := range NumLabels {
		if opens(uint8(a)) {
			k := (a - 1) / 4 * 4
			for _, b := range [2]int{1 + k + inside, 1 + k + last} {
				if s := now[a] + t[a][b]; s > next[b] {
					next[b], back[b] = s, uint8(a)
				}
			}
			continue
		}
		for b := 0; b < NumLabels; b++ {
			if b != 0 && (b-1)%4 != begin && (b-1)%4 != unit {
				continue
			}
			if s := now[a] + t[a][b]; s > next[b] {
				next[b], back[b] = s, uint8(a)
			}
		}
	}
}
