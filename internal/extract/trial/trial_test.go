package trial_test

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/extract/event"
	"github.com/readout-news/readout/internal/extract/trial"
	"github.com/readout-news/readout/ontology"
)

// TestContexts runs the sentences of data/contexts.txt.
func TestContexts(t *testing.T) {
	for _, c := range ontology.Contexts() {
		for _, f := range trial.Context(c) {
			t.Errorf("contexts.txt:%d: %s in: %s\n%s", f.Line, f.Wrong, f.Text, f.Found)
		}
	}
}

func TestADefinitionOfOnesOwnIsTried(t *testing.T) {
	d, err := ontology.ParseDefinition("protest-chant", `type PROTEST
cameo 141
gloss People chant.
verb S:pogn chant against T
yes Kenyan miners chanted against Chad. | miners > Chad
yes The miners hummed. | miners
no The miners chanted against Chad.
no The clock chimed.
`)
	if err != nil {
		t.Fatal(err)
	}
	got := trial.Definition(event.NewCoder([]ontology.Definition{d}), d)
	if len(got) != 2 || got[0].Line != 6 || got[0].Wrong != "not found: PROTEST miners [held]" || got[1].Line != 7 || !strings.HasPrefix(got[1].Found, "PROTEST 141 [held]") {
		t.Errorf("%+v", got)
	}
}
