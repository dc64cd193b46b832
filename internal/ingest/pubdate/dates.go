package pubdate

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/readout-news/readout/text"
)

// found is a date in a text. full says that its year stands there too.
type found struct {
	start, end int
	date       text.Date
	full       bool
}

const month = `(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`

var (
	monthFirst = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)\b` + month + ` (\d{1,2})(?:st|nd|rd|th)?(?:,? ?((?:1[89]|20)\d{2}))?\b`) // "Jun 132016", as scrapers leave it
	})
	dayFirst = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? ` + month + `(?:,? (\d{4}))?\b`)
	})
	iso = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b(\d{4})-(\d{2})-(\d{2})\b`) })
	num = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(\d{1,2})([./-])(\d{1,2})[./-](\d{4})\b`) })
)

// dates finds the dates of s that have at least a month and a day.
func dates(s string) []found {
	if !strings.ContainsAny(s, "0123456789") {
		return nil
	}
	var out []found
	if strings.Contains(s, "-") {
		for _, m := range iso().FindAllStringSubmatchIndex(s, -1) {
			if d, ok := text.ParseDate(s[m[0]:m[1]]); ok {
				out = append(out, found{m[0], m[1], d, true})
			}
		}
	}
	for _, m := range monthFirst().FindAllStringSubmatchIndex(s, -1) {
		out = add(out, s, m[:2], m[2:4], m[4:6], m[6:8])
	}
	for _, m := range dayFirst().FindAllStringSubmatchIndex(s, -1) {
		out = add(out, s, m[:2], m[4:6], m[2:4], m[6:8])
	}
	return out
}

func add(out []found, s string, all, month, day, year []int) []found {
	d, err := strconv.Atoi(s[day[0]:day[1]])
	m := monthNumber(s[month[0]:month[1]])
	if err != nil || m == 0 {
		return out
	}
	f := found{start: all[0], end: all[1]}
	y := 2000 // a leap year, so that February 29 passes
	if year[0] >= 0 {
		y, _ = strconv.Atoi(s[year[0]:year[1]])
		f.full = y >= 1700 && y <= 2200
	}
	var ok bool
	if f.date, ok = day0(y, m, d); !ok {
		return out
	}
	return append(out, f)
}

// day0 is the date, if the calendar has it.
func day0(y, m, d int) (text.Date, bool) {
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return text.FromTime(t), y > 0 && y < 10000 && m >= 1 && m <= 12 && d >= 1 && t.Day() == d
}

func monthNumber(s string) int {
	if len(s) < 3 {
		return 0
	}
	i := strings.Index("janfebmaraprmayjunjulaugsepoctnovdec", strings.ToLower(s[:3]))
	if i < 0 {
		return 0
	}
	return i/3 + 1
}

// numeric reads 4/5/2017, 16.10.2023 and 16-10-2023. With slashes the month comes first, with points
// and dashes the day, unless the calendar allows only the other reading.
func numeric(s string) (text.DateRange, bool) {
	y, m, d := fields(s)
	day, ok := day0(y, m, d)
	if !ok {
		day, ok = day0(y, d, m)
	}
	return text.OneDay(day), ok
}

// swapped is the other reading of s where the calendar allows both.
func swapped(s string) (text.Date, bool) {
	y, m, d := fields(strings.TrimSpace(s))
	_, here := day0(y, m, d)
	other, there := day0(y, d, m)
	return other, here && there && m != d
}

// fields are year, month and day of s as numeric reads them; zeros when it is not of that form.
func fields(s string) (y, m, d int) {
	f := num().FindStringSubmatch(s)
	if f == nil {
		return 0, 0, 0
	}
	d, _ = strconv.Atoi(f[1])
	m, _ = strconv.Atoi(f[3])
	y, _ = strconv.Atoi(f[4])
	if f[2] == "/" {
		return y, d, m // as America writes it
	}
	return y, m, d
}
