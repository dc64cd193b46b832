package event

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// presumably reports whether the adverb c says of the past deed v that it was likely done so: "was probably carried out by the
// army" tells whom somebody takes for the doer, and not that there may have been no deed.
func (f *finder) presumably(v, c int32) bool {
	t := &f.tree
	switch t.toks[c].Lemma {
	case "probably", "likely", "presumably":
	default:
		return false
	}
	if t.toks[v].Tag != text.TagVBN || f.byPhraseOf(v) < 0 && t.child(v, text.RelOblAgent) < 0 {
		return false
	}
	return t.childLemma(v, text.RelAux, "will", "would", "could", "may", "might", "can", "should") < 0
}

// answerable is the adjective v itself where somebody is said to be "responsible for" a deed, -1 where nobody is, or it is denied
// or asked.
func (f *finder) answerable(v int32) int32 {
	t := &f.tree
	s := t.child(v, text.RelNsubj)
	if s < 0 || t.child(v, text.RelCop) < 0 || f.negated(v) || f.none(s) || t.childLemma(s, text.RelDet, "no", "neither") >= 0 || f.question(v) {
		return -1
	}
	switch t.toks[s].Tag {
	case text.TagWP, text.TagWDT:
		return -1
	}
	if t.childLemma(v, text.RelMark, "if", "whether") >= 0 {
		return -1
	}
	return v
}

// laidTo lets a deed be alleged that somebody is thought to be responsible for: "evidence suggests that the army was responsible
// for the raid", "could be responsible for the raid".
func (f *finder) laidTo(r *reading, m *match) {
	t := &f.tree
	n := m.head
	if t.toks[n].Rel == text.RelAclRelcl && t.nominal(t.toks[n].Head) {
		n = t.toks[n].Head // "the raid that killed nine"
	}
	v := f.avowal(n)
	if r.status != extract.Held && r.status != extract.Hypothetical || len(m.source) == 0 || v < 0 || t.verbal(v) {
		return
	}
	if f.modalOver(v) != "" {
		r.set(extract.Alleged, f.modalOver(v)+" be responsible")
		return
	}
	if h := t.toks[v].Head; t.toks[v].Rel == text.RelCcomp && h >= 0 {
		switch t.toks[h].Lemma {
		case "suggest", "believe", "think", "suspect", "indicate", "allege", "claim", "imply":
			if r.status == extract.Held {
				r.set(extract.Alleged, t.toks[h].Lemma)
			}
		}
	}
}

// harmOf reports whether m tells whom the deed o harmed, in a relative clause of its noun or with the noun for a subject: "the raid
// that killed nine", "the raid killed nine".
func (f *finder) harmOf(m, o *match) bool {
	t := &f.tree
	if o.pat.Kind != "noun" || !harms[t.toks[m.head].Lemma] || m.passive {
		return false
	}
	k := &t.toks[m.head]
	return k.Rel == text.RelAclRelcl && k.Head == o.head || m.subj == o.head || f.didHarm(m, o) || (t.toks[o.head].Rel == text.RelNsubj || t.toks[o.head].Rel == text.RelCsubj) && t.toks[o.head].Head == m.head
}

// didHarm reports whether the deed of o is what m says did the harm, where the tree takes the past tense of m for a participle.
func (f *finder) didHarm(m, o *match) bool {
	k := &f.tree.toks[m.head]
	if o.pat.Kind != "noun" || !m.active || m.passive || k.Rel != text.RelAcl {
		return false
	}
	return k.Head == o.head || f.tree.toks[k.Head].Rel == text.RelConj && f.tree.toks[k.Head].Head == o.head
}

// toldByHarm reports whether the deed m, of which no target is told, is all in o, which tells whom it harmed.
func (f *finder) toldByHarm(o, m *match) bool {
	return o.pat.Type == "ASSAULT" && m.pat.Type == "ASSAULT" && len(m.target) == 0 && !m.both && len(o.target) > 0 && f.harmOf(o, m) && f.subset(m.source, o.source)
}
