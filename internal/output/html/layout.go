package html

import (
	"cmp"
	"math"
	"slices"
)

// point is a place in a drawing.
type point struct{ x, y int }

const (
	stepLength = 1000 // between two that are linked, before a drawing scales it
	farApart   = 3    // steps between two that no links join
	rounds     = 150
)

// spread places n points so that the distance of two is near the steps between them: stress majorization, one point at a
// time (Gansner, Koren and North 2004). It counts in whole numbers and draws no lots, so that the same links give the same
// places on every machine.
func spread(n int, links [][2]int) []point {
	away := distances(n, links)
	out := spiral(n)
	for range rounds {
		for i, p := range out {
			var x, y, sum int
			for j, q := range out {
				if i == j {
					continue
				}
				d := away[i][j]
				w := n * n / (d * d)
				dx, dy := p.x-q.x, p.y-q.y
				l := max(1, root(dx*dx+dy*dy))
				x += w * (q.x + dx*d*stepLength/l)
				y += w * (q.y + dy*d*stepLength/l)
				sum += w
			}
			if sum > 0 {
				out[i] = point{x / sum, y / sum}
			}
		}
	}
	return out
}

// spiral is where points begin: the first in the middle, each a golden angle on from the last.
func spiral(n int) []point {
	out := make([]point, n)
	cos, sin := -7374, -6755 // so that the second stands beside the first
	for i := range out {
		r := root(i * stepLength * stepLength)
		out[i] = point{r * cos / 10000, r * sin / 10000}
		cos, sin = (cos*-7374-sin*6755)/10000, (cos*6755-sin*7374)/10000
	}
	return out
}

// distances are the steps between each two points along links.
func distances(n int, links [][2]int) [][]int {
	out := make([][]int, n)
	for i := range out {
		out[i] = slices.Repeat([]int{n}, n)
	}
	for _, l := range links {
		out[l[0]][l[1]], out[l[1]][l[0]] = 1, 1
	}
	for k := range out {
		for i := range out {
			for j := range out {
				out[i][j] = min(out[i][j], out[i][k]+out[k][j])
			}
		}
	}
	for i := range out {
		for j, d := range out[i] {
			if d >= n {
				out[i][j] = min(farApart, n)
			}
		}
	}
	return out
}

// box is a point with the room that it needs on each side.
type box struct {
	point
	half, above, below int
}

// holds reports whether p lies in b, its air aside.
func (b box) holds(p point) bool {
	return abs(b.x-p.x) < b.half-air && b.y-b.above+air < p.y && p.y < b.y+b.below-air
}

// fit scales points to a width and a height, but no step longer than most, the longer side along the longer one.
func fit(at []point, width, height, most int) []point {
	if len(at) == 0 {
		return nil
	}
	byX, byY := func(p, q point) int { return cmp.Compare(p.x, q.x) }, func(p, q point) int { return cmp.Compare(p.y, q.y) }
	x, y := slices.MinFunc(at, byX).x, slices.MinFunc(at, byY).y
	w, h := max(1, slices.MaxFunc(at, byX).x-x), max(1, slices.MaxFunc(at, byY).y-y)
	turn := (w < h) != (width < height)
	if turn {
		w, h = h, w
	}
	across, down := min(width, w*most/stepLength), min(height, h*most/stepLength)
	out := make([]point, len(at))
	for i, p := range at {
		p = point{p.x - x, p.y - y}
		if turn {
			p = point{p.y, p.x}
		}
		out[i] = point{p.x * across / w, p.y * down / h}
	}
	return out
}

// settle moves boxes down, from the uppermost on, until none lies on another, and all so that they begin at 0. It says
// how wide and how high they are together.
func settle(boxes []box) (width, height int) {
	order := make([]*box, len(boxes))
	for i := range boxes {
		order[i] = &boxes[i]
	}
	slices.SortStableFunc(order, func(p, q *box) int { return cmp.Compare(p.y, q.y) })
	left, top := math.MaxInt, math.MaxInt
	for i, b := range order {
		for again := true; again; {
			again = false
			for _, o := range order[:i] {
				if abs(b.x-o.x) < b.half+o.half && b.y-b.above < o.y+o.below && o.y-o.above < b.y+b.below {
					b.y, again = o.y+o.below+b.above, true
				}
			}
		}
		left, top = min(left, b.x-b.half), min(top, b.y-b.above)
	}
	for _, b := range order {
		b.x, b.y = b.x-left, b.y-top
		width, height = max(width, b.x+b.half), max(height, b.y+b.below)
	}
	return width, height
}

// root is the whole part of the square root of n.
func root(n int) int { return int(math.Sqrt(float64(n))) }
