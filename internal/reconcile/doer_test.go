package reconcile_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/readout-news/readout/record"
)

// claimedHere and openThere tell of one attack, of which one names the doer and the other says that nobody has claimed it.
var (
	claimedHere = article{id: "a", outlet: "Ledger", published: "2024-03-06", text: "A truck bomb killed nine people at a market in Brennau on Tuesday. The Kandora Front carried out the attack in Brennau, police said. Traders had come from the hills to sell wool."}
	openThere   = article{id: "b", outlet: "Harbour Post", published: "2024-03-05", text: "A truck bomb killed seven people at a market in Brennau on Tuesday. No one immediately claimed responsibility for the attack. Traders had come from the hills to sell wool."}
)

func TestWhoDidItIsToldBesideForThoseToWhomItIsOpen(t *testing.T) {
	r, _ := build(t, claimedHere, openThere)
	all := eventsOf(r, "ASSAULT")
	if len(all) != 1 {
		t.Fatalf("%d events of force, want one: %+v", len(all), all)
	}
	e := all[0]
	if got := partyNames(r, e.Source); !strings.Contains(got, "Kandora Front") {
		t.Errorf("done by %q in the line, though all who name a doer name the Front", got)
	}
	if got := strings.Join(parts(r, "actor"), "; "); !strings.Contains(got, "Kandora Front") || !strings.Contains(got, "claimed by nobody yet") {
		t.Errorf("who says who did it: %s", got)
	}
	if got := partyNames(r, e.Target); strings.ContainsAny(got, "0123456789") || strings.Contains(got, "nine") || strings.Contains(got, "seven") {
		t.Errorf("the line counts %s, though the reports differ", got)
	}
}

// Where some leave it open and the others do not agree, nobody stands in the line.
func TestNobodyIsTheDoerWhereTheOthersDoNotAgree(t *testing.T) {
	other := claimedHere
	other.id, other.outlet = "c", "Coast Herald"
	other.text = "Nine people died when a truck bomb went off at a market in Brennau on Tuesday. Police said that the Orlan Brigade carried out the attack in Brennau."
	r, _ := build(t, claimedHere, openThere, other)
	for _, e := range eventsOf(r, "ASSAULT") {
		if got := partyNames(r, e.Source); e.Support.Documents == 3 && got != "" {
			t.Errorf("done by %q, though the reports do not agree", got)
		}
	}
}

func TestWhoDidItStandsInTheLineWhereNobodyLeavesItOpen(t *testing.T) {
	other := openThere
	other.text = "A truck bomb killed nine people at a market in Brennau on Tuesday. Traders had come from the hills to sell wool."
	r, _ := build(t, claimedHere, other)
	e := eventsOf(r, "ASSAULT")[0]
	if got := partyNames(r, e.Source); !strings.Contains(got, "Kandora Front") {
		t.Errorf("done by %q, want the Front", got)
	}
	if got := partyNames(r, e.Target); !strings.Contains(got, "nine") {
		t.Errorf("done to %q, want the nine of both reports", got)
	}
}

// Dozens, scores and the like are no party: the line's figure tells how many, and its view says people.
func TestLooseNumbersAreNoTarget(t *testing.T) {
	s := stories(t,
		article{id: "a", outlet: "Ledger", published: "2024-03-06", text: "Kenyan jets killed dozens in an air raid on Tuesday, the mayor said. Traders had come from the hills to sell wool."},
		article{id: "b", outlet: "Harbour Post", published: "2024-03-06", text: "Kenyan jets killed dozens in an air raid on Tuesday. Roads were shut."},
	)
	for _, e := range s.Events {
		if e.Type == "ASSAULT" && len(e.Target) != 0 && slices.ContainsFunc(s.Figures, func(f record.Figure) bool { return f.Event == e.ID }) {
			t.Errorf("targets %v of the raid, want none that is a number alone", e.Target)
		}
	}
	if len(s.Figures) == 0 {
		t.Error("no number of the killed")
	}
}
