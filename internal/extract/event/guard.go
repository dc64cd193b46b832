package event

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/text"
)

// barred reports whether the kinds of those who take part rule out what the words of m's pattern say: nobody kills a
// bill, and who rejects a claim refuses nothing.
func (f *finder) barred(m *match) bool {
	lemma := f.tree.toks[m.head].Lemma
	switch m.pat.Type {
	case "ASSAULT":
		return f.noForce(m, lemma)
	case "COERCE":
		return f.noCoercion(m, lemma)
	case "REJECT":
		return f.noRefusal(m, lemma)
	case "REQUEST":
		return f.noAsking(m, lemma)
	case "CONSULT":
		return f.noTalks(m, lemma)
	case "RETREAT":
		if m.pat.Mode == "withdraw" && (f.abstract(m.obj) || m.pat.Kind == "noun" && f.toThing(m)) {
			return true // "will never surrender our sovereignty", "a retreat from leadership"
		}
		return m.pat.Mode == "release" && f.noRelease(m, lemma)
	case "PROTEST":
		return f.noCrowd(m, lemma)
	case "AGREE":
		return m.pat.Kind == "adj" && f.againstOthers(m.content)
	case "AID":
		return m.pat.CAMEO == "075" && f.toThing(m) // "took ground near a camp for refugees"
	case "THREATEN":
		if m.content >= 0 && lemma != "threaten" && lemma != "warn" && f.infinitive(m.content) && f.negated(m.content) {
			return true // "promised not to sue"
		}
		return f.lifeless(m) || lemma == "warn" && f.ofOthers(m) || !f.meant(m)
	case "ACCUSE":
		l := f.tree.lemma(m.content) // what is said of those "responsible"
		if lemma == "express" && f.tree.lemma(m.obj) == "concern" && slices.ContainsFunc(m.target, f.mayYet) {
			return true // "concern about the court overturning the law"
		}
		return lemma == "say" && m.content >= 0 && l != "responsible" && l != "behind" || f.entrusted(m)
	case "SANCTION", "CONCEDE":
		return lemma == "find" && f.acquitted(m) == (m.pat.Type == "SANCTION")
	case "SUPPORT":
		return f.noBacking(m, lemma)
	}
	return false
}

func (f *finder) noForce(m *match, lemma string) bool {
	if (m.pat.Mode == "aerial" || m.pat.Mode == "firearms") && m.pat.Kind == "verb" && f.shells(m) {
		return true
	}
	switch {
	case lemma == "strike" && m.pat.Kind == "noun" && slices.ContainsFunc(m.source, f.labour):
		return true
	case lemma == "target" || lemma == "hit":
		if f.byOffice(m) {
			return true
		}
	case lemma == "fire" && f.dismissed(m), m.pat.Kind == "noun" && f.toSway(m.head):
		return true
	case lemma == "attack" && m.pat.Mode != "": // an airplane in the clause is no weapon of a politician's
		if f.verbal(m) {
			return true
		}
	case m.pat.Mode == "abduct": // a budget held hostage
		if f.wordy(m) || f.byOffice(m) {
			return true
		}
	}
	return f.warToll(m) || f.onBodiless(m) || f.inMedia(m) || f.oneSided(m) || f.search(m)
}

// shells reports whether what m is done with are missiles or shells from the ground: "hit the base with rockets after the air strikes", "fired missiles
// into the town".
func (f *finder) shells(m *match) bool {
	last := f.d.Sentences[f.tree.toks[m.head].Sent].Last
	with := false
	for t := m.head + 1; t < last && !meanwhile[f.tree.toks[t].Lemma] && f.tree.toks[t].POS != text.VERB || t < last && f.tree.toks[t].Rel == text.RelAmod; t++ {
		with = with || f.tree.toks[t].Lemma == "with"
		switch f.tree.toks[t].Lemma {
		case "missile", "rocket", "shell", "mortar", "artillery":
			if (with || t == m.obj) && f.tree.childLemma(t, text.RelCompound, "cruise", "air") < 0 {
				return true
			}
		}
	}
	return false
}

func (f *finder) noCoercion(m *match, lemma string) bool {
	switch {
	case lemma == "raid":
		return !f.search(m)
	case m.pat.Mode == "seize":
		return f.elected(m) || f.seizedUpon(m) || lemma == "capture" && f.anyWord(pictures) || lemma == "occupy" && f.lonely(m) || // seats are won and occupied
			f.onBodiless(m) || lemma == "capture" && f.unarmed(m) && f.toThing(m)
	case m.pat.Mode == "arrest":
		return f.onBodiless(m)
	}
	switch lemma {
	case "stop", "prevent", "keep", "block":
		return m.pat.CAMEO == "172" && f.toThing(m) // "stopped the virus's spread"
	}
	return false
}

func (f *finder) noRefusal(m *match, lemma string) bool {
	if lemma == "dismiss" && (m.passive || f.withPrep(&m.frame, "as") >= 0 || f.withPrep(&m.frame, "from") >= 0) && slices.ContainsFunc(m.target, f.person) {
		return true // from an office
	}
	if lemma == "rule" && m.content >= 0 && ownRun[f.tree.toks[m.content].Lemma] || lemma == "violate" && !slices.ContainsFunc(m.source, func(p party) bool { return f.public(p) && f.who.kind(p.Mention) != text.Person }) {
		return true // a race of one's own; who breaks a law of the land defies no other
	}
	return asserts[lemma] && f.onKind(m, "assertion") || f.tellsNobody(m)
}

func (f *finder) noAsking(m *match, lemma string) bool {
	for _, o := range [...]int32{m.content, m.obj} {
		switch f.tree.lemma(o) {
		case "comment", "interview", "anonymity":
			return true
		}
	}
	switch lemma {
	case "want":
		if m.objHow == "relative clause" { // "the witnesses whom they wanted to call"
			return true
		}
	case "plead":
		if f.pleads(m.head) {
			return true
		}
	case "plea":
		if f.tree.childLemma(m.head, text.RelAmod, "guilty", "innocent") >= 0 {
			return true
		}
	case "push", "press": // "pushed into the town for the first time"
		if f.withPrep(&m.frame, "into") >= 0 || f.withPrep(&m.frame, "toward") >= 0 || f.withPrep(&m.frame, "towards") >= 0 {
			return true
		}
	}
	return f.creed(m, lemma) || f.asksAbout(m) || f.amongUs(m) || f.pressAsks(m) || f.inStreets(m)
}

func (f *finder) noTalks(m *match, lemma string) bool {
	switch lemma {
	case "meet":
		if f.tree.childLemma(m.head, text.RelAdvmod, "halfway", "midway") >= 0 {
			return true
		}
	case "call":
		if f.namesSo(m) {
			return true
		}
		if n := m.head + 1; m.pat.Kind == "noun" && m.pat.Mode == "phone" && int(n) < len(f.tree.toks) && f.tree.toks[n].Lemma == "for" {
			return true // "the plan calls for", and "calls for talks"
		}
		if n := m.head + 1; m.pat.Kind == "verb" && (f.calledInto(m.head) || int(n) < len(f.tree.toks) && (f.tree.toks[n].Lemma == "for" || f.tree.toks[n].Lemma == "on")) {
			return true
		}
	case "contact":
		if f.infected(m) || f.tree.childLemma(m.head, text.RelAmod, "physical", "close", "personal", "eye", "sexual", "human") >= 0 {
			return true
		}
	}
	if m.pat.Mode == "visit" && slices.ContainsFunc(m.source, f.reporting) || f.withThing(m) {
		return true
	}
	return f.withPress(m) || f.ofKin(m) || f.oneVoice(m) || f.lifeless(m) || f.talkOf(m)
}

// mayYet reports whether a participle stands right behind p, for what it may yet do.
func (f *finder) mayYet(p party) bool {
	_, n := f.d.TokensIn(p.Span)
	return int(n) < len(f.tree.toks) && f.tree.toks[n].Tag == text.TagVBG && f.tree.toks[n].Rel != text.RelAmod
}

// againstOthers reports whether the verb at c asks, blames or harms somebody, which nobody agrees with them on by being ready to.
func (f *finder) againstOthers(c int32) bool {
	return c >= 0 && f.tree.verbal(c) && slices.ContainsFunc(f.pat.verbs[f.tree.toks[c].Lemma], func(id int32) bool {
		switch f.pat.all[id].Type {
		case "REQUEST", "ACCUSE", "THREATEN", "ASSAULT":
			return true
		}
		return false
	})
}

// talkOf reports whether m only tells what is talked about, and by whom: "what villagers and farmers are talking about".
func (f *finder) talkOf(m *match) bool {
	if !m.both || m.pat.Kind != "verb" || len(m.source) == 1 {
		return false
	}
	about := false
	for t := f.d.Sentences[f.tree.toks[m.head].Sent].First; int(t) < len(f.tree.toks) && t < m.head+3 && f.tree.toks[t].Sent == f.tree.toks[m.head].Sent; t++ {
		k := &f.tree.toks[t]
		about = about || t < m.head && k.Lemma == "what" && (k.Head == m.head || f.tree.toks[max(k.Head, 0)].Head == m.head)
		if about && t > m.head && k.Lemma == "about" {
			return f.withPrep(&m.frame, "with") < 0
		}
	}
	return false
}

func (f *finder) noRelease(m *match, lemma string) bool {
	switch {
	case f.onBodiless(m):
		return true
	case m.pat.Kind == "noun":
		return f.ofOwner(m) || f.toThing(m)
	case lemma == "let":
		return f.toThing(m) || !f.letGo(m.head)
	case lemma == "set":
		return !f.letGo(m.head)
	}
	return false
}

func (f *finder) noCrowd(m *match, lemma string) bool {
	if m.pat.Kind == "noun" { // a demonstration by the navy
		return slices.ContainsFunc(m.source, func(p party) bool { return p.Mention >= 0 && f.sector(p) == "MIL" })
	}
	switch m.pat.Mode {
	case "obstruct": // roads that an army cuts
		if len(m.source) > 0 && !slices.ContainsFunc(m.source, func(p party) bool { return !f.armed(p) }) {
			return true
		}
	case "strike": // strikes from the air; nobody lays down the work alone
		if f.fromAir(m.obj) || f.fromAir(m.content) || f.lonely(m) && f.tree.childLemma(m.head, text.RelObj, "strike") >= 0 {
			return true
		}
	}
	switch lemma {
	case "demonstrate": // "demonstrated that it can change"
		return f.tree.child(m.head, text.RelCcomp) >= 0
	case "march", "rally", "gather":
		return f.lonely(m) && len(m.target) == 0
	}
	return false
}

func (f *finder) noBacking(m *match, lemma string) bool {
	switch lemma {
	case "support", "back": // a claim, an oath
		if f.onKind(m, "assertion") || strings.EqualFold(f.tree.lemma(m.obj), "constitution") {
			return true
		}
	case "defend":
		if f.underArms(m) {
			return true
		}
	case "recognize", "recognise": // as a terrorist group
		if f.anyWord([]string{"terrorist", "terror", "threat", "enemy", "criminal"}) {
			return true
		}
	case "stand":
		if f.withPrep(&m.frame, "on") >= 0 { // on a stage with somebody
			return true
		}
	}
	return f.ownCause(m)
}
