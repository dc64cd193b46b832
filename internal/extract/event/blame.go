package event

import (
	"slices"

	"github.com/readout-news/readout/text"
)

// blame gives harm that is told without a doer the doer of the deed that it came of: "killed in Russian air strikes", "were
// killed and nine were injured in shelling by the army", "fired shells that hit a school, injuring nine".
func (f *finder) blame() {
	for i := range f.found {
		m := &f.found[i]
		if m.pat.Type != "ASSAULT" || len(m.source) > 0 || !harms[f.tree.toks[m.head].Lemma] {
			continue
		}
		for j := range f.found {
			o := &f.found[j]
			if o.pat.Type != "ASSAULT" || o.head == m.head || len(o.source) == 0 || f.tree.toks[o.head].Sent != f.tree.toks[m.head].Sent || !f.cameOf(m, o) {
				continue
			}
			if slices.ContainsFunc(o.source, func(p party) bool { return slices.ContainsFunc(m.target, func(q party) bool { return f.same(p, q) }) }) {
				continue
			}
			m.source = slices.Clone(o.source)
			m.why = append(m.why, "doer: that of "+f.d.Word(o.head))
			break
		}
		if len(m.source) == 0 {
			f.meantBy(m)
		}
		if len(m.source) == 0 {
			f.foughtWith(m)
		}
		if len(m.source) == 0 {
			f.metWith(m)
		}
		if len(m.source) == 0 {
			f.inCourse(m)
		}
	}
}

// foughtWith gives those who fell in a fight the other side for a doer: "killed in clashes with Kurdish fighters".
func (f *finder) foughtWith(m *match) {
	t := &f.tree
	if f.foughtIn(m, m.head) {
		return
	}
	for c := t.first[m.head]; c >= 0; c = t.next[c] {
		if f.joinedHarm(c, m.head) && f.foughtIn(m, c) {
			return
		}
	}
}

// foughtIn is foughtWith for the phrases on verb v.
func (f *finder) foughtIn(m *match, v int32) bool {
	t := &f.tree
	for c := t.first[v]; c >= 0; c = t.next[c] {
		if t.toks[c].Rel != text.RelObl || !fights[t.toks[c].Lemma] || !t.hasPrep(c, []string{"in", "during"}) {
			continue
		}
		for n := t.first[c]; n >= 0; n = t.next[n] {
			if t.toks[n].Rel != text.RelNmod || !t.hasPrep(n, []string{"with", "against"}) {
				continue
			}
			if x := f.mentionOf(n); x >= 0 && !f.isPlace(x) {
				m.source = []party{{f.who.arg(x), n, "fought them"}}
				m.why = append(m.why, "doer: the other side of the "+t.toks[c].Lemma)
				return true
			}
		}
	}
	return false
}

var fights = map[string]bool{"clash": true, "battle": true, "fighting": true, "combat": true, "fight": true, "firefight": true, "gunfight": true, "gunbattle": true,
	"skirmish": true, "confrontation": true, "shootout": true}

// resultOf reports whether v is a participle that says what came of verb w or of a clause inside it.
func (f *finder) resultOf(v, w int32) bool {
	t := &f.tree
	if t.toks[v].Tag != text.TagVBG || v < w || t.child(v, text.RelNsubj) >= 0 {
		return false
	}
	for n := 0; n < 5 && v >= 0; n++ {
		switch t.toks[v].Rel {
		case text.RelAdvcl, text.RelAcl, text.RelAclRelcl, text.RelConj, text.RelXcomp, text.RelObj, text.RelObl, text.RelNmod:
			v = t.toks[v].Head
		default:
			return false
		}
		if v == w {
			return true
		}
	}
	return false
}

// overrun gives a deed of force that hits a place without a name those who hold it: "air strikes on rebel-held areas".
func (f *finder) overrun() {
	for i := range f.found {
		m := &f.found[i]
		if m.pat.Type != "ASSAULT" || slices.ContainsFunc(m.target, func(p party) bool { return p.Mention >= 0 }) {
			continue
		}
		for _, tok := range append([]int32{m.obj}, m.obliq[:m.n]...) {
			if tok < 0 || tok != m.obj && !f.tree.hasPrep(tok, []string{"on", "against", "at", "into"}) {
				continue
			}
			p, ok := f.keeper(tok)
			if x := f.tree.child(m.head, text.RelXcomp); !ok && x > tok && tok == m.obj && holds[f.tree.toks[x].Lemma] && f.tree.toks[x].Tag == text.TagVBN {
				p, ok = f.holderBy(x) // "attacked territory controlled by the militia", hung on the verb
			}
			if ok && !slices.ContainsFunc(m.source, func(q party) bool { return f.same(p, q) }) {
				m.target = []party{p}
				break
			}
		}
	}
}

// keeper is who holds what noun tok names: the rebels of "rebel-held areas" and of "areas controlled by the rebels".
func (f *finder) keeper(tok int32) (party, bool) {
	t := &f.tree
	for c := t.first[tok]; c >= 0; c = t.next[c] {
		k := &t.toks[c]
		if k.Rel != text.RelAmod && k.Rel != text.RelAcl || !holds[k.Lemma] {
			continue
		}
		who := t.child(c, text.RelCompound, text.RelObl, text.RelOblAgent, text.RelOblUnmarked, text.RelAmod)
		if k.Rel == text.RelAcl {
			who = f.byPhraseOf(c)
		}
		if who < 0 {
			continue
		}
		if m := f.mentionOf(who); m >= 0 {
			return party{f.who.arg(m), who, "holds it"}, true
		}
	}
	return party{}, false
}

// holderBy is who holds what the participle v says is held.
func (f *finder) holderBy(v int32) (party, bool) {
	if who := f.byPhraseOf(v); who >= 0 {
		if m := f.mentionOf(who); m >= 0 {
			return party{f.who.arg(m), who, "holds it"}, true
		}
	}
	return party{}, false
}

var holds = map[string]bool{"hold": true, "control": true, "occupy": true, "rule": true, "run": true, "capture": true}

// warned gives a threat that names nobody whom it is for those whose doing it hangs on: "threatened to close the border if Chad does
// not give way".
func (f *finder) warned() {
	t := &f.tree
	for i := range f.found {
		m := &f.found[i]
		if m.pat.Type != "THREATEN" || slices.ContainsFunc(m.target, func(p party) bool { return p.Mention >= 0 && (p.tok < 0 || !bounds[t.toks[p.tok].Lemma]) }) {
			continue
		}
		for _, v := range [...]int32{m.head, t.child(m.head, text.RelXcomp, text.RelCcomp)} {
			if v < 0 {
				continue
			}
			for c := t.first[v]; c >= 0; c = t.next[c] {
				if t.toks[c].Rel != text.RelAdvcl || t.childLemma(c, text.RelMark, "if", "unless") < 0 {
					continue
				}
				who := t.child(c, text.RelNsubj)
				if who < 0 || t.toks[who].POS == text.PRON {
					continue
				}
				if x := f.mentionOf(who); x >= 0 && !slices.ContainsFunc(m.source, func(p party) bool { return p.Mention == x }) {
					m.target = []party{{f.who.arg(x), who, "on whose doing it hangs"}}
				}
			}
		}
	}
}
