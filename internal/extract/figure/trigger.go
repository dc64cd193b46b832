package figure

import "github.com/readout-news/readout/text"

// trigger reads the figures that word t brings.
func (f *finder) trigger(t int32) {
	tok := &f.d.Tokens[t]
	lemma, w := fold(tok.Lemma), f.word(t)
	if w == "wound" && tok.POS == text.VERB {
		lemma = w // lemmas take it for "wind"
	}
	switch {
	case lemma == "shoot" || w == "shot" || lemma == "stab":
		f.shooting(t)
	case f.fatal(t):
		f.deed(t, killed)
	case w == "fatally" && (f.word(t+1) == "" || transitive[fold(f.lemma(t+1))] == ""):
		q := f.quantityAt(t - 1)
		if w := f.word(t - 1); w == "them" || w == "whom" { // "two of them fatally"
			q = f.quantityAt(t - 3)
		}
		if q != nil && (q.last == t || q.last == t-2 && q.subset) {
			f.emit(f.ofQuantity(q), killed, t, "number before fatally")
		}
	case w == "gunned" && f.word(t+1) == "down":
		f.deed(t, killed)
	case w == "hospitalized" || w == "hospitalised":
		f.later(&f.sick, func() { f.state(t, injured) })
	case (w == "shooting" || w == "shootings") && tok.POS != text.VERB:
		f.shootingOf(t)
	case (lemma == "hit" || lemma == "strike" || lemma == "graze") && tok.POS == text.VERB:
		f.struck(t)
	case tok.POS == text.VERB && (lemma == "take" || lemma == "join") && f.takePart(t, lemma):
	case tok.POS == text.VERB && (lemma == "hold" || lemma == "seize" || lemma == "snatch" || lemma == "carry" && f.word(t+1) == "off") && f.captive(t, lemma):
	case tok.POS == text.VERB && letGo[lemma] && f.letOff(t):
	case w == "hands":
		f.inHands(t)
	case tok.POS == text.VERB && lemma == "watch" && f.watched(t):
	case lemma == "take" && f.word(t+1) == "in" && f.takenIn(t):
	case (lemma == "put" || lemma == "estimate") && tok.POS == text.VERB && f.putAt(t):
	case tok.POS == text.VERB && (lemma == "leave" || lemma == "abandon") && f.leftHome(t):
	case tok.POS == text.VERB && lemma == "walk" && f.word(t+1) == "out" && f.word(t+2) != "of":
		f.passing(t, attendance)
	case tok.POS == text.VERB && (lemma == "stop" || lemma == "halt" || lemma == "down" || lemma == "quit") && tools[f.word(t+1)]:
		f.passing(t, attendance)
	case tok.POS == text.VERB && moved[lemma] && f.movedOut(t):
	case w == "strike" && f.word(t-1) == "on":
		f.striking(t)
	case w == "strong":
		f.strong(t)
	case tok.POS == text.NOUN && gatherings[lemma] && f.marchOf(t, lemma):
	case tok.POS == text.VERB && fills[lemma] && f.filled(t):
	case tok.POS == text.VERB && lemma == "number" && f.numbered1(t):
	case tok.POS == text.VERB && (lemma == "speak" || lemma == "address"):
		f.addressed(t, lemma)
	case tok.POS == text.VERB && offTo[lemma] && f.ledAway(t):
	case tok.POS == text.VERB && (lemma == "shelter" || lemma == "seek" || lemma == "find" || lemma == "take") && f.sheltered(t, lemma):
	case tok.POS == text.VERB && lemma == "turn" && f.word(t+1) == "out" && f.word(t+2) != "to" && f.object(t) < 0:
		f.passing(t, attendance)
	case w == "flee" && tok.POS != text.VERB && f.quantityAt(t-1) != nil:
		f.headlineFlight(t)
	case w == "count" && f.word(t-1) == "case":
		f.caseCount(t)
	case tallied[lemma] && tok.Tag == text.TagNNS && f.quantityAt(t) == nil && tok.Rel == text.RelNsubj && reach[f.lemma(tok.Head)]:
		f.reached(t)
	case lemma == "attend" && f.attendedBy(t):
	case swells[lemma] && tok.POS == text.VERB && f.swelled(t):
	case (lemma == "turnout" || lemma == "attendance") && tok.POS == text.NOUN && f.turnoutWas(t):
	case lemma == "survive" && f.word(t-1) == "not" && tok.POS == text.VERB:
		if c := f.those(t); c.ok && c.why == whyNumber {
			f.emit(c, killed, t, "did not survive")
		}
	case lemma == "survive" && tok.POS == text.VERB && f.word(t-1) != "not":
		f.survivedShot(t)
	case (w == "whereabouts" || w == "fate") && f.word(t+1) == "of":
		if f.aheadIn(t, 12, unknown) {
			f.ofNoun(t, missing, "of unknown whereabouts")
		}
	case tok.POS == text.VERB && (lemma == "look" || lemma == "search") && f.soughtFor(t):
	case tok.POS == text.NOUN && (lemma == "search" || lemma == "hunt") && f.searchFor(t):
	case (w == "trace" || w == "contact" || w == "word" || w == "sign") && f.lostTouch(t):
	case w == "heard" && f.unheard(t):
	case tok.POS == text.NOUN && undergone[lemma] != "" && f.word(t+1) == "of":
		f.ofNoun(t, undergone[lemma], "of whom the noun tells")
	case (need[lemma] || lemma == "receive") && tok.POS == text.VERB && f.aheadIn(t, 4, treatment):
		if !f.participle(t) && (tok.Tag == text.TagVBD || tok.Tag == text.TagVBN && f.d.Child(t, text.RelAux) < 0) {
			f.hurt(f.those(t), t, "in need of treatment")
		}
	case w == "captivity":
		f.captivity(t)
	case lemma == "drive" && tok.POS == text.VERB && f.driven(t):
	case lemma == "bring" && tok.POS == text.VERB && f.crowd(t, lemma):
	case tok.POS == text.VERB && (brought[lemma] || suffer[lemma] || lemma == "send" || lemma == "put" || lemma == "go" || lemma == "leave" || lemma == "escape"):
		f.care(t, lemma)
	case countNouns[lemma] && tok.POS == text.NOUN && f.word(t+1) == "of" && f.figureFor(t):
	case countNouns[lemma] && tok.POS == text.NOUN && f.word(t-1) != "body":
		f.numberOf(t)
	case (lemma == "crowd" || lemma == "audience" || lemma == "turnout") && tok.POS == text.NOUN:
		f.crowdOf(t)
	case lemma == "force" && tok.POS == text.VERB && f.driven(t):
	case tok.POS == text.VERB && (draw[lemma] || lemma == "have") && f.crowd(t, lemma):
	case (lemma == "pick" || lemma == "round") && f.word(t+1) == "up" && tok.POS == text.VERB:
		f.gathered(t)
	case w == "death" && f.word(t-1) == "to":
		f.toDeath(t)
	case tok.POS == text.VERB && transitive[lemma] != "":
		f.deed(t, transitive[lemma])
	case (w == "wound" || w == "wounds") && f.woundBy(t):
		f.withWounds(t)
	case tok.Tag == text.TagNNS && (w == "wounds" || w == "injures" || w == "kills"): // a verb in headlines, before a number
		if q := f.quantityAt(t + 1); q != nil && q.from == t+1 {
			f.right(t, transitive[lemma])
		}
	case lemma == "lose" && tok.POS == text.VERB:
		if q := f.quantityAt(f.object(t)); q != nil && q.noun >= 0 && soldiers[fold(f.lemma(q.noun))] {
			f.emit(f.ofQuantity(q), killed, t, "soldiers lost")
		}
	case tok.POS == text.VERB && intransitive[w] != "":
		f.passing(t, intransitive[w])
	case tok.POS == text.VERB && intransitive[lemma] != "":
		f.passing(t, intransitive[lemma])
	case w == "critical" && f.criticalNow(t):
	case adjectives[w] != "":
		f.state(t, adjectives[w])
	case transitive[lemma] != "" && tok.POS == text.ADJ && (w == "killed" || w == "slain" || w == "murdered" || w == "arrested"):
		f.state(t, transitive[lemma])
	case nouns[lemma] != "" && tok.POS != text.VERB && f.lone(t):
	case nouns[lemma] != "" && tok.POS != text.VERB:
		f.noun(t, nouns[lemma])
	case (lemma == "life" || w == "lives") && f.lemma(t-3) == "fight" && f.word(t-2) == "for":
		f.fighting(t - 3)
	case lemma == "life" || w == "lives":
		f.lives(t)
	case lemma == "body" || lemma == "corpse":
		f.bodies(t)
	case w == "toll" && f.word(t+1) == "-", w == "toll" && f.word(t+1) == "free": // a number to call
	case w == "toll" || lemma == "count" && f.word(t-1) == "body":
		f.deathToll(t)
	case w == "hospital":
		f.toHospital(t)
	case w == "condition":
		f.condition(t)
	case w == "custody" && f.word(t-1) == "in":
		f.inCustody(t)
	case w == "custody" && f.word(t-1) == "into":
		if v := tok.Head; v >= f.first && f.d.Tokens[v].POS == text.VERB && !f.participle(v) && f.object(v) >= 0 {
			if !f.unreal(v) {
				f.emitted(f.count(f.object(v)), arrested, t, "taken into custody")
			}
			return
		}
		f.said(t, arrested)
	}
}

// fatal reports a wound that killed: "fatally wounded", "mortally wounded".
func (f *finder) fatal(t int32) bool {
	if w := f.word(t - 1); w != "fatally" && w != "mortally" {
		return false
	}
	return transitive[fold(f.d.Tokens[t].Lemma)] == injured || adjectives[f.word(t)] == injured
}

// left is the number whose noun or whose last word stands before t, over auxiliaries and adverbs.
func (f *finder) left(t int32) *quantity {
	for j, n := t-1, 0; j >= f.first && n < 5; j, n = j-1, n+1 {
		if q := f.quantityAt(j); q != nil {
			if q.used || f.thing(q) || q.last > t || f.kinOf(q) {
				return nil
			}
			if q.noun == t-1 && f.d.Tokens[t].Rel == text.RelAcl { // "one of the five people hurt there"
				return q
			}
			return f.outer(q)
		}
		switch tok := &f.d.Tokens[j]; tok.POS {
		case text.AUX, text.ADV, text.ADJ, text.PART:
			if f.word(j) == "not" || f.word(j) == "n't" {
				return nil
			}
		case text.NOUN, text.PROPN, text.VERB:
			if !f.person(j) && f.word(j) != "shot" && f.word(j) != "being" && f.word(j) != "reported" && f.word(j) != "confirmed" && f.word(j) != "left" && f.word(j) != "forced" {
				return nil
			}
		default:
			return nil
		}
	}
	return nil
}

// outer is the number that q is the whole of: "two of the nine miners"; q itself elsewhere.
func (f *finder) outer(q *quantity) *quantity {
	j := q.from - 1
	for j > f.first && (f.d.Tokens[j].POS == text.DET || f.d.Tokens[j].Tag == text.TagPRPS) {
		j--
	}
	if f.word(j) != "of" || j == q.from-1 { // "one of five people shot" tells of the five
		return q
	}
	if p := f.quantityAt(j - 1); p != nil && p.last == j && !p.used && (p.from == f.first || f.d.Tokens[p.from-1].POS != text.AUX) {
		return p
	}
	return q
}

// kinOf reports a number of those whose kin or friend is spoken of: "the father of two children".
func (f *finder) kinOf(q *quantity) bool {
	if q.noun < 0 && f.word(q.from-1) == "of" && kin[f.lemma(q.from-2)] { // "a father of two"
		return true
	}
	if q.noun < 0 || f.d.Tokens[q.noun].Rel != text.RelNmod {
		return false
	}
	h := f.d.Tokens[q.noun].Head
	return h >= 0 && f.cased(q.noun, "of") && f.singular(h)
}

// state reads an adjective said of those counted: "three dead", "were injured", "left two wounded".
func (f *finder) state(t int32, measure string) {
	if f.unreal(t) || f.word(t-1) == "no" || f.noInjury(t) || f.uncounted(t) {
		return
	}
	if f.word(t-1) == "the" && (f.word(t-2) == "with" || f.word(t-2) == "for" || f.word(t-2) == "besides") { // "along with the dead"
		return
	}
	if q := f.quantityAt(t); q != nil && q.last <= t && t-q.last < 3 {
		f.emit(f.ofQuantity(q), measure, t, "number before the word")
		return
	}
	if q := f.notOther(t); q != nil {
		f.emit(f.ofQuantity(q), measure, t, "number before the word")
		return
	}
	if q := f.left(t); q != nil {
		f.emit(f.list(f.ofQuantity(q)), measure, t, "number before the word")
		return
	}
	if f.another(t) >= 0 {
		f.emit(f.those(t), measure, t, "another before the word")
		return
	}
	if q := f.d.Child(t, text.RelNummod, text.RelNsubj); q >= 0 {
		c := f.count(q)
		c.subset = c.subset || f.amongThem(t)
		if f.emitted(f.list(f.until(c, t)), measure, t, "subject of the word") {
			return
		}
	}
	if tok := &f.d.Tokens[t]; tok.Rel == text.RelAmod {
		if f.word(t+1) == "and" && tok.Head > t { // "left a man dead and three others injured", hung on the others
			f.emitted(f.list(f.countOne(t-1)), measure, t, "noun before the word")
			return
		}
		if h := f.quantityAt(tok.Head); h != nil && f.person(tok.Head) {
			f.emit(f.ofQuantity(h), measure, t, "noun that the word describes")
		} else if w := f.word(f.phraseStart(tok.Head)); (w == "a" || w == "an") && measure == injured && anybody[f.lemma(tok.Head)] { // "an injured girl was found"
			f.emit(f.countOne(tok.Head), measure, t, "noun that the word describes")
		}
		return
	}
	f.said(t, measure)
}

// uncounted reports "many more injured", whose number the text leaves open.
func (f *finder) uncounted(t int32) bool {
	for j := t - 1; j >= f.first && j > t-5; j-- {
		switch f.word(j) {
		case "many", "countless", "numerous":
			return true
		case "more", "others", "were", "have", "been", "people":
		default:
			return false
		}
	}
	return false
}

// noInjury guards "no one was injured" where the tree hides it.
func (f *finder) noInjury(t int32) bool {
	for j := t - 1; j >= f.first && j >= t-5; j-- {
		switch f.word(j) {
		case "no", "nobody", "none", "not", "n't", "n’t", "neither", "without":
			return !f.bounds(j)
		case ",", ";", "and":
			return false
		}
	}
	return false
}

// bounds reports a "no" or "not" that belongs to the bound of a number: "no fewer than 12".
func (f *finder) bounds(t int32) bool {
	switch f.word(t + 1) {
	case "fewer", "less", "more":
		return f.word(t+2) == "than"
	}
	return false
}

// said reads the subject of predicate t.
func (f *finder) said(t int32, measure string) {
	s := f.subject(t)
	part := f.amongThem(t)
	if s < 0 && f.d.Tokens[t].Head >= 0 && f.d.Tokens[t].Rel == text.RelObl {
		s = f.subject(f.d.Tokens[t].Head)
	}
	if s < 0 {
		s = f.bareBefore(t)
	}
	if s >= 0 && (f.word(s) == "those" || s == t) && f.word(s-1) == "among" || s == t && f.word(s-2) == "among" { // "four clerks are among those missing"
		s, part = f.subject(s), true
	}
	if s >= 0 && f.word(s) != "it" {
		c := f.count(s)
		c.subset = c.subset || part
		f.emitted(f.list(f.until(c, t)), measure, t, "subject of the predicate")
	}
}

// amongThem reports "among the dead", "among those missing" with t last.
func (f *finder) amongThem(t int32) bool {
	w := f.word(t - 1)
	return (w == "the" || w == "those") && f.word(t-2) == "among"
}

// bareBefore is the noun before predicate t that stands without a preposition, which the tree hung on it as no subject; -1 without one.
func (f *finder) bareBefore(t int32) int32 {
	for c := range f.d.Children(t) {
		if c < t && f.d.Tokens[c].Rel == text.RelObl && f.quantityAt(c) != nil && f.d.Child(c, text.RelCase) < 0 {
			return c
		}
	}
	return -1
}

// notOther is the number before an aside that says what it is not, between commas before t: "26 people, not 43, were injured".
func (f *finder) notOther(t int32) *quantity {
	j := t - 1
	for j > f.first && (f.d.Tokens[j].POS == text.AUX || f.d.Tokens[j].POS == text.ADV) {
		j--
	}
	if f.word(j) != "," {
		return nil
	}
	for k := j - 1; k > f.first && k > j-8 && f.word(k) != ","; k-- {
		if f.word(k) == "not" && f.word(k-1) == "," || f.word(k) == "rather" && f.word(k+1) == "than" && f.word(k-1) == "," {
			if q := f.quantityAt(k - 2); q != nil && !q.used && !f.thing(q) {
				return q
			}
		}
	}
	return nil
}
