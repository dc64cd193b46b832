package view

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout-news/readout/record"
)

// byWeight is the claims of s, the weightiest first: those that several reporters have, that stand in the lead, that quote or tell
// whole clauses of somebody who has a name and speaks in several reports, that are about an event or figure, or deny something. Lines without a full
// stop (titles, headings, captions) and pronouns that may stand for another weigh less. Of those that say the same the first stands for
// the others, and who has said much gives way to others.
func (x *index) byWeight(s *record.Story) []*record.Claim {
	reporter := map[string]string{}
	for _, p := range s.Reporters {
		for _, d := range p.Documents {
			reporter[d] = p.ID
		}
	}
	heard := map[string]map[string]bool{} // speaker -> reporters
	for i := range s.Claims {
		if c := &s.Claims[i]; c.Speaker != nil && c.Speaker.Actor != "" {
			if heard[c.Speaker.Actor] == nil {
				heard[c.Speaker.Actor] = map[string]bool{}
			}
			heard[c.Speaker.Actor][reporter[c.Document]] = true
		}
	}
	weight := map[string]int{}
	out := make([]*record.Claim, len(s.Claims))
	for i := range s.Claims {
		c := &s.Claims[i]
		out[i] = c
		weight[c.ID] = x.weight(c)
		if c.Speaker != nil {
			weight[c.ID] += 2 * min(2, max(0, len(heard[c.Speaker.Actor])-1))
		}
	}
	heaviest := func(a, b *record.Claim) int { return weight[b.ID] - weight[a.ID] }
	slices.SortStableFunc(out, heaviest)
	told, spoken := map[string]bool{}, map[string]int{}
	for _, c := range out {
		if told[c.ID] {
			weight[c.ID] -= again
		}
		who := x.speaker(c)
		weight[c.ID] -= spoken[who] / enough
		spoken[who]++
		for _, id := range c.SameAs {
			told[id] = true
		}
	}
	slices.SortStableFunc(out, heaviest)
	return out
}

// enough is after how many claims of a speaker the next weigh less, so that others are heard, too.
const enough = 2

// again is what a claim weighs less where one that says the same comes before it.
const again = 4

// The first characters of a text, in which it says what it is about.
const (
	leadCharacters = 700
	topCharacters  = 1800
)

// weight is what claim c weighs by itself.
func (x *index) weight(c *record.Claim) int {
	n := 3*min(3, max(0, c.Support.Reporters-1)) + x.fullness(c)
	switch at := c.Content[0].Start; {
	case x.heading(c):
		n -= 4
	case at < leadCharacters:
		n += 2
	case at < topCharacters:
		n++
	}
	switch x.voice(c).Known {
	case "named":
		n += 2
	case "role":
		n++
	case "none":
		n--
	}
	if len(c.About) > 0 {
		n++
	}
	if c.Stance == "denies" {
		n++
	}
	if c.Speaker == nil {
		n -= 2
	} else if pronouns[strings.ToLower(x.str(c.Document, c.Speaker.Span))] {
		n--
	}
	return n
}

// wholeClause is how many words a clause has at the least that says something by itself.
const wholeClause = 8

// fullness is what a claim weighs by how much of the speaker's own words it has.
func (x *index) fullness(c *record.Claim) int {
	words := 0
	for _, s := range c.Content {
		words += len(strings.Fields(x.str(c.Document, s)))
	}
	switch {
	case words < wholeClause/2:
		return -2
	case words < wholeClause:
		return -1
	case c.Form == "direct":
		return 3
	case c.Form == "mixed":
		return 2
	}
	return 1
}

// heading reports a claim in a line that ends without a full stop, as titles, headings and captions do.
func (x *index) heading(c *record.Claim) bool {
	doc := x.docs[c.Document]
	if doc == nil {
		return false
	}
	end := int(x.runes[c.Document].Byte(c.Content[len(c.Content)-1].End - 1))
	if end < 0 || end >= len(doc.Text) {
		return false
	}
	line, _, _ := strings.Cut(doc.Text[end:], "\n")
	line = strings.TrimRight(line, " )]")
	return line != "" && !strings.ContainsAny(line[max(0, len(line)-3):], ".!?…:;,\"”’")
}

// pronouns are the words for a speaker that may be taken for another's.
var pronouns = map[string]bool{"he": true, "she": true, "they": true, "it": true, "we": true, "i": true, "who": true, "which": true, "that": true}

// rankOf is the place of each claim in the order of weight.
func rankOf(claims []*record.Claim) map[string]int {
	out := make(map[string]int, len(claims))
	for i, c := range claims {
		out[c.ID] = i
	}
	return out
}

// heaviestFirst puts the claims of each speaker, and the speakers, in the order of weight.
func heaviestFirst(all []Speaker) {
	for i := range all {
		slices.SortStableFunc(all[i].Claims, func(a, b Claim) int { return cmp.Compare(a.rank, b.rank) })
	}
	slices.SortStableFunc(all, func(a, b Speaker) int { return cmp.Compare(a.Claims[0].rank, b.Claims[0].rank) })
}
