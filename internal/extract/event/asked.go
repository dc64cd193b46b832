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

// inward are verbs of what goes on in somebody, of which nothing can be asked: "children should not have to worry".
var inward = map[string]bool{"worry": true, "feel": true, "know": true, "see": true, "think": true, "expect": true, "hope": true, "fear": true, "understand": true,
	"concern": true, "trouble": true, "alarm": true, "frighten": true, "scare": true, "surprise": true, "shock": true, "disturb": true, "outrage": true, "comfort": true, "reassure": true}

// moods are what somebody should be without being asked to do anything: "voters should be outraged".
var moods = map[string]bool{"outraged": true, "proud": true, "ashamed": true, "able": true, "aware": true, "worried": true, "afraid": true, "happy": true, "angry": true, "concerned": true, "alarmed": true, "thankful": true, "grateful": true}

// subjunctive are the verbs whose that-clause may have a bare verb.
var subjunctive = map[string]bool{"insist": true, "demand": true, "order": true, "require": true, "ask": true, "request": true, "urge": true}

// agreesNot reports whether the bare verb at c has a singular subject, as no present tense has.
func (f *finder) agreesNot(c int32) bool {
	s := f.tree.child(c, text.RelNsubj, text.RelNsubjPass)
	return s >= 0 && f.tree.child(s, text.RelConj) < 0 && (f.tree.toks[s].Tag == text.TagNNP || f.tree.toks[s].Tag == text.TagNN)
}

// askedClause is the infinitive that belongs to the noun n although it hangs on the verb above it, -1 for none.
func (f *finder) askedClause(n int32) int32 {
	h := f.tree.toks[n].Head
	if h < 0 || !f.tree.verbal(h) {
		return -1
	}
	for c := f.tree.first[h]; c >= 0; c = f.tree.next[c] {
		if r := f.tree.toks[c].Rel; c > n && (r == text.RelAdvcl || r == text.RelXcomp) && f.askingNoun(c) == n {
			return c
		}
	}
	return -1
}
