package lexicon

import (
	"testing"
)

func TestAreas(t *testing.T) {
	for _, c := range []struct {
		name    string
		kind    AreaKind
		country string
		lat     float32
	}{
		{"Kenya", WholeCountry, "KEN", 1}, {"Queensland", Division, "AUS", -22.5}, {"NSW", Division, "AUS", -32.2}, {"Sumatra", Landscape, "IDN", 0},
		{"deir ezzor", Settlement, "SYR", 35.34}, {"Tahrir Square", Settlement, "EGY", 30.04},
	} {
		all := Areas(c.name)
		if len(all) != 1 || all[0].Kind != c.kind || all[0].Country != c.country || all[0].Lat != c.lat {
			t.Errorf("%s: %+v", c.name, all)
		}
	}
	if got := Areas("Punjab"); len(got) != 2 {
		t.Errorf("Punjab lies in two countries: %+v", got)
	}
	if got := Areas("Qwrtzplk"); got != nil {
		t.Errorf("%+v", got)
	}
}

func TestEveryCountryHasAMiddle(t *testing.T) {
	none := map[string]bool{"BVT": true, "HMD": true, "UMI": true} // where nobody lives
	for code := range countries().name {
		if _, ok := CountryArea(code); ok == none[code] {
			t.Errorf("%s: %v", code, ok)
		}
	}
}

func TestAreasAreSound(t *testing.T) {
	check := func(name, country, lat, lon string) {
		if a, o := degrees(lat), degrees(lon); a < -90 || a > 90 || o < -180 || o > 180 || a == 0 && o == 0 {
			t.Errorf("%s lies at %s %s", name, lat, lon)
		}
		if country != "" && CountryOf(country) == "" {
			t.Errorf("%s lies in %q", name, country)
		}
	}
	rows("areas.tsv", 6, func(f []string) {
		check(f[0], f[3], f[4], f[5])
		if f[2] != "country" && f[2] != "division" && f[2] != "region" || f[2] != "region" && f[3] == "" {
			t.Errorf("%s is a %q of %q", f[0], f[2], f[3])
		}
	})
	rows("towns.tsv", 5, func(f []string) {
		check(f[0], f[2], f[3], f[4])
		if f[2] == "" {
			t.Errorf("%s lies nowhere", f[0])
		}
	})
}
