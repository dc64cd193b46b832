package figure

import "github.com/readout-news/readout/text"

// counts are the nouns that name a count: "the number of people killed", "a list of the missing".
var countNouns = set("number count figure tally total list estimate")

// stand are the words before a count's number: "put the number of dead at 40", "has reached 135,000", "was 65".
var stand = set("at as to was were is are reached reaches reaching hit hits stood stands topped exceeded passed be become")

// numberOf reads the number that a noun of counting is given: it stands apart from those counted.
func (f *finder) numberOf(t int32) {
	if w := f.word(t + 1); w != "of" && w != "for" {
		return
	}
	measure, end := f.measureAfter(t + 2)
	if measure == "" {
		return
	}
	last := f.first + int32(len(f.at))
	emitted := false
	for j := end; j < last && j < end+22 && f.word(j) != ";"; j++ {
		if q := f.quantityAt(j); q != nil && q.from == j && stand[f.word(j-1)] && f.counts1(q) {
			f.given(q, measure, t)
			emitted = true
			break
		}
	}
	if emitted {
		return
	}
	for j := t - 1; j >= f.first && j > t-8; j-- { // "revised down to 11 from 14 the number of people killed"
		if q := f.quantityAt(j); q != nil && q.from <= j && f.counts1(q) && (f.word(q.from-1) == "to" || f.word(q.from-1) == "from" || f.word(q.from-1) == "at") {
			f.given(q, measure, t)
		}
	}
}

// counts1 reports whether q can be the number of people: it counts no thing, and is not told yet.
func (f *finder) counts1(q *quantity) bool {
	return !q.used && (q.noun < 0 || f.person(q.noun)) && !f.thing(q)
}

func (f *finder) given(q *quantity, measure string, t int32) {
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
	c := f.those(t)
	if !c.ok || c.low != nil && *c.low < 2 {
		return false
	}
	f.emit(c, attendance, t, "those who took part")
	return true
}

// driven reads "has driven 36,000 people from their homes".
func (f *finder) driven(t int32) bool {
	home := false
	last := f.first + int32(len(f.at))
	for j := t + 1; j < last && j < t+12; j++ {
		if w := f.word(j); w == "homes" || w == "home" || w == "houses" {
			home = f.word(j-1) == "their" || f.word(j-2) == "from" || f.word(j-1) == "from"
		}
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
