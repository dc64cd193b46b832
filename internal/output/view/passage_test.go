package view

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/readout-news/readout/record"
)

// inWords is the passage around the first stretch of a text that reads hit.
func inWords(text, hit string, sentences ...record.Span) Passage {
	x := newIndex(&record.Record{Documents: []record.Document{{ID: "d", Text: text, Sentences: sentences}}})
	start := utf8.RuneCountInString(text[:strings.Index(text, hit)])
	return x.passage("d", record.Span{Start: start, End: start + utf8.RuneCountInString(hit)})
}

func TestAShortSentenceIsShownWhole(t *testing.T) {
	got := inWords("Dam breaks\nIn Orrin, 52 people  died.\nMore rain came.", "52 people")
	if want := (Passage{"In Orrin, ", "52 people", " died."}); got != want {
		t.Errorf("%+v", got)
	}
	text := "Rain fell. Over 40 were hurt. Roads shut."
	if got := inWords(text, "Over 40", record.Span{Start: 0, End: 10}, record.Span{Start: 11, End: 29}); got.String() != "Over 40 were hurt." {
		t.Errorf("%q: the sentence, not the line", got)
	}
}

func TestALongSentenceIsCutBetweenWords(t *testing.T) {
	text := strings.Repeat("river gauge ", 20) + "showed 31 boats adrift, " + strings.Repeat("harbour pilots ", 20) + "said."
	got := inWords(text, "31 boats")
	if n := utf8.RuneCountInString(got.String()); n > mostPassage+4 || n < mostPassage-20 {
		t.Errorf("%d characters: %q", n, got)
	}
	if !strings.HasPrefix(got.Before, "… ") || !strings.HasSuffix(got.After, " …") || got.Hit != "31 boats" {
		t.Errorf("%+v", got)
	}
	bare := strings.TrimSuffix(strings.TrimPrefix(got.String(), "… "), " …")
	if !strings.Contains(" "+text+" ", " "+bare+" ") {
		t.Errorf("%q is not cut between words of the text", bare)
	}
}

func TestAllRoomIsGivenToTheSideThatGoesOn(t *testing.T) {
	got := inWords("12 died when "+strings.Repeat("the old mill fell ", 20), "12")
	if n := utf8.RuneCountInString(got.String()); got.Before != "" || n < mostPassage-10 {
		t.Errorf("%q", got)
	}
}

func TestANumberThatStandsNowhereHasNoPassage(t *testing.T) {
	x := newIndex(&record.Record{Documents: []record.Document{{ID: "d", Text: "short"}}})
	for _, s := range []record.Span{{Start: 50, End: 60}, {Start: 4, End: 2}} {
		if got := x.passage("d", s); got != (Passage{}) {
			t.Errorf("%v gives %+v", s, got)
		}
	}
	if got := x.passage("none", record.Span{}); got != (Passage{}) {
		t.Errorf("%+v", got)
	}
}
