package story

import (
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/text"
)

// clues are what an article gives that tells look-alikes apart: how old the people in it are and which days it names.
type clues struct {
	ages     []int32 // in years
	days     []int32 // day numbers of weekdays and dates, where the article is dated
	weekdays []int32 // 0 for Sunday
}

// clueWords is how far into a body clues are looked for: further down stands what happened before.
const clueWords = 150

var (
	weekdayOf = byHashOf("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday")
	monthOf   = byHashOf("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
	shortOf   = byHashOf("jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sept", "oct", "nov", "dec")

	hashYear, hashYears, hashOld = linear.HashLower("year"), linear.HashLower("years"), linear.HashLower("old")
)

func byHashOf(words ...string) map[uint64]int32 {
	m := map[uint64]int32{}
	for i, w := range words {
		if w != "" {
			m[linear.HashLower(w)] = int32(i)
		}
	}
	return m
}

// read looks for clues in the words of a body.
func (c *clues) read(ws []word, body string, when text.DateRange) {
	hash := func(i int) uint64 {
		if i < len(ws) {
			return ws[i].hash
		}
		return 0
	}
	for i, w := range ws[:min(clueWords, len(ws))] {
		if w.digit {
			if age, ok := number(body[w.start:w.end], 100); ok && (hash(i+2) == hashOld && (hash(i+1) == hashYear || hash(i+1) == hashYears) || apposed(ws, i, body)) {
				c.ages = with(c.ages, age)
			}
			continue
		}
		if !w.capital {
			continue
		}
		if wd, ok := weekdayOf[w.hash]; ok {
			c.weekdays = with(c.weekdays, wd)
			if !when.IsZero() { // the latest such day
				d := dayNumber(when.Start)
				c.days = with(c.days, d-(weekday(d)-wd+7)%7)
			}
		} else if !when.IsZero() {
			if d, ok := dateAt(ws, i, body, when.Start); ok {
				c.days = with(c.days, d)
			}
		}
	}
}

// apposed reports whether word i stands as an age does after a name: "Ilse Korten, 45, said".
func apposed(ws []word, i int, body string) bool {
	w := ws[i]
	return i > 0 && ws[i-1].capital && w.start >= 2 && body[w.start-2] == ',' && int(w.end) < len(body) && body[w.end] == ','
}

// dateAt is the day that a month's name at word i and the number after it stand for: the latest, up to a week ahead.
func dateAt(ws []word, i int, body string, published text.Date) (int32, bool) {
	m, ok := monthOf[ws[i].hash]
	if !ok {
		m, ok = shortOf[ws[i].hash]
	}
	if !ok || i+1 >= len(ws) || !ws[i+1].digit {
		return 0, false
	}
	day, ok := number(body[ws[i+1].start:ws[i+1].end], 32)
	if !ok {
		return 0, false
	}
	at := func(year int) int32 {
		return dayNumber(text.Date{Year: int16(year), Month: int8(m + 1), Day: int8(day)})
	}
	d := at(int(published.Year))
	if d > dayNumber(published)+7 {
		d = at(int(published.Year) - 1)
	}
	return d, true
}

// number reads a whole number from 1 to limit-1.
func number(s string, limit int32) (n int32, ok bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' || i > 3 {
			return 0, false
		}
		n = n*10 + int32(s[i]-'0')
	}
	return n, n > 0 && n < limit
}

func with(s []int32, x int32) []int32 {
	for _, y := range s {
		if x == y {
			return s
		}
	}
	return append(s, x)
}

// dayNumber counts the days from 1 March of year 0, without the calendar of package time, which costs ten times that.
func dayNumber(d text.Date) int32 {
	y, m := int32(d.Year), int32(d.Month)
	if m <= 2 {
		y, m = y-1, m+12
	}
	return 365*y + y/4 - y/100 + y/400 + (153*(m-3)+2)/5 + int32(d.Day) - 1
}

// weekday is 0 for Sunday.
func weekday(day int32) int32 { return (day%7 + 3 + 7) % 7 }
