package view

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/output/view/viewtest"
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
	if len(s.Who) != 2 {
		t.Errorf("who is who lists %d; the place that takes no part should be left out", len(s.Who))
	}
	if got := s.Events[0].By[0].Reports[0].Evidence; got.At != "harbour:119-123" || got.Words != "meet" {
		t.Errorf("evidence %+v: positions must be code points", got)
	}
	if got := s.Figures[0].Reports[0]; got.Value != "over 40" || got.Source() != "The Harbour Post (Ana Böll), as of 2024-03-04" {
		t.Errorf("figure %q from %q", got.Value, got.Source())
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
	}
	for _, tt := range tests {
		if got := number(tt.low, tt.high, tt.bound, tt.unit); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.bound, got, tt.want)
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
		if got := unquoted(s); got != want {
			t.Errorf("unquoted(%q) = %q, want %q", s, got, want)
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
