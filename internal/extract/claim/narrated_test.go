package claim_test

import (
	"testing"

	"github.com/readout-news/readout/internal/extract/claim"
)

// TestNarrated reads deeds, wishes and sayings without a word of them, which the outlet tells in words of speech, beside such as tell what was said.
func TestNarrated(t *testing.T) {
	for in, want := range map[string]bool{
		"The weavers have been unwilling to pay for the dam.":          true,
		"The baker's decision to leave the council was right.":         true,
		"Jorge Nadal issued a rebuke of the council on Monday.":        true,
		"Jorge Nadal issued a statement saying that the dam was safe.": false,
		"The judge denied the request of the weavers on Monday.":       true,
		"The judge denied that the weavers had been heard.":            false,
		"The weavers pushed the council to close the mill.":            false,
		"The minister denied the allegations of the weavers.":          false,
		"The mayor expressed no interest in a deal with the weavers.":  false,
		"Jorge Nadal was confirmed as minister before the flood.":      true,
	} {
		a, got := resolved(in, ""), false
		for i := range a.Claims {
			got = got || claim.Hollow(a, &a.Claims[i])
		}
		if len(a.Claims) == 0 && !want {
			t.Errorf("%s: no claim", in)
		}
		if got != want && len(a.Claims) > 0 {
			t.Errorf("%s: one of them hollow is %v: %s", in, got, claims(a))
		}
	}
}

// TestNothingShows keeps what nothing is said to suggest from being anybody's claim.
func TestNothingShows(t *testing.T) {
	a := resolved("Jorge Nadal said nothing in the letter suggested the mayor had closed the mill.", "")
	for i := range a.Claims {
		c := &a.Claims[i]
		if cue := a.Doc.Str(c.Cue); cue == "suggested" && !claim.Hollow(a, c) {
			t.Errorf("%q is a claim: %s", cue, claims(a))
		}
	}
}
