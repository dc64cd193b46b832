package name

// Memory is what the earlier sentences of a document made of its words.
type Memory struct{ kinds map[uint64]uint8 }

// Reset forgets everything.
func (m *Memory) Reset() {
	if m.kinds == nil {
		m.kinds = map[uint64]uint8{}
	}
	clear(m.kinds)
}

// Kind is 0 for a word that was not met with a capital, 1 for one that was in no name, else 2 and more.
func (m *Memory) Kind(low uint64) uint8 { return m.kinds[low] }

// Learn takes in the labels of a sentence. Headlines are no evidence.
func (m *Memory) Learn(s *Sentence, labels []uint8) {
	if s.mode != prose {
		return
	}
	for i, l := range labels {
		w := &s.words[i+border]
		if !w.upper() || w.n < 2 {
			continue
		}
		if l == 0 {
			if m.kinds[w.low] == 0 && i > 0 {
				m.kinds[w.low] = 1
			}
			continue
		}
		m.kinds[w.low] = 2 + (l-1)/4
	}
}
