package lines

import (
	"slices"
	"strings"
	"testing"
)

func TestInlineCutsLinksBehindAName(t *testing.T) {
	for _, c := range []struct {
		line, rest string
		cut        []string
	}{
		{"Mayor Lind Ana LindLind pays her fine Dunmore counts its swans MORE said on Friday.", "Mayor Lind said on Friday.",
			[]string{"Ana LindLind pays her fine Dunmore counts its swans MORE"}},
		{"Senator Otto McFerber Paul (Otto) Ferdinand McFerberFive things to know MORE (R) and Ana Lind Ana LindLind asks MORE met.",
			"Senator Otto McFerber (R) and Ana Lind met.", []string{"Paul (Otto) Ferdinand McFerberFive things to know MORE", "Ana LindLind asks MORE"}},
		{"She wants MORE, and Ana Lind knows it.", "She wants MORE, and Ana Lind knows it.", nil},
		{"YouTube and BuzzFeed pay MORE than Lind did.", "YouTube and BuzzFeed pay MORE than Lind did.", nil},
		{"Lind said MOREOVER that LindLand is hers.", "Lind said MOREOVER that LindLand is hers.", nil},
		{"", "", nil},
	} {
		rest, cut := Inline(c.line)
		if rest != c.rest || !slices.Equal(cut, c.cut) {
			t.Errorf("%q\n got %q, cut %q\nwant %q, cut %q", c.line, rest, cut, c.rest, c.cut)
		}
	}
}

func FuzzInline(f *testing.F) {
	f.Add("Mayor Lind Ana LindLind pays MORE said")
	f.Add(" MORE MORE")
	f.Fuzz(func(t *testing.T, l string) {
		rest, cut := Inline(l)
		n := 0
		for _, c := range cut {
			n += len(c)
			if !strings.HasSuffix(c, "MORE") {
				t.Errorf("cut %q", c)
			}
		}
		if len(rest)+n > len(l) {
			t.Errorf("%q became %q and %q", l, rest, cut)
		}
	})
}
