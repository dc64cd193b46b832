package event

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// asserts are the verbs that deny what is said as well as refuse what is asked.
var asserts = map[string]bool{"reject": true, "dismiss": true, "rebuff": true, "deny": true}

// onBodiless reports whether the deed is done to a noun for a text, a plan, a law or a right.
func (f *finder) onBodiless(m *match) bool {
	if n := m.head + 1; m.pat.Kind == "noun" && int(n) < len(f.tree.toks) {
		if l := f.tree.toks[n].Lemma; l == "on" || l == "against" { // whatever the tree hangs the phrase on
			if o := f.tree.toks[n].Head; o > n && f.ofKind(o, "bodiless") {
				return true
			}
		}
	}
	if m.pat.Kind == "noun" && slices.ContainsFunc(m.obliq[:m.n], func(o int32) bool {
		return f.tree.hasPrep(o, []string{"of"}) && (f.tree.toks[o].Lemma == "media" || f.tree.toks[o].Lemma == "medium" || f.tree.toks[o].Lemma == "press")
	}) {
		return true // "his attacks of the media"
	}
	return f.onKind(m, "bodiless")
}

// onKind reports whether a target of m is a noun of the class, or was found inside the phrase of one.
func (f *finder) onKind(m *match, class string) bool {
	if m.obj >= 0 && f.ofKind(m.obj, class) {
		return true
	}
	return slices.ContainsFunc(m.target, func(p party) bool {
		if p.tok < 0 || p.how == "listed after office" {
			return false
		}
		if f.ofKind(p.tok, class) {
			return true
		}
		if !strings.HasPrefix(p.how, "owner") {
			return false
		}
		for t, n := f.tree.toks[p.tok].Head, 0; t >= 0 && t != m.head && f.tree.nominal(t) && n < 3; t, n = f.tree.toks[t].Head, n+1 {
			if f.ofKind(t, class) {
				return true
			}
		}
		return false
	})
}

// ofKind reports whether t is a common noun of the class.
func (f *finder) ofKind(t int32, class string) bool {
	l := f.tree.toks[t].Lemma
	return f.tree.toks[t].POS == text.NOUN && f.who.cover[t] < 0 && (f.pat.is(class, l) || class == "assertion" && strings.HasSuffix(l, "ism"))
}

// oneSided reports whether those who fight are a single party that fights nobody: "people fighting for their lives".
func (f *finder) oneSided(m *match) bool {
	if m.both && m.pat.Kind == "verb" && f.withPrep(&m.frame, "against") >= 0 {
		return true // all of them fight somebody else
	}
	if m.both && m.pat.Kind == "verb" && len(m.target) == 0 && m.content >= 0 && f.infinitive(m.content) && !slices.ContainsFunc(m.source, f.armed) {
		return true // "officials and divers battle to rescue them"
	}
	if l := f.tree.toks[m.head].Lemma; m.pat.Kind == "verb" && (l == "fight" || l == "battle") && f.inWords(m) {
		return true
	}
	if !m.both || len(m.source) != 1 || len(m.target) > 0 || m.pat.Kind != "verb" || f.tree.toks[m.head].Rel == text.RelAcl {
		return false
	}
	l := f.tree.toks[m.head].Lemma
	return (l == "fight" || l == "battle") && (!f.sides(m.source[0]) || f.tree.toks[m.source[0].tok].POS == text.PRON)
}

// search reports whether the raid of m is one by police, who look for something: COERCE in PLOVER.
func (f *finder) search(m *match) bool {
	return f.tree.toks[m.head].Lemma == "raid" && slices.ContainsFunc(m.source, f.policing)
}

// policing reports whether p is police or another body that enforces the law.
func (f *finder) policing(p party) bool {
	if p.tok >= 0 && f.pat.is("police", strings.ToLower(f.tree.toks[p.tok].Lemma)) {
		return true
	}
	return p.Mention >= 0 && f.sector(p) == "COP"
}

// tellsNobody reports whether what is refused is an answer to the press: "declined to offer details".
func (f *finder) tellsNobody(m *match) bool {
	l := f.tree.toks[m.head].Lemma
	if l != "refuse" && l != "decline" || m.content < 0 || !f.tree.verbal(m.content) {
		return false
	}
	switch f.tree.toks[m.content].Lemma {
	case "acknowledge", "admit", "believe", "understand":
		return true // nobody was asked for anything
	case "address", "comment", "discuss", "elaborate", "speculate", "specify", "say":
		if l == "decline" {
			return true // a spokesman who has no answer
		}
	}
	in := f.verbFrame(m.content)
	if f.tree.toks[m.content].Lemma == "tell" && slices.ContainsFunc(f.contentParty(m, &in), f.pressing) {
		return true
	}
	if in.obj < 0 || !f.pat.is("disclosure", f.tree.toks[in.obj].Lemma) {
		return false
	}
	ps := f.contentParty(m, &in)
	return len(ps) == 0 || !slices.ContainsFunc(ps, func(p party) bool { return p.how == "" && !f.pressing(p) })
}

// withPress reports whether the talk of m is one with reporters, who tell of it and have no part in it.
func (f *finder) withPress(m *match) bool {
	switch f.tree.toks[m.head].Lemma {
	case "speak", "talk", "conversation", "discussion", "call", "discuss", "phone", "telephone", "brief", "contact", "session", "converse", "meet", "meeting", "sit":
	default:
		return false
	}
	if f.anyWord([]string{"interview"}) {
		return true
	}
	if slices.ContainsFunc(m.source, f.reporting) || slices.ContainsFunc(m.target, f.reporting) {
		return true
	}
	switch f.tree.toks[m.head].Lemma {
	case "meet", "meeting", "sit":
		return false // owners of papers meet people, too
	}
	if l := f.tree.toks[m.head].Lemma; (l == "speak" || l == "talk") && slices.ContainsFunc(m.source, func(p party) bool {
		return p.Mention >= 0 && f.who.kind(p.Mention) == text.Organization && f.pressing(p)
	}) {
		return true
	}
	return slices.ContainsFunc(m.target, f.pressing) || m.both && slices.ContainsFunc(m.source, f.pressing)
}

// pressing reports whether p is a reporter or an outlet.
func (f *finder) pressing(p party) bool {
	return f.reporting(p) || p.Mention >= 0 && f.sector(p) == "JRN"
}

// reporting reports whether p is called a reporter or the like.
func (f *finder) reporting(p party) bool {
	if p.tok >= 0 && f.pat.is("press", strings.ToLower(f.tree.toks[p.tok].Lemma)) {
		return true
	}
	if p.Mention >= 0 { // "reporter Ola Ek", "an editorial board"
		x := &f.d.Mentions[p.Mention]
		for _, w := range strings.Fields(strings.ToLower(f.d.Str(x.Role) + " " + f.d.Str(x.Span))) {
			if f.pat.is("press", w) || w == "editorial" {
				return true
			}
		}
	}
	return false
}

// oneVoice reports whether several who speak do so to others and not with each other: "they spoke from one script",
// "two aides spoke on condition of anonymity", "they were not cleared to speak publicly".
func (f *finder) oneVoice(m *match) bool {
	if !m.both || m.pat.Kind != "verb" {
		return false
	}
	if l := f.tree.toks[m.head].Lemma; l != "speak" && l != "talk" {
		return false
	}
	for _, o := range m.obliq[:m.n] {
		if f.tree.hasPrep(o, []string{"to"}) && slices.ContainsFunc(f.parties(o, "pog"), f.pressing) ||
			f.tree.hasPrep(o, []string{"from", "of", "against", "out", "as", "like", "behalf"}) || f.tree.toks[o].Lemma == "condition" || f.tree.toks[o].Lemma == "behalf" {
			return true
		}
	}
	return f.tree.child(m.head, text.RelCompoundPrt) >= 0 || f.tree.childLemma(m.head, text.RelAdvmod, "publicly", "openly", "freely", "candidly") >= 0
}

// lifeless reports whether the doer of m is nothing but a common noun: testimony threatens nobody, and a blast pays no
// visit.
func (f *finder) lifeless(m *match) bool {
	return len(m.source) > 0 && !slices.ContainsFunc(m.source, func(p party) bool {
		if p.Mention >= 0 || f.tree.toks[p.tok].POS != text.NOUN {
			return true
		}
		_, somebody := lexicon.AgentNoun(f.tree.toks[p.tok].Lemma)
		return somebody
	})
}

// letGo reports whether verb h has "go" or "free" for its complement.
func (f *finder) letGo(h int32) bool {
	for c := f.tree.first[h]; c >= 0; c = f.tree.next[c] {
		if l := f.tree.toks[c].Lemma; l == "go" || l == "free" || l == "loose" || l == "walk" {
			return true
		}
		if o := f.tree.childLemma(c, text.RelAmod, "free"); o > c { // "set two captives free", hung on the captives
			return true
		}
	}
	return h+1 < int32(len(f.tree.toks)) && (f.tree.toks[h+1].Lemma == "free" || f.tree.toks[h+1].Lemma == "go")
}

// ofKin reports whether the talk or the visit of m is one among relatives or friends.
func (f *finder) ofKin(m *match) bool {
	return slices.ContainsFunc(m.target, func(p party) bool {
		if p.tok < 0 || !f.pat.is("kin", f.tree.toks[p.tok].Lemma) {
			return false
		}
		whose := f.tree.child(p.tok, text.RelNmodPoss)
		return whose >= 0 && f.tree.toks[whose].POS == text.PRON
	})
}

// meant reports whether the harm that a vow's pattern asks for is in what is vowed: "survivors of the attack vowed to go on".
func (f *finder) meant(m *match) bool {
	if m.content < 0 || m.pat.Kind == "noun" || len(m.pat.Need) == 0 || !f.infinitive(m.content) {
		return true
	}
	return slices.ContainsFunc(m.pat.Need, func(g []string) bool {
		return slices.ContainsFunc(f.words, func(t int32) bool {
			return slices.Contains(g, f.tree.toks[t].Lemma) && (m.subj < 0 || !f.tree.under(t, m.subj)) && !f.circumstance(t, m.content)
		})
	})
}

// circumstance reports whether t, under the infinitive v, stands in a phrase of what goes on meanwhile: "amid the trade war".
func (f *finder) circumstance(t, v int32) bool {
	for n := 0; t >= 0 && t != v && n < 6; t, n = f.tree.toks[t].Head, n+1 {
		if f.tree.hasPrep(t, []string{"amid", "amidst", "during", "after", "despite", "since", "following", "follow"}) || f.tree.toks[t].Lemma == "follow" && f.tree.toks[t].Tag == text.TagVBG {
			return true
		}
	}
	return false
}

// infected reports whether the contact of m is one that may pass on a disease.
func (f *finder) infected(m *match) bool {
	return f.lemmaBeside(m.head, "virus", "coronavirus", "covid-19", "infection", "disease", "positive", "quarantine", "self-quarantine", "ebola")
}

// pressAsks reports whether m is an outlet's question for facts.
func (f *finder) pressAsks(m *match) bool {
	return m.content >= 0 && f.pat.is("disclosure", f.tree.toks[m.content].Lemma) && slices.ContainsFunc(m.source, f.pressing)
}

// byOffice reports whether an office of the state, not its forces, goes for somebody with nothing that wounds: with
// sanctions, say.
func (f *finder) byOffice(m *match) bool {
	if f.anyWord([]string{"rocket", "missile", "bomb", "shell", "mortar", "drone", "airstrike", "artillery", "strike", "troop", "warplane", "jet"}) {
		return false
	}
	return slices.ContainsFunc(m.source, func(p party) bool {
		if p.Mention < 0 || f.who.kind(p.Mention) != text.Organization {
			return false
		}
		switch f.sector(p) {
		case "GOV", "JUD", "LEG", "PTY":
			return f.named(p.Mention)
		}
		return false
	})
}

// inMedia reports whether the deed of m was done in the papers or on the air.
func (f *finder) inMedia(m *match) bool {
	return slices.ContainsFunc(f.words, func(t int32) bool {
		switch f.tree.toks[t].Lemma {
		case "media", "medium", "press", "newspaper", "column", "interview", "television", "ad", "advertisement":
			return f.tree.toks[t].Head == m.head && f.tree.hasPrep(t, []string{"in", "on"})
		}
		return false
	})
}

// lonely reports whether a single person by name or role does what m tells of.
func (f *finder) lonely(m *match) bool {
	return len(m.source) == 1 && m.source[0].Mention >= 0 && f.who.kind(m.source[0].Mention) == text.Person && !f.d.Mentions[m.source[0].Mention].Plural
}

// ofOwner reports whether every target of m is only who owns or gets what the noun names: "the release of aid to Chad".
func (f *finder) ofOwner(m *match) bool {
	return len(m.target) > 0 && !slices.ContainsFunc(m.target, func(p party) bool { return !strings.HasPrefix(p.how, "owner") })
}

// inStreets reports whether those who demand do so by protesting, which is what the event is then.
func (f *finder) inStreets(m *match) bool {
	return slices.ContainsFunc(m.source, func(p party) bool {
		if p.tok < 0 {
			return false
		}
		switch strings.ToLower(f.tree.toks[p.tok].Lemma) {
		case "protester", "protestor", "demonstrator", "marcher", "rioter":
			return true
		}
		return false
	})
}

// toThing reports whether m is done to what no mention of somebody stands for.
func (f *finder) toThing(m *match) bool {
	return len(m.target) > 0 && !slices.ContainsFunc(m.target, func(p party) bool {
		if p.Mention >= 0 {
			return true
		}
		k := &f.tree.toks[p.tok]
		_, somebody := lexicon.AgentNoun(k.Lemma)
		return somebody || k.POS == text.NUM || k.POS == text.PRON || f.tree.child(p.tok, text.RelNummod) >= 0
	})
}

// elected reports whether those who take hold of something are a party or lawmakers, who win it in a vote.
func (f *finder) elected(m *match) bool {
	return len(m.source) > 0 && !slices.ContainsFunc(m.source, func(p party) bool {
		return p.Mention < 0 || f.sector(p) != "PTY" && f.sector(p) != "LEG"
	})
}

// ofOthers reports whether a warning is of what its target, and not the one who warns, would do: "warned that he would
// start a war".
func (f *finder) ofOthers(m *match) bool {
	if m.content < 0 || len(m.source) == 0 {
		return false
	}
	s := f.tree.child(m.content, text.RelNsubj, text.RelNsubjPass)
	return s >= 0 && slices.ContainsFunc(m.target, func(t party) bool { return t.tok == s }) && s > m.head
}

// amongUs reports whether what is wanted is wanted of those who want it: "I want us to win".
func (f *finder) amongUs(m *match) bool {
	return len(m.target) > 0 && !slices.ContainsFunc(m.target, func(p party) bool { return !slices.Contains(firstPerson, f.tree.lemma(p.tok)) }) &&
		slices.ContainsFunc(m.source, func(p party) bool { return slices.Contains(firstPerson, f.tree.lemma(p.tok)) })
}

// underArms reports whether a land is defended with arms, not with words.
func (f *finder) underArms(m *match) bool {
	if slices.ContainsFunc(m.source, func(p party) bool {
		return p.tok >= 0 && f.pat.is("arms", f.tree.toks[p.tok].Lemma) || f.armed(p) && !f.country(p.Mention)
	}) {
		return true
	}
	switch f.tree.lemma(m.obj) {
	case "constitution", "Constitution", "democracy", "liberty", "interest", "value", "faith":
		return true
	}
	if m.obj < 0 || f.tree.child(m.obj, text.RelNmodPoss) < 0 {
		return false
	}
	switch f.tree.lemma(m.obj) {
	case "nation", "country", "homeland", "border", "freedom", "city", "town", "territory", "airspace":
		return true
	}
	return false
}

// bareInHeadline reports whether a headline's "defends decision" leaves out whose it is: the doer's own.
func (f *finder) bareInHeadline(m *match, o int32) bool {
	k := &f.tree.toks[m.head]
	return k.Lemma == "defend" && k.Tag == text.TagVBZ && !slices.ContainsFunc(m.target, func(p party) bool { return p.Mention >= 0 }) && f.tree.toks[o].Tag == text.TagNN && f.mentionOf(o) < 0 &&
		f.tree.child(o, text.RelDet, text.RelNmodPoss, text.RelAmod) < 0 && o == m.head+1
}

// ownCause reports whether what is backed or defended is the doer's own: "he defended his record". Nobody else gains.
func (f *finder) ownCause(m *match) bool {
	o := m.obj
	if o < 0 || m.passive || o == m.content {
		return false
	}
	if f.bareInHeadline(m, o) {
		return true
	}
	p := f.tree.child(o, text.RelNmodPoss)
	if p < 0 || f.tree.toks[p].POS != text.PRON || f.mentionOf(o) >= 0 && f.who.admits(f.mentionOf(o), "pog") {
		return false
	}
	switch f.tree.toks[p].Lemma {
	case "my", "our", "I", "we":
		return slices.ContainsFunc(m.source, func(s party) bool { return slices.Contains(firstPerson, f.tree.lemma(s.tok)) })
	}
	own := f.mentionOf(p)
	return own >= 0 && slices.ContainsFunc(m.source, func(s party) bool { return f.same(s, party{Arg: f.who.arg(own), tok: p}) })
}

// inWords reports whether those who fight do so with words or in court: "fought back against accusations", "the bank has fought Governor Okoro".
func (f *finder) inWords(m *match) bool {
	if slices.ContainsFunc(m.obliq[:m.n], func(o int32) bool { return f.ofKind(o, "assertion") }) {
		return true
	}
	ps := append(slices.Clone(m.source), m.target...)
	return len(m.source) > 0 && len(m.target) > 0 && !slices.ContainsFunc(ps, f.armed) && slices.ContainsFunc(m.source, f.isNamed) && slices.ContainsFunc(m.target, f.isNamed)
}

// isNamed reports whether p is known by a name.
func (f *finder) isNamed(p party) bool { return p.Mention >= 0 && f.named(p.Mention) }
