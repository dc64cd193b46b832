package reconcile

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/claim"
	"github.com/readout-news/readout/record"
)

// claims writes the claims of every document with their chains.
func (d *desk) claims() {
	d.claimID, d.claimOf = make([][]string, len(d.docs)), map[string]int{}
	for i, a := range d.docs {
		d.claimID[i] = slices.Clone(d.ids[d.members[i]].Claim)
		first := len(d.story.Claims)
		for _, k := range d.ids[d.members[i]].ClaimOrder() {
			c := &a.Claims[k]
			if why := hollow(a, k); why != "" {
				d.trace.add(d.claimID[i][k], "left out of the story: "+why)
				d.claimID[i][k] = ""
				continue
			}
			out := record.Claim{ID: d.claimID[i][k], Document: a.Doc.ID, Form: c.Form,
				Content: []record.Span{}, About: []string{}, SameAs: []string{}}
			out.Chain, out.Stance = d.chainOf(i, int32(k))
			if !c.Speaker.Empty() {
				words := c.Speaker.Span
				if !c.StandsFor.Empty() {
					words = c.StandsFor
				}
				out.Speaker = &record.Speaker{Actor: d.idOf(d.monitorName(d.at(i, c.Speaker.Mention))), Span: d.span(i, words)}
			}
			if !c.Cue.Empty() {
				out.Cue = &record.Cue{Span: d.span(i, c.Cue), Class: c.Class}
			}
			for _, s := range c.Content {
				out.Content = append(out.Content, d.span(i, s))
			}
			d.claimAt = append(d.claimAt, voice{doc: i, claim: int32(k), at: c.Content[0]}) // no claim is without
			d.trace.add(out.ID, strings.Join(c.Why, "; "))
			d.claimOf[out.ID] = len(d.story.Claims)
			d.story.Claims = append(d.story.Claims, out)
		}
		d.tellOnce(i, first)
	}
}

// hollow says why claim k of a document stands in no story, whatever it is about: it is a deed, or another claim tells it again with the
// one who said it first.
func hollow(a *extract.Analysis, k int) string {
	switch {
	case claim.Hollow(a, &a.Claims[k]):
		return "it tells a deed or a question and no words"
	case claim.Again(a, k):
		return "the claim within it says it, with both on its chain"
	}
	return ""
}

// idOf is the id of actor k of the story, "" for -1.
func (d *desk) idOf(k int32) string {
	if k < 0 {
		return ""
	}
	return d.who[k].id
}

// about notes that a claim is about an event or figure of the story.
func (d *desk) about(claim, what string) {
	if i, ok := d.claimOf[claim]; ok && !slices.Contains(d.story.Claims[i].About, what) {
		d.story.Claims[i].About = append(d.story.Claims[i].About, what)
	}
}
