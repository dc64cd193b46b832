package pipeline

import (
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// ownNumber reports whether figure f stands within the content of claim c and yet not on the word of its speaker: c turns down what holds the
// number ("refused to meet the demand for 5 million"), or the writer puts it in brackets, or it belongs to what is spoken of as known ("over his
// demand for 5 million"). Within quotation marks a number is the speaker's.
func ownNumber(a *extract.Analysis, f *extract.Figure, c *extract.Claim) bool {
	if c.Form == "direct" {
		return false
	}
	for _, at := range c.Content {
		if !at.Contains(f.Span) {
			continue
		}
		before := a.Doc.Text[at.Start:f.Start]
		if strings.Count(before, "“") > strings.Count(before, "”") || strings.Count(before, `"`)%2 == 1 {
			return false
		}
		if strings.Count(before, "(") > strings.Count(before, ")") {
			return true
		}
	}
	switch {
	case f.Measure != "money":
		return false
	case c.Class == "reject" || c.Class == "deny":
		return true
	}
	return c.Asserts() && ofKnownDemand(a.Doc, f.Span)
}

// ofKnownDemand reports whether a sum belongs to a noun that has a possessor, "their refusal to pay 5 million", "her 5 million demand".
func ofKnownDemand(d *text.Doc, s text.Span) bool {
	first, last := d.TokensIn(s)
	if first >= last {
		return false
	}
	t := first
	for d.Tokens[t].Head >= first && d.Tokens[t].Head < last {
		t = d.Tokens[t].Head
	}
	for n := 0; n < 4; n++ {
		switch d.Tokens[t].Rel.Base() {
		case text.RelNmod, text.RelNummod, text.RelCompound, text.RelObj, text.RelAcl, text.RelObl, text.RelAmod:
		default:
			return false
		}
		if t = d.Tokens[t].Head; t < 0 {
			return false
		}
		if d.Tokens[t].POS == text.NOUN && d.Child(t, text.RelNmodPoss) >= 0 && demanding[d.Tokens[t].Lemma] {
			return true
		}
	}
	return false
}

// demanding are the nouns for what somebody asks, offers or turns down.
var demanding = map[string]bool{"demand": true, "request": true, "refusal": true, "call": true, "proposal": true, "offer": true, "bid": true, "push": true,
	"plan": true, "threat": true, "promise": true, "pledge": true, "insistence": true, "opposition": true, "rejection": true, "plea": true}
