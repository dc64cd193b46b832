package reconcile

import (
	"cmp"
	"slices"

	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// mostLeads are the openings that are held against all others: those that the heads of most tell.
const mostLeads = 8

// What the openings of two that are about the same share at least, and those of one deed, in hundredths of a nat, by the weights that words have in
// the story.
const (
	leadTold = 450
	deedTold = 300
)

// alignLead makes the lead that opening whose news most others open on as well, by the test of facts: that they begin with the same names and topic
// is not enough. Where none is aligned with another there is no lead.
func (d *desk) alignLead(all []clause) {
	if d.story.Lead == nil {
		return
	}
	of := make([][]*clause, len(d.docs))
	for i := range all {
		if c := &all[i]; d.opensIn(c) && d.mainNews(c) {
			of[c.doc] = append(of[c.doc], c)
		}
	}
	deeds := d.deedsAt()
	best, top, with := -1, int32(0), []string{}
	for _, i := range d.likeliestLeads() {
		reporters := map[int]bool{}
		score, on := int32(0), []string{}
		for j := range d.docs {
			if d.reporter[j] == d.reporter[i] || d.outApart(i, j) || d.heads[i].leavesOut(&d.heads[j]) {
				continue
			}
			if n := d.openTogether(of[i], of[j], deeds); n > 0 {
				on = append(on, d.docs[j].Doc.ID)
				if !reporters[d.reporter[j]] {
					reporters[d.reporter[j]], score = true, score+100+n
				}
			}
		}
		if score > top {
			best, top, with = i, score, on
		}
	}
	d.story.Lead = nil
	if best >= 0 {
		d.story.Lead = &record.Lead{Stretch: record.Stretch{Document: d.docs[best].Doc.ID, Span: d.span(best, d.opens[best])}, With: with}
		d.narrowLead()
	}
}

// likeliestLeads are the documents whose openings are held against all others, in the order of how much of them the heads of others tell.
func (d *desk) likeliestLeads() (out []int) {
	for i, n := range d.headTold {
		if n > 0 {
			out = append(out, i)
		}
	}
	slices.SortStableFunc(out, func(i, j int) int { return cmp.Compare(d.headTold[j], d.headTold[i]) })
	return out[:min(len(out), mostLeads)]
}

// opensIn reports whether c is of the sentence that its document opens with.
func (d *desk) opensIn(c *clause) bool {
	at := d.opens[c.doc]
	return !at.Empty() && d.docs[c.doc].Doc.Sentences[c.sent].Contains(at)
}

// mainNews reports whether c is what its sentence is about: all of it, its main clause, or what that says or adds; no clause that hangs on a noun.
func (d *desk) mainNews(c *clause) bool {
	a := d.docs[c.doc].Doc
	root := rootOf(a, a.Sentences[c.sent])
	if c.whole || c.verb == root {
		return true
	}
	switch a.Tokens[c.verb].Rel {
	case text.RelCcomp, text.RelConj, text.RelParataxis:
		return a.Tokens[c.verb].Head == root
	}
	return false
}

// tokenOf is a token of a document.
type tokenOf struct {
	doc int
	tok int32
}

// deedsAt is which event of the story stands at a token.
func (d *desk) deedsAt() map[tokenOf]int {
	out := map[tokenOf]int{}
	for i, g := range d.told {
		for _, m := range g {
			out[tokenOf{m.doc, m.e.Head}] = i
		}
	}
	return out
}

// openTogether is how much of the openings x, in hundredths of their weight, y tells as well; 0 where they tell different things: neither the same
// as facts go nor one event with their main verbs, nor much the same of whoever both are about.
func (d *desk) openTogether(x, y []*clause, deeds map[tokenOf]int) (share int32) {
	for _, c := range x {
		deed, found := deeds[tokenOf{c.doc, c.verb}]
		for _, o := range y {
			other, both := deeds[tokenOf{o.doc, o.verb}]
			weight := d.tellsSame(c, o)
			if weight == 0 && !clash(c, o) && (found && both && deed == other || d.ofOne(c, o)) {
				weight, _ = c.common(o)
			}
			share = max(share, 100*weight/max(1, c.total))
		}
	}
	return min(share, 100)
}

// ofOne reports whether two clauses of openings are about the same and share more than that, or tell one deed of somebody whom both have.
func (d *desk) ofOne(c, o *clause) bool {
	weight, n := c.common(o)
	who := d.subjects(c, o)
	if who == both && n >= leadWords && weight >= leadTold && c.beside(o) >= leadBeside && weight*100 >= leadShare*min(c.total, o.total) {
		return true
	}
	return who != others && sameDeed(c, o) == both && !framing[c.verbOf(d)] && n >= 2 && c.beside(o) > 0 && weight >= deedTold
}

// verbOf is the lemma of the verb of c.
func (c *clause) verbOf(d *desk) string { return fold(d.docs[c.doc].Doc.Tokens[c.verb].Lemma) }
