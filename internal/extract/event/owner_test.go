package event_test

import (
	"testing"

	"github.com/readout-news/readout/internal/extract/event"
	"github.com/readout-news/readout/text"
)

// TestACountryBeforeADeedIsItsDoer has countries whose name is its own adjective beside one that only says where.
func TestACountryBeforeADeedIsItsDoer(t *testing.T) {
	for s, want := range map[string]int{
		"The captain was killed in a United States operation near Kandora.":  1,
		"The captain was killed in a United Kingdom airstrike near Kandora.": 1,
		"The captain was killed in a Kandora school massacre.":               0,
	} {
		a := read(&text.Doc{Text: s})
		a.Events = event.All(a)
		n := 0
		for i := range a.Events {
			if a.Events[i].Type == "ASSAULT" {
				n = max(n, len(a.Events[i].Source))
			}
		}
		if n != want {
			t.Errorf("%s: %d doers, want %d", s, n, want)
		}
	}
}

// TestANameTellsNoMeans has words for weapons that only stand in the name of a body or place beside one that did it.
func TestANameTellsNoMeans(t *testing.T) {
	for s, want := range map[string]string{
		"Jonas Weber, a member of the Royal Air Force who had been training in Togo, was killed by police during the attack.": "",
		"Jonas Weber was killed by an air strike during the attack on Kandora.":                                               "aerial",
	} {
		a := read(&text.Doc{Text: s})
		a.Events = event.All(a)
		for i := range a.Events {
			if e := &a.Events[i]; e.Type == "ASSAULT" && a.Doc.Str(e.Trigger) == "killed" && e.Mode != want {
				t.Errorf("%s: mode %q, want %q", s, e.Mode, want)
			}
		}
	}
}
