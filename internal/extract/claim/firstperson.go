package claim

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// FirstPerson puts the open I, me and my of quotations into the chain of whoever is quoted, and we, us and our
// where bodies or those who speak for one are. It runs after Find, for claims say who speaks.
func FirstPerson(a *extract.Analysis) {
	d := a.Doc
	var quotes []quote
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Form != text.Pronoun || m.Chain >= 0 {
			continue
		}
		several, ok := firstPerson[strings.ToLower(d.Str(m.Span))]
		if !ok {
			continue
		}
		if quotes == nil {
			quotes = scanQuotes(d.Text, make([]quote, 0, 16))
		}
		c := quotedIn(a.Claims, m.Span, quotes)
		if c < 0 {
			continue
		}
		if chain := speakerChain(d, &a.Claims[c]); chain >= 0 && (!several || speaksForMany(a, chain)) {
			m.Chain, m.Kind, m.Why = chain, d.Chains[chain].Kind, "first person of the speaker"
			at, _ := slices.BinarySearch(d.Chains[chain].Mentions, int32(i))
			d.Chains[chain].Mentions = slices.Insert(d.Chains[chain].Mentions, at, int32(i))
		}
	}
}

// firstPerson holds the pronouns of the first person, true for those of several.
var firstPerson = map[string]bool{"i": false, "me": false, "my": false, "we": true, "us": true, "our": true}

// quotedIn is the innermost claim that quotes the words at s, -1 when none does. What is told inside a quotation
// without marks of its own ("I think we won") is still its speaker's.
func quotedIn(claims []extract.Claim, s text.Span, quotes []quote) int {
	quoted := false
	for _, q := range quotes {
		quoted = quoted || q.Contains(s)
		if q.Contains(s) && q.depth > 0 {
			return -1 // a voice inside the voice
		}
	}
	if !quoted {
		return -1
	}
	best, width := -1, int32(0)
	for i := range claims {
		c := &claims[i]
		if c.Form == "indirect" || c.Speaker.Contains(s) {
			continue
		}
		for _, p := range c.Content {
			if p.Contains(s) && (best < 0 || p.Len() < width) && !insideOne(c, s, quotes) {
				best, width = i, p.Len()
			}
		}
	}
	return best
}

// insideOne reports whether one quotation holds both the words at s and the cue of c, so that c is told in it.
func insideOne(c *extract.Claim, s text.Span, quotes []quote) bool {
	return slices.ContainsFunc(quotes, func(q quote) bool { return q.depth == 0 && q.Contains(s) && q.Contains(c.Cue) && !c.Cue.Empty() })
}

// speakerChain is the chain of a claim's speaker, -1 when it is open.
func speakerChain(d *text.Doc, c *extract.Claim) int32 {
	if c.Speaker.Mention >= 0 {
		return d.Mentions[c.Speaker.Mention].Chain
	}
	at, _ := slices.BinarySearchFunc(d.Mentions, c.Speaker.Start, func(m text.Mention, at int32) int { return cmp.Compare(m.Start, at) })
	for ; at < len(d.Mentions) && d.Mentions[at].Start < c.Speaker.End; at++ {
		if d.Mentions[at].Span == c.Speaker.Span {
			return d.Mentions[at].Chain
		}
	}
	return -1
}

// speaksForMany reports whether a chain says we of a body: the body itself, or somebody in its office.
func speaksForMany(a *extract.Analysis, chain int32) bool {
	d := a.Doc
	if k := d.Chains[chain].Kind; k != text.Person {
		return k != text.Other
	}
	return int(chain) < len(a.Actors) && a.Actors[chain].Represents()
}
