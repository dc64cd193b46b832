package claim_test

import (
	"strings"
	"testing"
)

// plain is a passage without a comma, long enough that one would be expected.
const plain = "Rovan planes hit the town of Alsen on Friday. The old bridge fell into the river and the road to the coast was closed for a week. "

// TestTextsWithoutCommas reads who closes a sentence where the tree takes him for part of what is said.
func TestTextsWithoutCommas(t *testing.T) {
	for in, want := range map[string]string{
		"One farmer was also hurt in the air strikes he said.":                               "he|say|indirect|One farmer was also hurt in the air strikes",
		"“They are trying to win back the whole town” militia leader Omar Faris told Pravo.": "militia leader Omar Faris|say|direct|“They are trying to win back the whole town”",
		"“The world has a duty and it must act” the member of parliament from Lima said.":    "the member of parliament from Lima|say|direct|“The world has a duty and it must act”",
		"The school was hit on Monday police said.":                                          "police|say|indirect|The school was hit on Monday",
	} {
		a := resolved(plain+in, "")
		if n := len(a.Claims); n == 0 || show(a, a.Claims[n-1]) != want {
			t.Errorf("%s: got %s, want %s", in, claims(a), want)
		}
	}
	in := "The houses were empty, the roads were closed, and the people, old and young, had gone. She praised the things he said."
	if got := claims(resolved(in, "")); strings.Contains(got, "|She praised the things") {
		t.Errorf("with commas a closing clause is no cue for the sentence: %s", got)
	}
}
