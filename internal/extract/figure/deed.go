package figure

import "github.com/readout-news/readout/text"

// deed reads a verb done to those counted. A number directly before a participle is surer than the
// tree: headlines ("3 killed, 9 injured") are what parsers get wrong.
func (f *finder) deed(t int32, measure string) {
	if f.unreal(t) || f.noInjury(t) {
		f.void(t)
		return
	}
	if f.uncounted(t) {
		return
	}
	if f.either(t) {
		if f.word(t-1) != "or" && f.word(t-1) != "and" && f.word(t-1) != "&" && f.participle(t) {
			f.emit(f.those(t), other, t, "killed or injured")
		}
		return
	}
	if l := f.lemma(t); (l == "execute" || l == "evacuate") && !f.doneToPeople(t) {
		return
	}
	if f.participle(t) {
		if !f.emitted(f.those(t), measure, t, "said by the participle") && f.behind(t) { // "shells that landed there injured more than 25 civilians"
			f.right(t, measure)
		}
		return
	}
	if f.anotherAt(t + 1) { // "killing three and wounding another"
		f.emit(f.single(t+1, f.d.Tokens[t+1].Span, "another is one"), measure, t, "object of the verb")
		return
	}
	q := f.quantityAt(t + 1)
	if q != nil && q.from == t+1 && f.measured(f.ofQuantity(q)) { // "57 killed 150 injured"
		f.emitted(f.those(t), measure, t, "said by the participle")
		return
	}
	if q != nil && q.from == t+1 && f.d.Child(t, text.RelObj) < 0 { // "killed at least 44 and injured 140 others"
		f.right(t, measure)
		return
	}
	o := f.object(t)
	if c := f.count(o); c.ok && f.measured(c) { // "One killed, six others shot"
		f.emitted(f.those(t), measure, t, "said by the participle")
		return
	}
	if f.emitted(f.onward(f.count(o)), measure, t, "object of the verb") || o >= 0 && f.quantityAt(o) == nil && o < t+4 {
		return
	}
	f.right(t, measure)
}

// either reports "killed or injured", "killed and wounded": how many of them died stays open.
func (f *finder) either(t int32) bool {
	measure := func(t int32) string { return transitive[fold(f.lemma(t))] + adjectives[f.word(t)] }
	joint := func(t int32) bool {
		switch f.word(t) {
		case "or", "and", "&", "/":
			return true
		}
		return false
	}
	switch m := measure(t); {
	case joint(t+1) && measure(t+2) != "":
		return m != measure(t+2)
	case joint(t-1) && adjectives[f.word(t-2)] != "" && f.behind(t): // "left two dead and injured seven others"
		return false
	case joint(t-1) && measure(t-2) != "":
		return m != measure(t-2)
	}
	return false
}

// measured reports a word right behind c that says what became of those, so that the verb before them is of others.
func (f *finder) measured(c counted) bool {
	_, t := f.d.TokensIn(c.span)
	w := f.word(t)
	if w == "were" || w == "was" {
		w = f.word(t + 1)
	}
	return adjectives[w] != "" || w == "shot" || w == "hurt"
}

// doneToPeople reports whether the object or passive subject of t is a noun known for persons: search
// warrants are executed too.
func (f *finder) doneToPeople(t int32) bool {
	if f.participle(t) {
		return f.person(f.subject(t))
	}
	return f.person(f.object(t))
}

// participle reports whether verb t is a passive one.
func (f *finder) participle(t int32) bool {
	tok := &f.d.Tokens[t]
	if w := f.word(t); tok.Tag != text.TagVBN && tok.Tag != text.TagVBD && tok.POS == text.VERB && w != "shot" && w != "hurt" {
		return false
	}
	if f.d.Child(t, text.RelAuxPass, text.RelNsubjPass) >= 0 {
		return true
	}
	if o := f.d.Child(t, text.RelObj); o >= 0 && o < t && f.word(o) == "whom" {
		return false
	}
	if q := f.quantityAt(t - 1); q != nil && q.noun == t-1 && f.lemma(q.from-1) == "leave" { // "left ten men injured and ..."
		return true
	}
	if q := f.quantityAt(t - 1); q != nil && q.noun == t-1 && f.person(t-1) && f.sideBySide(q.from) {
		return true
	}
	if tok.Rel == text.RelConj && f.acting(t) { // "killed Ana and wounded three others"
		return false
	}
	if end := f.first + int32(len(f.at)); t+1 < end {
		switch n := &f.d.Tokens[t+1]; n.POS {
		case text.PUNCT, text.ADP, text.ADV, text.AUX, text.SCONJ, text.CCONJ, text.VERB:
			if f.at[t+1-f.first] > 0 || n.Rel == text.RelCc && f.object(t) >= 0 {
				return false
			}
			o := f.d.Child(t, text.RelObj)
			return o < 0 || o > t+6 || !f.count(o).ok && n.POS != text.CCONJ
		}
	} else {
		return true
	}
	return f.passive(t)
}

// sideBySide reports whether what begins at token t goes on with those of whom an adjective was said: "4 people dead and 38 others injured".
func (f *finder) sideBySide(t int32) bool {
	if w := f.word(t - 1); w != "and" && w != "," && w != "&" {
		return false
	}
	return adjectives[f.word(t-2)] != ""
}

// anotherAt reports whether token t is "another" by itself, before no noun.
func (f *finder) anotherAt(t int32) bool {
	if f.word(t) != "another" {
		return false
	}
	switch f.wordPOS(t + 1) {
	case text.NOUN, text.PROPN, text.ADJ, text.NUM:
		return false
	}
	return true
}

// acting reports a count of persons right behind verb t, which is joined to an active one.
func (f *finder) acting(t int32) bool {
	q := f.quantityAt(t + 1)
	if q == nil || q.from != t+1 || q.noun < 0 || !f.person(q.noun) {
		return false
	}
	h := f.d.Tokens[t].Head
	return h >= 0 && f.d.Tokens[h].POS == text.VERB && f.d.Child(h, text.RelAuxPass, text.RelNsubjPass) < 0
}

// void takes the number of an unreal clause out of the count: "up to 20 people may have died".
func (f *finder) void(t int32) {
	for _, n := range [...]int32{f.subject(t), f.object(t)} {
		if n < 0 {
			continue
		}
		if q := f.quantityAt(n); q != nil {
			q.used = true
		}
	}
}

// emitted adds the figure when there is one.
func (f *finder) emitted(c counted, measure string, t int32, why string) bool {
	if !c.ok {
		return false
	}
	f.emit(c, measure, t, why)
	if c.why == whyNumber {
		if h := f.d.Tokens[c.head].Head; h >= 0 && f.d.Tokens[c.head].Rel == text.RelConj { // the first of two groups
			if q := f.quantityAt(h); q != nil && !q.used && q.noun == h && (f.person(h) || f.d.Tokens[h].Tag == text.TagNNS && !f.thing(q)) && !f.taken(q) {
				if o := f.ofQuantity(q); !o.subset && o.span.End <= c.span.Start && f.apart(c, o) && f.linked(o, c) {
					f.emit(o, measure, t, why)
				}
			}
		}
		for j := range f.d.Children(c.head) {
			if q := f.quantityAt(j); q != nil && f.d.Tokens[j].Rel == text.RelConj && !q.used && q.noun == j && f.person(j) {
				if o := f.ofQuantity(q); !o.subset && !c.span.Overlaps(o.span) && f.apart(c, o) && f.linked(c, o) {
					f.emit(o, measure, t, why)
				}
			}
		}
	}
	return true
}

// behind reports whether a number of people begins right behind t.
func (f *finder) behind(t int32) bool {
	q := f.quantityAt(t + 1)
	return q != nil && q.from == t+1 && q.noun >= 0 && f.person(q.noun) && !q.used
}

// passing reads a verb whose subject is counted.
func (f *finder) passing(t int32, measure string) {
	if f.unreal(t) || f.noInjury(t) {
		f.void(t)
		return
	}
	if measure == killed && f.obituary(t) {
		return
	}
	c := f.those(t)
	if q := f.left(t); !c.ok && q != nil && q.noun == t-1 && f.d.Tokens[t].Rel == text.RelAcl { // "29 residents drowned"
		c = f.ofQuantity(q)
	}
	if q := f.oneOfThose(t); !c.ok && q != nil && measure == killed {
		c = f.ofQuantity(q)
		c.subset = true
	}
	if measure != killed && (!c.ok || c.low != nil && *c.low < 2) {
		return
	}
	if measure == missing && f.d.Tokens[c.head].POS == text.NOUN && !f.person(c.head) { // jobs vanish
		return
	}
	if measure == attendance && c.low != nil && *c.low < 10 {
		return
	}
	if measure == displaced && c.low != nil && *c.low < 50 && !f.aheadIn(t, 6, homes) { // seven who ran off are no refugees
		return
	}
	f.emitted(c, measure, t, "subject of the verb")
}

// oneOfThose is the number that opens the clause of verb t, with "of" and those it is a part of behind it: "one of the five people shot in
// Lima has died"; nil elsewhere. Trees lose it over what is said of those.
func (f *finder) oneOfThose(t int32) *quantity {
	for j := t - 2; j >= f.first && j > t-22; j-- {
		if w := f.word(j); w == "," || w == ";" || w == "." {
			return nil
		}
		q := f.quantityAt(j)
		if q == nil || f.word(q.last) != "of" || q.first != j || q.used || j > f.first && f.d.Tokens[q.from-1].POS != text.PUNCT {
			continue
		}
		for k := q.last + 1; k < q.last+5; k++ {
			if p := f.quantityAt(k); p != nil && p.noun >= k && f.person(p.noun) && f.d.Tokens[p.noun].Tag == text.TagNNS {
				return q
			}
		}
		return nil
	}
	return nil
}

// homes are the words for what the displaced leave.
var homes = set("home homes house houses village villages town city country region area province district camp camps fighting war")

// right reads the number after verb t where the tree gives no object: "killed at least 12".
func (f *finder) right(t int32, measure string) {
	for j := t + 1; j <= t+3; j++ {
		if q := f.quantityAt(j); q != nil {
			if q.from <= j && !q.used && !f.thing(q) {
				f.emit(f.ofQuantity(q), measure, t, "number after the verb")
			}
			return
		}
		if w := f.word(j); w == "," || w == "." {
			return
		}
	}
}
