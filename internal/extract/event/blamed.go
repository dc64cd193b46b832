package event

import "github.com/readout-news/readout/text"

// blamedFor is who is blamed or struck with a preposition for doing what the participle v behind "for" says: "lashed out at Chad
// for arming them", "filed a suit against Chad for arming them"; -1 for none.
func (f *finder) blamedFor(v, h int32) int32 {
	t := &f.tree
	m := t.childLemma(v, text.RelMark, "for")
	if m < 0 || t.toks[v].Tag != text.TagVBG || m > v {
		return -1
	}
	i := m - 1
	for i > h && t.toks[i].POS == text.ADV {
		i--
	}
	if i <= h || t.toks[i].POS == text.PUNCT {
		return -1
	}
	for a, n := i, 0; a > h && n < 5; a, n = t.toks[a].Head, n+1 {
		if t.hasPrep(a, []string{"against", "at", "after", "into"}) && !t.verbal(a) {
			if x := f.mentionOf(a); x >= 0 && f.who.admits(x, "pog") {
				return a
			}
			return -1
		}
	}
	return -1
}

// talkedInto is who is brought to do what the participle v behind "into" says: "pressed Chad into arming them"; -1 for none.
func (f *finder) talkedInto(m *frame, v int32) int32 {
	if m.obj < 0 || m.obj > v || m.passive || f.tree.toks[v].Tag != text.TagVBG || f.tree.childLemma(v, text.RelMark, "into") < 0 {
		return -1
	}
	return m.obj
}
