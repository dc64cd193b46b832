package reconcile_test

import (
	"strings"
	"testing"
)

// The line has whom all its reporters name; whom one alone names stands in its row.
func TestALineNamesWhomAllItsReportersName(t *testing.T) {
	r, _ := build(t,
		article{"a", "Coast Herald", "2024-03-12", "Mayor Dalia Ferro of Brennau on Monday condemned the Kandora Front and the Orlan Brigade for the burning of the grain stores.\n"},
		article{"b", "Lake Times", "2024-03-12", "Dalia Ferro, the mayor of Brennau, condemned the Kandora Front on Monday for the burning of the grain stores.\n"})
	for _, e := range eventsOf(r, "ACCUSE") {
		if got := partyNames(r, e.Target); e.Support.Reporters == 2 && got != "Kandora Front" {
			t.Errorf("done to %q, want whom both name", got)
		}
	}
	if all := eventsOf(r, "ACCUSE"); len(all) != 1 {
		t.Errorf("%d events, want one", len(all))
	}
}

// Who was wounded stands beside the dead, though another tells of the dead alone.
func TestTheWoundedStandBesideTheDeadWhomAllName(t *testing.T) {
	r, _ := build(t,
		article{"a", "Coast Herald", "2024-03-12", "Four farmers were wounded and the baker Dalia Ferro was killed in a shooting in Brennau on Monday. Nobody in the town slept that night.\n"},
		article{"b", "Lake Times", "2024-03-12", "The baker Dalia Ferro was killed in a shooting in Brennau on Monday, police said. The mill was shut for a week and a day.\n"})
	seen := false
	for _, e := range eventsOf(r, "ASSAULT") {
		if e.Support.Reporters == 2 {
			seen = true
			if got := partyNames(r, e.Target); !strings.Contains(got, "Ferro") || !strings.Contains(got, "farmers") {
				t.Errorf("done to %q", got)
			}
		}
	}
	if !seen {
		t.Error("the two reports are of no one event")
	}
}

// A number alone is of people; where only the day of its article dates an event, its sentence may name the day.
func TestANumberAloneIsOfPeople(t *testing.T) {
	r, _ := build(t, article{"a", "Coast Herald", "2024-03-12", "Togolese jets killed 14 in the town of Brennau on Monday.\n"})
	for _, e := range eventsOf(r, "ASSAULT") {
		if got := partyNames(r, e.Target); strings.HasSuffix(got, "14") {
			t.Errorf("done to %q", got)
		}
	}
	if len(eventsOf(r, "ASSAULT")) == 0 {
		t.Error("no event of force")
	}
}

func TestTheDayThatASentenceNamesIsNoRange(t *testing.T) {
	r, _ := build(t, article{"a", "Coast Herald", "2024-03-12", "The government of Norway on Monday said it supports the ruling of Judge Tomas Brandt that the mill must close.\n"})
	all := eventsOf(r, "SUPPORT")
	if len(all) == 0 {
		t.Fatal("no support")
	}
	if d := all[0].Date; d != nil && (d.Start != "2024-03-11" || d.End != "2024-03-11") {
		t.Errorf("of %s to %s, and the text says Monday", d.Start, d.End)
	}
}
