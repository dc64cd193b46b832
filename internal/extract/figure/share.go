package figure

import (
	"strconv"

	"github.com/readout-news/readout/internal/nlp/number"
	"github.com/readout-news/readout/text"
)

// parts are the words for fractions, and the number of such parts in a whole.
var parts = map[string]int64{
	"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5,
	"sixth": 6, "sixths": 6, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10,
}

// share reads "40 percent", "40%", "two percentage points", "two-thirds".
func (f *finder) share(v number.Number, i, j int32) bool {
	if f.word(j) == "-" && f.word(j+1) == "percent" {
		j++
	}
	switch w := f.word(j); {
	case (w == "%" || w == "percent") && v.Low == 100 && f.wholly(j+1):
		return false
	case w == "%", w == "percent", w == "pct":
		f.add(v, i, j, j+1, share, "percent", "number before percent").rest = f.whereof(j + 1)
	case w == "per" && f.word(j+1) == "cent":
		f.add(v, i, j, j+2, share, "percent", "number before percent").rest = f.whereof(j + 2)
	case w == "percentage" && (f.word(j+1) == "point" || f.word(j+1) == "points"):
		f.add(v, i, j, j+2, share, "percentage point", "number before percentage points")
	case f.pointsOfLead(v, i, j) > 0:
		f.add(v, i, j, f.pointsOfLead(v, i, j), share, "percentage point", "points of a lead in a poll")
	default:
		if w == "-" {
			j++
		}
		n := parts[f.word(j)]
		if n == 0 || v.Low >= n || v.Digits || v.Low < 1 || v.Vague {
			return false
		}
		if to := f.ofPoint(j + 1); to > 0 { // "one-half of a percentage point"
			v.Milli /= n
			v.Low, v.High = v.Milli/1000, v.Milli/1000
			f.add(v, i, j, to, share, "percentage point", "fraction of a percentage point")
			return true
		}
		f.fractionOf(v, i, j, j+1, n, "fraction").rest = f.whereof(j + 1)
	}
	return true
}

// pointsOfLead is the token behind the points of a number over tokens [i, j) by which somebody leads in a poll: "a 7-point lead", "is ahead by
// seven points in the polls"; 0 elsewhere. Points of a match, a market or a list are none.
func (f *finder) pointsOfLead(v number.Number, i, j int32) int32 {
	if f.word(j) == "-" {
		j++
	}
	if w := f.word(j); w != "point" && w != "points" || v.Vague || v.Milli > 100_000 {
		return 0
	}
	lead, poll := false, false
	for t := f.first; f.word(t) != ""; t++ {
		l := f.lemma(t)
		lead = lead || t >= i-leadReach && t <= j+leadReach && leads[l]
		poll = poll || polls[l]
	}
	if !lead || !poll {
		return 0
	}
	return j + 1
}

// leadReach is how many tokens from its points the word for a lead stands at most.
const leadReach = 5

var (
	leads = set("lead trail ahead behind advantage edge margin up down gap")
	polls = set("poll polls polling pollster survey")
)

// wholly reports whether "100 percent" before token t only means wholly: "100 percent right".
func (f *finder) wholly(t int32) bool {
	tok := f.wordPOS(t)
	return tok == text.ADJ && f.wordPOS(t+1) != text.NOUN && f.wordPOS(t+1) != text.PROPN
}

// ofPoint is the token behind "of a percentage point" or "a percentage point" at token t, 0 elsewhere.
func (f *finder) ofPoint(t int32) int32 {
	if f.word(t) == "of" {
		t++
	}
	if f.word(t) == "a" && (f.word(t+1) == "percentage" || f.word(t+1) == "percent") && f.word(t+2) == "point" {
		return t + 3
	}
	return 0
}

// fraction reads "half of", "a third of" at token t, which is no number word.
func (f *finder) fraction(t int32) {
	n := parts[f.word(t)]
	if n == 0 || f.word(t+1) != "of" || f.word(t+2) == "a" || f.word(t+2) == "an" {
		return
	}
	from := t
	if w := f.word(t - 1); w == "a" || w == "one" {
		from--
	} else if n != 2 || w == "first" || w == "second" || w == "other" || w == "latter" {
		return
	}
	if f.word(t) == "quarter" && f.inTime(from, t+1) {
		return
	}
	f.fractionOf(number.Number{Low: 1, High: 1, Milli: 1000}, from, t+1, t+1, n, "fraction").rest = f.whereof(t + 1)
}

// fractionOf keeps v in n: as percent where that is a whole number, else with the unit "in n", whose bounds say over or
// under the number itself.
func (f *finder) fractionOf(v number.Number, i, j, to int32, n int64, why string) *size {
	if v.Milli*100%(n*1000) == 0 {
		v.Milli = v.Milli * 100 / n
		v.Low, v.High = v.Milli/1000, v.Milli/1000
		return f.add(v, i, j, to, share, "percent", why)
	}
	z := f.add(v, i, j, to, share, "in "+strconv.FormatInt(n, 10), why)
	switch z.bound {
	case "over":
		z.low = &z.n.Low
	case "under":
		z.high = &z.n.High
	}
	return z
}

// whereof is "of the voters" at token t.
func (f *finder) whereof(t int32) text.Span {
	if f.word(t) != "of" {
		return text.Span{}
	}
	n := f.nounAfter(t)
	if n < 0 {
		return text.Span{}
	}
	return f.d.Tokens[t].Span.Cover(f.d.Tokens[n].Span)
}

// rate reads the second number of "one in five", "three out of four", "12 deaths per 100,000 people".
func (f *finder) rate(v number.Number, i, j int32) bool {
	p := f.lastQ()
	if p == nil || p.used || v.Vague || p.n.Vague || p.first < f.first {
		return false
	}
	per := f.word(i-1) == "per" && v.Low >= 100 && i-p.last < 6
	if !per && !f.outOf(p, v, i) {
		return false
	}
	first := *p
	f.forget()
	var z *size
	if per {
		z = f.add(first.n, first.first, first.last, j, share, "per "+strconv.FormatInt(v.Low, 10), "number of a rate")
	} else {
		z = f.fractionOf(first.n, first.first, first.last, j, v.Low, "number of a rate")
	}
	if n := f.nounAfter(j); n >= 0 && f.d.Tokens[n].Tag != text.TagNN {
		z.rest = f.d.Tokens[j].Span.Cover(f.d.Tokens[n].Span)
	}
	return true
}

// outOf reports "p in v", "p out of v", "p of every v" with p directly before.
func (f *finder) outOf(p *quantity, v number.Number, i int32) bool {
	if p.n.Low >= v.Low || v.Low > 12 && v.Low != 20 && v.Low != 100 && v.Low != 1000 {
		return false
	}
	switch a, b := f.word(p.last), f.word(p.last+1); {
	case a == "in" && p.last+1 == i, a == "in" && b == "every" && p.last+2 == i:
		return p.n.Low == 1 || !p.n.Digits && !v.Digits || v.Low == 10 || v.Low == 100 || v.Low == 1000
	case a == "out" && b == "of" && (p.last+2 == i || f.word(p.last+2) == "every" && p.last+3 == i), a == "of" && b == "every" && p.last+2 == i:
		return true
	}
	return false
}

// forget takes the last count back.
func (f *finder) forget() {
	k := int32(len(f.q))
	for _, at := range [...][]int32{f.at, f.counts} {
		for t := range at {
			if at[t] == k {
				at[t] = 0
			}
		}
	}
	f.q = f.q[:k-1]
}
