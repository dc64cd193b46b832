package actor

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// result writes out the merged actors in the order of their first node.
func (m *merger) result() []Merged {
	type group struct{ root, apart int }
	at := map[group]int{}
	var groups [][]int
	for i := range m.nodes {
		root := group{m.find(i), m.nodes[i].apart}
		g, ok := at[root]
		if !ok {
			g = len(groups)
			at[root] = g
			groups = append(groups, nil)
		}
		groups[g] = append(groups[g], i)
	}
	out := make([]Merged, len(groups))
	for g, nodes := range groups {
		out[g] = m.represent(nodes)
	}
	return out
}

// represent speaks for the nodes of one actor.
func (m *merger) represent(nodes []int) Merged {
	var r Merged
	names, kinds := map[string]int{}, map[text.Kind]int{}
	countries, sectors, roles := map[string]int{}, map[string]int{}, map[Role]int{}
	for _, i := range nodes {
		n := &m.nodes[i]
		r.Members = append(r.Members, n.Member)
		weight := len(m.docs[n.Doc].Doc.Chains[n.Chain].Mentions)
		kinds[n.Kind]++
		countries[n.Country]++
		sectors[n.Sector]++
		for _, role := range n.Roles {
			roles[Role{role.Title, role.Of, -1}]++
		}
		for _, s := range m.forms(n) {
			names[s] += weight
		}
		if n.why != "" {
			r.MergeGrounds = append(r.MergeGrounds, n.why)
		}
		r.Grounds = append(r.Grounds, n.Grounds...)
	}
	delete(countries, "")
	delete(sectors, "")
	r.Kind, r.Country, r.Sector = most(kinds), most(countries), most(sectors)
	r.Name, r.Aliases = m.bestName(nodes, names, r.Kind)
	r.Roles = slices.SortedFunc(maps.Keys(roles), func(a, b Role) int {
		return cmp.Or(cmp.Compare(rank(nil, a.Title), rank(nil, b.Title)), cmp.Compare(roles[b], roles[a]), cmp.Compare(a.Title, b.Title), cmp.Compare(b.Of, a.Of))
	})
	r.Roles = slices.DeleteFunc(r.Roles, func(a Role) bool {
		return a.Of == "" && slices.ContainsFunc(slices.Collect(maps.Keys(roles)), func(b Role) bool { return b.Title == a.Title && b.Of != "" })
	})
	if len(r.Roles) > 1 && rank(nil, r.Roles[0].Title) < 3 {
		r.Roles = slices.DeleteFunc(r.Roles, func(a Role) bool { return a.Title == "leader" || a.Title == "counterpart" })
	}
	r.Grounds = compact(r.Grounds)
	r.MergeGrounds = compact(r.MergeGrounds)
	return r
}

// forms are the names that a document prints for a chain.
func (m *merger) forms(n *node) []string {
	d := m.docs[n.Doc].Doc
	out := []string{n.Name}
	for _, i := range d.Chains[n.Chain].Mentions {
		mention := d.Mentions[i]
		if s := strings.Join(strings.Fields(d.Str(mention.Span)), " "); mention.Form == text.Named && s != n.Name {
			out = append(out, s)
		}
	}
	return compact(out)
}

// bestName is the most frequent of the fullest names; the others are aliases, the most frequent first.
func (m *merger) bestName(nodes []int, names map[string]int, kind text.Kind) (string, []string) {
	chosen := map[string]bool{}
	for _, i := range nodes {
		if n := &m.nodes[i]; n.named || !anyNamed(m, nodes) {
			chosen[n.Name] = true
		}
	}
	rank := func(s string) int {
		switch {
		case !chosen[s]:
			return 0
		case kind == text.Person && len(lexicon.NameParts(s)) < 2, kind != text.Person && !strings.Contains(s, " ") && s == strings.ToUpper(s):
			return 1
		}
		if w, ok := lexicon.Country(s); ok && !w.Is(lexicon.CountryName) {
			return 1
		}
		return 2
	}
	all := slices.SortedFunc(maps.Keys(names), func(a, b string) int {
		return cmp.Or(cmp.Compare(rank(b), rank(a)), cmp.Compare(names[b], names[a]), cmp.Compare(len(b), len(a)), cmp.Compare(a, b))
	})
	best := all[0]
	all = slices.DeleteFunc(all, func(s string) bool { return s == best || m.understood(nodes, s) })
	rest := slices.SortedFunc(slices.Values(all), func(a, b string) int {
		return cmp.Or(cmp.Compare(names[b], names[a]), cmp.Compare(a, b))
	})
	return best, rest
}

// understood reports whether a name is our own wording for a "counterpart", which no document prints.
func (m *merger) understood(nodes []int, name string) bool {
	return slices.ContainsFunc(nodes, func(i int) bool {
		n := &m.nodes[i]
		d := m.docs[n.Doc].Doc
		return n.Name == name && !n.named && d.Mentions[d.Chains[n.Chain].Best].Office != ""
	})
}

func anyNamed(m *merger, nodes []int) bool {
	return slices.ContainsFunc(nodes, func(i int) bool { return m.nodes[i].named })
}

// most is the key with the highest count, the smallest of equals.
func most[K cmp.Ordered](count map[K]int) K {
	var best K
	top := 0
	for _, k := range slices.Sorted(maps.Keys(count)) {
		if count[k] > top {
			best, top = k, count[k]
		}
	}
	return best
}

// compact keeps the first of equal strings.
func compact(in []string) []string {
	var out []string
	for _, s := range in {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}
