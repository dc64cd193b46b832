package event

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// dismissed reports whether who was fired lost a post: people are not shot off.
func (f *finder) dismissed(m *match) bool {
	if !m.passive || m.obj < 0 {
		return false
	}
	if i := f.mentionOf(m.obj); i >= 0 && f.who.kind(i) == text.Person {
		return true
	}
	_, somebody := lexicon.AgentNoun(f.tree.toks[m.obj].Lemma)
	return somebody
}

// toSway reports whether the attacks of noun n are meant to change minds or order: "attacks to undermine the vote".
func (f *finder) toSway(n int32) bool {
	to := n + 1 // whatever the tree hangs the infinitive on
	if int(to) >= len(f.tree.toks) || f.tree.toks[to].Tag != text.TagTO || f.tree.toks[to].Head < to {
		return false
	}
	switch f.tree.toks[f.tree.toks[to].Head].Lemma {
	case "undermine", "subvert", "discredit", "influence", "sway", "smear", "distort", "interfere", "meddle":
		return true
	}
	return false
}

// acquitted reports whether the court of m found somebody not guilty.
func (f *finder) acquitted(m *match) bool {
	for _, t := range f.words {
		if f.tree.toks[t].Lemma == "guilty" && f.negated(t) {
			return true
		}
	}
	return false
}

// ownRun are nouns for one's own race for an office.
var ownRun = map[string]bool{"run": true, "bid": true, "candidacy": true, "campaign": true, "comeback": true}

// withThing reports whether the only partner of a talk was found inside the phrase of a thing: "speaks with a hint of an Oslo accent".
func (f *finder) withThing(m *match) bool {
	if m.both || m.pat.Kind != "verb" || len(m.target) != 1 {
		return false
	}
	l := f.tree.toks[m.head].Lemma
	p := m.target[0]
	if l != "speak" && l != "talk" || !strings.HasPrefix(p.how, "owner by") || p.Mention < 0 || !f.isPlace(p.Mention) || p.tok < 0 {
		return false
	}
	h := f.tree.toks[p.tok].Head
	if h < 0 || h == m.head || !f.tree.nominal(h) {
		return false
	}
	_, somebody := lexicon.AgentNoun(f.tree.toks[h].Lemma)
	return !somebody && !f.pat.is("body", f.tree.toks[h].Lemma)
}

// passiveClause reports whether the clause of v is a passive, so that its subject does nothing.
func (f *finder) passiveClause(v int32) bool {
	return f.tree.child(v, text.RelNsubjPass) >= 0 && f.tree.child(v, text.RelAuxPass) >= 0
}

// deepNation reports whether p is a people before a noun deep inside the argument a: "the sale of Omani coins" is no deal with Oman.
func (f *finder) deepNation(p party, a int32) bool {
	if p.how != "owner by nation" || p.tok < 0 || p.tok == a {
		return false
	}
	h := f.tree.toks[p.tok].Head
	return h >= 0 && h != a
}

// someone is the person without a name that a deed goes to with "to", "from" or "with", before what is handed over is looked at:
// "refused to hand the embassy's papers to a guard".
func (f *finder) someone(m *match, in *frame) []party {
	if in.obj < 0 || f.who.head[in.obj] >= 0 {
		return nil
	}
	for _, a := range in.obliq[:in.n] {
		k := &f.tree.toks[a]
		if _, somebody := lexicon.AgentNoun(k.Lemma); somebody && k.POS == text.NOUN && f.tree.hasPrep(a, []string{"to", "from", "with"}) && !f.own(a) {
			p := party{tok: a, how: "common noun"}
			p.Span, p.Mention = f.phrase(a), -1
			return []party{p}
		}
	}
	return nil
}

// underSuspicion lets a deed be alleged whose doer is known by no more than a "suspected" attack: "killed in a suspected air strike
// by Chad".
func (f *finder) underSuspicion(r *reading, m *match) {
	if r.status != "held" || m.pat.Kind != "verb" || len(m.source) == 0 {
		return
	}
	means := []int32{m.subj}
	if m.passive && m.subj < 0 {
		means = f.meansOf(m)
	}
	for _, o := range means {
		if o >= 0 && f.deed(o) && slices.ContainsFunc(m.source, func(p party) bool { return p.tok >= 0 && f.tree.under(p.tok, o) }) {
			for c := f.tree.first[o]; c >= 0 && c < o; c = f.tree.next[c] {
				k := &f.tree.toks[c]
				if k.Rel == text.RelAmod && f.pat.is("allege-adj", strings.ToLower(f.d.Word(c))) {
					r.apply("allege", f.d.Word(c))
				}
			}
		}
	}
}

// merelyThere reports whether p is the town in which what is backed or refused stands: "efforts in Oslo" are not Oslo's.
func (f *finder) merelyThere(p party) bool {
	return (p.how == "owner by in" || p.how == "" && p.tok >= 0 && f.tree.hasPrep(p.tok, []string{"in"})) && p.Mention >= 0 && f.isPlace(p.Mention) && !f.state(p.Mention)
}

// ofCaller reports whether p is the "their" of those who ask for the inquiry of m: "called on Chad to look into their charges".
func (f *finder) ofCaller(m *match, p party) bool {
	if p.tok < 0 || p.Mention < 0 || f.tree.toks[p.tok].POS != text.PRON || f.tree.toks[p.tok].Rel != text.RelNmodPoss {
		return false
	}
	v := f.verbOver(f.tree.toks[m.head].Head)
	if v == m.anchor && v >= 0 {
		v = f.verbOver(f.tree.toks[v].Head)
	}
	if v < 0 || !f.pat.is("call", f.tree.toks[v].Lemma) {
		return false
	}
	s := f.tree.child(v, text.RelNsubj)
	if s < 0 {
		return false
	}
	o := f.mentionOf(s)
	return o >= 0 && f.d.Mentions[o].Chain >= 0 && f.d.Mentions[o].Chain == f.d.Mentions[p.Mention].Chain
}

// tripTo is the place right before the noun of a journey: "during his Chad trip".
func (f *finder) tripTo(m *match) []party {
	c := f.tree.child(m.head, text.RelCompound)
	if c != m.head-1 || c < 0 {
		return nil
	}
	i := f.mentionOf(c)
	if i < 0 || f.d.Mentions[i].Form != text.Named || !f.isPlace(i) || slices.ContainsFunc(m.source, func(p party) bool { return p.Mention == i }) {
		return nil
	}
	return []party{{f.who.arg(i), c, ""}}
}
