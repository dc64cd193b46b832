package view

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/readout-news/readout/internal/output/view/viewtest"
	"github.com/readout-news/readout/record"
)

func TestOf(t *testing.T) {
	p := Of(viewtest.Record())
	if len(p.Stories) != 1 {
		t.Fatalf("%d stories", len(p.Stories))
	}
	s := p.Stories[0]
	if s.Summary != "3 documents, 2 independent reporters" || s.Dates != "2024-03-04 to 2024-03-05" {
		t.Errorf("summary %q, dates %q", s.Summary, s.Dates)
	}
	if len(s.Who.People) != 2 || len(s.Who.Places) != 0 {
		t.Errorf("who is who lists %+v; the place that takes no part should be left out", s.Who)
	}
	if got := s.Events[0].By[0].Reports[0].Evidence[0]; got.At != "A:110-134" || got.Words != "She will meet Mayor Ito." {
		t.Errorf("evidence %+v: positions must be code points", got)
	}
	if got := s.Figures[0].Reports[0]; got.Value != "over 40" || got.Source() != "The Harbour Post (Ana Böll), as of 2024-03-04" {
		t.Errorf("figure %q from %q", got.Value, got.Source())
	}
}

func TestWhatToKnowFirst(t *testing.T) {
	r := viewtest.Record()
	got := Of(r).Stories[0].Short
	want := []Item{
		{"B", "both independent reporters open on this news, which Ledger puts so: “At least 52 people died when the dam broke, rescuers said.”"},
		{"t1", "both reporters have, as Ledger puts it: “Ana Boll met Mayor Ito on Tuesday.”"},
		{"e1", "the visit (2024-03-05): planned in The Harbour Post; told as done in Ledger"},
		{"r2", "2 documents count as one: article C repeats 100 % of its words from Ledger"},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	low := int64(51)
	r.Stories[0].Figures[0].Reports[0].Low = &low
	if got, want := Of(r).Stories[0].Short[2].Line, "killed: the numbers do not contradict each other: over 50 in The Harbour Post, at least 52 in Ledger"; got != want {
		t.Errorf("numbers that are nearly one: %q, want %q", got, want)
	}
	r = viewtest.Record()
	r.Stories[0].Disagreements, r.Stories[0].Lead, r.Stories[0].Facts = nil, nil, nil
	first := Of(r).Stories[0].Short[0]
	if want := (Item{"e1", "both reporters have the visit (2024-03-05): planned in The Harbour Post; told as done in Ledger"}); first != want {
		t.Errorf("first %q", first)
	}
	r.Stories[0].Lead = &record.Lead{Stretch: r.Stories[0].Openings[0], With: []string{r.Stories[0].Openings[1].Document}}
	r.Stories[0].Reporters = append(r.Stories[0].Reporters, record.Reporter{ID: "r9", Documents: []string{"other"}})
	if got := Of(r).Stories[0].Short[0].Line; !strings.HasPrefix(got, "The Harbour Post and Ledger open on this news, which ") {
		t.Errorf("where two of three were seen to open on it: %q", got)
	}
	r.Stories[0].Reporters, r.Stories[0].Lead = r.Stories[0].Reporters[:2], nil
	undated := r.Stories[0].Events[0] // of which another document may tell, too
	undated.ID, undated.Date, undated.Reports = "e3", nil, []record.EventReport{{Document: "copy", Status: "held"}}
	r.Stories[0].Events[0].Date = nil
	r.Stories[0].Events = append(r.Stories[0].Events, undated)
	first = Of(r).Stories[0].Short[0]
	if !strings.HasPrefix(first.Line, "both reporters have") {
		t.Errorf("an event without a day: %q", first)
	}
	r.Stories[0].Documents = r.Stories[0].Documents[:1]
	if got := Of(r).Stories[0].Short; len(got) != 0 {
		t.Errorf("one document alone needs no summary, got %v", got)
	}
}

func TestWhatOnlyOneTellsOfAFactIsNotQuotedForAll(t *testing.T) {
	r := viewtest.Record()
	f := &r.Stories[0].Facts[0]
	f.Stretch, f.With[0] = f.With[0], f.Stretch
	r.Documents[0].Text = strings.Replace(r.Documents[0].Text, "She will meet Mayor Ito.", "Miners and farmers are waiting in Orrin for what Mayor Ito offers.", 1)
	f.Stretch.End = f.Stretch.Start + len("Miners and farmers are waiting in Orrin for what Mayor Ito offers.")
	for _, line := range Of(r).Stories[0].Short {
		if line.ID == "t1" && strings.Contains(line.Line, "Miners") {
			t.Errorf("told for both, though one alone tells most of it: %q", line.Line)
		}
	}
	if of := Of(viewtest.Record()).Stories[0].Short[1]; of.ID != "t1" {
		t.Errorf("what both tell whole is not told first: %+v", of)
	}
}

func TestFactsStandInTheWordsOfEach(t *testing.T) {
	f := Of(viewtest.Record()).Stories[0].Facts
	if len(f) != 1 || len(f[0].By) != 2 || f[0].By[1].Outlet != "The Harbour Post" || f[0].By[1].Evidence.Words != "She will meet Mayor Ito." {
		t.Errorf("facts %+v", f)
	}
}

func TestSomethingIsToldFirst(t *testing.T) {
	r := viewtest.Record()
	s := &r.Stories[0]
	s.Lead, s.Events, s.Figures, s.Facts, s.Disagreements, s.OnlyIn = nil, nil, nil, nil, nil, nil
	for i := range s.Reporters {
		s.Reporters[i].Documents = s.Reporters[i].Documents[:1]
	}
	if got := Of(r).Stories[0].Short; len(got) != 0 {
		t.Errorf("told first, though the openings have little in common: %+v", got)
	}
	r.Documents[0].Text += " When the dam broke, rescuers said, people died at least twice."
	got := Of(r).Stories[0].Short
	if len(got) != 1 || !strings.Contains(got[0].Line, "Ledger, whose opening has most in common with the others', begins: “At least 52") {
		t.Errorf("nothing is told first: %+v", got)
	}
}

func TestTheNewestTurnIsToldFirst(t *testing.T) {
	r := viewtest.Record()
	s := &r.Stories[0]
	s.Lead.With = nil
	s.Reporters = append(s.Reporters, record.Reporter{ID: "r9", Documents: []string{"other"}})
	harbour := s.Openings[0].Document
	for _, d := range []struct{ published, begins string }{
		{"2024-03-09", "The Harbour Post, the last to come out (2024-03-09), begins: “Minister"},
		{"2024-03-01", ""},
	} {
		for i := range r.Documents {
			if r.Documents[i].ID == harbour {
				r.Documents[i].Published = &record.DateRange{Start: d.published, End: d.published}
			}
		}
		got := Of(r).Stories[0].Short[0].Line
		if d.begins != "" && !strings.HasPrefix(got, d.begins) || d.begins == "" && strings.Contains(got, "the last to come out") {
			t.Errorf("published %s: %q", d.published, got)
		}
	}
}

func TestOnlyOneReportsIt(t *testing.T) {
	r := viewtest.Record()
	s := &r.Stories[0]
	s.Events[0].Source, s.Events[0].Target = []string{"A1"}, []string{"A2"}
	s.OnlyIn = []record.OnlyIn{{Document: "copy", Events: []string{"e1", "e1"}}}
	s.Events[0].Reports = s.Events[0].Reports[1:]
	got := Of(r).Stories[0].Short
	if want := (Item{"e1", "only article C reports the visit (2024-03-05)"}); got[len(got)-1] != want || got[len(got)-2] == want {
		t.Errorf("got %q", got)
	}
}

func TestKeysOfDocuments(t *testing.T) {
	x := newIndex(&record.Record{})
	var got []string
	for i := range 703 {
		got = append(got, x.key(strconv.Itoa(i)))
	}
	for i, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 51: "AZ", 52: "BA", 701: "ZZ", 702: "AAA"} {
		if got[i] != want {
			t.Errorf("document %d is %s, want %s", i, got[i], want)
		}
	}
	if x.key("3") != "D" {
		t.Error("a document has two keys")
	}
}

func TestOneSourceThatSaysAThingTwiceIsOneReport(t *testing.T) {
	r := viewtest.Record()
	e, f := &r.Stories[0].Events[0], &r.Stories[0].Figures[0]
	e.Reports = append(e.Reports, e.Reports[1])
	f.Reports = append(f.Reports, f.Reports[0])
	s := Of(r).Stories[0]
	held := s.Events[0].By[1].Reports
	if len(held) != 1 || len(held[0].Evidence) != 2 || held[0].Words != "Ana Boll met Mayor Ito on Tuesday." {
		t.Errorf("reports %+v", held)
	}
	if got := s.Figures[0].Reports; len(got) != 2 || len(got[0].Evidence) != 2 {
		t.Errorf("numbers %+v", got)
	}
}

func TestOnlySomeOfWhatOneDocumentHasIsListed(t *testing.T) {
	var o OnlyIn
	o.take([]string{"c1", "c2", "c3", "c4"}, "claim", 3, strings.ToUpper)
	o.take([]string{"e1", "e2", "e3"}, "event", 1, strings.ToUpper)
	if len(o.Items) != 5 || len(o.More) != 1 || o.More[0] != "2 more events" {
		t.Errorf("got %+v", o)
	}
}

func TestNumber(t *testing.T) {
	n := func(n int64) *int64 { return &n }
	tests := []struct {
		low, high   *int64
		bound, unit string
		want        string
	}{
		{n(12), n(12), "exact", "person", "12"},
		{n(1301), nil, "over", "person", "over 1,300"},
		{nil, n(49), "under", "person", "under 50"},
		{n(2750), nil, "at_least", "person", "at least 2,750"},
		{nil, n(30), "at_most", "person", "at most 30"},
		{n(90), n(110), "about", "person", "about 100"},
		{n(1000), n(2000), "range", "person", "1,000–2,000"},
		{nil, nil, "vague", "person", "vague"},
		{n(5000000), n(5000000), "exact", "USD", "5,000,000 USD"},
		{n(-4), n(-4), "exact", "", "-4"},
		{n(64), n(64), "exact", "0.1 magnitude", "6.4 magnitude"},
		{n(70), n(70), "about", "0.1 magnitude", "about 7 magnitude"},
		{n(401), nil, "over", "0.1 percent", "over 40 percent"},
		{n(425), n(1225), "range", "0.01 percent", "4.25–12.25 percent"},
		{n(2), nil, "over", "in 3", "over 2 in 3"},
		{n(12), n(12), "exact", "per 100000", "12 per 100000"},
	}
	for _, tt := range tests {
		if got := number(tt.low, tt.high, tt.bound, tt.unit); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.bound, got, tt.want)
		}
	}
}

func TestAUnitThatTheNameHoldsIsNotRepeated(t *testing.T) {
	for _, c := range []struct{ measure, unit, want string }{{"votes", "vote", ""}, {"distance", "km", "km"}, {"other", "cars", ""}} {
		if got := unitOf(&record.Figure{Measure: c.measure, Unit: c.unit}); got != c.want {
			t.Errorf("%s in %s: %q", c.measure, c.unit, got)
		}
	}
}

func TestAClaimAndASideNameTheirPlaces(t *testing.T) {
	r := viewtest.Record()
	s := &r.Stories[0]
	s.Claims[0].Again = []record.Span{{Start: 4, End: 25}}
	s.Disagreements = []record.Disagreement{{About: "A1", Kind: "name", Note: "the name is spelt otherwise", Sides: []record.Side{
		{Value: "Böll", Documents: []string{"harbour"}, Words: []record.Stretch{{Document: "harbour", Span: record.Span{Start: 35, End: 43}}}}, {Value: "Boll", Documents: []string{"ledger"}}}}}
	v := Of(r).Stories[0]
	if got := v.Speakers[0].Claims[0].Again; len(got) != 1 || got[0].At != "A:4-25" {
		t.Errorf("again at %+v", got)
	}
	if d := v.Disagreements[0]; d.Note != "" || len(d.Sides[0].Evidence) != 1 || d.Sides[0].Evidence[0].At != "A:35-43" {
		t.Errorf("they part: %+v", d)
	}
}

func TestStatedSaysWhereATextDoesNotAddUp(t *testing.T) {
	n := func(n int64) *int64 { return &n }
	for sum, want := range map[int64]string{13: "13", 14: "13 (its parts add up to 14)"} {
		r := record.FigureReport{Low: n(13), High: n(13), Bound: "exact"}
		r.Sum = n(sum)
		if got := new(index).stated(&r, "person"); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestUnquoted(t *testing.T) {
	for s, want := range map[string]string{
		"“stop at once”":        "stop at once",
		`"stop"`:                "stop",
		"“stop” and “go”":       "“stop” and “go”",
		"stop":                  "stop",
		"“":                     "“",
		"‘stop’":                "stop",
		"he said “stop at once": "he said “stop at once",
	} {
		if got := Unquoted(s); got != want {
			t.Errorf("Unquoted(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestShortenCutsAtASpace(t *testing.T) {
	if got := Shorten("the dam above the town broke", 15); got != "the dam above …" {
		t.Errorf("got %q", got)
	}
	if got := Shorten("dam", 15); got != "dam" {
		t.Errorf("got %q", got)
	}
	if got := Shorten(strings.Repeat("ü", 20), 10); got != strings.Repeat("ü", 10)+" …" {
		t.Errorf("got %q", got)
	}
}

// A reader should see in the first line that several reporters have it all from one.
func TestSummaryNamesWhomAllRestOn(t *testing.T) {
	r := viewtest.Record()
	s := &r.Stories[0]
	base := &record.Source{Name: "Orrin Watch", Kind: "source", Reports: []record.SourceReport{{Document: "harbour"}}}
	s.Reporters[0].RestsOn = base
	if got := Of(r).Stories[0]; got.Summary != "3 documents, 2 independent reporters" || got.Reporters[0].Rests != "rests on Orrin Watch" {
		t.Errorf("one of two rests on it: %q, %q", got.Summary, got.Reporters[0].Rests)
	}
	s.Reporters[1].RestsOn = base
	if got := Of(r).Stories[0].Summary; got != "3 documents, 2 reporters, all resting on Orrin Watch" {
		t.Errorf("both rest on it: %q", got)
	}
	e := &s.Events[0]
	e.Support.Sources = []record.Source{{Name: "Orrin Watch", Kind: "source", Reports: []record.SourceReport{{Document: "harbour"}, {Document: "ledger"}}}}
	e.Support.Originators = 1
	if got := Of(r).Stories[0].Events[0].Support; got != "2 documents, 2 reporters, all from Orrin Watch" {
		t.Errorf("support %q", got)
	}
}

// Numbers of different things, of different days, and days a night apart are no difference that a reader should be told first.
func TestOnlyCertainDifferencesAreTold(t *testing.T) {
	sides := func(a, b string) []record.Side {
		return []record.Side{{Value: a, Documents: []string{"harbour"}}, {Value: b, Documents: []string{"ledger"}}}
	}
	for _, x := range []struct {
		name string
		d    record.Disagreement
		edit func(f *record.Figure)
		told bool
	}{
		{"one event", record.Disagreement{About: "f1", Kind: "figure", Relation: "conflict", Sides: sides("40", "52")}, func(f *record.Figure) { f.Event = "e1" }, true},
		{"no event known", record.Disagreement{About: "f1", Kind: "figure", Relation: "conflict", Sides: sides("40", "52")}, func(f *record.Figure) {}, false},
		{"other things", record.Disagreement{About: "f1", Kind: "figure", Relation: "scope", Sides: sides("40", "52")}, func(f *record.Figure) { f.Event = "e1" }, false},
		{"other days", record.Disagreement{About: "f1", Kind: "figure", Relation: "conflict", Sides: sides("40", "52")}, func(f *record.Figure) {
			f.Event = "e1"
			f.Reports[0].Date, f.Reports[1].Date = &record.DateRange{Start: "2024-03-01", End: "2024-03-01"}, &record.DateRange{Start: "2024-03-04", End: "2024-03-04"}
		}, false},
		{"a night apart", record.Disagreement{About: "e1", Kind: "date", Relation: "conflict", Sides: sides("2024-03-04", "2024-03-05")}, func(f *record.Figure) {}, false},
		{"over here, going on there", record.Disagreement{About: "e1", Kind: "status", Relation: "conflict", Sides: sides("held", "ongoing")}, func(f *record.Figure) {}, false},
		{"planned, and come about the day after", record.Disagreement{About: "e1", Kind: "status", Relation: "update", Sides: sides("planned", "held")}, func(f *record.Figure) {}, true},
		{"one reporter", record.Disagreement{About: "e1", Kind: "status", Relation: "conflict", Sides: []record.Side{
			{Value: "held", Documents: []string{"ledger"}}, {Value: "denied", Documents: []string{"copy"}}}}, func(f *record.Figure) {}, false},
		{"three days apart", record.Disagreement{About: "e1", Kind: "date", Relation: "conflict", Sides: sides("2024-03-04", "2024-03-07")}, func(f *record.Figure) {}, true},
	} {
		r := viewtest.Record()
		s := &r.Stories[0]
		s.Disagreements = []record.Disagreement{x.d}
		x.edit(&s.Figures[0])
		if got := len(Of(r).Stories[0].Disagreements) == 1; got != x.told {
			t.Errorf("%s: told %v, want %v", x.name, got, x.told)
		}
	}
}

func TestAQuotePrintedOtherwiseIsNoContradiction(t *testing.T) {
	r := viewtest.Record()
	r.Stories[0].Disagreements = []record.Disagreement{{About: "c1", Kind: "quote", Relation: "conflict", Sides: []record.Side{
		{Value: "the dam gave way on Monday", Documents: []string{"harbour"}}, {Value: "the dam broke on Monday", Documents: []string{"ledger"}}}}}
	all := Of(r).Stories[0].Disagreements
	if len(all) != 1 || all[0].Relation != "they print it otherwise" || all[0].Sides[1].Value != "“the dam broke on Monday”" {
		t.Errorf("where they part: %+v", all)
	}
}

func TestANameSpeltOtherwiseIsNoContradiction(t *testing.T) {
	r := viewtest.Record()
	r.Stories[0].Disagreements = []record.Disagreement{{About: "A1", Kind: "name", Relation: "conflict", Sides: []record.Side{
		{Value: "Ana Böll", Documents: []string{"harbour"}}, {Value: "Ana Boell", Documents: []string{"ledger"}}}}}
	if all := Of(r).Stories[0].Disagreements; len(all) != 1 || all[0].Relation != "they spell it otherwise" {
		t.Errorf("where they part: %+v", all)
	}
}

// How old somebody is, is told with its words, but not first.
func TestAnAgeStandsWhereTheyPartAndNotInShort(t *testing.T) {
	r := viewtest.Record()
	r.Stories[0].Disagreements = []record.Disagreement{{About: "A1", Kind: "age", Relation: "conflict", Sides: []record.Side{
		{Value: "52", Documents: []string{"harbour"}, Words: []record.Stretch{{Document: "harbour", Span: record.Span{Start: 3, End: 5}}}},
		{Value: "53", Documents: []string{"ledger"}, Words: []record.Stretch{{Document: "ledger", Span: record.Span{Start: 7, End: 9}}}}}}}
	s := Of(r).Stories[0]
	if len(s.Disagreements) != 1 || s.Disagreements[0].About != "Ana Böll" || len(s.Disagreements[0].Sides[1].Words) != 1 {
		t.Errorf("where they part: %+v", s.Disagreements)
	}
	for _, i := range s.Short {
		if i.ID == "A1" {
			t.Errorf("in short: %s", i.Line)
		}
	}
}
