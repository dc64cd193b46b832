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

// sized keeps number v over tokens [i, j) where a unit says that it counts nothing.
func (f *finder) sized(v number.Number, i, j int32) bool {
	if w := f.word(i - 1); (w == "-" || w == "+") && f.d.Tokens[i-1].End == f.d.Tokens[i].Start && !f.evenly(i-1) {
		return true // the gains and losses of a table
	}
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
	if b, n := f.boundBefore(i - 2); measure == magnitude && f.word(i-1) == "magnitude" && n > 0 { // "above magnitude 7"
		z.bound, z.from = b, i-1-n
		z.low, z.high = limits(b, z.n.Low, z.n.High)
	}
	if p := f.lastQ(); z.bound == "range" && p != nil {
		low := p.n.Milli / step
		z.low = &low
	}
	z.last = max(z.last, to)
	if k := len(f.sizes) - 1; k >= 0 && f.rangeOfShares(&f.sizes[k], &z) {
		low := f.sizes[k].n.Low
		z.from, z.low, z.bound = f.sizes[k].from, &low, "range"
		f.sizes = f.sizes[:k]
	}
	f.sizes = append(f.sizes, z)
	return &f.sizes[len(f.sizes)-1]
}

// rangeOfShares reports whether two shares are the ends of one: "5 percent to 6 percent", "between 5 percent and 6 percent". What stands behind
// a comma is the two sides of a question ("opposed, 54 percent to 29 percent"), and what something rose or fell to is no end.
func (f *finder) rangeOfShares(p, z *size) bool {
	if p.measure != share || z.measure != share || p.unit != z.unit || p.last != z.from-1 || p.bound != "exact" || z.bound != "exact" || p.n.Low >= z.n.Low || p.n.Low*2 < z.n.Low {
		return false
	}
	before := f.word(p.from - 1)
	switch f.word(p.last) {
	case "and":
		return before == "between"
	case "to":
		return before != "," && before != "" && before != "from" && before != "by" && !(f.wordPOS(p.from-1) == text.VERB && f.wordTag(p.from-1) != text.TagVBG) && !directions[before]
	}
	return false
}

// directions are the words before the first of two numbers of which something went from the one to the other.
var directions = set("up down")

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
	if f.mileRoad(v, j) && !hyphen {
		return false
	}
	if w == "m" && v.Digits && f.d.Tokens[j].Start == f.d.Tokens[j-1].End && currencies[f.word(i-1)] == "" && along[f.word(j+1)] {
		unit = "metre"
	}
	if unit == "" || v.Vague && v.Low < 20 && w == "feet" || hyphen && (unit == "foot" || unit == "inch" || unit == "yard") {
		return false
	}
	if (w == "foot" || w == "yard") && v.Milli > 1000 || !v.Digits && v.Milli == 1000 && unit != "mile" && unit != "kilometre" { // "six foot patrols"
		return false
	}
	if unit == "foot" && f.stature(v, j) || unit == "inch" && (units[f.word(i-1)] == "foot" || units[f.word(i-2)] == "foot" && f.d.Tokens[i-1].POS != text.NUM) {
		return false
	}
	if n := f.word(j + 1); (n == "per" || n == "an") && f.word(j+2) == "hour" {
		f.add(v, i, j, j+3, other, unit+" per hour", "number before a unit of speed")
		return true
	}
	f.add(v, i, j, j+1, distance, unit, "number before a unit of length").rest = f.fromWhere(j + 1)
	return true
}

// stature reports the height of a person in feet, told with inches behind them or as "tall": "6 feet 2", "five feet, four inches".
func (f *finder) stature(v number.Number, j int32) bool {
	if v.Milli > 8000 {
		return false
	}
	k := j + 1
	if f.word(k) == "," || f.word(k) == "and" {
		k++
	}
	n, err := strconv.Atoi(f.word(k))
	return err == nil && n < 12 || f.word(k+1) == "inches" || f.word(k+1) == "inch"
}

// mileRoad reports "8 Mile", a road named by how far out it lies: a distance would be eight miles.
func (f *finder) mileRoad(v number.Number, j int32) bool {
	return f.word(j) == "mile" && f.capital(j) && v.Milli > 1000
}

// along are the words that tell behind an m that it is metres and no million.
var along = set("from away north south east west northeast northwest southeast southwest high deep wide long tall below above off of race sprint")

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
	return v.Digits && (f.ahead(j-1, 4, "richter") || f.shakes(i) || !v.Whole() && f.quakeBeside(i, j))
}

// quakes are the words for an earthquake.
var quakes = set("quake earthquake tremor aftershock temblor")

// quakeBeside reports a number over tokens [i, j) that stands for a magnitude beside a word for an earthquake: "a 6.1 quake", "an
// aftershock of 6.1", "the earthquake (6.1)".
func (f *finder) quakeBeside(i, j int32) bool {
	w := f.word(i - 1)
	return quakes[f.word(j)] || (w == "of" || w == "(" && f.word(j) == ")") && quakes[f.word(i-2)]
}

// shakes reports whether the words before a number at token i give it to an earthquake: "the tremor measured 6.4", "revised the
// magnitude of the quake to 6.8 from 7.2".
func (f *finder) shakes(i int32) bool {
	quake, given := false, false
	for t := f.first; t < i; t++ {
		switch w := f.word(t); {
		case w == "magnitude":
			quake, given = true, true
		case quakes[w]:
			quake = true
		case w == "measured", w == "measuring", w == "registered", w == "strength":
			given = true
		}
	}
	switch f.word(i - 1) {
	case "measured", "measuring", "at", "to", "from", "of", "registered", "as":
		return quake && given
	}
	return false
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
