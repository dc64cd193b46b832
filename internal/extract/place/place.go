// Package place says where in the world a place name lies.
//
// A name has candidates in the gazetteer. What stands beside it decides first ("Tripoli, Lebanon"),
// then the countries that the article speaks of, then size. Where that leaves real doubt there is no
// answer.
package place

import (
	"math/bits"
	"strings"

	"github.com/readout-news/readout/internal/gazetteer"
	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// Place is a located place.
type Place struct {
	Name     string // as the gazetteer has it
	Country  string // ISO 3166 alpha-3, "" for what lies across borders
	Lat, Lon float64
	// Precision is what the position stands for: country, region, division or town.
	Precision string
}

// Locate says where mention m of d lies; ok is false where the text does not tell.
func Locate(d *text.Doc, m int32) (p Place, ok bool) {
	if m < 0 || int(m) >= len(d.Mentions) {
		return Place{}, false
	}
	n := &d.Mentions[m]
	if n.Form != text.Named && n.Chain >= 0 {
		n = &d.Mentions[d.Chains[n.Chain].Best]
	}
	if n.Form != text.Named {
		return Place{}, false
	}
	return At(d, n.Span)
}

// At says where the place that is named at s lies.
func At(d *text.Doc, s text.Span) (p Place, ok bool) {
	var buf [48]gazetteer.Place
	name := d.Str(s)
	all := gazetteer.Candidates(name, buf[:0])
	if len(all) == 0 {
		if all = shortened(name, buf[:0]); len(all) == 0 {
			return Place{}, false
		}
	}
	c := contextOf(d, s)
	c.believe(all)
	best, top, second := 0, -1000, -1000
	for i := range all {
		switch score := c.score(&all[i]); {
		case score > top:
			best, top, second = i, score, top
		case score > second && !near(&all[i], &all[best]):
			second = score
		}
	}
	g := &all[best]
	if top < enough || g.Kind == gazetteer.City && top-second < margin {
		return Place{}, false
	}
	return Place{Name: g.Name, Country: g.Country, Lat: round(g.Lat), Lon: round(g.Lon), Precision: precision(g.Kind)}, true
}

// shortened tries a name without the word for what it is: "Idlib province", "the city of Homs".
func shortened(name string, buf []gazetteer.Place) []gazetteer.Place {
	if i := strings.LastIndexByte(name, ' '); i > 0 && gazetteer.Lookup(name[i+1:])&gazetteer.PlaceWord != 0 {
		return gazetteer.Candidates(name[:i], buf)
	}
	if i := strings.Index(name, " of "); i > 0 && gazetteer.Lookup(name[:i])&gazetteer.PlaceWord != 0 {
		return gazetteer.Candidates(name[i+4:], buf)
	}
	for _, side := range [...]string{"northern ", "southern ", "eastern ", "western ", "central ", "north ", "south ", "east ", "west "} {
		if len(name) > len(side) && strings.EqualFold(name[:len(side)], side) {
			return gazetteer.Candidates(name[len(side):], buf)
		}
	}
	return nil
}

// near reports whether two candidates are in effect one place, as a town and its province.
func near(a, b *gazetteer.Place) bool {
	return a.Country == b.Country && abs(a.Lat-b.Lat) < 1 && abs(a.Lon-b.Lon) < 1
}

// Scores: a candidate must reach enough, and a small town lead by margin.
const (
	enough = 14
	margin = 2
)

// score weighs one candidate: by its size, by what the article says of its country, and by the words beside it.
func (c *context) score(g *gazetteer.Place) int {
	s := int(g.Size)
	switch g.Kind {
	case gazetteer.Country:
		s = 45
		if c.countries[g.Country] == 0 && c.countries[c.main] > 1 && c.rival {
			s = 20 // Georgia in an article on the United States
		}
	case gazetteer.Region:
		s = 40
	case gazetteer.Admin1:
		s = min(13+int(g.Size)/4, 18)
		if c.division {
			s += 12
		}
	case gazetteer.MajorCity:
		s = max(s, 15)
	default:
		s = max(s, 8)
	}
	n := c.countries[g.Country]
	s += 3 * bits.Len(uint(n))
	if g.Country != "" && g.Country == c.main {
		s += 3
	}
	switch {
	case c.encloses(g):
		s += 40
	case c.inCountry != "" || c.inDivision != "":
		s -= 20
	}
	return s
}

// encloses reports whether what stands beside the name holds g.
func (c *context) encloses(g *gazetteer.Place) bool {
	return c.inCountry != "" && c.inCountry == g.Country ||
		c.inDivision != "" && strings.EqualFold(c.inDivision, g.Admin1) && g.Kind != gazetteer.Country
}

// believe forgets what stands beside the name when no candidate lies there, as in a list of places, and
// sees whether a division of the article's main country shares a country's name.
func (c *context) believe(all []gazetteer.Place) {
	fits := false
	for i := range all {
		fits = fits || c.encloses(&all[i])
		c.rival = c.rival || all[i].Kind == gazetteer.Admin1 && all[i].Country == c.main && all[i].Size >= 17
	}
	if !fits {
		c.inCountry, c.inDivision = "", ""
	}
}

func precision(k gazetteer.Flags) string {
	switch k {
	case gazetteer.Country:
		return "country"
	case gazetteer.Region:
		return "region"
	case gazetteer.Admin1:
		return "division"
	}
	return "town"
}

// round keeps the hundredths that the gazetteer holds.
func round(x float32) float64 {
	if x < 0 {
		return -round(-x)
	}
	return float64(int(float64(x)*100+0.5)) / 100
}

func abs(x float32) float32 { return max(x, -x) }

// country is the code that a name, an adjective or a people points to; "" for none.
func country(word string) string {
	n, ok := lexicon.Country(word)
	if !ok || n.Form == lexicon.Region {
		return ""
	}
	return n.Code
}
