package reconcile

import (
	"slices"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/record"
)

// echoed reports whether a second reporter has a sentence with a word for the deed of event n and the name of a party to it, though
// nothing was read there or not joined: then nobody can say that one alone has it.
func (d *desk) echoed(n int) bool {
	words, own := map[string]bool{}, d.reporter[d.told[n][0].doc]
	var parties []int32
	for _, m := range d.told[n] {
		words[fold(d.lemma(m))] = true
		parties = append(append(parties, m.sources...), m.targets...)
	}
	for doc, a := range d.docs {
		if d.reporter[doc] == own {
			continue
		}
		deed := map[int32]bool{} // sentences with a word for it
		for t := range a.Doc.Tokens {
			if words[fold(a.Doc.Tokens[t].Lemma)] {
				deed[a.Doc.Tokens[t].Sent] = true
			}
		}
		for i := range a.Doc.Mentions {
			if m := &a.Doc.Mentions[i]; deed[a.Doc.Tokens[m.Head].Sent] && slices.Contains(parties, d.at(doc, int32(i))) {
				return true
			}
		}
	}
	return false
}

// countedElsewhere reports whether a second reporter has the number of f for the like, though the two were not taken for one.
func (d *desk) countedElsewhere(f *record.Figure) bool {
	own := d.reporterOf(f.Reports[0].Document)
	for doc, a := range d.docs {
		if d.reporter[doc] != own && slices.ContainsFunc(a.Figures, func(x extract.Figure) bool {
			return x.Measure == f.Measure && (f.Measure != "other" || x.Unit == f.Unit) && slices.ContainsFunc(f.Reports, func(r record.FigureReport) bool {
				return same(r.Low, x.Low) && same(r.High, x.High)
			})
		}) {
			return true
		}
	}
	return false
}

func same(a, b *int64) bool { return a == b || a != nil && b != nil && *a == *b }
