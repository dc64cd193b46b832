package sheet

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/output/view/viewtest"
	"github.com/readout-news/readout/record"
)

// rows are the rows of r by the names of the columns.
func rows(t *testing.T, r *record.Record) (out []map[string]string) {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, r); err != nil {
		t.Fatal(err)
	}
	all, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range all[1:] {
		row := map[string]string{}
		for i, name := range all[0] {
			row[name] = line[i]
		}
		out = append(out, row)
	}
	return out
}

const post, courier = "Police said seven people were killed.", "Six people were killed, excluding the gunman."

// report is one document's number.
func report(doc string, low, high int64, bound string) record.FigureReport {
	r := record.FigureReport{Document: doc, Bound: bound, Low: &low, High: &high}
	if high == 0 {
		r.High = nil
	}
	if low == 0 {
		r.Low = nil
	}
	return r
}

// shooting is a record of one event with one figure.
func shooting(relation string, reports ...record.FigureReport) *record.Record {
	return &record.Record{
		Documents: []record.Document{
			{ID: "a", Outlet: "Harbour Post", Text: post, Published: &record.DateRange{Start: "2024-03-04", End: "2024-03-04"}},
			{ID: "b", Outlet: "Kurier", Text: courier, Published: &record.DateRange{Start: "2024-03-05", End: "2024-03-05"}},
		},
		Actors: []record.Actor{{ID: "A1", Name: "=cmd()", Country: "KEN", Sector: "CVL"}},
		Stories: []record.Story{{
			ID:     "s1",
			Events: []record.Event{{ID: "e1", Type: "ASSAULT", Status: "held", Relation: "agree", Target: []string{"A1"}}},
			Claims: []record.Claim{{ID: "c1", Document: "a", Chain: []record.Link{{Name: "Harbour Post", Kind: "outlet"}, {Name: "police", Kind: "institution"}}}},
			Figures: []record.Figure{{ID: "f1", Measure: "killed", Unit: "person", Event: "e1", Relation: relation,
				Note: "7; 6: they count other people", Reports: reports}},
		}},
	}
}

func TestTheNoteSaysWhoGivesWhichNumberAndWhomItLeavesOut(t *testing.T) {
	seven, six := report("a", 7, 7, "exact"), report("b", 6, 6, "exact")
	seven.Claim = "c1"
	at := strings.Index(courier, "excluding the gunman")
	six.Excludes = &record.Span{Start: at, End: at + len("excluding the gunman")}
	row := rows(t, shooting("scope", seven, six))[0]
	want := "7 killed per police in Harbour Post; 6 per Kurier, excluding the gunman (scope: they count other people)"
	if row["note"] != want {
		t.Errorf("note %q\nwant %q", row["note"], want)
	}
}

func TestTheNoteSaysHowOldEachReporterHasAParty(t *testing.T) {
	r := shooting("agree", report("a", 7, 7, "exact"), report("b", 7, 7, "exact"))
	r.Actors = append(r.Actors, record.Actor{ID: "A7", Name: "Marta Quill"})
	s := &r.Stories[0]
	s.Events[0].Target = []string{"A7"}
	s.Disagreements = []record.Disagreement{{About: "A7", Kind: "age", Sides: []record.Side{{Value: "38", Documents: []string{"a"}}, {Value: "40", Documents: []string{"b"}}}}}
	if note := rows(t, r)[0]["note"]; !strings.HasSuffix(note, ". age of Marta Quill: 38 per Harbour Post; 40 per Kurier") {
		t.Errorf("note %q", note)
	}
}

func TestLowBestAndHigh(t *testing.T) {
	overtaken := report("a", 9, 9, "exact")
	overtaken.Revision = "overtaken"
	corrects := report("b", 7, 7, "exact")
	corrects.Revision = "corrects"
	for _, c := range []struct {
		name, relation  string
		low, best, high string
		reports         []record.FigureReport
	}{
		{"two papers of one day", "conflict", "6", "6", "7", []record.FigureReport{report("a", 7, 7, "exact"), report("b", 6, 6, "exact")}},
		{"the later count stands", "update", "9", "9", "9", []record.FigureReport{report("a", 7, 7, "exact"), report("b", 9, 9, "exact")}},
		{"what is taken back does not", "correction", "7", "7", "7", []record.FigureReport{report("a", 9, 9, "exact"), corrects}},
		{"nor what is overtaken in its own text", "correction", "7", "7", "7", []record.FigureReport{overtaken, corrects}},
		{"over 30 commits to 30", "single", "30", "30", "30+", []record.FigureReport{report("a", 31, 0, "over")}},
		{"up to 200 commits to nothing", "single", "", "", "200", []record.FigureReport{report("a", 0, 200, "at_most")}},
		{"dozens", "single", "24", "24", "99", []record.FigureReport{report("a", 24, 99, "vague")}},
	} {
		t.Run(c.name, func(t *testing.T) {
			row := rows(t, shooting(c.relation, c.reports...))[0]
			if row["killed_low"] != c.low || row["killed_best"] != c.best || row["killed_high"] != c.high {
				t.Errorf("low %q best %q high %q, want %q %q %q", row["killed_low"], row["killed_best"], row["killed_high"], c.low, c.best, c.high)
			}
		})
	}
}

func TestWordsOfArticlesAreNoFormulas(t *testing.T) {
	if got := rows(t, shooting("single", report("a", 7, 7, "exact")))[0]["target"]; got != "'=cmd()" {
		t.Errorf("target %q: a spreadsheet would run it", got)
	}
}

func TestAFigureWithoutAnEventHasARowOfItsOwn(t *testing.T) {
	r := shooting("single", report("a", 7, 7, "exact"))
	r.Stories[0].Figures[0].Event = ""
	all := rows(t, r)
	if len(all) != 2 || all[1]["event"] != "f1" || all[1]["type"] != "" || all[1]["killed_best"] != "7" {
		t.Errorf("rows %v", all)
	}
}

func TestTheSampleRecordHasARowForEachEvent(t *testing.T) {
	r := viewtest.Record()
	events := 0
	for _, row := range rows(t, r) {
		if strings.HasPrefix(row["event"], "e") {
			events++
		}
	}
	if want := len(r.Stories[0].Events); events != want {
		t.Errorf("%d rows of events, want %d", events, want)
	}
}
