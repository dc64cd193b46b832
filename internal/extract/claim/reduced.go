package claim

import (
	"strings"

	"github.com/readout-news/readout/text"
)

// reduced parts a speaker from the noun before him that his clause tells of without a "which": "a move | analysts | warn could fail", "one |
// experts | say is old".
func (s *search) reduced(c *found) {
	first, last := s.d.TokensIn(c.Speaker.Span)
	v, _ := s.d.TokensIn(c.Content[0])
	if last-first < 2 || c.Speaker.Start > c.Cue.Start || s.d.Tokens[last-1].Tag != text.TagNNS || !s.hasVerb(v, v+1) || c.Content[0].Start < c.Cue.End {
		return
	}
	switch w := s.d.Word(first); {
	case w == "one" && last-first == 2:
	case (w == "a" || w == "an") && last-first > 2 && s.d.Tokens[last-2].Tag == text.TagNN:
	default:
		return
	}
	c.Speaker = s.speakerAt(last - 1)
	c.Content = append([]text.Span{{Start: s.d.Tokens[first].Start, End: s.d.Tokens[last-2].End}}, c.Content...)
}

// nameBehind gives to the speaker, who stands beside it, the name behind a quote in which a content ends: "“We left,” Ana Torres | , a nurse, said".
func (s *search) nameBehind(c *found) {
	for k := range c.Content {
		x := &c.Content[k]
		first, last := s.d.TokensIn(*x)
		at, _ := s.d.TokensIn(c.Speaker.Span)
		if c.Speaker.Empty() || int(last) >= len(s.d.Tokens) || s.d.Word(last) != "," || at != last+1 || s.name[last-1] < 0 {
			continue
		}
		n := &s.d.Names[s.name[last-1]]
		if n.Kind != text.Person || n.Last != last || n.First <= first || s.quoted[n.First] >= 0 || s.quoted[n.First-1] < 0 {
			continue
		}
		x.End = s.d.Tokens[n.First-1].End
		c.Speaker.Start = n.Start
		for t := n.First; t < n.Last; t++ {
			if m := s.mention[t]; m >= 0 {
				c.Speaker.Mention = m
			}
		}
		return
	}
}

// quoteAlone ends a content at the comma and mark in which its quote ends, where the outlet goes on before the speaker: "“We left,” | despite
// having stayed, she said".
func (s *search) quoteAlone(c *found) {
	x := &c.Content[0]
	first, last := s.d.TokensIn(*x)
	if len(c.Content) > 1 || c.Speaker.Empty() || x.End > c.Speaker.Start || s.quoted[first] < 0 || s.quoted[c.CueHead] >= 0 {
		return
	}
	q := s.quotes[s.quoted[first]]
	t, _ := s.d.TokensIn(text.Span{Start: q.End, End: q.End + 1})
	if q.End >= x.End || t >= last || !s.endsSpeech(q) || s.d.Tokens[t].POS != text.ADP && s.d.Tokens[t].POS != text.SCONJ {
		return
	}
	for k := t; k < last; k++ {
		if s.quoted[k] >= 0 {
			return
		}
	}
	x.End = q.End
}

// dropProgramme drops the title of the programme that was told: "told the radio's “Morning Talk.” | “It is late.”"
func (s *search) dropProgramme(c *found) {
	if s.d.Tokens[c.CueHead].Lemma != "tell" {
		return
	}
	var out []text.Span
	for _, x := range c.Content {
		if t, _ := s.d.TokensIn(x); x.Start >= c.Cue.End && t-c.CueHead <= maxGap && s.quoted[t] >= 0 && s.named(s.quoted[t]) && s.quotes[s.quoted[t]].Start == x.Start {
			x.Start = min(x.End, s.quotes[s.quoted[t]].End)
		}
		if strings.TrimSpace(s.d.Str(x)) != "" {
			out = append(out, x)
		}
	}
	if out = s.trim(out); len(out) > 0 {
		c.Content = out
	}
}
