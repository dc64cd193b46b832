package reconcile

import (
	"fmt"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/sameevent"
)

// grouping joins the mentions of one event, one after the other. Each group is filed under whoever takes part in it, so that
// a mention meets those groups alone with which it can share somebody.
type grouping struct {
	*desk
	groups [][]told
	filed  map[string][]int
	near   []neighbours
}

// neighbours are two mentions alike enough that a reader may ask why they are not one event.
type neighbours struct {
	x, y told
	why  string
}

func (d *desk) group(mentions []told) *grouping {
	g := &grouping{desk: d, filed: map[string][]int{}}
	for _, m := range mentions {
		keys := d.keysOf(m)
		at, why := g.find(m, g.candidates(keys))
		if at < 0 {
			at = len(g.groups)
			g.groups = append(g.groups, nil)
		}
		m.joined = why
		g.groups[at] = append(g.groups[at], m)
		for _, k := range keys {
			if l := g.filed[k]; len(l) == 0 || l[len(l)-1] != at && !slices.Contains(l, at) {
				g.filed[k] = append(l, at)
			}
		}
	}
	g.uniteIncidents()
	g.uniteActs()
	g.uniteRetold()
	g.uniteHeld()
	return g
}

// keysOf are what m shares with any mention that names one of its actors, somebody who may stand for one, or nameless
// people by the same word.
func (d *desk) keysOf(m told) (out []string) {
	add := func(k string) {
		if !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	for _, k := range slices.Concat(m.sources, m.targets) {
		add(fmt.Sprint(k))
		p := &d.who[k]
		if strings.Contains(p.Name, " ") {
			add("name " + fold(p.Name))
		}
		if p.of >= 0 {
			add("name " + fold(d.who[p.of].Name))
			add(fmt.Sprint(p.of))
		}
		if p.Country != "" && (official(p) || armsOf(p)) {
			add("state " + p.Country)
		}
		if words := strings.Fields(fold(p.Name)); !p.named && len(words) > 0 {
			add("noun " + headOf(words))
		}
		for _, r := range p.Roles {
			if office := headOf(strings.Fields(fold(r.Title))); p.named && (offices[office] || benches[office]) {
				add("noun " + office)
			}
		}
	}
	add(fmt.Sprintf("sentence %x", m.at))
	add(fmt.Sprintf("words %x", m.words))
	return append(out, d.besideKeys(m)...)
}

// candidates are the groups filed under any of keys, in the order of their making.
func (g *grouping) candidates(keys []string) (out []int) {
	for _, k := range keys {
		out = append(out, g.filed[k]...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// find is the first of some groups that m tells the event of, -1 for none, and why: nothing in it keeps m apart, and
// m is one with a mention in more than half of its documents.
func (g *grouping) find(m told, candidates []int) (int, string) {
	for _, i := range candidates {
		group := g.groups[i]
		if !kindred(group[0].e.Type, m.e.Type) {
			continue
		}
		with, against, breath := -1, -1, false
		docs, ones := map[int]bool{}, map[int]bool{}
		var first, no verdict
		for k := range group {
			docs[group[k].doc] = true
			v := g.compare(group[k], m)
			if c := g.keptApart(group[k], m); c != nil && v.against == "" {
				c.Applied++
				v = apart(c.Because())
			}
			if v.against != "" {
				against, no = k, v
				break
			}
			if v.one {
				breath = breath || v.breath
				if ones[group[k].doc] = true; with < 0 {
					with, first = k, v
				}
			}
		}
		switch {
		case against >= 0:
			g.neighbour(group[against], m, no.against)
		case breath, 2*len(ones) > len(docs):
			return i, g.because(group[with], first)
		default:
			g.neighbour(group[0], m, "they share too little to be more than alike")
		}
	}
	return -1, ""
}

func (g *grouping) because(o told, v verdict) string {
	if g.trace.off {
		return ""
	}
	return fmt.Sprintf("with %s: %s", g.where(o), strings.Join(v.grounds, ", "))
}

// where names a mention by its document, place and word.
func (d *desk) where(m told) string {
	s := d.span(m.doc, m.e.Trigger)
	return fmt.Sprintf("%s:%d-%d “%s”", d.docs[m.doc].Doc.ID, s.Start, s.End, d.docs[m.doc].Doc.Str(m.e.Trigger))
}

// neighbour keeps two mentions of alike deeds for the trace.
func (g *grouping) neighbour(x, y told, why string) {
	if g.trace.off || x.e == y.e || x.doc == y.doc && x.e.Trigger == y.e.Trigger {
		return
	}
	if v := g.reader.Compare(&x.mention, &y.mention); v.Kinship() > sameevent.Unlike {
		g.near = append(g.near, neighbours{x, y, why})
	}
}

// mostNear is how many neighbours of an event the trace names.
const mostNear = 8

// explainNear writes which alike mentions are other events, and what keeps them apart.
func (g *grouping) explainNear() {
	said := map[[2]string]bool{}
	count := map[string]int{}
	for _, n := range g.near {
		a, b := g.eventID[n.x.doc][n.x.index], g.eventID[n.y.doc][n.y.index]
		for _, p := range [2]struct {
			id, other string
			m         told
		}{{a, b, n.y}, {b, a, n.x}} {
			if k := [2]string{p.id, p.other}; p.id != "" && p.other != "" && p.id != p.other && !said[k] && count[p.id] < mostNear {
				said[k] = true
				count[p.id]++
				g.trace.add(p.id, fmt.Sprintf("not one with %s, %s: %s", p.other, g.where(p.m), n.why))
			}
		}
	}
}
