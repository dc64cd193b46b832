package figure

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// currencies are the marks and words of money.
var currencies = map[string]string{"$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "usd": "USD", "eur": "EUR", "gbp": "GBP",
	"a$": "AUD", "c$": "CAD", "au$": "AUD", "₹": "INR", "dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "ruble": "RUB",
	"rouble": "RUB", "rupee": "INR", "yuan": "CNY", "shekel": "ILS", "franc": "CHF", "naira": "NGN", "rand": "ZAR", "zloty": "PLN", "hryvnia": "UAH", "baht": "THB",
	"rupiah": "IDR", "ringgit": "MYR", "cedi": "GHS", "birr": "ETB", "forint": "HUF", "taka": "BDT", "tenge": "KZT", "lira": "TRY",
	"leu": "RON", "lev": "BGN", "dong": "VND", "koruna": "CZK", "krona": "SEK", "riyal": "SAR", "kwacha": "ZMW", "afghani": "AFN"}

// money emits the sums of the sentence.
func (f *finder) money() {
	for i := range f.q {
		q := &f.q[i]
		if q.used {
			continue
		}
		unit, from, to := f.currency(q)
		if unit == "" {
			continue
		}
		q.used = true
		if f.inOtherMoney(from) {
			continue
		}
		s := text.Span{Start: f.d.Tokens[from].Start, End: f.d.Tokens[to-1].End}
		low, high := q.low, q.high
		if step, of := grain(q.n.Milli); of != "" && !q.n.Vague && q.bound != "range" {
			unit = of + unit
			low, high = limits(q.bound, q.n.Milli/step, q.n.Milli/step)
		}
		g := extract.Figure{Span: s, Measure: moneys, Unit: unit, Low: low, High: high, Bound: q.bound, ScopeMention: -1,
			Claim: f.claim(s), Event: -1, Why: []string{"number beside a currency"}}
		f.out = append(f.out, g)
	}
}

// inOtherMoney reports whether the sum that begins at token t gives the sum before it in another currency: "$5 million (4.6 million euros)".
func (f *finder) inOtherMoney(t int32) bool {
	if f.word(t-1) != "(" || t-2 < f.first || len(f.out) == 0 {
		return false
	}
	g := &f.out[len(f.out)-1]
	return g.Measure == moneys && g.End == f.d.Tokens[t-2].End
}

// currency is the currency of q with the tokens that the sum covers.
func (f *finder) currency(q *quantity) (unit string, from, to int32) {
	if u := currencies[f.word(q.first-1)]; u != "" {
		from := min(q.from, q.first-1)
		if currencies[f.word(from-1)] != "" { // "$10m-$15m"
			from--
		}
		if b, n := f.boundBefore(q.first - 2); n > 0 && q.bound == "exact" {
			q.bound, from = b, q.first-1-n
			q.low, q.high = limits(b, q.n.Low, q.n.High)
		}
		return u, from, q.last
	}
	for t := q.last; t < q.last+2; t++ {
		if u := currencies[fold(f.lemma(t))]; u != "" && !f.weight(t) && t-f.first < int32(len(f.at)) && f.d.Tokens[t].POS == text.NOUN {
			return u, q.from, t + 1
		}
	}
	return "", 0, 0
}

// weight reports pounds that are no money: "660 pounds of uranium", "weighed close to 400 pounds", "20 pounds overweight".
func (f *finder) weight(t int32) bool {
	if f.lemma(t) != "pound" {
		return false
	}
	for k := t - 1; k >= f.first && k > t-7; k-- {
		if l := f.lemma(k); l == "weigh" || l == "weight" {
			return true
		}
	}
	return f.word(t+1) == "of" && !f.aheadIn(t+1, 4, funds) || heavy[f.word(t+1)]
}

// heavy are the words behind pounds of a body's or a load's weight.
var heavy = set("overweight underweight heavier lighter")

// funds are the words for money, of which there are pounds too.
var funds = set("money cash debt aid tax taxes taxpayer taxpayers taxpayer's funds funding investment damage revenue spending cuts savings benefits fees")

// others emits counts of people that no measure claims: "199 hostages". Small ones say little.
func (f *finder) others() {
	for i := range f.q {
		q := &f.q[i]
		if q.used || q.subset || q.noun < 0 || !f.person(q.noun) || q.low != nil && *q.low < 10 || f.year(q) || labels[f.word(q.first-1)] || f.word(q.last) == "other" || f.taken(q) {
			continue
		}
		measure := other
		switch l := fold(f.lemma(q.noun)); {
		case crowds[l], !law[l] && !carers[l] && f.atGathering(q.noun):
			measure = attendance
		case l == "refugee" || l == "evacuee":
			measure = displaced
		}
		if m, t := f.alongside(q); m != "" {
			f.emit(f.ofQuantity(q), m, t, "told together with those before")
			continue
		}
		f.emit(f.ofQuantity(q), measure, q.noun, "persons counted")
	}
}

// ofWhole emits the part in "nine of the council's 13 members", of which 13 is the whole, where no measure claims either.
func (f *finder) ofWhole() {
	for i := 0; i+1 < len(f.q); i++ {
		p, q := &f.q[i], &f.q[i+1]
		if p.used || q.used || p.n.Vague || q.n.Vague || f.word(p.last) != "of" || q.from > p.last+6 || q.noun < q.last || p.n.Low >= q.n.Low || p.n.Low < 2 || q.n.Low < 10 || p.n.Digits && q.n.Digits && f.capital(q.noun) || f.taken(p) || f.taken(q) || f.cut(p.last, q.from) {
			continue
		}
		unit := "person"
		if !f.person(q.noun) {
			if unit = fold(f.lemma(q.noun)); idle[unit] || f.wordTag(q.noun) != text.TagNNS {
				continue
			}
		}
		s := text.Span{Start: f.d.Tokens[p.from].Start, End: f.d.Tokens[q.noun].End}
		g := extract.Figure{Span: s, Measure: other, Unit: unit, Low: p.low, High: p.high, Bound: p.bound, ScopeMention: -1, Claim: f.claim(s), Event: -1,
			Trigger: f.d.Tokens[q.noun].Span, Why: []string{"so many of a whole"}}
		f.dates(&g, &f.d.Sentences[f.d.Tokens[q.noun].Sent], -1)
		p.used, q.used = true, true
		f.out = append(f.out, g)
	}
}

// cut reports a word from token t to end that no phrase of a whole has: a verb, a mark.
func (f *finder) cut(t, end int32) bool {
	for ; t < end; t++ {
		switch f.d.Tokens[t].POS {
		case text.VERB, text.AUX, text.PUNCT, text.CCONJ, text.SCONJ:
			return true
		}
	}
	return false
}

// alongside is the measure and the word of the figure right before "as well as" or "along with" and q: "12 clerks were killed as well as 40
// guards"; "" elsewhere.
func (f *finder) alongside(q *quantity) (measure string, trigger int32) {
	t := q.from
	switch {
	case f.word(t-1) == "as" && f.word(t-2) == "well" && f.word(t-3) == "as":
		t -= 3
	case f.word(t-1) == "with" && (f.word(t-2) == "along" || f.word(t-2) == "together"):
		t -= 2
	default:
		return "", -1
	}
	for k := len(f.out) - 1; k >= 0 && f.out[k].Start >= f.d.Tokens[f.first].Start; k-- {
		g := &f.out[k]
		if g.Trigger.Empty() || g.Measure != killed && g.Measure != injured && g.Measure != arrested {
			continue
		}
		at, _ := f.d.TokensIn(g.Trigger)
		if _, end := f.d.TokensIn(g.Span); at+1 == t || end == t {
			return g.Measure, at
		}
		return "", -1
	}
	return "", -1
}

// atGathering reports "people at Saturday's march", with people at token t.
func (f *finder) atGathering(t int32) bool {
	if f.word(t+1) != "at" {
		return false
	}
	for j := t + 2; j < t+6; j++ {
		if gatherings[f.lemma(j)] {
			return true
		}
	}
	return false
}

// kept emits the hostages of the sentence and the votes that are counted as such; what died or was freed is told before.
func (f *finder) kept(s *text.Sentence) {
	for t := s.First; t < s.Last; t++ {
		switch w := f.word(t); w {
		case "hostage", "hostages", "captive", "captives":
			f.hostage(t)
		case "votes", "vote", "ballots":
			if q := f.quantityAt(t); q != nil && q.noun == t && !q.used && q.n.Low >= 10 {
				if p := f.wonOf(q); p != nil {
					q.used, q = true, p
				}
				n := len(f.out)
				if f.emit(f.ofQuantity(q), votes, t, "votes counted"); len(f.out) > n {
					f.out[n].Unit = "vote"
				}
				q.used = true
			}
		}
	}
}

// wonOf is the number before q in "57 out of 98 votes", nil elsewhere.
func (f *finder) wonOf(q *quantity) *quantity {
	t := q.from - 1
	for f.wordPOS(t) == text.DET || f.word(t) == "possible" {
		t--
	}
	if f.word(t) != "of" || f.word(t-1) != "out" {
		return nil
	}
	if p := f.quantityAt(t - 2); p != nil && p.last == t-1 && !p.used && p.n.Low < q.n.Low {
		return p
	}
	return nil
}

// ofThose reads a part that is told behind its whole: "of those arrested, 40 were students".
func (f *finder) ofThose(s *text.Sentence) {
	if f.word(s.First) != "of" || s.Last < s.First+5 {
		return
	}
	switch f.word(s.First + 1) {
	case "those", "the", "them":
	default:
		return
	}
	measure := ""
	for t := s.First + 1; t < s.Last; t++ {
		w, l := f.word(t), fold(f.lemma(t))
		switch {
		case measure == "" && w == "picked" && f.word(t+1) == "up":
			measure = arrested
		case measure == "" && transitive[l]+adjectives[w]+nouns[l] != "":
			for _, m := range [...]string{transitive[l], adjectives[w], nouns[l]} {
				if measure == "" {
					measure = m
				}
			}
		case w == ",":
			q := f.quantityAt(t + 1)
			if measure == "" || q == nil || q.from != t+1 || q.used || q.noun >= 0 && !f.person(q.noun) || f.taken(q) {
				return
			}
			c := f.ofQuantity(q)
			c.subset = true
			f.emit(c, measure, -1, "part of those before it")
			q.used = true
			return
		}
	}
}

// taken reports whether a figure already covers q.
func (f *finder) taken(q *quantity) bool {
	s := f.d.Tokens[q.first].Span
	for i := len(f.out) - 1; i >= 0; i-- {
		if f.out[i].Contains(s) {
			return true
		}
	}
	for _, g := range append(f.shot[:len(f.shot):len(f.shot)], f.sick...) {
		if g.Contains(s) {
			return true
		}
	}
	return false
}

// subsets emits "including three children" with the measure of the figure that they are a part of.
func (f *finder) subsets() {
	for i := range f.q {
		q := &f.q[i]
		if q.subset = q.subset || f.joinsPart(i); !q.subset || q.used || f.taken(q) || !f.partOf(q) {
			continue
		}
		if q.noun >= 0 && !f.person(q.noun) {
			continue
		}
		at := f.d.Tokens[q.from].Start
		for k := len(f.out) - 1; k >= 0 && f.out[k].Start >= f.d.Tokens[f.first].Start; k-- {
			g := &f.out[k]
			if (g.End <= at && at-g.End < 120 || f.word(q.noun+2) == "among") && g.Unit == "person" && g.Measure != other && g.Part == extract.Total && !f.between(g.End, i) {
				c := f.ofQuantity(q)
				f.emit(c, g.Measure, -1, "part of the number before it")
				f.out[len(f.out)-1].Trigger = g.Trigger
				break
			}
		}
	}
}

// between reports a number that stands between byte offset end and number i and is no part: the parts are of that one.
func (f *finder) between(end int32, i int) bool {
	for k := 0; k < i; k++ {
		if p := &f.q[k]; f.d.Tokens[p.first].Start >= end && !p.subset && (p.noun < 0 || f.person(p.noun)) {
			return true
		}
	}
	return false
}

// joinsPart reports whether number i goes on with the parts that the number before it began: "including 25 children and 15 women".
func (f *finder) joinsPart(i int) bool {
	if i == 0 {
		return false
	}
	p, q := &f.q[i-1], &f.q[i]
	if !p.subset || p.noun < 0 || q.noun < 0 || !f.person(q.noun) || !f.partOf(p) {
		return false
	}
	w := f.word(p.noun + 1)
	if q.from != p.noun+2 || w != "and" && w != "," {
		return false
	}
	q.joined = true
	return true
}

// partOf reports whether the words around q say of what it is a part.
func (f *finder) partOf(q *quantity) bool {
	switch f.word(q.last + 1) {
	case "them", "whom":
		return true
	}
	return q.joined || f.word(q.from-1) == "including" || f.word(q.from-2) == "among" || q.noun >= 0 && f.word(q.noun+2) == "among"
}
