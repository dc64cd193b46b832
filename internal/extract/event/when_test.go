package event_test

import (
	"testing"

	"github.com/readout-news/readout/text"
)

// TestWhatWasDoneEndsWithTheDocumentsDay reads the days of deeds that are told by a week or month that has not ended.
func TestWhatWasDoneEndsWithTheDocumentsDay(t *testing.T) {
	thursday, sunday := text.MakeDate(2021, 7, 15), text.MakeDate(2021, 7, 18)
	for _, c := range []struct {
		text  string
		day   text.Date
		first string
		last  string
	}{
		{"Earlier this month rebels killed nine farmers in Chad.", thursday, "2021-07-01", "2021-07-15"},
		{"Last week rebels killed nine farmers in Chad.", thursday, "2021-07-05", "2021-07-11"},
		{"Last week rebels killed nine farmers in Chad.", sunday, "2021-07-05", "2021-07-17"},
		{"In June rebels killed nine farmers in Chad.", thursday, "2021-06-01", "2021-06-30"},
	} {
		d := &text.Doc{Text: c.text}
		d.Published.DateRange = text.OneDay(c.day)
		a := read(d)
		if len(a.Events) != 1 || a.Events[0].Date.Start.String() != c.first || a.Events[0].Date.End.String() != c.last {
			t.Errorf("%s on %s: want %s to %s\n%s", c.text, c.day, c.first, c.last, list(a))
			for _, e := range a.Events {
				t.Log(e.Date.Start, e.Date.End, e.DateBasis)
			}
		}
	}
}
