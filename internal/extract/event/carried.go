package event

import (
	"slices"

	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/text"
)

// toldWhen is cameWhen by the order of the words alone, for trees that hang the parts of the clause of time on different words:
// "one was killed and nine got injured when Lake Front (a militia) fighters fired", "killed as fighters from the port fired".
func (f *finder) toldWhen(o, m *match) bool {
	t := &f.tree
	v := o.head
	if o.pat.Kind == "noun" { // "killed as the army carried out raids"
		v = o.anchor
	}
	if !m.passive || t.toks[m.head].Tag != text.TagVBN || o.passive || v < m.head || !f.ownTense(v) {
		return false
	}
	when, brackets := int32(-1), 0
	for i := m.head + 1; i < v; i++ {
		switch k := &t.toks[i]; {
		case k.POS == text.PUNCT:
			switch f.d.Word(i) {
			case "(":
				brackets++
			case ")":
				brackets--
			case "-", ",":
			default:
				return false
			}
		case brackets > 0:
		case when < 0 && f.opensTime(i):
			when = i
		case k.Lemma == "get" && t.child(i, text.RelXcomp) >= 0 && f.undergoes(t.child(i, text.RelXcomp)):
		case f.otherVerb(i) && t.toks[k.Head].POS != text.VERB || f.otherVerb(i) && k.POS != text.AUX:
			return false
		case when >= 0 && k.Tag == text.TagVBD:
			return false
		}
	}
	if o.pat.Kind == "noun" {
		return when >= 0 && brackets == 0 && len(o.source) > 0 && o.source[0].tok > when && o.source[0].tok < v
	}
	return when >= 0 && brackets == 0 && o.subj > when
}

// opensTime reports whether token i opens a clause of time: a "when", or an "as" that is no part of a phrase.
func (f *finder) opensTime(i int32) bool {
	t := &f.tree
	switch t.toks[i].Lemma {
	case "when":
		return true
	case "as":
		next := t.toks[i+1].Lemma
		return next != "well" && next != "result" && next != "a" && next != "of" && next != "part" && t.toks[i-1].Lemma != "such" && t.toks[i-1].Lemma != "well"
	}
	return false
}

// ownTense reports whether v is a verb in the present or past tense by its own form.
func (f *finder) ownTense(v int32) bool {
	switch f.tree.toks[v].Tag {
	case text.TagVBD, text.TagVBZ, text.TagVBP:
		return true
	}
	return false
}

// toldWhere reports whether m tells in a clause with "where" who came to harm in what the deed of o hit: "pounded the town where
// nine were killed". What had happened there before is no part of it.
func (f *finder) toldWhere(o, m *match) bool {
	t := &f.tree
	if !m.passive || m.head < o.head {
		return false
	}
	v := m.head
	if t.toks[v].Rel == text.RelConj && f.joinedHarm(v, t.toks[v].Head) {
		v = t.toks[v].Head
	}
	if t.toks[v].Rel != text.RelAclRelcl || t.childLemma(v, text.RelAdvmod, "where") < 0 || t.childLemma(v, text.RelAux, "have") >= 0 {
		return false
	}
	for a, n := t.toks[v].Head, 0; a >= o.head && n < 5; a, n = t.toks[a].Head, n+1 {
		if a == o.head {
			return true
		}
		if t.verbal(a) && t.toks[a].Rel != text.RelAcl {
			return false
		}
	}
	return false
}

// beneath gives a deed those for a target who are said to be or come under it: "the camp came under shelling by the army".
func (f *finder) beneath(m *match) bool {
	t := &f.tree
	v := t.toks[m.head].Head
	if t.toks[m.head].Rel == text.RelObl && v >= 0 && t.toks[v].Lemma != "come" || !t.hasPrep(m.head, []string{"under"}) {
		return false
	}
	w := v
	if t.toks[m.head].Rel != text.RelObl { // "has been under shelling"
		w = m.head
	}
	if w < 0 {
		return false
	}
	s := t.child(w, text.RelNsubj)
	if s < 0 || s > m.head || f.relative(s) {
		return false
	}
	ps := slices.DeleteFunc(f.partiesAs(s, "pogln", ontology.Target), func(p party) bool {
		return slices.ContainsFunc(m.source, func(q party) bool { return f.same(p, q) })
	})
	if len(ps) == 0 {
		return false
	}
	m.target = ps
	m.why = append(m.why, "target: who came under it")
	return true
}

// bareSecond is the subject of the verb of force above v, a verb of harm that goes on from it without "and": "fighters fired shells
// on the port injured nine", "Air strikes hit bridge kill nine". -1 where v is no such verb.
func (f *finder) bareSecond(v int32, depth int) int32 {
	t := &f.tree
	if depth >= 5 || !harms[t.toks[v].Lemma] || t.toks[v].Tag == text.TagVBG || t.toks[v].Tag == text.TagVBN || t.child(v, text.RelAux, text.RelAuxPass, text.RelMark) >= 0 {
		return -1
	}
	if o := t.child(v, text.RelObj); o < v {
		return -1
	}
	h := t.toks[v].Head
	if t.toks[v].Rel == text.RelAcl {
		for n := 0; h >= 0 && n < 4 && t.nominal(h); n++ {
			h = t.toks[h].Head
		}
	} else if r := t.toks[v].Rel; r != text.RelParataxis && r != text.RelCcomp && (r != text.RelConj || t.child(v, text.RelCc) >= 0) {
		return -1
	}
	if h < 0 || h > v || !t.verbal(h) || t.toks[h].Tag == text.TagVBN || !forceful[t.toks[h].Lemma] && !f.assaults(h) {
		return -1
	}
	for i := h + 1; i < v; i++ {
		if p := t.toks[i].POS; p == text.PUNCT && f.d.Word(i) != "-" || t.toks[i].Tag == text.TagWDT || t.toks[i].Tag == text.TagWP {
			return -1
		}
	}
	if t.toks[v].Rel != text.RelAcl {
		s := t.child(v, text.RelNsubj)
		if s < h || t.child(h, text.RelObj) >= 0 || s != v-1 { // what stands between is the object of the first
			return -1
		}
	}
	return f.verbFrameDepth(h, depth+1).subj
}
