package html

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/output/view"
	"github.com/readout-news/readout/record"
)

func (b *builder) claimLine(s *record.Story, g []*record.Claim) line {
	first := g[0]
	out := line{ID: first.ID, What: view.Shorten(b.content(first), 160), Support: b.support(first.Support)}
	reports := map[string][]report{}
	for _, c := range g {
		x := report{Outlet: b.names.Outlet(c.Document), Said: b.speaker(c), Hit: view.Shorten(b.content(c), 2*mostAround), State: claimState(c), Word: view.Plain(c.Stance)}
		if c != first {
			x.ID = c.ID
		}
		if c.Cue != nil {
			x.Word = view.Shorten(b.names.Words(c.Document, c.Cue.Span), 40)
		}
		if x.Word == "" {
			x.Word = "says"
		}
		x.Detail = b.via(c)
		if c.Stance != "" && c.Stance != "asserts" {
			x.Detail = view.Join("; ", x.Detail, "all told: "+view.Plain(c.Stance))
		}
		for _, p := range c.Content {
			x.At = append(x.At, b.at(c.Document, p))
		}
		for _, p := range c.Again {
			x.Again = append(x.Again, b.at(c.Document, p))
		}
		reports[c.Document] = append(reports[c.Document], x)
	}
	out.By = b.by(s, first.ID, reports)
	return out
}

// content is the words of a claim.
func (b *builder) content(c *record.Claim) string {
	var parts []string
	for _, p := range c.Content {
		parts = append(parts, b.names.Words(c.Document, p))
	}
	return view.Unquoted(strings.Join(parts, " … "))
}

func (b *builder) speaker(c *record.Claim) string {
	if c.Speaker == nil {
		return b.names.Said(c.ID)
	}
	return view.Shorten(b.names.Speaker(c), 60)
}

// via is the hops between the outlet and the speaker.
func (b *builder) via(c *record.Claim) string {
	if len(c.Chain) < 3 {
		return ""
	}
	var hops []string
	for _, l := range c.Chain[1 : len(c.Chain)-1] {
		if l.Name != "" {
			hops = append(hops, view.Shorten(l.Name, 60))
		}
	}
	if len(hops) == 0 {
		return ""
	}
	return "by way of " + strings.Join(hops, ", ")
}

// groups joins the claims of s that say the same, the weightiest first.
func (b *builder) groups(s *record.Story) [][]*record.Claim {
	claims := s.Claims[:min(len(s.Claims), mostClaims)]
	at := map[string]int{}
	for i := range claims {
		at[claims[i].ID] = i
	}
	root := make([]int, len(claims))
	for i := range root {
		root[i] = i
	}
	find := func(i int) int {
		for root[i] != i {
			i = root[i]
		}
		return i
	}
	for i := range claims {
		for _, id := range claims[i].SameAs {
			if j, ok := at[id]; ok {
				p, q := find(i), find(j)
				root[max(p, q)] = min(p, q)
			}
		}
	}
	var out [][]*record.Claim
	place := map[int]int{}
	for i := range claims {
		r := find(i)
		k, ok := place[r]
		if !ok {
			k = len(out)
			place[r] = k
			out = append(out, nil)
		}
		out[k] = append(out[k], &claims[i])
	}
	at = b.names.Weights(s)
	best := func(g []*record.Claim) int {
		n := len(s.Claims)
		for _, c := range g {
			n = min(n, at[c.ID])
		}
		return n
	}
	slices.SortStableFunc(out, func(x, y []*record.Claim) int { return best(x) - best(y) })
	return out
}
