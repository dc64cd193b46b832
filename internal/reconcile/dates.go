package reconcile

import (
	"strconv"
	"strings"

	"github.com/readout-news/readout/text"
)

// closed is what the story made of a time expression that its own document left open.
type closed struct {
	text.DateRange
	why string
}

// closeDates gives days to the weekdays and yearless dates of documents whose own date is not known,
// from the day that most of the story's other documents speak of.
func (d *desk) closeDates() {
	d.times = make([][]closed, len(d.docs))
	for i, a := range d.docs {
		d.times[i] = make([]closed, len(a.Doc.Times))
		for k := range a.Doc.Times {
			t := &a.Doc.Times[k]
			if !t.Range.IsZero() || (t.Type != "DATE" && t.Type != "TIME") {
				continue
			}
			day, from := d.storyDay(i)
			if day.IsZero() {
				continue
			}
			if r, ok := closeTime(t, day); ok {
				d.times[i][k] = closed{r, "from " + from}
			}
		}
	}
}

// storyDay is the latest day of the story's news as the other documents have it: the middle of their
// publication dates, else the single day that most of them name.
func (d *desk) storyDay(except int) (text.Date, string) {
	votes := map[text.Date]int{}
	whence := map[text.Date]string{}
	vote := func(day text.Date, n int, from string) {
		if votes[day] == 0 {
			whence[day] = from
		}
		votes[day] += n
	}
	for i, a := range d.docs {
		if i == except {
			continue
		}
		if p := a.Doc.Published; p.Single() {
			vote(p.Start, 3, "the date of "+d.label(i))
		}
		seen := map[text.Date]bool{}
		for _, t := range a.Doc.Times {
			if t.Type == "DATE" && t.Range.Single() && t.Basis == "stated" && !seen[t.Range.Start] {
				seen[t.Range.Start] = true
				vote(t.Range.Start, 1, "“"+a.Doc.Str(t.Span)+"” in "+d.label(i))
			}
		}
	}
	best := text.Date{}
	for day, n := range votes {
		if n > votes[best] || n == votes[best] && day.Compare(best) > 0 {
			best = day
		}
	}
	return best, whence[best]
}

// closeTime gives t the days it has when the news is of day: the latest such weekday up to it (91 in
// 100 bare weekdays of dated news are), the year that brings a day and month nearest.
func closeTime(t *text.Time, day text.Date) (text.DateRange, bool) {
	if t.Weekday > 0 {
		back := (day.Weekday() - int(t.Weekday) + 7) % 7
		return text.OneDay(day.Add(-back)), true
	}
	rest, ok := strings.CutPrefix(t.Value, "XXXX-")
	if !ok || len(rest) < 5 {
		return text.DateRange{}, false
	}
	month, err1 := strconv.Atoi(rest[:2])
	dom, err2 := strconv.Atoi(rest[3:5])
	if err1 != nil || err2 != nil || month < 1 || month > 12 || dom < 1 || dom > 31 {
		return text.DateRange{}, false
	}
	best := text.Date{}
	for year := int(day.Year) - 1; year <= int(day.Year)+1; year++ {
		c := text.MakeDate(year, month, dom)
		if best.IsZero() || abs(c.Sub(day)) < abs(best.Sub(day)) {
			best = c
		}
	}
	return text.OneDay(best), true
}

func abs(n int) int { return max(n, -n) }
