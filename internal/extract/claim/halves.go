package claim

import "github.com/readout-news/readout/text"

// pastRelative is the noun before "who" where the words right before the cue are the object of the relative clause, which the tree took
// for the subject: "workers who run the mill said". It is -1 elsewhere.
func (s *search) pastRelative(i, h int32) int32 {
	t := &s.d.Tokens[i]
	if h < 0 || h >= i || s.d.Tokens[h].Head != i || s.d.Tokens[h].Rel != text.RelNsubj || t.Tag != text.TagVBD && t.Tag != text.TagVBZ && t.Tag != text.TagVBP {
		return -1
	}
	v := s.left[h] - 1
	if v < 2 || s.d.Tokens[v].Sent != t.Sent || s.d.Tokens[v].POS != text.VERB || s.d.Tokens[v].Rel != text.RelAclRelcl || s.d.Tokens[v].Head < 0 || s.class[v] != noClass {
		return -1
	}
	if w := s.child(v, text.RelNsubj); w < 0 || s.d.Tokens[w].Tag != text.TagWP || s.child(v, text.RelObj, text.RelCcomp) >= 0 {
		return -1
	}
	a := s.d.Tokens[v].Head
	for k := a + 1; k < i; k++ {
		if s.d.Tokens[k].POS == text.PUNCT {
			return -1
		}
	}
	return a
}

// owned is the noun behind the possessor at h where "according to" was given the possessor alone: "according to Lima's fire service". It is
// -1 elsewhere.
func (s *search) owned(i, h int32) int32 {
	if h < 0 || !s.accordingCue(i) || s.d.Tokens[h].Rel != text.RelNmodPoss || int(h)+1 >= len(s.d.Tokens) || s.d.Tokens[h+1].Tag != text.TagPOS {
		return -1
	}
	if k := s.d.Tokens[h].Head; k > h && k < h+8 && nominal(s.d.Tokens[k].POS) && s.d.Tokens[k].Sent == s.d.Tokens[h].Sent {
		return k
	}
	return -1
}
