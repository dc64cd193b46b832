package claim

import "github.com/readout-news/readout/text"

// joinedAbove is the verb that the cue at i goes on from, where the tree joins it to the passive clause inside that verb's content:
// "confirmed that four men were killed | and said that". Nobody who was killed said it. It is -1 elsewhere.
func (s *search) joinedAbove(i int32) int32 {
	t := &s.d.Tokens[i]
	if c := s.class[i]; c != say && c != report && c != confirm && c != deny || t.Rel != text.RelConj || t.Head < 0 || t.Tag == text.TagVBN || s.child(i, text.RelNsubj, text.RelNsubjPass) >= 0 {
		return -1
	}
	p := t.Head
	if s.child(p, text.RelAuxPass) < 0 || s.child(p, text.RelNsubjPass) < 0 || s.d.Tokens[p].Rel != text.RelCcomp {
		return -1
	}
	q := s.d.Tokens[p].Head
	if q < 0 || q > p || s.d.Tokens[q].Tag != t.Tag || s.class[q] == noClass || s.quoted[q] != s.quoted[i] {
		return -1
	}
	return q
}

// unjoin takes out of the content of the cue at i what goes on from the cue itself.
func (s *search) unjoin(i int32, in text.Sentence) {
	for v := i + 1; v < in.Last; v++ {
		if s.d.Tokens[v].POS != text.VERB || s.marks[v] != labelContent || s.joinedAbove(v) != i {
			continue
		}
		first := v
		if c := s.child(v, text.RelCc); c > i {
			first = c
		}
		for t := first; t < in.Last; t++ {
			s.marks[t] = labelNone
		}
	}
}
