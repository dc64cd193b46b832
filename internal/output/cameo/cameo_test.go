package cameo_test

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/output/cameo"
	"github.com/readout-news/readout/record"
)

func TestAnEventOfSeveralIsARowForEachPair(t *testing.T) {
	if len(cameo.Columns) != 61 {
		t.Fatalf("%d columns, want GDELT's 61", len(cameo.Columns))
	}
	lat, lon := 36.2, 37.16
	d := &record.Document{
		ID: "a", URL: "https://example.org/a", Sentences: []record.Span{{Start: 0, End: 10}},
		Actors: []record.DocActor{{ID: "a1", Name: "Kenya", Country: "KEN"}, {ID: "a2", Name: "Chad\tarmy", Country: "TCD", Sector: "MIL"},
			{ID: "a3", Name: "United Nations", Country: "UNO"}, {ID: "a4", Name: "doctors", Sector: "MED"}},
		Events: []record.DocEvent{
			{ID: "e1", Type: "CONSULT", CAMEO: "040", Source: []string{"a1", "a2", "a3"}, Status: "held", Date: &record.DateRange{Start: "2024-02-29", End: "2024-03-01"}},
			{ID: "e2", Type: "ASSAULT", CAMEO: "1833", Target: []string{"a4"}, Status: "held", Place: &record.Place{Name: "Aleppo", Country: "SYR", Lat: &lat, Lon: &lon}},
			{ID: "e3", Type: "CONSULT", CAMEO: "042", Source: []string{"a1"}, Status: "planned"},
		},
	}
	var b strings.Builder
	if err := cameo.Write(&b, d); err != nil {
		t.Fatal(err)
	}
	rows := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
	if len(rows) != 4 {
		t.Fatalf("%d rows, want three pairs and one attack:\n%s", len(rows), b.String())
	}
	ids := map[string]bool{}
	for _, r := range rows {
		f := strings.Split(r, "\t")
		if len(f) != 61 {
			t.Fatalf("%d columns: %q", len(f), r)
		}
		ids[f[0]] = true
	}
	if len(ids) != 4 {
		t.Error("two rows of one id")
	}
	get := func(row int, column string) string {
		for i, c := range cameo.Columns {
			if c == column {
				return strings.Split(rows[row], "\t")[i]
			}
		}
		return "no such column"
	}
	for _, want := range []struct {
		row           int
		column, value string
	}{
		{0, "SQLDATE", "20240229"}, {0, "FractionDate", "2024.2438"}, {0, "Actor1Code", "KEN"}, {0, "Actor2Code", "TCDMIL"}, {0, "Actor2Name", "CHAD ARMY"},
		{0, "GoldsteinScale", "1.0"}, {1, "Actor2KnownGroupCode", "UNO"}, {1, "Actor2CountryCode", ""},
		{3, "EventCode", "1833"}, {3, "EventBaseCode", "183"}, {3, "EventRootCode", "18"}, {3, "QuadClass", "4"}, {3, "GoldsteinScale", "-10.0"},
		{3, "Actor1Code", ""}, {3, "Actor2Code", "HLH"}, {3, "ActionGeo_Type", "4"}, {3, "ActionGeo_CountryCode", "SY"}, {3, "ActionGeo_Lat", "36.2"},
		{3, "SQLDATE", ""}, {3, "SOURCEURL", "https://example.org/a"},
	} {
		if got := get(want.row, want.column); got != want.value {
			t.Errorf("row %d, %s: %q, want %q", want.row, want.column, got, want.value)
		}
	}
}
