package figure

import (
	"os"
	"strings"
	"testing"
)

// TestWays reads testdata/ways.txt: sentences of the ways in which news puts a number, some twenty for each measure, written before the
// code was looked at, each with the figures that a reader would give it. 231 of the 318 were right at first sight. A sentence is right where it
// gives those figures and no other.
func TestWays(t *testing.T) {
	const floor = 291
	b, err := os.ReadFile("testdata/ways.txt")
	if err != nil {
		t.Fatal(err)
	}
	right, all := 0, 0
	for _, row := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		want, in, ok := strings.Cut(row, "|")
		if !ok {
			t.Fatalf("no bar in %q", row)
		}
		all++
		a := analyze(in)
		var got []string
		for _, g := range a.Figures {
			l := strings.TrimSuffix(line(g), " part")
			if g.Unit != "person" && g.Unit != "vote" {
				l += " [" + g.Unit + "]"
			}
			got = append(got, l)
		}
		if s := strings.Join(got, "; "); s != want {
			t.Logf("%q\n got %s\nwant %s", in, s, want)
			continue
		}
		right++
	}
	t.Logf("%d of %d right", right, all)
	if right < floor {
		t.Errorf("%d of %d right, want %d at least", right, all, floor)
	}
}
