package pipeline

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// link ties figures to the event they count, and events and figures to the innermost claim whose
// content holds them, so that each carries the voice it stands in and each claim lists what it is about.
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
		a.Figures[i].Event = counted(a, &a.Figures[i])
		c := innermost(a.Claims, a.Figures[i].Span)
		for c >= 0 && ownNumber(a, &a.Figures[i], &a.Claims[c]) {
			c = a.Claims[c].Within
		}
		a.Figures[i].Claim = c
		if c >= 0 {
			a.Claims[c].Figures = append(a.Claims[c].Figures, int32(i))
		}
	}
}

// countedType is the type of event whose harm a measure counts.
var countedType = map[string]string{"killed": "ASSAULT", "injured": "ASSAULT", "arrested": "COERCE", "hostages": "ASSAULT", "attendance": "PROTEST"}

// counted is the event of f's sentence that f counts: the one that f's own word tells of, else the one
// done to those counted, else the only one of its type there; -1 when that stays open.
func counted(a *extract.Analysis, f *extract.Figure) int32 {
	word, done, only, n := int32(-1), int32(-1), int32(-1), 0
	first, last := a.Doc.TokensIn(f.Span)
	if first >= last {
		return -1
	}
	sentence := a.Doc.Sentences[a.Doc.Tokens[first].Sent].Span
	for i := range a.Events {
		e := &a.Events[i]
		if e.Type != countedType[f.Measure] || !sentence.Contains(e.Trigger) {
			continue
		}
		if !f.Trigger.Empty() && f.Trigger.Overlaps(e.Trigger) {
			word = int32(i)
		}
		for _, t := range e.Target {
			if t.Span.Overlaps(f.Span) {
				done = int32(i)
			}
		}
		only, n = int32(i), n+1
	}
	switch {
	case word >= 0:
		return word
	case done >= 0:
		return done
	case n == 1:
		return only
	}
	return -1
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
