package event_test

import (
	"testing"

	"github.com/readout-news/readout/text"
)

// What is asked, refused or threatened tells the mode; how a deed is done is told by its own patterns.
func TestModesAreReadFromContent(t *testing.T) {
	for _, c := range []struct{ text, typ, mode string }{
		{"Kenya asked Norway for medical aid.", "REQUEST", "assist"},
		{"Kenya urged Chad to reform its laws.", "REQUEST", "change"},
		{"Kenya urged Sudan to release the prisoners.", "REQUEST", "yield"},
		{"Kenya called on Chad to resume talks.", "REQUEST", "meet"},
		{"Norway refused to send aid to Chad.", "REJECT", "assist"},
		{"Chad refused to amend the constitution.", "REJECT", "change"},
		{"Sudan refused to release the Kenyan prisoners.", "REJECT", "yield"},
		{"Sudan refused to meet Kenya.", "REJECT", "meet"},
		{"Chad threatened Kenya with sanctions.", "THREATEN", "restrict"},
		{"Chad threatened to arrest Samuel Okoro.", "THREATEN", "arrest"},
		{"Chad threatened to cut aid to Togo.", "THREATEN", "relations"},
		{"Chad threatened to expel the UN observers.", "THREATEN", "expel"},
		{"Chad threatened to annex the Kenyan island.", "THREATEN", "territory"},
		{"Chad threatened to bomb Kenya.", "THREATEN", "violence"},
		{"The army used tear gas against Kenyan students.", "ASSAULT", "crowd-control"},
		{"Kenyan rebels were killed in a drone strike by Chad.", "ASSAULT", "drone"},
		{"Senator Maria Lopez asked a grand jury in Oslo to investigate Kenya's meddling in the election.", "REQUEST", ""},
		{"Kenyan rebels targeted a Chadian base with rockets after the air strikes.", "ASSAULT", ""},
		{"Qatar mediated between Sudan and the rebels.", "CONSULT", "third-party"},
	} {
		a := read(&text.Doc{Text: c.text})
		got := "none"
		for i := range a.Events {
			if a.Events[i].Type == c.typ {
				got = a.Events[i].Mode
			}
		}
		if got != c.mode {
			t.Errorf("%s: mode %q, want %q\n%s", c.text, got, c.mode, list(a))
		}
	}
}
