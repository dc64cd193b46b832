package figure

import (
	"strconv"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/nlp/number"
	"github.com/readout-news/readout/text"
)

// size is a number with a unit of its own, which counts nothing: a share, a distance, a magnitude, votes.
type size struct {
	quantity
	measure, unit, why string
	rest               text.Span // of what, or from where
}

// units are the words for lengths, and the unit that each stands for.
var units = map[string]string{
	"km": "kilometre", "kilometer": "kilometre", "kilometers": "kilometre", "kilometre": "kilometre", "kilometres": "kilometre",
	"mile": "mile", "miles": "mile", "meter": "metre", "meters": "metre", "metre": "metre", "metres": "metre",
	"foot": "foot", "feet": "foot", "ft": "foot", "yard": "yard", "yards": "yard", "inch": "inch", "inches": "inch",
	"cm": "centimetre", "centimeters": "centimetre", "centimetres": "centimetre",
}

// parts are the words for fractions, and the number of such parts in a whole.
var parts = map[string]int64{
	"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5,
	"sixth": 6, "sixths": 6, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10,
}

// sized keeps number v over tokens [i, j) where a unit says that it counts nothing.
func (f *finder) sized(v number.Number, i, j int32) bool {
	switch {
	case f.richter(v, i, j):
		f.magnitude(v, i, j)
	case f.rate(v, i, j):
	case f.share(v, i, j):
	case f.tally(v, i, j):
	case f.length(v, i, j):
	default:
		return false
	}
	return true
}

// add keeps a size over the bound words of v and its unit, whose last token is before to.
func (f *finder) add(v number.Number, i, j, to int32, measure, unit, why string) *size {
	step, of := grain(v.Milli)
	if measure == magnitude {
		step, of = 100, "0.1 "
	}
	z := size{quantity: quantity{from: i, first: i, last: j, noun: -1, n: v, used: true}, measure: measure, unit: of + unit, why: why}
	z.n.Low, z.n.High = v.Milli/step, v.Milli/step
	if v.Vague {
		z.n.High = v.High * 1000 / step
	}
	f.bind(&z.quantity)
	if p := f.lastQ(); z.bound == "range" && p != nil {
		low := p.n.Milli / step
		z.low = &low
	}
	z.last = max(z.last, to)
	f.sizes = append(f.sizes, z)
	return &f.sizes[len(f.sizes)-1]
}

// grain is the largest step, in thousandths, that milli is a multiple of, and that step as the head of a unit.
func grain(milli int64) (int64, string) {
	switch {
	case milli%1000 == 0:
		return 1000, ""
	case milli%100 == 0:
		return 100, "0.1 "
	case milli%10 == 0:
		return 10, "0.01 "
	}
	return 1, "0.001 "
}

// lastQ is the last count of the sentence, nil without one.
func (f *finder) lastQ() *quantity {
	if len(f.q) == 0 {
		return nil
	}
	return &f.q[len(f.q)-1]
}

// share reads "40 percent", "40%", "two percentage points", "two-thirds".
func (f *finder) share(v number.Number, i, j int32) bool {
	if f.word(j) == "-" && f.word(j+1) == "percent" {
		j++
	}
	switch w := f.word(j); {
	case w == "%", w == "percent", w == "pct":
		f.add(v, i, j, j+1, share, "percent", "number before percent").rest = f.whereof(j + 1)
	case w == "per" && f.word(j+1) == "cent":
		f.add(v, i, j, j+2, share, "percent", "number before percent").rest = f.whereof(j + 2)
	case w == "percentage" && (f.word(j+1) == "point" || f.word(j+1) == "points"):
		f.add(v, i, j, j+2, share, "percentage point", "number before percentage points")
	default:
		if w == "-" {
			j++
		}
		n := parts[f.word(j)]
		if n == 0 || v.Low >= n || v.Digits || v.Low < 1 || v.Vague {
			return false
		}
		f.fractionOf(v, i, j, j+1, n, "fraction").rest = f.whereof(j + 1)
	}
	return true
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
	if n := f.nounAfter(j); n >= 0 {
		z.rest = f.d.Tokens[j].Span.Cover(f.d.Tokens[n].Span)
	}
	return true
}

// outOf reports "p in v", "p out of v", "p of every v" with p directly before.
func (f *finder) outOf(p *quantity, v number.Number, i int32) bool {
	if p.n.Low >= v.Low || v.Low > 1000 {
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

// length reads "12 miles", "a 30-kilometre zone", "60 mph".
func (f *finder) length(v number.Number, i, j int32) bool {
	hyphen := f.word(j) == "-"
	if hyphen {
		j++
	}
	w := f.word(j)
	switch {
	case w == "mph", w == "kph", w == "km/h", w == "knots":
		f.add(v, i, j, j+1, other, w, "number before a unit of speed")
		return true
	case (w == "square" || w == "sq" || w == "cubic" || w == "nautical") && units[f.word(j+1)] != "":
		m, unit := other, w+" "+units[f.word(j+1)]
		if w == "nautical" {
			m = distance
		} else if w == "sq" {
			unit = "square" + unit[2:]
		}
		f.add(v, i, j, j+2, m, unit, "number before a unit")
		return true
	}
	unit := units[w]
	if w == "m" && v.Digits && f.d.Tokens[j].Start == f.d.Tokens[j-1].End && currencies[f.word(i-1)] == "" {
		unit = "metre"
	}
	if unit == "" || v.Vague && v.Low < 20 && w == "feet" || hyphen && (unit == "foot" || unit == "inch" || unit == "yard") {
		return false
	}
	if (w == "foot" || w == "yard") && v.Milli > 1000 || !v.Digits && v.Milli == 1000 && unit != "mile" && unit != "kilometre" { // "six foot patrols"
		return false
	}
	if n := f.word(j + 1); (n == "per" || n == "an") && f.word(j+2) == "hour" {
		f.add(v, i, j, j+3, other, unit+" per hour", "number before a unit of speed")
		return true
	}
	f.add(v, i, j, j+1, distance, unit, "number before a unit of length").rest = f.fromWhere(j + 1)
	return true
}

// fromWhere is "from the border", "north of the town" at token t.
func (f *finder) fromWhere(t int32) text.Span {
	k := t
	if f.word(k) == "away" {
		k++
	}
	switch f.word(k) {
	case "from", "off", "inside":
	case "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "outside":
		if f.word(k+1) == "of" {
			k++
		}
	default:
		return text.Span{}
	}
	for n := k + 1; n < k+6; n++ {
		if f.word(n) == "" || f.d.Tokens[n].POS == text.PUNCT || f.d.Tokens[n].POS == text.VERB {
			break
		}
		if p := f.d.Tokens[n].POS; (p == text.NOUN || p == text.PROPN) && f.d.Tokens[n].Rel != text.RelCompound && f.d.Tokens[n].Rel != text.RelFlat {
			return f.d.Tokens[t].Span.Cover(f.d.Tokens[n].Span)
		}
	}
	return text.Span{}
}

// richter reports whether v is the magnitude of an earthquake.
func (f *finder) richter(v number.Number, i, j int32) bool {
	if v.Milli < 500 || v.Milli >= 10000 || v.Vague {
		return false
	}
	switch {
	case f.word(j) == "magnitude", f.word(j) == "-" && f.word(j+1) == "magnitude":
		return true
	}
	for t, n := i-1, 0; t >= f.first && n < 5; t, n = t-1, n+1 {
		switch w := f.word(t); w {
		case "magnitude":
			return true
		case "of", "-", "a", "about", "around", "preliminary", "at", "was", "least", "estimated":
		default:
			n = 5
		}
	}
	return v.Digits && f.ahead(j-1, 4, "richter")
}

// magnitude keeps v in tenths.
func (f *finder) magnitude(v number.Number, i, j int32) {
	f.add(v, i, j, j, magnitude, "magnitude", "magnitude of an earthquake")
}

// emitSizes adds the sizes of the sentence.
func (f *finder) emitSizes() {
	for i := range f.sizes {
		z := &f.sizes[i]
		s := text.Span{Start: f.d.Tokens[z.from].Start, End: f.d.Tokens[z.last-1].End}
		g := extract.Figure{Span: s, Measure: z.measure, Unit: z.unit, Low: z.low, High: z.high, Bound: z.bound, Scope: z.rest,
			ScopeMention: -1, Claim: f.claim(s), Event: -1, Why: []string{z.why}}
		f.scopeMention(&g)
		f.out = append(f.out, g)
	}
}
