package reconcile

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/record"
)

// claims writes the claims of every document with their chains.
func (d *desk) claims() {
	d.claimID, d.claimOf = make([][]string, len(d.docs)), map[string]int{}
	for i, a := range d.docs {
		d.claimID[i] = d.ids[d.members[i]].Claim
		for _, k := range d.ids[d.members[i]].ClaimOrder() {
			c := &a.Claims[k]
			out := record.Claim{ID: d.claimID[i][k], Document: a.Doc.ID, Form: c.Form,
				Content: []record.Span{}, About: []string{}, SameAs: []string{}}
			out.Chain, out.Stance = d.chainOf(i, int32(k))
			if !c.Speaker.Empty() {
				words := c.Speaker.Span
				if !c.StandsFor.Empty() {
					words = c.StandsFor
				}
				out.Speaker = &record.Speaker{Actor: d.actorID(i, c.Speaker.Mention), Span: d.span(i, words)}
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
	}
}

func (d *desk) actorID(doc int, mention int32) string {
	if k := d.at(doc, mention); k >= 0 {
		return d.who[k].id
	}
	return ""
}

// about notes that a claim is about an event or figure of the story.
func (d *desk) about(claim, what string) {
	if i, ok := d.claimOf[claim]; ok && !slices.Contains(d.story.Claims[i].About, what) {
		d.story.Claims[i].About = append(d.story.Claims[i].About, what)
	}
}
