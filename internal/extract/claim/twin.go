package claim

import "github.com/readout-news/readout/text"

// A parser that decides word by word may give one verb two subjects where there is one phrase: a title
// and the name behind it, a name with 's and its noun, a noun and what its preposition governs.

// twin is the other half of the subject at h and whether it stands behind h; -1 for a subject that is
// whole.
func (s *search) twin(h int32) (other int32, behind bool) {
	v := s.d.Tokens[h].Head
	if v < 0 || !s.subjectRole(h, v) {
		return -1, false
	}
	for c := s.first[v]; c >= 0; c = s.next[c] {
		switch {
		case c == h || !s.subjectRole(c, v):
		case s.halves(h, c):
			return c, true
		case s.halves(c, h):
			return c, false
		}
	}
	return -1, false
}

// subjectRole reports whether h stands where the subject of verb v does; behind a verb of saying that
// is also where a parser sees an object: "said district attorney Ana Torres".
func (s *search) subjectRole(h, v int32) bool {
	switch s.d.Tokens[h].Rel {
	case text.RelNsubj, text.RelNsubjPass:
		return true
	case text.RelObj:
		return h > v && takesNoObject(s.d.Tokens[v].Lemma)
	}
	return false
}

// halves reports whether the words of a and of b behind it are one noun phrase.
func (s *search) halves(a, b int32) bool {
	if s.timed(a) || !noun(s.d.Tokens[a].POS) || !noun(s.d.Tokens[b].POS) {
		return false
	}
	switch s.d.Tokens[s.left[a]].Tag {
	case text.TagWDT, text.TagWP, text.TagWPS: // "whose sentence Torres commuted"
		return false
	}
	return b == a+1 && s.left[b] == b && s.d.Tokens[b].Tag == text.TagNNP || s.end(a)+1 == s.left[b] && s.open(a)
}

// open reports whether the words of a end where a noun must follow: in 's or a preposition.
func (s *search) open(a int32) bool {
	t := &s.d.Tokens[s.end(a)]
	return t.Tag == text.TagPOS || t.POS == text.ADP
}

// end is the last word under h, stops and commas left out.
func (s *search) end(h int32) int32 {
	last := h
	for c := s.first[h]; c >= 0; c = s.next[c] {
		if s.d.Tokens[c].POS != text.PUNCT {
			last = max(last, s.right[c])
		}
	}
	return last
}

func noun(p text.POS) bool { return p == text.NOUN || p == text.PROPN }

// twinHead is the head of the whole subject that h is a half of: the name behind a title, the noun
// behind 's, the noun before a preposition.
func (s *search) twinHead(h int32) int32 {
	other, behind := s.twin(h)
	if other < 0 {
		return h
	}
	first, second := h, other
	if !behind {
		first, second = other, h
	}
	if s.d.Tokens[s.end(first)].POS == text.ADP {
		return first
	}
	return second
}
