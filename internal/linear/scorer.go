package linear

import (
	"encoding/binary"

	"github.com/readout-news/readout/internal/kernel"
)

// Scorer scores with one model again and again. It adds up rows in full together, by vector code where the processor has it.
// It is not safe for concurrent use.
type Scorer struct {
	m      *Model
	scores []int32 // as long as a row in full
	looks  looks
	full   [8][most]uint32 // where rows in full begin, by their shift
}

// NewScorer makes a Scorer of m.
func NewScorer(m *Model) *Scorer { return &Scorer{m: m, scores: make([]int32, m.width())} }

// Score gives the sums of the weights of features, one a class. They stand until the next call.
func (s *Scorer) Score(features []uint64) []int32 {
	clear(s.scores)
	for len(features) > 0 {
		n := min(len(features), most)
		s.add(features[:n])
		features = features[n:]
	}
	return s.scores[:len(s.m.labels)]
}

// add goes through up to most features as Model.Score does.
func (s *Scorer) add(features []uint64) {
	m, l := s.m, &s.looks
	m.look(features, l)
	var n [8]int
next:
	for i, head := range l.heads[:l.n] {
		at, end, check := first(l.bounds[i]), first(l.bounds[i]>>32), l.checks[i]
		for head>>11 != check {
			if at += 4 + m.size(head); at >= end {
				continue next
			}
			head = binary.LittleEndian.Uint32(m.rows[at:])
		}
		shift := head >> 8 & 7
		if head&0xFF == full {
			s.full[shift][n[shift]&(most-1)] = at + 4
			n[shift]++
			continue
		}
		for row := m.rows[at+4:][:2*(head&0xFF+1)]; len(row) >= 2; row = row[2:] {
			w := binary.LittleEndian.Uint16(row)
			s.scores[w&0xFF] += int32(int8(w>>8)) << shift
		}
	}
	for shift, n := range n {
		if n > 0 {
			kernel.AddRows(s.scores, m.rows, s.full[shift][:n], shift)
		}
	}
}
