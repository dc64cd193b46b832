package place

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/gazetteer"
	"github.com/readout-news/readout/internal/lexicon"
)

// candidate is a place that a name may mean.
type candidate struct {
	gazetteer.Place
	listed bool // by the lists of areas and towns alone
}

// whole reports whether c is a first-order division itself rather than in one.
func (c *candidate) whole() bool {
	return c.Kind == gazetteer.Admin1 && strings.EqualFold(c.Name, c.Admin1)
}

// landscape reports whether c is an island, mountains or the like rather than a sea or a contested land.
func (c *candidate) landscape() bool { return c.Kind == gazetteer.Region && c.listed }

// candidates appends the places of that name. The lists of areas and towns give countries and divisions their middle,
// and add what the gazetteer lacks.
func candidates(name string, buf []candidate) []candidate {
	if state, ok := states[name]; ok && state != name && name != "LA" {
		return divisionsOf("USA", candidates(state, buf))
	}
	var places [48]gazetteer.Place
	for _, p := range gazetteer.Candidates(name, places[:0]) {
		if p.Kind == gazetteer.Country {
			if a, ok := lexicon.CountryArea(p.Country); ok {
				p.Lat, p.Lon = a.Lat, a.Lon
			}
		}
		buf = append(buf, candidate{Place: p})
	}
	for _, area := range lexicon.Areas(name) {
		buf = withArea(buf, area)
	}
	return buf
}

// divisionsOf keeps the first-order divisions of a country.
func divisionsOf(country string, all []candidate) []candidate {
	return slices.DeleteFunc(all, func(c candidate) bool { return c.Country != country || !c.whole() })
}

// kindOf is an area's kind in the gazetteer's terms.
var kindOf = [...]gazetteer.Flags{
	lexicon.WholeCountry: gazetteer.Country, lexicon.Division: gazetteer.Admin1, lexicon.Landscape: gazetteer.Region, lexicon.Settlement: gazetteer.MajorCity,
}

// withArea puts its point to the division that is listed, or adds the area.
func withArea(all []candidate, area lexicon.Area) []candidate {
	added := candidate{gazetteer.Place{Name: area.Name, Country: area.Country, Lat: area.Lat, Lon: area.Lon, Kind: kindOf[area.Kind], Size: divisionSize}, true}
	if area.Kind == lexicon.Division {
		added.Admin1 = area.Name
	}
	for i := range all {
		c := &all[i]
		switch {
		case area.Kind == lexicon.Landscape && c.Kind == gazetteer.Region, area.Kind == lexicon.WholeCountry && c.Kind == gazetteer.Country && c.Country == area.Country:
			return all
		case area.Kind == lexicon.Settlement && c.Kind != gazetteer.Admin1 && near(c, &added):
			c.Kind = gazetteer.MajorCity // in the news, so not small
			return all
		case area.Kind == lexicon.Division && c.Country == area.Country && c.whole():
			c.Lat, c.Lon, c.Size = area.Lat, area.Lon, max(c.Size, divisionSize)
			return all
		}
	}
	return append(all, added)
}

// divisionSize is what a listed division counts as at least.
const divisionSize = 18

// shortened tries a name without the word for what it is ("Idlib province", "the city of Homs", "Aleppo Airport"),
// without a side of the compass where the article speaks of the country, and as a scraper leaves it that lost its
// apostrophes and commas ("Syrias Idlib").
func (a *Atlas) shortened(u *use, buf []candidate) []candidate {
	name := u.name
	first := strings.IndexByte(name, ' ')
	last := strings.LastIndexByte(name, ' ')
	switch {
	case first < 0:
		if stem, ok := strings.CutSuffix(name, "s"); ok && len(stem) > 3 {
			return a.spokenOf(candidates(stem, buf))
		}
		return buf
	case politicalWord(name[last+1:]):
		u.division = u.division || divisionWord(name[last+1:])
		return candidates(name[:last], buf)
	case gazetteer.Lookup(name[last+1:])&gazetteer.PlaceWord != 0 && !fixedWord(name[last+1:]):
		return a.spokenOf(candidates(name[:last], buf))
	case sideWord(name[:first]):
		return a.spokenOf(candidates(name[first+1:], buf))
	}
	if i := strings.Index(name, " of "); i > 0 && politicalWord(name[:i]) {
		u.division = u.division || divisionWord(name[:i])
		return candidates(name[i+4:], buf)
	}
	if code := country(name[:first]); code != "" {
		all := candidates(name[first+1:], buf)
		return slices.DeleteFunc(all, func(c candidate) bool { return c.Country != code })
	}
	return buf
}

// spokenOf keeps the candidates in countries that the article speaks of.
func (a *Atlas) spokenOf(all []candidate) []candidate {
	return slices.DeleteFunc(all, func(c candidate) bool { return c.Country != "" && a.speaksOf(c.Country) == 0 })
}

// place is c as the room gives it.
func (c *candidate) place() Place {
	return Place{Name: c.Name, Country: c.Country, Lat: round(c.Lat), Lon: round(c.Lon), Precision: precision(c.Kind)}
}

func precision(k gazetteer.Flags) string {
	switch k {
	case gazetteer.Country:
		return Country
	case gazetteer.Region:
		return Region
	case gazetteer.Admin1:
		return Division
	}
	return Town
}

// near reports whether two candidates are in effect one place, as a town and its province.
func near(a, b *candidate) bool {
	return a.Country == b.Country && abs(a.Lat-b.Lat) < 1 && abs(a.Lon-b.Lon) < 1
}

// round keeps the hundredths that the gazetteer holds.
func round(x float32) float64 {
	if x < 0 {
		return -round(-x)
	}
	return float64(int(float64(x)*100+0.5)) / 100
}

func abs(x float32) float32 { return max(x, -x) }
