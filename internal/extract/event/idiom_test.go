package event_test

import (
	"testing"

	"github.com/readout-news/readout/internal/extract/event"
	"github.com/readout-news/readout/text"
)

// TestTurnsOfPhraseAreNoDeeds has sentences that must tell no event of the type, whatever its score.
func TestTurnsOfPhraseAreNoDeeds(t *testing.T) {
	for _, x := range []struct{ text, kind string }{
		{"The Treasury is holding these clerks hostage in exchange for its bill.", "ASSAULT"},
		{"The fire was captured by the cameras of tourists from Chad.", "COERCE"},
		{"The war in Kenya has left more than 90,000 people dead since erupting in 2011.", "ASSAULT"},
		{"Hundreds of thousands of people have been killed and millions displaced since the conflict began with rallies.", "ASSAULT"},
		{"The press seized upon Samuel Okoro after the vote.", "COERCE"},
		{"Samuel Okoro was charged with the safety of the port.", "ACCUSE"},
		{"Maria Lopez on Tuesday called a judge who had ruled against her plan an “Okoro man”.", "CONSULT"},
		{"Maria Lopez said that people have to behave.", "REQUEST"},
		{"Maria Lopez has a record of backing Samuel Okoro.", "SUPPORT"},
		{"Aides want Maria Lopez to move past her feud with the soldier and refocus her attacks on Samuel Okoro.", "ASSAULT"},
	} {
		a := read(&text.Doc{Text: x.text})
		for _, e := range event.All(a) {
			if e.Type == x.kind {
				t.Errorf("%s: %s is told\n%s", x.text, x.kind, list(a))
			}
		}
	}
	a := read(&text.Doc{Text: "Samuel Okoro was charged with theft in Kandora."})
	if len(event.All(a)) == 0 {
		t.Error("a charge of theft is one")
	}
}
