package main

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/actor"
	"github.com/readout-news/readout/internal/ingest/source"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/train/sameevent/measure"
)

// figures gives the measures of r as "name value" in order.
func figures(r result) string {
	var out []string
	for _, s := range r.scores {
		out = append(out, s.measure+" "+s.value)
	}
	return strings.Join(out, ", ")
}

func check(t *testing.T, r result, want, errors string) {
	t.Helper()
	if got := figures(r); got != want {
		t.Errorf("scores %s\n   want %s", got, want)
	}
	told := r.errors
	for _, m := range r.mistakes {
		for _, k := range m.n.ranked() {
			told += fmt.Sprintf("%d %s; ", m.n[k], k)
		}
	}
	if !strings.Contains(told, errors) {
		t.Errorf("errors %q, want %q among them", told, errors)
	}
}

func TestTrees(t *testing.T) {
	gold := goldTrees([]byte("# text = Boats sail.\n1\tBoats\tboat\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n2\tsail\tsail\tVERB\tVBP\t_\t0\troot\t_\t_\n\n1-2\tcan't\t_\n1\tca\tcan\tAUX\tMD\t_\t0\troot\t_\t_\n2\tn't\tnot\tPART\tRB\t_\t1\tadvmod:emph\t_\t_\n"))
	got := goldTrees([]byte("1\tBoats\tboat\tNOUN\tNNS\t_\t2\tobj\t_\t_\n2\tsail\tsail\tNOUN\tNN\t_\t0\troot\t_\t_\n\n1\tca\tca\tAUX\tMD\t_\t2\troot\t_\t_\n2\tn't\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_\n"))
	r, err := scoreTrees(gold, got)
	if err != nil {
		t.Fatal(err)
	}
	check(t, r, "UPOS 75.0, XPOS 75.0, lemma 75.0, UAS 75.0, LAS 50.0", "1 verb read as noun; 1 another word is the root; 1 nsubj read as obj; ")
	if _, err := scoreTrees(gold, got[:1]); err == nil {
		t.Error("a lost sentence went unnoticed")
	}
}

func TestTokens(t *testing.T) {
	docs := runningText([]byte("# newdoc id = a\n# text = The boats can't sail. They wait.\n" +
		word("1", "The") + word("2", "boats") + "3-4\tcan't" + strings.Repeat("\t_", 8) + "\n" + word("3", "ca") + word("4", "n't") + word("5", "sail") + word("6", ".") +
		"\n" + word("1", "They") + word("2", "wait") + word("3", ".") + "\n"))
	check(t, scoreTokens(docs), "words F1 100.0, sentences F1 100.0", "")
	if len(docs[1].words) != 9 || len(docs[1].sentences) != 2 {
		t.Errorf("%d words, %d sentences", len(docs[1].words), len(docs[1].sentences))
	}
}

func word(id, form string) string { return id + "\t" + form + strings.Repeat("\t_", 8) + "\n" }

func TestNames(t *testing.T) {
	docs := parseLabelled("# newdoc id = one\n# text = Ann Lee left (Oslo).\n1\tAnn\tB-PER\t-\n2\tLee\tI-PER\t-\n3\tleft\tO\t-\n4\t(\tO\n5\tOslo\tB-LOC\n6\t)\tO\n7\t.\tO\n\n# document two\nThe\tO\nElm   B-Organization\nBank\tI-Organization\nof\tO\nTuesday\tB-Date\n")
	in, gold := goldNames(docs)
	if in[0].Text != "Ann Lee left (Oslo).\n" || in[1].Text != "The Elm Bank of Tuesday\n" {
		t.Fatalf("texts %q, %q", in[0].Text, in[1].Text)
	}
	want := map[string]map[entity]bool{
		"0:one": {{span{0, 7}, "person"}: true, {span{14, 18}, "place"}: true},
		"1:two": {{span{4, 12}, "organization"}: true},
	}
	if !reflect.DeepEqual(gold, want) {
		t.Fatalf("gold %v", gold)
	}
	got := map[string]map[entity]bool{
		"0:one": {{span{0, 7}, "person"}: true, {span{14, 18}, "person"}: true, {span{8, 12}, "place"}: true},
		"1:two": {{span{0, 12}, "organization"}: true},
	}
	check(t, scoreNames(gold, got), "P 25.0, R 33.3, F1 28.6, spans F1 57.1, person 66.7, place 0.0, organization 0.0",
		"1 place found without cause; 1 place read as person; 1 too long; ")
}

func TestTimes(t *testing.T) {
	d := timedDoc{ID: "a"}
	for _, x := range []struct {
		start, end int
		value      string
	}{{10, 16, "2024-05-06"}, {30, 40, "P2D"}, {50, 55, "2024"}, {60, 60, "empty"}} {
		d.Timexes = append(d.Timexes, goldTime{x.start, x.end, "DATE", x.value})
	}
	got := []record.Time{
		{Span: record.Span{Start: 32, End: 40}, Type: "DURATION", Value: "P2D"},
		{Span: record.Span{Start: 10, End: 16}, Type: "DATE", Value: "2024-05-07"},
		{Span: record.Span{Start: 80, End: 84}, Type: "DATE", Value: "2024"},
	}
	check(t, scoreTimes([]timedDoc{d}, func(string) []record.Time { return got }),
		"overlap F1 66.7, strict F1 33.3, type F1 33.3, value F1 33.3", "1 found without cause; 1 missed date; ")
}

func TestTimeMistake(t *testing.T) {
	point := func(v string) *goldTime { return &goldTime{0, 5, "DATE", v} }
	ours := func(typ, v string) *record.Time {
		return &record.Time{Span: record.Span{Start: 0, End: 5}, Type: typ, Value: v}
	}
	for _, x := range []struct {
		want string
		g    *goldTime
		u    *record.Time
	}{
		{"", point("2024-05-06"), ours("DATE", "2024-05-06")},
		{"only the span", &goldTime{0, 9, "DATE", "2024"}, ours("DATE", "2024")},
		{"wrong type", point("P2D"), ours("DURATION", "P2D")},
		{"missed vague reference", point("PAST_REF"), nil},
		{"missed length", point("P3D"), nil},
		{"found without cause", nil, ours("DATE", "2024")},
		{"wrong direction", point("2024-05-13"), ours("DATE", "2024-05-06")},
		{"wrong year", point("2021-05-06"), ours("DATE", "2022-05-06")},
		{"wrong day, month or week", point("2024-04-06"), ours("DATE", "2024-05-05")},
		{"wrong grain", point("2024-05"), ours("DATE", "2024")},
		{"event as anchor", point("2024-05-04"), ours("DURATION", "P4D")},
		{"wrong number or unit", point("P5Y"), ours("DURATION", "P5M")},
		{"open, read as closed", point("XXXX-XX-XXTNI"), ours("TIME", "2024-05-06TNI")},
		{"closed, left open", point("2024-05-06"), ours("DATE", "XXXX-XX-XX")},
	} {
		if got := timeMistake("2024-05-07", x.g, x.u); got != x.want {
			t.Errorf("%+v %+v: %q, want %q", x.g, x.u, got, x.want)
		}
	}
}

const said = `Police said 12 boats sank. "We are sad," Ann Lee of the port told us. It rained.`

func at(s string) pieces {
	i := len([]rune(said[:strings.Index(said, s)]))
	return pieces{{i, i + len([]rune(s))}}
}

func TestClaims(t *testing.T) {
	gold := []attribution{
		{Source: at("Police"), Cue: at("said"), Content: at("12 boats sank")},
		{Sources: at("Ann Lee of the port"), Cues: at("told us"), Content: at(`"We are sad,"`)},
	}
	same := newClaimScorer()
	same.document(said, gold, gold)
	check(t, same.result(), "exact 100.0, loose 100.0, core 100.0, source right 100.0, source exact 100.0, cue exact 100.0, content exact 100.0", "none")
	part := newClaimScorer()
	part.document(said, gold, []attribution{{Source: at("Ann Lee"), Cue: at("told"), Content: at("We are sad")}})
	check(t, part.result(), "exact 0.0, loose 66.7, core 66.7, source right 100.0, source exact 0.0, cue exact 0.0, content exact 66.7", "missed")
	other := newClaimScorer()
	other.document(said, gold, []attribution{{Source: at("Ann Lee"), Content: at("12 boats sank. \"We are")}, {Content: at("It rained")}})
	check(t, other.result(), "exact 0.0, loose 0.0, core 50.0, source right 0.0, source exact 0.0, cue exact 0.0, content exact 0.0", "another source 33 %")
}

func TestPairs(t *testing.T) {
	p, ok := unmark("<s>Éire</s> praised <t>Oslo</t>.", "Éire praised Oslo.")
	if want := (source.Pair{Source: source.Span{Start: 0, End: 4}, Target: source.Span{Start: 13, End: 17}}); !ok || p != want {
		t.Errorf("pair %v, %v", p, ok)
	}
	for _, bad := range []string{"<s>Éire</s> praised Oslo.", "<s>Éire</s> praises <t>Oslo</t>."} {
		if _, ok := unmark(bad, "Éire praised Oslo."); ok {
			t.Errorf("%q passed", bad)
		}
	}
	s := pairScorer{by: map[string]*counts{}, wrong: tally{}}
	s.document([]asked{{"YIELD", "material-coop"}, {"AID", "material-coop"}, {"ACCUSE", "verbal-conflict"}},
		[]record.PairEvent{{Type: "RETREAT"}, {Type: "COOPERATE"}})
	check(t, s.result(), "accuracy 33.3, macro F1 33.3, quad class 66.7", "AID read as COOPERATE 50 %")
}

func TestCoding(t *testing.T) {
	d := codedDoc{Expected: []*codedEvent{nil, {
		Type: "CONSULT", Code: "042", Source: []byte(`["Oslo"]`), Target: []byte(`["Rome"]`),
		Actors: []codedActor{{"NOR"}}, Recipients: []codedActor{{"ITA"}},
	}}}
	for _, x := range []struct {
		role  string
		start int
	}{{"source", 0}, {"target", 12}} {
		d.Spans = append(d.Spans, struct {
			Role       string
			Start, End int
		}{x.role, x.start, x.start + 4})
	}
	got := record.Document{
		Actors: []record.DocActor{{ID: "a1", Country: "NOR"}, {ID: "a2", Country: "ITA"}},
		Events: []record.DocEvent{
			{Type: "CONSULT", CAMEO: "043", Source: []string{"a1"}, Target: []string{"a2"}, SourceSpan: &record.Span{Start: 0, End: 4}, TargetSpan: &record.Span{Start: 10, End: 16}},
			{Type: "AID", CAMEO: "070", Source: []string{"a1"}},
		},
	}
	s := codingScorer{wrong: tally{}}
	s.document(d, got)
	check(t, s.result(), "any event 100.0, type recall 100.0, type precision 50.0, CAMEO exact 0.0, CAMEO root 100.0, dyad and type 100.0, spans and root 100.0", "none")
	s.document(codedDoc{Expected: []*codedEvent{{Type: "AID", Code: "07"}}}, record.Document{})
	check(t, s.result(), "any event 50.0, type recall 50.0, type precision 50.0, CAMEO exact 0.0, CAMEO root 50.0, dyad and type 100.0, spans and root 100.0", "no event 100 %")
}

func TestActors(t *testing.T) {
	m := mention{}
	mil := "MIL"
	m.Expected = append(m.Expected, struct {
		Country string
		Sector  *string `json:"code_1"`
	}{"NOR", &mil})
	s := actorScorer{wrong: tally{}}
	for _, a := range []actor.Actor{{Country: "NOR", Sector: "MIL"}, {Country: "NOR"}, {Country: "SWE", Sector: "MIL"}, {}} {
		s.mention(m, a)
	}
	check(t, s.result(), "country 50.0, sector 50.0, both 25.0", "sector left open 50 %")
}

func TestFigures(t *testing.T) {
	n := func(v int64) record.DocFigure { return record.DocFigure{Measure: "killed", Low: &v} }
	c := countScorer{measure: "killed", wrong: tally{}}
	c.article(3, []record.DocFigure{n(3), n(1)})
	c.article(3, []record.DocFigure{n(1), n(3)})
	c.article(2, []record.DocFigure{{Measure: "injured"}, {Measure: "killed"}})
	c.article(0, []record.DocFigure{n(5)})
	if c.n != 3 || c.found != 2 || c.first != 1 || c.among != 2 || c.wrong["no figure for the killed"] != 1 {
		t.Errorf("%+v", c)
	}
}

func TestStories(t *testing.T) {
	check(t, scoreStories([]string{"a", "a", "b", "b", "c"}, []string{"1", "1", "1", "2", "2"}),
		"BCubed P 53.3, BCubed R 80.0, BCubed F1 64.0", "of 2 stories of two or more, 50 % are split and 100 % mixed")
}

func TestLines(t *testing.T) {
	var c counts
	wrong := tally{}
	c.page(labelledPage{Lines: []string{"Home", "Boats  sail again", "One more ferry", "Share this now", ""}, Labels: []int{0, 1, 1, 0, 0}},
		record.Document{Title: "Home", Text: "Boats sail again\nShare this now"}, wrong)
	if c != (counts{right: 3, found: 7, gold: 6}) || wrong["text dropped"] != 3 || wrong["furniture or headline kept"] != 4 {
		t.Errorf("%+v, %v", c, wrong)
	}
}

// The page must fit the rooms and the scores that trainers write.
func TestPageNamesRoomsAndScores(t *testing.T) {
	all := map[string][]result{}
	for _, r := range rooms {
		x := result{set: "SET OF " + r.name}
		for _, m := range r.chief {
			x.add(m, 0.123)
		}
		all[r.name] = []result{x}
	}
	text, err := render(pageTemplate, all)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rooms {
		if _, section, _ := strings.Cut(text, "\n## "+r.section+"\n"); !strings.Contains(section, "SET OF "+r.name) {
			t.Errorf("the page has no place for %s", r.name)
		}
		if head, _, _ := strings.Cut(text, "\n## "); !strings.Contains(head, "("+"#"+anchor(r.section)+")") {
			t.Errorf("the first table leaves out %s", r.name)
		}
	}
	for _, bad := range []string{`{{table "nothing"}}`, `{{summary}}`} {
		if _, err := render(bad, map[string][]result{"tokens": {{}}}); err == nil {
			t.Errorf("%s: what is not there was not missed", bad)
		}
	}
}

func TestCopies(t *testing.T) {
	const (
		one   = "The council of Brennau will sell the old fish market to a hotel chain, three members said. Traders who rent stalls there were promised new ones beside the railway station."
		other = "In Brennau a hotel chain is to get the fish market. Merchants do not trust the promise of space near the trains."
	)
	stories := map[string][]filed{"a": {{ID: "1", Outlet: "x", Text: one}, {ID: "2", Outlet: "y", Text: one + " Nothing is signed."},
		{ID: "3", Outlet: "z", Text: other}, {ID: "4", Outlet: "x", Text: one}}}
	for said, want := range map[string]string{
		"2\t1\tcopy\n4\t2\tcopy\n": "false 0.0", // four pairs of different outlets are left, none of them joined
		"# nobody\n2\t1\town\n":    "false 40.0",
	} {
		var r result
		judged(&r, []string{"a"}, stories, readCopies(said))
		check(t, r, want, "of 5 pairs of reports of one story by different outlets 2 are joined")
	}
}

func TestTable(t *testing.T) {
	r := result{set: "own", size: "3 words", errors: "1 in all"}
	r.add("F1", 0.12349)
	r.addOr("rest", 0, 0)
	want := "| set | size | F1 | rest |\n|---|--:|--:|--:|\n| own | 3 words | 12.3 | – |\n\nCommonest errors:\n\n- own: 1 in all"
	if got := table([]result{r}); got != want {
		t.Errorf("got\n%s", got)
	}
}

func TestAcross(t *testing.T) {
	lines := `{"id":"a","topic":"1","subtopic":"1x","sentences":[["Gunmen","killed","the","mayor","."]],"events":[{"sent":0,"tokens":[1],"cluster":"k","in_eval":true},{"sent":0,"tokens":[3],"cluster":"no","in_eval":false}]}
{"id":"b","topic":"1","subtopic":"1x","sentences":[["Gunmen","murdered","the","mayor","."],["Nobody","wept","."]],"events":[{"sent":0,"tokens":[1],"cluster":"k","in_eval":true},{"sent":1,"tokens":[1],"cluster":"w","in_eval":true}]}
{"id":"c","topic":"1","subtopic":"1y","sentences":[["The","strike","halted","trade","."]],"events":[{"sent":0,"tokens":[2],"cluster":"t","in_eval":true}]}
`
	docs, err := measure.ECB(strings.NewReader(lines))
	if err != nil {
		t.Fatal(err)
	}
	for i := range docs {
		docs[i].Read()
	}
	// Alone, the same word finds neither link: no MUC; B3 of four mentions with recall 3/4; CEAF-e 2/3+1+1 of 3 and 4.
	check(t, scoreAcross(docs), "MUC F1 100.0, B3 F1 100.0, CEAF-e F1 100.0, CoNLL F1 100.0, the same word alone 54.0, CoNLL F1 in own stories 100.0, CoNLL F1 in topics 100.0", "")
}
