package reconcile_test

import (
	"testing"

	"github.com/readout-news/readout/record"
)

// events gives the events of r of one type.
func eventsOf(r *record.Record, typ string) (out []record.Event) {
	for _, s := range r.Stories {
		for _, e := range s.Events {
			if e.Type == typ {
				out = append(out, e)
			}
		}
	}
	return out
}

func TestHistoryIsNoNewsOfTheDay(t *testing.T) {
	r, _ := build(t,
		article{"a", "Coast Herald", "2024-03-12", "French President Emmanuel Macron met German Chancellor Olaf Scholz in Paris on Monday.\nEmmanuel Macron visited Olaf Scholz in Berlin in January 2019.\n"},
		article{"b", "Lake Times", "2024-03-12", "Emmanuel Macron and Olaf Scholz met in Paris on Monday, a spokesman of Emmanuel Macron said.\n"})
	if len(r.Stories) != 1 {
		t.Fatalf("%d stories, want one", len(r.Stories))
	}
	s := &r.Stories[0]
	old, only, line := 0, 0, 0
	for _, e := range s.Events {
		if e.Background != (e.Date != nil && e.Date.Start < "2024") {
			t.Errorf("%+v", e)
		}
		if !e.Background {
			continue
		}
		old++
		for _, o := range s.OnlyIn {
			for _, id := range o.Events {
				if id == e.ID {
					only++
				}
			}
		}
		for _, x := range s.Timeline {
			if x.Event == e.ID {
				line++
			}
		}
	}
	if old != 1 || only != 0 || line != 1 {
		t.Errorf("%d old events, %d of them as news of one reporter alone, %d in the timeline", old, only, line)
	}
	if d := record.Validate(r); len(d) > 0 {
		t.Errorf("%v", d)
	}
}

func TestOneDeedInTwoTownsIsTwo(t *testing.T) {
	const hama = "Syria said on Tuesday that its army had attacked rebels of the Levant Front in Hama on Monday.\n"
	const aleppo = "Rebels of the Levant Front were attacked by the army of Syria in Aleppo on Monday, Syria said on Tuesday.\n"
	one, _ := build(t, article{"a", "Coast Herald", "2024-03-12", hama}, article{"b", "Lake Times", "2024-03-12", hama + "It rained.\n"})
	two, _ := build(t, article{"a", "Coast Herald", "2024-03-12", hama}, article{"b", "Lake Times", "2024-03-12", aleppo})
	if n := len(eventsOf(one, "ASSAULT")); n != 1 {
		t.Errorf("one place: %d events", n)
	}
	if n := len(eventsOf(two, "ASSAULT")); n != 2 {
		t.Errorf("two places: %d events", n)
	}
}

// Of several reports the one that knows the place most exactly gives it.
func TestThePlaceIsThatOfWhoKnowsItBest(t *testing.T) {
	r, _ := build(t,
		article{"a", "Coast Herald", "2024-03-12", "French President Emmanuel Macron met German Chancellor Olaf Scholz in France on Monday.\n"},
		article{"b", "Lake Times", "2024-03-12", "Emmanuel Macron and Olaf Scholz met in Paris on Monday.\n"})
	for _, e := range eventsOf(r, "CONSULT") {
		if e.Place == nil || e.Place.Name != "Paris" || e.Place.Precision != "town" || e.Place.Lat == nil || e.Place.Document != "b" {
			t.Errorf("%+v", e.Place)
		}
	}
}
