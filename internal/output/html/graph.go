package html

import (
	"fmt"
	"slices"

	"github.com/readout-news/readout/internal/output/view"
	"github.com/readout-news/readout/record"
)

// graph is the network as dots joined by lines, so wide and high in pixels; within, all is in tenths of a pixel. A dot
// grows with the events of its actor.
type graph struct {
	Class         string
	Width, Height int
	Dots          []dot
	Lines         []arc
	Left          int // actors beyond the last
}

type dot struct {
	Number, X, Y, Size, Base int // Base is where its label stands
	Label, Name, Count       string
}

const (
	mostDots  = 60
	mostLabel = 24  // characters
	glyph     = 66  // a character of a label is about so wide
	lineSpace = 140 // a label is so high
	air       = 35  // on every side
	bend      = 140 // between lines that join the same two
)

// sheets are what the network is drawn on: how wide, how much of the area there is for each dot, how long a step is at most.
var sheets = []struct {
	class             string
	width, area, most int
}{{"wide", 9400, 1_200_000, 2000}, {"narrow", 3560, 700_000, 1300}}

// graphs draws the network once for each sheet.
func (b *builder) graphs(events []*record.Event, order []string, number map[string]int, all int) []graph {
	edges := edgesOf(events, order)
	var links [][2]int
	for _, e := range edges {
		links = append(links, [2]int{e.from, e.to})
	}
	at := spread(len(order), links)
	var out []graph
	for _, s := range sheets {
		g := graph{Class: s.class, Dots: b.dots(events, order, number), Left: all - len(order)}
		widest := 0
		for i := range g.Dots {
			widest = max(widest, g.Dots[i].half())
		}
		places := fit(at, s.width-widest, len(order)*s.area/s.width, s.most)
		var boxes []box
		for i, p := range places {
			d := &g.Dots[i]
			p.x = max(d.half(), min(p.x+widest/2, s.width-d.half()))
			boxes = append(boxes, d.room(p, below(i, links, places)))
		}
		width, height := settle(boxes)
		g.Width, g.Height = (width+9)/10, (height+9)/10
		for i, p := range boxes {
			d := &g.Dots[i]
			d.X, d.Y, d.Base = p.x, p.y, p.y+d.Base
		}
		g.Lines = b.joined(edges, boxes, order, number)
		out = append(out, g)
	}
	return out
}

func (b *builder) dots(events []*record.Event, order []string, number map[string]int) []dot {
	var out []dot
	for _, id := range order {
		n := taking(events, id)
		name := b.names.Party(id)
		out = append(out, dot{Number: number[id], Size: min(35+root(225*n), 130), Label: view.Shorten(name, mostLabel), Name: name, Count: view.Count(n, "event")})
	}
	return out
}

// half is half the width of a dot with its label, and some air.
func (d *dot) half() int { return max(d.Size, len([]rune(d.Label))*glyph/2) + air }

// room is what a dot at p needs, with its label above it or below.
func (d *dot) room(p point, above bool) box {
	out := box{p, d.half(), d.Size + air, d.Size + lineSpace + air}
	d.Base = d.Size + 115
	if above {
		d.Base = -d.Size - 45
		out.above, out.below = out.below, out.above
	}
	return out
}

// below reports whether those that i is joined with lie below it, so that its label is better above.
func below(i int, links [][2]int, at []point) bool {
	sum := 0
	for _, l := range links {
		if l[0] == i || l[1] == i {
			sum += at[l[0]].y + at[l[1]].y - 2*at[i].y
		}
	}
	return sum > 0
}

// taking is the number of events that an actor takes part in.
func taking(events []*record.Event, id string) int {
	n := 0
	for _, e := range events {
		if slices.Contains(e.Source, id) || slices.Contains(e.Target, id) {
			n++
		}
	}
	return n
}

// joined draws edges as lines; those between the same two part in the middle, where each has its direction.
func (b *builder) joined(edges []*edge, at []box, order []string, number map[string]int) []arc {
	same, drawn := map[[2]int]int{}, map[[2]int]int{}
	pair := func(e *edge) [2]int { return [2]int{min(e.from, e.to), max(e.from, e.to)} }
	for _, e := range edges {
		same[pair(e)]++
	}
	var out []arc
	for _, e := range edges {
		k := pair(e)
		off := (2*drawn[k] - same[k] + 1) * bend / 2
		drawn[k]++
		if e.from > e.to {
			off = -off // both directions count from the same side
		}
		x := b.stroke(e, order, number)
		c := curve{at[e.from].point, at[e.to].point, 2 * off}
		x.Path = c.path()
		if e.directed {
			x.Head = c.head(at)
		}
		out = append(out, x)
	}
	return out
}

// curve goes from one point to another by way of a third, so far aside of their middle.
type curve struct {
	from, to point
	aside    int
}

// along is n along the straight way and m to its right.
func (c curve) along(n, m int) point {
	dx, dy := c.to.x-c.from.x, c.to.y-c.from.y
	l := max(1, root(dx*dx+dy*dy))
	return point{(n*dx - m*dy) / l, (n*dy + m*dx) / l}
}

func (c curve) path() string {
	side := c.along(0, c.aside)
	return fmt.Sprintf("M%d %dQ%d %d %d %d", c.from.x, c.from.y, (c.from.x+c.to.x)/2+side.x, (c.from.y+c.to.y)/2+side.y, c.to.x, c.to.y)
}

// at is the point so many hundredths of the way.
func (c curve) at(n int) point {
	side, m := c.along(0, c.aside), 2*n*(100-n)
	return point{c.from.x + (c.to.x-c.from.x)*n/100 + side.x*m/10000, c.from.y + (c.to.y-c.from.y)*n/100 + side.y*m/10000}
}

// head is an arrow at the middle, or where no dot and no label hides it, if there is such a place.
func (c curve) head(hiding []box) string {
	hidden := func(n int) bool {
		return slices.ContainsFunc(hiding, func(b box) bool { return b.holds(c.at(n)) })
	}
	n := 50
	for _, m := range []int{50, 58, 42, 65, 35, 71, 29, 75, 25} {
		if !hidden(m) {
			n = m
			break
		}
	}
	mid, tip, left, back := c.at(n), c.along(60, 0), c.along(-100, 50), c.along(0, -100)
	return fmt.Sprintf("M%d %dl%d %dl%d %dz", mid.x+tip.x, mid.y+tip.y, left.x, left.y, back.x, back.y)
}
