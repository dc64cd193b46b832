package event

import "github.com/readout-news/readout/text"

// helps are nouns for what is given to those who fight.
var helps = map[string]bool{"support": true, "help": true, "backing": true, "aid": true, "assistance": true, "cover": true, "training": true, "backup": true}

// helped is who is given help right before the participle v, which then says what they do: "gives air support to the rebels
// fighting in the north". -1 for none.
func (f *finder) helped(m *frame, v int32) int32 {
	t := &f.tree
	if m.obj < 0 || !helps[t.toks[m.obj].Lemma] || t.toks[v].Tag != text.TagVBG || harms[t.toks[v].Lemma] || t.child(v, text.RelMark, text.RelCase) >= 0 {
		return -1
	}
	i := v - 1
	for i > m.obj && t.toks[i].POS == text.ADV {
		i--
	}
	for a, n := i, 0; a > m.obj && n < 5; a, n = t.toks[a].Head, n+1 {
		if t.hasPrep(a, []string{"to", "for"}) && f.mayAct(a) && t.toks[i].POS != text.PUNCT {
			return a
		}
	}
	return -1
}

// explained reports whether only another name in brackets stands between the group h and the participle v: "backs the Red Front (RF)
// fighting in the north".
func (f *finder) explained(h, v int32) bool {
	t := &f.tree
	m := f.mentionOf(h)
	if m < 0 || f.d.Mentions[m].Kind == text.Place || harms[t.toks[v].Lemma] || v-h < 4 || f.d.Word(v-1) != ")" || f.d.Word(h+1) != "(" {
		return false
	}
	for i := h + 2; i < v-1; i++ {
		if w := f.d.Word(i); w == "(" || w == ")" {
			return false
		}
	}
	return true
}

// overAdverbial is the subject of the clause over the one of time that verb v heads, -1 for none.
func (f *finder) overAdverbial(v int32, depth int) int32 {
	h := f.tree.toks[v].Head
	if f.tree.toks[v].Rel != text.RelAdvcl || !f.tree.verbal(h) || depth > 4 {
		return -1
	}
	return f.doerOver(h, depth)
}

// withActing reports whether the participle v says what those under arms do whom "with" brings in: "with forces loyal to the
// president fighting the rebels".
func (f *finder) withActing(h, v int32) bool {
	m := f.mentionOf(h)
	if m < 0 || harms[f.tree.toks[v].Lemma] || f.tree.toks[h].Rel != text.RelObl || !f.tree.hasPrep(h, []string{"with"}) || f.deed(h) {
		return false
	}
	for i := h + 1; i < v; i++ {
		if f.tree.toks[i].POS == text.PUNCT && f.d.Word(i) != "-" {
			return false
		}
	}
	return f.armed(party{Arg: f.who.arg(m)})
}
