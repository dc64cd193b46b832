package reconcile_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/pipeline"
	"github.com/readout-news/readout/internal/reconcile"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// article is a clean article; published may be empty.
type article struct{ id, outlet, published, text string }

func build(t *testing.T, articles ...article) (*record.Record, *reconcile.Trace) {
	t.Helper()
	var in reconcile.Input
	for _, a := range articles {
		d := &text.Doc{ID: a.id, Outlet: a.outlet, Text: a.text}
		if day, ok := text.ParseDate(a.published); ok {
			d.Published = text.Published{DateRange: text.OneDay(day), Basis: "given"}
		}
		in.Analyses = append(in.Analyses, pipeline.Document(&ingest.Document{Doc: d}))
	}
	return reconcile.Build(in)
}

var visit = []article{
	{"a", "Coast Herald", "2024-03-12", "President Emmanuel Macron met German Chancellor Olaf Scholz in Paris on Monday, his office said.\nAt least 40 people were killed in the flood in Ghana, police said.\n"},
	{"b", "Lake Times", "", "French President Emmanuel Macron will meet German Chancellor Olaf Scholz in Paris on Monday.\nThe flood in Ghana has killed 45 people.\n"},
	{"c", "Hill Post", "2024-03-12", "Emmanuel Macron and Olaf Scholz met in Paris on March 11.\n"},
}

func theMeeting(t *testing.T, r *record.Record) record.Event {
	t.Helper()
	var found []record.Event
	for _, s := range r.Stories {
		for _, e := range s.Events {
			if e.Type == "CONSULT" {
				found = append(found, e)
			}
		}
	}
	if len(found) != 1 {
		t.Fatalf("%d meetings, want one: %+v", len(found), found)
	}
	return found[0]
}

func TestOneMeetingIsHeldForSomeAndPlannedForAnother(t *testing.T) {
	r, _ := build(t, visit...)
	e := theMeeting(t, r)
	got := map[string]string{}
	for _, x := range e.Reports {
		got[x.Document] = x.Status
	}
	if got["a"] != "held" || got["b"] != "planned" || got["c"] != "held" {
		t.Errorf("status by document %v", got)
	}
	if e.Status != "held" {
		t.Errorf("status %q, want held: one report has it as come about", e.Status)
	}
	if e.Date == nil || e.Date.Start != "2024-03-11" {
		t.Errorf("date %+v, want the Monday 2024-03-11", e.Date)
	}
	if e.Support.Documents != 3 || e.Support.Reporters != 3 {
		t.Errorf("support %+v", e.Support)
	}
	parts := slices.ContainsFunc(r.Stories[0].Disagreements, func(d record.Disagreement) bool {
		return d.About == e.ID && d.Kind == "status" && len(d.Sides) == 2
	})
	if !parts {
		t.Errorf("the planned and the held are not named as parting: %+v", r.Stories[0].Disagreements)
	}
}

func TestWeekdayOfAnUndatedArticleIsClosedFromTheStory(t *testing.T) {
	r, trace := build(t, visit...)
	e := theMeeting(t, r)
	i := slices.IndexFunc(e.Reports, func(x record.EventReport) bool { return x.Document == "b" })
	if d := e.Reports[i].Date; d == nil || d.Start != "2024-03-11" || d.Basis != "story" {
		t.Errorf("date in b %+v, want 2024-03-11 with basis story", d)
	}
	if lines := strings.Join(trace.Of(e.ID), "\n"); !strings.Contains(lines, "“Monday” is 2024-03-11") {
		t.Errorf("explain does not say where the day is from:\n%s", lines)
	}
}

func TestLowerBoundAndNumberAboveItAreCompatible(t *testing.T) {
	r, _ := build(t, visit...)
	for _, f := range r.Stories[0].Figures {
		if f.Measure == "killed" {
			if f.Relation != "compatible" || len(f.Reports) != 2 {
				t.Errorf("relation %q of %d reports, want compatible of 2: %s", f.Relation, len(f.Reports), f.Note)
			}
			return
		}
	}
	t.Errorf("no figure of the dead: %+v", r.Stories[0].Figures)
}

func TestCopiesAreOneReporter(t *testing.T) {
	wire := "The ferry Aurora sank off Brennau on Sunday with ninety people aboard, the coast guard said. " +
		"Rescue boats from three harbours searched the bay through the night and brought sixty passengers ashore. " +
		"Mayor Ilse Korten opened the sports hall to survivors and asked residents for blankets and dry clothes."
	r, _ := build(t,
		article{"a", "Wire", "2024-05-06", wire},
		article{"b", "Evening News", "2024-05-06", wire + " The newspaper's photographer saw two more boats arrive."},
		article{"c", "Radio Olm", "2024-05-06", "Sixty passengers of the ferry Aurora reached Brennau alive after it sank on Sunday, Mayor Ilse Korten told Radio Olm."})
	s := r.Stories[0]
	if len(s.Documents) != 3 || len(s.Reporters) != 2 {
		t.Fatalf("%d documents are %d reporters, want 3 and 2: %+v", len(s.Documents), len(s.Reporters), s.Reporters)
	}
	if !strings.Contains(s.Reporters[0].Why, "shares") {
		t.Errorf("no reason given: %+v", s.Reporters[0])
	}
}

func TestOrderOfInputChangesNothing(t *testing.T) {
	first, _ := build(t, visit...)
	want, _ := json.Marshal(first)
	shuffled := []article{visit[2], visit[0], visit[1]}
	second, _ := build(t, shuffled...)
	if got, _ := json.Marshal(second); string(got) != string(want) {
		t.Error("the record depends on the order of the documents")
	}
}

func TestEveryIDPointsSomewhere(t *testing.T) {
	r, _ := build(t, visit...)
	known := map[string]bool{}
	for _, a := range r.Actors {
		known[a.ID] = true
	}
	for _, s := range r.Stories {
		for _, c := range s.Claims {
			known[c.ID] = true
		}
		for _, e := range s.Events {
			known[e.ID] = true
			for _, a := range slices.Concat(e.Source, e.Target) {
				if !known[a] {
					t.Errorf("event %s has the unknown actor %s", e.ID, a)
				}
			}
			for _, x := range e.Reports {
				if x.Claim != "" && !known[x.Claim] {
					t.Errorf("event %s has the unknown claim %s", e.ID, x.Claim)
				}
			}
		}
		for _, i := range s.Timeline {
			if !known[i.Event] {
				t.Errorf("the timeline has the unknown event %s", i.Event)
			}
		}
	}
}

func TestEmptyInputGivesAnEmptyRecord(t *testing.T) {
	r, _ := reconcile.Build(reconcile.Input{Analyses: []*extract.Analysis{}})
	if len(r.Stories) != 0 || r.Documents == nil || r.Actors == nil {
		t.Errorf("%+v", r)
	}
}

func TestOneIsKilledByOne(t *testing.T) {
	r, _ := build(t,
		article{"a", "Coast Herald", "2024-03-12", "Officer Garrett Holm killed Jonas Weber in Lima on Monday, police said.\n"},
		article{"b", "Lake Times", "2024-03-12", "A police officer killed Jonas Weber in Lima on Monday.\n"},
		article{"c", "Hill Post", "2024-03-12", "Officer Paul Berg killed Jonas Weber in Lima on Monday.\n"})
	var reports []int
	for _, e := range r.Stories[0].Events {
		if e.Type == "ASSAULT" {
			reports = append(reports, len(e.Reports))
		}
	}
	if len(reports) != 2 || reports[0]+reports[1] != 3 {
		t.Errorf("reports by event %v, want the nameless doer with one of the two who have names", reports)
	}
}
