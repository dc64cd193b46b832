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

// whereBefore reports whether the noun c before the participle v is the place where the clause above is: "made gains near Kandora
// seizing villages".
func (f *finder) whereBefore(c, v int32) bool {
	if c > v || f.tree.toks[v].Rel != text.RelAdvcl || !f.tree.hasPrep(c, []string{"in", "at", "near", "around", "outside", "into", "onto"}) && f.tree.childLemma(v, text.RelMark, "into", "onto", "at", "near") < 0 {
		return false
	}
	m := f.mentionOf(c)
	return m >= 0 && f.isPlace(m) && v-c == 1
}

// borders reports whether c is the country behind "with" right before the verb v of harm that a border is with: "near the border with Chad
// killing nine".
func (f *finder) borders(c, v int32) bool {
	w := f.tree.childLemma(v, text.RelMark, "with")
	if w < 1 || c != v-1 || !harms[f.tree.toks[v].Lemma] {
		return false
	}
	m := f.mentionOf(c)
	return m >= 0 && f.isPlace(m) && f.tree.nominal(w-1) && f.mentionOf(w-1) < 0
}

// byBehindPlace is the agent of a passive that the tree hung on the place or the time before it, or joined to it: "were killed in
// several parts of Kandora by army units", "was attacked in the media and by senators". -1 for none.
func (f *finder) byBehindPlace(fr *frame) int32 {
	t := &f.tree
	for _, o := range fr.obliq[:fr.n] {
		if o < fr.head || !f.timed(o) && !t.hasPrep(o, []string{"in", "at", "near", "on"}) || f.deed(o) {
			continue
		}
		end := f.d.Sentences[t.toks[fr.head].Sent].Last
		for c := o + 1; c < end && t.under(c, o); c++ {
			if (t.toks[c].Rel == text.RelNmod || t.toks[c].Rel == text.RelConj && t.toks[c].Head == o) && t.hasPrep(c, []string{"by"}) && f.mentionOf(c) >= 0 && f.who.admits(f.mentionOf(c), "pog") && !f.deed(t.toks[c].Head) && !f.timed(c) {
				return c
			}
		}
	}
	return -1
}

// byPhraseOf is the first phrase with "by" on v, -1 for none.
func (f *finder) byPhraseOf(v int32) int32 {
	for c := f.tree.first[v]; c >= 0; c = f.tree.next[c] {
		if f.tree.hasPrep(c, []string{"by"}) {
			return c
		}
	}
	return -1
}
