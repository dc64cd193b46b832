package event

import "github.com/readout-news/readout/text"

// draft reads what a bill or a draft contains as proposed, unless somebody has put it into force: "signed
// a law imposing", "introduced a bill imposing".
func (f *finder) draft(r *reading, h int32) {
	if !f.pat.is("draft", f.tree.toks[h].Lemma) {
		return
	}
	if v := f.tree.toks[h].Head; v >= 0 && f.tree.verbal(v) && f.pat.is("enact", f.verbWord(v)) {
		return
	}
	r.apply("propose", f.tree.toks[h].Lemma)
	r.finite = true
}

// firstPerson reports whether the subject of v is who speaks.
func (f *finder) firstPerson(v int32) bool {
	return f.tree.childLemma(v, text.RelNsubj, "I", "i", "we") >= 0
}

// nounGovernor applies the class of noun h: "plans for", "threat of", "call for".
func (f *finder) nounGovernor(r *reading, h int32) {
	l := f.tree.toks[h].Lemma
	if f.pat.is("habit-noun", l) {
		r.habit = true
		return
	}
	if f.pat.is("hearsay", l) && f.disbelieved(h) {
		r.apply("deny", l)
		r.finite = true
		return
	}
	for _, class := range verbClasses {
		if f.pat.is(class+"-noun", l) {
			r.apply(class, l)
			if f.tree.childLemma(h, text.RelDet, "no") >= 0 {
				r.apply("deny", "no "+l)
			}
			f.takenBack(r, h)
			return
		}
	}
	if f.unproven(h) {
		r.apply("deny", "no "+l)
	}
}
