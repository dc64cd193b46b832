package reconcile_test

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/pipeline"
	"github.com/readout-news/readout/internal/reconcile"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// partyNames are the names of the actors ids.
func partyNames(r *record.Record, ids []string) string {
	var out []string
	for _, id := range ids {
		for _, a := range r.Actors {
			if a.ID == id {
				out = append(out, a.Name)
			}
		}
	}
	return strings.Join(out, ", ")
}

// What a deed of force hit, whom it killed and whom it wounded are told by words of their own, and all stand in its line.
func TestTheLineOfADeedHasAllWhomItHarmed(t *testing.T) {
	r, _ := build(t, article{"a", "Coast Herald", "2024-03-12", "Rebels fired rockets at the town of Brennau on Monday, killing three farmers and wounding two policemen.\n"})
	events := r.Stories[0].Events
	if len(events) != 1 {
		t.Fatalf("%d events, want one", len(events))
	}
	for _, who := range []string{"three farmers", "two policemen"} {
		if got := partyNames(r, events[0].Target); !strings.Contains(got, who) {
			t.Errorf("done to %q, without %s", got, who)
		}
	}
	if got := partyNames(r, events[0].Source); got != "Rebels" {
		t.Errorf("done by %q", got)
	}
}

// Weekdays are exact: what two papers tell of Monday and of Tuesday is not one deed, whatever its words.
func TestDeedsOfTwoWeekdaysAreTwo(t *testing.T) {
	r, _ := build(t,
		article{"a", "Coast Herald", "2024-03-12", "Togolese jets bombed the town of Kandora on Monday, killing nine people in the market.\n"},
		article{"b", "Lake Times", "2024-03-13", "Togolese jets dropped bombs on the town of Kandora on Tuesday, killing four people on the road.\n"})
	for _, s := range r.Stories {
		for _, e := range s.Events {
			if e.Support.Documents > 1 {
				t.Errorf("%s is of both days", e.ID)
			}
		}
	}
}

// A number that few crowds share tells that two words are for one crowd.
func TestACrowdIsKnownByItsNumber(t *testing.T) {
	for _, x := range []struct {
		name, a, b string
		lines      int
	}{
		{"one number", "Some 1,100 judges called on Aino Dahl to resign.", "Some 1,100 lawyers called on Aino Dahl to resign.", 1},
		{"other numbers", "Some 1,100 judges called on Aino Dahl to resign.", "Some 90 lawyers called on Aino Dahl to resign.", 2},
	} {
		r, _ := recordOf([]string{x.a, x.b})
		lines, reports := map[string]bool{}, 0
		for _, s := range r.Stories {
			for _, e := range s.Events {
				if e.Type == "REQUEST" {
					lines[e.ID] = true
					reports += len(e.Reports)
				}
			}
		}
		if len(lines) != x.lines || reports != 2 {
			t.Errorf("%s: %d lines of %d reports, want %d of 2", x.name, len(lines), reports, x.lines)
		}
	}
}

// titled is the record of one text with a headline.
func titled(title, body string) *record.Record {
	d := &text.Doc{ID: "a", Outlet: "Coast Herald", Title: title, Text: title + "\n" + body + "\n", TitleSpan: text.Span{Start: 0, End: int32(len(title))}}
	day, _ := text.ParseDate("2024-03-12")
	d.Published = text.Published{DateRange: text.OneDay(day), Basis: "given"}
	r, _ := reconcile.Build(reconcile.Input{Analyses: []*extract.Analysis{pipeline.Document(&ingest.Document{Doc: d})}})
	return r
}

func TestTheHeadlineAndTheFirstSentenceTellOfOneDeed(t *testing.T) {
	for _, x := range []struct {
		name, title, body string
		lines             int
	}{
		{"nobody named in the headline", "Dahl assails high prices of bread", "Aino Dahl criticized the bakers on Monday for the high prices of bread.", 1},
		{"another is criticized further down", "Dahl assails the bakers", "The mill is shut. The river is high. The road is closed. The bridge fell. Aino Dahl criticized the millers in May.", 2},
	} {
		r := titled(x.title, x.body)
		n := 0
		for _, e := range r.Stories[0].Events {
			if e.Type == "ACCUSE" {
				n++
			}
		}
		if n != x.lines {
			t.Errorf("%s: %d lines, want %d", x.name, n, x.lines)
		}
	}
}
