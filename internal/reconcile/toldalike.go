package reconcile

import (
	"fmt"
	"slices"

	"github.com/readout-news/readout/internal/sameevent"
)

// How a fact that rests on no alignment of clauses ranks among those of as many reporters, by what joins it.
const (
	leadRank  = 1 << 20
	quoteRank = 4000
	claimRank = 2000
)

// sameQuote is how many runs of words two sentences share within quotation marks that hold one quotation: six words on end.
const sameQuote = 3

// What two sentences share at least that a claim of one content, or one opening, is told in.
const (
	leastJoint  = 450 // in hundredths of a nat
	leadJoint   = 700
	fewJoint    = 3 // words
	leadWords   = 4
	besideNames = 2 // of these that are no actors and stand outside the subject
	leadBeside  = 3
	leadShare   = 30 // of the lesser sentence, in hundredths by weight
)

// sentenceClause is a whole sentence of a document.
func (d *desk) sentenceClause(doc int, sent int32) *clause {
	s := d.docs[doc].Doc.Sentences[sent]
	whole := make([]int32, s.Last-s.First)
	for t := range whole {
		whole[t] = s.First
	}
	who, inName := d.mentioned(doc, s)
	c := &clause{doc: doc, sent: sent, verb: s.First, subject: party{who: -1}, object: party{who: -1}, whole: true}
	d.readClause(c, s, whole, who, inName, map[string]*sameevent.Deed{})
	c.first, c.last = s.First, s.Last
	return c
}

// openAlike reports whether two openings tell one thing, which is more than of whom they tell.
func openAlike(x, y *clause) bool {
	n, _ := x.common(y)
	return jointly(x, y, leadJoint, leadWords) && x.beside(y) >= leadBeside && n*100 >= leadShare*min(x.weight(), y.weight())
}

// weight is that of all words of c.
func (c *clause) weight() (n int32) {
	for _, w := range c.words {
		n += w.weight
	}
	return n
}

// jointly reports whether two sentences share so much, in so many words.
func jointly(x, y *clause, weight int32, words int) bool {
	w, n := x.common(y)
	return w >= weight && n >= words && x.beside(y) >= min(words, besideNames)
}

// joined is a fact of the sentence seed and those of others, one of each document, where two reporters have it.
func (d *desk) joined(seed *clause, with []*clause, rank int32, why string) (f fact, ok bool) {
	f = fact{clause: seed, score: rank}
	reporters := map[int]bool{d.reporter[seed.doc]: true}
	docs := map[int]bool{seed.doc: true}
	for _, w := range with {
		if r := d.reporter[w.doc]; !reporters[r] && !docs[w.doc] {
			reporters[r], docs[w.doc] = true, true
			f.with = append(f.with, w)
			f.why = append(f.why, d.docs[w.doc].Doc.ID+" tells the same: "+why)
		}
	}
	slices.SortFunc(f.with, func(x, y *clause) int { return x.doc - y.doc })
	f.reporters = len(reporters)
	return f, len(f.with) > 0
}

// leadFact is what the documents open with that open on one thing.
func (d *desk) leadFact() (f fact, ok bool) {
	l := d.story.Lead
	if l == nil {
		return fact{}, false
	}
	opening := func(id string) *clause {
		doc := slices.Index(d.story.Documents, id)
		first, last := d.docs[doc].Doc.TokensIn(d.opens[doc])
		c := d.sentenceClause(doc, d.docs[doc].Doc.Tokens[first].Sent)
		c.first, c.last = first, last
		return c
	}
	seed := opening(l.Document)
	if caption(d.docs[seed.doc].Doc, int(seed.sent)) {
		return fact{}, false
	}
	var with []*clause
	for _, id := range l.With {
		if o := opening(id); openAlike(seed, o) && !caption(d.docs[o.doc].Doc, int(o.sent)) {
			with = append(with, o)
		}
	}
	return d.joined(seed, with, leadRank, "both open on it")
}

// claimFacts are the claims that several reporters have.
func (d *desk) claimFacts() (out []fact) {
	at := func(v voice) *clause {
		a := d.docs[v.doc].Doc
		content := d.docs[v.doc].Claims[v.claim].Content
		first, _ := a.TokensIn(content[0])
		_, last := a.TokensIn(content[len(content)-1])
		c := d.sentenceClause(v.doc, a.Tokens[first].Sent)
		if c.last-c.first > wholeWords || last > c.last {
			c.first, c.last = first, last
		}
		return c
	}
	for i := range d.story.Claims {
		c := &d.story.Claims[i]
		v := d.claimAt[i]
		if len(c.SameAs) == 0 || len(d.docs[v.doc].Claims[v.claim].Content) == 0 {
			continue
		}
		seed := at(v)
		var with []*clause
		for _, id := range c.SameAs {
			if k, ok := d.claimOf[id]; ok && len(d.docs[d.claimAt[k].doc].Claims[d.claimAt[k].claim].Content) > 0 {
				if o := at(d.claimAt[k]); jointly(seed, o, leastJoint, fewJoint) {
					with = append(with, o)
				}
			}
		}
		if f, ok := d.joined(seed, with, claimRank, "a claim of one content"); ok {
			out = append(out, f)
		}
	}
	return out
}

// quoteFacts are the sentences of several reporters that hold one quotation.
func (d *desk) quoteFacts() (out []fact) {
	type place struct {
		doc  int
		sent int32
	}
	at := map[uint64][]place{} // run -> sentences, one of each document
	var all []place
	runs := map[place][]uint64{}
	for i, a := range d.docs {
		for _, x := range runsIn(a.Doc) {
			first, last := a.Doc.TokensIn(x.at)
			if first >= last {
				continue
			}
			p := place{i, a.Doc.Tokens[first].Sent}
			if runs[p] == nil {
				all = append(all, p)
			}
			runs[p] = append(runs[p], x.run)
			if was := at[x.run]; len(was) == 0 || was[len(was)-1].doc != i {
				at[x.run] = append(was, p)
			}
		}
	}
	for _, p := range all {
		shared := map[place]int{}
		var others []place
		for _, run := range distinct(runs[p]) {
			for _, o := range at[run][:min(len(at[run]), mostHeard)] {
				if d.reporter[o.doc] == d.reporter[p.doc] {
					continue
				}
				if shared[o]++; shared[o] == sameQuote {
					others = append(others, o)
				}
			}
		}
		var with []*clause
		for _, o := range others {
			with = append(with, d.sentenceClause(o.doc, o.sent))
		}
		if f, ok := d.joined(d.sentenceClause(p.doc, p.sent), with, quoteRank, fmt.Sprintf("%d words on end of one quotation", sameQuote+quoteRun-1)); ok {
			out = append(out, f)
		}
	}
	return out
}

// runOn joins facts that go on from each other in all documents that tell them: a statement that several print sentence by sentence.
func runOn(all []fact) (out []fact) {
	follows := func(x, y *clause) bool { return x.doc == y.doc && y.first >= x.last && y.first <= x.last+1 }
	for _, f := range all {
		if n := len(out) - 1; n >= 0 && len(out[n].with) == len(f.with) && follows(out[n].clause, f.clause) && slices.EqualFunc(out[n].with, f.with, follows) {
			last := &out[n]
			last.clause.last = f.last
			for i, w := range f.with {
				last.with[i].last = w.last
			}
			last.why = append(last.why, f.why...)
			continue
		}
		out = append(out, f)
	}
	return out
}
