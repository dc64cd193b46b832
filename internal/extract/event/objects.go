package event

import "github.com/readout-news/readout/text"

// sharedObject is the object of the next coordinated verb when it stands to the right of both.
func (f *finder) sharedObject(v int32) int32 {
	c := f.tree.child(v, text.RelConj)
	if c < 0 || !f.tree.verbal(c) || f.tree.child(c, text.RelNsubj, text.RelNsubjPass, text.RelAux) >= 0 || c-v > 3 {
		return -1
	}
	return f.tree.child(c, text.RelObj)
}

// shiftedObject is the object that stands behind what it is called, to which the tree has joined it: "denounced as a
// crime Chad's raids on the camp"; -1 for none.
func (f *finder) shiftedObject(fr *frame) int32 {
	for _, o := range fr.obliq[:fr.n] {
		if o < fr.head || !f.tree.hasPrep(o, []string{"as"}) {
			continue
		}
		if c := f.tree.child(o, text.RelAppos, text.RelNmod); c > o && f.tree.toks[c-1].Tag != text.TagComma && f.tree.prep(c) < 0 && !f.timed(c) {
			return c
		}
	}
	return -1
}
