package html

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/output/html/world"
	"github.com/readout-news/readout/internal/output/view"
	"github.com/readout-news/readout/record"
)

// places is the map of a story. What is known to a country only is a shaded country, not a point.
type places struct {
	Land, Shaded string // paths
	Width        int
	Height       int
	Points       []spot
	Rows         []placeRow
}

// spot is a numbered place with the ring within which it lies.
type spot struct {
	Number, X, Y, Ring int
	Title              string
}

// placeRow is one place of the table.
type placeRow struct {
	Number                          int
	Name, Country, Precision, Basis string
	Position                        string
	Events                          []item
	At                              at
}

const (
	mapWidth  = 1440
	mapHeight = 840
)

// radii are how far, in kilometres, a place of each precision may lie from its point.
var radii = map[string]int{"town": 10, "division": 80, "region": 150}

func (b *builder) places(s *record.Story) *places {
	out := &places{Width: mapWidth, Height: mapHeight}
	var boxes []world.Box
	var points []*record.Place
	shaded := map[string]bool{}
	at := map[string]int{}
	for i := range s.Events[:min(len(s.Events), mostEvents)] {
		e := &s.Events[i]
		if e.Place == nil || e.Background {
			continue
		}
		p := e.Place
		key := p.Name + "\x00" + p.Country
		k, ok := at[key]
		if !ok {
			k = len(out.Rows)
			at[key] = k
			out.Rows = append(out.Rows, b.placeRow(p))
			points = append(points, p)
		}
		out.Rows[k].Events = append(out.Rows[k].Events, item{e.ID, b.href(e.ID), view.Kind(e) + ": " + b.names.Parties(e) + ", " + view.Plain(e.Status)})
	}
	for _, p := range points {
		if known(p) {
			boxes = append(boxes, world.Around(pointOf(p)))
		} else if box, ok := world.Country(p.Country); ok && p.Precision == "country" {
			shaded[p.Country] = true
			boxes = append(boxes, box)
		}
	}
	if len(out.Rows) == 0 {
		return nil
	}
	if len(boxes) > 0 {
		out.draw(frame(boxes), shaded, points)
	}
	return out
}

func known(p *record.Place) bool {
	return p.Lat != nil && p.Lon != nil && math.Abs(*p.Lat) <= 90 && math.Abs(*p.Lon) <= 180
}

func pointOf(p *record.Place) world.Point {
	return world.Point{Lon: int(math.Round(*p.Lon * 100)), Lat: int(math.Round(*p.Lat * 100))}
}

func (b *builder) placeRow(p *record.Place) placeRow {
	out := placeRow{Name: p.Name, Country: p.Country, Precision: p.Precision, Basis: p.Basis}
	if known(p) {
		out.Position = fmt.Sprintf("%.2f, %.2f", *p.Lat, *p.Lon)
	}
	if p.Document != "" {
		out.At = b.at(p.Document, record.Span{Start: p.Start, End: p.End})
	}
	return out
}

// plane lays hundredths of a degree on the paper: degrees of longitude are as much shorter as they are in the middle of
// the map.
type plane struct {
	box    world.Box
	cosine int // thousandths
	units  int // a hundredth of a degree of latitude, in thousandths of a unit of the paper
}

// frame is the part of the world to draw: all boxes with some room, in the shape of the paper.
func frame(boxes []world.Box) plane {
	box := boxes[0]
	for _, x := range boxes {
		box.Add(x.Min)
		box.Add(x.Max)
	}
	mid := (box.Min.Lat + box.Max.Lat) / 2
	cosine := int(math.Round(math.Cos(float64(mid)/100*math.Pi/180) * 1000))
	cosine = max(cosine, 200)
	tall := max((box.Max.Lat-box.Min.Lat)*13/10, 600)
	wide := max((box.Max.Lon-box.Min.Lon)*13/10, 900)
	tall = max(tall, wide*cosine/1000*mapHeight/mapWidth)
	tall = min(tall, 17000)
	wide = tall * mapWidth / mapHeight * 1000 / cosine
	lon := (box.Min.Lon + box.Max.Lon) / 2
	return plane{
		world.Box{Min: world.Point{Lon: lon - wide/2, Lat: mid - tall/2}, Max: world.Point{Lon: lon + wide/2, Lat: mid + tall/2}},
		cosine, mapHeight * 1000 / tall,
	}
}

func (p plane) xy(q world.Point) (x, y int) {
	east := int64(q.Lon-p.box.Min.Lon) * int64(p.cosine) * int64(p.units) / 1_000_000
	return int(east), (p.box.Max.Lat - q.Lat) * p.units / 1000
}

func (out *places) draw(p plane, shaded map[string]bool, points []*record.Place) {
	margin := (p.box.Max.Lat - p.box.Min.Lat) / 20
	edge := world.Box{Min: world.Point{Lon: p.box.Min.Lon - margin, Lat: p.box.Min.Lat - margin}, Max: world.Point{Lon: p.box.Max.Lon + margin, Lat: p.box.Max.Lat + margin}}
	var land, shade strings.Builder
	for _, r := range world.Rings() {
		w := &land
		if shaded[r.Country] {
			w = &shade
		}
		for _, turn := range []int{-36000, 0, 36000} { // a map may lie over the 180th degree
			if x := r.Turned(turn); x.Box.Meets(edge) {
				p.path(w, world.Clip(x.Points, edge))
			}
		}
	}
	out.Land, out.Shaded = land.String(), shade.String()
	for i, q := range points {
		if !known(q) {
			continue
		}
		n := len(out.Points) + 1
		out.Rows[i].Number = n
		x, y := p.xy(pointOf(q))
		km := max(radii[q.Precision], 10)
		out.Points = append(out.Points, spot{n, x, y, max(km*p.units*100/111/1000, 14), view.Join(", ", q.Name, q.Country, q.Precision)})
	}
	slices.SortStableFunc(out.Rows, func(a, b placeRow) int { return cmp.Compare(order(a), order(b)) })
}

// order puts numbered places first.
func order(r placeRow) int {
	if r.Number == 0 {
		return math.MaxInt
	}
	return r.Number
}

// path writes a ring, without the points that fall on the one before.
func (p plane) path(w *strings.Builder, ring []world.Point) {
	lastX, lastY, n := 0, 0, 0
	var line strings.Builder
	for i, q := range ring {
		x, y := p.xy(q)
		if i > 0 && abs(x-lastX) < 2 && abs(y-lastY) < 2 {
			continue
		}
		if n == 0 {
			fmt.Fprintf(&line, "M%d %d", x, y)
		} else {
			fmt.Fprintf(&line, "l%d %d", x-lastX, y-lastY)
		}
		lastX, lastY = x, y
		n++
	}
	if n > 2 {
		w.WriteString(line.String() + "z")
	}
}
