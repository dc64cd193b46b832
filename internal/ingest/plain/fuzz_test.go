package plain

import (
	"testing"
	"unicode/utf8"

	"github.com/readout-news/readout/internal/ingest/source"
	"github.com/readout-news/readout/text"
)

func FuzzPlain(f *testing.F) {
	f.Add([]byte(scraped), "", true)
	f.Add([]byte("\xff\xfea\x00"), "A title", false)
	f.Add([]byte("PORT, May 6 (AP) -- The ferry left.\n— A (@b) May 6, 2024\nBy Ann Lee | Reuters"), "The ferry left", false)
	f.Add([]byte("The ferry left."), "T\x93 itle", false)
	f.Add([]byte("🙂\n\u200b\n\r\n...\n(("), "🙂", false)
	f.Fuzz(func(t *testing.T, b []byte, title string, clean bool) {
		s, r := Decode(b)
		if r != nil {
			return
		}
		d, _ := Build(source.Item{ID: "x", Title: title, Text: s, Clean: clean})
		if d != nil {
			check(t, d)
		}
	})
}

// check tests what holds for every document.
func check(t *testing.T, d *text.Doc) {
	if !utf8.ValidString(d.Text) {
		t.Errorf("text is not UTF-8: %q", d.Text)
	}
	spans := []text.Span{d.TitleSpan, d.Published.Span}
	for _, l := range d.Lineage {
		spans = append(spans, l.Span)
		if l.Span.Empty() == (l.Source == "") {
			t.Errorf("lineage %v stands neither in the text nor in a dropped line", l)
		}
	}
	for _, s := range spans {
		if s.Start < 0 || s.End < s.Start || int(s.End) > len(d.Text) || !utf8.ValidString(d.Str(s)) {
			t.Errorf("span %v lies outside the text of %d bytes or splits a character", s, len(d.Text))
		}
	}
	if d.Published.Basis != "" && d.Published.IsZero() {
		t.Errorf("a basis without a date: %v", d.Published)
	}
}
