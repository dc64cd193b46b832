package reconcile

import (
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// openings finds the sentence that each document opens with, and the one that the heads of most others tell too: news has no
// type for most of what it tells first (a verdict, a dismissal, an election), but it says it first.
func (d *desk) openings() {
	titles := d.titles()
	heads := make([]head, len(d.docs))
	for i, a := range d.docs {
		heads[i] = readHead(a.Doc, titles)
		d.opens = append(d.opens, heads[i].open)
		if !heads[i].open.Empty() {
			d.story.Openings = append(d.story.Openings, record.Stretch{Document: a.Doc.ID, Span: d.span(i, heads[i].open)})
		}
	}
	best, top := -1, int32(0)
	for i := range heads {
		score, other := int32(0), false
		for j := range heads {
			if d.reporter[j] == d.reporter[i] || heads[i].open.Empty() || heads[j].open.Empty() {
				continue
			}
			n, told := heads[i].toldBy(&heads[j])
			score, other = score+n, other || told
		}
		if other && score > top {
			best, top = i, score
		}
	}
	if best < 0 {
		return
	}
	lead := &record.Lead{Stretch: record.Stretch{Document: d.docs[best].Doc.ID, Span: d.span(best, heads[best].open)}, With: []string{}}
	for j := range heads {
		if j == best || heads[j].open.Empty() {
			continue
		}
		if _, told := heads[best].toldBy(&heads[j]); told {
			lead.With = append(lead.With, d.docs[j].Doc.ID)
		}
	}
	d.story.Lead = lead
}

// titles is how many reporters have a word in a headline.
func (d *desk) titles() map[uint64]int {
	out := map[uint64]int{}
	seen := map[uint64]map[int]bool{}
	for i, a := range d.docs {
		for w := range stems(a.Doc, a.Doc.TitleSpan) {
			if seen[w] == nil {
				seen[w] = map[int]bool{}
			}
			if !seen[w][d.reporter[i]] {
				seen[w][d.reporter[i]] = true
				out[w]++
			}
		}
	}
	return out
}

// finite reports whether s has a verb that says when.
func finite(d *text.Doc, s text.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		switch d.Tokens[t].Tag {
		case text.TagVBD, text.TagVBZ, text.TagVBP, text.TagMD:
			return true
		}
	}
	return false
}
