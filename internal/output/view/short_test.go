package view

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/output/view/viewtest"
)

func TestNoLineToKnowFirstRepeatsAnotherOrQuotesTwice(t *testing.T) {
	r := viewtest.Record()
	s := &r.Stories[0]
	s.Facts = append(s.Facts, s.Facts[0])
	s.Facts[1].ID = "t2"
	n := 0
	for _, i := range Of(r).Stories[0].Short {
		if strings.Contains(i.Line, "Ana Boll met Mayor Ito on Tuesday.") {
			n++
		}
	}
	if n != 1 {
		t.Errorf("one sentence stands in %d lines", n)
	}
	for words, want := range map[string]string{"“We left,” she said.": "“We left,” she said.", "She left.": "“She left.”"} {
		if got := Quoted(words); got != want {
			t.Errorf("%s: %s, want %s", words, got, want)
		}
	}
}
