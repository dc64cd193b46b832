package html

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/readout-news/readout/internal/output/view/viewtest"
	"github.com/readout-news/readout/record"
)

// attacks are texts that would like to be more than text, one a line of the file, written as in Go.
func attacks(t testing.TB) []string {
	t.Helper()
	f, err := os.Open("testdata/attacks.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []string
	for s := bufio.NewScanner(f); s.Scan(); {
		if l := s.Text(); l != "" && !strings.HasPrefix(l, "#") {
			a, err := strconv.Unquote(l)
			if err != nil {
				t.Fatalf("%s: %v", l, err)
			}
			out = append(out, a)
		}
	}
	if len(out) < 20 {
		t.Fatalf("only %d attacks", len(out))
	}
	return out
}

// hostile is the sample record with an attack in every field that a text, a file name or another program can fill, the
// next attack in the next field. Ids point where they did. A story of one article holds all attacks as its text.
func hostile(t testing.TB) *record.Record {
	t.Helper()
	all := attacks(t)
	r := viewtest.Record()
	n := 0
	next := func() string { n++; return all[n%len(all)] }
	ids := map[string]string{} // old id -> attack, so that references stay whole
	for i, d := range r.Documents {
		ids[d.ID] = next() + strconv.Itoa(i)
	}
	for _, a := range r.Actors {
		ids[a.ID] = next() + a.ID
	}
	fill(reflect.ValueOf(r), func(name, s string) string {
		if id, ok := ids[s]; ok {
			return id
		}
		switch name {
		case "Title", "Outlet", "URL", "Byline", "Name", "Why", "Note", "Value", "Reason", "Hint", "Code", "Unit", "Measure", "Type", "Mode",
			"Country", "Sector", "Kind", "Known", "Stance", "Relation", "Status", "Class", "Form", "Basis", "Bound", "Version", "Aliases":
			return next()
		}
		return s
	})
	text := strings.Join(all, "\nand then\n")
	r.Documents = append(r.Documents, record.Document{ID: "all", Title: all[0], URL: "javascript:window.ran=1", Text: text,
		Dropped: []record.Dropped{{Text: all[1], Reason: all[2]}}})
	end := utf8.RuneCountInString(text)
	whole := record.Stretch{Document: "all", Span: record.Span{Start: 0, End: end}}
	r.Stories = append(r.Stories, record.Story{ID: "s2", Title: all[3], Documents: []string{"all"},
		Reporters: []record.Reporter{{ID: "r9", Documents: []string{"all"}, Why: all[4]}},
		Facts: []record.Fact{{ID: "t9", Stretch: whole, With: []record.Stretch{{Document: "all", Span: record.Span{Start: 0, End: 60}}},
			Support: record.Support{Documents: 1, Reporters: 1, Why: all[10], Sources: []record.Source{{Name: all[11], Kind: "source", Reports: []record.SourceReport{{Document: "all"}}}}}}},
		Claims: []record.Claim{{ID: "c9", Document: "all", Again: []record.Span{{Start: 7, End: end}}, Content: []record.Span{{Start: 0, End: end}}, Speaker: &record.Speaker{Span: record.Span{Start: 3, End: 40}},
			Cue:   &record.Cue{Span: record.Span{Start: 5, End: 9}, Class: "say"},
			Chain: []record.Link{{Name: all[5], Kind: all[6]}, {Name: all[7], Kind: "speaker", Known: all[8]}}}}})
	lat, lon := 91.5, -500.0 // no such place
	r.Stories[0].Events[1].Place.Lat, r.Stories[0].Events[1].Place.Lon = &lat, &lon
	end = utf8.RuneCountInString(r.Documents[2].Text)
	r.Stories[0].Passages = []record.Passage{{Document: r.Documents[2].ID, Span: record.Span{Start: 4, End: end}, Of: record.Stretch{Document: r.Documents[1].ID, Span: record.Span{Start: 4, End: end}}, Words: 14, Why: all[9]}}
	r.Stories[0].Reporters[0].RestsOn = &record.Source{Name: all[12], Reports: []record.SourceReport{{Document: r.Documents[0].ID, Words: &record.Span{Start: 0, End: 4}}}}
	r.Stories[0].Disagreements = append(r.Stories[0].Disagreements, record.Disagreement{About: r.Actors[0].ID, Kind: "name", Relation: all[13], Note: all[14], Sides: []record.Side{
		{Value: all[15], Documents: []string{r.Documents[0].ID}, Words: []record.Stretch{{Document: r.Documents[0].ID, Span: record.Span{Start: 0, End: 4}}}}, {Value: all[16], Documents: []string{r.Documents[1].ID}}}})
	huge, tiny := int64(1<<63-1), int64(-1<<63)
	r.Stories[0].Figures[0].Reports[0].Low = &tiny
	r.Stories[0].Figures[0].Reports[1].High = &huge
	r.Stories[0].Events[0].Date = &record.DateRange{Start: "0001-01-01", End: "9999-12-31"}
	return r
}

// fill replaces strings of v, named by their field.
func fill(v reflect.Value, f func(name, s string) string) { fillNamed(v, "", f) }

func fillNamed(v reflect.Value, name string, f func(name, s string) string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			fillNamed(v.Elem(), name, f)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fillNamed(v.Field(i), v.Type().Field(i).Name, f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			fillNamed(v.Index(i), name, f)
		}
	case reflect.String:
		v.SetString(f(name, v.String()))
	}
}

func gzipped(t testing.TB, s string) int {
	t.Helper()
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, 9)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write([]byte(s)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Len()
}
