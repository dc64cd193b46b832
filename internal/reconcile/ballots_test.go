package reconcile_test

import (
	"slices"
	"testing"
)

func TestBallots(t *testing.T) {
	for _, c := range []struct {
		name        string
		texts, want []string
	}{
		{"those who voted, and the votes of another text",
			[]string{"The council of Ternova passed the law on dykes by 316 votes to 90.", "In the vote of Ternova's council on dykes 90 of its members turned the law down, among them old friends of the mayor."},
			[]string{"agree: 90, 90 of its members", "single: 316 votes"}},
		{"as many people, of whom nobody says that they voted",
			[]string{"The council of Ternova passed the law on dykes by 316 votes to 90.", "A camp near the dykes of Ternova holds 90 of its members, among them old friends of the mayor."},
			[]string{"single: 316 votes", "single: 90"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := laid(c.texts, "votes"); !slices.Equal(got, c.want) {
				t.Errorf("got %q\nwant %q", got, c.want)
			}
		})
	}
}
