package reconcile

import (
	"math"
	"slices"

	"github.com/readout-news/readout/internal/annotation"
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/place"
	"github.com/readout-news/readout/record"
)

// placeRank orders what a place may rest on, the firmest first.
var placeRank = map[string]int{extract.Clause: 0, extract.Target: 1, extract.Discourse: 2, extract.Dateline: 3}

// place is the place of the mention that knows it most exactly, on the firmest ground; the first in the text of equals,
// nil when none knows.
func (d *desk) place(g []told) *record.Place {
	var best *record.Place
	for _, m := range g {
		if m.e.Place < 0 {
			continue
		}
		p := d.located(m)
		if best == nil || placeRank[p.Basis]+4*vague(p) < placeRank[best.Basis]+4*vague(best) {
			best = p
		}
	}
	return best
}

// vague is 1 for a place of which no more than the country is known.
func vague(p *record.Place) int {
	if p.Precision == "" || p.Precision == place.Country {
		return 1
	}
	return 0
}

// located is the place of a mention of an event, and where it lies.
func (d *desk) located(m told) *record.Place {
	p := annotation.Place(d.docs[m.doc].Doc, d.runes[m.doc], m.e)
	if p.Country == "" && m.place >= 0 {
		p.Country = d.who[m.place].Country
	}
	return p
}

// conflictingPlaces reports whether the places of two mentions cannot be that of one event.
func (d *desk) conflictingPlaces(x, y told) bool {
	if x.e.Place < 0 || y.e.Place < 0 || x.place >= 0 && x.place == y.place {
		return false
	}
	if d.partyPlace(x, y) || d.partyPlace(y, x) {
		return false
	}
	a, b := d.countryOf(x), d.countryOf(y)
	return a != "" && b != "" && a != b || apartTowns(&x.e.Where, &y.e.Where)
}

// partyPlace reports whether x is placed by no more than a country that takes part in both: "agreed with Armenia".
func (d *desk) partyPlace(x, y told) bool {
	return symmetricOr(x, y) && x.e.Where.Basis == extract.Target && x.place >= 0 && country(&d.who[x.place]) &&
		(slices.Contains(y.sources, x.place) || slices.Contains(y.targets, x.place))
}

// symmetricOr reports whether two mentions are of what several do with each other.
func symmetricOr(x, y told) bool {
	return symmetric(x.e.Type) || reciprocal(x) || reciprocal(y)
}

// countryOf is the country that the place of m lies in, "" when it is not known.
func (d *desk) countryOf(m told) string {
	if c := m.e.Where.Country; c != "" || m.place < 0 {
		return c
	}
	return d.who[m.place].Country
}

// apartTowns reports whether two places are towns further from each other than a town and its surroundings are, both
// on the word of the text rather than of a dateline.
func apartTowns(a, b *extract.Location) bool {
	return a.Precision == place.Town && b.Precision == place.Town && a.Basis != extract.Dateline && b.Basis != extract.Dateline &&
		distance(a.Lat, a.Lon, b.Lat, b.Lon) > 0.5
}

// distance is how far two points are apart, in degrees of latitude.
func distance(lat, lon, lat2, lon2 float64) float64 {
	return math.Hypot(lat-lat2, (lon-lon2)*math.Cos(lat*math.Pi/180))
}

// provinceWide is how far a province and a town may lie apart, in degrees of latitude, of which the one may hold the other.
const provinceWide = 1.2

// farPlaces reports whether two mentions happened in towns or provinces too far from each other for one to hold the other.
func farPlaces(x, y told) bool {
	known := func(m told) bool {
		return m.e.Place >= 0 && (m.e.Where.Precision == place.Town || m.e.Where.Precision == place.Division) && m.e.Where.Basis != extract.Dateline
	}
	return known(x) && known(y) && distance(x.e.Where.Lat, x.e.Where.Lon, y.e.Where.Lat, y.e.Where.Lon) > provinceWide
}
