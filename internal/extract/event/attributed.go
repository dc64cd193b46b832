package event

import (
	"slices"

	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/text"
)

// strife reports whether noun tok is a civil war or the like, which is fought in a country and is no deed of it: "Chad's civil war".
func (f *finder) strife(tok int32) bool {
	switch f.tree.toks[tok].Lemma {
	case "conflict", "uprising", "crisis", "unrest":
		return true
	case "war":
		return f.tree.childLemma(tok, text.RelAmod, "civil") >= 0
	}
	return false
}

// fromAir reports whether noun tok is a strike by weapons: "air strikes", "a drone strike".
func (f *finder) fromAir(tok int32) bool {
	if tok < 0 || f.tree.toks[tok].Lemma != "strike" {
		return false
	}
	for c := f.tree.first[tok]; c >= 0 && c < tok; c = f.tree.next[c] {
		switch f.tree.toks[c].Lemma {
		case "air", "aerial", "missile", "drone", "rocket", "military", "retaliatory", "naval", "artillery", "precision":
			return true
		}
	}
	return false
}

// withWhom is the noun behind the last "with" before verb v under verb h, where no mark parts the two: -1 for none.
func (f *finder) withWhom(v, h int32) int32 {
	t := &f.tree
	for i := v - 1; i > h && t.toks[i].POS != text.PUNCT; i-- {
		if t.toks[i].POS == text.ADP && t.toks[i].Lemma == "with" {
			if n := t.toks[i].Head; n > i && n < v && t.nominal(n) {
				return n
			}
			return -1
		}
	}
	return -1
}

// gotHurt reports whether verb h, joined to the passive w of harm, is "got" before a word for harm: "one was killed and nine got
// injured".
func (f *finder) gotHurt(h, w int32) bool {
	t := &f.tree
	if t.toks[h].Lemma != "get" || t.toks[h].Rel != text.RelConj || t.toks[h].Head != w {
		return false
	}
	x := t.child(h, text.RelXcomp)
	return x >= 0 && f.undergoes(x)
}

// meantBy gives harm of which a deed without a doer is said the doer of the deed that it was the means of: "wounded the captain
// with a strike that also killed nine".
func (f *finder) meantBy(m *match) {
	t := &f.tree
	s := m.subj
	if s < 0 || m.passive || !t.nominal(s) || !f.deed(s) || t.toks[s].Rel != text.RelObl || !t.hasPrep(s, []string{"with", "in", "during"}) {
		return
	}
	for j := range f.found {
		o := &f.found[j]
		if o.pat.Type != "ASSAULT" || o.head != t.toks[s].Head || len(o.source) == 0 {
			continue
		}
		m.source = slices.Clone(o.source)
		m.why = append(m.why, "doer: whose "+t.toks[s].Lemma+" it was")
		return
	}
}

// behindTime adds to the arguments of noun n what stands behind a time and hangs on the verb: "repelled an attack on Sunday on the
// town", "claimed an attack Sunday on a camp".
func (f *finder) behindTime(fr *frame, n int32) {
	t := &f.tree
	v := t.toks[n].Head
	if v < 0 || v > n || !t.verbal(v) || t.toks[n].Rel != text.RelObj && t.toks[n].Rel != text.RelObl || !f.harmful(n) {
		return
	}
	for c := t.first[v]; c >= 0; c = t.next[c] {
		p := t.prep(c)
		if c < n || t.toks[c].Rel != text.RelObl || !t.hasPrep(c, []string{"on", "against"}) || p < n+2 || f.timed(c) {
			continue
		}
		between := true
		for i := n + 1; i < p; i++ {
			between = between && (f.timed(i) || t.toks[i].POS == text.ADP)
		}
		if between {
			fr.oblique(c)
		}
		return
	}
}

// shooter is who a participle behind noun tok says has fired or thrown what it names: "rounds fired by the rebels".
func (f *finder) shooter(tok int32, kinds string) (party, bool) {
	for c := f.tree.first[tok]; c >= 0; c = f.tree.next[c] {
		if k := &f.tree.toks[c]; k.Rel == text.RelAcl && k.Tag == text.TagVBN && hurls[k.Lemma] {
			if by := f.byPhraseOf(c); by >= 0 {
				return f.party(by, kinds, ontology.Source)
			}
		}
	}
	return party{}, false
}

// hurls are the verbs by which a weapon goes off.
var hurls = map[string]bool{"fire": true, "launch": true, "drop": true, "throw": true, "hurl": true, "lob": true, "shoot": true, "plant": true, "detonate": true}

// carriedOutBeside is the agent of a participle that says who carried out the deed o, where the tree hung it on the verb v of harm: "killed in
// air strikes reportedly carried out by the army". -1 for none.
func (f *finder) carriedOutBeside(v, o int32) int32 {
	t := &f.tree
	for c := t.first[v]; c >= 0; c = t.next[c] {
		if k := &t.toks[c]; c <= o || k.Rel != text.RelAdvcl || k.Tag != text.TagVBN || !makes[k.Lemma] || t.child(c, text.RelNsubj, text.RelNsubjPass, text.RelMark) >= 0 {
			continue
		}
		for i := o + 1; i < c; i++ {
			if t.toks[i].POS != text.ADV {
				return -1
			}
		}
		return f.byPhraseOf(c)
	}
	return -1
}

// managed reports whether the adjective h says that somebody was able to do something, and so did it: "was able to", "have been able to".
func (f *finder) managed(h int32) bool {
	t := &f.tree
	if c := t.child(h, text.RelCop); c < 0 || t.childLemma(h, text.RelMark, "if", "whether", "unless", "until") >= 0 {
		return false
	} else if t.toks[c].Tag == text.TagVBD {
		return t.child(h, text.RelAux) < 0
	}
	a := t.child(h, text.RelAux)
	return a >= 0 && t.toks[a].Lemma == "have" && (t.toks[a].Tag == text.TagVBP || t.toks[a].Tag == text.TagVBZ || t.toks[a].Tag == text.TagVBD)
}
