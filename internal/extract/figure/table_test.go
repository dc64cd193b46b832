package figure

import (
	"fmt"
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/extract"
)

// full is a figure with all that the text says of it: line, the unit unless it is a person, "sum N", the certainty, and the words for
// those counted in (+) or left out (-).
func full(a *extract.Analysis, g extract.Figure) string {
	s := line(g)
	if g.Unit != "person" {
		s += " [" + g.Unit + "]"
	}
	if g.Part == extract.Increment {
		s += " more"
	}
	if g.Sum != nil {
		s += fmt.Sprint(" sum ", *g.Sum)
	}
	if g.Certainty != "" {
		s += " " + string(g.Certainty)
	}
	if !g.With.Empty() {
		s += " +" + a.Doc.Str(g.With)
	}
	if !g.Without.Empty() {
		s += " -" + a.Doc.Str(g.Without)
	}
	return s
}

// row is a sentence and the figures that it gives, in full.
type sentence struct{ in, want string }

func check(t *testing.T, rows []sentence) {
	t.Helper()
	for _, r := range rows {
		a := analyze(r.in)
		var got []string
		for _, g := range a.Figures {
			got = append(got, full(a, g))
		}
		if s := strings.Join(got, "; "); s != r.want {
			t.Errorf("%q\n got %s\nwant %s", r.in, s, r.want)
		}
	}
}
