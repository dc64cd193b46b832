package html

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/readout-news/readout/internal/output/view"
	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/record"
)

// network is who did what with whom: the actors down a line, an arc for each class of deed between two of them; and the
// same as dots and lines.
type network struct {
	Nodes   []node
	Arcs    []arc
	Height  int
	Graphs  []graph // for a wide screen and for a narrow one
	Classes []class // those that occur, for the filter
	Rows    []edgeRow
	Left    int // actors beyond the last
}

type node struct {
	Number  int // of the actor, the same in all drawings
	Name    string
	Y, Size int // of its dot, which grows with its arcs
}

// arc goes from one node to another; a line below the row begins or ends it. Of are the numbers of the two actors, Width is that of the stroke.
type arc struct {
	Class, State, Path, Head, Title, Of string
	Width                               int
}

// class is one of the four quad classes of PLOVER.
type class struct{ Code, Name string }

var quads = []class{{"q1", "cooperation in words"}, {"q2", "cooperation in deeds"}, {"q3", "conflict in words"}, {"q4", "conflict in deeds"}}

// edgeRow is one event of the network's table.
type edgeRow struct {
	ID, Href, From, To, What, Code, Class, ClassName, Status, Date, Of string
	Reporters                                                          int
}

const (
	mostNodes  = 22
	nodeHeight = 30
	arcWidth   = 190
)

// edge is the events of one class and kind of status between two actors.
type edge struct {
	from, to int
	directed bool
	class    int
	state    string
	events   []*record.Event
}

func (b *builder) network(s *record.Story) *network {
	var events []*record.Event
	for i := range s.Events[:min(len(s.Events), mostEvents)] {
		if e := &s.Events[i]; !e.Background && (len(e.Source) > 0 && len(e.Target) > 0 || len(e.Source) > 1 && mutual[e.Type]) {
			events = append(events, e)
		}
	}
	if len(events) == 0 {
		return nil
	}
	out := &network{}
	all, ties := ranked(events)
	number := map[string]int{}
	for i, id := range all {
		number[id] = i + 1
	}
	order := chained(all[:min(len(all), mostNodes)], ties)
	out.Left = len(all) - len(order)
	for _, id := range order {
		out.Nodes = append(out.Nodes, node{Number: number[id], Name: b.names.Party(id)})
	}
	out.Height = len(order) * nodeHeight
	ports := map[int]int{}
	for _, e := range edgesOf(events, order) {
		out.Arcs = append(out.Arcs, b.arc(e, order, number, ports))
	}
	for i := range out.Nodes {
		out.Nodes[i].Y, out.Nodes[i].Size = i*nodeHeight+nodeHeight/2, min(3+ports[i]/2, 7)
	}
	out.Graphs = b.graphs(events, chained(all[:min(len(all), mostDots)], ties), number, len(all))
	seen := map[int]bool{}
	for _, e := range events {
		q := quad(e)
		seen[q] = true
		x := edgeRow{ID: e.ID, Href: b.href(e.ID), From: b.all(e.Source), To: b.all(e.Target), What: view.Kind(e), Code: codeOf(e), Status: view.Plain(e.Status), Date: view.Days(e.Date), Reporters: e.Support.Reporters}
		x.Class, x.ClassName, x.Of = quads[q].Code, quads[q].Name, numbers(number, slices.Concat(e.Source, e.Target)...)
		out.Rows = append(out.Rows, x)
	}
	for q, c := range quads {
		if seen[q] {
			out.Classes = append(out.Classes, c)
		}
	}
	return out
}

func (b *builder) all(ids []string) string {
	var names []string
	for _, id := range ids {
		names = append(names, b.names.Party(id))
	}
	return strings.Join(names, ", ")
}

// quad is the index of an event's class.
func quad(e *record.Event) int {
	if t, ok := ontology.TypeOf(e.Type); ok && t.Quad >= 1 && t.Quad <= len(quads) {
		return t.Quad - 1
	}
	return 0
}

// mutual are the types whose doers deal with each other where no other party is named.
var mutual = map[string]bool{"CONSULT": true, "AGREE": true, "COOPERATE": true}

// pairs are who stands with whom in an event: each source with each target, or all sources with each other.
func pairs(e *record.Event) (out [][2]string, directed bool) {
	if len(e.Target) == 0 {
		for i, p := range e.Source {
			for _, q := range e.Source[i+1:] {
				out = append(out, [2]string{p, q})
			}
		}
		return out, false
	}
	for _, p := range e.Source {
		for _, q := range e.Target {
			out = append(out, [2]string{p, q})
		}
	}
	return out, e.Type != "CONSULT"
}

// ranked is the actors by the number of their deeds, and how many each two share.
func ranked(events []*record.Event) (all []string, ties map[[2]string]int) {
	degree := map[string]int{}
	ties = map[[2]string]int{}
	for _, e := range events {
		list, _ := pairs(e)
		for _, p := range list {
			for i := range p {
				if degree[p[i]] == 0 {
					all = append(all, p[i])
				}
				degree[p[i]]++
				ties[[2]string{p[i], p[1-i]}]++
			}
		}
	}
	slices.SortStableFunc(all, func(p, q string) int { return cmp.Compare(degree[q], degree[p]) })
	return all, ties
}

// chained puts each actor near those it deals with: from the busiest on, the next is always the one most bound to those
// already placed.
func chained(all []string, ties map[[2]string]int) []string {
	all = slices.Clone(all)
	var order []string
	for len(all) > 0 {
		best, score := 0, -1
		for i, id := range all {
			n := 0
			for _, o := range order {
				n += ties[[2]string{id, o}]
			}
			if n > score {
				best, score = i, n
			}
		}
		order = append(order, all[best])
		all = slices.Delete(all, best, best+1)
	}
	return order
}

// numbers names actors by their numbers.
func numbers(number map[string]int, ids ...string) string {
	var out []string
	for _, id := range ids {
		out = append(out, strconv.Itoa(number[id]))
	}
	return strings.Join(out, " ")
}

// edgesOf are the edges between actors; from and to are places in their order.
func edgesOf(events []*record.Event, order []string) []*edge {
	at := map[string]int{}
	for i, id := range order {
		at[id] = i
	}
	var out []*edge
	for _, e := range events {
		state, _ := stateOf(e.Status, false)
		list, directed := pairs(e)
		for _, p := range list {
			from, ok := at[p[0]]
			to, ok2 := at[p[1]]
			if !ok || !ok2 || from == to {
				continue
			}
			if !directed && from > to {
				from, to = to, from
			}
			x := edge{from, to, directed, quad(e), state, nil}
			i := slices.IndexFunc(out, func(o *edge) bool {
				return o.from == x.from && o.to == x.to && o.directed == directed && o.class == x.class && o.state == state
			})
			if i < 0 {
				i, out = len(out), append(out, &x)
			}
			out[i].events = append(out[i].events, e)
		}
	}
	return out
}

// arc draws an edge. Each end takes the next of five ports beside its name, so that arcs do not hide each other.
func (b *builder) arc(e *edge, order []string, number map[string]int, ports map[int]int) arc {
	port := func(i int) int {
		p := ports[i]
		ports[i]++
		return i*nodeHeight + nodeHeight/2 + []int{0, 4, -4, 8, -8}[p%5]
	}
	y, z := port(e.from), port(e.to)
	reach := 26 + (arcWidth-26)*(abs(e.to-e.from)-1)/max(len(order)-2, 1) - 4*(ports[e.from]%3)
	sweep := 1
	if z < y {
		sweep = 0
	}
	out := b.stroke(e, order, number)
	out.Path = fmt.Sprintf("M8 %d A%d %d 0 0 %d 8 %d", y, reach, abs(z-y)/2, sweep, z)
	if e.directed {
		out.Head = fmt.Sprintf("M8 %dl9 -4v8z", z)
	}
	return out
}

// stroke is what all drawings of an edge have.
func (b *builder) stroke(e *edge, order []string, number map[string]int) arc {
	from, to := order[e.from], order[e.to]
	out := arc{Class: quads[e.class].Code, State: e.state, Width: min(1+len(e.events), 5), Of: numbers(number, from, to)}
	var what []string
	for _, v := range e.events {
		what = append(what, view.Kind(v)+" ("+view.Plain(v.Status)+")")
	}
	mark := " – "
	if e.directed {
		mark = " → "
	}
	out.Title = b.names.Party(from) + mark + b.names.Party(to) + ": " + strings.Join(what, ", ")
	return out
}

func abs(n int) int { return max(n, -n) }
