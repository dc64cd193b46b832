// Package measure compares where internal/extract/place puts place names with where they lie.
package measure

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math"
	"net/url"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract/place"
	"github.com/readout-news/readout/internal/gazetteer"
	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/text"
)

// Near is the distance in kilometres (100 miles) within which the field counts a place as found.
const Near = 161

// Name is one place name of an article, with what is known of it and what the program says.
type Name struct {
	Text, Title string // as printed; of its article in Wikipedia
	Kind        string // country, region, division or town: by the title
	Lat, Lon    float64
	Country     string // that holds the point, ISO 3166 alpha-3; "" for what lies across borders
	Place       place.Place
	Placed      bool
	Known       bool    // some list has a place of that name
	Km          float64 // between the points
	Context     string  // the words around it
}

// Right reports whether n was put into its country, and within Near of its point.
func (n *Name) Right() (country, near bool) {
	return n.Placed && n.Country == n.Place.Country, n.Placed && n.Km < Near
}

// toponym is a name as the set has it; the bounds are bytes.
type toponym struct {
	Bstart, Bend    int32
	Text, Wikipedia string
	Lat, Lon        float64
}

// Names reads a set of articles whose place names have points.
func Names(file string) ([]Name, error) {
	t, err := readTowns("data")
	if err != nil {
		return nil, err
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []Name
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<24)
	for s.Scan() {
		var a struct {
			Text     string
			Toponyms []toponym
		}
		if err := json.Unmarshal(s.Bytes(), &a); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		d := &text.Doc{Text: a.Text}
		nlp.Annotate(d)
		name.Find(d)
		atlas := place.Read(d)
		for _, g := range a.Toponyms {
			n := Name{Text: g.Text, Title: title(g.Wikipedia), Lat: g.Lat, Lon: g.Lon}
			n.Kind = kind(n)
			n.Country = country(n, t)
			n.Place, n.Placed = atlas.At(text.Span{Start: g.Bstart, End: g.Bend})
			n.Known = gazetteer.Lookup(g.Text)&gazetteer.Places != 0 || len(lexicon.Areas(g.Text)) > 0
			n.Km = distance(n.Place.Lat, n.Place.Lon, n.Lat, n.Lon)
			n.Context = strings.ReplaceAll(a.Text[max(0, int(g.Bstart)-60):min(len(a.Text), int(g.Bend)+40)], "\n", " ")
			out = append(out, n)
		}
	}
	return out, s.Err()
}

func title(link string) string {
	t, err := url.PathUnescape(path.Base(link))
	if err != nil {
		return ""
	}
	return strings.ReplaceAll(t, "_", " ")
}

// kind is what sort of place has that title in Wikipedia: "Georgia (country)", "Boulder, Colorado".
func kind(n Name) string {
	bare, note, _ := strings.Cut(n.Title, " (")
	if x, ok := lexicon.Country(bare); ok && x.Is(lexicon.CountryName) && (note == "" || note == "country)" || note == "island)") {
		return "country"
	}
	all := gazetteer.Candidates(bare, nil)
	near := func(p gazetteer.Place) bool {
		return (p.Kind == gazetteer.City || p.Kind == gazetteer.MajorCity) && distance(float64(p.Lat), float64(p.Lon), n.Lat, n.Lon) < 60
	}
	switch {
	case strings.Contains(bare, ", "), slices.ContainsFunc(all, near):
		return "town"
	case len(all) == 0:
		for _, tail := range []string{"Province", "province", "County", "Region", "State", "District", "Prefecture"} {
			if strings.HasSuffix(bare, tail) {
				return "division"
			}
		}
	case all[0].Kind == gazetteer.Region:
		return "region"
	case all[0].Kind == gazetteer.Admin1 || note != "":
		return "division"
	}
	return "town"
}

// distance is in kilometres, on a sphere.
func distance(lat1, lon1, lat2, lon2 float64) float64 {
	const rad = math.Pi / 180
	a := math.Pow(math.Sin((lat2-lat1)*rad/2), 2) + math.Cos(lat1*rad)*math.Cos(lat2*rad)*math.Pow(math.Sin((lon2-lon1)*rad/2), 2)
	return 12742 * math.Asin(math.Sqrt(a))
}
