package reconcile

import (
	"cmp"
	"math"
	"slices"

	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// onlyItem is an event, claim or figure that one reporter alone has, and what it weighs.
type onlyItem struct {
	id     string
	doc    int
	sent   int32
	weight int
}

// weightiest puts items by weight, the best one of each sentence, without what a quoted sentence has.
func weightiest(items []onlyItem, quoted map[sentenceAt]bool) []onlyItem {
	taken := map[sentenceAt]bool{}
	slices.SortStableFunc(items, func(x, y onlyItem) int { return cmp.Compare(y.weight, x.weight) })
	return slices.DeleteFunc(items, func(x onlyItem) bool {
		at := sentenceAt{x.doc, x.sent}
		gone := quoted[at] || taken[at]
		taken[at] = true
		return gone
	})
}

// leastSaid is the words that a claim needs to tell something.
const leastSaid = 6

// weigh makes an item of stretches of a document: what nobody else has of their words, the more the nearer to the top.
func (d *desk) weigh(h *hearing, id string, doc int, share float64, spans ...text.Span) onlyItem {
	terms := d.terms(h, doc, spans...)
	others := func(r int) bool { return r != d.reporter[doc] }
	own := int32(0)
	for i := range terms {
		if !h.known(others, &terms[i]) {
			own += terms[i].weight
		}
	}
	first, _ := d.docs[doc].Doc.TokensIn(spans[0])
	sent := d.docs[doc].Doc.Tokens[first].Sent
	weight := share * float64(own) / (1 + float64(sent)/halfWay) / math.Sqrt(float64(len(terms)+4))
	return onlyItem{id, doc, d.docs[doc].Doc.Sentences[sent].Start, int(math.Round(weight))}
}

// eventItem weighs event n; one without a side tells less.
func (d *desk) eventItem(h *hearing, n int) onlyItem {
	m, share := d.told[n][0], 1.2
	if len(m.sources) == 0 || len(m.targets) == 0 && m.e.Object.Empty() {
		share /= 2
	}
	doc := d.docs[m.doc].Doc
	return d.weigh(h, d.story.Events[n].ID, m.doc, share, sentence(doc, doc.Tokens[m.e.Head].Start))
}

// claimItem weighs a claim; a scrap tells little, and what nobody with a name says less.
func (d *desk) claimItem(h *hearing, c *record.Claim) onlyItem {
	v := d.claimAt[d.claimOf[c.ID]]
	a, x := d.docs[v.doc].Doc, &d.docs[v.doc].Claims[v.claim]
	share, verb, n := 1.0, false, int32(0)
	for _, at := range x.Content {
		first, last := a.TokensIn(at)
		n += last - first
		verb = verb || finite(a, text.Sentence{First: first, Last: last})
	}
	if n < leastSaid || !verb {
		share *= 0.3
	}
	if k := d.at(v.doc, x.Speaker.Mention); k < 0 || !d.named(k) {
		share *= 0.7
	}
	return d.weigh(h, c.ID, v.doc, share, x.Content...)
}

// figureItem weighs a figure; a vague one tells less.
func (d *desk) figureItem(h *hearing, f *record.Figure) onlyItem {
	share, r := 1.0, f.Reports[0]
	if r.Bound == "vague" {
		share /= 2
	}
	doc := slices.Index(d.story.Documents, r.Document)
	for i := range d.docs[doc].Figures {
		if x := &d.docs[doc].Figures[i]; d.span(doc, x.Span) == r.Span {
			return d.weigh(h, f.ID, doc, share, sentence(d.docs[doc].Doc, x.Start))
		}
	}
	return onlyItem{id: f.ID, doc: doc}
}
