package event

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// neitherNor reports whether v is the second of "neither confirmed nor denied".
func (f *finder) neitherNor(v int32) bool { return f.tree.childLemma(v, text.RelCc, "nor") >= 0 }

// refused turns a plan that is negated into a denial.
func (f *finder) refused(r *reading, h int32) {
	if f.tree.childLemma(h, text.RelAdvmod, "not", "never", "n't") >= 0 && r.status == extract.Planned {
		if binds[f.tree.toks[h].Lemma] {
			r.apply("maybe", "not bound to") // "would not promise to back her" leaves it open
		} else {
			r.apply("deny", "not")
		}
		r.finite = true
	}
}

func (f *finder) past(v int32) bool {
	if t := f.tree.toks[v].Tag; t == text.TagVBD {
		return true
	}
	a := f.tree.child(v, text.RelAux)
	return f.tree.childLemma(v, text.RelAux, "have") >= 0 || a >= 0 && f.tree.toks[a].Tag == text.TagVBD
}

// verbless reports whether noun n heads a sentence without a finite verb, as headlines are: "Chad to
// expel envoys".
func (f *finder) verbless(n int32) bool {
	if f.tree.toks[n].Head >= 0 || f.mentionOf(n) < 0 {
		return false
	}
	return !f.finiteBeside(n)
}

// finiteBeside reports whether a finite verb or an auxiliary stands in the sentence of t.
func (f *finder) finiteBeside(t int32) bool {
	s := f.d.Sentences[f.tree.toks[t].Sent]
	for k := s.First; k < s.Last; k++ {
		switch f.tree.toks[k].Tag {
		case text.TagVBD, text.TagVBZ, text.TagVBP, text.TagMD:
			return true
		}
	}
	return false
}

// sinceUnder reports whether a perfect clause counts from a point in the past.
func (f *finder) sinceUnder(v int32) bool {
	if f.tree.childLemma(v, text.RelAux, "have") < 0 {
		return false
	}
	for c := f.tree.first[v]; c >= 0; c = f.tree.next[c] {
		switch f.tree.toks[c].Rel {
		case text.RelConj:
			if f.tree.verbal(c) && c > v && f.tree.child(c, text.RelAux) >= 0 && f.sinceUnder(c) {
				return true // "have been killed and thousands have fled since"
			}
		case text.RelObl, text.RelAdvcl, text.RelAdvmod, text.RelObj:
			if f.tree.hasPrep(c, []string{"since"}) || f.tree.toks[c].Lemma == "since" {
				return true
			}
			for k := f.tree.first[c]; k >= 0; k = f.tree.next[k] {
				if f.tree.hasPrep(k, []string{"since"}) {
					return true
				}
			}
		}
	}
	return false
}
