package lexicon

import (
	"strconv"
	"sync"
)

// Area is a country, a division, an island or the like, with a point that stands for it on a map, or a town that the
// gazetteer lacks.
type Area struct {
	Name    string
	Kind    AreaKind
	Country string // ISO 3166 alpha-3, "" for what lies across borders
	Lat     float32
	Lon     float32
}

// AreaKind is what sort of area one is.
type AreaKind uint8

// The kinds of areas.
const (
	WholeCountry AreaKind = iota
	Division              // first-order, or of that rank in the news
	Landscape             // island, mountains, river, sea, region
	Settlement            // a town, or a quarter or square of one
)

var areas = sync.OnceValue(func() map[string][]Area {
	m := make(map[string][]Area, 2500)
	kinds := map[string]AreaKind{"country": WholeCountry, "division": Division, "region": Landscape}
	rows("areas.tsv", 6, func(f []string) {
		a := Area{Name: f[0], Kind: kinds[f[2]], Country: f[3], Lat: degrees(f[4]), Lon: degrees(f[5])}
		m[Key(f[0])] = append(m[Key(f[0])], a)
		each(f[1], func(w string) { m[Key(w)] = append(m[Key(w)], a) })
	})
	rows("towns.tsv", 5, func(f []string) {
		a := Area{Name: f[0], Kind: Settlement, Country: f[2], Lat: degrees(f[3]), Lon: degrees(f[4])}
		m[Key(f[0])] = append(m[Key(f[0])], a)
		each(f[1], func(w string) { m[Key(w)] = append(m[Key(w)], a) })
	})
	return m
})

func degrees(s string) float32 {
	x, err := strconv.ParseFloat(s, 32)
	if err != nil {
		panic("lexicon: point of an area: " + err.Error()) // embedded: a test reads every line
	}
	return float32(x)
}

// Areas are the areas of that name; the caller must not change them.
func Areas(name string) []Area {
	var buf [64]byte
	return areas()[string(appendKey(buf[:0], name))]
}

// CountryArea is the point that stands for a country, ok where one is listed.
func CountryArea(code string) (a Area, ok bool) {
	for _, a := range Areas(CountryOf(code)) {
		if a.Kind == WholeCountry && a.Country == code {
			return a, true
		}
	}
	return Area{}, false
}
