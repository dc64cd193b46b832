package measure

import (
	"testing"

	"github.com/readout-news/readout/internal/extract/place"
)

func TestKindByTitle(t *testing.T) {
	for title, want := range map[string]string{
		"Kenya": "country", "Georgia (country)": "country", "Georgia (U.S. state)": "division", "Queensland": "division", "Black Sea": "region",
		"Boulder, Colorado": "town", "Nyanza Province": "division",
	} {
		if got := kind(Name{Title: title}); got != want {
			t.Errorf("%s is a %s, want %s", title, got, want)
		}
	}
	if got := kind(Name{Title: "Nairobi", Lat: -1.28, Lon: 36.81}); got != "town" {
		t.Errorf("Nairobi is a %s", got)
	}
}

func TestCountryOfThePoint(t *testing.T) {
	near := towns{square(10.2, 20.2): {{10.2, 20.2, "AAA"}}, square(11.1, 20.2): {{11.1, 20.2, "BBB"}}}
	for _, c := range []struct {
		lat, lon float64
		want     string
	}{{10.3, 20.3, "AAA"}, {11.4, 20.1, "BBB"}, {10.9, 20.2, "BBB"}, {60, 60, ""}} {
		if got := country(Name{Kind: "town", Lat: c.lat, Lon: c.lon}, near); got != c.want {
			t.Errorf("%v: %s", c, got)
		}
	}
	if got := country(Name{Kind: "region", Title: "Black Sea", Lat: 10.2, Lon: 20.2}, near); got != "" {
		t.Errorf("a sea lies in %s", got)
	}
}

func TestCountAndMistakes(t *testing.T) {
	at := func(kind, country, precision, in string, km float64) Name {
		return Name{Kind: kind, Country: country, Placed: true, Known: true, Km: km, Place: place.Place{Country: in, Precision: precision}}
	}
	all := []Name{
		at("town", "AAA", "town", "AAA", 3), at("town", "AAA", "town", "BBB", 3000), at("town", "AAA", "town", "AAA", 300), at("town", "AAA", "division", "AAA", 300),
		at("division", "AAA", "town", "AAA", 300), at("division", "AAA", "division", "AAA", 300), at("country", "AAA", "country", "AAA", 300), at("country", "AAA", "division", "BBB", 300),
		{Kind: "town"}, {Kind: "town", Known: true},
	}
	for i, want := range []string{"", "place of that name in another country", "town of that name elsewhere in the country", "town known only to its division or country",
		"division read as its town", "division: another middle", "country: another middle", "country taken for another place", "in no list", "left open"} {
		if got := Mistake(&all[i]); got != want {
			t.Errorf("%d: %q, want %q", i, got, want)
		}
	}
	if n, placed, country, near := Count(all, ""); n != 10 || placed != 8 || country != 6 || near != 1 {
		t.Errorf("%d %d %d %d", n, placed, country, near)
	}
	if n, placed, _, _ := Count(all, "town"); n != 6 || placed != 4 {
		t.Errorf("towns: %d %d", n, placed)
	}
}

func TestDistance(t *testing.T) {
	if km := distance(52.52, 13.4, 48.85, 2.35); km < 870 || km > 885 {
		t.Errorf("Berlin to Paris: %.0f km", km)
	}
}
