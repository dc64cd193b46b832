package reconcile

import (
	"slices"

	"github.com/readout-news/readout/internal/extract/claim"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// chainOf is the chain of a claim with the actors of the story: the outlet first, the first source last.
func (d *desk) chainOf(doc int, index int32) (out []record.Link, stance string) {
	out = []record.Link{}
	hops := claim.Chain(d.docs[doc], int(index))
	for _, h := range hops {
		l := record.Link{Name: h.Name, Kind: h.Kind, Known: h.Known, Stance: string(h.Stance), Relation: h.Relation}
		if !h.Span.Empty() {
			words := d.span(doc, h.Span)
			l.Words = &words
		}
		if k := d.monitorName(d.at(doc, h.Mention)); k >= 0 {
			l.Actor = d.who[k].id
			if d.pronoun(doc, h.Mention) || l.Name == "" {
				l.Name = d.who[k].Name
			}
		}
		if !h.Cue.Empty() {
			l.Cue = &record.Cue{Span: d.span(doc, h.Cue), Class: h.Class}
		}
		out = append(out, l)
	}
	slices.Reverse(out)
	return out, string(claim.Compose(hops))
}

func (d *desk) pronoun(doc int, mention int32) bool {
	return d.docs[doc].Doc.Mentions[mention].Form == text.Pronoun
}
