package event

import (
	"slices"

	"github.com/readout-news/readout/text"
)

// toldWithin reports whether m tells who came to harm in the deed that the noun of o names, in a relative clause that the tree may
// have hung on another noun: "raids by the army on the port in which nine were killed", "a siege, during which nine were killed".
func (f *finder) toldWithin(o, m *match) bool {
	t := &f.tree
	if !m.passive || o.pat.Kind != "noun" || m.head < o.head {
		return false
	}
	w := f.inWhich(m.head)
	if w < 0 && t.toks[m.head].Rel == text.RelConj && f.joinedHarm(m.head, t.toks[m.head].Head) {
		w = f.inWhich(t.toks[m.head].Head)
	}
	if w < o.head || w > m.head {
		return false
	}
	for i := o.head + 1; i < w; i++ {
		if f.ownTense(i) && i != o.anchor || f.deed(i) && slices.ContainsFunc(f.found, func(x match) bool { return x.head == i }) {
			return false
		}
		switch f.d.Word(i) {
		case ";", ":", "(", "\"", "“":
			return false
		}
	}
	return true
}

// inWhich is the relative pronoun with "in" or "during" that opens the clause of v; -1 for none, or where the clause tells of
// what had been before.
func (f *finder) inWhich(v int32) int32 {
	t := &f.tree
	if t.childLemma(v, text.RelAux, "have") >= 0 {
		return -1
	}
	for c := t.first[v]; c >= 0 && c < v; c = t.next[c] {
		if t.toks[c].Tag == text.TagWDT && t.hasPrep(c, []string{"in", "during"}) {
			return c
		}
	}
	return -1
}

// foreObject is the object of v that the tree has hung on the participle behind it, which has one of its own: the port of
// "shelled the port killing nine". -1 for none.
func (f *finder) foreObject(v int32) int32 {
	t := &f.tree
	for c := t.first[v]; c >= 0; c = t.next[c] {
		if c > v && t.toks[c].Rel == text.RelAdvcl {
			if o := t.child(c, text.RelObj); f.ahead(o, c) {
				return o
			}
		}
	}
	return -1
}

// ahead reports whether o, which the tree has for an object of the participle p, stands before it and behind the verb above, whose
// object it then is.
func (f *finder) ahead(o, p int32) bool {
	t := &f.tree
	h := t.toks[p].Head
	return o >= 0 && o < p && h >= 0 && h < o && t.toks[p].Tag == text.TagVBG && t.toks[p].Rel == text.RelAdvcl && t.verbal(h) && !f.relative(o) && t.child(p, text.RelMark) < 0
}
