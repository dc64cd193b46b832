package event

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/text"
)

// nounBefore is who does what the infinitive or participle v on verb h says where a noun right before it tells: one of asking,
// of planning or of a deed, whatever the tree hangs v on.
func (f *finder) nounBefore(v, h int32, m *frame) (int32, bool) {
	if n := f.askingNoun(v); n >= 0 {
		return f.asked(n), true
	}
	for _, find := range [...]func(v, h int32) int32{f.effortOf, f.movesTo, f.ofDeed, f.caller} {
		if n := find(v, h); n >= 0 {
			if f.tree.toks[n].Rel == text.RelNmodPoss && f.tree.toks[n].POS == text.PRON && m.subj >= 0 && m.subjHow == "" {
				return m.subj, true // "stepped up its campaign to retake the town"
			}
			return n, true
		}
	}
	return -1, false
}

// forWhom is who a phrase with "for" right before the infinitive v wants to act, where the tree hangs both on the verb above:
// "cleared the way for Chad to withdraw". What a further infinitive behind it is for is done by the same. -1 for none.
func (f *finder) forWhom(m *frame, v int32) int32 {
	t := &f.tree
	to := t.childLemma(v, text.RelMark, "to")
	if to <= 0 || !f.infinitive(v) {
		return -1
	}
	for _, o := range m.obliq[:m.n] {
		if o > m.head && o < v && t.hasPrep(o, []string{"for"}) && t.under(to-1, o) && f.mayAct(o) {
			return o
		}
	}
	for c := t.first[m.head]; c >= 0 && c < v; c = t.next[c] { // "for Chad to obtain arms to fight"
		if r := t.toks[c].Rel; c > m.head && (r == text.RelAdvcl || r == text.RelXcomp) && f.infinitive(c) {
			if o := f.forWhom(m, c); o >= 0 {
				return o
			}
		}
	}
	return -1
}

// mayAct reports whether noun n is somebody: a mention of people or a body.
func (f *finder) mayAct(n int32) bool {
	m := f.mentionOf(n)
	return m >= 0 && f.who.admits(m, "pogl") && !f.timed(n)
}

// movesTo is whose move, decision or right the infinitive v is about, where the tree hangs it on the verb above: "blasted
// Chad's move to bar them". -1 for none.
func (f *finder) movesTo(v, _ int32) int32 {
	t := &f.tree
	to := t.childLemma(v, text.RelMark, "to")
	if to <= 0 || !f.infinitive(v) || !t.nominal(to-1) {
		return -1
	}
	n := to - 1
	if !f.classNoun(n) && !controlNouns[t.toks[n].Lemma] {
		return -1
	}
	if p := t.child(n, text.RelNmodPoss); p >= 0 && f.mentionOf(p) >= 0 {
		return p
	}
	return -1
}

// controlNouns are nouns whose infinitive is the deed of whoever has what the noun says.
var controlNouns = map[string]bool{"move": true, "right": true, "ability": true, "power": true, "freedom": true, "authority": true, "desire": true,
	"ambition": true, "drive": true, "campaign": true, "push": true, "determination": true, "choice": true, "reluctance": true, "inability": true, "failure": true, "refusal": true}

// siblingSubject is the subject of the clause that stands right before v among those joined to h: "Chad had asked for more, but
// the judge ruled against it and refused". -1 where v is joined to h itself.
func (f *finder) siblingSubject(v, h int32) int32 {
	t := &f.tree
	best := int32(-1)
	for c := t.first[h]; c >= 0 && c < v; c = t.next[c] {
		if c > h && t.toks[c].Rel == text.RelConj && t.verbal(c) {
			if s := t.child(c, text.RelNsubj, text.RelNsubjPass); s > h && s < c {
				best = c
			}
		}
	}
	return best
}

// nearer is the noun right before the comma of a relative clause, where the tree hangs the clause on a noun further off whose
// own relative clause holds the nearer: "a deal she made with the bank, which is seeking"; n where the tree is right.
func (f *finder) nearer(n, v int32) int32 {
	t := &f.tree
	w := f.wh(v)
	if w < 2 || n < 0 || w <= n {
		return f.agreeing(n, v)
	}
	at := w - 1
	comma := t.toks[at].Tag == text.TagComma
	if comma {
		at--
	}
	for a, k := at, 0; comma && a > n && k < 8; a, k = t.toks[a].Head, k+1 {
		if t.toks[a].Rel == text.RelAclRelcl && t.toks[a].Head == n { // the noun lies in another relative clause of n
			x := at
			for t.toks[x].Head >= 0 && t.toks[x].Head != a && t.nominal(t.toks[x].Head) && t.toks[x].Head > n {
				x = t.toks[x].Head
			}
			if t.nominal(x) && f.suits(x, w) {
				return x
			}
			break
		}
	}
	return f.agreeing(n, v)
}

// wh is the relative pronoun of the clause of v, -1 for none.
func (f *finder) wh(v int32) int32 {
	for c := f.tree.first[v]; c >= 0 && c < v; c = f.tree.next[c] {
		if f.relative(c) {
			return c
		}
	}
	return -1
}

// suits reports whether the relative pronoun w may stand for noun x: "who" for people, "which" for the rest.
func (f *finder) suits(x, w int32) bool {
	m := f.mentionOf(x)
	person := m >= 0 && f.who.kind(m) == text.Person
	return person == (f.tree.toks[w].Tag == text.TagWP)
}

// agreeing goes from a plural noun to the singular one it belongs to, where the verb of the relative clause is singular: "an
// alliance of groups that has taken the town".
func (f *finder) agreeing(n, v int32) int32 {
	t := &f.tree
	if n < 0 || t.toks[n].Tag != text.TagNNS || t.toks[n].Rel != text.RelNmod || f.wh(v) < 0 || t.child(n, text.RelConj) >= 0 {
		return n
	}
	one := t.toks[v].Tag == text.TagVBZ
	if a := t.child(v, text.RelAux, text.RelAuxPass, text.RelCop); a >= 0 {
		w := strings.ToLower(f.d.Word(a))
		one = w == "has" || w == "is" || w == "was"
	}
	if h := t.toks[n].Head; one && t.toks[h].Tag == text.TagNN && t.hasPrep(n, []string{"of"}) {
		return h
	}
	return n
}

// deedOver is the event noun that the noun n hangs on, -1 for none: "attacks in Chad targeting civilians".
func (f *finder) deedOver(n int32) int32 {
	for k := 0; n >= 0 && k < 4 && f.tree.nominal(n); n, k = f.tree.toks[n].Head, k+1 {
		if f.harmful(n) {
			return n
		}
	}
	return -1
}

// ofDeed is the deed that the participle v right behind its phrase belongs to, where the tree hangs v on a verb that does not
// carry the deed: "voiced anger at attacks in Chad targeting civilians". -1 for none.
func (f *finder) ofDeed(v, h int32) int32 {
	t := &f.tree
	if v == 0 || t.toks[v].Tag != text.TagVBG || harms[t.toks[v].Lemma] || says[t.toks[v].Lemma] || t.toks[v-1].POS == text.PUNCT || t.child(v, text.RelMark) >= 0 || f.pat.is("light", f.verbWord(h)) {
		return -1
	}
	m := f.mentionOf(v - 1)
	for a, k := v-1, 0; a > h && k < 5; a, k = t.toks[a].Head, k+1 {
		if f.harmful(a) && t.nominal(a) && t.toks[a].Rel != text.RelNsubj && (a == v-1 || m >= 0 && f.d.Mentions[m].Kind == text.Place) {
			return a
		}
	}
	return -1
}

// adverbsOnly reports whether nothing but adverbs stands between tokens a and b.
func (f *finder) adverbsOnly(a, b int32) bool {
	for k := a + 1; k < b; k++ {
		if f.tree.toks[k].POS != text.ADV {
			return false
		}
	}
	return a < b
}

// assaults reports whether verb v is one of force, whose object does nothing further.
func (f *finder) assaults(v int32) bool {
	return slices.ContainsFunc(f.pat.verbs[f.tree.toks[v].Lemma], func(id int32) bool { return f.pat.all[id].Type == "ASSAULT" })
}

// caller is who a noun of asking comes from, where a participle says what it asks: "a call from the army urging them to leave".
func (f *finder) caller(v, _ int32) int32 {
	t := &f.tree
	if v < 2 || t.toks[v].Tag != text.TagVBG || !says[t.toks[v].Lemma] {
		return -1
	}
	for a, k := v-1, 0; a >= 0 && k < 3; a, k = a-1, k+1 {
		if p := t.toks[a].Lemma; p == "from" || p == "by" {
			if n := a - 1; n >= 0 && (f.pat.is("call-noun", t.toks[n].Lemma) || f.pat.is("message", t.toks[n].Lemma)) && f.mentionOf(v-1) >= 0 {
				return v - 1
			}
			return -1
		}
		if !t.nominal(a) && t.toks[a].POS != text.DET && t.toks[a].POS != text.ADJ {
			return -1
		}
	}
	return -1
}

// bareAgent reports whether what the tree takes for an agent has no "by", as the object of a past tense has: "a unit killed in
// an ambush nine rebels".
func (f *finder) bareAgent(c int32) bool {
	for k := f.tree.toks[c].Head + 1; k < c; k++ {
		if f.tree.toks[k].Lemma == "by" {
			return false
		}
	}
	return c > f.tree.toks[c].Head && f.tree.prep(c) < 0
}

// bareObject is the noun behind v that the tree takes for a phrase of place or time although no preposition is there: "a unit
// read as a passive killed in an ambush nine rebels"; -1 for none.
func (f *finder) bareObject(v int32) int32 {
	for c := f.tree.first[v]; c >= 0; c = f.tree.next[c] {
		if c > v && f.tree.toks[c].Rel == text.RelObl && f.tree.prep(c) < 0 && f.tree.nominal(c) && !f.timed(c) {
			if m := f.mentionOf(c); m >= 0 && (f.d.Mentions[m].Form != text.Named || f.isPlace(m) && f.tree.toks[c].POS == text.NOUN) { // "nine killed in raid Red Cross" names who says so
				return c
			}
		}
	}
	return -1
}

// strayed is the subject of v that the tree hangs on h, the verb that v is joined to, behind it: "nine are killed Strikes by the
// army killed nine". -1 for none.
func (f *finder) strayed(v, h int32) int32 {
	t := &f.tree
	for c := t.first[h]; c >= 0 && c < v; c = t.next[c] {
		if r := t.toks[c].Rel; c > h && (r == text.RelNsubj || r == text.RelNsubjPass) && t.child(h, r) < h {
			for k := c + 1; k < v; k++ {
				if t.verbal(k) && !t.under(k, c) && t.toks[k].Head != v {
					return -1
				}
			}
			return c
		}
	}
	return -1
}

// freeParticiple reports whether v, on the verb h, is a passive participle: VBN without auxiliary and object, or what
// only its form makes a past tense, in front of a clause whose subject it shares.
func (f *finder) freeParticiple(v, h int32) bool {
	t := &f.tree
	if t.toks[v].Rel != text.RelAdvcl || t.child(v, text.RelAux, text.RelAuxPass, text.RelObj) >= 0 {
		return false
	}
	return t.toks[v].Tag == text.TagVBN || t.toks[v].Tag == text.TagVBD && v < h
}

// holder is whose plan, call or threat a noun is: "Chad's plan to attack", "Chad has plans to attack".
func (f *finder) holder(noun int32, depth int) int32 {
	t := &f.tree
	if p := t.child(noun, text.RelNmodPoss, text.RelNsubj); p >= 0 {
		return p
	}
	for c := t.first[noun]; c >= 0; c = t.next[c] { // "the right of Chad to fire"
		if t.toks[c].Rel == text.RelNmod && t.hasPrep(c, []string{"of", "by"}) && f.mentionOf(c) >= 0 {
			return c
		}
	}
	// "Weber plans to" is sometimes read as a compound.
	if p := t.child(noun, text.RelCompound, text.RelAmod); p >= 0 && f.who.cover[p] >= 0 {
		return p
	}
	if h := t.toks[noun].Head; h >= 0 && t.toks[noun].Rel == text.RelObj && t.verbal(h) && depth < 5 {
		if f.pat.is("call-noun", t.toks[noun].Lemma) && !f.pat.is("light", f.verbWord(h)) {
			return -1 // "brushed aside calls to investigate"
		}
		if f.judges(h) {
			return -1 // "opposed any move to recognise Chad"
		}
		m := f.verbFrameDepth(h, depth+1)
		if m.iobj >= 0 && m.iobj != noun {
			return m.iobj // "gave the envoy time to negotiate"
		}
		if m.obj >= 0 && m.obj < noun { // "found Okoro guilty of aiding", two objects
			return m.obj
		}
		return m.subj
	}
	return -1
}
