package view

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/readout-news/readout/record"
)

// MostClaims is how many claims of a story the formats that are read from top to bottom print. A record of three articles has fifty or more.
const MostClaims = 25

// Brief is Of with the MostClaims weightiest claims of each story; MoreClaims says how many it leaves out.
func Brief(r *record.Record) Page {
	p := Of(r)
	for i := range p.Stories {
		p.Stories[i].cut(MostClaims)
	}
	return p
}

// MoreClaims says that n claims are not printed, and where they are.
func MoreClaims(n int) string {
	return fmt.Sprintf("and %d more: --all-claims prints them, and so do --format json and html", n)
}

// cut keeps the first most claims of s, by weight, and the speakers who have one of them.
func (s *Story) cut(most int) {
	all := 0
	for _, v := range s.Speakers {
		all += len(v.Claims)
	}
	if all <= most {
		return
	}
	s.MoreClaims = all - most
	var kept []Speaker
	for _, v := range s.Speakers {
		v.Claims = slices.DeleteFunc(slices.Clone(v.Claims), func(c Claim) bool { return c.rank >= most })
		if len(v.Claims) > 0 {
			kept = append(kept, v)
		}
	}
	s.Speakers = kept
}

// byWeight is the claims of s, the weightiest first: those that several reporters have, that stand in a title or lead, whose speaker has a
// name and speaks in several reports, that are about an event or figure, or deny something. Of those that say the same the first stands for
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
	n := 3 * min(3, max(0, c.Support.Reporters-1))
	switch at := c.Content[0].Start; {
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
	}
	return n
}

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
