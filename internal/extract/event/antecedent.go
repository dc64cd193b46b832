package event

import "github.com/readout-news/readout/text"

// relative reports whether i is a relative pronoun.
func (f *finder) relative(i int32) bool {
	switch f.tree.toks[i].Tag {
	case text.TagWDT, text.TagWP:
		return true
	}
	return f.tree.toks[i].Lemma == "that" && f.tree.toks[i].POS == text.PRON
}

// antecedent is the noun that the relative clause of v belongs to, -1 outside relative clauses.
func (f *finder) antecedent(v int32) int32 {
	for n := 0; v >= 0 && n < 6; n++ {
		t := f.tree.toks[v]
		switch t.Rel {
		case text.RelAclRelcl, text.RelAcl:
			return f.nearer(t.Head, v)
		case text.RelConj, text.RelXcomp, text.RelCcomp:
			v = t.Head
		default:
			return -1
		}
	}
	return -1
}

// raisedObject is the object that the tree took for the subject of an infinitive: "called Lavrov to
// discuss".
func (f *finder) raisedObject(v int32) int32 {
	for c := f.tree.first[v]; c >= 0; c = f.tree.next[c] {
		r := f.tree.toks[c].Rel
		small := r == text.RelXcomp && !f.tree.verbal(c) && f.tree.child(c, text.RelCop, text.RelAux, text.RelMark) < 0 // "found him guilty"
		if small || (r == text.RelAdvcl || r == text.RelXcomp) && f.infinitive(c) {
			if s := f.tree.child(c, text.RelNsubj); s > v && s < c && f.tree.childLemma(c, text.RelMark, "for") < 0 {
				return s
			}
		}
	}
	return -1
}
