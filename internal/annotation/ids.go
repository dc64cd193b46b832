package annotation

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// IDs are the names that one document's findings carry outside: a1, e1, c1, f1 in text order.
type IDs struct {
	Actor  []string // by chain; "" for a chain of bare pronouns, which tells nobody who is meant
	Event  []string // by index into Analysis.Events
	Claim  []string
	Figure []string

	eventOrder, claimOrder, figureOrder []int
}

// Number gives the ids of a.
func Number(a *extract.Analysis) IDs {
	var n IDs
	n.Actor = make([]string, len(a.Doc.Chains))
	next := 0
	for i := range a.Doc.Chains {
		if informative(a.Doc, i) && i < len(a.Actors) && a.Actors[i].Name != "" {
			next++
			n.Actor[i] = "a" + strconv.Itoa(next)
		}
	}
	n.Event, n.eventOrder = number("e", len(a.Events), func(i int) int32 { return a.Events[i].Trigger.Start })
	n.Claim, n.claimOrder = number("c", len(a.Claims), func(i int) int32 { return Start(&a.Claims[i]) })
	n.Figure, n.figureOrder = number("f", len(a.Figures), func(i int) int32 { return a.Figures[i].Start })
	return n
}

// Start is the byte at which c begins: the first of its cue, speaker and content.
func Start(c *extract.Claim) int32 {
	all := c.Cue.Cover(c.Speaker.Span)
	for _, s := range c.Content {
		all = all.Cover(s)
	}
	return all.Start
}

func informative(d *text.Doc, chain int) bool {
	for _, m := range d.Chains[chain].Mentions {
		if d.Mentions[m].Form != text.Pronoun {
			return true
		}
	}
	return false
}

// number gives the items 0..n-1 ids in the order of their first byte, and that order.
func number(prefix string, n int, start func(int) int32) (ids []string, order []int) {
	order = make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int { return cmp.Compare(start(x), start(y)) })
	ids = make([]string, n)
	for k, i := range order {
		ids[i] = prefix + strconv.Itoa(k+1)
	}
	return ids, order
}

// at is ids[i], or "" for the index -1 that means none.
func at(ids []string, i int32) string {
	if i < 0 || int(i) >= len(ids) {
		return ""
	}
	return ids[i]
}

// Renumber gives the findings other ids, in text order: a record of many documents names them once over all.
func (n *IDs) Renumber(event, claim, figure func() string) {
	for _, i := range n.eventOrder {
		n.Event[i] = event()
	}
	for _, i := range n.claimOrder {
		n.Claim[i] = claim()
	}
	for _, i := range n.figureOrder {
		n.Figure[i] = figure()
	}
}

// ClaimOrder is the claims in the order of their ids.
func (n *IDs) ClaimOrder() []int { return n.claimOrder }
