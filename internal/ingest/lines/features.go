package lines

import "github.com/readout-news/readout/internal/linear"

// Templates number the kinds of features; the order is part of the model file.
const (
	tBias = iota
	tShape
	tFinal
	tInitial
	tCaps
	tUpper
	tDigits
	tFunction
	tMarks
	tMark
	tRepeats
	tStart
	tStart2
	tEnd
	tOnly
	tProse
	tFromStart
	tFromEnd
	tBefore
	tAfter
	tZone
	tDistance
	tNear
	tNearPair
	tDensity
	tGap
	tPage
	tPair
	tPrevious
	tTopic
)

func feat(t int, parts ...uint64) uint64 {
	h := uint64(t)
	for _, p := range parts {
		h = linear.Mix(h, p)
	}
	return linear.Mix(h, uint64(len(parts)))
}

// Features appends the features of line i to buf.
func (p *Page) Features(i int, buf []uint64) []uint64 {
	m := &p.meas[i]
	n := max(1, m.words)
	shape, final := uint64(m.shape), uint64(m.final)
	caps := uint64(5 * m.caps / n)
	fn := uint64(8 * m.function / n)
	prose := flag(m.prose)
	buf = append(buf,
		feat(tBias), feat(tShape, shape), feat(tFinal, final, shape), feat(tInitial, uint64(m.initial), shape),
		feat(tCaps, caps, shape), feat(tUpper, uint64(4*m.upper/n), shape), feat(tDigits, uint64(4*m.digits/n), shape),
		feat(tFunction, fn, shape), feat(tFunction, fn, caps, final), feat(tMarks, uint64(m.marks)),
		feat(tRepeats, uint64(min(m.repeats, 3)), shape), feat(tProse, prose),
	)
	for k := range 14 {
		if m.marks&(1<<k) != 0 {
			buf = append(buf, feat(tMark, uint64(k), prose), feat(tMark, uint64(k), shape))
		}
	}
	if m.words <= 30 {
		buf = append(buf, feat(tStart, m.start), feat(tEnd, m.end), feat(tStart, m.start, shape))
	}
	if m.words > 1 {
		buf = append(buf, feat(tStart2, m.start2))
	}
	if m.words <= 6 {
		buf = append(buf, feat(tOnly, m.key))
	}
	return p.context(i, p.position(i, buf))
}

// position adds where line i stands on the page and to the stretch richest in prose.
func (p *Page) position(i int, buf []uint64) []uint64 {
	m := &p.meas[i]
	shape, prose := uint64(m.shape), flag(m.prose)
	after := p.prose - m.before - int(prose)
	b, a := uint64(bucket(m.before)), uint64(bucket(after))
	zone, far := p.zone(i)
	buf = append(buf,
		feat(tFromStart, uint64(bucket(i)), prose), feat(tFromEnd, uint64(bucket(len(p.Lines)-1-i)), prose),
		feat(tBefore, b, prose), feat(tAfter, a, prose), feat(tBefore, b, a, prose),
		feat(tBefore, b, shape), feat(tAfter, a, shape),
		feat(tZone, zone, prose), feat(tZone, zone, shape, uint64(m.final)), feat(tDistance, zone, far, prose), feat(tDistance, zone, far, shape),
		feat(tPage, uint64(bucket(len(p.Lines)/4)), prose), feat(tPage, uint64(bucket(p.prose)), zone, prose),
		feat(tTopic, uint64(m.topic+1), prose), feat(tTopic, uint64(m.topic+1), shape), feat(tTopic, uint64(m.topic+1), zone, prose, uint64(m.final)),
		feat(tPage, uint64(10*m.wordsBefore/max(1, p.words)), prose, 1),
	)
	return buf
}

// zone is 0 before, 1 inside, 2 after the stretch richest in prose, with the distance to its nearer edge.
func (p *Page) zone(i int) (zone, far uint64) {
	switch {
	case p.first > p.last:
		return 3, 0
	case i < p.first:
		return 0, uint64(bucket(p.first - i))
	case i > p.last:
		return 2, uint64(bucket(i - p.last))
	}
	return 1, uint64(bucket(min(i-p.first, p.last-i)))
}

// context adds the lines around line i.
func (p *Page) context(i int, buf []uint64) []uint64 {
	shape, prose := uint64(p.meas[i].shape), flag(p.meas[i].prose)
	zone, _ := p.zone(i)
	var near [5]uint64
	for k := -2; k <= 2; k++ {
		near[k+2] = 99
		if j := i + k; j >= 0 && j < len(p.meas) {
			q := &p.meas[j]
			near[k+2] = uint64(q.shape)<<1 | flag(q.prose)
			if k != 0 {
				buf = append(buf, feat(tNear, uint64(k+2), near[k+2], prose), feat(tNear, uint64(k+2), uint64(q.final), shape, flag(q.prose)))
			}
			if k == -1 && q.words <= 8 {
				buf = append(buf, feat(tNear, 9, q.key, prose), feat(tNear, 10, q.start, prose))
			}
			if k == 1 && q.words <= 8 {
				buf = append(buf, feat(tNear, 11, q.start, prose))
			}
		}
	}
	buf = append(buf, feat(tNearPair, near[1], near[3], shape), feat(tNearPair, near[1]&1, near[3]&1, shape, zone),
		feat(tNearPair, near[0]&1, near[1]&1, prose, near[3]&1, near[4]&1))
	words, lines := 0, 0
	for j := max(0, i-4); j <= min(len(p.meas)-1, i+4); j++ {
		if p.meas[j].prose && j != i {
			lines++
			words += p.meas[j].words
		}
	}
	buf = append(buf, feat(tDensity, uint64(lines), prose), feat(tDensity, uint64(lines), shape), feat(tDensity, uint64(bucket(words/4)), prose, 1))
	back, ahead := p.gap(i, -1), p.gap(i, 1)
	return append(buf, feat(tGap, back, prose, 0), feat(tGap, ahead, prose, 1), feat(tGap, back, ahead, shape))
}

// gap is the distance from line i to the next prose line in one direction, 7 when there is none near.
func (p *Page) gap(i, step int) uint64 {
	for k := 1; k <= 6; k++ {
		j := i + k*step
		if j < 0 || j >= len(p.meas) {
			break
		}
		if p.meas[j].prose {
			return uint64(k)
		}
	}
	return 7
}

// Previous gives the features of line i that depend on whether the line before it is kept.
func (p *Page) Previous(i int, kept bool, buf []uint64) []uint64 {
	m := &p.meas[i]
	zone, _ := p.zone(i)
	k := flag(kept)
	return append(buf, feat(tPrevious, k), feat(tPrevious, k, flag(m.prose)), feat(tPrevious, k, uint64(m.shape), uint64(m.final)), feat(tPrevious, k, zone, flag(m.prose)))
}

func flag(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}
