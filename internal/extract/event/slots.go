package event

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/text"
)

// fill finds what stands in slot s.
func (f *finder) fill(m *match, s *ontology.Slot) bool {
	if s.Where == ontology.Object {
		return f.fillObject(m, s)
	}
	for _, o := range m.obliq[:m.n] {
		if !f.tree.hasPrep(o, s.Preps) {
			continue
		}
		if n := f.rightAfter(o, m, s.Preps); n >= 0 {
			o = n
		}
		if f.take(m, s, o) {
			m.spec += 3
			return true
		}
	}
	// The parser may hang "from Mali" on the troops, or on the Saturday before it.
	for _, o := range f.words {
		if h := f.tree.toks[o].Head; h >= 0 && topical[f.tree.toks[h].Lemma] && f.tree.hasPrep(o, []string{"on"}) {
			continue
		}
		if o > m.head && f.tree.hasPrep(o, s.Preps) && (f.nounsBetween(o, m) || s.Role == ontology.Word && f.gerundOf(o, m.head)) && f.take(m, s, o) {
			m.spec += 2
			return true
		}
	}
	if s.Role != ontology.Word && !s.Optional {
		if o := f.stray(m, s.Preps); o >= 0 && f.take(m, s, o) {
			m.why = append(m.why, "argument without a place in the tree")
			return true
		}
	}
	return f.genitive(m, s)
}

// gerundOf reports whether o is a clause on v that stands for a noun: "charged Chad with arming rebels".
func (f *finder) gerundOf(o, v int32) bool {
	k := &f.tree.toks[o]
	return k.Head == v && k.Tag == text.TagVBG && (k.Rel == text.RelAdvcl || k.Rel == text.RelXcomp || k.Rel == text.RelCcomp)
}

// nounsBetween reports whether no verb lies on the way from o up to the predicate.
func (f *finder) nounsBetween(o int32, m *match) bool {
	of := f.tree.hasPrep(o, []string{"of"})
	for n := 0; n < 5; n++ {
		h := f.tree.toks[o].Head
		if h == m.head || h == m.anchor {
			return n > 0 && !f.settled(o, m) && !(of && m.pat.Kind == "noun" && f.tree.hasPrep(o, topics))
		}
		if h < 0 || f.tree.verbal(h) && (f.tree.toks[h].Rel != text.RelAcl || f.tree.toks[h].Head != m.content || !f.paper(m.content)) {
			return false
		}
		if helps[f.tree.toks[h].Lemma] && f.tree.hasPrep(o, []string{"from"}) {
			return false // "took the town with support from Chad"
		}
		o = h
	}
	return false
}

// topics lead from a noun to what it is about, whose "of" is its own: "talks about the visit of a minister".
var topics = []string{"about", "on", "over", "regarding"}

// settled reports whether the phrase at o is an argument of m's verb with a preposition of its own, so that what hangs
// inside it is not the verb's: "stood by her account of the talks with Chad".
func (f *finder) settled(o int32, m *match) bool {
	return m.pat.Kind == "verb" && (f.tree.toks[o].Rel == text.RelObl || f.tree.toks[o].Rel == text.RelOblAgent && f.stance(m)) && o != m.obj && o != m.content && !f.timed(o) &&
		f.tree.hasPrep(o, []string{"by", "on", "at", "about", "over", "after", "before", "during"}) && !slices.ContainsFunc(m.pat.Slots, func(s ontology.Slot) bool { return s.Role == ontology.Word && f.tree.hasPrep(o, s.Preps) })
}

func (f *finder) fillObject(m *match, s *ontology.Slot) bool {
	if c := m.pat.Clause; s.Role == ontology.Target && (c == ontology.Must || c == ontology.That) && f.saidOf(m, s) {
		return true
	}
	if m.pat.Clause == ontology.Must {
		return false // who is told that something must be done need not do it
	}
	if m.obj >= 0 && f.take(m, s, m.obj) {
		if m.objHow != "" && s.Role == ontology.Target {
			m.why = append(m.why, "target: "+m.objHow)
		}
		return true
	}
	if s.Role == ontology.Word {
		return false
	}
	if m.iobj >= 0 && f.take(m, s, m.iobj) {
		return true
	}
	return m.obj < 0 && f.saidOf(m, s)
}

// saidOf takes the subject of the subordinate clause: "demanded that Chad withdraw".
func (f *finder) saidOf(m *match, s *ontology.Slot) bool {
	if m.content < 0 || !f.tree.verbal(m.content) {
		return false
	}
	for c := f.tree.first[m.content]; c >= 0 && c < m.content; c = f.tree.next[c] {
		if f.tree.toks[c].Tag == text.TagWP && f.tree.toks[c].Rel != text.RelNsubj && m.pat.Clause == ontology.NoClause {
			return false // "investigating what officials call a fraud"
		}
	}
	if m.pat.Type == "REQUEST" && f.passiveClause(m.content) && f.undone(m.content) {
		return false // "demanded that the Weber report be published"
	}
	if l := f.tree.toks[m.content].Lemma; m.pat.Type == "REQUEST" && (l == "remain" || l == "stay") && f.tree.child(m.content, text.RelObl) >= 0 {
		return false // "insists that she stay in office" asks nothing of her
	}
	subj := f.tree.child(m.content, text.RelNsubj, text.RelNsubjPass)
	if m.pat.Clause == ontology.Must && f.passiveClause(m.content) && f.mentionOf(f.tree.child(m.content, text.RelNsubjPass)) >= 0 {
		return false // "said that the captives should be freed" asks nothing of the captives
	}
	if subj < 0 || f.tree.toks[subj].POS == text.PRON && slices.Contains(speakers, f.tree.toks[subj].Lemma) || !f.take(m, s, subj) {
		return false
	}
	m.why = append(m.why, "target: subject of what is said")
	return true
}

// speakers are the pronouns of those who speak and listen; what they should do is asked of nobody else.
var speakers = []string{"we", "I", "i", "you"}

// take puts tok into slot s if it fits.
func (f *finder) take(m *match, s *ontology.Slot, tok int32) bool {
	if s.Role == ontology.Word {
		if !f.oneOf(tok, s.Words) || s.Words[0] == "*" && f.timed(tok) {
			return false
		}
		m.content = tok
		if s.Words[0] != "*" {
			m.spec += 8
		}
		return true
	}
	ps := f.partiesAs(tok, s.Kinds, s.Role)
	if len(ps) == 1 && slices.Contains(s.Preps, "between") {
		ps = f.between(ps, s.Kinds)
	}
	if s.Role == ontology.Both {
		if !f.several(ps) {
			return false
		}
		m.source, m.both = ps, true
		return true
	}
	if len(ps) == 0 || s.Optional && s.Role == ontology.Target && len(m.target) > 0 {
		return false
	}
	if s.Role == ontology.Target && (m.pat.Type == "REQUEST" || m.pat.Type == "THREATEN") && f.ofRecords(tok, ps) {
		return false
	}
	if s.Role == ontology.Source {
		m.source = ps
	} else {
		m.target = ps
	}
	return true
}

func (f *finder) several(ps []party) bool {
	if len(ps) != 1 || ps[0].Mention < 0 {
		return len(ps) > 1
	}
	m := &f.d.Mentions[ps[0].Mention]
	switch f.tree.toks[m.Head].Lemma {
	case "we", "our", "us":
		return false
	}
	return m.Plural && m.Kind != text.Place
}

// oneOf reports whether the noun at tok, or one coordinated with it, is among words.
func (f *finder) oneOf(tok int32, words []string) bool {
	if words[0] == "*" {
		return true
	}
	l := f.tree.toks[tok].Lemma
	if f.tree.toks[tok].POS == text.PROPN {
		l = strings.ToLower(l) // "the Europe Bridge"
	}
	if slices.Contains(words, l) {
		return true
	}
	if s, plural := strings.CutSuffix(l, "s"); plural { // "troops" and "supplies" are their own lemmas
		if slices.Contains(words, s) || strings.HasSuffix(s, "ie") && slices.ContainsFunc(words, func(w string) bool { return strings.TrimSuffix(w, "y") == s[:len(s)-2] && len(w) == len(s)-1 }) {
			return true
		}
	}
	for c := f.tree.first[tok]; c >= 0; c = f.tree.next[c] {
		r := f.tree.toks[c].Rel
		if r == text.RelConj && slices.Contains(words, f.tree.toks[c].Lemma) {
			return true
		}
		// "a round of talks"
		if r == text.RelNmod && measure[f.tree.toks[tok].Lemma] && slices.Contains(words, f.tree.toks[c].Lemma) {
			return true
		}
	}
	return false
}

// subject fills the first slot.
func (f *finder) subject(m *match) bool {
	s := &m.pat.Slots[0]
	if m.subj >= 0 && (s.Role == ontology.Target || len(m.source) == 0) {
		before := len(m.source)
		if f.take(m, s, m.subj) {
			f.singular(m)
			if m.subjHow != "" && len(m.source) > before {
				m.why = append(m.why, "source: "+m.subjHow)
			}
			return true
		}
		if s.Role == ontology.Both {
			return false
		}
		// A subject that is no actor ("the storm") means that nobody did it, except for patterns that say so.
		return s.Optional || m.passive
	}
	if m.passive && len(m.source) == 0 && s.Role == ontology.Source {
		f.throughDeed(m)
	}
	return len(m.source) > 0 && s.Role != ontology.Both || m.both || s.Optional || m.passive
}

// singular leaves the first alone of several doers that the tree lists before a verb in the singular: what follows him tells who he is ("Ola Ek, a
// Democrat and a friend of hers, is").
func (f *finder) singular(m *match) {
	if len(m.source) < 2 || m.passive || m.pat.Kind != "verb" || f.tree.toks[m.subj].Head != m.head || !f.person(m.source[0]) || f.tree.toks[m.subj+1].POS == text.CCONJ {
		return
	}
	one := f.tree.toks[m.head].Tag == text.TagVBZ
	for c := f.tree.first[m.head]; c >= 0 && c < m.head; c = f.tree.next[c] {
		if k := &f.tree.toks[c]; k.Rel == text.RelAux {
			one = one || k.Tag == text.TagVBZ || f.d.Word(c) == "was"
		}
	}
	for n := range f.tree.toks[m.subj:m.head] { // "Ola Ek and Ann Berg"
		if t := m.subj + int32(n); f.tree.toks[t].Tag == text.TagComma {
			break
		} else if f.tree.toks[t].POS == text.CCONJ {
			return
		}
	}
	if one {
		m.source = m.source[:1]
		m.why = append(m.why, "source: a verb in the singular")
	}
}

// throughDeed finds who stands behind what a passive names only the means of: "were killed in Russian
// air raids".
func (f *finder) throughDeed(m *match) {
	if m.pat.Type == "ACCUSE" { // "was condemned in a resolution of the council"
		for _, o := range m.obliq[:m.n] {
			if f.tree.hasPrep(o, []string{"in"}) && f.paper(o) {
				if p, ok := f.owner(o, "og", ontology.Source); ok {
					m.source = []party{p}
				}
				return
			}
		}
	}
	for _, o := range f.meansOf(m) {
		if f.tree.hasPrep(o, []string{"by"}) && !f.deed(o) {
			if m.source = f.parties(o, "pogl"); len(m.source) > 0 {
				m.why = append(m.why, "source: agent of the participle joined to it")
				return
			}
		}
		if f.tree.hasPrep(o, []string{"in", "by", "during", "from", "due", "because"}) && f.deed(o) {
			if ps := f.doers(o, "pogl"); len(ps) > 0 {
				m.source = ps
				m.why = append(m.why, "source: who is behind the "+f.tree.toks[o].Lemma)
				return
			}
			if by := f.carriedOutBeside(m.head, o); by >= 0 {
				if m.source = f.partiesAs(by, "pog", ontology.Source); len(m.source) > 0 {
					m.why = append(m.why, "source: who carried out the "+f.tree.toks[o].Lemma)
					return
				}
			}
		}
	}
}

// meansOf is the prepositional phrases of m and of a participle joined to it: "nine were killed and three
// wounded in raids by Chad".
func (f *finder) meansOf(m *match) []int32 {
	out := slices.Clone(m.obliq[:m.n])
	for c := f.tree.first[m.head]; c >= 0; c = f.tree.next[c] {
		v := c
		if !f.tree.verbal(c) {
			v = f.tree.child(c, text.RelAcl) // "killed and dozens wounded in" has the participle hang on the dozens
		}
		if f.tree.toks[c].Rel != text.RelConj || v < 0 || f.tree.toks[v].Tag != text.TagVBN || f.tree.child(v, text.RelAuxPass, text.RelAux) >= 0 {
			continue
		}
		for k := f.tree.first[v]; k >= 0; k = f.tree.next[k] {
			if r := f.tree.toks[k].Rel; r == text.RelObl || r == text.RelOblAgent {
				out = append(out, k)
			}
		}
	}
	return out
}

// rightAfter is the name that stands right behind the preposition which the tree hangs on a later noun o with one of its own: "talked with
// Ola Ek about a sale of coins"; -1 for none.
func (f *finder) rightAfter(o int32, m *match, preps []string) int32 {
	cases, at := 0, int32(-1)
	for c := f.tree.first[o]; c >= 0 && c < o; c = f.tree.next[c] {
		if f.tree.toks[c].Rel == text.RelCase {
			cases++
			if at < 0 && slices.Contains(preps, f.tree.toks[c].Lemma) {
				at = c
			}
		}
	}
	if cases < 2 || at < 0 || f.who.cover[at+1] < 0 {
		return -1
	}
	if h := f.d.Mentions[f.who.cover[at+1]].Head; h < o && f.tree.toks[h].Head == m.head {
		return h
	}
	return -1
}
