package html

import (
	"slices"
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/output/view"
	"github.com/readout-news/readout/internal/output/view/viewtest"
	"github.com/readout-news/readout/record"
)

func first(t *testing.T, r *record.Record) *story {
	t.Helper()
	p := pageOf(r)
	if len(p.Stories) == 0 {
		t.Fatal("no story")
	}
	return p.Stories[0]
}

func cells(s *story) []string {
	var out []string
	for _, g := range s.Matrix.Groups {
		for _, r := range g.Rows {
			line := r.ID
			for _, c := range r.Cells {
				line += " | " + view.Join(" ", c.State+":", c.Text, c.Sub)
			}
			out = append(out, line)
		}
	}
	return out
}

func TestACellSaysWhatItsReporterDoes(t *testing.T) {
	got := cells(first(t, viewtest.Record()))
	want := []string{
		"e1 | plans: plans | states: states",
		"f1 | attributes: over 40 to Ana Böll | attributes: at least 52 to rescuers",
		"t1 | states: states | states: states",
		"c1 | attributes: attributes to Ana Böll | silent: silent",
		"c2 | silent: silent | attributes: attributes to rescuers",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}

func TestSidesOfADateDiffer(t *testing.T) {
	r := viewtest.Record()
	r.Stories[0].Disagreements = append(r.Stories[0].Disagreements, record.Disagreement{About: "e1", Kind: "date", Sides: []record.Side{
		{Value: "2024-03-05", Documents: []string{"harbour"}}, {Value: "2024-03-08", Documents: []string{"copy"}}}})
	got := cells(first(t, r))[0]
	if got != "e1 | differs: plans date: 2024-03-05 | differs: states date: 2024-03-08" {
		t.Errorf("got %s", got)
	}
}

func TestTheSidesOfAnAgeLeadToItsWords(t *testing.T) {
	r := viewtest.Record()
	r.Stories[0].Disagreements = []record.Disagreement{{About: "A1", Kind: "age", Relation: "conflict", Sides: []record.Side{
		{Value: "52", Documents: []string{"ledger"}, Words: []record.Stretch{{Document: "ledger", Span: record.Span{Start: 32, End: 34}}}},
		{Value: "53", Documents: []string{"harbour"}, Words: []record.Stretch{{Document: "harbour", Span: record.Span{Start: 4, End: 7}}}}}}}
	s := first(t, r)
	if s.Apart[0].Href != "#s1-who.1" || s.Who[0].Anchor != "s1-who.1" || s.Who[0].Name != "Ana Böll" {
		t.Errorf("the age of %+v leads to %s", s.Who[0], s.Apart[0].Href)
	}
	sides := s.Apart[0].Sides
	if len(sides) != 2 || len(sides[0].Words) != 1 || !sides[0].Words[0].Linked || sides[0].Words[0].Start != 32 {
		t.Errorf("sides: %+v", sides)
	}
}

func TestWhatSeveralTellStandsInTheWordsOfEach(t *testing.T) {
	r := viewtest.Record()
	f := &r.Stories[0].Facts[0]
	f.Support.Sources[1] = record.Source{Name: "rescuers", Kind: "source", Reports: []record.SourceReport{{Document: "ledger"}}}
	s := first(t, r)
	if got := cells(s)[2]; got != "t1 | states: states | attributes: attributes to rescuers" {
		t.Errorf("the row is %s", got)
	}
	if len(s.Facts) != 1 || s.Facts[0].Href != "#t1" || len(s.Facts[0].By) != 2 {
		t.Fatalf("facts %+v", s.Facts)
	}
	for i, want := range []telling{{"Ledger", "rescuers", "Ana Boll met Mayor Ito on Tuesday.", at{"B", 82, 116, true}}, {"The Harbour Post", "", "She will meet Mayor Ito.", at{"A", 110, 134, true}}} {
		if got := s.Facts[0].By[i]; got != want {
			t.Errorf("got %+v, want %+v", got, want)
		}
	}
	if i := slices.IndexFunc(s.Short, func(i item) bool { return i.ID == "t1" }); i < 0 || s.Short[i].Href != "#t1" {
		t.Errorf("what to know first: %+v", s.Short)
	}
}

func TestItsOwnVoiceOutweighsSomebodysWord(t *testing.T) {
	r := viewtest.Record()
	f := &r.Stories[0].Facts[0]
	f.With = append(f.With, record.Stretch{Document: "copy", Span: record.Span{Start: 23, End: 84}})
	f.Support.Sources[1] = record.Source{Name: "rescuers", Kind: "source", Reports: []record.SourceReport{{Document: "ledger"}}}
	if got := cells(first(t, r))[2]; got != "t1 | states: states | states: states" {
		t.Errorf("the row is %s", got)
	}
}

func TestAClaimLeadsToWhereItIsSaidAgain(t *testing.T) {
	r := viewtest.Record()
	again := record.Span{Start: 4, End: 25}
	r.Stories[0].Claims[0].Again = []record.Span{again}
	s := first(t, r)
	var found bool
	for _, l := range s.Lines {
		for _, x := range l.All {
			found = found || x.ID == "c1" && slices.Equal(x.By[0].Reports[0].Again, []at{{"A", 4, 25, true}})
		}
	}
	if !found {
		t.Error("the words do not lead there")
	}
	marked := ""
	for _, seg := range s.Reader.Articles[0].Paragraphs[0].Segments {
		if slices.Contains(strings.Fields(seg.Refs), "c1") {
			marked += seg.Text
		}
	}
	if want := string([]rune(r.Documents[0].Text)[4:25]); marked != want {
		t.Errorf("marked %q, want %q", marked, want)
	}
}

func TestAQuotePrintedOtherwiseParts(t *testing.T) {
	r := viewtest.Record()
	r.Stories[0].Disagreements = []record.Disagreement{{About: "c1", Kind: "quote", Relation: "conflict", Sides: []record.Side{
		{Value: "gave way", Documents: []string{"harbour"}}, {Value: "broke", Documents: []string{"ledger"}}}}}
	for _, g := range first(t, r).Matrix.Groups {
		for _, x := range g.Rows {
			if x.Apart != (x.ID == "c1") || x.Apart && !strings.HasSuffix(x.Sub, "they print it otherwise") {
				t.Errorf("row %+v", x)
			}
		}
	}
}

func TestNumbersThatExcludeEachOtherDiffer(t *testing.T) {
	r := viewtest.Record()
	n := int64(30)
	r.Stories[0].Figures[0].Relation = "conflict"
	r.Stories[0].Figures[0].Reports[0].Low, r.Stories[0].Figures[0].Reports[0].High = &n, &n
	got := cells(first(t, r))[1]
	if !strings.Contains(got, "differs: over 29") || !strings.Contains(got, "differs: at least 52") {
		t.Errorf("got %s", got)
	}
}

func TestNumbersPartWhereThatIsTold(t *testing.T) {
	r := viewtest.Record()
	n, s := int64(30), &r.Stories[0]
	f := &s.Figures[0]
	f.Relation, f.Reports[0].Low, f.Reports[0].High = "conflict", &n, &n
	row := func() row { return first(t, r).Matrix.Groups[1].Rows[0] }
	if x := row(); x.Apart || x.Sub != "the numbers may be of different things" {
		t.Errorf("untold: %+v", x)
	}
	f.Event = "e1"
	s.Disagreements = append(s.Disagreements, record.Disagreement{About: "f1", Kind: "figure", Relation: "conflict", Sides: []record.Side{
		{Value: "30", Documents: []string{"harbour"}}, {Value: "52", Documents: []string{"ledger"}}}})
	if x := row(); !x.Apart || x.Sub != "they contradict each other" {
		t.Errorf("told: %+v", x)
	}
}

func TestStatusesStandInTheSixStates(t *testing.T) {
	for status, want := range map[string]string{
		"held": "states", "ongoing": "states", "planned": "plans", "proposed": "plans", "called_for": "plans", "threatened": "plans",
		"hypothetical": "plans", "denied": "denies", "cancelled": "denies", "alleged": "attributes",
	} {
		if got, _ := stateOf(status, false); got != want {
			t.Errorf("%s is %s, want %s", status, got, want)
		}
	}
	if got, _ := stateOf("held", true); got != "attributes" {
		t.Errorf("held on somebody's word is %s", got)
	}
}

func TestCopiesAreOneColumn(t *testing.T) {
	s := first(t, viewtest.Record())
	if len(s.Matrix.Columns) != 2 || s.Matrix.Columns[1].Count != "B and 1 copy, C" || s.Reporters[1].Count != "1 origin, 1 copy" {
		t.Errorf("columns %+v, reporters %+v", s.Matrix.Columns, s.Reporters)
	}
}

func TestOneReporterNeedsNoMatrix(t *testing.T) {
	r := viewtest.Record()
	r.Stories[0].Reporters = r.Stories[0].Reporters[:1]
	if s := first(t, r); s.Matrix != nil {
		t.Error("a matrix of one column")
	}
}

func TestAFigureStandsAtItsDayAndNumber(t *testing.T) {
	p := first(t, viewtest.Record()).Figures.Panels
	if len(p) != 1 || len(p[0].Marks) != 2 {
		t.Fatalf("panels %+v", p)
	}
	a, b := p[0].Marks[0], p[0].Marks[1]
	if a.Y <= b.Y || !a.Up || !b.Up || a.X == b.X || !a.Dated {
		t.Errorf("41 at %+v, 52 at %+v", a, b)
	}
}

func TestTheTimelineTellsHistoryFromNews(t *testing.T) {
	tl := first(t, viewtest.Record()).Timeline
	if len(tl.Past) != 1 || tl.Past[0].ID != "e2" || len(tl.News) != 1 || !tl.News[0].Point || len(tl.Articles) != 3 {
		t.Errorf("got %+v", tl)
	}
}

func TestChainsBeginAtTheFirstSource(t *testing.T) {
	tr := first(t, viewtest.Record()).Tree
	if len(tr.Roots) != 1 || tr.Roots[0].Name != "rescuers" || tr.Roots[0].Next[0].Name != "Orrin Press" || tr.Roots[0].Next[0].Next[0].Name != "Ledger" {
		t.Errorf("roots %+v", tr.Roots)
	}
	if len(tr.Rest) != 1 || tr.Rest[0].Name != "Ana Böll" {
		t.Errorf("rest %+v", tr.Rest)
	}
}

func TestTwoWhoMeetAreJoinedByOneArc(t *testing.T) {
	n := first(t, viewtest.Record()).Network
	if len(n.Nodes) != 2 || len(n.Arcs) != 1 || n.Arcs[0].Head != "" || n.Arcs[0].Class != "q1" {
		t.Errorf("got %+v", n)
	}
	r := viewtest.Record()
	r.Stories[0].Events[0].Type = "REQUEST" // two who ask do not ask each other
	if n := first(t, r).Network; n != nil {
		t.Errorf("got %+v", n)
	}
}

func TestAPlaceStandsWhereItIs(t *testing.T) {
	r := viewtest.Record()
	e := &r.Stories[0].Events[0]
	lat, lon := 47.37, 8.54
	e.Place = &record.Place{Name: "Orrin", Country: "CHE", Lat: &lat, Lon: &lon, Precision: "town", Document: "harbour", Start: 59, End: 64}
	m := first(t, r).Map
	if len(m.Points) != 1 || abs(m.Points[0].X-mapWidth/2) > 3 || abs(m.Points[0].Y-mapHeight/2) > 3 || !strings.HasPrefix(m.Land, "M") {
		t.Errorf("got %+v", m.Points)
	}
	e.Place.Lat, e.Place.Lon, e.Place.Precision = nil, nil, "country"
	if m := first(t, r).Map; len(m.Points) != 0 || m.Shaded == "" {
		t.Errorf("a country is %d points, shaded %q", len(m.Points), m.Shaded)
	}
}

func TestEventsAreNamedInPlainWords(t *testing.T) {
	s := first(t, viewtest.Record())
	if r := s.Matrix.Groups[0].Rows[0]; r.What != "visit" || r.Code != "CONSULT visit" {
		t.Errorf("row %+v", r)
	}
	if got := s.Apart[0].Line; got != "visit: Ana Böll – Ito" {
		t.Errorf("they part over %s", got)
	}
	r := viewtest.Record()
	r.Stories[0].Events[0].Type, r.Stories[0].Events[0].Mode = "DANCE", ""
	if x := first(t, r).Matrix.Groups[0].Rows[0]; x.What != "DANCE" || x.Code != "" {
		t.Errorf("row %+v", x)
	}
}

func TestWhomAReporterRestsOnLeadsToTheWords(t *testing.T) {
	r := viewtest.Record()
	r.Stories[0].Reporters[0].RestsOn = &record.Source{Name: "Delta Press", Reports: []record.SourceReport{{Document: "harbour", Words: &record.Span{Start: 4, End: 7}}}}
	s := render(t, r)
	if want := `Rests on Delta Press: “dam” <a class="at" href="#A.4" data-end="7">`; !strings.Contains(s, want) {
		t.Errorf("no %s", want)
	}
}

func TestALineBeginsWithACapital(t *testing.T) {
	for s, want := range map[string]string{"": "", "öl": "Öl", "article A": "Article A", "39": "39"} {
		if got := capital(s); got != want {
			t.Errorf("capital(%q) = %q", s, got)
		}
	}
}

func TestAWallOfLoneLinesIsFolded(t *testing.T) {
	r := viewtest.Record()
	s := &r.Stories[0]
	s.Events, s.Figures, s.Facts = nil, nil, nil
	if m := first(t, r).Matrix; !m.None || m.Folded || m.Lone != 2 {
		t.Errorf("few: %+v", m)
	}
	c := s.Claims[0]
	for i := range mostRows {
		c.ID = "x" + view.Digits(int64(i))
		s.Claims = append(s.Claims, c)
	}
	if m := first(t, r).Matrix; !m.None || !m.Folded {
		t.Errorf("many: %v, %v", m.None, m.Folded)
	}
	if m := first(t, viewtest.Record()).Matrix; m.None {
		t.Error("two have the visit")
	}
}

func TestQuotationMarksStandOnce(t *testing.T) {
	for s, want := range map[string]string{"a dam": "“a dam”", "“It broke” … “at noon”": "“It broke” … “at noon”", "a “dam”": "“a “dam””"} {
		if got := quoted(s); got != want {
			t.Errorf("quoted(%s) = %s", s, got)
		}
	}
}

func TestStepsAreRoundNumbers(t *testing.T) {
	for _, c := range []struct {
		low, high int64
		want      []int64
	}{{1301, 1400, []int64{1320, 1340, 1360, 1380, 1400}}, {0, 7, []int64{0, 2, 4, 6}}, {5, 5, []int64{5}}, {-most, most, []int64{-most, -most / 2, 0, most / 2, most}}} {
		if got := steps(c.low, c.high, 4); !slices.Equal(got, c.want) {
			t.Errorf("steps(%d, %d) = %v", c.low, c.high, got)
		}
	}
}

func TestShortNumbers(t *testing.T) {
	for n, want := range map[int64]string{1400: "1,400", 60_000_000_000: "60 bn", 1_500_000: "1.5 m", -7: "-7"} {
		if got := short(n, "person"); got != want {
			t.Errorf("short(%d) = %q", n, got)
		}
	}
	if got := short(64, "0.1 magnitude"); got != "6.4" {
		t.Errorf("64 tenths are %s", got)
	}
}

func TestPercent(t *testing.T) {
	for n, want := range map[int]string{0: "0%", 1400: "14%", 1405: "14.05%", -50: "-0.50%"} {
		if got := percent(n); got != want {
			t.Errorf("percent(%d) = %q", n, got)
		}
	}
}

func TestSharedPassagesAreMarkedInBothArticles(t *testing.T) {
	r := viewtest.Record()
	r.Stories[0].Passages = []record.Passage{{Document: "copy", Span: record.Span{Start: 23, End: 65}, Of: record.Stretch{Document: "ledger", Span: record.Span{Start: 23, End: 65}}, Words: 8, Why: "copy came later"}}
	s := first(t, r)
	marked := map[string]string{}
	for _, a := range s.Reader.Articles {
		for _, p := range a.Paragraphs {
			for _, seg := range p.Segments {
				if slices.Contains(strings.Fields(seg.Class), "s") {
					marked[a.Key] += seg.Text
				}
			}
		}
	}
	want := "At least 52 people died when the dam broke"
	if len(marked) != 2 || marked["B"] != want || marked["C"] != want || !s.Reader.Shared {
		t.Errorf("marked %q", marked)
	}
	p := s.Reporters[1].Passages
	if len(p) != 1 || !p[0].Here.Linked || p[0].There.Key != "B" || p[0].Why != "article C came later" {
		t.Errorf("passages %+v", p)
	}
}

func TestTheHeadNamesWhatItsDayAndPlaceAreReadFrom(t *testing.T) {
	r := viewtest.Record()
	r.Stories[0].Events[0].Place = &record.Place{Name: "Orrin"}
	s := first(t, r)
	if s.When != (item{"e1", "#e1", "2024-03-05"}) || !slices.Equal(s.Where, []item{{"e1", "#e1", "Orrin"}}) {
		t.Errorf("when %+v, where %+v", s.When, s.Where)
	}
}

func TestWordsOfSomebodyUnnamedAreNotTheOutletsOwn(t *testing.T) {
	r := viewtest.Record()
	c := &r.Stories[0].Claims[1]
	c.Speaker = nil
	r.Stories[0].Events[0].Reports[1].Claim = c.ID
	got := cells(first(t, r))
	if got[0] != "e1 | plans: plans | attributes: attributes to somebody unnamed" || !strings.HasSuffix(got[4], "attributes: attributes to somebody unnamed") {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
	c.Cue = nil // a quotation that nobody is said to have uttered
	if got := cells(first(t, r)); !strings.Contains(got[0], "states: states") {
		t.Errorf("got %s", got[0])
	}
}
