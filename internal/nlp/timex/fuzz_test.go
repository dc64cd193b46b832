package timex

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/readout-news/readout/text"
)

// timex3 is every shape of value that Find writes: TIMEX3 of TimeML 1.2.1, as TempEval-3 scores it.
var timex3 = regexp.MustCompile(`^(` +
	`(PRESENT|PAST|FUTURE)_REF` +
	`|P(T(\d+|\d*\.\d+|X)[HMS]|(\d+|\d*\.\d+|X)([DWMYQ]|WE|DE|CE))` + // durations and sets
	`|XXXX-WXX-[1-7](T(\d\d:\d\dZ?|MO|AF|EV|NI|DT|XX))?` +
	`|(BC)?(FY)?(\d{2,4}|X{2,4})` + // century, decade, year
	`|(BC)?(FY)?(\d{4}|XXXX)-(Q[1-4X]|H[12X]|SP|SU|FA|WI)` +
	`|(BC)?(\d{4}|XXXX)-W(\d\d|XX)(-WE)?` +
	`|(BC)?(\d{4}|XXXX)-(\d\d|XX)(-(\d\d|XX)(T(\d\d:\d\dZ?|MO|AF|EV|NI|DT|XX))?)?` +
	`)$`)

func FuzzFind(f *testing.F) {
	for _, x := range forms {
		f.Add(x.in, true)
	}
	for _, s := range []string{"", "...", "On Monday, May 3-5, 2019 at 10:30 p.m. UTC two days later", "’90s “the 1990s” 🙂 490 B.C.", "the the last next 1st of of March", "31/12/99 00/00/0000 99-99-9999", "a a few hundred and a half weeks ago Monday", "9/11/ 9/11x Ramadan 2013 Easter 0001", "100000B.C0"} {
		f.Add(s, false)
	}
	f.Fuzz(func(t *testing.T, s string, dated bool) {
		d := &text.Doc{Text: strings.ToValidUTF8(s, "?")}
		if dated {
			d.Published = text.Published{DateRange: text.OneDay(monday)}
		}
		Find(d)
		last := int32(0)
		for i := range d.Times {
			checkTime(t, d, &d.Times[i], last)
			last = d.Times[i].End
		}
	})
}

// checkTime fails when x breaks what Find promises of it.
func checkTime(t *testing.T, d *text.Doc, x *text.Time, last int32) {
	t.Helper()
	if x.Start < last || x.Empty() || int(x.End) > len(d.Text) {
		t.Fatalf("%q: %+v after byte %d", d.Text, x, last)
	}
	if !utf8.RuneStart(d.Text[x.Start]) || int(x.End) < len(d.Text) && !utf8.RuneStart(d.Text[x.End]) {
		t.Fatalf("%q: %+v cuts a rune", d.Text, x)
	}
	if !timex3.MatchString(x.Value) {
		t.Fatalf("%q: %q has value %q", d.Text, d.Str(x.Span), x.Value)
	}
	switch x.Type {
	case "DATE", "TIME", "DURATION", "SET":
	default:
		t.Fatalf("%q: type %q", d.Text, x.Type)
	}
	if !x.Range.IsZero() && (x.Range.Start.Compare(x.Range.End) > 0 || x.Basis == "") {
		t.Fatalf("%q: range and basis of %+v", d.Text, x)
	}
	if _, r, ok := Close(x, monday); ok && r.Start.Compare(r.End) > 0 {
		t.Fatalf("%q: %+v is closed as %v", d.Text, x, r)
	}
}
