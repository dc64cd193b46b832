package claim_test

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/claim"
	"github.com/readout-news/readout/text"
)

// checkClaims fails t when a claim breaks what every claim promises.
func checkClaims(t *testing.T, a *extract.Analysis) {
	t.Helper()
	n := int32(len(a.Doc.Text))
	inside := func(s text.Span) bool { return 0 <= s.Start && s.Start <= s.End && s.End <= n }
	var last int32
	for i, c := range a.Claims {
		if c.Cue.Empty() || !inside(c.Cue) || !inside(c.Speaker.Span) || c.Cue.Start < last {
			t.Errorf("claim %d: cue %v, speaker %v", i, c.Cue, c.Speaker.Span)
		}
		last = c.Cue.Start
		if len(c.Content) == 0 || c.Class == "" || c.Form == "" || len(c.Why) == 0 {
			t.Errorf("claim %d is not whole: %+v", i, c)
		}
		end := int32(-1)
		for _, s := range c.Content {
			if s.Empty() || !inside(s) || s.Start < end || s.Overlaps(c.Cue) {
				t.Errorf("claim %d: content %v, cue %v", i, c.Content, c.Cue)
			}
			end = s.End
		}
		steps := 0
		for w := c.Within; w >= 0; w = a.Claims[w].Within {
			if steps++; steps > len(a.Claims) {
				t.Fatalf("claim %d lies within itself", i)
			}
		}
		if hops := claim.Chain(a, i); len(hops) == 0 || hops[0].Relation != "primary" {
			t.Errorf("claim %d: chain %+v", i, hops)
		}
	}
}

var odd = []string{
	"", " ", "\n\n", "...", "\"", "“”", ":", "A:", "A: B", "😀 said 😀", "said said said said", "He said: \"",
	"\"One.\n\n\"Two,\" he said, \"three.\n\nFour said five said six.\"", "قال إنه said “so”", "x\xcc\x81 said that y\xcc\x81 was here",
	"SMITH: Why?\nJONES: Because he said so.\nSMITH: Who said that you said that they said it?\nJONES: I did, she said.",
	"According to according to him, said the man who said it, he said.",
}

func TestClaimsKeepTheirPromisesOnOddTexts(t *testing.T) {
	for _, s := range odd {
		checkClaims(t, find(s))
	}
	checkClaims(t, find(strings.Repeat("He said that she said ", 800)))
	checkClaims(t, find(strings.Repeat("\"a ", 4000)))
	checkClaims(t, find(strings.Repeat("“So it is,” he said. ", 800)))
}

func FuzzFind(f *testing.F) {
	for _, s := range odd {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) < 1<<14 {
			checkClaims(t, find(strings.ToValidUTF8(s, "?")))
		}
	})
}
