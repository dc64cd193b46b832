package view

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/record"
)

// TestEveryTypeHasAPlainWord keeps the words in step with the ontology: each type has one, and each mode named here exists.
func TestEveryTypeHasAPlainWord(t *testing.T) {
	modes := map[string]bool{}
	for _, k := range ontology.Types() {
		if plainTypes[k.Name] == "" {
			t.Errorf("no plain word for %s", k.Name)
		}
		for _, m := range ontology.ModesOf(k.Name) {
			modes[k.Name+" "+m.Name] = true
		}
	}
	for k := range plainModes {
		if !modes[k] {
			t.Errorf("no mode %q", k)
		}
	}
	if got := plain(&record.Event{Type: "REJECT", Mode: "meet"}); strings.ContainsAny(got, "_ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
		t.Errorf("%q is no plain word", got)
	}
}
