package reconcile

import (
	"fmt"
	"slices"

	"github.com/readout-news/readout/internal/nlp/timex"
	"github.com/readout-news/readout/text"
)

// closed is what the story made of a time expression that its own document left open.
type closed struct {
	text.DateRange
	why string // for the trace
}

// days is the range as the trace writes it.
func (c closed) days() string {
	if c.Single() {
		return c.Start.String()
	}
	return c.Start.String() + " to " + c.End.String()
}

// nearStory is how many days a day that an undated document states may lie from the story's days, for
// the story to date the rest of it. A document that speaks of other days is an older one, or a look back.
const nearStory = 31

// closeDates gives days to what documents whose own date is not known say of weekdays, "yesterday" and
// yearless dates. The other documents' own dates decide, where all of them read the words alike; what
// they read apart stays open.
func (d *desk) closeDates() {
	d.times = make([][]closed, len(d.docs))
	for i, a := range d.docs {
		d.times[i] = make([]closed, len(a.Doc.Times))
		if a.Doc.Published.Single() {
			continue
		}
		days := d.otherDays(i)
		if len(days) == 0 {
			days = d.statedDay(i)
		}
		if len(days) == 0 || !nearAny(a.Doc, days) {
			continue
		}
		for k := range a.Doc.Times {
			d.times[i][k] = d.closeTime(i, &a.Doc.Times[k], days)
		}
	}
}

// docDay is a day, and the document that it is of.
type docDay struct {
	text.Date
	doc int
}

// otherDays are the days on which the other documents came out. Copies and rewrites tell nothing of
// their own, but their dates are as good as any.
func (d *desk) otherDays(except int) []docDay {
	var days []docDay
	for i, a := range d.docs {
		if p := a.Doc.Published; i != except && p.Single() {
			days = append(days, docDay{p.Start, i})
		}
	}
	return days
}

// statedDay is the day that stands for the story where no other document is dated: the only one that
// they state in full, or the one that two of them state and most do.
func (d *desk) statedDay(except int) []docDay {
	votes := map[text.Date]int{}
	var days []docDay
	for i, a := range d.docs {
		seen := map[text.Date]bool{}
		for k := range a.Doc.Times {
			t := &a.Doc.Times[k]
			if i == except || t.Basis != "stated" || !t.Range.Single() || seen[t.Range.Start] {
				continue
			}
			if seen[t.Range.Start] = true; votes[t.Range.Start] == 0 {
				days = append(days, docDay{t.Range.Start, i})
			}
			votes[t.Range.Start]++
		}
	}
	slices.SortStableFunc(days, func(x, y docDay) int { return votes[y.Date] - votes[x.Date] })
	if len(days) > 1 && votes[days[0].Date] == votes[days[1].Date] {
		return nil
	}
	return days[:min(len(days), 1)]
}

// nearAny reports whether a document states no day in full, or one that is near one of days.
func nearAny(doc *text.Doc, days []docDay) bool {
	none := true
	for i := range doc.Times {
		t := &doc.Times[i]
		if t.Basis != "stated" || !t.Range.Single() {
			continue
		}
		none = false
		for _, day := range days {
			if abs(t.Range.Start.Sub(day.Date)) <= nearStory {
				return true
			}
		}
	}
	return none
}

// closeTime gives t, of document i, its days. A weekday takes the day that another document gives with the
// same weekday in the same week; everything else what it means seen from every one of days.
func (d *desk) closeTime(i int, t *text.Time, days []docDay) closed {
	if t.Weekday > 0 && t.Shift.N == 0 {
		if c := d.sameWeekday(i, int(t.Weekday), days); !c.IsZero() {
			return c
		}
		if t.Ahead > 0 {
			return closed{} // the week may be any before the story's
		}
	}
	_, r, ok := timex.Close(t, days[0].Date)
	if !ok || r.IsZero() {
		return closed{}
	}
	for _, day := range days[1:] {
		if _, o, _ := timex.Close(t, day.Date); o != r {
			return closed{}
		}
	}
	why := "from the day of " + d.label(days[0].doc)
	if n := len(days) - 1; n > 0 {
		why += fmt.Sprintf(" and %d more", n)
	}
	return closed{r, why}
}

// sameWeekday is the one day with a weekday that the other documents name within a week of the story's
// days; none where they name two.
func (d *desk) sameWeekday(except, weekday int, days []docDay) closed {
	var c closed
	for i, a := range d.docs {
		if i == except {
			continue
		}
		for k := range a.Doc.Times {
			t := &a.Doc.Times[k]
			if !t.Range.Single() || t.Range.Start.Weekday() != weekday || !within(t.Range.Start, days, 7) {
				continue
			}
			switch {
			case c.IsZero():
				c = closed{t.Range, "as “" + a.Doc.Str(t.Span) + "” in " + d.label(i)}
			case c.DateRange != t.Range:
				return closed{}
			}
		}
	}
	return c
}

func within(d text.Date, days []docDay, n int) bool {
	for _, day := range days {
		if abs(d.Sub(day.Date)) <= n {
			return true
		}
	}
	return false
}

func abs(n int) int { return max(n, -n) }
