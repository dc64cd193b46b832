package claim

import "github.com/readout-news/readout/text"

// contrasts ends a content where the outlet sets what somebody else says beside it: "said the dam was safe, | though the mayor insisted
// that", "accused the army, | with one group reporting", "is old, | as the radio reports"; and before the colon of a quote that somebody
// else speaks ("argue that it is hard: | “...,” says the head").
func (s *search) contrasts() {
	for i := range s.claims {
		a := &s.claims[i]
		if a.CueHead < 0 {
			continue
		}
		for j := max(0, i-reach); j < min(len(s.claims), i+reach+1); j++ {
			b := &s.claims[j]
			if j == i || b.CueHead < 0 || b.Speaker.Empty() || a.Speaker.Overlaps(b.Speaker.Span) {
				continue
			}
			if p := s.beside(a, b); p >= 0 {
				a.Content = s.cutInside(a.Content, s.d.Tokens[p].Span)
			} else if p = s.colonBefore(b); p >= 0 && a.Cue.End <= s.d.Tokens[p].Start && holds(a.Content, s.d.Tokens[p].Span) {
				a.Content = s.cutInside(a.Content, s.d.Tokens[p].Span)
			}
		}
	}
}

// beside is the word by which what b says is set beside the words of a, inside which it stands; -1 where it is a part of them.
func (s *search) beside(a, b *found) int32 {
	first, _ := s.d.TokensIn(b.Speaker.Span)
	p := first - 1
	for p > 0 && s.d.Tokens[p].POS == text.ADV && s.d.Tokens[p].Tag != text.TagWRB {
		p--
	}
	if p < 2 || b.Speaker.Start > b.Cue.Start || s.d.Tokens[p].Start < a.Cue.End || s.d.Tokens[p].Sent != s.d.Tokens[b.CueHead].Sent ||
		s.quoted[p] != s.quoted[a.CueHead] || !holds(a.Content, b.Cue) || !holds(a.Content, s.d.Tokens[p].Span) {
		return -1
	}
	tag, apart := s.d.Tokens[b.CueHead].Tag, s.d.Word(p-1) == "," || s.quoted[p-1] >= 0 && s.d.Word(p-2) == ","
	h := headOf(s.d, b.Speaker.Span)
	if h < 0 || !speaking[s.class[b.CueHead]] && s.class[b.CueHead] != show || b.Speaker.Mention < 0 && !s.isSpeaker(h) && !speaksFor(s.d, h) {
		return -1
	}
	finite := tag == text.TagVBD || tag == text.TagVBZ || tag == text.TagVBP
	switch s.d.Word(p) {
	case "though", "although", "whereas":
		if finite {
			return p
		}
	case "while":
		if finite && (apart || s.d.Tokens[a.CueHead].Lemma == s.d.Tokens[b.CueHead].Lemma) {
			return p
		}
	case "as":
		if c := s.class[b.CueHead]; finite && apart && (c == say || c == report) {
			return p
		}
	case "and", "but":
		if first, _ := s.d.TokensIn(a.Content[0]); finite && s.quoted[first] < 0 && !s.hasVerb(first, p) && !s.hasVerb(p+1, b.CueHead) && s.class[b.CueHead] == say {
			return p
		}
	case "with":
		if tag == text.TagVBG && apart {
			return p
		}
	}
	return -1
}

// colonBefore is the colon before the quote that is the first content of c, where its cue stands behind it; -1 elsewhere.
func (s *search) colonBefore(c *found) int32 {
	first, _ := s.d.TokensIn(c.Content[0])
	if first < 1 || c.Cue.Start < c.Content[0].End || s.quoted[first] < 0 || s.d.Word(first-1) != ":" {
		return -1
	}
	return first - 1
}

// leading are the words of a clause that says when or why its main clause holds.
var leading = map[string]bool{"after": true, "before": true, "because": true, "when": true, "since": true, "until": true, "while": true, "though": true,
	"although": true, "once": true, "where": true}

// dropMain drops from the content of a cue in a clause of time or cause the main clause before it, which the outlet tells: "Millers may go
// along | after the mayor said it would be the first".
func (s *search) dropMain(c *found) {
	first, _ := s.d.TokensIn(c.Speaker.Span)
	if c.Speaker.Empty() || len(c.Content) < 2 || c.Content[len(c.Content)-1].Start < c.Cue.End || first < 1 || c.Speaker.Start > c.Cue.Start || !leading[s.d.Word(first-1)] {
		return
	}
	at := s.d.Tokens[first-1].Start
	x := c.Content[0]
	if t, _ := s.d.TokensIn(x); x.Start < at && x.End <= c.Speaker.Start && s.quoted[t] < 0 {
		c.Content = c.Content[1:]
	}
}

// maxCredit is how many words of a caption or credit are looked at before the bracket that ends it.
const maxCredit = 6

// dropCredit drops the end of a credit with which a content begins: "Agency Photo) Strikes hit the mill".
func (s *search) dropCredit(c *found) {
	x := &c.Content[0]
	first, last := s.d.TokensIn(*x)
	for t := first; t < min(last-1, first+maxCredit); t++ {
		switch w := s.d.Word(t); {
		case w == "(" || s.hasVerb(t, t+1):
			return
		case w == ")" && t > first:
			x.Start = s.d.Tokens[t+1].Start
			return
		}
	}
}
