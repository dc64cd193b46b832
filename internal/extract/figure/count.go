package figure

import "github.com/readout-news/readout/text"

// counted is a noun phrase read as a count of persons.
type counted struct {
	span      text.Span
	head      int32
	low, high *int64
	bound     string
	subset    bool
	ok        bool
	joined    int // how many counts were added to the first
	why       string
}

// The reasons for a count of one without a number.
const (
	whyPronoun  = "one person by pronoun"
	whyNumber   = "number before the counted noun"
	whySingular = "one person by the singular"
)

// quantityAt is the number over token t, or the one that counts the noun t; nil when there is none.
func (f *finder) quantityAt(t int32) *quantity {
	if t < f.first || t >= f.first+int32(len(f.at)) {
		return nil
	}
	if k := f.at[t-f.first]; k > 0 {
		return &f.q[k-1]
	}
	if k := f.counts[t-f.first]; k > 0 {
		return &f.q[k-1]
	}
	return nil
}

// count reads the noun phrase headed by t with what is joined to it: "her husband and two sons" is three.
func (f *finder) count(t int32) counted {
	c := f.countOne(t)
	if t < 0 {
		return c
	}
	return f.unlessParts(c, f.withJoined(c, t, 0))
}

// general are the nouns for people of any kind, whom what stands behind them tells one by one.
var general = set("person people victim other individual")

// unlessParts is c where what was joined to it only lists its parts: "three others, two men and a woman".
func (f *finder) unlessParts(c, sum counted) counted {
	if c.why != whyNumber || c.low == nil || sum.low == nil {
		return sum
	}
	_, end := f.d.TokensIn(c.span)
	if sum.joined > 0 && *c.low > 1 && f.word(end) == "," && f.namedNext(end+1) { // "two of the victims, Ana Low and a boy"
		return c
	}
	if q := f.quantityAt(end + 1); sum.joined > 0 && f.word(end) == "," && q != nil && q.low != nil && *q.low < *c.low && general[f.lemma(c.head)] && q.noun >= 0 && !general[f.lemma(q.noun)] {
		return c // "three other victims, two women and a man"
	}
	if sum.joined < 2 || *sum.low != 2**c.low {
		return sum
	}
	switch f.word(end) {
	case ",", ":", "-", "–", "—", "(":
		return c
	}
	return sum
}

// namesIn is how many persons the words of s name, where "and" joins them; 0 elsewhere.
func (f *finder) namesIn(s text.Span) (n int64) {
	first, last := f.d.TokensIn(s)
	and := false
	for t := first; t < last; t++ {
		and = and || fold(f.d.Word(t)) == "and" // of any sentence of the document
	}
	if !and {
		return 0
	}
	for i := range f.d.Names {
		if m := &f.d.Names[i]; m.Kind == text.Person && s.Contains(m.Span) {
			n++
		}
	}
	return n
}

// namedNext reports whether the name of a person begins at token t, its age before it or not.
func (f *finder) namedNext(t int32) bool {
	n := f.name(f.ageAt(t))
	return n != nil && n.Kind == text.Person
}

// withJoined adds to c what is joined to noun t, and what is joined to that.
func (f *finder) withJoined(c counted, t int32, depth int) counted {
	for j := range f.d.Children(t) {
		if f.d.Tokens[j].Rel != text.RelConj || f.d.Tokens[j].POS == text.VERB {
			continue
		}
		if o := f.countOne(j); o.ok && f.joins(c, o) {
			if f.inAll(o) {
				return o
			}
			c = join(c, o)
			if depth < 4 {
				c = f.withJoined(c, j, depth+1)
			}
		}
	}
	return c
}

// inAll reports whether the words behind o say that it sums up those before it: "two pilots and a nurse, three people in all".
func (f *finder) inAll(o counted) bool {
	_, t := f.d.TokensIn(o.span)
	switch f.word(t) {
	case "in":
		return f.word(t+1) == "all" || f.word(t+1) == "total"
	case "altogether", "overall":
		return true
	}
	return false
}

// joins reports whether o adds to c and is no part of it.
func (f *finder) joins(c, o counted) bool {
	if !c.ok || o.subset || f.oneOfSuch(o) || c.span.Overlaps(o.span) || f.apart(c, o) || f.oneInTwoRoles(c, o) || f.repeats(c, o) {
		return false
	}
	return f.linked(c, o)
}

// oneOfSuch reports "one of the city's best-known clerks", which says who somebody is.
func (f *finder) oneOfSuch(o counted) bool {
	first, _ := f.d.TokensIn(o.span)
	return f.word(first) == "one" && f.word(first+1) == "of" && f.word(first-1) == ","
}

// males and females are the nouns of kin that say the sex, so that nobody is of both.
var (
	males   = set("father dad son brother husband uncle nephew grandfather grandson boyfriend stepfather stepson man boy")
	females = set("mother mom mum daughter sister wife aunt niece grandmother granddaughter girlfriend stepmother stepdaughter woman girl")
)

// kin are the nouns for those who have children.
var kin = set("father dad mother mom mum parent grandfather grandmother grandparent")

// oneInTwoRoles reports "a husband and father": the article is of both.
func (f *finder) oneInTwoRoles(c, o counted) bool {
	if c.why != whySingular || o.why != whySingular {
		return false
	}
	first, _ := f.d.TokensIn(c.span)
	second, _ := f.d.TokensIn(o.span)
	if a, b := f.lemma(c.head), f.lemma(o.head); males[a] && females[b] || females[a] && males[b] { // "a father and daughter"
		return false
	}
	return (f.word(first) == "a" || f.word(first) == "an") && second == o.head && f.d.Tokens[second].POS == text.NOUN && !f.ageNoun(second) && !anybody[f.lemma(second)]
}

// repeats reports words that say again who c is: "Ana and Bo, both 16", "four women, Ana Low, 60, ...", "her son, Bo Reed,".
func (f *finder) repeats(c, o counted) bool {
	if f.word(o.head) == "both" {
		return true
	}
	first, _ := f.d.TokensIn(o.span)
	if f.apposed(c, o) {
		return true
	}
	return c.why == whyNumber && c.low != nil && *c.low > 1 && f.word(first-1) == "," && o.why == whySingular && f.nameAt(o.head) == text.Person
}

// apposed reports whether o names the one person whom c speaks of: "her son, Captain Bo Reed,".
func (f *finder) apposed(c, o counted) bool {
	first, end := f.d.TokensIn(o.span)
	return c.why == whySingular && o.why == whySingular && f.word(first-1) == "," && f.nameAt(c.head) == text.Other &&
		(f.nameAt(o.head) == text.Person || f.nameAt(end) == text.Person)
}

// linked reports whether no verb and no noun or adjective of measure stands between c and o.
func (f *finder) linked(c, o counted) bool {
	_, from := f.d.TokensIn(c.span)
	to, _ := f.d.TokensIn(o.span)
	for t := from; t < to; t++ {
		if w := f.word(t); adjectives[w] != "" || nouns[f.lemma(t)] != "" || transitive[fold(f.lemma(t))] != "" || f.d.Tokens[t].POS == text.VERB {
			return false
		}
	}
	return true
}

// apart reports whether two counts are kept side by side: those of named groups ("1,400 Israelis and
// 2,800 Palestinians"), and large ones, which a text sets against each other.
func (f *finder) apart(c, o counted) bool {
	if !f.modifier(c.span).Empty() && !f.modifier(o.span).Empty() {
		return true
	}
	return c.low != nil && o.low != nil && *c.low >= 10 && *o.low >= 10
}

// join adds two counts. A sum with an open or vague part keeps that part's bound.
func join(c, o counted) counted {
	c.span = c.span.Cover(o.span)
	c.low, c.high = plus(c.low, o.low), plus(c.high, o.high)
	if c.bound == "exact" {
		c.bound = o.bound
	}
	c.why = "sum of the persons named"
	c.joined += 1 + o.joined
	return c
}

func plus(x, y *int64) *int64 {
	if x == nil || y == nil {
		return nil
	}
	s := *x + *y
	return &s
}

// countOne reads one noun phrase without what is joined to it.
func (f *finder) countOne(t int32) counted {
	if t < 0 {
		return counted{}
	}
	if q := f.quantityAt(t); q != nil {
		return f.countNumber(q, t)
	}
	tok := &f.d.Tokens[t]
	switch f.word(t) {
	case "himself", "herself", "he", "she", "him", "her":
		if tok.POS == text.PRON && tok.Rel != text.RelNmodPoss {
			return f.single(t, tok.Span, whyPronoun)
		}
	case "who", "whom", "that", "which":
		return counted{}
	case "both":
		return f.fixed(t, 2)
	case "parents", "grandparents": // of one: "his parents", and bare in headlines
		if w := f.word(f.phraseStart(t)); w == "his" || w == "her" || t == f.first && f.word(t+1) == "," {
			c := f.fixed(t, 2)
			c.why = "parents are two"
			return c
		}
	}
	if c := f.partitive(t); c.ok {
		return c
	}
	if tok.Tag == text.TagNNS && f.word(f.phraseStart(t)) == "both" && f.person(t) {
		return f.fixed(t, 2)
	}
	if f.singular(t) {
		c := f.single(t, f.phrase(t), whySingular)
		if n := f.namesIn(c.span); n > 1 { // which the tree takes for one
			*c.low, *c.high, c.why = n, n, "sum of the persons named"
		}
		return c
	}
	return counted{}
}

// single is exactly one.
func (f *finder) single(t int32, s text.Span, why string) counted {
	n, m := int64(1), int64(1)
	return counted{span: s, head: t, low: &n, high: &m, bound: "exact", ok: true, why: why}
}

func (f *finder) fixed(t int32, n int64) counted {
	c := f.single(t, f.phrase(t), "both are two")
	*c.low, *c.high = n, n
	return c
}

// countNumber reads number q; its noun must be a person, or missing.
func (f *finder) countNumber(q *quantity, t int32) counted {
	if q.used || f.thing(q) {
		return counted{}
	}
	if q.noun < 0 && t >= q.last && !f.person(t) {
		return counted{}
	}
	if q.noun >= 0 && !f.person(q.noun) && f.d.Tokens[q.noun].Tag != text.TagNNS {
		return counted{}
	}
	return f.ofQuantity(q)
}

// ofQuantity is the count that q gives, over its bound words, number and noun.
func (f *finder) ofQuantity(q *quantity) counted {
	s := text.Span{Start: f.d.Tokens[q.from].Start, End: f.d.Tokens[q.last-1].End}
	h := q.first
	if q.noun >= 0 && f.d.Tokens[q.noun].POS != text.VERB {
		s, h = s.Cover(f.d.Tokens[q.noun].Span), q.noun
	}
	return counted{span: s, head: h, low: q.low, high: q.high, bound: q.bound, subset: q.subset, ok: true, why: whyNumber}
}

// partitive reads "one of the victims" without a number noun, "a family of four", "a group of 12".
func (f *finder) partitive(t int32) counted {
	switch f.lemma(t) {
	case "family", "group", "crowd", "total", "number", "team", "crew", "party":
		if f.word(t+1) == "of" {
			if q := f.quantityAt(t + 2); q != nil && (q.noun < 0 || f.person(q.noun)) {
				c := f.ofQuantity(q)
				c.span = c.span.Cover(f.d.Tokens[t].Span)
				return c
			}
		}
	case "couple", "twins":
		if f.word(t+1) != "of" {
			return f.fixed(t, 2)
		}
	}
	return counted{}
}
