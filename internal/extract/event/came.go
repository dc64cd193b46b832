package event

import (
	"slices"

	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/text"
)

// cameOf reports whether the harm of m came of the deed of o, as the tree has it. What somebody is blamed for stays alleged on the
// deed alone.
func (f *finder) cameOf(m, o *match) bool {
	t := &f.tree
	if f.harmOf(m, o) && !slices.Contains(o.why, "source: who is blamed") {
		return true // "was behind the attack that killed nine", "launched an attack that killed nine"
	}
	if f.toldWithin(o, m) || o.pat.Kind == "noun" && f.toldWhen(o, m) && !f.otherDead(o) {
		return true
	}
	if t.nominal(o.head) || o.pat.Kind == "noun" {
		top := o.head
		for n := 0; n < 4 && t.nominal(t.toks[top].Head) && (t.toks[top].Rel == text.RelNmod || t.toks[top].Rel == text.RelCompound || t.toks[top].Rel == text.RelConj); n++ {
			top = t.toks[top].Head
		}
		v := t.toks[top].Head
		if v >= 0 && t.toks[top].Rel == text.RelObj && t.toks[v].Lemma == "follow" && t.toks[v].Tag == text.TagVBG && t.toks[v].Rel == text.RelAdvcl {
			w := t.toks[v].Head // "were killed following a mortar attack", with the preposition for a verb
			return f.fromAfar(o) && !f.fighting(m) && (w == m.head || f.joinedHarm(w, m.head))
		}
		under := t.toks[top].Rel == text.RelObl || t.toks[top].Rel == text.RelOblAgent || t.toks[top].Rel == text.RelAdvcl // "in shelling" may be read as a clause
		if v < 0 || !under && t.toks[top].Rel != text.RelNsubj && t.toks[top].Rel != text.RelCsubj || under && !f.causal(top, m, o) {
			return false
		}
		return v == m.head || f.joinedHarm(v, m.head) || t.toks[top].Rel == text.RelNsubj && f.resultOf(m.head, v) || f.toldWhere(o, m)
	}
	return f.joinedHarm(o.head, m.head) || f.resultOf(m.head, o.head) || (f.cameWhen(o.head, m) || f.toldWhen(o, m)) && !f.otherDead(o) || f.toldWhere(o, m)
}

// causal reports whether the preposition of the deed at top says that the harm of m came of it: "in a raid", "due to
// shelling", "as a result of an attack". What came after bombs or shells came of them, unless it befell those who fight.
func (f *finder) causal(top int32, m, o *match) bool {
	t := &f.tree
	for c := t.first[top]; c >= 0; c = t.next[c] {
		if r := t.toks[c].Rel; r != text.RelCase && r != text.RelMark {
			continue
		}
		switch t.toks[c].Lemma {
		case "in", "by", "during", "from", "due", "because", "through", "amid":
			return true
		case "as":
			return t.toks[top].Lemma == "result" || t.toks[top].Lemma == "consequence"
		case "after", "following", "follow":
			return f.fromAfar(o) && !f.fighting(m)
		}
	}
	return false
}

// fromAfar reports whether the deed of o is of a distant mode, by its pattern or by a word before its noun: "a shelling attack".
func (f *finder) fromAfar(o *match) bool {
	if distant[o.pat.Mode] {
		return true
	}
	for c := f.tree.first[o.head]; c >= 0 && c < o.head; c = f.tree.next[c] {
		if f.tree.toks[c].Rel == text.RelCompound && slices.ContainsFunc(f.pat.nouns[f.tree.toks[c].Lemma], func(id int32) bool { return distant[f.pat.all[id].Mode] }) {
			return true
		}
	}
	return false
}

// distant are the modes of deeds whose doers are too far off to be harmed in them.
var distant = map[string]bool{"aerial": true, "drone": true, "heavy-weapons": true, "explosives": true}

// fighting reports whether some of those whom m harms are under arms.
func (f *finder) fighting(m *match) bool {
	for _, p := range m.target {
		if f.armed(p) {
			return true
		}
	}
	return false
}

// cameWhen reports whether verb v tells how those came to harm whom the passive m tells of: "were killed when jets hit".
func (f *finder) cameWhen(v int32, m *match) bool {
	t := &f.tree
	w := m.head
	if t.toks[w].Tag != text.TagVBN {
		return false
	}
	for n := 0; n < 3 && v >= 0; n++ {
		r := t.toks[v].Rel
		if r != text.RelAdvcl && r != text.RelConj {
			return false
		}
		if h := t.toks[v].Head; f.tellsHow(v, m) && (h == w || h >= 0 && (f.joinedHarm(h, w) || f.gotHurt(h, w))) {
			return true
		}
		if r != text.RelConj {
			return false
		}
		v = t.toks[v].Head
	}
	return false
}

// otherDead reports whether o, told of behind "after", is the killing of somebody: what came of it befell others for a reason of
// its own. "Nine were killed in shelling after a pilot was executed by the rebels".
func (f *finder) otherDead(o *match) bool {
	return o.passive && f.tree.childLemma(o.head, text.RelMark, "after") >= 0 && f.pat.is("kill", f.tree.toks[o.head].Lemma) && len(o.target) > 0
}

// tellsHow reports whether clause v opens with "when" or "as", or with "after" where those harmed do not fight.
func (f *finder) tellsHow(v int32, m *match) bool {
	t := &f.tree
	return t.childLemma(v, text.RelMark, "when", "as") >= 0 || t.childLemma(v, text.RelAdvmod, "when") >= 0 ||
		t.childLemma(v, text.RelMark, "after") >= 0 && !f.fighting(m)
}

// joinedHarm reports whether two passive verbs of harm are joined: "were killed and nine were injured", "killed and dozens
// wounded", whose second the tagger may take for an adjective.
func (f *finder) joinedHarm(v, w int32) bool {
	t := &f.tree
	if t.toks[v].Rel != text.RelConj {
		v, w = w, v
	}
	if f.tolled(v, w) || f.tolled(w, v) {
		return true
	}
	if t.toks[v].Rel != text.RelConj || t.toks[v].Head != w {
		return false
	}
	return f.undergoes(v) && f.undergoes(w)
}

// tolled reports whether v says of the object of w that they were hurt, in a headline that counts the dead and the wounded: "nine
// people killed 30 others injured in a raid".
func (f *finder) tolled(v, w int32) bool {
	t := &f.tree
	o := t.toks[v].Head
	return t.toks[v].Rel == text.RelAcl && o >= 0 && t.toks[o].Rel == text.RelObj && t.toks[o].Head == w && t.toks[w].Lemma == "kill" && f.undergoes(v) &&
		t.child(w, text.RelAux, text.RelAuxPass) < 0 && t.child(o, text.RelNummod) >= 0
}

// undergoes reports whether the word at v says that somebody was harmed.
func (f *finder) undergoes(v int32) bool {
	k := &f.tree.toks[v]
	switch k.Tag {
	case text.TagVBN:
		return harms[k.Lemma]
	case text.TagJJ:
		return k.Lemma == "wounded" || k.Lemma == "injured" || k.Lemma == "hurt"
	}
	return k.Tag == text.TagNNS && rounds[k.Lemma] // "killed and hundreds injured", with the hundreds for what is joined
}

// rounds count people in round numbers.
var rounds = map[string]bool{"dozen": true, "score": true, "hundred": true, "thousand": true}

// metWith gives those who came to harm when somebody under arms did something forceful that makes no event by itself that one for
// a doer: "were killed as the militia advanced on the port".
func (f *finder) metWith(m *match) {
	t := &f.tree
	if k := t.toks[m.head].Tag; k != text.TagVBN && k != text.TagVBD || !m.passive {
		return
	}
	if f.metIn(m, m.head) {
		return
	}
	for c := t.first[m.head]; c >= 0; c = t.next[c] {
		if f.joinedHarm(c, m.head) && f.metIn(m, c) {
			return
		}
	}
}

// metIn is metWith for the clauses of time on verb v.
func (f *finder) metIn(m *match, v int32) bool {
	t := &f.tree
	for c := t.first[v]; c >= 0; c = t.next[c] {
		if t.toks[c].Rel == text.RelAdvcl && f.struckBack(c) && (!f.fighting(m) || t.childLemma(c, text.RelMark, "after") < 0) {
		} else if t.toks[c].Rel != text.RelAdvcl || !forceful[t.toks[c].Lemma] && !(t.toks[c].Lemma == "set" && t.particle(c, "off") >= 0) || t.childLemma(c, text.RelMark, "when", "as") < 0 && t.childLemma(c, text.RelAdvmod, "when") < 0 || t.child(c, text.RelAuxPass) >= 0 {
			continue
		}
		s := t.child(c, text.RelNsubj)
		if s < 0 {
			continue
		}
		ps := f.partiesAs(s, "pogl", ontology.Source)
		if len(ps) > 0 && f.armed(ps[0]) && !slices.ContainsFunc(m.target, func(q party) bool { return f.same(ps[0], q) }) {
			m.source = ps
			m.why = append(m.why, "doer: who "+f.d.Word(c)+" then")
			return true
		}
	}
	return false
}

// forceful are verbs of force, whatever it goes for.
var forceful = map[string]bool{"fire": true, "shoot": true, "shell": true, "advance": true, "storm": true, "open": true, "attack": true, "strike": true, "charge": true, "detonate": true, "bomb": true, "raid": true, "push": true, "target": true, "hit": true, "drop": true, "launch": true}

// standing is who acts in clause v, of whose subject s a headline run into it says that they were killed or hurt: the militia of
// "Two farmers hurt in raid on Kandora Militia fired shells". It is s elsewhere.
func (f *finder) standing(s, v int32) int32 {
	if !f.felled(s, v) {
		return s
	}
	t := &f.tree
	for n, i := 0, v-1; i > s && n < 10; i, n = t.toks[i].Head, n+1 {
		m := f.who.head[i]
		if m < 0 {
			m = f.who.cover[i]
		}
		if m >= 0 && t.nominal(i) && f.d.Mentions[m].Kind != text.Place && f.who.admits(m, "pog") && f.d.Mentions[m].Start > t.toks[s].Start {
			return i
		}
	}
	return -1
}

// felled reports whether the noun s counts people, and the word behind it says that they were harmed while v says something else.
func (f *finder) felled(s, v int32) bool {
	t := &f.tree
	w := s + 1
	if w >= v || t.child(s, text.RelNummod) < 0 || !t.nominal(s) || !harms[t.toks[w].Lemma] || t.toks[w].Lemma == "leave" {
		return false
	}
	if k := t.toks[w].Tag; k != text.TagVBN && k != text.TagVBD {
		return false
	}
	for i := w; i < v; i++ { // a mark between, or a subject's relative clause, makes it a sentence
		if k := t.toks[i].Tag; k == text.TagComma || k == text.TagWDT || k == text.TagWP {
			return false
		}
	}
	return t.child(w, text.RelAuxPass, text.RelAux) < 0 && f.d.Sentences[t.toks[s].Sent].First >= s-4
}

// struckBack reports whether clause v, behind "after", "when" or "as", tells that somebody answered with force: "responded with air raids".
func (f *finder) struckBack(v int32) bool {
	switch f.tree.toks[v].Lemma {
	case "respond", "retaliate", "answer", "react", "reply":
	default:
		return false
	}
	if f.tree.childLemma(v, text.RelMark, "after", "when", "as") < 0 && f.tree.childLemma(v, text.RelAdvmod, "when") < 0 {
		return false
	}
	for c := f.tree.first[v]; c >= 0; c = f.tree.next[c] {
		if c > v && f.tree.hasPrep(c, []string{"with"}) && (f.harmful(c) || f.farNoun(c)) {
			return true
		}
	}
	return false
}
