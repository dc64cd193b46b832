package event

import (
	"strings"

	"github.com/readout-news/readout/text"
)

// behindMeans is the object of a verb of aiming that stands behind what was used, where the tree takes the verb for a participle:
// "militants targeted with rocket shells the town". -1 for none.
func (f *finder) behindMeans(v int32) int32 {
	t := &f.tree
	if k := &t.toks[v]; !aims[k.Lemma] && k.Lemma != "shell" && k.Lemma != "attack" && k.Lemma != "bomb" || k.Tag != text.TagVBN && k.Tag != text.TagVBD {
		return -1
	}
	with := int32(-1)
	for c := t.first[v]; c >= 0; c = t.next[c] {
		if c > v && t.toks[c].Rel == text.RelObl && t.hasPrep(c, []string{"with"}) {
			with = c
		}
	}
	if with < 0 {
		return -1
	}
	for c := t.first[with]; c >= 0; c = t.next[c] { // "a number of shells"
		if c > with && t.toks[c].Rel == text.RelNmod && t.hasPrep(c, []string{"of"}) {
			with = c
			break
		}
	}
	n := with + 1
	if int(n) >= len(t.toks) || t.toks[n].Sent != t.toks[v].Sent || t.toks[n].POS != text.DET && !t.nominal(n) || f.timed(n) {
		return -1
	}
	top := n
	for k := 0; k < 8 && t.toks[top].Head > with; k++ {
		top = t.toks[top].Head
	}
	if h := t.toks[top].Head; h < v || !t.nominal(top) || t.prep(top) >= 0 {
		return -1
	}
	return top
}

// vouching reports whether mention x is who says so: "according to the observatory heavy shelling hit the town".
func (f *finder) vouching(x *text.Mention) bool {
	first, _ := f.d.TokensIn(x.Span)
	for first > 1 && (f.tree.toks[first-1].POS == text.DET || f.tree.toks[first-1].POS == text.ADJ) {
		first--
	}
	return first > 1 && f.tree.toks[first-1].Lemma == "to" && strings.EqualFold(f.d.Word(first-2), "according")
}
