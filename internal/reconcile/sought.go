package reconcile

import "github.com/readout-news/readout/text"

// A sum that somebody asks for, or turns down, and one that was paid are two, be they as high.
var (
	askedFor = words("demand request proposal propose push plan bid seek ask want call block reject refuse oppose veto")
	paidOut  = words("go spend give pay receive get distribute disburse allocate appropriate hand provide")
)

// soughtAndPaid reports whether one of two sums is but sought and the other was paid, as the words that they hang on tell.
func soughtAndPaid(x, y count) bool { return x.sought && y.paid || y.sought && x.paid }

// soughtOrPaid reads that of all sums; what a text tells of one it tells of it wherever it has the number.
func (d *desk) soughtOrPaid(all []count) {
	type key struct {
		doc  int
		like string
		low  float64
	}
	at := func(c *count) key { return key{c.doc, c.like, middle(*c)} }
	sought, paid := map[key]bool{}, map[key]bool{}
	for i := range all {
		if c := &all[i]; c.f.Measure == "money" {
			sought[at(c)] = sought[at(c)] || d.hangsOnWord(*c, askedFor, false)
			paid[at(c)] = paid[at(c)] || d.hangsOnWord(*c, paidOut, true)
		}
	}
	for i := range all {
		if c := &all[i]; c.f.Measure == "money" && sought[at(c)] != paid[at(c)] {
			c.sought, c.paid = sought[at(c)], paid[at(c)]
		}
	}
}

// hangsOnWord reports whether the number of c hangs on one of the words, or a relative clause with one stands behind it; in the past only, where
// that is asked, which no word before the verb makes a wish.
func (d *desk) hangsOnWord(c count, of map[string]bool, past bool) bool {
	a := d.docs[c.doc].Doc
	first, last := a.TokensIn(c.f.Span)
	if first >= last {
		return false
	}
	done := func(t int32) bool {
		tok := &a.Tokens[t]
		return of[fold(tok.Lemma)] && (!past || tok.Tag == text.TagVBD || tok.Tag == text.TagVBN && !d.wished(a, t))
	}
	top := first
	for n := 0; n < 3 && a.Tokens[top].Head >= first && a.Tokens[top].Head < last; n++ {
		top = a.Tokens[top].Head
	}
	for k := range a.Children(top) {
		if a.Tokens[k].Rel == text.RelAclRelcl && done(k) {
			return true
		}
	}
	for t, n := a.Tokens[top].Head, 0; t >= 0 && n < 5; t, n = a.Tokens[t].Head, n+1 {
		if done(t) {
			return true
		}
		if past && a.Tokens[t].POS == text.VERB {
			return false
		}
	}
	return false
}

// wished reports whether an auxiliary makes the verb at t no fact.
func (d *desk) wished(a *text.Doc, t int32) bool {
	for k := range a.Children(t) {
		switch fold(a.Tokens[k].Lemma) {
		case "would", "could", "should", "may", "might", "will", "can", "must", "to":
			return true
		}
	}
	return false
}
