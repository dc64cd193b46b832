package figure

import "github.com/readout-news/readout/text"

// trigger reads the figures that word t brings.
func (f *finder) trigger(t int32) {
	tok := &f.d.Tokens[t]
	lemma, w := fold(tok.Lemma), f.word(t)
	switch {
	case lemma == "shoot" || w == "shot" || lemma == "stab":
		f.shooting(t)
	case f.fatal(t):
		f.deed(t, killed)
	case w == "fatally" && (f.word(t+1) == "" || transitive[fold(f.lemma(t+1))] == ""):
		q := f.quantityAt(t - 1)
		if w := f.word(t - 1); w == "them" || w == "whom" { // "two of them fatally"
			q = f.quantityAt(t - 3)
		}
		if q != nil && (q.last == t || q.last == t-2 && q.subset) {
			f.emit(f.ofQuantity(q), killed, t, "number before fatally")
		}
	case w == "gunned" && f.word(t+1) == "down":
		f.deed(t, killed)
	case w == "hospitalized" || w == "hospitalised":
		f.later(&f.sick, func() { f.state(t, injured) })
	case (w == "shooting" || w == "shootings") && tok.POS != text.VERB:
		f.shootingOf(t)
	case (lemma == "hit" || lemma == "strike") && tok.POS == text.VERB:
		f.struck(t)
	case tok.POS == text.VERB && (brought[lemma] || suffer[lemma] || lemma == "send" || lemma == "go"):
		f.care(t, lemma)
	case tok.POS == text.VERB && transitive[lemma] != "":
		f.deed(t, transitive[lemma])
	case tok.Tag == text.TagNNS && (w == "wounds" || w == "injures" || w == "kills"): // a verb in headlines, before a number
		if q := f.quantityAt(t + 1); q != nil && q.from == t+1 {
			f.right(t, transitive[lemma])
		}
	case lemma == "lose" && tok.POS == text.VERB:
		if q := f.quantityAt(f.object(t)); q != nil && q.noun >= 0 && soldiers[fold(f.lemma(q.noun))] {
			f.emit(f.ofQuantity(q), killed, t, "soldiers lost")
		}
	case tok.POS == text.VERB && intransitive[w] != "":
		f.passing(t, intransitive[w])
	case tok.POS == text.VERB && intransitive[lemma] != "":
		f.passing(t, intransitive[lemma])
	case adjectives[w] != "":
		f.state(t, adjectives[w])
	case transitive[lemma] != "" && tok.POS == text.ADJ && (w == "killed" || w == "slain" || w == "murdered" || w == "arrested"):
		f.state(t, transitive[lemma])
	case nouns[lemma] != "" && tok.POS != text.VERB:
		f.noun(t, nouns[lemma])
	case lemma == "life" || w == "lives":
		f.lives(t)
	case lemma == "body" || lemma == "corpse":
		f.bodies(t)
	case w == "toll" || lemma == "count" && f.word(t-1) == "body":
		f.deathToll(t)
	case w == "condition":
		f.condition(t)
	case w == "custody" && f.word(t-1) == "into":
		f.said(t, arrested)
	}
}

// fatal reports a wound that killed: "fatally wounded", "mortally wounded".
func (f *finder) fatal(t int32) bool {
	if w := f.word(t - 1); w != "fatally" && w != "mortally" {
		return false
	}
	return transitive[fold(f.d.Tokens[t].Lemma)] == injured || adjectives[f.word(t)] == injured
}

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
		f.emitted(f.those(t), measure, t, "said by the participle")
		return
	}
	if q := f.quantityAt(t + 1); q != nil && q.from == t+1 && f.d.Child(t, text.RelObj) < 0 { // "killed at least 44 and injured 140 others"
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

// passing reads a verb whose subject is counted.
func (f *finder) passing(t int32, measure string) {
	if f.unreal(t) || f.noInjury(t) {
		f.void(t)
		return
	}
	c := f.those(t)
	if measure != killed && (!c.ok || c.low != nil && *c.low < 2) {
		return
	}
	f.emitted(c, measure, t, "subject of the verb")
}

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

// left is the number whose noun or whose last word stands before t, over auxiliaries and adverbs.
func (f *finder) left(t int32) *quantity {
	for j, n := t-1, 0; j >= f.first && n < 5; j, n = j-1, n+1 {
		if q := f.quantityAt(j); q != nil {
			if q.used || f.thing(q) || q.last > t || f.kinOf(q) {
				return nil
			}
			return q
		}
		switch tok := &f.d.Tokens[j]; tok.POS {
		case text.AUX, text.ADV, text.ADJ, text.PART:
			if f.word(j) == "not" || f.word(j) == "n't" {
				return nil
			}
		case text.NOUN, text.PROPN, text.VERB:
			if !f.person(j) && f.word(j) != "shot" && f.word(j) != "being" && f.word(j) != "reported" && f.word(j) != "confirmed" && f.word(j) != "left" {
				return nil
			}
		default:
			return nil
		}
	}
	return nil
}

// kinOf reports a number of those whose kin or friend is spoken of: "the father of two children".
func (f *finder) kinOf(q *quantity) bool {
	if q.noun < 0 || f.d.Tokens[q.noun].Rel != text.RelNmod {
		return false
	}
	h := f.d.Tokens[q.noun].Head
	return h >= 0 && f.cased(q.noun, "of") && f.singular(h)
}

// state reads an adjective said of those counted: "three dead", "were injured", "left two wounded".
func (f *finder) state(t int32, measure string) {
	if f.unreal(t) || f.word(t-1) == "no" || f.noInjury(t) || f.uncounted(t) {
		return
	}
	if q := f.quantityAt(t); q != nil && q.last <= t && t-q.last < 3 {
		f.emit(f.ofQuantity(q), measure, t, "number before the word")
		return
	}
	if q := f.left(t); q != nil {
		f.emit(f.list(f.ofQuantity(q)), measure, t, "number before the word")
		return
	}
	if f.another(t) >= 0 {
		f.emit(f.those(t), measure, t, "another before the word")
		return
	}
	if q := f.d.Child(t, text.RelNummod, text.RelNsubj); q >= 0 {
		c := f.count(q)
		c.subset = c.subset || f.word(t-1) == "the" && f.word(t-2) == "among"
		if f.emitted(f.list(f.until(c, t)), measure, t, "subject of the word") {
			return
		}
	}
	if tok := &f.d.Tokens[t]; tok.Rel == text.RelAmod {
		if f.word(t+1) == "and" && tok.Head > t { // "left a man dead and three others injured", hung on the others
			f.emitted(f.list(f.countOne(t-1)), measure, t, "noun before the word")
			return
		}
		if h := f.quantityAt(tok.Head); h != nil && f.person(tok.Head) {
			f.emit(f.ofQuantity(h), measure, t, "noun that the word describes")
		}
		return
	}
	f.said(t, measure)
}

// uncounted reports "many more injured", whose number the text leaves open.
func (f *finder) uncounted(t int32) bool {
	for j := t - 1; j >= f.first && j > t-5; j-- {
		switch f.word(j) {
		case "many", "countless", "numerous":
			return true
		case "more", "others", "were", "have", "been", "people":
		default:
			return false
		}
	}
	return false
}

// noInjury guards "no one was injured" where the tree hides it.
func (f *finder) noInjury(t int32) bool {
	for j := t - 1; j >= f.first && j >= t-5; j-- {
		switch f.word(j) {
		case "no", "nobody", "none", "not", "n't", "n’t", "neither", "without":
			return true
		case ",", ";", "and":
			return false
		}
	}
	return false
}

// said reads the subject of predicate t.
func (f *finder) said(t int32, measure string) {
	s := f.subject(t)
	part := f.word(t-1) == "the" && f.word(t-2) == "among"
	if s < 0 && f.d.Tokens[t].Head >= 0 && f.d.Tokens[t].Rel == text.RelObl {
		s = f.subject(f.d.Tokens[t].Head)
	}
	if s >= 0 && f.word(s) != "it" {
		c := f.count(s)
		c.subset = c.subset || part
		f.emitted(f.list(f.until(c, t)), measure, t, "subject of the predicate")
	}
}

// noun reads "17 deaths", "the death of a boy", "the killing of three men".
func (f *finder) noun(t int32, measure string) {
	if f.unreal(t) || f.noInjury(t) {
		return
	}
	if q := f.quantityAt(t); q != nil {
		if q.noun == t && q.n.Low > 1 && f.d.Tokens[t].Tag == text.TagNN && q.n.Digits {
			return // "Cloud 9 shooting death"
		}
		if q.noun == t || q.last == t {
			f.emit(f.ofQuantity(q), measure, t, "number before the word")
		}
		return
	}
	lemma := fold(f.d.Tokens[t].Lemma)
	if n := multiple[f.word(t-1)]; n > 0 && measure == killed {
		c := f.single(t, f.d.Tokens[t-1].Span.Cover(f.d.Tokens[t].Span), "multiple of the deed")
		*c.low, *c.high = n, n
		f.emit(c, killed, t, "multiple of the deed")
		return
	}
	if lemma == "injury" || lemma == "homicide" || lemma == "detention" {
		return
	}
	for c := range f.d.Children(t) {
		if tok := &f.d.Tokens[c]; tok.Rel == text.RelNmod && f.word(c) != "" && f.cased(c, "of") {
			f.emitted(f.onward(f.count(c)), measure, t, "of whom the noun tells")
			return
		}
	}
}

// cased reports whether noun t stands after preposition w.
func (f *finder) cased(t int32, w string) bool {
	c := f.d.Child(t, text.RelCase)
	return c >= 0 && f.word(c) == w
}
