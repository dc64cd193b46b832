package pubdate

import (
	"testing"

	"github.com/readout-news/readout/text"
)

func TestGiven(t *testing.T) {
	for s, want := range map[string]string{
		"2023-10-16": "2023-10-16", "2023-10-16T22:30:00+03:00": "2023-10-16", "20231016": "2023-10-16", "4/5/2017": "2017-04-05", "16/10/2023": "2023-10-16",
		"10/16/2023": "2023-10-16", "16.10.2023": "2023-10-16", "05-04-2017": "2017-04-05", "October 16, 2023": "2023-10-16", "16 Oct 2023 10:00": "2023-10-16",
		"Mon, 16 Oct 2023 10:00:00 GMT": "2023-10-16", "Sept. 3rd, 2020": "2020-09-03",
		"": "", "yesterday": "", "2023-13-40": "", "31/31/2023": "", "February 30, 2023": "", "May 2023": "",
	} {
		r, ok := Given(s)
		if ok != (want != "") || ok && r.Start.String() != want {
			t.Errorf("%q: %v %v, want %s", s, r, ok, want)
		}
	}
}

func TestReadTakesTheOrderFromTheText(t *testing.T) {
	for _, c := range []struct{ given, text, want string }{
		{"4/5/2017", "The ferry left.", "2017-04-05"},
		{"4/5/2017", "PORT OSTRA, 4 May 2017 -- The ferry left.", "2017-05-04"},
		{"4/5/2017", "PORT OSTRA, April 5, 2017 -- The ferry left.", "2017-04-05"},
		{"4/5/2017", "The ferry left on May 4, 2017 and came back on April 5, 2017.", "2017-04-05"},
		{"4/5/2017", "The ferry left on May 4.", "2017-04-05"},
		{"04-05-2017", "Wed 5 Apr 2017 The ferry left.", "2017-04-05"},
		{"2017-05-04", "The ferry left on April 5, 2017.", "2017-05-04"},
	} {
		d := &text.Doc{Text: c.text}
		Read(d, c.given)
		if got := d.Published.Start.String(); got != c.want || d.Published.Basis != "given" {
			t.Errorf("%s and %q: %s %s, want %s", c.given, c.text, got, d.Published.Basis, c.want)
		}
	}
}

func TestATextIsNoOlderThanItsHead(t *testing.T) {
	for _, c := range []struct{ given, text, want, basis string }{
		{"2016-06-05", "PORT OSTRA, June 27, 2016 -- The ferry left.", "2016-06-27", "stated"},
		{"2016-06-25", "PORT OSTRA, June 27, 2016 -- The ferry left.", "2016-06-25", "given"},
		{"2016-06-27", "PORT OSTRA, June 5, 2016 -- The ferry left.", "2016-06-27", "given"},
		{"2016-06-05", "The ferry leaves on June 27, 2016.", "2016-06-05", "given"},
		{"2016-06-27", "Published June 5 2016 The ferry left.", "2016-06-05", "stated"},
		{"2016-06-05", "Date of publication 8 June 2016 The ferry left.", "2016-06-08", "stated"},
		{"2016-06-05", "Published June 6 2016 The ferry left.", "2016-06-05", "given"},
		{"2016-06-27", "Last updated at Jun 052016 The ferry left.", "2016-06-05", "stated"},
		{"2016-06-05", "Last updated at Jun 272016 The ferry left.", "2016-06-05", "given"},
	} {
		d := &text.Doc{Text: c.text}
		Read(d, c.given)
		if got := d.Published.Start.String(); got != c.want || d.Published.Basis != c.basis {
			t.Errorf("%s and %q: %s %s, want %s %s", c.given, c.text, got, d.Published.Basis, c.want, c.basis)
		}
	}
}

func TestRead(t *testing.T) {
	for name, c := range map[string]struct {
		text, dropped, reason, basis, date, span string
	}{
		"date line":       {"The ferry left.", "Published: 6 May 2024", "date", "stated", "2024-05-06", ""},
		"update is later": {"The ferry left.", "Updated: 6 May 2024", "date", "", "", ""},
		"dateline":        {"PORT OSTRA, May 6, 2024 (Xinhua) -- The ferry left.", "", "", "stated", "2024-05-06", "May 6, 2024"},
		"opening":         {"6 May 2024 The ferry left.", "", "", "stated", "2024-05-06", "6 May 2024"},
		"weekday":         {"AFP Monday 6 May 2024 The ferry left.", "", "", "stated", "2024-05-06", "6 May 2024"},
		"in a sentence":   {"On May 6, 2024, the ferry left.", "", "", "inferred", "2024-05-06", ""},
		"embedded post":   {"The ferry left.", "Off we go. — Port (@port) May 6, 2024", "embed", "inferred", "2024-05-06", ""},
		"history":         {"The ferry has not run since May 6, 2014, the company said.", "", "", "", "", ""},
		"weekday alone":   {"The ferry left on Monday.", "", "", "", "", ""},
		"no year":         {"PORT OSTRA, May 6 (Xinhua) -- The ferry left.", "", "", "", "", ""},
	} {
		d := &text.Doc{Text: c.text}
		if c.dropped != "" {
			d.Dropped = []text.Dropped{{Text: c.dropped, Reason: c.reason}}
		}
		Read(d, "")
		p := d.Published
		if p.Basis != c.basis || p.Start.String() != c.date || d.Str(p.Span) != c.span {
			t.Errorf("%s: %v %q", name, p, d.Str(p.Span))
		}
	}
}
