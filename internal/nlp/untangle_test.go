package nlp

import (
	"testing"

	"github.com/readout-news/readout/text"
)

// Mending hangs "hospitalized" on "shot", which stands below it.
func TestMendingClosesNoRing(t *testing.T) {
	d := &text.Doc{Text: "All four victims of the shooting near the mill survived, but one clerk - who was shot nine times in his back - was hospitalized in critical condition, police said."}
	Annotate(d)
	for i := range d.Tokens {
		n, k := 0, int32(i)
		for ; k >= 0 && n <= len(d.Tokens); n++ {
			k = d.Tokens[k].Head
		}
		if n > len(d.Tokens) {
			t.Fatalf("from word %d (%s) no way leads to the root", i, d.Word(int32(i)))
		}
	}
}
