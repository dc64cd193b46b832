package nlp

import (
	"testing"

	"github.com/readout-news/readout/text"
)

func TestTheDayIsNoPartOfTheNounBehindIt(t *testing.T) {
	for in, want := range map[string]map[string]string{
		"On Tuesday army units destroyed a vehicle with nine rebels in Kandora.": {"Tuesday": "obl destroyed", "units": "nsubj destroyed"},
		"On Sunday 11 farmers including a teacher were killed in Kandora.":       {"Sunday": "obl killed", "farmers": "nsubj:pass killed"},
		"On Friday prayers ended early in Kandora.":                              {"Friday": "compound prayers"},
	} {
		d := &text.Doc{Text: in}
		Annotate(d)
		wellFormed(t, d)
		for word, rel := range want {
			if got := arc(d, word); got != rel {
				t.Errorf("%s\n%q is %s, want %s", in, word, got, rel)
			}
		}
	}
}
