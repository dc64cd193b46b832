package event

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/text"
)

// modifiers gives the possessor and the nation before an event noun their roles: "Chad's attack",
// "Sudanese air strikes" are sources; "the governor's arrest" is a target, as "of" would be.
func (f *finder) modifiers(m *match) {
	objective := slices.ContainsFunc(m.pat.Slots, func(s ontology.Slot) bool {
		return s.Role == ontology.Target && slices.Contains(s.Preps, "of")
	})
	for c := f.tree.first[m.head]; c >= 0; c = f.tree.next[c] {
		rel := f.tree.toks[c].Rel
		if rel != text.RelNmodPoss && rel != text.RelAmod && rel != text.RelCompound {
			continue
		}
		if f.memberOf(c) {
			continue
		}
		if o := f.whoseHelp(m.head, c); o >= 0 {
			c = o
		}
		i := f.mentionOf(c)
		if who := f.tree.child(c, text.RelCompound, text.RelAmod); i < 0 && rel == text.RelCompound && f.deed(c) && who >= 0 && f.mentionOf(who) >= 0 { // "US missile attack"
			c, i = who, f.mentionOf(who)
			if f.isPlace(i) && f.tree.toks[c].Rel != text.RelAmod && !f.mayDo(i, c) {
				continue
			}
		}
		if i < 0 || !f.who.admits(i, "") || f.saint(&f.d.Mentions[i]) {
			continue
		}
		ps := f.parties(c, "")
		person := f.who.kind(i) == text.Person
		switch {
		case m.pat.Mode == "visit" && len(m.target) == 0 && rel == text.RelCompound && f.isPlace(i): // "his Kenya trip"
			m.target = ps
			m.why = append(m.why, "target: place before the noun")
		case objective && len(m.target) == 0 && (rel == text.RelNmodPoss || person):
			m.target = ps
			m.why = append(m.why, "target: possessor of the noun")
		case len(m.source) == 0 && !m.both && (rel == text.RelNmodPoss || f.mayDo(i, c)):
			m.source = ps
			m.why = append(m.why, "source: modifier of the noun")
		}
	}
	for _, o := range m.obliq[:m.n] {
		if len(m.source) == 0 && !m.both && f.tree.hasPrep(o, []string{"by"}) {
			m.source = f.parties(o, "pogl")
		}
	}
	if m.pat.Type == "ASSAULT" && len(m.source) == 0 && !m.both && m.subj < 0 { // "regime barrel bomb attacks", whose words hang in a chain
		if p, ok := f.doer(m.head, "pog"); ok && p.tok >= 0 && p.tok < m.head && !f.isPlace(p.Mention) && f.chained(p.tok, m.head) {
			m.source = []party{p}
		}
	}
	f.hyphenated(m)
}

// chained reports whether c hangs on a word before the deed n that says with what or led by whom it was done.
func (f *finder) chained(c, n int32) bool {
	k := &f.tree.toks[f.tree.toks[c].Head]
	return k.Head == n && (f.deed(f.tree.toks[c].Head) || k.Lemma == "barrel" || k.Lemma == "lead")
}

// charged takes the doer from the object of a verb of blame: "accused the army of an attack on Chad".
func (f *finder) charged(m *match) {
	t := &f.tree
	h := t.toks[m.head].Head
	if len(m.source) > 0 || m.both || h < 0 || !t.hasPrep(m.head, []string{"of", "for", "over"}) {
		return
	}
	if !t.verbal(h) && t.toks[h].Rel == text.RelObj { // hung on the one who is blamed
		h = t.toks[h].Head
	}
	if h < 0 || !t.verbal(h) || !blames[t.toks[h].Lemma] {
		return
	}
	if v := f.verbFrame(h); v.obj >= 0 {
		if m.source = f.parties(v.obj, ""); len(m.source) > 0 {
			m.why = append(m.why, "source: who is blamed")
		}
	}
}

var blames = map[string]bool{"accuse": true, "blame": true, "suspect": true, "criticize": true, "criticise": true, "condemn": true, "denounce": true, "charge": true, "convict": true}

// hyphenated reads "Russian-Chinese talks": two nations in one word.
func (f *finder) hyphenated(m *match) {
	if m.pat.Type != "CONSULT" || len(m.source) > 1 {
		return
	}
	for c := f.tree.first[m.head]; c >= 0; c = f.tree.next[c] {
		if f.tree.toks[c].Rel != text.RelAmod || !strings.Contains(f.d.Word(c), "-") {
			continue
		}
		var ps []party
		for i := range f.d.Mentions {
			if x := &f.d.Mentions[i]; f.tree.toks[c].Contains(x.Span) && f.who.admits(int32(i), "") {
				ps = append(ps, party{f.who.arg(int32(i)), c, "hyphen"})
			}
		}
		if len(ps) > 1 {
			m.source = ps
		}
	}
}

// occasion reads a meeting out of what was said at it: "during the talks, the minister told Okoro".
// The subject of the clause is one party; the one spoken to is the other, unless the noun names it.
func (f *finder) occasion(m *match) {
	t := &f.tree
	h := t.toks[m.head].Head
	rel := t.toks[m.head].Rel
	if m.pat.Type != "CONSULT" || len(m.source) > 0 || m.subj >= 0 || h < 0 || !t.verbal(h) ||
		rel != text.RelObl && rel != text.RelNsubj || !t.hasPrep(m.head, []string{"during", "in", "at"}) && (len(m.target) == 0 || !t.hasPrep(m.head, []string{"after", "following", "before"})) {
		return
	}
	f.attend(m, h)
}

// wished reads the party who wants talks out of "called for talks with Chad", "proposed a meeting
// with Chad".
func (f *finder) wished(m *match) {
	t := &f.tree
	h := t.toks[m.head].Head
	if m.pat.Type != "CONSULT" || len(m.source) > 0 || len(m.target) == 0 || m.both || h < 0 || !t.verbal(h) ||
		t.toks[m.head].Rel != text.RelObj && t.toks[m.head].Rel != text.RelObl {
		return
	}
	for _, class := range [...]string{"call", "propose", "plan", "cancel", "deny"} {
		if f.pat.is(class, f.verbWord(h)) {
			if v := f.verbFrame(h); v.subj >= 0 {
				m.source = f.parties(v.subj, "pogl")
				m.why = append(m.why, "source: who speaks of the talks")
			}
			return
		}
	}
}

// attend takes the parties of an occasion from the clause of verb h.
func (f *finder) attend(m *match, h int32) {
	v := f.verbFrame(h)
	if v.subj < 0 {
		return
	}
	source := f.parties(v.subj, "pog")
	if len(source) == 0 {
		return
	}
	target := m.target
	if len(target) == 0 {
		if target = f.addressee(&v); len(target) == 0 {
			return
		}
		m.why = append(m.why, "target: who was spoken to")
	}
	m.source, m.target = source, target
	m.why = append(m.why, "source: subject of the clause that the noun dates")
}

// addressee is who a verb of saying speaks to.
func (f *finder) addressee(v *frame) []party {
	switch f.tree.toks[v.head].Lemma {
	case "tell", "inform", "assure", "urge", "ask", "brief", "thank", "warn":
		if v.iobj >= 0 {
			return f.parties(v.iobj, "po")
		}
		if v.obj >= 0 {
			return f.parties(v.obj, "po")
		}
	}
	for _, o := range v.obliq[:v.n] {
		if f.tree.hasPrep(o, []string{"to", "with"}) {
			if ps := f.parties(o, "p"); len(ps) > 0 {
				return ps
			}
		}
	}
	return nil
}

// effortOf is who the noun of planning right before the infinitive v says is behind it, where the tree hangs v on the verb
// above: "praised efforts by Chad to ease the ban". -1 for none.
func (f *finder) effortOf(v, _ int32) int32 {
	to := f.tree.childLemma(v, text.RelMark, "to")
	if to <= 0 || !f.infinitive(v) {
		return -1
	}
	if a := to - 1; f.tree.nominal(a) && (f.pat.is("plan-noun", f.tree.toks[a].Lemma) || f.tree.toks[a].Lemma == "move") { // "blasts Okoro's move to bar them"
		if p := f.tree.child(a, text.RelNmodPoss); p >= 0 && f.tree.toks[p].POS != text.PRON {
			return p
		}
	}
	for a := to - 1; a >= 0 && f.tree.toks[a].Sent == f.tree.toks[v].Sent; a = f.tree.toks[a].Head {
		if h := f.tree.toks[a].Head; h >= 0 && f.tree.hasPrep(a, []string{"by"}) && f.pat.is("plan-noun", f.tree.toks[h].Lemma) {
			return a
		}
		if h := f.tree.toks[a].Head; h >= 0 && h < a && f.tree.hasPrep(a, []string{"of", "by"}) && campaigns[f.tree.toks[h].Lemma] && f.mentionOf(a) >= 0 {
			return a // "the start of operations of the army to retake the town"
		}
	}
	return -1
}

// campaigns are nouns for what armies set out on.
var campaigns = map[string]bool{"operation": true, "campaign": true, "offensive": true, "assault": true, "push": true, "advance": true}

// whoseHelp is those helped in the deed n whose doer is the possessive c: "aided the regime in its attacks"; -1 elsewhere.
func (f *finder) whoseHelp(n, c int32) int32 {
	t := &f.tree
	v := t.toks[n].Head
	if t.toks[c].POS != text.PRON || t.toks[c].Rel != text.RelNmodPoss || v < 0 || !strengthens[t.toks[v].Lemma] || !t.hasPrep(n, []string{"in", "with"}) {
		return -1
	}
	switch t.toks[c].Lemma {
	case "its", "their", "it", "they":
		if o := t.child(v, text.RelObj); o > v && o < n && f.mayAct(o) {
			return o
		}
	}
	return -1
}
