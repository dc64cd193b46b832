package claim

import "github.com/readout-news/readout/text"

// cutFronted ends the source of "according to" at its first comma where what follows it is the subject of the content, whose verb has
// none else: "According to police, | Ana Torres, 20, and Eva Lopez, 30, | were held".
func (s *search) cutFronted(i int32, c *found) {
	if !s.accordingCue(i) || len(c.Content) == 0 || c.Speaker.Start < c.Cue.End || c.Content[0].Start < c.Speaker.End {
		return
	}
	verb, _ := s.d.TokensIn(c.Content[0])
	if !s.hasVerb(verb, verb+1) {
		return
	}
	first, last := s.d.TokensIn(c.Speaker.Span)
	for t := first + 1; t+1 < last; t++ {
		if s.d.Word(t) != "," {
			continue
		}
		c.Content[0].Start = s.d.Tokens[t+1].Start
		c.Speaker.Span = text.Span{Start: c.Speaker.Start, End: s.d.Tokens[t-1].End}
		if m := c.Speaker.Mention; m >= 0 && !c.Speaker.Span.Contains(s.d.Mentions[m].Span) {
			c.Speaker.Mention = -1
		}
		for k := first; k < t && c.Speaker.Mention < 0; k++ {
			c.Speaker.Mention = s.mention[k]
		}
		return
	}
}
