package timex

import (
	"strings"
	"testing"
	"time"

	"github.com/readout-news/readout/text"
)

// monday is the day on which the sample sentences come out: Monday, 16 October 2023.
var monday = text.MakeDate(2023, 10, 16)

// read gives the expressions of s, published on day, as "words=VALUE" lines.
func read(s string, day text.Date) []string {
	d := &text.Doc{Text: s}
	if !day.IsZero() {
		d.Published = text.Published{DateRange: text.OneDay(day), Basis: "given"}
	}
	Find(d)
	var out []string
	for _, t := range d.Times {
		out = append(out, d.Str(t.Span)+"="+t.Value)
	}
	return out
}

func TestFind(t *testing.T) {
	for in, want := range map[string]string{
		// absolute dates
		"It began on October 7, 2023, at dawn.": "October 7, 2023=2023-10-07 dawn=2023-10-07TMO",
		"It began on 7 October 2023.":           "7 October 2023=2023-10-07",
		"It began on Oct. 7.":                   "Oct. 7=2023-10-07",
		"Signed on the 3rd of March 1918.":      "the 3rd of March 1918=1918-03-03",
		"Posted 2023-10-16 by the editor.":      "2023-10-16=2023-10-16",
		"Posted 16/10/2023 by the editor.":      "16/10/2023=2023-10-16",
		"Posted 16.10.2023 by the editor.":      "16.10.2023=2023-10-16",
		"Monday, October 16, was quiet.":        "Monday, October 16=2023-10-16",
		"They met in May 2019.":                 "May 2019=2019-05",
		"He may resign.":                        "",
		"They met from 3 to 5 May 2019.":        "3=2019-05-03 5 May 2019=2019-05-05",
		"They met on May 3-5, 2019.":            "May 3=2019-05-03 5, 2019=2019-05-05",
		"Between April and June 2019 they met.": "April=2019-04 June 2019=2019-06",
		"The 1967 borders hold.":                "1967=1967",
		"Some 2000 soldiers came.":              "",
		"In the late 1990s it grew.":            "the late 1990s=199",
		"In the 19th century it grew.":          "the 19th century=18",
		"The third quarter of 2009 was bad.":    "The third quarter of 2009=2009-Q3",
		"It fell in the spring of 2003.":        "the spring of 2003=2003-SP",
		"It fell in early 2004.":                "early 2004=2004",
		"They left in 490 BC.":                  "490 BC=BC0490",
		"Profit for fiscal 2010 rose.":          "fiscal 2010=FY2010",
		// relative to the document
		"They met on Monday.":                    "Monday=2023-10-16",
		"They met on Tuesday.":                   "Tuesday=2023-10-10",
		"Talks are set to resume Tuesday.":       "Tuesday=2023-10-17",
		"The shop is closed until Friday.":       "Friday=2023-10-20",
		"They met last Monday.":                  "last Monday=2023-10-09",
		"They will meet next Monday.":            "next Monday=2023-10-23",
		"They met on Sunday night.":              "Sunday night=2023-10-15TNI",
		"They met yesterday.":                    "yesterday=2023-10-15",
		"They will meet tomorrow morning.":       "tomorrow morning=2023-10-17TMO",
		"They met last night.":                   "last night=2023-10-15TNI",
		"They spoke this week.":                  "this week=2023-W42",
		"They spoke last month.":                 "last month=2023-09",
		"They will speak next year.":             "next year=2024",
		"They spoke three days ago.":             "three days ago=2023-10-13",
		"They spoke a week ago Friday.":          "a week ago Friday=2023-10-06",
		"They spoke at 5 p.m. on Friday.":        "5 p.m. on Friday=2023-10-13T17:00",
		"They spoke at 16:30 GMT on October 12.": "16:30 GMT on October 12=2023-10-12T16:30Z",
		"They will vote in November.":            "November=2023-11",
		"They voted in November.":                "November=2022-11",
		"It fell in the first quarter.":          "the first quarter=2023-Q1",
		"The end of last year was calm.":         "The end of last year=2022",
		"They voted last summer.":                "last summer=2023-SU",
		"The vote is planned for next spring.":   "next spring=2024-SP",
		"They will mourn Friday's dead.":         "Friday=2023-10-20",
		"They are to judge Friday's shooting.":   "Friday=2023-10-13",
		"They are due in court on December 3.":   "December 3=2023-12-03",
		// relative to the text
		"It began on 7 October 2023. Two days later it ended.":         "7 October 2023=2023-10-07 Two days later=2023-10-09",
		"It began on 7 October 2023. The following day it ended.":      "7 October 2023=2023-10-07 The following day=2023-10-08",
		"It began in 2001 and ended in 2005, a year earlier than due.": "2001=2001 2005=2005 a year earlier=2004",
		// durations and sets
		"After ten days of bombing they left.": "ten days=P10D",
		"They had 24 hours.":                   "24 hours=PT24H",
		"A 27-year contract.":                  "27-year=P27Y",
		"A 24-year-old man.":                   "",
		"A man, 24 years old.":                 "",
		"It took two and a half years.":        "two and a half years=P2.5Y",
		"It took several weeks.":               "several weeks=PXW",
		"They fought for years.":               "years=PXY",
		"They meet every Monday.":              "every Monday=XXXX-WXX-1",
		"They make 15 a year.":                 "a year=P1Y",
		"The past five days were hard.":        "The past five days=P5D",
		// references
		"They are now free.":          "now=PRESENT_REF",
		"They spoke recently.":        "recently=PAST_REF",
		"In recent weeks they spoke.": "recent weeks=PAST_REF",
	} {
		if got := strings.Join(read(in, monday), " "); got != want {
			t.Errorf("%q\n got %s\nwant %s", in, got, want)
		}
	}
}

func TestFindWithoutDate(t *testing.T) {
	for in, want := range map[string]string{
		"They met on Monday.":        "Monday=XXXX-WXX-1",
		"They met today.":            "today=XXXX-XX-XX",
		"They met on October 16.":    "October 16=XXXX-10-16",
		"They met last week.":        "last week=XXXX-WXX",
		"They met last month.":       "last month=XXXX-XX",
		"They met last year.":        "last year=XXXX",
		"They met last night.":       "last night=XXXX-XX-XXTNI",
		"They met on Easter Monday.": "Easter Monday=XXXX-XX-XX",
		"Posted 5/10/2023.":          "5/10/2023=2023-XX-XX",
		"It fell on 9/11.":           "9/11=2001-09-11",
		"They met on October 16, 2023. They met again on October 20.": "October 16, 2023=2023-10-16 October 20=2023-10-20",
	} {
		if got := strings.Join(read(in, text.Date{}), " "); got != want {
			t.Errorf("%q: got %s, want %s", in, got, want)
		}
	}
}

func TestOpenWeekdayIsMarked(t *testing.T) {
	d := &text.Doc{Text: "They met on Wednesday."}
	Find(d)
	if len(d.Times) != 1 || d.Times[0].Weekday != 3 || !d.Times[0].Range.IsZero() || d.Times[0].Basis != "" {
		t.Errorf("got %+v", d.Times)
	}
}

func TestNamesAreNoDates(t *testing.T) {
	s := "Theresa May met them in London."
	d := &text.Doc{Text: s, Names: []text.Name{{Span: text.Span{Start: 0, End: 11}, Kind: text.Person}}}
	if Find(d); len(d.Times) > 0 {
		t.Errorf("got %v", d.Times)
	}
}

func TestRangeAgreesWithValue(t *testing.T) {
	for _, c := range []struct {
		p          point
		start, end string
	}{
		{point{grain: week, y: 2023, k: 42}, "2023-10-16", "2023-10-22"},
		{point{grain: weekend, y: 2023, k: 42}, "2023-10-21", "2023-10-22"},
		{point{grain: month, y: 2024, m: 2}, "2024-02-01", "2024-02-29"},
		{point{grain: quarter, y: 2023, k: 4}, "2023-10-01", "2023-12-31"},
		{point{grain: season, y: 2023, k: 4}, "2023-12-01", "2024-02-29"},
		{point{grain: decade, y: 1990}, "1990-01-01", "1999-12-31"},
		{point{grain: century, y: 1800}, "1800-01-01", "1899-12-31"},
	} {
		r := c.p.days()
		if r.Start.String() != c.start || r.End.String() != c.end {
			t.Errorf("%s: got %s to %s", c.p.value(), r.Start, r.End)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	s := strings.Repeat("Officials said on Tuesday that 14 people had met in October 2022 for three days, two weeks after the talks. ", 100)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Find(&text.Doc{Text: s, Published: text.Published{DateRange: text.OneDay(monday)}})
	}
}

func TestWordsCostNoMemory(t *testing.T) {
	d := &text.Doc{Text: strings.Repeat("The council of the harbour town had asked 14 people to leave the old bridge, and they left it. ", 200)}
	Find(d)
	if n := testing.AllocsPerRun(20, func() { Find(d) }); n > 1 {
		t.Errorf("%.0f allocations for a text without times", n)
	}
}

func TestLongTextsTakeLinearTime(t *testing.T) {
	for _, s := range []string{"5/10/2023 ", "10:30 ", "Monday ", "more than ", "the last ", "May ", "May 3-", "first ", "a week before ", "in 1500 ", "9/11 ", "\" ", "Easter ", "2-3-", "once "} {
		took := func(n int) time.Duration {
			d := &text.Doc{Text: strings.Repeat(s, n), Published: text.Published{DateRange: text.OneDay(monday)}}
			start := time.Now()
			Find(d)
			return time.Since(start)
		}
		took(100)
		if long := took(40000); long > 2*time.Second {
			t.Errorf("%q 40,000 times takes %v", s, long)
		}
	}
}
