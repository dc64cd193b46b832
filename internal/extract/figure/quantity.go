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
	if w == "m" && currencies[f.word(f.first+int32(i)-1)] == "" && !f.person(t+1) {
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
	case !v.Digits && f.d.Tokens[i].Tag == text.TagNNP && j == i+1 && i > f.first, v.Vague && f.nameAt(i) == text.Person:
		return true // a name
	case v.Digits && v.Low < 100 && next == "'s" && f.d.Tokens[j].Start == f.d.Tokens[j-1].End, v.Digits && v.Low < 100 && next == "’s":
		return true // in their early 20's
	case f.word(i-1) == "age" || f.word(i-1) == "aged" || f.word(i-1) == "#" || f.word(i-1) == "no." || f.word(i-1) == "number":
		return true
	case f.word(i-1) == "-" && v.Digits && i-2 >= f.first && f.d.Tokens[i-2].End == f.d.Tokens[i-1].Start && !isFigure(f.d.Word(i-2)):
		return true // AK-47, COVID-19
	case next == "-" && !v.Vague && isWordToken(f.d, j+1) && f.d.Tokens[j].Start == f.d.Tokens[j-1].End && after != "plus" && !people[f.lemma(j+1)]:
		return f.word(j+1) != "" && !isFigure(f.d.Word(j+1)) // 9-millimeter, three-bedroom
	case next == ":" && f.d.Tokens[j].Start == f.d.Tokens[j-1].End, f.word(i-1) == ":" && f.d.Tokens[i-1].End == f.d.Tokens[i].Start && v.Digits:
		return true
	}
	return f.inTime(i, j)
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
			noun = t
		case text.NUM:
			return noun
		case text.ADJ:
			if noun >= 0 {
				return noun
			}
			if w := f.word(t); w == "dead" || w == "missing" || w == "other" || w == "others" || adjectives[w] != "" && t+1 < end && f.d.Tokens[t+1].POS != text.NOUN {
				return noun
			}
		case text.ADV:
			if noun >= 0 || f.word(t) == "dead" {
				return noun
			}
		case text.PUNCT:
			if f.d.Word(t) != "-" && f.d.Word(t) != "," || noun >= 0 {
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

// bind reads the bound words around q.
func (f *finder) bind(q *quantity) {
	q.bound = "exact"
	lo, hi := q.n.Low, q.n.High
	if q.n.Vague {
		q.bound = "vague"
	}
	p := q.from - 1
	if w := f.word(p); w == "the" || w == "some" && q.n.Low >= 10 {
		if w == "some" {
			q.bound, q.from = "about", p
		}
		p--
	}
	if b, n := f.boundBefore(p); n > 0 {
		q.bound, q.from = b, p-n+1
	} else if b, n := f.boundAfter(q.last); n > 0 {
		q.bound, q.last = b, q.last+n
	} else if other, from, ok := f.rangeBefore(q); ok {
		q.bound, q.from, lo = "range", from, other
	} else if f.word(q.last) == "+" {
		q.bound, q.last = "at_least", q.last+1
	}
	q.low, q.high = limits(q.bound, lo, hi)
}

// limits are the ends of a figure: the bound says which of them are open.
func limits(bound string, lo, hi int64) (low, high *int64) {
	switch bound {
	case "over":
		lo++
		return &lo, nil
	case "at_least":
		return &lo, nil
	case "under":
		hi--
		return nil, &hi
	case "at_most":
		return nil, &hi
	}
	return &lo, &hi
}

// bounds before a number, longest first; the words stand in the order of the text.
var before = []struct {
	words []string
	bound string
}{
	{[]string{"in", "excess", "of"}, "over"}, {[]string{"no", "fewer", "than"}, "at_least"}, {[]string{"no", "less", "than"}, "at_least"},
	{[]string{"not", "less", "than"}, "at_least"}, {[]string{"no", "more", "than"}, "at_most"}, {[]string{"not", "more", "than"}, "at_most"},
	{[]string{"as", "many", "as"}, "at_most"}, {[]string{"as", "much", "as"}, "at_most"}, {[]string{"a", "minimum", "of"}, "at_least"},
	{[]string{"a", "maximum", "of"}, "at_most"}, {[]string{"a", "total", "of"}, "exact"}, {[]string{"well", "more", "than"}, "over"},
	{[]string{"more", "than"}, "over"}, {[]string{"greater", "than"}, "over"}, {[]string{"upwards", "of"}, "over"}, {[]string{"upward", "of"}, "over"},
	{[]string{"north", "of"}, "over"}, {[]string{"fewer", "than"}, "under"}, {[]string{"less", "than"}, "under"}, {[]string{"at", "least"}, "at_least"},
	{[]string{"at", "most"}, "at_most"}, {[]string{"up", "to"}, "at_most"}, {[]string{"close", "to"}, "about"}, {[]string{"just", "over"}, "over"},
	{[]string{"well", "over"}, "over"}, {[]string{"just", "under"}, "under"}, {[]string{"an", "estimated"}, "about"},
	{[]string{"over"}, "over"}, {[]string{"above"}, "over"}, {[]string{"exceeding"}, "over"}, {[]string{"under"}, "under"}, {[]string{"below"}, "under"},
	{[]string{"about"}, "about"}, {[]string{"around"}, "about"}, {[]string{"approximately"}, "about"}, {[]string{"roughly"}, "about"},
	{[]string{"nearly"}, "about"}, {[]string{"almost"}, "about"}, {[]string{"estimated"}, "about"}, {[]string{"circa"}, "about"}, {[]string{"some"}, "about"},
}

// boundBefore is the bound whose last word is token p, with its number of tokens.
func (f *finder) boundBefore(p int32) (string, int32) {
	if p < f.first {
		return "", 0
	}
	for i := range before {
		b := &before[i]
		n := int32(len(b.words))
		ok := true
		for k := n - 1; k >= 0 && ok; k-- {
			ok = f.word(p-n+1+k) == b.words[k]
		}
		if ok {
			return b.bound, n
		}
	}
	return "", 0
}

// boundAfter reads "or more", "or so", "-plus" at token j.
func (f *finder) boundAfter(j int32) (string, int32) {
	switch w := f.word(j); {
	case w == "or" && f.word(j+1) == "more":
		return "at_least", 2
	case w == "or" && f.word(j+1) == "so":
		return "about", 2
	case w == "or" && (f.word(j+1) == "fewer" || f.word(j+1) == "less"):
		return "at_most", 2
	case w == "plus" && f.word(j+1) != "":
		return "at_least", 1
	case w == "-" && f.word(j+1) == "plus":
		return "at_least", 2
	}
	return "", 0
}

// rangeBefore reads the first number of "between 10 and 15" and "10-15", q being the second.
func (f *finder) rangeBefore(q *quantity) (low int64, from int32, ok bool) {
	if len(f.q) == 0 {
		return
	}
	p := &f.q[len(f.q)-1]
	dash := q.first - 1
	if currencies[f.word(dash)] != "" { // "$10m-$15m"
		dash--
	}
	if p.last != dash || p.n.High >= q.n.Low || p.n.Vague {
		return
	}
	open := p.from - 1
	if currencies[f.word(open)] != "" {
		open--
	}
	between := f.word(open)
	switch w := f.word(dash); {
	case w == "and" && between == "between", w == "to" && between == "from":
		from = open
	case w == "to" || w == "-" || w == "–" || w == "or":
		from = p.from
	default:
		return
	}
	low = p.n.Low
	if by := f.scaleOf(q); by > 1 && low < 1000 && f.scaleOf(p) == 1 { // "10 to 15 million"
		low *= by
	}
	p.used = true
	return low, from, true
}

// scaleOf is the value of the last word of q where that is thousand, million or the like, else 1.
func (f *finder) scaleOf(q *quantity) int64 {
	switch f.word(q.last - 1) {
	case "thousand":
		return 1e3
	case "million", "m", "mln":
		return 1e6
	case "billion", "bn", "bln":
		return 1e9
	case "trillion":
		return 1e12
	}
	return 1
}

// span marks subsets: "including three children", "two of them".
func (f *finder) span(q *quantity) {
	p := q.from - 1
	if w := f.word(p); w == "the" {
		p--
	}
	switch f.word(p) {
	case "including":
		q.subset = true
	case "whom", "them":
		q.subset = f.word(p-1) == "among" || f.word(p-1) == "of"
	}
	if q.noun >= 0 && f.word(q.noun+2) == "among" && (f.word(q.noun+1) == "were" || f.word(q.noun+1) == "was") {
		q.subset = true
	}
	if f.word(q.last) == "of" {
		switch f.word(q.last + 1) {
		case "them", "whom", "those", "the", "these", "which":
			q.subset = true
		}
	}
}

// ageAt is the index after "3-year-old" at token t, or t.
func (f *finder) ageAt(t int32) int32 {
	if isFigure(f.word(t)) || number.Ones(f.word(t)) > 0 {
		k := t + 1
		if f.word(k) == "-" {
			k++
		}
		if w := f.word(k); w == "year" || w == "month" || w == "week" || w == "day" {
			if k++; f.word(k) == "-" {
				k++
			}
			if w := f.word(k); w == "old" || w == "olds" {
				return k + 1
			}
		}
	}
	return t
}
