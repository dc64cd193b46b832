package event

import (
	"slices"

	"github.com/readout-news/readout/text"
)

// deaths reads what tells of people killed or wounded without saying so as a verb of its own: "nine dead in air strike", "shelling left
// nine people dead", "the raid claimed the lives of nine", "nine died in the raid". It gives the verb whose patterns hold for the word
// at i, "" for none, and its frame.
func (f *finder) deaths(i int32) (string, frame) {
	switch k := &f.tree.toks[i]; {
	case k.Lemma == "dead" && k.POS == text.ADJ:
		return f.lieDead(i)
	case k.POS != text.VERB:
	case k.Lemma == "leave":
		return f.leftDead(i)
	case k.Lemma == "claim" || k.Lemma == "cost":
		return f.lifeTaken(i)
	case k.Lemma == "die":
		return f.diedIn(i)
	}
	return "", frame{}
}

// lieDead is "nine dead in raid", a headline's.
func (f *finder) lieDead(i int32) (string, frame) {
	t := &f.tree
	fr := f.verbFrame(i)
	who := fr.subj
	switch h := t.toks[i].Head; {
	case t.child(i, text.RelCop) >= 0:
		return "", fr
	case h == i-1 && t.toks[i].Rel == text.RelAmod:
		who = h
	case i > 0 && t.toks[i-1].Head == i && t.toks[i-1].POS == text.NUM:
		who = i - 1
	}
	if who < 0 || t.toks[who].POS != text.NUM && t.child(who, text.RelNummod) < 0 && !rounds[t.toks[who].Lemma] {
		return "", fr
	}
	if h := t.toks[who].Head; h >= 0 && h != i && t.verbal(h) {
		return "", fr // "found nine people dead in a house"
	}
	for c := t.first[who]; c >= 0; c = t.next[c] {
		if c > i {
			fr.oblique(c)
		}
	}
	if !f.inDeed(&fr, i) {
		return "", fr
	}
	fr.obj, fr.objHow, fr.subj, fr.subjHow, fr.passive = who, "", -1, "", true
	return "kill", fr
}

// leftDead is "left nine people dead".
func (f *finder) leftDead(i int32) (string, frame) {
	fr := f.verbFrame(i)
	if fr.passive || fr.obj < i {
		return "", fr
	}
	for _, h := range [...]int32{fr.obj, i} {
		for c := f.tree.first[h]; c >= 0; c = f.tree.next[c] {
			if c < fr.obj {
				continue
			}
			k := &f.tree.toks[c]
			if k.Lemma == "dead" {
				return "kill", fr
			}
			if k.Tag != text.TagVBG && (k.Rel == text.RelAmod || k.Rel == text.RelXcomp || k.Rel == text.RelAcl) && f.undergoes(c) {
				return "injure", fr
			}
		}
	}
	return "", fr
}

// takesLives reports whether v has lives for its object: "claiming the lives of nine people".
func (f *finder) takesLives(v int32) bool {
	return f.tree.lemma(f.tree.child(v, text.RelObj)) == "life"
}

// lifeTaken is "claimed the lives of nine people".
func (f *finder) lifeTaken(i int32) (string, frame) {
	fr := f.verbFrame(i)
	if fr.obj < 0 || f.tree.lemma(fr.obj) != "life" {
		return "", fr
	}
	for c := f.tree.first[fr.obj]; c >= 0; c = f.tree.next[c] {
		if f.tree.toks[c].Rel == text.RelNmod && f.tree.hasPrep(c, []string{"of"}) || f.tree.toks[c].Rel == text.RelNmodPoss && f.tree.toks[c].POS != text.PRON {
			fr.obj = c
			return "kill", fr
		}
	}
	return "", fr
}

// diedIn is "nine people died in a raid", "died when rockets hit the camp".
func (f *finder) diedIn(i int32) (string, frame) {
	fr := f.verbFrame(i)
	by := f.whenHit(i)
	if fr.subj < 0 || fr.passive || fr.obj >= 0 || by < 0 && !f.inDeed(&fr, i) {
		return "", fr
	}
	fr.obj, fr.objHow, fr.subj, fr.subjHow, fr.passive = fr.subj, fr.subjHow, by, "", true
	return "kill", fr
}

// inDeed reports whether an act of force that the deaths came of is among the arguments of fr behind i.
func (f *finder) inDeed(fr *frame, i int32) bool {
	return slices.ContainsFunc(fr.obliq[:fr.n], func(o int32) bool {
		return o > i && f.tree.hasPrep(o, []string{"in", "after", "from", "during"}) && (f.harmful(o) || blasts[f.tree.toks[o].Lemma])
	})
}

// whenHit is the subject of a clause of time on verb v that tells of an act of force, "when rockets hit the camp"; -1 for none.
func (f *finder) whenHit(v int32) int32 {
	t := &f.tree
	for c := t.first[v]; c >= 0; c = t.next[c] {
		if t.toks[c].Rel != text.RelAdvcl || t.childLemma(c, text.RelMark, "when", "after", "as") < 0 && t.childLemma(c, text.RelAdvmod, "when") < 0 {
			continue
		}
		if s := t.child(c, text.RelNsubj); s >= 0 && forceful[t.toks[c].Lemma] && (f.harmful(s) || f.pat.is("arms", t.toks[s].Lemma)) {
			return s
		}
	}
	return -1
}

// blasts are nouns of deadly force that make no event by themselves.
var blasts = map[string]bool{"blast": true, "explosion": true, "bomb": true, "bombing": true, "shooting": true, "gunfire": true, "fighting": true, "shootout": true, "shoot-out": true, "ambush": true}
