package text

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/readout-news/readout/internal/output/view/viewtest"
)

func TestWrite(t *testing.T) { viewtest.Check(t, "testdata/record.txt", Write) }

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
	for i := range r.Documents { // what a number is quoted with
		r.Documents[i].Text = strings.NewReplacer(" people", "\u202epeople", " died", "\x1bdied").Replace(r.Documents[i].Text)
	}
	var b bytes.Buffer
	if err := Write(&b, r); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(b.String(), "\x1b\u202e") {
		t.Error("an escape sequence of the text came through")
	}
}
