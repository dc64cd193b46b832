package actor

import (
	"slices"

	"github.com/readout-news/readout/internal/decision"
	"github.com/readout-news/readout/text"
)

// MergeDecided is Merge with what a person has decided on top of it.
func MergeDecided(docs []Input, decisions *decision.List) []Merged {
	m := &merger{docs: docs}
	m.collect()
	m.keys()
	m.miskinds()
	m.people()
	m.offices()
	m.bodies()
	m.acronyms()
	for k, d := range decisions.All() {
		switch {
		case len(d.Merge) > 0:
			m.decidedOne(d)
		case d.Split != "":
			m.decidedApart(d, k+1)
		}
	}
	return m.result()
}

// decidedOne joins all who bear one of the names.
func (m *merger) decidedOne(d *decision.Decision) {
	first := -1
	for i := range m.nodes {
		switch {
		case !m.bears(&m.nodes[i], d):
		case first < 0:
			first = i
		case m.find(i) != m.find(first):
			m.join(i, first, d.Because())
			m.nodes[i].why = d.Because()
			d.Applied++
		}
	}
}

// decidedApart puts those of the name in some documents into a group of their own.
func (m *merger) decidedApart(d *decision.Decision, group int) {
	var here, there []int
	for i := range m.nodes {
		n := &m.nodes[i]
		switch {
		case !m.bears(n, d):
		case slices.Contains(d.Documents, m.docs[n.Doc].Doc.ID):
			here = append(here, i)
		default:
			there = append(there, i)
		}
	}
	apart := false
	for _, i := range here {
		apart = apart || slices.ContainsFunc(there, func(j int) bool { return m.find(i) == m.find(j) })
	}
	if !apart {
		return
	}
	d.Applied++
	for _, i := range here {
		m.nodes[i].apart, m.nodes[i].why = group, d.Because()
	}
}

// bears reports whether a document gives n one of d's names.
func (m *merger) bears(n *node, d *decision.Decision) bool {
	if d.Names(n.Name) {
		return true
	}
	doc := m.docs[n.Doc].Doc
	return slices.ContainsFunc(doc.Chains[n.Chain].Mentions, func(i int32) bool {
		return doc.Mentions[i].Form == text.Named && d.Names(doc.Str(doc.Mentions[i].Span))
	})
}
