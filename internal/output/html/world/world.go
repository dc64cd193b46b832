// Package world holds the outlines of countries, for maps that need no network.
package world

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

//go:embed outlines.txt
var outlines string

// Point is a longitude and a latitude in hundredths of a degree.
type Point struct{ Lon, Lat int }

// Box is from a south-western to a north-eastern point.
type Box struct{ Min, Max Point }

// Meets reports whether two boxes have something in common.
func (b Box) Meets(o Box) bool {
	return b.Min.Lon <= o.Max.Lon && o.Min.Lon <= b.Max.Lon && b.Min.Lat <= o.Max.Lat && o.Min.Lat <= b.Max.Lat
}

// Add widens b to hold p.
func (b *Box) Add(p Point) {
	b.Min.Lon, b.Max.Lon = min(b.Min.Lon, p.Lon), max(b.Max.Lon, p.Lon)
	b.Min.Lat, b.Max.Lat = min(b.Min.Lat, p.Lat), max(b.Max.Lat, p.Lat)
}

// Around is the box of one point.
func Around(p Point) Box { return Box{p, p} }

// Ring is a closed line: an island, a mainland, or a lake within it. Country is its ISO 3166 code of three letters.
type Ring struct {
	Country string
	Points  []Point
	Box     Box
}

// Rings are all outlines; they are read on first use.
var Rings = sync.OnceValue(func() []Ring {
	var out []Ring
	for l := range strings.Lines(outlines) {
		if strings.HasPrefix(l, "#") {
			continue
		}
		country, steps, _ := strings.Cut(l, " ")
		r := Ring{Country: country}
		var p Point
		f := strings.Fields(steps)
		for i := 0; i+1 < len(f); i += 2 {
			x, err := strconv.Atoi(f[i])
			y, err2 := strconv.Atoi(f[i+1])
			if err != nil || err2 != nil {
				panic("outlines.txt: " + l)
			}
			p = Point{p.Lon + x, p.Lat + y}
			if i == 0 {
				r.Box = Around(p)
			}
			r.Box.Add(p)
			r.Points = append(r.Points, p)
		}
		out = append(out, r)
	}
	return out
})

// Turned is r some hundredths of a degree further east.
func (r Ring) Turned(by int) Ring {
	if by == 0 {
		return r
	}
	out := Ring{Country: r.Country, Box: r.Box}
	out.Box.Min.Lon += by
	out.Box.Max.Lon += by
	for _, p := range r.Points {
		out.Points = append(out.Points, Point{p.Lon + by, p.Lat})
	}
	return out
}

// Country is the box of a country's largest outline; ok is false where there is none.
func Country(code string) (b Box, ok bool) {
	size := -1
	for _, r := range Rings() {
		if n := (r.Box.Max.Lon - r.Box.Min.Lon) * (r.Box.Max.Lat - r.Box.Min.Lat); r.Country == code && n > size {
			b, size = r.Box, n
		}
	}
	return b, size >= 0
}

// Clip is the part of a ring within b, as Sutherland and Hodgman cut it: one side after the other.
func Clip(ring []Point, b Box) []Point {
	sides := []struct {
		in  func(Point) bool
		cut func(p, q Point) Point
	}{
		{func(p Point) bool { return p.Lon >= b.Min.Lon }, func(p, q Point) Point { return Point{b.Min.Lon, between(p.Lon, q.Lon, b.Min.Lon, p.Lat, q.Lat)} }},
		{func(p Point) bool { return p.Lon <= b.Max.Lon }, func(p, q Point) Point { return Point{b.Max.Lon, between(p.Lon, q.Lon, b.Max.Lon, p.Lat, q.Lat)} }},
		{func(p Point) bool { return p.Lat >= b.Min.Lat }, func(p, q Point) Point { return Point{between(p.Lat, q.Lat, b.Min.Lat, p.Lon, q.Lon), b.Min.Lat} }},
		{func(p Point) bool { return p.Lat <= b.Max.Lat }, func(p, q Point) Point { return Point{between(p.Lat, q.Lat, b.Max.Lat, p.Lon, q.Lon), b.Max.Lat} }},
	}
	for _, s := range sides {
		var out []Point
		for i, q := range ring {
			p := ring[(i+len(ring)-1)%len(ring)]
			if s.in(p) != s.in(q) {
				out = append(out, s.cut(p, q))
			}
			if s.in(q) {
				out = append(out, q)
			}
		}
		ring = out
	}
	return ring
}

// between is where a line from (x1, y1) to (x2, y2) has x: its y.
func between(x1, x2, x, y1, y2 int) int { return y1 + (y2-y1)*(x-x1)/(x2-x1) }
