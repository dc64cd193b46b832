package coref_test

import (
	"testing"

	"github.com/readout-news/readout/text"
)

// thingOf is the chain of the nth thing printed as s, -1 when there is none.
func thingOf(d *text.Doc, s string, n int) int32 {
	for _, m := range d.Things {
		if d.Str(m.Span) == s {
			if n--; n == 0 {
				return m.Chain
			}
		}
	}
	return -1
}

func TestThings(t *testing.T) {
	for _, c := range []struct {
		text string
		a    string
		b    string
		nb   int
		same bool
	}{
		{"The committee approved the vaccine in May. Nurses will give the vaccine to children in June.", "the vaccine", "the vaccine", 2, true},
		{"The bridge fell into the river on Monday. It was built in 1950.", "The bridge", "It", 1, true},
		{"Anna Berg and Carlos Medina signed the treaty. They shook hands.", "Anna Berg and Carlos Medina", "They", 1, true},
		{"Weber wrote on Monday, \"He has been my friend for years.\"", "He", "my", 1, false},
		{"The old bridge fell on Monday. The new tunnel was closed on Tuesday.", "The old bridge", "The new tunnel", 1, false},
	} {
		d := read(c.text)
		a, b := thingOf(d, c.a, 1), thingOf(d, c.b, c.nb)
		if same := a >= 0 && a == b; same != c.same {
			t.Errorf("%q: %q in %d, %q in %d", c.text, c.a, a, c.b, b)
		}
	}
}

func TestCounterparts(t *testing.T) {
	for _, c := range []struct{ text, noun, office, same string }{
		{"Chile's foreign minister met his Norwegian colleague in Oslo on Monday.", "his Norwegian colleague", "foreign minister", ""},
		{"Norwegian Foreign Minister Kristin Hagen flew home. Chile's foreign minister spoke to his Norwegian counterpart on Monday.", "his Norwegian counterpart", "foreign minister", "Kristin Hagen"},
		{"Defense Minister Carlos Medina of Chile visited Oslo. He met his Norwegian opposite number there.", "his Norwegian opposite number", "defense minister", ""},
		{"Anna Berg and her Norwegian colleague wrote the paper.", "her Norwegian colleague", "", ""},
		{"President Carlos Medina of Chile met a colleague in Oslo.", "a colleague", "", ""},
	} {
		d := read(c.text)
		found := false
		for _, m := range d.Mentions {
			if d.Str(m.Span) != c.noun {
				continue
			}
			found = true
			if m.Office != c.office {
				t.Errorf("%q: office %q, want %q", c.text, m.Office, c.office)
			}
			if c.same != "" && m.Chain != chainOf(d, c.same, 1) {
				t.Errorf("%q: not %s", c.text, c.same)
			}
		}
		if !found {
			t.Errorf("%q: no mention %q", c.text, c.noun)
		}
	}
}
