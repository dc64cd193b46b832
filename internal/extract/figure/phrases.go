package figure

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// shooting reads "was shot dead", "shot and killed two men", "were shot". People shot without more are
// kept apart: whether they count as injured depends on the rest of the text.
func (f *finder) shooting(t int32) {
	c := f.shotAt(t)
	if !c.ok || !f.person(c.head) && f.d.Tokens[c.head].POS == text.NOUN {
		return
	}
	if f.deadly(t) || f.deadlyBehind(c) {
		f.emit(c, killed, t, "shot dead")
		return
	}
	if f.beside(c) {
		f.emit(c, injured, t, "shot beside those killed")
		return
	}
	if f.hurtPart(t) {
		f.emit(c, injured, t, "shot in a limb, or survived")
		return
	}
	f.later(&f.shot, func() { f.emit(c, injured, t, "shot, and nobody in the text died") })
}

// beside reports whether c are others than the dead whom the sentence counts before them: "1 dead, 3 shot", "six others shot".
func (f *finder) beside(c counted) bool {
	if len(f.out) == 0 || c.low == nil {
		return false
	}
	g := &f.out[len(f.out)-1]
	if g.Measure != killed || g.Start < f.d.Tokens[f.first].Start || g.End > c.span.Start || c.why != whyNumber {
		return false
	}
	if c.head >= 0 && f.word(c.head) == "others" {
		return true
	}
	_, a := f.d.TokensIn(g.Span)
	b, _ := f.d.TokensIn(c.span)
	for t := a; t < b; t++ {
		switch w := f.word(t); {
		case w == ",", w == ";", w == "and", adjectives[w] == killed, w == "killed":
		default:
			return false
		}
	}
	return true
}

// shotAt is the count of those whom t says were shot. Taggers take the bare participle of headlines
// ("Four people shot") for a noun, so a number before it counts there too.
func (f *finder) shotAt(t int32) counted {
	tok := &f.d.Tokens[t]
	if f.unreal(t) || f.noInjury(t) {
		return counted{}
	}
	if w := f.word(t + 1); f.word(t) == "shot" && (w == "himself" || w == "herself" || w == "itself") { // taggers take it for a noun
		return f.single(t+1, f.d.Tokens[t+1].Span, whyPronoun)
	}
	if tok.POS != text.VERB && f.word(t) == "shot" {
		if o := f.shotObject(t); o > t {
			return f.onward(f.count(o))
		}
	}
	if tok.POS != text.VERB {
		q := f.left(t)
		if q == nil && f.word(t) == "shot" {
			return f.headlineShot(t)
		}
		if q == nil || f.word(t) != "shot" || q.noun < 0 && q.n.Low < 2 {
			return counted{}
		}
		if n := f.word(t + 1); n == "was" || n == "were" || n == "rang" || n == "fired" || n == "from" || q.noun == t && q.last != t {
			return counted{}
		}
		if q.noun == t {
			q.noun = -1
		}
		return f.list(f.ofQuantity(q))
	}
	if f.word(t+1) == "back" && f.d.Child(t, text.RelAuxPass, text.RelNsubjPass) < 0 {
		return counted{} // an answer
	}
	if f.participle(t) {
		return f.those(t)
	}
	if o := f.object(t); f.word(t) == "shooting" && o == t+1 && f.d.Tokens[o].Tag == text.TagNN {
		return counted{} // the shooting suspect
	}
	return f.onward(f.count(f.object(t)))
}

// deadly reports whether the words around shot say that it killed.
func (f *finder) deadly(t int32) bool {
	switch f.word(t - 1) {
	case "fatally", "mortally":
		return true
	}
	for j := t + 1; j <= t+4; j++ {
		switch w := f.word(j); {
		case w == "dead", w == "fatally" && (j == t+1 || f.word(j-1) == "and"), w == "death" && f.word(j-1) == "to", w == "killed" && f.word(j-1) == "and", w == "died" && f.word(j-1) == "and", w == "kills" && f.word(j-1) == "and":
			return true
		case w == "." || w == ";" || w == "," || w == "" || f.at[j-f.first] > 0:
			return false
		}
	}
	return false
}

// deadlyBehind reports "to death" or "dead" right behind those of whom is told that they were shot or stabbed: "stabbing a guard to death".
func (f *finder) deadlyBehind(c counted) bool {
	_, end := f.d.TokensIn(c.span)
	return f.word(end) == "to" && f.word(end+1) == "death" || f.word(end) == "dead"
}

// limbs are the parts of the body whose wound is an injury.
var limbs = set("leg legs arm arms hand hands foot feet shoulder thigh ankle knee buttocks finger wrist hip calf elbow toe back stomach abdomen torso face neck chest head")

// hurtPart reports whether the words after shot name the wounded part, or the sentence a survival.
func (f *finder) hurtPart(t int32) bool {
	if f.diesOn(t) {
		return false
	}
	in := false
	for j := t + 1; j <= t+6; j++ {
		w := f.word(j)
		switch {
		case w == "in":
			in = true
		case in && limbs[w] && w != "head" && w != "chest" && w != "neck" && w != "face" && w != "torso" && w != "back":
			return true
		case w == "survived", w == "non":
			return true
		case w == "." || w == ";" || w == "died":
			return false
		}
	}
	return false
}

// lives reads "claimed 12 lives", "the loss of 12 lives", "claimed the lives of 12 people", "12 people lost
// their lives".
func (f *finder) lives(t int32) {
	if q := f.quantityAt(t); q != nil && f.livesLost(t) {
		c := f.ofQuantity(q)
		c.span = c.span.Cover(f.d.Tokens[t].Span)
		f.emit(c, killed, t, "lives lost")
		return
	}
	if !f.livesLost(t) {
		return
	}
	for j := t - 2; j >= f.first && j > t-8 && f.word(t-1) == "their"; j-- { // "cost 12 workers their lives"
		if f.lemma(j) == "cost" {
			f.right(j, killed)
			return
		}
	}
	for c := range f.d.Children(t) {
		switch f.d.Tokens[c].Rel {
		case text.RelNmod:
			if f.cased(c, "of") {
				f.emitted(f.count(c), killed, t, "lives of those lost")
				return
			}
		case text.RelNmodPoss:
			if h := f.d.Tokens[t].Head; f.lemma(h) == "lose" {
				f.emitted(f.count(f.subject(h)), killed, t, "subject of lost lives")
				return
			}
		}
	}
}

// livesLost reports whether the words around the noun at t speak of loss.
func (f *finder) livesLost(t int32) bool {
	for j := t - 7; j <= t+4; j++ {
		switch f.lemma(j) {
		case "lose", "claim", "loss", "cost", "take":
			return true
		case "save", "risk", "endanger", "change":
			return false
		}
	}
	return false
}

// bodies reads "the bodies of three men" and "12 bodies were found".
func (f *finder) bodies(t int32) {
	if f.unreal(t) || f.word(t+1) == "camera" || f.pictured(t) || f.within(t) {
		return
	}
	if q := f.quantityAt(t); q != nil && q.noun == t {
		if q.n.Low == 1 && f.word(q.last) == "of" && f.word(q.last+1) != "the" { // "one of its bodies" is an office
			return
		}
		f.emit(f.ofQuantity(q), killed, t, "bodies found")
		return
	}
	if f.word(t+1) != "of" {
		return
	}
	for c := range f.d.Children(t) {
		if f.d.Tokens[c].Rel == text.RelNmod && f.cased(c, "of") {
			f.emitted(f.count(c), killed, t, "bodies of those named")
		}
	}
}

// within reports what is in somebody's body: "a spirit trapped in the body of a girl".
func (f *finder) within(t int32) bool {
	p := f.phraseStart(t) - 1
	return f.word(p) == "in" || f.word(p) == "inside" || f.word(p) == "into"
}

// pictures are the nouns for what shows somebody whom nobody counts.
var pictures = set("photo photograph picture image video footage clip")

// pictured reports whether token t stands in what a picture shows.
func (f *finder) pictured(t int32) bool {
	for k, n := t, 0; k >= 0 && n < 8; k, n = f.d.Tokens[k].Head, n+1 {
		if s := f.d.Child(k, text.RelNsubj); s >= 0 && s < t && pictures[f.lemma(s)] {
			return true
		}
	}
	return false
}

// condition reads "is in critical condition".
func (f *finder) condition(t int32) {
	switch f.word(t - 1) {
	case "critical", "serious", "stable", "fair", "grave", "good", "guarded":
		if k := t - 3; f.word(k) == "another" && f.word(k+1) == "in" {
			f.later(&f.sick, func() { f.emit(f.single(k, f.d.Tokens[k].Span, "another is one"), injured, t, "in some condition") })
			return
		}
		f.later(&f.sick, func() { f.inCondition(t) })
	}
}

// deathToll reads "the death toll rose to 17", "a toll of 17".
func (f *finder) deathToll(t int32) {
	f.toll = killed
	switch f.word(t - 1) {
	case "injury", "wounded", "injured":
		f.toll = injured
	}
	end := f.first + int32(len(f.at))
	for j := t + 1; j < end && j <= t+14; j++ {
		if q := f.quantityAt(j); q != nil && q.from <= j && j < q.last && !q.used && (q.noun < 0 || f.person(q.noun)) {
			f.tollFigure(q, t)
			return
		}
		if f.endsToll(j) {
			return
		}
	}
	if q := f.quantityAt(t); q != nil {
		f.tollFigure(q, t)
	}
}

// endsToll reports whether what is told of a toll ends at token j: "may rise as hundreds were wounded", but "as high as 90", "as of Monday".
func (f *finder) endsToll(j int32) bool {
	switch f.word(j) {
	case ";", ".", "because", "after", "when", "while", "but", "although", "though", "amid", "given":
		return true
	case "as":
		switch f.word(j + 1) {
		case "high", "low", "many", "much", "few", "of":
			return false
		}
		return f.word(j-2) != "as"
	}
	return false
}

// tollFigure emits number q of toll word t; a verb between them gives the bound.
func (f *finder) tollFigure(q *quantity, t int32) {
	for j := t + 1; j < q.from; j++ {
		if over[f.lemma(j)] && q.bound == "exact" {
			q.bound = "over"
			q.low, q.high = limits("over", q.n.Low, q.n.High)
			q.from = f.verbStart(j)
		}
	}
	c := f.ofQuantity(q)
	c.why = "number of a toll"
	f.emit(c, f.toll, t, "toll")
	q.used = true
}

// verbStart keeps the verb that gives a bound inside the span of its figure.
func (f *finder) verbStart(j int32) int32 { return j }

// carried reads clauses that go on about the toll named before: "on the other side it has exceeded 2,670".
func (f *finder) carried(s *text.Sentence) {
	for t := s.First; t < s.Last; t++ {
		tok := &f.d.Tokens[t]
		if tok.POS == text.VERB && tok.Lemma == "include" {
			f.include(t)
		}
		if tok.POS != text.VERB || !reach[tok.Lemma] {
			continue
		}
		if m := f.tollSubject(t); m != "" {
			f.toll = m
		} else if f.toll == "" || !f.pronounSubject(t) {
			continue
		}
		for j := t + 1; j < s.Last && j <= t+6; j++ {
			if q := f.quantityAt(j); q != nil && q.from <= j && j < q.last {
				if !q.used && (q.noun < 0 || f.person(q.noun)) {
					f.tollFigure2(q, t)
				}
				break
			}
			if f.word(j) == "," || f.endsToll(j) {
				break
			}
		}
	}
}

// include reads "those killed include 14 children and four women".
func (f *finder) include(t int32) {
	m := f.tollSubject(t)
	if m == "" {
		return
	}
	for _, c := range f.items(t+1, f.first+int32(len(f.at)), m) {
		c.subset = true
		n := len(f.out)
		for k := range f.out {
			if f.out[k].Measure == m && f.out[k].Overlaps(c.span) {
				f.out[k].Part, n = extract.Subset, -1
			}
		}
		if n >= 0 {
			f.emit(c, m, t, "part of those told of")
		}
	}
}

// tollFigure2 emits number q that verb t brings a toll to.
func (f *finder) tollFigure2(q *quantity, t int32) {
	if over[f.lemma(t)] && q.bound == "exact" {
		q.bound, q.from = "over", t
		q.low, q.high = limits("over", q.n.Low, q.n.High)
	}
	c := f.ofQuantity(q)
	c.why = "number that the toll reached"
	f.emit(c, f.toll, t, "toll carried over")
	q.used = true
}

// pronounSubject reports whether the word before verb t, over its auxiliaries, is it, this or that.
func (f *finder) pronounSubject(t int32) bool {
	for j := t - 1; j >= f.first && j >= t-4; j-- {
		switch f.word(j) {
		case "it", "this", "that", "figure", "number", "toll":
			return true
		case "has", "had", "have", "already", "now", "is", "was", "also", "since", "alone":
		default:
			return false
		}
	}
	return false
}

// tollSubject is the measure of a subject like "the number of dead" or "deaths", "" when it is none.
func (f *finder) tollSubject(t int32) string {
	s := f.subject(t)
	if s < 0 || s >= t {
		return ""
	}
	if f.word(s) == "those" && f.lemma(t) != "include" {
		return ""
	}
	for j := s; j < t; j++ {
		switch w := f.word(j); w {
		case "dead", "deaths", "fatalities", "killed", "toll":
			return killed
		case "injured", "wounded", "injuries":
			return injured
		case "missing":
			return missing
		case "displaced", "refugees":
			return displaced
		case "arrests", "arrested", "detained":
			return arrested
		}
	}
	return ""
}
