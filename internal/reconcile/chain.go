package reconcile

import (
	"slices"

	"github.com/readout-news/readout/internal/extract/claim"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// chainOf is the chain of a claim with the actors of the story: the outlet first, the first source last.
func (d *desk) chainOf(doc int, index int32) []record.Link {
	out := []record.Link{}
	for _, h := range claim.Chain(d.docs[doc], int(index)) {
		l := record.Link{Name: h.Name, Kind: h.Kind, Relation: h.Relation}
		if k := d.at(doc, h.Mention); k >= 0 {
			l.Actor = d.who[k].id
			if d.pronoun(doc, h.Mention) || l.Name == "" {
				l.Name = d.who[k].Name
			}
		}
		if !h.Cue.Empty() {
			l.Cue = &record.Cue{Span: d.span(doc, h.Cue), Class: d.docs[doc].Claims[index].Class}
		}
		out = append(out, l)
	}
	slices.Reverse(out)
	return out
}

func (d *desk) pronoun(doc int, mention int32) bool {
	return d.docs[doc].Doc.Mentions[mention].Form == text.Pronoun
}
