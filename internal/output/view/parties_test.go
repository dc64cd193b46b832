package view

import (
	"testing"

	"github.com/readout-news/readout/record"
)

func TestWhatIsAskedForIsNoTarget(t *testing.T) {
	x := &index{actors: map[string]*record.Actor{"a1": {ID: "a1", Name: "Lena Dahl"}}}
	for object, want := range map[string]string{
		"for more time":    "Lena Dahl, for more time",
		"to sign the bill": "Lena Dahl, to sign the bill",
		"the bill":         "Lena Dahl → the bill",
	} {
		if got := x.parties(&record.Event{Type: "REQUEST", Source: []string{"a1"}, Object: object}); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
