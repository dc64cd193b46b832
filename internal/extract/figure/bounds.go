package figure

import "github.com/readout-news/readout/internal/nlp/number"

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
	} else if n := q.noun + 1; q.noun >= 0 && f.word(n) == "at" && f.word(n+1) == "least" { // "12 men at least"
		q.bound = "at_least"
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
	{[]string{"as", "high", "as"}, "at_most"}, {[]string{"as", "few", "as"}, "at_least"}, {[]string{"as", "low", "as"}, "at_least"},
	{[]string{"a", "maximum", "of"}, "at_most"}, {[]string{"a", "total", "of"}, "exact"}, {[]string{"well", "more", "than"}, "over"},
	{[]string{"more", "than"}, "over"}, {[]string{"greater", "than"}, "over"}, {[]string{"stronger", "than"}, "over"}, {[]string{"larger", "than"}, "over"},
	{[]string{"upwards", "of"}, "over"}, {[]string{"upward", "of"}, "over"},
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
			w := f.word(p - n + 1 + k)
			ok = w == b.words[k] || k > 0 && w == "then" && b.words[k] == "than" // a slip of the pen
		}
		if ok && (b.words[0] != "up" || !grows[f.lemma(p-n)]) {
			return b.bound, n
		}
	}
	return "", 0
}

// grows are the verbs whose "up to" leads to a number and bounds none: "has gone up to 25".
var grows = set("go rise climb jump move grow increase drive shoot push bring creep")

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
	if p.last != dash || p.n.Milli >= q.n.Milli || p.n.Vague {
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
	case w == "to" || w == "or" || (w == "-" || w == "–") && f.evenly(dash):
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

// evenly reports whether token t stands with a space on both sides or on none, as a dash between two numbers does.
func (f *finder) evenly(t int32) bool {
	if t <= f.first || t+1 >= f.first+int32(len(f.at)) {
		return false
	}
	return (f.d.Tokens[t-1].End == f.d.Tokens[t].Start) == (f.d.Tokens[t].End == f.d.Tokens[t+1].Start)
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
	if q.noun >= 0 && f.subjectOf(q.noun) && f.cased(f.d.Tokens[q.noun].Head, "among") { // "six civilians, one a child, were among 22 killed"
		q.subset = true
	}
	if f.word(q.last) == "of" {
		switch f.word(q.last + 1) {
		case "them", "whom", "those", "the", "these", "which":
			q.subset = f.word(q.from-1) != "all"
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
