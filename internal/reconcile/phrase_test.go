package reconcile_test

import (
	"slices"
	"testing"
)

// TestPeopleWithoutANameAreShownByTheirPhrase has people and bodies known by a bare noun, and the name that the record gives them.
func TestPeopleWithoutANameAreShownByTheirPhrase(t *testing.T) {
	for in, want := range map[string]string{
		"A spokesman for Maria Lopez blasted Samuel Okoro on Monday.":            "spokesman for Maria Lopez",
		"Groups that oppose the dam criticized Samuel Okoro on Monday.":          "Groups that oppose the dam",
		"Maria Lopez left early. Her lawyer criticized Samuel Okoro on Monday.":  "Maria Lopez's lawyer",
		"Maria Lopez spoke with the Okoro family about the dam on Monday.":       "Okoro family",
		"Maria Lopez accused senators of treachery on Monday.":                   "senators",
		"Maria Lopez accused the lawyer of being a liar on Monday.":              "lawyer",
		"Maria Lopez accused the lawyer of Samuel Okoro of treachery on Monday.": "lawyer of Samuel Okoro",
		"A senior spokesman blasted Samuel Okoro on Monday.":                     "senior spokesman",
		"Farmers criticized Samuel Okoro on Monday.":                             "Farmers",
	} {
		r, _ := build(t, article{"a", "Coast Herald", "2024-03-12", in + " The road by the river was shut until noon. Engineers looked at the gates.\n"})
		var names []string
		for _, a := range r.Actors {
			names = append(names, a.Name)
		}
		if !slices.Contains(names, want) {
			t.Errorf("%s: %q, want %q", in, names, want)
		}
	}
}
