package timex

import (
	"testing"

	"github.com/readout-news/readout/text"
)

func TestClose(t *testing.T) {
	tuesday := text.MakeDate(2023, 10, 17)
	for in, want := range map[string]string{
		"They met on Monday.":             "2023-10-16 2023-10-16",
		"They met on Tuesday.":            "2023-10-17 2023-10-17",
		"They met on Wednesday.":          "2023-10-11 2023-10-11",
		"They will meet on Wednesday.":    "2023-10-18 2023-10-18",
		"They met last Tuesday.":          "2023-10-10 2023-10-10",
		"They will meet next Tuesday.":    "2023-10-24 2023-10-24",
		"They met on Monday night.":       "2023-10-16TNI 2023-10-16",
		"They met yesterday.":             "2023-10-16 2023-10-16",
		"They met yesterday morning.":     "2023-10-16TMO 2023-10-16",
		"They will meet tomorrow.":        "2023-10-18 2023-10-18",
		"They met last night.":            "2023-10-16TNI 2023-10-16",
		"They met three days ago.":        "2023-10-14 2023-10-14",
		"They met last week.":             "2023-W41 2023-10-09",
		"They met last weekend.":          "2023-W41-WE 2023-10-14",
		"They met last month.":            "2023-09 2023-09-01",
		"They will meet next year.":       "2024 2024-01-01",
		"They met on December 30.":        "2023-12-30 2023-12-30",
		"They were there on December 30.": "2022-12-30 2022-12-30",
		"They meet on January 2.":         "2024-01-02 2024-01-02",
		"They were there in October.":     "2023-10 2023-10-01",
		"They met on February 30.":        "2023-02 2023-02-01",
		"They met recently.":              "",
		"They met every Monday.":          "",
		"They met for two weeks.":         "",
		"They met in March 2019.":         "",
	} {
		d := &text.Doc{Text: in}
		Find(d)
		if len(d.Times) != 1 {
			t.Fatalf("%q: %+v", in, d.Times)
		}
		got := ""
		if v, r, ok := Close(&d.Times[0], tuesday); ok {
			got = v + " " + r.Start.String()
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestClosedAndDatedAgree(t *testing.T) {
	for _, f := range forms {
		if f.name == "weekdays across the week" {
			continue // there the second moves the first, which takes the day
		}
		open := &text.Doc{Text: f.in}
		dated := &text.Doc{Text: f.in, Published: text.Published{DateRange: text.OneDay(monday), Basis: "given"}}
		Find(open)
		Find(dated)
		if len(open.Times) != len(dated.Times) {
			continue // the reading itself leans on the day
		}
		for i := range open.Times {
			o, x := &open.Times[i], &dated.Times[i]
			if v, r, ok := Close(o, monday); ok && x.Basis == "document" && (v != x.Value || r != x.Range) {
				t.Errorf("%s: %q is closed as %s, and dated %s", f.name, open.Str(o.Span), v, x.Value)
			}
		}
	}
}
