package figure

import "github.com/readout-news/readout/text"

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
	if lemma == "injury" && f.word(t+1) == "to" {
		f.injuriesTo(t)
	}
	if lemma == "injury" && !byShot[f.word(t-1)] && f.word(t-1) != "shooting" || lemma == "homicide" || lemma == "detention" {
		return
	}
	for c := range f.d.Children(t) {
		if tok := &f.d.Tokens[c]; (tok.Rel == text.RelNmod || tok.Rel == text.RelObl) && f.word(c) != "" && f.cased(c, "of") {
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

// lone reads "was the only fatality" and "the sole death", which is one.
func (f *finder) lone(t int32) bool {
	if w := f.word(t - 1); w != "only" && w != "sole" && w != "lone" || f.wordTag(t) != text.TagNN || f.unreal(t) {
		return false
	}
	if l := f.lemma(t); l != "death" && l != "fatality" || f.word(t+1) == "toll" {
		return false
	}
	s := f.d.Tokens[t-1].Span.Cover(f.d.Tokens[t].Span)
	f.emit(f.single(t, s, "the only one"), killed, t, "the only one")
	return true
}
