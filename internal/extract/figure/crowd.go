package figure

import "github.com/readout-news/readout/text"

var (
	// marches are the nouns that a headline has for a verb of those who demonstrate: "6,000 march in Ica".
	marches = set("march rally protest strike demonstrate")
	// fills are the verbs for a crowd in a place, and grounds the places that one fills.
	fills   = set("pack fill jam throng crowd line flood")
	grounds = set("square street streets stadium arena plaza park route hall avenue boulevard road roads")
)

// strong reads "a 6,000-strong crowd", with t the word strong.
func (f *finder) strong(t int32) {
	q := f.quantityAt(t - 2)
	if f.word(t-1) != "-" || q == nil || q.last != t-1 || q.used {
		return
	}
	for j := t + 1; j < t+4 && f.word(j) != ""; j++ {
		if l := f.lemma(j); gatherings[l] || l == "crowd" || l == "audience" || l == "turnout" {
			q.noun = -1
			c := f.ofQuantity(q)
			c.span = c.span.Cover(f.d.Tokens[j].Span)
			f.emit(c, attendance, j, "size of a crowd")
			q.used = true
			return
		}
	}
}

// marchOf reads "a demonstration by 6,000 farmers" and the headline "6,000 march in Ica", with t the noun.
func (f *finder) marchOf(t int32, lemma string) bool {
	if q := f.quantityAt(t); q != nil && q.noun == t && q.last == t && marches[lemma] && f.wordTag(t) == text.TagNN && q.n.Low >= 100 && f.wordPOS(t+1) == text.ADP {
		q.noun = -1
		f.emit(f.ofQuantity(q), attendance, t, "those who marched")
		q.used = true
		return true
	}
	if w := f.word(t + 1); w != "by" && w != "of" {
		return false
	}
	q := f.quantityAt(t + 2)
	if q == nil || q.from != t+2 || q.noun < 0 || q.low == nil || !f.person(q.noun) || !f.counts1(q) || q.n.Low < 10 { // "up to 10" is a rule
		return false
	}
	f.emit(f.ofQuantity(q), attendance, t, "those who marched")
	q.used = true
	return true
}

// headlineFlight reads "4,000 flee floods", whose verb the tree takes for a noun.
func (f *finder) headlineFlight(t int32) {
	if q := f.quantityAt(t - 1); q.last == t && !q.used && q.n.Low >= 50 {
		q.noun = -1
		f.emit(f.ofQuantity(q), displaced, t, "those who flee")
		q.used = true
	}
}

// filled reads "6,000 people packed the square".
func (f *finder) filled(t int32) bool {
	o := f.object(t)
	if o < t || !grounds[f.lemma(o)] || f.participle(t) || f.unreal(t) {
		return false
	}
	c := f.those(t)
	if !c.ok || c.why != whyNumber || c.low == nil || *c.low < 100 || f.d.Tokens[c.head].POS == text.NOUN && !f.person(c.head) {
		return false
	}
	return f.emitted(c, attendance, t, "those who filled a place")
}

// numbered1 reads "the crowd numbered 6,000".
func (f *finder) numbered1(t int32) bool {
	s, q := f.subject(t), f.quantityAt(t+1)
	if s < 0 || !gatherings[f.lemma(s)] && !crowds[f.lemma(s)] && f.lemma(s) != "crowd" || q == nil || q.from != t+1 || !f.counts1(q) {
		return false
	}
	f.emit(f.ofQuantity(q), attendance, t, "size of a crowd")
	q.used = true
	return true
}

// addressed reads "spoke before 6,000 supporters".
func (f *finder) addressed(t int32, lemma string) {
	k := t + 1
	if lemma == "speak" {
		if w := f.word(k); w != "before" && w != "to" {
			return
		}
		k++
	}
	q := f.quantityAt(k)
	if q == nil || q.from != k || q.noun < 0 || !f.person(q.noun) || !f.counts1(q) || q.n.Low < 500 {
		return
	}
	f.emit(f.ofQuantity(q), attendance, t, "those spoken to")
	q.used = true
}
