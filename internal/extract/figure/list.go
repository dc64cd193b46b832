package figure

import "github.com/readout-news/readout/text"

// list adds to c what is joined to it on the left: "12 soldiers, 4 civilians and a child killed",
// "Baby, 4 people hurt". What the verb before them is done to does not belong to it.
func (f *finder) list(c counted) counted {
	for c.ok && !f.oneOfSuch(c) {
		first, _ := f.d.TokensIn(c.span)
		p := first - 1
		if f.d.Tokens[max(p, 0)].Tag == text.TagPRPS { // "him and his two daughters"
			p--
		}
		if w := f.word(p); w != "," && w != "and" && w != "&" || p <= f.first {
			return c
		}
		if f.word(p-1) == "," {
			p = f.beforeAges(p - 1)
		}
		k := f.quantityAt(p - 1)
		if k == nil {
			if o := f.countOne(p - 1); o.ok && p > f.first && f.heads(f.phraseStart(p-1)) && !f.named(p-1) && !f.apposed(o, c) {
				return join(o, c)
			}
			return c
		}
		couple := f.word(p-1) == "couple" && k.last == p && k.noun < 0
		if k.used || f.apart(f.ofQuantity(k), c) || !couple && (k.noun != p-1 || !f.person(k.noun)) || !f.opens(k.from) {
			return c
		}
		c = join(f.ofQuantity(k), c)
	}
	return c
}

// beforeAges is the comma before "ages 3 and 5," that ends in the comma at p; p itself elsewhere.
func (f *finder) beforeAges(p int32) int32 {
	for j := p - 1; j > f.first && j > p-8; j-- {
		switch w := f.word(j); {
		case w == "age" || w == "ages" || w == "aged":
			if f.word(j-1) == "," {
				return j - 1
			}
			return p
		case w == "," || w == "and" || f.d.Tokens[j].POS == text.NUM:
		default:
			return p
		}
	}
	return p
}

// heads reports whether a phrase that begins at token t begins a list: it opens the sentence, or is what was found or left so.
func (f *finder) heads(t int32) bool {
	return t == f.first || t > f.first && (f.d.Tokens[t-1].POS == text.VERB && f.opens(t) || f.word(t-1) == ":")
}

// named reports whether noun t is a name, which before a comma is an address and no part of a list.
func (f *finder) named(t int32) bool { return f.nameAt(t) != text.Other }

// opens reports whether a list may begin at token t: not as the object of a verb before it.
func (f *finder) opens(t int32) bool {
	if t <= f.first {
		return true
	}
	switch p := &f.d.Tokens[t-1]; p.POS {
	case text.PUNCT, text.SCONJ, text.CCONJ:
		return true
	case text.ADP:
		return f.word(t-1) == "after"
	case text.VERB:
		return f.lemma(t-1) == "leave" || f.lemma(t-1) == "identify" || f.lemma(t-1) == "find"
	}
	return false
}

// another is the word "another" that stands before t by itself, -1 when there is none.
func (f *finder) another(t int32) int32 {
	k := t - 1
	for k > f.first && (f.d.Tokens[k].POS == text.ADV || f.word(k) == "being" || f.word(k) == "was") {
		k--
	}
	if f.word(k) == "another" {
		return k
	}
	return -1
}

// those is the count of those that participle t is said of: the number directly before it where
// there is one, else the subject that the tree gives, with what is joined to it on the left.
func (f *finder) those(t int32) counted {
	if k := f.another(t); k >= 0 {
		return f.single(k, f.d.Tokens[k].Span, "another is one")
	}
	if q := f.whole(t); q != nil {
		return f.ofQuantity(q)
	}
	if q := f.notOther(t); q != nil {
		return f.ofQuantity(q)
	}
	s := f.subject(t)
	if n := f.beforeVerb(t); n >= 0 && f.split(s, n) { // "four men shot; a boy killed"
		s = n
	}
	if s < 0 && f.d.Tokens[t].Tag == text.TagVBG {
		s = f.foundBefore(t)
	}
	if n := f.asideBefore(t); n >= 0 && (s < 0 || s < n && f.clauseBetween(s, n)) { // "five were hurt and Ana Low, a clerk, was killed"
		s = n
	}
	c := f.count(s)
	if n := f.beforeVerb(t); !c.ok && n >= 0 && f.d.Tokens[n].Rel == text.RelObj && f.d.Tokens[n].Head == f.d.Tokens[t].Head { // "guards visit boy injured in raid"
		c = f.count(n)
	}
	if q := f.left(t); q != nil && (!c.ok || !c.span.Contains(f.d.Tokens[q.first].Span)) {
		c = f.ofQuantity(q)
	}
	if n := f.namesLeft(t); n.ok && (!c.ok || c.why != whyNumber && *c.low < *n.low) {
		return n
	}
	return f.list(f.until(c, t))
}

// namesLeft is the count of a list of names with ages that ends right before t, which trees get wrong: "Ana Low, 21, and 22-year-old Bo
// Reed were killed".
func (f *finder) namesLeft(t int32) counted {
	j := t - 1
	for j > f.first && (f.d.Tokens[j].POS == text.AUX || f.d.Tokens[j].POS == text.ADV || f.word(j) == "both" || f.word(j) == "all") {
		j--
	}
	var names, ages int64
	and, from, last := false, j+1, j
	for j >= f.first {
		if n := f.name(j); n != nil && n.Kind == text.Person {
			names, from, j = names+1, n.First, n.First-1
			for k := max(j-4, f.first); k <= j; k++ {
				if f.ageAt(k) == from {
					ages, from, j = ages+1, k, k-1
					break
				}
			}
			continue
		}
		switch w := f.word(j); {
		case w == "," || w == "and" || w == "&":
			and = and || w != ","
		case isFigure(w) && len(w) < 3 && f.word(j-1) == ",":
			ages++
		default:
			j = -1
		}
		j--
	}
	if names < 2 || ages == 0 || !and {
		return counted{}
	}
	c := f.single(from, f.d.Tokens[from].Span.Cover(f.d.Tokens[last].Span), "sum of the persons named")
	*c.low, *c.high = names, names
	return c
}

// beforeVerb is the noun for a person right before t, -1 when there is none.
func (f *finder) beforeVerb(t int32) int32 {
	n := t - 1
	for n > f.first && f.d.Tokens[n].POS == text.ADV {
		n--
	}
	if n >= f.first && f.person(n) {
		return n
	}
	return -1
}

// foundBefore is who was found before participle t tells how, -1 elsewhere: "four men were found sitting on a bench and bleeding".
func (f *finder) foundBefore(t int32) int32 {
	for j := t - 1; j > f.first && j > t-10; j-- {
		if f.word(j) == "found" && f.participle(j) {
			return f.subject(j)
		}
		if f.word(j) == "," {
			return -1
		}
	}
	return -1
}

// asideBefore is the noun for a person before an aside between commas that ends right before t and its auxiliaries, -1 when there is none.
func (f *finder) asideBefore(t int32) int32 {
	j := t - 1
	for j > f.first && (f.d.Tokens[j].POS == text.AUX || f.d.Tokens[j].POS == text.ADV) {
		j--
	}
	if j == t-1 || f.word(j) != "," {
		return -1
	}
	for k := j - 1; k > f.first && k > j-14; k-- {
		switch {
		case f.d.Tokens[k].POS == text.VERB:
			return -1
		case f.word(k) == "," && f.nameAt(k-1) == text.Person:
			return f.name(k - 1).First
		case f.word(k) == "," && f.person(k-1):
			return k - 1
		}
	}
	return -1
}

// clauseBetween reports whether a predicate and a conjunction stand from token s to n, which then opens a clause of its own.
func (f *finder) clauseBetween(s, n int32) bool {
	verb := false
	for j := max(s-1, f.first); s >= 0 && j < n; j++ { // its auxiliary may be all of the predicate
		switch f.d.Tokens[j].POS {
		case text.AUX, text.VERB:
			verb = true
		case text.CCONJ:
			if verb && j+2 >= n-1 {
				return true
			}
		}
	}
	return false
}

// split reports whether a semicolon stands between tokens s and t.
func (f *finder) split(s, t int32) bool {
	for j := s + 1; s >= 0 && j < t; j++ {
		if f.word(j) == ";" {
			return true
		}
	}
	return false
}

// whole is the number that an aside before t names a part of: "Five, including a teenager, shot", "27 civilians including three
// children were killed"; nil without one. An aside between commas ends right before t.
func (f *finder) whole(t int32) *quantity {
	closed := f.word(t-1) == "," || f.d.Tokens[max(t-1, 0)].POS == text.AUX && f.word(t-2) == ","
	for j := t - 1; j > f.first && j > t-12; j-- {
		switch w := f.word(j); {
		case w == "including" || w == "mostly" || w == "among" && (f.word(j+1) == "them" || f.word(j+1) == "whom"):
			k := j - 1
			if f.word(k) == "," != closed {
				return nil
			}
			if closed {
				k--
			}
			if q := f.quantityAt(k); q != nil && !q.used && !f.thing(q) && (q.noun == k || q.last == k+1) {
				return q
			}
			return nil
		case w == ";", w == "," && !closed, f.d.Tokens[j].POS == text.VERB:
			return nil
		}
	}
	return nil
}
