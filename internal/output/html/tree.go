package html

import (
	"cmp"
	"slices"

	"github.com/readout-news/readout/internal/output/view"
	"github.com/readout-news/readout/record"
)

// tree is whose word it is: each first source, and by which hops its words reached the articles.
type tree struct {
	Roots []*hop // that reached more than one outlet, or by more than one hop
	Rest  []*hop
	Rows  []chainRow
}

// hop is somebody who passes words on, and those who take them from there.
type hop struct {
	Name, Kind, Known string
	Next              []*hop
	Claims            []said // at the end of a chain
	Outlets           int
	key               string
	depth             int
}

// mostLeaves are the claims of a hop that are shown at once.
const mostLeaves = 5

// First are the claims to show at once.
func (h *hop) First() []said { return h.Claims[:len(h.Claims)-len(h.Others())] }

// Others are the claims beyond those; one more is no reason to hide it.
func (h *hop) Others() []said {
	if len(h.Claims) <= mostLeaves+1 {
		return nil
	}
	return h.Claims[mostLeaves:]
}

// said is one claim at the end of its chain.
type said struct{ ID, Href, Words, Stance string }

// chainRow is a claim of the table behind the tree.
type chainRow struct {
	ID, Href, First, Known, Via, Outlet, Cue, Stance, Form, Words string
	At                                                            []at
}

func (b *builder) tree(s *record.Story) *tree {
	out := &tree{}
	top := &hop{}
	for i := range s.Claims[:min(len(s.Claims), mostClaims)] {
		c := &s.Claims[i]
		h := top
		for _, l := range slices.Backward(c.Chain) {
			h = h.take(l)
		}
		if h == top {
			continue // nobody to lay it to
		}
		h.Claims = append(h.Claims, said{c.ID, b.href(c.ID), view.Shorten(b.content(c), 110), stance(c)})
		out.Rows = append(out.Rows, b.chainRow(c))
	}
	for _, h := range top.Next {
		h.count()
	}
	slices.SortStableFunc(top.Next, func(p, q *hop) int {
		return cmp.Or(cmp.Compare(q.Outlets, p.Outlets), cmp.Compare(q.depth, p.depth))
	})
	for _, h := range top.Next {
		if h.Outlets > 1 || h.depth > 2 {
			out.Roots = append(out.Roots, h)
		} else {
			out.Rest = append(out.Rest, h)
		}
	}
	if len(out.Rows) == 0 {
		return nil
	}
	return out
}

// take is the hop after h for this link.
func (h *hop) take(l record.Link) *hop {
	key := l.Actor
	if key == "" {
		key = l.Kind + " " + l.Name
	}
	for _, n := range h.Next {
		if n.key == key {
			return n
		}
	}
	n := &hop{Name: view.Shorten(l.Name, 60), Kind: l.Kind, Known: l.Known, key: key}
	if n.Name == "" {
		n.Name = "nobody named"
	}
	if n.Kind == "generic" {
		n.Kind = ""
	}
	h.Next = append(h.Next, n)
	return n
}

// count finds how many outlets a hop reaches, and by how many hops at most.
func (h *hop) count() {
	h.depth = 1
	if len(h.Claims) > 0 {
		h.Outlets = 1
	}
	for _, n := range h.Next {
		n.count()
		h.Outlets += n.Outlets
		h.depth = max(h.depth, n.depth+1)
	}
}

func stance(c *record.Claim) string {
	if c.Stance == "asserts" {
		return ""
	}
	return view.Plain(c.Stance)
}

func (b *builder) chainRow(c *record.Claim) chainRow {
	out := chainRow{ID: c.ID, Href: b.href(c.ID), Via: b.via(c), Outlet: b.names.Outlet(c.Document), Stance: view.Plain(c.Stance), Form: c.Form, Words: view.Shorten(b.content(c), 90)}
	if n := len(c.Chain); n > 0 {
		out.First, out.Known = view.Shorten(c.Chain[n-1].Name, 60), c.Chain[n-1].Known
	}
	if c.Cue != nil {
		out.Cue = b.names.Words(c.Document, c.Cue.Span)
	}
	for _, p := range c.Content {
		out.At = append(out.At, b.at(c.Document, p))
	}
	return out
}
