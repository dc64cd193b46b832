package quotes_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"testing"

	"github.com/readout-news/readout/internal/output/quotes"
	"github.com/readout-news/readout/internal/output/view"
	"github.com/readout-news/readout/record"
)

// hostile is a speaker whose every word would be a formula or break a row.
var hostile = []view.Voice{{
	Name: "=cmd|' /C calc'!A0", Known: "named",
	Quotes: []view.Quote{{
		ID: "c1", Document: "-a", Outlet: "@post", Class: "say", Cue: "+said", Form: "direct", Words: "\tone, \"two\"\nthree",
		Content: []record.Span{{Start: 3, End: 7}, {Start: 9, End: 12}}, Chain: []string{"=a", "b"}, SameAs: []string{"c2", "c3"},
	}},
}}

func TestCSVStartsNoFormula(t *testing.T) {
	var b bytes.Buffer
	if err := quotes.CSV(&b, hostile); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 2 || len(rows[0]) != len(rows[1]) {
		t.Fatalf("rows %q", rows)
	}
	got := map[string]string{}
	for i, column := range rows[0] {
		got[column] = rows[1][i]
	}
	for column, want := range map[string]string{
		"speaker": "'=cmd|' /C calc'!A0", "document": "'-a", "outlet": "'@post", "cue": "'+said", "words": "'\tone, \"two\"\nthree",
		"chain": "'=a > b", "start": "3", "end": "12", "same_as": "c2 c3",
	} {
		if got[column] != want {
			t.Errorf("%s is %q, want %q", column, got[column], want)
		}
	}
}

func TestJSONKeepsWords(t *testing.T) {
	var b bytes.Buffer
	if err := quotes.JSON(&b, hostile); err != nil {
		t.Fatal(err)
	}
	var back struct{ Speakers []view.Voice }
	if err := json.Unmarshal(b.Bytes(), &back); err != nil {
		t.Fatal(err)
	}
	if len(back.Speakers) != 1 || back.Speakers[0].Name != hostile[0].Name || back.Speakers[0].Quotes[0].Words != hostile[0].Quotes[0].Words {
		t.Errorf("read back %+v", back.Speakers)
	}
}
