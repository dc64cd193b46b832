package claim

import "github.com/readout-news/readout/text"

// nest sets Within of every claim to the innermost claim whose content holds its cue. Two claims never
// hold each other: of two such, the one with the surer cue is the outer. Weak claims inside others go.
func (s *search) nest() {
	for i := range s.claims {
		s.claims[i].Within = s.holder(i)
	}
	keep := s.claims[:0]
	index := make([]int32, len(s.claims))
	for i := range s.claims {
		c := s.claims[i]
		index[i] = -1
		if c.Within >= 0 && (c.score < s.NestedMargin || s.firstPerson(c.Speaker.Span)) {
			continue
		}
		index[i] = int32(len(keep))
		keep = append(keep, c)
	}
	within := make([]int32, len(s.claims))
	for i := range within {
		within[i] = -1
	}
	for i := range keep {
		if w := keep[i].Within; w >= 0 {
			keep[i].Within = index[w]
		}
	}
	s.claims = keep
	s.breakCycles()
}

// holder is the claim with the shortest content that holds the cue of claim i.
func (s *search) holder(i int) int32 {
	best, size := int32(-1), int32(1<<30)
	for j := range s.claims {
		if j == i || !holds(s.claims[j].Content, s.claims[i].Cue) || holds(s.claims[i].Content, s.claims[j].Cue) && s.claims[i].score >= s.claims[j].score {
			continue
		}
		if n := length(s.claims[j].Content); n < size {
			best, size = int32(j), n
		}
	}
	return best
}

func holds(content []text.Span, x text.Span) bool {
	for _, c := range content {
		if c.Contains(x) {
			return true
		}
	}
	return false
}

func length(spans []text.Span) (n int32) {
	for _, x := range spans {
		n += x.Len()
	}
	return n
}

// breakCycles makes Within a forest.
func (s *search) breakCycles() {
	for i := range s.claims {
		for at, n := s.claims[i].Within, 0; at >= 0; at, n = s.claims[at].Within, n+1 {
			if at == int32(i) || n > len(s.claims) {
				s.claims[i].Within = -1
				break
			}
		}
	}
}

func (s *search) firstPerson(x text.Span) bool {
	switch x.Of(s.d.Text) {
	case "I", "we", "We", "me", "us", "you", "You":
		return true
	}
	return false
}
