package figure

import (
	"github.com/readout-news/readout/internal/nlp/number"
	"github.com/readout-news/readout/text"
)

// struck reads "were hit by gunfire", "a bullet hit two boys", and in a text about shots "hitting four people".
func (f *finder) struck(t int32) {
	end := f.first + int32(len(f.at))
	shots := false
	for j := f.first; j < end && !shots; j++ {
		shots = gunfire[f.word(j)] || guns[f.lemma(j)] && f.firedIn()
	}
	if !shots {
		return
	}
	c := f.onward(f.count(f.object(t)))
	if f.participle(t) {
		c = f.those(t)
	}
	if c.ok && (f.person(c.head) || c.why == whyPronoun) && !f.unreal(t) && !f.noInjury(t) {
		if f.hurtPart(t) {
			f.emit(c, injured, t, "hit in a limb, or survived")
			return
		}
		f.later(&f.shot, func() { f.emit(c, injured, t, "hit by a shot, and nobody in the text died") })
	}
}

var gunfire = set("gunfire bullet bullets shot shots shooting shrapnel gunshots round rounds")

// firedIn reports whether the sentence says that an arm was fired or went off.
func (f *finder) firedIn() bool {
	end := f.first + int32(len(f.at))
	for t := f.first; t < end; t++ {
		switch w := f.word(t); {
		case w == "fired", w == "discharged", w == "firing", w == "off" && f.lemma(t-1) == "go":
			return true
		}
	}
	return false
}

// guns are the arms that go off.
var guns = set("gun handgun pistol rifle shotgun revolver weapon firearm")

// shootingOf reads "a triple shooting", "the shooting of two men", "four shooting victims".
func (f *finder) shootingOf(t int32) {
	if n := multiple[f.word(t-1)]; n > 0 {
		c := f.single(t, f.d.Tokens[t-1].Span.Cover(f.d.Tokens[t].Span), "multiple of the deed")
		*c.low, *c.high = n, n
		f.later(&f.shot, func() { f.emit(c, injured, t, "multiple of the deed") })
		return
	}
	if f.word(t+1) == "victim" {
		f.ordinalVictim(t-1, t+1)
		return
	}
	if q := f.quantityAt(t + 1); q != nil && q.noun == t+1 && f.word(t+1) == "victims" && !q.used {
		c := f.ofQuantity(q)
		if f.word(q.from-1) == "other" { // "the other four shooting victims"
			c.span = c.span.Cover(f.d.Tokens[q.from-1].Span)
		}
		f.later(&f.shot, func() { f.emit(c, injured, t, "victims of a shooting") })
		return
	}
	for c := range f.d.Children(t) {
		if f.d.Tokens[c].Rel == text.RelNmod && f.cased(c, "of") && f.person(c) {
			if f.fatalAround(t) {
				f.emitted(f.onward(f.count(c)), killed, t, "of whom the shooting tells")
				return
			}
			f.later(&f.shot, func() { f.emitted(f.onward(f.count(c)), injured, t, "of whom the shooting tells") })
			return
		}
	}
}

// ordinalVictim reads "a fourth shooting victim", with the ordinal at token o and the noun at t: at least so many were shot.
func (f *finder) ordinalVictim(o, t int32) {
	n := int64(number.Ordinal(f.word(o)))
	if n < 3 || n > 50 {
		return
	}
	c := f.single(t, f.d.Tokens[o].Span.Cover(f.d.Tokens[t].Span), "an ordinal counts those before it")
	c.low, c.high, c.bound = &n, nil, "at_least"
	f.later(&f.ordinals, func() { f.emit(c, injured, t, "an ordinal counts those before it") })
}

// fatalAround reports a shooting called deadly.
func (f *finder) fatalAround(t int32) bool {
	switch f.word(t - 1) {
	case "fatal", "deadly":
		return true
	}
	return false
}
