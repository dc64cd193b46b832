package reconcile_test

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/record"
)

// parts are the disagreements of a kind, as "value (documents) / value (documents)".
func parts(r *record.Record, kind string) (out []string) {
	for _, d := range r.Stories[0].Disagreements {
		if d.Kind != kind {
			continue
		}
		var sides []string
		for _, s := range d.Sides {
			sides = append(sides, s.Value+" ("+strings.Join(s.Documents, " ")+")")
		}
		out = append(out, d.Relation+": "+strings.Join(sides, " / "))
	}
	return out
}

func TestTwoPapersPartOnWhoDidIt(t *testing.T) {
	r, _ := build(t,
		article{"a", "Coast Herald", "2024-03-12", "Deputy Garrett Holm stabbed Mayor Ana Lind in Orrin on Monday. Police closed the square in Orrin where the market is held.\n"},
		article{"b", "Lake Times", "2024-03-12", "Driver Peter Noll stabbed Mayor Ana Lind in Orrin on Monday. The town council will sit in the school until the windows are mended.\n"})
	got := parts(r, "actor")
	if len(got) != 1 || got[0] != "conflict: Garrett Holm (a) / Peter Noll (b)" {
		t.Errorf("parting on actors: %q", got)
	}
}

func TestTwoPapersPartOnWhere(t *testing.T) {
	r, _ := build(t,
		article{"a", "Coast Herald", "2024-03-12", "Emmanuel Macron met Olaf Scholz in Paris on Monday to talk about gas.\n"},
		article{"b", "Lake Times", "2024-03-12", "On Monday, Olaf Scholz met Emmanuel Macron in Berlin. Trains stood still that day.\n"})
	if got := parts(r, "place"); len(got) != 1 || got[0] != "conflict: Paris (a) / Berlin (b)" {
		t.Errorf("parting on places: %q", got)
	}
}

func TestOnePaperWithTwoMeetingsPartsWithNobody(t *testing.T) {
	r, _ := build(t,
		article{"a", "Coast Herald", "2024-03-12", "Emmanuel Macron met Olaf Scholz in Paris on Monday. Macron met Scholz again in Berlin on Tuesday.\n"},
		article{"b", "Lake Times", "2024-03-12", "Emmanuel Macron met Olaf Scholz in Berlin on Tuesday.\n"})
	for _, kind := range []string{"place", "date", "actor"} {
		if got := parts(r, kind); len(got) > 0 {
			t.Errorf("parting on the %s: %q", kind, got)
		}
	}
}

func TestWhatAllOthersHaveIsNamedAsLeftOut(t *testing.T) {
	const quake, toll = "An earthquake shook Orrin on Monday.", " At least 40 people were killed in Orrin, police said."
	r, _ := build(t,
		article{"a", "Coast Herald", "2024-03-12", quake + toll + " Rescuers from the coast came by boat.\n"},
		article{"b", "Lake Times", "2024-03-12", "The dam at Orrin broke on Monday after a quake. Police put the dead in Orrin at 40 or more: 40 people were killed there. Schools on the lake are shut.\n"},
		article{"c", "Hill Post", "2024-03-12", "The dam at Orrin broke after an earthquake on Monday. Engineers had warned of cracks in the dam for years.\n"})
	s := r.Stories[0]
	if len(s.LeftOut) != 1 || s.LeftOut[0].Document != "c" || len(s.LeftOut[0].Figures) != 1 {
		t.Fatalf("left out: %+v, figures %+v", s.LeftOut, s.Figures)
	}
	if s.LeftOut[0].Figures[0] != s.Figures[0].ID {
		t.Errorf("c is said to leave out %v", s.LeftOut[0].Figures)
	}
}

func TestATollOfASideIsOneWhateverItIsCalled(t *testing.T) {
	r, _ := build(t,
		article{"a", "Coast Herald", "2024-03-17", "President Samuel Okoro regretted the loss of over 1,300 Norwegian lives in the attack of March 7. At least 2,750 people have been killed in Kenya since, its health ministry said.\n"},
		article{"b", "Lake Times", "2024-03-16", "The death toll has exceeded 4,000 people: on the Norwegian side it has reached 1,400, on the Kenyan side it has exceeded 2,670.\n"})
	got := map[string]int{}
	for _, f := range r.Stories[0].Figures {
		got[f.Relation] += f.Support.Documents
	}
	if got["compatible"] != 4 || len(r.Stories[0].Figures) != 3 {
		t.Errorf("want two tolls of sides, each in both, and the sum of one: %+v", r.Stories[0].Figures)
	}
}

func TestACoalitionIsSpokenOfAsWhoLeadsIt(t *testing.T) {
	r, _ := build(t,
		article{"a", "Coast Herald", "2024-03-12", "Norwegian-led coalition jets bombed the town of Kandora on Monday. The Norwegian-led coalition attacked rebels in Kandora on Monday, a monitor said.\n"},
		article{"b", "Lake Times", "2024-03-12", "Norway attacked rebels in Kandora on Monday, residents told the paper by telephone.\n"})
	for _, e := range r.Stories[0].Events {
		if e.Type == "ASSAULT" && e.Support.Documents == 2 {
			return
		}
	}
	t.Errorf("no attack is told by both: %+v", r.Stories[0].Events)
}

func TestAnUndatedPaperIsOfTheDayOfItsNews(t *testing.T) {
	r, _ := build(t,
		article{"a", "Coast Herald", "", "Police arrested a Kenyan actor, Samuel Okoro, in Orrin on suspicion of fraud.\n"},
		article{"b", "Lake Times", "2024-03-21", "Samuel Okoro was arrested by police in Orrin on Thursday on suspicion of fraud. Last week, police arrested two brothers in Orrin who had worked with Okoro.\n"})
	if got := parts(r, "figure"); len(got) > 0 {
		t.Errorf("one arrested this week and two the week before are said to differ: %q", got)
	}
}

func TestWhoStandsForAPartyIsNoReasonToSayThatAPaperLeftItOut(t *testing.T) {
	const barred = "Norway barred two Kenyan lawmakers from entering the country on Monday.\n"
	r, _ := build(t,
		article{"a", "Coast Herald", "2024-03-12", barred},
		article{"b", "Lake Times", "2024-03-12", "On Monday Norway barred two Kenyan lawmakers from the country, its radio said.\n"},
		article{"c", "Hill Post", "2024-03-12", "Norwegian officials barred Mary Wanjiru and Peter Kamau from entering Norway.\n"})
	for _, l := range r.Stories[0].LeftOut {
		if l.Document == "c" && len(l.Events) > 0 {
			t.Errorf("c is said to leave out %v of %+v", l.Events, r.Stories[0].Events)
		}
	}
}

func TestWhatASecondPaperSaysInPassingIsNotInOneAlone(t *testing.T) {
	only := func(second string) []string {
		r, _ := build(t,
			article{"a", "Coast Herald", "2024-03-12", "Emmanuel Macron met Olaf Scholz in Paris on Monday to talk about gas.\n"},
			article{"b", "Lake Times", "2024-03-12", second})
		for _, o := range r.Stories[0].OnlyIn {
			if o.Document == "a" {
				return o.Events
			}
		}
		return nil
	}
	if got := only("Gas will be dear this winter. Where and whether he met Olaf Scholz is not known, the office of Emmanuel Macron said.\n"); len(got) > 0 {
		t.Errorf("the meeting is told by both, and only in a: %v", got)
	}
	if got := only("Gas will be dear this winter, the office of Emmanuel Macron and that of Olaf Scholz said.\n"); len(got) != 1 {
		t.Errorf("the meeting is told in a alone, got %v", got)
	}
}
