package event

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/text"
)

// match is one pattern that fits one trigger.
type match struct {
	frame
	pat            *pattern
	source, target []party
	content        int32 // the word slot or clause that says what is asked or offered, -1
	spec           int   // how much of the pattern was there; the best match of a trigger wins
	both           bool
	why            []string
}

// match finds the best pattern for token i.
func (f *finder) match(i int32) (match, bool) {
	ids := f.candidates(i)
	if len(ids) == 0 {
		return match{}, false
	}
	var fr frame
	if f.tree.nominal(i) || f.tree.verbal(i) && f.nounish(i) {
		fr = f.nounFrame(i)
	} else {
		fr = f.verbFrame(i)
	}
	f.words = f.tree.clause(append(f.words[:0], i), i, -1)
	if fr.anchor >= 0 && fr.anchor != i {
		f.words = f.tree.clause(f.words, fr.anchor, fr.subj)
	}
	if fr.obj >= 0 && !f.tree.under(fr.obj, i) {
		f.words = append(f.words, fr.obj)
	}
	var best match
	for _, id := range ids {
		m := match{frame: fr, pat: &f.pat.all[id], content: -1}
		if f.try(&m) && (best.pat == nil || m.spec > best.spec) {
			best = m
		}
	}
	return best, best.pat != nil
}

func (f *finder) candidates(i int32) []int32 {
	t := &f.tree.toks[i]
	switch t.POS {
	case text.VERB:
		if f.nounish(i) {
			if ids := f.pat.nouns[t.Lemma]; ids != nil {
				return ids
			}
			return f.pat.nouns[strings.ToLower(f.d.Word(i))]
		}
		return f.pat.verbs[t.Lemma]
	case text.NOUN:
		return f.pat.nouns[t.Lemma]
	case text.ADJ:
		return f.pat.as[t.Lemma]
	case text.PROPN:
		// Headlines capitalise common nouns.
		if f.who.cover[i] < 0 && f.d.TitleSpan.Contains(t.Span) {
			return f.pat.nouns[strings.ToLower(t.Lemma)]
		}
	}
	return nil
}

// nounish reports whether a word tagged as a verb stands where only a noun can.
func (f *finder) nounish(i int32) bool {
	switch f.tree.toks[i].Rel {
	case text.RelObj, text.RelNmod, text.RelCompound:
		return true
	case text.RelCsubj, text.RelNsubj, text.RelNsubjPass, text.RelCsubjPass:
		return f.tree.toks[i].Tag == text.TagVBG && f.tree.child(i, text.RelObj) < 0
	}
	if f.tree.toks[i].Tag == text.TagVBG {
		for c := f.tree.first[i]; c >= 0; c = f.tree.next[c] {
			if f.tree.hasPrep(c, []string{"between"}) {
				return true
			}
		}
	}
	return false
}

// try fills the slots of m.pat from m.frame.
func (f *finder) try(m *match) bool {
	p := m.pat
	if p.Kind == "verb" && (!f.particleFits(m) || p.NoObject && m.obj >= 0 && !m.passive) || !f.clauseFits(m) || !f.wordsFit(p) {
		return false
	}
	for i := range p.Slots[1:] {
		if s := &p.Slots[i+1]; !f.fill(m, s) && !s.Optional {
			return false
		}
	}
	if p.Kind == "noun" {
		f.modifiers(m)
		f.occasion(m)
		f.wished(m)
		f.charged(m)
	}
	if !f.subject(m) || !m.complete(f) {
		return false
	}
	m.spec += 10*len(p.Need) + 2*len(p.Avoid)
	if p.Particle != "" {
		m.spec += 8
	}
	if p.Clause != ontology.NoClause && p.Clause != ontology.Absent {
		m.spec += 5
	}
	m.spec += 4 * min(len(m.source), 1)
	m.spec += 4 * min(len(m.target), 1)
	return true
}

func (f *finder) particleFits(m *match) bool {
	if m.pat.Particle != "" {
		return f.tree.particle(m.head, m.pat.Particle) >= 0
	}
	return f.tree.child(m.head, text.RelCompoundPrt) < 0
}

// wordsFit checks the words that must or must not stand in the clause.
func (f *finder) wordsFit(p *pattern) bool {
	for _, g := range p.Need {
		if !f.anyWord(g) {
			return false
		}
	}
	for _, g := range p.Avoid {
		if f.anyWord(g) {
			return false
		}
	}
	return true
}

func (f *finder) anyWord(g []string) bool {
	return slices.ContainsFunc(f.words, func(t int32) bool { return slices.Contains(g, f.tree.toks[t].Lemma) })
}

// clauseFits checks the subordinate clause that a pattern asks for, and notes it as content.
func (f *finder) clauseFits(m *match) bool {
	inf, that := int32(-1), int32(-1)
	for c := f.tree.first[m.head]; c >= 0; c = f.tree.next[c] {
		switch f.tree.toks[c].Rel {
		case text.RelXcomp:
			inf = c
		case text.RelAdvcl, text.RelAcl:
			if inf < 0 && f.infinitive(c) && c > m.head {
				inf = c
			}
		case text.RelCcomp:
			if f.infinitive(c) {
				inf = c
			} else {
				that = c
			}
		}
	}
	if inf < 0 && m.obj >= 0 {
		if c := f.tree.child(m.obj, text.RelAcl); c >= 0 && f.infinitive(c) {
			inf = c
		}
	}
	switch m.pat.Clause {
	case ontology.Infinitive:
		m.content = inf
		return inf >= 0 && f.infinitive(inf)
	case ontology.That:
		m.content = that
		return that >= 0
	case ontology.AnyClause:
		m.content = max(inf, that)
		return inf >= 0 || that >= 0
	case ontology.Must:
		m.content = that
		return that >= 0 && f.tree.childLemma(that, text.RelAux, "must", "should", "ought") >= 0
	case ontology.Absent:
		return that < 0 && m.iobj < 0 && (inf < 0 || f.infinitive(inf))
	}
	m.content = max(inf, that)
	return true
}

func (f *finder) infinitive(c int32) bool {
	return f.tree.toks[c].Tag == text.TagVB && f.tree.childLemma(c, text.RelMark, "to") >= 0 ||
		f.tree.child(c, text.RelCop) >= 0 && f.tree.childLemma(c, text.RelMark, "to") >= 0
}

// fill finds what stands in slot s.
func (f *finder) fill(m *match, s *ontology.Slot) bool {
	if s.Where == ontology.Object {
		return f.fillObject(m, s)
	}
	for _, o := range m.obliq[:m.n] {
		if f.tree.hasPrep(o, s.Preps) && f.take(m, s, o) {
			m.spec += 3
			return true
		}
	}
	// The parser may hang "from Mali" on the troops, or on the Saturday before it.
	for _, o := range f.words {
		if o > m.head && f.tree.hasPrep(o, s.Preps) && f.nounsBetween(o, m) && f.take(m, s, o) {
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
	return false
}

// nounsBetween reports whether no verb lies on the way from o up to the predicate.
func (f *finder) nounsBetween(o int32, m *match) bool {
	for n := 0; n < 5; n++ {
		h := f.tree.toks[o].Head
		if h == m.head || h == m.anchor {
			return n > 0
		}
		if h < 0 || f.tree.verbal(h) {
			return false
		}
		o = h
	}
	return false
}

func (f *finder) fillObject(m *match, s *ontology.Slot) bool {
	if c := m.pat.Clause; s.Role == ontology.Target && (c == ontology.Must || c == ontology.That) && f.saidOf(m, s) {
		return true
	}
	if m.obj >= 0 && f.take(m, s, m.obj) {
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
	subj := f.tree.child(m.content, text.RelNsubj, text.RelNsubjPass)
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
		if !f.oneOf(tok, s.Words) {
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

// throughDeed finds who stands behind what a passive names only the means of: "were killed in Russian
// air raids".
func (f *finder) throughDeed(m *match) {
	for _, o := range m.obliq[:m.n] {
		if f.tree.hasPrep(o, []string{"in", "by", "during", "from"}) && f.deed(o) {
			if p, ok := f.doer(o, "pogl"); ok {
				m.source = []party{p}
				m.why = append(m.why, "source: who is behind the "+f.tree.toks[o].Lemma)
				return
			}
		}
	}
}

// complete reports whether the participants make an event.
func (m *match) complete(f *finder) bool {
	f.byContent(m)
	m.target = slices.DeleteFunc(m.target, func(t party) bool {
		return slices.ContainsFunc(m.source, func(s party) bool { return f.same(s, t) })
	})
	named := 0
	for _, p := range m.source {
		if p.Mention >= 0 {
			named++
		}
	}
	for _, p := range m.target {
		if p.Mention >= 0 {
			named++
		}
	}
	if m.pat.Type == "CONSULT" {
		return m.both && f.several(m.source) || len(m.source) > 0 && len(m.target) > 0 ||
			len(m.source)+len(m.target) > 0 && m.pat.CAMEO == "042" && named > 0 ||
			m.pat.Light && f.several(m.source)
	}
	if m.pat.Light && len(m.source) == 0 {
		return false
	}
	if m.wantsTarget() && len(m.target) == 0 {
		return false
	}
	return named > 0
}

// wantsTarget reports whether the pattern names a target that may not be missing.
func (m *match) wantsTarget() bool {
	return slices.ContainsFunc(m.pat.Slots, func(s ontology.Slot) bool { return s.Role == ontology.Target && !s.Optional })
}

func (f *finder) same(a, b party) bool {
	if a.Span == b.Span {
		return true
	}
	if a.Mention < 0 || b.Mention < 0 {
		return false
	}
	x, y := f.d.Mentions[a.Mention].Chain, f.d.Mentions[b.Mention].Chain
	return x >= 0 && x == y
}
