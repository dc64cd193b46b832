package reconcile

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/record"
)

// claims writes the claims of every document with their chains, and ties those that several documents tell.
func (d *desk) claims() {
	d.claimID = make([][]string, len(d.docs))
	var words []map[string]bool
	for i, a := range d.docs {
		d.claimID[i] = d.ids[d.members[i]].Claim
		for _, k := range d.ids[d.members[i]].ClaimOrder() {
			c := &a.Claims[k]
			out := record.Claim{ID: d.claimID[i][k], Document: a.Doc.ID, Form: c.Form,
				Content: []record.Span{}, About: []string{}, SameAs: []string{}}
			out.Chain, out.Stance = d.chainOf(i, int32(k))
			if !c.Speaker.Empty() {
				out.Speaker = &record.Speaker{Actor: d.actorID(i, c.Speaker.Mention), Span: d.span(i, c.Speaker.Span)}
			}
			if !c.Cue.Empty() {
				out.Cue = &record.Cue{Span: d.span(i, c.Cue), Class: c.Class}
			}
			held := map[string]bool{}
			for _, s := range c.Content {
				out.Content = append(out.Content, d.span(i, s))
				for w := range contentWords(a.Doc, s) {
					held[w] = true
				}
			}
			words = append(words, held)
			d.trace.add(out.ID, strings.Join(c.Why, "; "))
			d.story.Claims = append(d.story.Claims, out)
		}
	}
	d.sameClaims(words)
}

// The same claim: content words shared, in hundredths of those of both (Dice), and how many at least.
const (
	sameShare = 50
	sameWords = 3
)

// sameClaims ties claims of different documents whose speaker is the same, or not named in one of
// them, and whose contents share most of their words.
func (d *desk) sameClaims(words []map[string]bool) {
	claims := d.story.Claims
	for i := range claims {
		for j := i + 1; j < len(claims); j++ {
			if claims[i].Document == claims[j].Document || !d.speakersAgree(&claims[i], &claims[j]) {
				continue
			}
			n := 0
			for w := range words[i] {
				if words[j][w] {
					n++
				}
			}
			if n >= sameWords && 200*n >= sameShare*(len(words[i])+len(words[j])) {
				claims[i].SameAs = append(claims[i].SameAs, claims[j].ID)
				claims[j].SameAs = append(claims[j].SameAs, claims[i].ID)
			}
		}
	}
}

// speakersAgree: the first sources are the same actor, or one stands for the other, or one is unknown.
func (d *desk) speakersAgree(a, b *record.Claim) bool {
	x, y := speakerID(a), speakerID(b)
	if x == "" || y == "" {
		return true
	}
	return x == y || d.standsFor(d.index(x), d.index(y))
}

func speakerID(c *record.Claim) string {
	if c.Speaker == nil {
		return ""
	}
	return c.Speaker.Actor
}

// index is the actor of the story with an id that the story gave.
func (d *desk) index(id string) int32 {
	return int32(slices.IndexFunc(d.who, func(p person) bool { return p.id == id }))
}

func (d *desk) actorID(doc int, mention int32) string {
	if k := d.at(doc, mention); k >= 0 {
		return d.who[k].id
	}
	return ""
}

// about notes that a claim is about an event or figure of the story.
func (d *desk) about(claim, what string) {
	for i := range d.story.Claims {
		if c := &d.story.Claims[i]; c.ID == claim && !slices.Contains(c.About, what) {
			c.About = append(c.About, what)
		}
	}
}
