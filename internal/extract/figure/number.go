package figure

import "github.com/readout-news/readout/text"

// counts are the nouns that name a count: "the number of people killed", "a list of the missing".
var countNouns = set("number count figure tally total list estimate")

// stand are the words before a count's number: "put the number of dead at 40", "has reached 135,000", "was 65".
var stand = set("at as to was were is are reached reaches reaching hit hits stood stands topped surpassed exceeded passed be become")

// numberOf reads the number that a noun of counting is given: it stands apart from those counted.
func (f *finder) numberOf(t int32) {
	if w := f.word(t + 1); w != "of" && w != "for" {
		return
	}
	measure, end := f.measureAfter(t + 2)
	if measure == "" {
		f.numberOfThings(t)
		return
	}
	last := f.first + int32(len(f.at))
	emitted := false
	for j := end; j < last && j < end+22 && f.word(j) != ";"; j++ {
		if q := f.quantityAt(j); q != nil && q.from == j && (stand[f.word(j-1)] && f.counts1(q) || f.listed1(q, t)) {
			f.given(q, measure, end-1)
			emitted = true
			break
		}
	}
	if emitted {
		return
	}
	for j := t - 1; j >= f.first && j > t-8; j-- { // "revised down to 11 from 14 the number of people killed"
		if q := f.quantityAt(j); q != nil && q.from <= j && f.counts1(q) && (f.word(q.from-1) == "to" || f.word(q.from-1) == "from" || f.word(q.from-1) == "at") {
			f.given(q, measure, end-1)
		}
	}
}

// putAt reads "put the dead at 40", "put the hostages, old and young, at 20".
func (f *finder) putAt(t int32) bool {
	if countNouns[f.lemma(t+2)] || f.participle(t) {
		return false
	}
	measure, end := f.measureAfter(t + 1)
	last := f.first + int32(len(f.at))
	for j := end; measure != "" && j < last && j < end+14; j++ {
		if q := f.quantityAt(j); q != nil && q.from <= j {
			if f.word(q.from-1) != "at" || !f.counts1(q) {
				return false
			}
			f.given(q, measure, end-1)
			return true
		}
	}
	return false
}

// counts1 reports whether q can be the number of people: it counts no thing, and is not told yet.
func (f *finder) counts1(q *quantity) bool {
	return !q.used && (q.noun < 0 || f.person(q.noun)) && !f.thing(q)
}

// listed1 reports whether q counts the names of list t.
func (f *finder) listed1(q *quantity, t int32) bool {
	if f.lemma(t) != "list" || q.used || q.noun < 0 {
		return false
	}
	switch f.lemma(q.noun) {
	case "name", "entry":
	default:
		return f.person(q.noun)
	}
	switch f.lemma(q.from - 1) {
	case "hold", "have", "contain", "include", "list", "comprise", "bear":
		return true
	}
	return false
}

func (f *finder) given(q *quantity, measure string, t int32) {
	f.toll = measure
	c := f.ofQuantity(q)
	c.why = "number of a count"
	f.emit(c, measure, t, "the number of those")
	q.used = true
}

// measureAfter is the measure of those that a noun of counting is of, from token t on, and the token behind its word.
func (f *finder) measureAfter(t int32) (string, int32) {
	last := f.first + int32(len(f.at))
	for j := t; j < last && j < t+7; j++ {
		if f.quantityAt(j) != nil {
			return "", 0 // it has its number: "the number of 30 injured"
		}
		l, w := fold(f.lemma(j)), f.word(j)
		switch tok := &f.d.Tokens[j]; {
		case l == "uproot", l == "displace":
			return displaced, j + 1
		case transitive[l] != "" && (tok.Tag == text.TagVBN || tok.POS == text.ADJ || tok.Tag == text.TagVBD):
			return transitive[l], j + 1
		case adjectives[w] != "":
			return adjectives[w], j + 1
		case nouns[l] != "" && tok.Tag == text.TagNNS:
			return nouns[l], j + 1
		case crowds[l] && tok.Tag == text.TagNNS:
			return attendance, j + 1
		case l == "hostage", l == "captive":
			return hostages, j + 1
		case l == "crowd", l == "turnout":
			return attendance, j + 1
		case w == ",", w == ";", w == ".", tok.POS == text.VERB && tok.Tag != text.TagVBN && tok.Tag != text.TagVBG:
			return "", 0
		}
	}
	return "", 0
}

var (
	// crowds are the nouns for those who come to something.
	crowds = set("protester protestor demonstrator marcher participant spectator attendee mourner worshipper reveller")
	// events are what people come to.
	gatherings = set("march rally protest demonstration concert funeral match final game festival event vigil parade gathering ceremony procession show strike walkout")
	// draw are the verbs by which a gathering has people.
	draw = set("draw attract gather assemble bring see")
)

// crowd reads attendance that a gathering draws or has: "the march drew 81,000 people", "the rally had 35,000 participants".
func (f *finder) crowd(t int32, lemma string) bool {
	s := f.subject(t)
	if s < 0 || !gatherings[fold(f.lemma(s))] || !draw[lemma] && lemma != "have" {
		return false
	}
	q := f.quantityAt(f.object(t))
	if q == nil || !f.counts1(q) || lemma != "draw" && lemma != "attract" && (q.noun < 0 || !crowds[fold(f.lemma(q.noun))] && fold(f.lemma(q.noun)) != "people") {
		return false
	}
	f.emit(f.ofQuantity(q), attendance, t, "those a gathering drew")
	q.used = true
	return true
}

// crowdOf reads "a crowd of 40,000", and the number of those in the streets or at a gathering.
func (f *finder) crowdOf(t int32) {
	if f.word(t+1) != "of" {
		return
	}
	if q := f.quantityAt(t + 2); q != nil && q.from <= t+2 && f.counts1(q) {
		c := f.ofQuantity(q)
		c.span = c.span.Cover(f.d.Tokens[t].Span)
		f.emit(c, attendance, t, "size of a crowd")
		q.used = true
	}
}

// watched reads those who saw a gathering: "the final was watched by 40,000 people", not on a screen.
func (f *finder) watched(t int32) bool {
	if f.aheadIn(f.first-1, int32(len(f.at)), screens) {
		return false
	}
	if f.participle(t) {
		s, q := f.subject(t), f.quantityAt(t+2)
		if s < 0 || !gatherings[fold(f.lemma(s))] || f.word(t+1) != "by" || q == nil || q.from != t+2 || !f.counts1(q) || q.n.Low < 10 {
			return false
		}
		f.emit(f.ofQuantity(q), attendance, t, "those who watched")
		q.used = true
		return true
	}
	o := f.object(t)
	if o < 0 || !gatherings[fold(f.lemma(o))] {
		return false
	}
	c := f.those(t)
	if !c.ok || c.low == nil || *c.low < 10 || c.why != whyNumber {
		return false
	}
	f.emit(c, attendance, t, "those who watched")
	return true
}

// leftHome reads those who leave their homes.
func (f *finder) leftHome(t int32) bool {
	o := f.object(t)
	if o < 0 || !homes[f.word(o)] || f.word(o-1) != "their" || f.participle(t) || f.unreal(t) {
		return false
	}
	c := f.those(t)
	return c.ok && c.why == whyNumber && f.person(c.head) && f.emitted(c, displaced, t, "left their homes")
}

// tools are what strikers stop or lay down; moved are the verbs for those who are brought out of danger.
var (
	tools = set("work tools")
	moved = set("move take bring relocate transfer bus")
	safe  = set("safety shelter shelters")
)

// movedOut reads people who are moved out of their homes or to safety.
func (f *finder) movedOut(t int32) bool {
	c := counted{}
	if f.participle(t) {
		c = f.those(t)
	} else {
		c = f.count(f.object(t))
	}
	if !c.ok || c.why != whyNumber || !f.person(c.head) || c.low != nil && *c.low < 20 || f.unreal(t) {
		return false
	}
	end := f.first + int32(len(f.at))
	for j := t + 1; j < end && j < t+9; j++ {
		switch w := f.word(j); {
		case safe[w] && f.aheadIn(j-4, 3, set("to in into")), homes[w] && (f.aheadIn(j-4, 3, set("of from"))):
			return f.emitted(c, displaced, t, "moved out of danger")
		case w == "," || w == ";":
			return false
		}
	}
	return false
}

// striking reads those who are or went on strike.
func (f *finder) striking(t int32) {
	v := f.d.Tokens[t].Head
	c := counted{}
	if s := f.d.Child(t, text.RelNsubj); s >= 0 {
		c = f.count(s)
	} else if v >= f.first && f.d.Tokens[v].POS == text.VERB && !f.unreal(v) {
		c = f.those(v)
	}
	if c.ok && c.why == whyNumber && f.person(c.head) && (c.low == nil || *c.low >= 10) {
		f.emit(c, attendance, t, "on strike")
	}
}

// swells are the verbs by which a gathering grows to a number.
var swells = set("swell grow rise expand increase")

// swelled reads "the strike has grown to 900 clerks".
func (f *finder) swelled(t int32) bool {
	s := f.subject(t)
	if s < 0 || !gatherings[fold(f.lemma(s))] && f.lemma(s) != "crowd" || f.word(t+1) != "to" || f.unreal(t) {
		return false
	}
	q := f.quantityAt(t + 2)
	if q == nil || q.from != t+2 || !f.counts1(q) || q.n.Low < 10 {
		return false
	}
	f.emit(f.ofQuantity(q), attendance, t, "what a gathering grew to")
	q.used = true
	return true
}

// figureFor reads "its estimate of 8,000 for the march".
func (f *finder) figureFor(t int32) bool {
	q := f.quantityAt(t + 2)
	if q == nil || q.from != t+2 || q.noun >= 0 || !f.counts1(q) || q.n.Low < 10 || f.word(q.last) != "for" && f.word(q.last) != "at" {
		return false
	}
	for j := q.last + 1; j < q.last+7; j++ {
		if gatherings[f.lemma(j)] {
			f.given(q, attendance, t)
			return true
		}
	}
	return false
}

// attendedBy reads "was attended by 900 people".
func (f *finder) attendedBy(t int32) bool {
	q := f.quantityAt(t + 2)
	if f.word(t+1) != "by" || q == nil || q.from != t+2 || !f.counts1(q) {
		return false
	}
	f.emit(f.ofQuantity(q), attendance, t, "those who attended")
	q.used = true
	return true
}

// turnoutWas reads "turnout was 900", not in percent.
func (f *finder) turnoutWas(t int32) bool {
	end := f.first + int32(len(f.at))
	for j := t + 1; j < end && j < t+9; j++ {
		if q := f.quantityAt(j); q != nil {
			if q.from != j || !stand[f.word(j-1)] && f.word(j-1) != "of" || !f.counts1(q) {
				return false
			}
			f.given(q, attendance, t)
			return true
		}
	}
	return false
}

// screens are the words for what is watched from afar.
var screens = set("television tv screen screens viewer viewers broadcast online stream livestream youtube channel network")

// takenIn reads people taken in by the police.
func (f *finder) takenIn(t int32) bool {
	if !f.participle(t) || !f.ahead(t+1, 2, "questioning") && !f.aheadIn(f.first-1, int32(len(f.at)), arresting) {
		return false
	}
	c := f.those(t)
	return c.ok && !f.unreal(t) && !f.noInjury(t) && f.emitted(c, arrested, t, "taken in")
}

// arresting are the words by which those taken in are no guests.
var arresting = set("arrest arrests arrested police custody detained detention questioning")

// takePart reads "12,000 took part in the march", "hundreds of thousands took to the streets", "10,000 joined the rally".
func (f *finder) takePart(t int32, lemma string) bool {
	part := f.word(t+1) == "part" || f.word(t+1) == "to" && (f.word(t+3) == "streets" || f.word(t+2) == "streets")
	if lemma == "join" {
		o := f.object(t)
		part = o >= 0 && gatherings[fold(f.lemma(o))]
	}
	if !part {
		return false
	}
	if f.word(t+1) == "part" && f.aheadIn(t+1, 8, noGathering) {
		return false
	}
	c := f.those(t)
	if !c.ok || c.low != nil && *c.low < 2 {
		return false
	}
	f.emit(c, attendance, t, "those who took part")
	return true
}

// noGathering are the words for what one takes part in without coming together: research, and force.
var noGathering = set(`trial trials study studies survey surveys poll polls test tests experiment experiments research census programme program
 raid raids attack attacks assault fighting battle operation operations offensive siege killing killings coup robbery plot scheme exchange deal`)

// driven reads "has driven 36,000 people from their homes".
func (f *finder) driven(t int32) bool {
	home := false
	last := f.first + int32(len(f.at))
	for j := t + 1; j < last && j < t+12; j++ {
		if w := f.word(j); w == "homes" || w == "home" || w == "houses" {
			home = f.word(j-1) == "their" || f.word(j-2) == "from" || f.word(j-1) == "from"
		}
	}
	if c := f.those(t); !home && f.participle(t) && f.word(t+1) == "out" && c.why == whyNumber && f.person(c.head) && (c.low == nil || *c.low >= 50) && !f.unreal(t) {
		return f.emitted(c, displaced, t, "driven out")
	}
	if !home {
		return false
	}
	if f.participle(t) {
		return f.emitted(f.those(t), displaced, t, "driven from home")
	}
	return f.emitted(f.count(f.object(t)), displaced, t, "driven from home")
}

// toDeath reads a verb that ends in death: "beaten to death", "50 people burned to death".
func (f *finder) toDeath(t int32) {
	v := f.d.Tokens[t].Head
	if v < f.first || v >= t || f.d.Tokens[v].POS != text.VERB || judged[fold(f.lemma(v))] {
		return
	}
	switch fold(f.lemma(v)) {
	case "burn", "freeze", "starve", "bleed", "choke", "suffocate", "fall":
		if f.d.Child(v, text.RelObj) < 0 {
			f.emitted(f.those(v), killed, t, "died of it")
			return
		}
	}
	f.deed(v, killed)
}
