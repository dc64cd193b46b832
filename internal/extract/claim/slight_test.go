package claim_test

import (
	"testing"

	"github.com/readout-news/readout/internal/extract/claim"
)

func TestSlight(t *testing.T) {
	for in, want := range map[string]bool{
		"The ministers discussed the outbreak in the camps.":      true,
		"The ministers discussed how to close the camps.":         false,
		"The mayor said the camps were closed.":                   false,
		"The mayor talked about how the camps had been closed.":   false,
		"The council criticised the closing of the camps.":        false,
		"The council criticised the court's ruling.":              true,
		"The council criticised the ruling as weak.":              false,
		"The mayor could announce that the camps are closed.":     true,
		"The mayor discussed the “worst camp of all” on Tuesday.": false,
	} {
		a := resolved(in, "")
		if len(a.Claims) != 1 || claim.Slight(a, &a.Claims[0]) != want {
			t.Errorf("%s: want one claim, slight %v: %s", in, want, claims(a))
		}
	}
}
