package figure

import (
	"sort"

	"github.com/readout-news/readout/internal/nlp/number"
	"github.com/readout-news/readout/text"
)

// quantity is a number of a sentence with its bound words.
type quantity struct {
	from, first, last int32 // tokens: bound words and number are [from, last), the number itself [first, last)
	noun              int32 // the counted noun, -1 when none follows
	n                 number.Number
	low, high         *int64
	bound             string
	subset            bool
	joined            bool // to a part before it
	used              bool
}

// row lets package number read the tokens of one sentence.
type row struct {
	d           *text.Doc
	first, last int32
}

func (r *row) Len() int          { return int(r.last - r.first) }
func (r *row) Word(i int) string { return r.d.Word(r.first + int32(i)) }

// quantities finds the numbers of sentence s.
func (f *finder) quantities(s *text.Sentence) {
	f.q, f.sizes = f.q[:0], f.sizes[:0]
	n := int(s.Last - s.First)
	if cap(f.at) < n {
		f.at, f.counts = make([]int32, n+64), make([]int32, n+64)
	}
	f.at, f.counts = f.at[:n], f.counts[:n]
	clear(f.at)
	clear(f.counts)
	r := &row{f.d, s.First, s.Last}
	for i := 0; i < n; {
		v, j := number.Read(r, i)
		if j == i {
			if parts[f.word(s.First+int32(i))] > 0 {
				f.fraction(s.First + int32(i))
			}
			i++
			continue
		}
		v, j = f.suffixed(v, i, j)
		f.quantity(v, s.First+int32(i), s.First+int32(j))
		i = j
	}
}

// wordTag is the tag of token t, the zero one outside the sentence.
func (f *finder) wordTag(t int32) (tag text.Tag) {
	if f.word(t) != "" {
		tag = f.d.Tokens[t].Tag
	}
	return tag
}

// wordPOS is the part of speech of token t, the zero one outside the sentence.
func (f *finder) wordPOS(t int32) (pos text.POS) {
	if f.word(t) != "" {
		pos = f.d.Tokens[t].POS
	}
	return pos
}

// suffixed multiplies number v over [i, j) by a letter glued to it, which tokens cut off: "$5m", "3bn". A bare m is a million
// before those who are counted, else it is metres.
func (f *finder) suffixed(v number.Number, i, j int) (number.Number, int) {
	t := f.first + int32(j)
	w := f.word(t)
	var by int64
	switch w {
	case "k":
		by = 1e3
	case "m", "mn":
		by = 1e6
	case "bn":
		by = 1e9
	case "tn":
		by = 1e12
	}
	if by == 0 || !v.Digits || f.d.Tokens[t].Start != f.d.Tokens[t-1].End || v.Milli > 9e17/by {
		return v, j
	}
	if w == "m" && currencies[f.word(f.first+int32(i)-1)] == "" && (along[f.word(t+1)] || !f.person(t+1) && f.wordTag(t+1) != text.TagNNS && f.wordTag(t+2) != text.TagNNS) {
		return v, j
	}
	v.Milli *= by
	v.Low, v.High = v.Milli/1000, v.Milli/1000
	return v, j + 1
}

// quantity keeps number v over tokens [i, j) unless it is an age, a date, an address or a share.
func (f *finder) quantity(v number.Number, i, j int32) {
	if w := f.d.Word(i); f.d.Tokens[i].Tag == text.TagPRP || v.Low > 1e15 || len(w) > 1 && w[0] == '0' && w[1] != '.' {
		return
	}
	if !f.inTime(i, j) && f.sized(v, i, j) || f.notCount(v, i, j) {
		return
	}
	q := quantity{from: i, first: i, last: j, noun: -1, n: v}
	if q.noun = f.nounAfter(j); q.noun == j && f.word(j) == "shot" {
		q.noun = -1 // "5 Shot at Concert"
	}
	f.bind(&q)
	f.span(&q)
	for t := q.from; t < q.last; t++ {
		f.at[t-f.first] = int32(len(f.q)) + 1
	}
	f.q = append(f.q, q)
	if q.noun >= q.last && f.counts[q.noun-f.first] == 0 {
		f.counts[q.noun-f.first] = int32(len(f.q))
	}
}

// notCount reports whether the number is part of something that is no count.
func (f *finder) notCount(v number.Number, i, j int32) bool {
	next, after := f.word(j), f.word(j+1)
	switch {
	case next == "-" && (after == "year" || after == "month" || after == "week" || after == "day" || after == "hour"),
		(next == "year" || next == "years" || next == "month" || next == "months") && (after == "old" || after == "of" && f.word(j+2) == "age"),
		next == "°" || next == "th" || next == "st":
		return true
	case v.Digits && v.Low < 120 && f.word(i-1) == "," && (next == "," || next == ")" || next == ";" || next == "" || next == ".") && i-2 >= f.first && (f.d.Tokens[i-2].POS == text.PROPN || f.person(i-2)):
		return true // John Smith, 24,
	case f.mileRoad(v, j):
		return true
	case v.Digits && v.Low < 120 && f.agesAfter(i):
		return true // two girls, 8 and 9,
	case !v.Digits && f.d.Tokens[i].Tag == text.TagNNP && j == i+1 && i > f.first, v.Vague && (f.nameAt(i) == text.Person || f.surname(i, j)):
		return true // a name
	case next != "" && f.word(i) == "one" && f.word(i-1) == "no":
		return true
	case v.Low < 120 && f.word(i-1) == "of" && anybody[f.word(i-2)]:
		return true // a girl of nine
	case v.Digits && j == i+1 && f.address(j):
		return true // 3264 Elm St.
	case v.Digits && numbered[f.word(i-1)] && f.capital(i-1) && f.d.Tokens[i-1].Rel != text.RelObl:
		return true // Precinct 5
	case v.Digits && v.Low < 100 && next == "'s" && f.d.Tokens[j].Start == f.d.Tokens[j-1].End, v.Digits && v.Low < 100 && next == "’s":
		return true // in their early 20's
	case f.word(i-1) == "age" || f.word(i-1) == "aged" || v.Low < 120 && f.amongAges(i) || f.word(i-1) == "#" || f.word(i-1) == "no." || f.word(i-1) == "number":
		return true
	case f.word(i-1) == "-" && v.Digits && i-2 >= f.first && f.d.Tokens[i-2].End == f.d.Tokens[i-1].Start && !isFigure(f.d.Word(i-2)):
		return true // AK-47, COVID-19
	case next == "-" && !v.Vague && isWordToken(f.d, j+1) && f.d.Tokens[j].Start == f.d.Tokens[j-1].End && after != "plus" && after != "strong" && !people[f.lemma(j+1)]:
		return f.word(j+1) != "" && !isFigure(f.d.Word(j+1)) // 9-millimeter, three-bedroom
	case next == ":" && f.d.Tokens[j].Start == f.d.Tokens[j-1].End, f.word(i-1) == ":" && f.d.Tokens[i-1].End == f.d.Tokens[i].Start && v.Digits:
		return true
	}
	return f.inTime(i, j)
}

// agesAfter reports whether the number at token i is one of two ages behind those who are of them, between commas.
func (f *finder) agesAfter(i int32) bool {
	if f.word(i-1) == "and" {
		i -= 2
	}
	return f.word(i-1) == "," && f.person(i-2) && isFigure(f.word(i)) && f.word(i+1) == "and" && isFigure(f.word(i+2)) && (f.word(i+3) == "," || f.word(i+3) == "." || f.word(i+3) == ";")
}

// amongAges reports whether the number at token i stands in a list of ages: "two boys ages 14 and 15".
func (f *finder) amongAges(i int32) bool {
	for j := i - 1; j > f.first && j > i-10; j-- {
		switch w := f.word(j); {
		case w == "ages":
			return true
		case w != "," && w != "and" && w != "to" && w != "-" && !isFigure(w):
			return false
		}
	}
	return false
}

// numbered are the nouns whose number behind them is a name where they are written as one.
var numbered = set("precinct district ward zone sector route highway interstate exit apartment suite channel flight engine battalion")

// streets are the words that end the name of a street.
var streets = set("street st st. avenue ave ave. road rd rd. drive dr. boulevard blvd blvd. lane ln. court parkway highway terrace")

// address reports whether the name of a street begins at token t and nothing that could be counted stands behind it.
func (f *finder) address(t int32) bool {
	for k := t; k < t+4 && f.capital(k); k++ {
		if k > t && streets[f.word(k)] {
			n := f.wordPOS(k + 1)
			return f.capital(k+1) && f.word(k) != "street" || n != text.NOUN && n != text.PROPN && n != text.ADJ
		}
	}
	return false
}

// surname reports a vague number over tokens [i, j) that is written as a name amid words that are not: "the clinic says Few is well".
func (f *finder) surname(i, j int32) bool {
	return j == i+1 && i > f.first && f.capital(i) && f.d.Tokens[i-1].POS != text.PUNCT && !f.capital(i-1) && !f.capital(j) ||
		j == i+1 && i-1 > f.first && f.word(i-1) == "," && f.capital(i) && !f.capital(i-2) && !f.capital(j)
}

// capital reports whether token t begins with a capital letter.
func (f *finder) capital(t int32) bool {
	if f.word(t) == "" {
		return false
	}
	w := f.d.Word(t)
	return w[0] >= 'A' && w[0] <= 'Z'
}

// dash reports a hyphen between blanks, which parts a headline from who says it.
func (f *finder) dash(t int32) bool {
	return f.d.Word(t) == "-" && t > f.first && f.d.Tokens[t-1].End < f.d.Tokens[t].Start && f.word(t+1) != "" && f.d.Tokens[t].End < f.d.Tokens[t+1].Start
}

// inTime reports whether the number belongs to a time expression; those that only count ("two men, two
// days") do not overlap.
func (f *finder) inTime(i, j int32) bool {
	s := text.Span{Start: f.d.Tokens[i].Start, End: f.d.Tokens[j-1].End}
	k := sort.Search(len(f.d.Times), func(k int) bool { return f.d.Times[k].End > s.Start })
	return k < len(f.d.Times) && f.d.Times[k].Overlaps(s)
}

func isFigure(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

func isWordToken(d *text.Doc, t int32) bool {
	if int(t) >= len(d.Tokens) {
		return false
	}
	switch d.Tokens[t].POS {
	case text.NOUN, text.ADJ, text.PROPN, text.VERB, text.ADV, text.X, text.NoPOS:
		return true
	}
	return false
}

// nounAfter is the noun that a number ending before j counts: the last noun of the run of adjectives and
// nouns there, also after "of" ("dozens of soldiers").
func (f *finder) nounAfter(j int32) int32 {
	noun, end := int32(-1), f.first+int32(len(f.at))
	if f.word(j) == "of" {
		j++
		for w := f.word(j); w == "the" || w == "its" || w == "their" || w == "his" || w == "her" || w == "those" || w == "these"; w = f.word(j) {
			j++
		}
	}
	for t := j; t < end && t < j+7; t++ {
		if k := f.ageAt(t); k > t { // two 3-year-old boys
			t = k - 1
			continue
		}
		switch tok := &f.d.Tokens[t]; tok.POS {
		case text.NOUN, text.PROPN:
			if w := f.word(t); noun >= 0 && (w == "shot" || w == "ages") && f.person(noun) { // "four teens shot near school", "two boys ages 8 and 9"
				return noun
			}
			if noun >= 0 && tok.POS == text.PROPN && f.d.Tokens[noun].Tag == text.TagNNS && !f.capital(noun) && f.capital(t) {
				return noun // "dozens of shells Cuzco": what follows is no part of it
			}
			noun = t
		case text.NUM:
			return noun
		case text.ADJ:
			if noun >= 0 {
				return noun
			}
			if w := f.word(t); w == "dead" || w == "missing" || w == "others" || adjectives[w] != "" && t+1 < end && f.d.Tokens[t+1].POS != text.NOUN {
				return noun
			}
		case text.ADV:
			if noun >= 0 || f.word(t) == "dead" {
				return noun
			}
		case text.PUNCT:
			if f.d.Word(t) != "-" && f.d.Word(t) != "," || noun >= 0 || f.dash(t) {
				return noun
			}
			if f.d.Word(t) == "," && (t+1 >= end || f.d.Tokens[t+1].POS != text.ADJ) {
				return noun
			}
		case text.VERB:
			if noun >= 0 || tok.Tag != text.TagVBN && tok.Tag != text.TagVBG || t+1 >= end || f.d.Tokens[t+1].POS != text.NOUN {
				return noun
			}
		case text.PART:
			if tok.Tag != text.TagPOS || noun < 0 {
				return noun
			}
			noun = -1 // two sheriff's deputies
		default:
			return noun
		}
	}
	return noun
}
