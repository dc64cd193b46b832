package event

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// toCease reads what is not at an end, because it is only asked, or was refused, that it come to one: "needs to stop mocking them",
// "urged her to stop attacking him", "did not stop".
func (f *finder) toCease(r *reading, h, under int32) bool {
	t := &f.tree
	if t.toks[under].Rel != text.RelXcomp || t.toks[under].Tag != text.TagVBG || !ceases[f.verbWord(h)] || r.status != extract.Held {
		return false
	}
	if !f.negated(h) && !f.commands(h) && t.childLemma(h, text.RelAux, "should", "must", "ought") < 0 && !f.askedFor(h) {
		return false
	}
	r.apply("ongoing", "not yet at an end")
	r.finite = true
	return true
}

// askedFor reports whether verb v is an infinitive that others are asked for, or that somebody refuses.
func (f *finder) askedFor(v int32) bool {
	h := f.tree.toks[v].Head
	if h < 0 || !f.infinitive(v) {
		return false
	}
	w := f.verbWord(h)
	return f.pat.is("call", w) || w == "refuse" || w == "decline" || w == "have" || w == "want" && f.others(h, v)
}

// yetToCome reports whether the clause of v, with the mark before it, is in the present and stands beside one that is to come: "before
// they meet, the two will open a line".
func (f *finder) yetToCome(mark string, v, h int32) bool {
	switch mark {
	case "before", "when", "once", "until":
	default:
		return false
	}
	if t := f.tree.toks[v].Tag; t != text.TagVBP && t != text.TagVBZ || f.tree.child(v, text.RelAux) >= 0 {
		return false
	}
	return f.tree.childLemma(h, text.RelAux, "will") >= 0
}

// notAlone reports whether the "not" at token c adds to what is said rather than denies it: "not only".
func (f *finder) notAlone(c int32) bool {
	if int(c)+1 >= len(f.tree.toks) {
		return false
	}
	switch f.tree.toks[c+1].Lemma {
	case "only", "just", "merely", "simply", "solely":
		return true
	}
	return false
}

// joinedTo reports whether head stands in a clause of its own after the one that cue tells of: "has denied that, but Weber refused".
func (f *finder) joinedTo(head, cue int32) bool {
	for v, n := head, 0; v >= 0 && n < 6; v, n = f.tree.toks[v].Head, n+1 {
		if f.tree.toks[v].Rel == text.RelConj && f.tree.toks[v].Head == cue {
			return f.tree.child(v, text.RelNsubj, text.RelNsubjPass) >= 0
		}
	}
	return false
}
