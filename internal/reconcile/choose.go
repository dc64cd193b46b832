package reconcile

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// How many facts a story has.
const (
	mostFacts  = 16
	mostJoined = 48 // before those are one that go on from each other
)

// choose puts the facts into the story: those that most tell first, what they open with before the rest, then in the order of the articles; none of a sentence
// that a better one has, save where that tells of something else. Who tells a better one as well is put to it.
func (d *desk) choose(all []fact) {
	taken := map[sentOf][]int{}
	var kept []fact
	for _, f := range all {
		if len(kept) == mostJoined {
			break
		}
		var with []*clause
		for _, w := range f.with {
			if k := d.heldBy(kept, taken, f.clause, w); k >= 0 {
				d.widen(&kept[k], k, taken, f.clause, w)
				continue
			}
			if len(taken[d.sentencesOf(w)[0]]) == 0 || len(taken[d.sentencesOf(f.clause)[0]]) == 0 {
				with = append(with, w)
			}
		}
		if f.with = with; len(f.with) == 0 || d.written(&f).Support.Reporters < 2 {
			continue
		}
		for _, c := range append([]*clause{f.clause}, f.with...) {
			f.hears(c)
			for _, x := range d.sentencesOf(c) {
				taken[x] = append(taken[x], len(kept))
			}
		}
		kept = append(kept, f)
	}
	slices.SortStableFunc(kept, func(x, y fact) int { return cmp.Or(cmp.Compare(x.doc, y.doc), cmp.Compare(x.first, y.first)) })
	kept = runOn(kept)
	slices.SortStableFunc(kept, func(x, y fact) int {
		return cmp.Or(cmp.Compare(y.reporters, x.reporters), cmp.Compare(y.score/leadRank, x.score/leadRank))
	})
	for _, f := range kept[:min(len(kept), mostFacts)] {
		d.readable(&f)
		for _, c := range append([]*clause{f.clause}, f.with...) {
			for _, x := range d.sentencesOf(c) {
				d.toldIn = append(d.toldIn, sentenceAt{c.doc, d.docs[c.doc].Doc.Sentences[x.sent].Start})
			}
		}
		out := d.written(&f)
		out.ID = next("t", &d.builder.facts)
		d.trace.add(out.ID, f.why...)
		d.factOf = append(d.factOf, append([]*clause{f.clause}, f.with...))
		d.story.Facts = append(d.story.Facts, out)
	}
}

// sentOf is a sentence of a document.
type sentOf struct {
	doc  int
	sent int32
}

// sentencesOf are those that c stands in.
func (d *desk) sentencesOf(c *clause) (out []sentOf) {
	a := d.docs[c.doc].Doc
	for n := a.Tokens[c.first].Sent; n <= a.Tokens[c.last-1].Sent; n++ {
		out = append(out, sentOf{c.doc, n})
	}
	return out
}

// mostOfFact is how much of what two clauses share, in hundredths by weight, a fact already told may share at most for them to tell another one.
const mostOfFact = 40

// heldBy is the fact of those kept that a sentence of x or y stands in, where it tells what they share; -1 where none does.
func (d *desk) heldBy(kept []fact, taken map[sentOf][]int, x, y *clause) int {
	joint := x.sharedWith(y)
	for _, c := range [2]*clause{x, y} {
		for _, at := range d.sentencesOf(c) {
			for _, k := range taken[at] {
				f := &kept[k]
				var has, all int32
				for _, w := range joint {
					all += w.weight
					if f.tells(w.key) {
						has += w.weight
					}
				}
				if has*100 > mostOfFact*all {
					return k
				}
			}
		}
	}
	return -1
}

// tells reports whether a word is one that two clauses of f have.
func (f *fact) tells(key uint64) bool { return f.has[key] > 1 }

// hears counts the words of c among those of f.
func (f *fact) hears(c *clause) {
	if f.has == nil {
		f.has = map[uint64]int{}
	}
	for _, w := range c.words {
		f.has[w.key]++
	}
}

// sharedWith is the words that two clauses share.
func (c *clause) sharedWith(o *clause) (out []termOf) {
	for _, w := range c.words {
		if i, found := slices.BinarySearchFunc(o.words, w.key, func(w termOf, k uint64) int { return cmp.Compare(w.key, k) }); found {
			out = append(out, termOf{w.key, min(w.weight, o.words[i].weight)})
		}
	}
	return out
}

// widen puts to f, which x or y stands in, the other of them where its reporter does not tell f yet.
func (d *desk) widen(f *fact, k int, taken map[sentOf][]int, x, y *clause) {
	for _, c := range [2]*clause{x, y} {
		told := slices.ContainsFunc(append([]*clause{f.clause}, f.with...), func(o *clause) bool { return d.reporter[o.doc] == d.reporter[c.doc] })
		if told || len(taken[d.sentencesOf(c)[0]]) > 0 {
			continue
		}
		f.with = append(f.with, c)
		f.hears(c)
		f.reporters++
		f.why = append(f.why, d.docs[c.doc].Doc.ID+" tells the same: what it shares with another that tells it")
		for _, at := range d.sentencesOf(c) {
			taken[at] = append(taken[at], k)
		}
	}
}

// readable widens the clauses of f that say too little alone: from a pronoun or the middle of a sentence to where it begins, from a clause that hangs on
// another to where the sentence ends.
func (d *desk) readable(f *fact) {
	for _, c := range append([]*clause{f.clause}, f.with...) {
		a := d.docs[c.doc].Doc
		s := a.Sentences[a.Tokens[c.first].Sent]
		if r, _ := utf8.DecodeRuneInString(a.Word(c.first)); a.Tokens[c.first].POS == text.PRON || unicode.IsLower(r) || unicode.IsPunct(r) && c.first > s.First {
			c.first = s.First
		}
		switch a.Tokens[c.verb].Rel {
		case text.RelAclRelcl, text.RelAdvcl, text.RelAcl:
			if c.last < s.Last && c.last > s.First {
				c.last = s.Last
			}
		}
	}
}

// written is f as the record has it.
func (d *desk) written(f *fact) record.Fact {
	at := f.span(d.docs[f.doc].Doc)
	out := record.Fact{Stretch: record.Stretch{Document: d.docs[f.doc].Doc.ID, Span: d.span(f.doc, at)}, With: []record.Stretch{}}
	voices := []voice{{doc: f.doc, claim: d.claimHolding(f.doc, at), at: at}}
	for _, w := range f.with {
		at := w.span(d.docs[w.doc].Doc)
		out.With = append(out.With, record.Stretch{Document: d.docs[w.doc].Doc.ID, Span: d.span(w.doc, at)})
		voices = append(voices, voice{doc: w.doc, claim: d.claimHolding(w.doc, at), at: at})
	}
	out.Support = d.support(voices)
	return out
}
