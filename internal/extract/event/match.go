package event

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/lexicon"
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
	verb, fr := f.deaths(i)
	ids := f.pat.verbs[verb]
	if verb == "" {
		ids = f.candidates(i)
	}
	if len(ids) == 0 {
		return match{}, false
	}
	if verb != "" {
	} else if f.tree.nominal(i) || f.tree.verbal(i) && f.nounish(i) {
		fr = f.nounFrame(i)
	} else {
		fr = f.verbFrame(i)
	}
	f.words = f.tree.clause(append(f.words[:0], i), i, -1)
	if fr.anchor >= 0 && fr.anchor != i {
		f.words = f.tree.clause(f.words, fr.anchor, fr.subj)
	}
	for _, a := range [...]int32{fr.obj, fr.subj} {
		if a >= 0 && !f.tree.under(a, i) {
			f.words = append(f.words, a)
		}
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
	if m.unaided && p.Kind == "verb" && !slices.ContainsFunc(p.Slots[1:], func(s ontology.Slot) bool { return s.Where == ontology.Object }) {
		m.subj, m.obj, m.passive = m.obj, -1, false // "The leaders called on Chad": nothing here could be the subject of a passive
	}
	if p.Kind == "verb" && (f.adrift(m) || !f.particleFits(m) || p.NoObject && m.obj >= 0 && !m.passive) || !f.clauseFits(m) || !f.wordsFit(p) || p.Force && f.figurative(m) {
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
	if !f.subject(m) {
		return false
	}
	f.onlyTells(m)
	if !m.complete(f) || m.pat.Type == "ASSAULT" && len(m.source) == 0 && (f.mishap(m.head) || f.calamity(m.head)) || m.pat.ID == "assault-kill" && f.stormy(m.head) {
		return false
	}
	if p.Force != p.Words && f.wordy(m) == p.Force || f.barred(m) {
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
	p := f.tree.child(m.head, text.RelCompoundPrt)
	return p < 0 || f.tree.toks[p].Lemma == "up" && int(p)+2 < len(f.tree.toks) && f.tree.toks[p+1].Lemma == "to" && f.tree.toks[p+2].POS == text.NUM
}

// wordsFit checks the words that must or must not stand in the clause.
func (f *finder) wordsFit(p *pattern) bool {
	for _, g := range p.Need {
		if !f.anyWord(g) {
			return false
		}
	}
	for _, g := range p.Avoid {
		if f.blocked(g) {
			return false
		}
	}
	return true
}

func (f *finder) anyWord(g []string) bool {
	return slices.ContainsFunc(f.words, func(t int32) bool {
		l := f.tree.toks[t].Lemma
		return slices.Contains(g, l) || f.tree.toks[t].POS == text.PROPN && slices.Contains(g, strings.ToLower(l)) && !f.inOtherName(t)
	})
}

// inOtherName reports whether word t only stands in the name of a body or place that no deed is said to be of: "a member of the Royal Air
// Force", "at the Air Station".
func (f *finder) inOtherName(t int32) bool {
	m := f.who.cover[t]
	if m < 0 || f.d.Mentions[m].Form != text.Named {
		return false
	}
	h := f.d.Mentions[m].Head
	switch k := &f.tree.toks[h]; k.Rel {
	case text.RelNmod, text.RelObl, text.RelAppos:
		return h != t && k.Head >= 0 && !f.deed(k.Head) && !f.tree.hasPrep(h, []string{"by"})
	}
	return false
}

// blocked reports whether one of the lemmas of g stands in the clause, but for what only tells a kind of person: an opposition
// leader is no opposition to be met.
func (f *finder) blocked(g []string) bool {
	return slices.ContainsFunc(f.words, func(t int32) bool {
		k := &f.tree.toks[t]
		if !slices.Contains(g, k.Lemma) && (k.POS != text.PROPN || !slices.Contains(g, strings.ToLower(k.Lemma))) {
			return false
		}
		if k.Rel != text.RelCompound && k.Rel != text.RelAmod || k.Head < 0 {
			return true
		}
		_, person := lexicon.AgentNoun(f.tree.toks[k.Head].Lemma)
		return !person
	})
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
	if that < 0 && m.pat.Clause == ontology.Must {
		for _, o := range [...]int32{m.iobj, m.obj} {
			if o < 0 {
				continue
			}
			if c := f.tree.child(o, text.RelAclRelcl, text.RelAcl); c >= 0 && f.tree.childLemma(c, text.RelMark, "that") >= 0 {
				that = c // "told her that Chad must go", hung on her
			}
		}
	}
	if inf < 0 && m.obj >= 0 {
		if c := f.tree.child(m.obj, text.RelAcl); c >= 0 && f.infinitive(c) {
			inf = c
		}
	}
	if inf < 0 && m.pat.Kind == "noun" {
		inf = f.askedClause(m.head)
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
		return that >= 0 && f.obliges(m.head, that)
	case ontology.Absent:
		return that < 0 && m.iobj < 0 && (inf < 0 || f.infinitive(inf)) && !f.predicated(m)
	}
	m.content = max(inf, that)
	return true
}

// obliges reports whether the that-clause at c under v says what somebody is to do: "must free them", "needs to free
// them", "(insisted) that Chad free them". "should have gone" looks back.
func (f *finder) obliges(v, c int32) bool {
	if f.tree.childLemma(c, text.RelAux, "have") >= 0 || f.tree.childLemma(c, text.RelAdvmod, "how", "why", "when", "where") >= 0 || f.tree.childLemma(c, text.RelMark, "if", "whether") >= 0 {
		return false
	}
	if moods[strings.ToLower(f.d.Word(c))] {
		return false
	}
	if x := f.tree.child(c, text.RelXcomp); inward[f.tree.toks[c].Lemma] || x >= 0 && inward[f.tree.toks[x].Lemma] {
		return false
	}
	if f.tree.childLemma(c, text.RelAux, "must", "should", "ought") >= 0 {
		return true
	}
	if f.tree.child(c, text.RelAux) >= 0 {
		return false
	}
	switch k := &f.tree.toks[c]; {
	case (k.Lemma == "need" || k.Lemma == "have") && k.Tag != text.TagVBD: // "had to flee" tells what they did
		x := f.tree.child(c, text.RelXcomp)
		return x >= 0 && f.infinitive(x)
	case k.Tag == text.TagVB || k.Tag == text.TagVBP:
		return subjunctive[f.tree.toks[v].Lemma] && f.agreesNot(c)
	}
	return false
}

// predicated reports whether something is said of the object right behind it: "called her a hero".
func (f *finder) predicated(m *match) bool {
	if m.obj < m.head || m.passive {
		return false
	}
	_, t := f.d.TokensIn(f.phrase(m.obj))
	if x := f.mentionOf(m.obj); x >= 0 {
		_, t = f.d.TokensIn(f.d.Mentions[x].Span)
	}
	if int(t) >= len(f.tree.toks) || f.tree.toks[t].Sent != f.tree.toks[m.head].Sent || f.timed(t) {
		return false
	}
	switch k := &f.tree.toks[t]; k.POS {
	case text.DET, text.ADJ, text.NOUN:
		return true
	default:
		return strings.ContainsAny(f.d.Word(t), "\"“‘")
	}
}

func (f *finder) infinitive(c int32) bool {
	return f.tree.toks[c].Tag == text.TagVB && f.tree.childLemma(c, text.RelMark, "to") >= 0 ||
		f.tree.child(c, text.RelCop) >= 0 && f.tree.childLemma(c, text.RelMark, "to") >= 0
}

// complete reports whether the participants make an event.
func (m *match) complete(f *finder) bool {
	f.byContent(m)
	if m.pat.Kind == "verb" && (m.subjHow == "" || m.subjHow == "stands before the verb") {
		if m.source = slices.DeleteFunc(m.source, func(s party) bool { return s.how == "" && f.reports(s, m.head) }); len(m.source) == 0 && m.subj >= 0 && !m.pat.Slots[0].Optional && !m.passive && m.pat.Slots[0].Role != ontology.Target {
			return false
		}
	}
	m.target = slices.DeleteFunc(m.target, func(t party) bool {
		return f.teller(t, m.head) && !m.undergone() && !strings.HasPrefix(t.how, "pronoun") || f.reflexive(t) || slices.ContainsFunc(m.source, func(s party) bool { return f.same(s, t) })
	})
	f.underIt(m)
	if f.stance(m) {
		m.target = slices.DeleteFunc(m.target, func(p party) bool {
			return f.merelyThere(p) || f.offTarget(m, p) || f.ofAccuser(m, p) || m.pat.Mode == "investigate" && f.ofCaller(m, p)
		})
	}
	if m.pat.Mode == "visit" && m.pat.Kind == "noun" && len(m.target) == 0 {
		m.target = f.tripTo(m)
	}
	if m.pat.Type == "ASSAULT" && !m.both { // a town is where it happened
		before := len(m.source)
		m.source = slices.DeleteFunc(m.source, func(s party) bool {
			return s.Mention >= 0 && f.d.Mentions[s.Mention].Form == text.Named && f.who.kind(s.Mention) == text.Place && !f.state(s.Mention)
		})
		if before > 0 && len(m.source) == 0 && !m.pat.Slots[0].Optional && !m.passive {
			return false
		}
	}
	if m.pat.Type == "ASSAULT" && f.pat.is("kill", f.tree.toks[m.head].Lemma) { // a story that is killed belongs to somebody, who lives
		m.target = slices.DeleteFunc(m.target, func(t party) bool { return !f.mortal(t) })
	}
	for i := 1; i < len(m.target); i++ {
		if slices.ContainsFunc(m.target[:i], func(t party) bool { return f.same(t, m.target[i]) }) {
			m.target = slices.Delete(m.target, i, i+1)
			i--
		}
	}
	if m.pat.Type != "ASSAULT" && len(m.source) > 0 && !slices.ContainsFunc(m.source, func(p party) bool { return !f.unknown(p) }) {
		return false // a "we" or "he" that stands for nobody tells no news
	}
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
	if (m.pat.Light || m.pat.Type == "THREATEN") && len(m.source) == 0 {
		return false
	}
	if m.wantsTarget() && len(m.target) == 0 {
		return false
	}
	return named > 0
}

// undergone reports whether who wants or expects the deed is who it is done to: "Kenya asked to be admitted".
func (m *match) undergone() bool {
	return m.passive && strings.HasPrefix(m.subjHow, "controlled by")
}

// wantsTarget reports whether the pattern names a target that may not be missing.
func (m *match) wantsTarget() bool {
	return slices.ContainsFunc(m.pat.Slots, func(s ontology.Slot) bool { return s.Role == ontology.Target && !s.Optional })
}
