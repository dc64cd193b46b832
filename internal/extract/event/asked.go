package event

import "github.com/readout-news/readout/text"

// calledOn is who the verb of m asks with a preposition to do what the infinitive v says: "called upon Chad to withdraw".
func (f *finder) calledOn(m *frame, v int32) int32 {
	if !f.infinitive(v) || m.obj >= 0 && m.obj < v || m.passive {
		return -1
	}
	preps := askedWith[f.tree.toks[m.head].Lemma]
	for _, o := range m.obliq[:m.n] {
		if preps != nil && o > m.head && o < v && f.tree.hasPrep(o, preps) {
			return o
		}
	}
	return -1
}

// askedWith are verbs of asking whose preposition has the one who is asked.
var askedWith = map[string][]string{"call": {"on", "upon", "for"}, "appeal": {"to"}, "plead": {"with"}, "prevail": {"on", "upon"}, "wait": {"for"},
	"clamour": {"for"}, "clamor": {"for"}, "push": {"for"}, "press": {"for"}, "rely": {"on"}, "count": {"on"}}

// asked is who a noun of asking wants to act: "an appeal by Togo for Chad to withdraw".
func (f *finder) asked(noun int32) int32 {
	if !f.pat.is("call-noun", f.tree.toks[noun].Lemma) {
		return -1
	}
	for c := f.tree.first[noun]; c >= 0; c = f.tree.next[c] {
		if f.tree.toks[c].Rel == text.RelNmod && f.tree.hasPrep(c, []string{"for", "to", "on"}) && f.mentionOf(c) >= 0 {
			return c
		}
	}
	return -1
}

// askingNoun is the noun of asking that the infinitive v belongs to, although the tree hangs it on the
// verb above: "repeated an appeal by Togo for Chad to withdraw" has the asked one right before it. -1 for none.
func (f *finder) askingNoun(v int32) int32 {
	to := f.tree.childLemma(v, text.RelMark, "to")
	if to <= 0 || !f.infinitive(v) {
		return -1
	}
	for a := to - 1; a >= 0 && f.tree.toks[a].Sent == f.tree.toks[v].Sent; a = f.tree.toks[a].Head {
		if h := f.tree.toks[a].Head; h >= 0 && h != v && f.asked(h) == a && f.tree.hasPrep(a, []string{"for"}) {
			return h
		}
	}
	return -1
}
