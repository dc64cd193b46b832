package timex

import (
	"strconv"

	"github.com/readout-news/readout/text"
)

// unit is a calendar unit or the grain of a point in time.
type unit uint8

const (
	noUnit unit = iota
	second
	minute
	hour
	day
	week
	weekend
	fortnight
	month
	quarter
	half
	season
	year
	decade
	century
)

// codes are the letters of TIMEX3 durations.
var codes = [...]string{"", "S", "M", "H", "D", "W", "WE", "W", "M", "Q", "H", "X", "Y", "DE", "CE"}

// duration is the TIMEX3 value of n units; n is "X" where it is vague.
func duration(n string, u unit) string {
	if u <= hour {
		return "PT" + n + codes[u]
	}
	return "P" + n + codes[u]
}

// count is n as TIMEX3 writes it.
func count(milli int64) string {
	if milli%1000 == 0 {
		return strconv.FormatInt(milli/1000, 10)
	}
	return strconv.FormatFloat(float64(milli)/1000, 'f', -1, 64)
}

// point is a stretch of the calendar: a day, a month, a week, ... Zero fields below the grain mean
// nothing; a zero field at or above it is open.
type point struct {
	grain   unit
	y, m, d int
	k       int    // week, quarter, half, or season (1 spring to 4 winter)
	weekday int    // of an open week, when the grain is day
	clock   string // "TMO", "T10:30Z"
	bc, fy  bool
	open    bool // the year is not known
}

var seasons = [...]string{"", "SP", "SU", "FA", "WI"}

// dayOf is the point of one day.
func dayOf(d text.Date) point {
	return point{grain: day, y: int(d.Year), m: int(d.Month), d: int(d.Day)}
}

// date is the first day of p.
func (p point) date() text.Date {
	if p.open || p.bc || p.y < 1 {
		return text.Date{}
	}
	r := p.days()
	return r.Start
}

// value is TIMEX3 for p.
func (p point) value() string {
	if p.grain == day && p.weekday > 0 && p.open {
		return "XXXX-WXX-" + strconv.Itoa(p.weekday) + p.clock
	}
	y := "XXXX"
	if !p.open {
		y = pad(p.y, 4)
	}
	if p.fy {
		y = "FY" + y
	}
	if p.bc {
		y = "BC" + y
	}
	switch p.grain {
	case century:
		return y[:len(y)-2]
	case decade:
		return y[:len(y)-1]
	case quarter:
		return y + "-Q" + digit(p.k)
	case half:
		return y + "-H" + digit(p.k)
	case season:
		return y + "-" + seasons[p.k]
	case week:
		return y + "-W" + two(p.k)
	case weekend:
		return y + "-W" + two(p.k) + "-WE"
	case month:
		return y + "-" + two(p.m)
	case day:
		return y + "-" + two(p.m) + "-" + two(p.d) + p.clock
	}
	return y
}

// digit and two write a field, open as X.
func digit(n int) string {
	if n == 0 {
		return "X"
	}
	return strconv.Itoa(n)
}

func two(n int) string {
	if n == 0 {
		return "XX"
	}
	return pad(n, 2)
}

func pad(n, width int) string {
	s := strconv.Itoa(n)
	for len(s) < width {
		s = "0" + s
	}
	return s
}

// days is the range that p covers; zero when any part of it is open.
func (p point) days() text.DateRange {
	if p.open || p.bc || p.y < 1 || p.y > 9000 {
		return text.DateRange{}
	}
	span := func(y, m, months int) text.DateRange {
		return text.DateRange{Start: text.MakeDate(y, m, 1), End: text.MakeDate(y, m+months, 0)}
	}
	switch p.grain {
	case day:
		if p.m == 0 || p.d == 0 {
			return text.DateRange{}
		}
		if d := text.MakeDate(p.y, p.m, p.d); int(d.Day) == p.d { // 29 February 2023 is none
			return text.OneDay(d)
		}
	case month:
		if p.m > 0 {
			return span(p.y, p.m, 1)
		}
	case quarter:
		if p.k > 0 {
			return span(p.y, 3*p.k-2, 3)
		}
	case half:
		if p.k > 0 {
			return span(p.y, 6*p.k-5, 6)
		}
	case season:
		return span(p.y, 3*p.k, 3)
	case week, weekend:
		return weekDays(p)
	case year:
		if !p.fy {
			return span(p.y, 1, 12)
		}
	case decade:
		return span(p.y/10*10, 1, 120)
	case century:
		return span(p.y/100*100, 1, 1200)
	}
	return text.DateRange{}
}

// weekDays is the Monday to Sunday, or Saturday and Sunday, of an ISO week.
func weekDays(p point) text.DateRange {
	if p.k == 0 {
		return text.DateRange{}
	}
	fourth := text.MakeDate(p.y, 1, 4)
	monday := fourth.Add(1 - fourth.Weekday() + 7*(p.k-1))
	if p.grain == weekend {
		return text.DateRange{Start: monday.Add(5), End: monday.Add(6)}
	}
	return text.DateRange{Start: monday, End: monday.Add(6)}
}

// at is the unit that holds d, moved by n of them.
func at(d text.Date, u unit, n int) point {
	y, m := int(d.Year), max(int(d.Month), 1)
	switch u {
	case day:
		return dayOf(d.Add(n))
	case week, weekend, fortnight:
		if u == fortnight {
			n, u = 2*n, week
		}
		iy, iw := d.Add(7 * n).Time().ISOWeek()
		return point{grain: u, y: iy, k: iw}
	case month:
		t := text.MakeDate(y, m+n, 1)
		return point{grain: month, y: int(t.Year), m: int(t.Month)}
	case quarter:
		q := y*4 + (m-1)/3 + n
		return point{grain: quarter, y: q / 4, k: q%4 + 1}
	case half:
		h := y*2 + (m-1)/6 + n
		return point{grain: half, y: h / 2, k: h%2 + 1}
	case decade:
		return point{grain: decade, y: y/10*10 + 10*n}
	case century:
		return point{grain: century, y: y/100*100 + 100*n}
	}
	return point{grain: year, y: y + n}
}

// unknown is the open value of a relative expression of grain u.
func unknown(u unit) point {
	if u == fortnight {
		u = week
	}
	if u < day {
		u = day
	}
	return point{grain: u, open: true}
}
