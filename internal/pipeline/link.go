package pipeline

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// link ties events and figures to the innermost claim whose content holds them, so that each carries
// the voice it stands in and each claim lists what it is about.
func link(a *extract.Analysis) {
	for i := range a.Claims {
		a.Claims[i].Events, a.Claims[i].Figures = nil, nil
	}
	for i := range a.Events {
		c := innermost(a.Claims, a.Events[i].Trigger)
		a.Events[i].Claim = c
		if c >= 0 {
			a.Claims[c].Events = append(a.Claims[c].Events, int32(i))
		}
	}
	for i := range a.Figures {
		c := innermost(a.Claims, a.Figures[i].Span)
		a.Figures[i].Claim = c
		if c >= 0 {
			a.Claims[c].Figures = append(a.Claims[c].Figures, int32(i))
		}
	}
}

// innermost is the claim with the shortest stretch of content around s, -1 when s stands in the
// outlet's own voice.
func innermost(claims []extract.Claim, s text.Span) int32 {
	best, width := int32(-1), int32(0)
	for i, c := range claims {
		for _, p := range c.Content {
			if p.Contains(s) && (best < 0 || p.Len() < width) {
				best, width = int32(i), p.Len()
			}
		}
	}
	return best
}
