// World writes the outlines of countries that maps are drawn from, out of Natural Earth (public domain) as TopoJSON:
//
//	npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
//	go run ./train/world package/countries-50m.json
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log"
	"math"
	"os"
	"slices"
	"strings"

	"golang.org/x/text/language"
)

const (
	out       = "internal/output/html/world/outlines.txt"
	tolerance = 3 // hundredths of a degree that a simplified line may lie beside the true one
)

// topology is the part of TopoJSON that we need.
type topology struct {
	Transform struct{ Scale, Translate [2]float64 }
	Arcs      [][][2]int
	Objects   struct {
		Countries struct{ Geometries []geometry }
	}
}

type geometry struct {
	Type       string
	ID         string
	Arcs       json.RawMessage
	Properties struct{ Name string }
}

type point [2]int // longitude, latitude in hundredths of a degree

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: go run ./train/world countries-50m.json")
	}
	b, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	var t topology
	if err := json.Unmarshal(b, &t); err != nil {
		log.Fatal(err)
	}
	if err := write(&t); err != nil {
		log.Fatal(err)
	}
}

func write(t *topology) error {
	arcs := t.arcs()
	var lines []string
	for _, g := range t.Objects.Countries.Geometries {
		if code(g) == "ATA" {
			continue // no news, and its ring goes round the pole
		}
		rings, err := g.rings()
		if err != nil {
			return err
		}
		for _, r := range rings {
			if s := line(join(arcs, r)); s != "" {
				lines = append(lines, code(g)+s)
			}
		}
	}
	slices.Sort(lines)
	f, err := os.Create(out)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	fmt.Fprint(w, "# Outlines of countries, simplified. Source: Natural Earth 4.1.0, 1:50m (public domain), as packed in world-atlas 2.0.2.\n"+
		"# Made by go run ./train/world. Country, then longitude and latitude of the first point in hundredths of a degree, then steps.\n")
	for _, l := range lines {
		fmt.Fprintln(w, l)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Close()
}

// arcs are the lines between junctions, simplified, so that neighbours keep one border.
func (t *topology) arcs() [][]point {
	var out [][]point
	for _, a := range t.Arcs {
		var x, y int
		var ps []point
		for _, d := range a {
			x, y = x+d[0], y+d[1]
			p := point{hundredths(float64(x)*t.Transform.Scale[0] + t.Transform.Translate[0]), hundredths(float64(y)*t.Transform.Scale[1] + t.Transform.Translate[1])}
			if len(ps) == 0 || ps[len(ps)-1] != p {
				ps = append(ps, p)
			}
		}
		out = append(out, simplify(ps))
	}
	return out
}

func hundredths(f float64) int { return int(math.Round(f * 100)) }

// simplify is Douglas and Peucker's: a line keeps the points that lie far from the chord.
func simplify(ps []point) []point {
	if len(ps) < 3 {
		return ps
	}
	a, b := ps[0], ps[len(ps)-1]
	far, at := 0.0, 0
	for i := 1; i < len(ps)-1; i++ {
		if d := distance(ps[i], a, b); d > far {
			far, at = d, i
		}
	}
	if far <= tolerance {
		return []point{a, b}
	}
	left := simplify(ps[:at+1])
	return append(left[:len(left)-1:len(left)-1], simplify(ps[at:])...)
}

func distance(p, a, b point) float64 {
	dx, dy := float64(b[0]-a[0]), float64(b[1]-a[1])
	px, py := float64(p[0]-a[0]), float64(p[1]-a[1])
	if dx == 0 && dy == 0 {
		return math.Hypot(px, py)
	}
	return math.Abs(dx*py-dy*px) / math.Hypot(dx, dy)
}

func (g geometry) rings() ([][]int, error) {
	switch g.Type {
	case "Polygon":
		var rings [][]int
		err := json.Unmarshal(g.Arcs, &rings)
		return rings, err
	case "MultiPolygon":
		var polygons [][][]int
		err := json.Unmarshal(g.Arcs, &polygons)
		return slices.Concat(polygons...), err
	}
	return nil, fmt.Errorf("%s: geometry %q", g.Properties.Name, g.Type)
}

// join is a ring of arcs; the number ~i is arc i backwards.
func join(arcs [][]point, ring []int) []point {
	var out []point
	for _, i := range ring {
		var a []point
		if i >= 0 {
			a = slices.Clone(arcs[i])
		} else {
			a = slices.Clone(arcs[^i])
			slices.Reverse(a)
		}
		if len(out) > 0 {
			a = a[1:]
		}
		out = append(out, a...)
	}
	for i := 1; i < len(out); i++ { // on over the 180th degree, not back around the world
		for out[i][0]-out[i-1][0] > 18000 {
			out[i][0] -= 36000
		}
		for out[i][0]-out[i-1][0] < -18000 {
			out[i][0] += 36000
		}
	}
	return out
}

// line writes a ring; "" for one that is too small to see.
func line(ps []point) string {
	if len(ps) < 4 {
		return ""
	}
	var b strings.Builder
	var last point
	for _, p := range ps[:len(ps)-1] {
		fmt.Fprintf(&b, " %d %d", p[0]-last[0], p[1]-last[1])
		last = p
	}
	return b.String()
}

// code is the ISO 3166 code of three letters.
func code(g geometry) string {
	if r, err := language.ParseRegion(g.ID); err == nil {
		return r.ISO3()
	}
	if g.Properties.Name == "Kosovo" {
		return "XKX"
	}
	return "-"
}
