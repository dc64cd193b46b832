package event

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/text"
)

// quoted is the person who says the quote that the "I" or "me" of mention m stands in: that of the outermost claim in the
// speaker's own words.
func (f *finder) quoted(m int32, kinds string) (party, bool) {
	switch x := &f.d.Mentions[m]; strings.ToLower(f.d.Word(x.Head)) {
	case "i", "me":
	default:
		return party{}, false
	}
	best := int32(-1)
	for i := range f.a.Claims {
		c := &f.a.Claims[i]
		if c.Form != "indirect" && slices.ContainsFunc(c.Content, func(p text.Span) bool { return p.Contains(f.d.Mentions[m].Span) }) && (best < 0 || c.Within < 0) {
			best = int32(i)
		}
	}
	if best < 0 {
		return party{}, false
	}
	s := f.a.Claims[best].Speaker.Mention
	if !f.unknown(party{Arg: f.who.arg(m)}) && f.paragraphs(f.d.Mentions[m].End, f.a.Claims[best].Cue.Start) {
		return party{}, false // who speaks in the next paragraph seldom said this
	}
	if s < 0 || f.who.kind(s) != text.Person || !f.who.admits(s, kinds) || f.unknown(party{Arg: f.who.arg(s)}) {
		return party{}, false
	}
	if a, b := f.d.Mentions[m].Chain, f.d.Mentions[s].Chain; a >= 0 && a == b {
		return party{}, false
	}
	return party{f.who.arg(s), f.d.Mentions[s].Head, "pronoun for who speaks"}, true
}

// paragraphs reports whether a line ends between two places of the text, the second behind the first.
func (f *finder) paragraphs(a, b int32) bool { return a < b && strings.Contains(f.d.Text[a:b], "\n") }
