package coref

import (
	"cmp"
	"slices"

	"github.com/readout-news/readout/text"
)

// join brings what the ranker decided to the mentions of people and bodies: every chain with a name or a noun for
// them takes its pronouns and its other nouns in.
func (k *ranker) join() {
	first := k.informative()
	for i := range k.nodes {
		n := &k.nodes[i]
		at := first[k.root(int32(i))]
		if at < 0 {
			continue
		}
		if n.ref < 0 {
			if n.form == text.Pronoun || n.list {
				continue // "you", "this" and lists are not among the mentions
			}
			n.ref = int32(len(k.refs))
			m := ref{first: n.first, last: n.last, chainHead: n.ref}
			m.Form, m.Name, m.Head, m.Span, m.Plural, m.Kind = text.Nominal, -1, n.head, k.span(n.first, n.last), n.plural, k.refs[at].Kind
			k.refs = append(k.refs, m)
		}
		m := &k.refs[n.ref]
		if k.find(n.ref) == k.find(at) {
			continue
		}
		if m.Form == text.Pronoun {
			m.open, m.Kind, m.Why = false, k.refs[at].Kind, ""
		}
		k.resolver.join(n.ref, at, n.why)
	}
}

// informative gives each root of nodes the first name, else noun, for people or bodies in its chain; -1 without one.
func (k *ranker) informative() []int32 {
	k.informed = filled(k.informed, len(k.nodes), -1)
	out := k.informed
	for i := range k.nodes {
		n := &k.nodes[i]
		if n.ref < 0 || n.form == text.Pronoun || k.refs[n.ref].open {
			continue
		}
		if at := &out[k.root(int32(i))]; *at < 0 {
			*at = n.ref
		}
	}
	return out
}

// things writes the chains that hold nobody: nouns for things, and pronouns for them or for people whom no noun names.
func (k *ranker) things() {
	d := k.d
	size := zeroed(k.sizes, len(k.nodes))
	for i := range k.nodes {
		size[k.root(int32(i))]++
	}
	first := k.informative()
	n := 0
	for root, s := range size {
		if s > 1 && first[root] < 0 {
			n += int(s)
		}
	}
	d.Things = slices.Grow(d.Things[:0], n)
	chain, chains := zeroed(k.chainOf, len(k.nodes)), int32(0)
	k.sizes, k.chainOf = size, chain
	for i := range k.nodes {
		root := k.root(int32(i))
		if size[root] < 2 || first[root] >= 0 {
			continue
		}
		if chain[root] == 0 {
			chains++
			chain[root] = chains
		}
		n := &k.nodes[i]
		m := text.Mention{Span: k.span(n.first, n.last), Head: n.head, Name: -1, Chain: chain[root] - 1, Form: n.form, Plural: n.plural, Why: n.why}
		if m.Why == "" {
			m.Why = "first mention"
		}
		d.Things = append(d.Things, m)
	}
	k.sortRefs()
}

// sortRefs puts the mentions back into text order after some were added.
func (r *resolver) sortRefs() {
	n := int32(len(r.refs))
	order := zeroed(r.sequence, int(n))
	r.sequence = order
	sorted := true
	for i := range n {
		order[i] = i
		sorted = sorted && (i == 0 || compareRefs(&r.refs[i-1], &r.refs[i]) <= 0)
	}
	if sorted {
		return
	}
	slices.SortFunc(order, func(a, b int32) int { return cmp.Or(compareRefs(&r.refs[a], &r.refs[b]), cmp.Compare(a, b)) })
	place, out := zeroed(r.place, int(n)), slices.Grow(r.sorted[:0], int(n))[:n]
	r.place = place
	for to, from := range order {
		place[from] = int32(to)
	}
	for i := range n {
		root := r.find(i)
		out[place[i]] = r.refs[i]
		out[place[i]].chainHead = place[root]
	}
	r.refs, r.sorted = out, r.refs
}
