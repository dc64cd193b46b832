package actor_test

import (
	"testing"

	"github.com/readout-news/readout/text"
)

// The list of leaders has a prime minister of Australia by her surname alone.
func TestListedBySurnameAlone(t *testing.T) {
	for _, c := range []struct{ name, text, country string }{
		{"a namesake", "Marlow Gillard painted the boats. The painter sold three.", ""},
		{"the text names the country", "Marlow Gillard flew home to Australia.", "AUS"},
		{"the text gives the office", "Prime Minister Marlow Gillard sold three boats.", "AUS"},
	} {
		in := readOn("d", c.text, text.MakeDate(2012, 5, 4))
		a, ok := find(in, "Marlow Gillard")
		if !ok || a.Country != c.country {
			t.Errorf("%s: country %q, want %q (%v)", c.name, a.Country, c.country, a.Grounds)
		}
	}
}
