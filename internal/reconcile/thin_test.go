package reconcile_test

import (
	"strings"
	"testing"
)

// TestThinClaimsStandInTheDocumentsOnly reads which claims of an article the record of its story shows.
func TestThinClaimsStandInTheDocumentsOnly(t *testing.T) {
	for in, shown := range map[string]bool{
		"Mayor Jorge Nadal said the dam was old and weak.":                                          true,
		"Judge Ana Torres ordered the council to give the boat back to the weavers.":                true,
		"Mayor Jorge Nadal discussed the state of the dam.":                                         false,
		"Mayor Jorge Nadal could announce that the dam was weak.":                                   false,
		"The plan was described as a “gift to the builders of the dam”.":                            false,
		"The letter said the dam was old. It warned that nobody had looked at the gates since May.": true,
	} {
		r, _ := build(t, article{"a", "Coast Herald", "2024-03-12", in + "\n"})
		claims := r.Stories[0].Claims
		if len(claims) > 0 != shown {
			t.Errorf("%s: %d claims shown, want any %v", in, len(claims), shown)
		}
		for _, c := range claims {
			if s := c.Speaker.Span; strings.EqualFold(in[s.Start:s.End], "it") {
				t.Errorf("%s: the record names no one for it", in)
			}
		}
	}
}

// TestHalfAnEventStandsInTheDocumentOnly reads which events of one reporter the record of the story shows, and in what words.
func TestHalfAnEventStandsInTheDocumentOnly(t *testing.T) {
	for in, want := range map[string]string{
		"Senator Maria Lopez blasted the plan on Monday.":                  "the plan",
		"Senator Maria Lopez blasted Samuel Okoro on Monday.":              "",
		"The militia attacked on Monday.":                                  "none",
		"Guns must go from those streets where people are getting killed.": "none",
	} {
		r, _ := build(t, article{"a", "Coast Herald", "2024-03-12", in + " The road by the river was shut until noon. Engineers looked at the gates. They found no fault.\n"})
		got := "none"
		if es := r.Stories[0].Events; len(es) > 0 {
			got = es[0].Object
		}
		if got != want {
			t.Errorf("%s: object %q, want %q", in, got, want)
		}
	}
}

// TestOneOfSeveralNeedsMoreToStandAlone reads that what only one of three reporters has must be surer than what one of two has, but for
// appeals and praise.
func TestOneOfSeveralNeedsMoreToStandAlone(t *testing.T) {
	long := "Senator Maria Lopez praised Samuel Okoro for the new bridge at the harbour. Governor Anna Weber accused Samuel Okoro of hiding the letters from the council. " +
		"Anna Weber quit. The road by the river was shut until noon. Engineers looked at the gates. They found no fault.\n"
	other := "The council of Karsk has shut a road by the harbour. Two workers found a crack in the wall there. Ships wait in the bay. The harbour master sent for help.\n"
	two := []article{{"a", "Coast Herald", "2024-03-12", long}, {"b", "Hill Post", "2024-03-12", other}}
	kept := func(in ...article) (types []string) {
		r, _ := build(t, in...)
		for _, e := range r.Stories[0].Events {
			types = append(types, e.Type)
		}
		return types
	}
	if got := strings.Join(kept(two...), " "); got != "SUPPORT ACCUSE RETREAT" {
		t.Errorf("of two reporters one tells %s", got)
	}
	if got := strings.Join(kept(append(two, article{"c", "Lake Times", "2024-03-12", "Nurses in Karsk opened a clinic by the lake. It has nine rooms. The mayor paid for the beds. A second one opens in May.\n"})...), " "); got != "SUPPORT ACCUSE" {
		t.Errorf("of three reporters one tells %s", got)
	}
}
