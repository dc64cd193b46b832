package linear

// Single is a model of one class, laid out so that a feature costs one look: its weight stands beside its check.
type Single struct {
	m       *Model
	buckets [][4]uint32 // check<<11 | shift<<8 | weight; a row that is not there is all zero and weighs nothing
}

// crowded, a shift without a weight, stands in the last place of a bucket with more rows than places.
const crowded = 7 << 8

// NewSingle lays m out; it has one class.
func NewSingle(m *Model) *Single {
	if len(m.labels) != 1 {
		panic("linear: a model of several classes")
	}
	s := &Single{m: m, buckets: make([][4]uint32, m.mask+1)}
	for i := range s.buckets {
		n := 0
		for p, end := first(u32(m.buckets, uint32(4*i))), first(u32(m.buckets, uint32(4*i+4))); p < end; n++ {
			head := u32(m.rows, p)
			if n < 4 {
				s.buckets[i][n] = head&^0xFF | uint32(m.rows[p+5])
			}
			p += 4 + 2*(head&0xFF+1)
		}
		if n > 4 {
			s.buckets[i][3] = crowded
		}
	}
	return s
}

// Score is the sum of the weights of features.
func (s *Single) Score(features []uint64) int32 {
	sum := int32(0)
	mask := uint64(len(s.buckets) - 1)
	for _, f := range features {
		b, check := &s.buckets[f&mask], uint32(f>>43)
		e := uint32(0)
		if b[3]>>11 == check { // moves without jumps, since nothing foretells which it is; the first row goes last, and wins
			e = b[3]
		}
		if b[2]>>11 == check {
			e = b[2]
		}
		if b[1]>>11 == check {
			e = b[1]
		}
		if b[0]>>11 == check {
			e = b[0]
		}
		if b[3] == crowded && (e == 0 || e == crowded) {
			e = s.rest(f)
		}
		sum += int32(int8(e)) << (e >> 8 & 7)
	}
	return sum
}

// rest is the row of a feature that found no place in its bucket, 0 where there is none.
func (s *Single) rest(f uint64) uint32 {
	i := uint32(f&s.m.mask) * 4
	for p, end := first(u32(s.m.buckets, i)), first(u32(s.m.buckets, i+4)); p < end; {
		head := u32(s.m.rows, p)
		if head>>11 == uint32(f>>43) {
			return head&^0xFF | uint32(s.m.rows[p+5])
		}
		p += 4 + 2*(head&0xFF+1)
	}
	return 0
}
