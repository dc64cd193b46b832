package event

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// realUnder reads the clause at c of noun h where h says that what c tells of came about, or that it is asked for. It gives the next step up
// the tree, -1 where h says neither.
func (f *finder) realUnder(r *reading, h, c int32) int32 {
	l := f.tree.toks[h].Lemma
	if f.ranked(h, c) {
		r.bare = false
		f.inRow(r, h)
		return h
	}
	effort := r.spoken && r.status == extract.Held && tries[l] && f.infinitive(c) && f.tree.childLemma(h, text.RelDet, "no") < 0
	if effort || f.decided(r, h, c) { // "her efforts to press them", "condemned her decision to ban it"
		r.bare, r.finite = false, true
		return h
	}
	if v := f.publicly(r, h, c); v >= 0 {
		r.bare = false
		f.finite(r, v)
		return v
	}
	if f.infinitive(c) && l == "pressure" || r.asked && tries[l] {
		r.apply("call", l) // "a push to get them to look into it"
	}
	return -1
}

// publicly reads the infinitive at c that hangs on the noun h, object or place of a verb, as what the verb was done for: "wrote a letter to
// thank her", "visited Togo to meet her". It gives that verb, -1 where h is no such noun.
func (f *finder) publicly(r *reading, h, c int32) int32 {
	v := f.tree.toks[h].Head
	if v < 0 || !f.infinitive(c) || !f.tree.verbal(v) || f.classNoun(h) {
		return -1
	}
	if rel := f.tree.toks[h].Rel; rel != text.RelObj && rel != text.RelObl {
		return -1
	}
	m := f.mentionOf(h)
	switch l := f.tree.toks[h].Lemma; {
	case m >= 0 && f.isPlace(m):
		if f.goesPublic(r, v, c) {
			return v
		}
		r.apply("plan", "purpose")
		return v
	case tries[l] || f.pat.is("message", l):
		if f.goesPublic(r, v, c) {
			return v
		}
	}
	return -1
}

// ranked reports whether noun h counts somebody among those who did what the infinitive behind it says: "the first senator to", "one of
// 14 senators to".
func (f *finder) ranked(h, c int32) bool {
	if !f.infinitive(c) || f.mentionOf(h) < 0 || f.classNoun(h) {
		return false
	}
	for n := f.tree.first[h]; n >= 0 && n < c; n = f.tree.next[n] {
		switch k := &f.tree.toks[n]; k.Rel {
		case text.RelAmod:
			switch k.Lemma {
			case "first", "second", "third", "last", "late", "latest", "only", "lone", "sole", "few":
				return true
			}
		case text.RelNummod:
			return true
		}
	}
	return false
}

// inRow reads the clause of h, who is counted among those who did it. Its "not" is about the place in the row: "is not the first to".
func (f *finder) inRow(r *reading, h int32) {
	before := r.status
	f.finite(r, h)
	if r.status == extract.Denied && f.negated(h) {
		if r.status = before; f.tree.child(h, text.RelAux) >= 0 { // "will not be the first to"
			r.status = extract.Hypothetical
		}
	}
}

// decided reports whether noun h is a decision that somebody is known to have made and that is talked of as such, so that what is done by
// deciding it is done: "defended her decision to ban it". Where it is made in this clause, or what was decided takes time, it is to come.
func (f *finder) decided(r *reading, h, c int32) bool {
	if f.tree.toks[h].Lemma != "decision" || !r.office || r.status != extract.Held || !f.infinitive(c) || f.tree.child(h, text.RelNmodPoss) < 0 {
		return false
	}
	if v := f.tree.toks[h].Head; v >= 0 && f.tree.toks[h].Rel == text.RelObj && f.tree.verbal(v) {
		switch f.tree.toks[v].Lemma {
		case "make", "take", "announce", "reach", "reverse", "reconsider", "rescind", "delay", "postpone", "await":
			return false
		}
	}
	return true
}

// decidable reports whether m is of the types whose deeds are done by deciding on them.
func decidable(m *match) bool {
	switch m.pat.Type {
	case "SUPPORT", "REJECT", "ACCUSE", "COERCE", "SANCTION":
		return true
	}
	return false
}
