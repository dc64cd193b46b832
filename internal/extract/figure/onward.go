package figure

import "github.com/readout-news/readout/text"

// onward adds to c, what a verb was done to, the items of a list behind it that the tree missed: "kills woman, her son, himself",
// "killed his wife, 2 sons, then himself". Behind a comma alone an item must be somebody else for sure: somebody's kin, a number,
// a reflexive, or a bare noun as headlines have it; "his wife, a teacher" and "his wife, Ana" are one.
func (f *finder) onward(c counted) counted { return f.until(f.companions(c), -1) }

// companions adds to the one whom c counts their own people who shared it: "killed a woman with four of her children".
func (f *finder) companions(c counted) counted {
	if !c.ok || c.why != whySingular {
		return c
	}
	_, end := f.d.TokensIn(c.span)
	if f.word(end) != "with" {
		return c
	}
	for t := end + 1; t < end+5 && t < f.first+int32(len(f.at)); t++ {
		if f.d.Tokens[t].Tag != text.TagPRPS {
			continue
		}
		for n := t + 1; n < t+4; n++ {
			if f.wordPOS(n) != text.NOUN || f.wordPOS(n+1) == text.NOUN {
				continue
			}
			if o := f.count(n); o.ok && f.person(n) && !c.span.Overlaps(o.span) {
				return f.withJoined(join(c, o), n, 0)
			}
			return c
		}
	}
	return c
}

// until is onward for what predicate t is said of: the list ends before it.
func (f *finder) until(c counted, t int32) counted {
	c = f.unlessParts(c, f.joinedOn(c, t))
	if n := f.namedIn(c.span); c.joined > 0 && c.low != nil && c.why != whyNumber && n > *c.low && c.bound == "exact" { // of whom the tree lost one
		c.low, c.high = &n, &n
	}
	return c
}

// namedIn is how many persons a list that is nothing but names has in the words of s; 0 for any other.
func (f *finder) namedIn(s text.Span) (n int64) {
	first, last := f.d.TokensIn(s)
	for t := first; t < last; t++ {
		if m := f.name(t); m != nil && m.Kind == text.Person && m.Last <= last {
			n++
			t = m.Last - 1
			continue
		}
		switch w := f.word(t); w {
		case ",", "and", "&":
		default:
			return 0
		}
	}
	return n
}

func (f *finder) joinedOn(c counted, t int32) counted {
	for c.ok && c.bound == "exact" {
		_, p := f.d.TokensIn(c.span)
		comma, and := false, false
		for ; ; p++ {
			switch w := f.word(p); w {
			case ",":
				comma = true
				continue
			case "and", "&", "then":
				and = true
				continue
			}
			break
		}
		if !comma && !and || comma && !and && f.word(p) == "one" && f.word(p+1) == "of" { // "Ana Low, one of the traders"
			return c
		}
		o, last := f.item(p, and)
		if !o.ok && f.nameAt(c.head) == text.Person {
			o, last = f.agedName(p)
		}
		if !o.ok || t >= 0 && last >= t || f.acts(last+1) && (t < 0 || last+1 < t-2) || f.apart(c, o) || f.oneInTwoRoles(c, o) || f.repeats(c, o) || c.span.Overlaps(o.span) {
			return c
		}
		if f.inAll(o) {
			return o
		}
		c = join(c, o)
	}
	return c
}

// item is the count of the noun phrase that begins at token p, and its last token. Behind "and" it may be anybody without a name.
func (f *finder) item(p int32, and bool) (counted, int32) {
	switch f.word(p) {
	case "himself", "herself", "self":
		return f.single(p, f.d.Tokens[p].Span, whyPronoun), p
	}
	if q := f.quantityAt(p); q != nil && q.from == p {
		if q.noun < 0 || !f.person(q.noun) || q.used {
			return counted{}, p
		}
		return f.ofQuantity(q), q.noun
	}
	for t := p; t < p+5; t++ {
		if f.word(t) == "" || f.d.Tokens[t].POS == text.PUNCT && f.word(t) != "-" && f.word(t) != "'s" {
			break
		}
		if o := f.countOne(t); o.ok && f.phraseStart(t) == p && f.nameAt(t) != text.Person {
			switch w := f.word(p); {
			case and, w == "his", w == "her", w == "their", t == p:
				return o, t
			}
			return counted{}, p
		}
	}
	return counted{}, p
}

// agedName is the count of a person whose age and name begin at token p, as lists of victims have them, and its last token.
func (f *finder) agedName(p int32) (counted, int32) {
	k := f.ageAt(p)
	n := f.name(k)
	if k == p || n == nil || n.Kind != text.Person || n.First != k {
		return counted{}, p
	}
	return f.single(n.Last-1, f.d.Tokens[p].Span.Cover(n.Span), whySingular), n.Last - 1
}

// acts reports a verb at token t, so that the noun before it opens a clause of its own.
func (f *finder) acts(t int32) bool {
	if f.word(t) == "" {
		return false
	}
	switch f.d.Tokens[t].POS {
	case text.VERB, text.AUX:
		return true
	}
	return f.word(t) == "," && f.word(t+1) == "who"
}
