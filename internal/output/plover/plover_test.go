package plover_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/readout-news/readout/internal/output/plover"
	"github.com/readout-news/readout/record"
)

var update = flag.Bool("update", false, "rewrite the golden file")

const golden = "testdata/events.jsonl"

// The golden file is what scripts made for PLOVER read: its members must not change unseen.
func TestEventsAreRecordsOfPLOVER(t *testing.T) {
	got := write(t, sample())
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Error(d)
	}
}

func TestMembersAreTheManuals(t *testing.T) {
	manual := strings.Fields("id date enddate actor recipient event mode context event_loc event_text quad_code event_scale sizes text text_info cite_info coder readout")
	for line := range strings.Lines(write(t, sample())) {
		var members map[string]json.RawMessage
		if err := json.Unmarshal([]byte(line), &members); err != nil {
			t.Fatal(err)
		}
		for m := range members {
			if !slices.Contains(manual, m) {
				t.Errorf("member %q is none of the manual's", m)
			}
		}
		for _, m := range manual {
			if _, ok := members[m]; !ok && m != "enddate" && m != "event_loc" {
				t.Errorf("no member %q in %s", m, line)
			}
		}
	}
}

func TestWhatIsPromisedIsCodedAsTheManualRules(t *testing.T) {
	for _, c := range []struct {
		typ, mode, status string
		want, modes       string
		quad              int
		scale             float64
	}{
		{"CONSULT", "visit", "held", "CONSULT", "visit", 1, 2.5},
		{"CONSULT", "visit", "planned", "AGREE", "future", 1, 2.5},
		{"AID", "", "proposed", "AGREE", "future", 1, 2.5},
		{"SUPPORT", "", "planned", "AGREE", "future", 1, 2.5},
		{"COOPERATE", "", "planned", "AGREE", "future", 1, 2.5},
		{"RETREAT", "ceasefire", "planned", "CONCEDE", "future", 1, 4.5},
		{"RETREAT", "ceasefire", "called_for", "RETREAT", "ceasefire future", 2, 6.5},
		{"ASSAULT", "drone", "threatened", "ASSAULT", "drone future", 4, -9},
		{"ASSAULT", "", "alleged", "ASSAULT", "hypothetical", 4, -9},
		{"COERCE", "curfew", "denied", "COERCE", "curfew negation", 4, -7},
		{"PROTEST", "strike", "cancelled", "PROTEST", "strike negation", 4, -5},
		{"ACCUSE", "disapprove", "held", "ACCUSE", "disapprove", 3, -2},
		{"ACCUSE", "allege", "held", "ACCUSE", "allege", 3, -3.5},
		{"GOSSIP", "", "held", "GOSSIP", "", 0, 0},
	} {
		d := &record.Document{ID: "a", Text: "x", Events: []record.DocEvent{{ID: "e1", Type: c.typ, Mode: c.mode, Status: c.status}}}
		var e plover.Event
		if err := json.Unmarshal([]byte(write(t, d)), &e); err != nil {
			t.Fatal(err)
		}
		if e.Event[0] != c.want || strings.Join(e.Mode, " ") != c.modes || e.QuadCode != c.quad || e.EventScale != c.scale || e.Readout.Type != c.typ {
			t.Errorf("%s %s %s: %v %v quad %d scale %v", c.typ, c.mode, c.status, e.Event, e.Mode, e.QuadCode, e.EventScale)
		}
	}
}

func TestHistoryIsOlderThanAYear(t *testing.T) {
	for _, c := range []struct {
		end  string
		want bool
	}{{"2022-03-07", true}, {"2023-03-08", false}, {"2023-03-07", true}, {"1999-12-31", true}, {"2024-03-08", false}} {
		d := &record.Document{ID: "a", Text: "x", Published: &record.DateRange{Start: "2024-03-08", End: "2024-03-08"},
			Events: []record.DocEvent{{ID: "e1", Type: "AGREE", Status: "held", Date: &record.DateRange{Start: c.end, End: c.end}}}}
		var e plover.Event
		if err := json.Unmarshal([]byte(write(t, d)), &e); err != nil {
			t.Fatal(err)
		}
		if got := slices.Contains(e.Mode, "historical"); got != c.want {
			t.Errorf("%s: historical %v", c.end, got)
		}
	}
}

func write(t *testing.T, d *record.Document) string {
	t.Helper()
	var b bytes.Buffer
	if err := plover.Write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// sample is a document of three sentences: an attack with a place, days and figures, a visit to come, and talks that were
// called off.
func sample() *record.Document {
	const text = "Chadian warplanes bombed a camp near Höfn for two days, killing at least nine soldiers. " +
		"President Maria Lopez will visit Kenya. Chad and Kenya called off a general strike of talks."
	span := func(s string) record.Span {
		at := len([]rune(text[:strings.Index(text, s)]))
		return record.Span{Start: at, End: at + len([]rune(s))}
	}
	ptr := func(s record.Span) *record.Span { return &s }
	lat, lon, nine, forty := 13.5, 21.25, int64(9), int64(40)
	return &record.Document{
		ID: "kandora-1", Title: "Camp bombed", Outlet: "Kandora Post", URL: "https://example.org/camp", Lang: "en", Text: text,
		Published: &record.DateRange{Start: "2024-03-08", End: "2024-03-08", Basis: "given"},
		Sentences: []record.Span{span("Chadian warplanes bombed a camp near Höfn for two days, killing at least nine soldiers."),
			span("President Maria Lopez will visit Kenya."), span("Chad and Kenya called off a general strike of talks.")},
		Tokens: []record.Token{
			{Span: span("warplanes"), Lemma: "warplane", UPOS: "NOUN"}, {Span: span("soldiers"), Lemma: "soldier", UPOS: "NOUN"},
			{Span: span("President"), Lemma: "President", UPOS: "PROPN"}, {Span: span("visit"), Lemma: "visit", UPOS: "VERB"},
			{Span: span("general"), Lemma: "general", UPOS: "NOUN"}, {Span: span("strike"), Lemma: "strike", UPOS: "NOUN"},
		},
		Actors: []record.DocActor{
			{ID: "a1", Name: "Chad", Country: "TCD"}, {ID: "a2", Name: "soldiers", Sector: "MIL"},
			{ID: "a3", Name: "Maria Lopez", Country: "BOL", Sector: "GOV", Role: "President"}, {ID: "a4", Name: "Kenya", Country: "KEN"},
		},
		Events: []record.DocEvent{
			{ID: "e1", Type: "ASSAULT", Mode: "aerial", CAMEO: "195", Status: "held", Score: 0.875, Source: []string{"a1"}, Target: []string{"a2"},
				Trigger: span("bombed"), SourceSpan: ptr(span("Chadian")), TargetSpan: ptr(span("nine soldiers")), Claim: "c1",
				Date:  &record.DateRange{Start: "2024-03-06", End: "2024-03-07", Basis: "document"},
				Place: &record.Place{Name: "Höfn", Country: "TCD", Lat: &lat, Lon: &lon, Precision: "town"}},
			{ID: "e2", Type: "CONSULT", Mode: "visit", CAMEO: "042", Status: "planned", Score: 0.9, Source: []string{"a3"}, Target: []string{"a4"}, Trigger: span("visit")},
			{ID: "e3", Type: "CONSULT", CAMEO: "040", Status: "cancelled", Score: 0.6, Source: []string{"a1", "a4"}, Trigger: span("talks")},
		},
		Figures: []record.DocFigure{
			{ID: "f1", Measure: "killed", Low: &nine, Event: "e1"}, {ID: "f2", Measure: "killed", Low: &forty, Event: "e1"},
			{ID: "f3", Measure: "injured", Low: &forty}, {ID: "f4", Measure: "tents", Low: &forty, Event: "e1"},
		},
	}
}
