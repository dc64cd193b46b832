package text

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/readout-news/readout/internal/output/view/viewtest"
	"github.com/readout-news/readout/record"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestWriteMatchesGoldenFile(t *testing.T) {
	var b bytes.Buffer
	if err := Write(&b, viewtest.Record()); err != nil {
		t.Fatal(err)
	}
	const path = "testdata/record.txt"
	if *update {
		if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), b.String()); d != "" {
		t.Error(d)
	}
}

func TestEmptyRecordIsEmpty(t *testing.T) {
	var b bytes.Buffer
	if err := Write(&b, &record.Record{}); err != nil || b.Len() != 0 {
		t.Errorf("got %q, %v", b.String(), err)
	}
}

func TestRecordThatPointsNowhereDoesNotPanic(t *testing.T) {
	r := viewtest.Record()
	r.Documents[0].Text = "short"
	r.Actors = nil
	r.Stories[0].Timeline = append(r.Stories[0].Timeline, record.TimelineItem{Event: "e99"})
	if err := Write(new(bytes.Buffer), r); err != nil {
		t.Error(err)
	}
}

func TestLinesKeepToTheWidth(t *testing.T) {
	words := strings.Repeat("Überprüfung of a dam ", 30)
	for i, l := range lines(2, 8, words) {
		if n := utf8.RuneCountInString(l); n > width {
			t.Errorf("line %d has %d columns", i, n)
		}
	}
	long := strings.Repeat("x", 200)
	if got := lines(0, 4, long); len(got) != 1 || got[0] != long {
		t.Errorf("a word without spaces was broken: %q", got)
	}
}

func TestControlCharactersNeverReachTheTerminal(t *testing.T) {
	r := viewtest.Record()
	r.Stories[0].Title = "safe\x1b[31m\u202edam"
	var b bytes.Buffer
	if err := Write(&b, r); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(b.String(), "\x1b\u202e") {
		t.Error("an escape sequence of the text came through")
	}
}
