package text

import (
	"fmt"
	"time"
)

// Date is a day of the Gregorian calendar; the zero Date is "unknown".
type Date struct {
	Year       int16
	Month, Day int8
}

// ParseDate reads "2023-10-16", also as the start of a longer timestamp.
func ParseDate(s string) (Date, bool) {
	if len(s) < 10 {
		return Date{}, false
	}
	t, err := time.Parse(time.DateOnly, s[:10])
	if err != nil || t.Year() < 1 {
		return Date{}, false
	}
	return FromTime(t), true
}

// FromTime is the day of t in t's own zone.
func FromTime(t time.Time) Date {
	y, m, d := t.Date()
	return Date{int16(y), int8(m), int8(d)}
}

// MakeDate normalises its arguments as time.Date does: month 13 is January of the next year.
func MakeDate(year, month, day int) Date {
	return FromTime(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC))
}

// IsZero reports whether d is unknown.
func (d Date) IsZero() bool { return d == Date{} }

// Time is midnight UTC of d.
func (d Date) Time() time.Time {
	return time.Date(int(d.Year), time.Month(d.Month), int(d.Day), 0, 0, 0, 0, time.UTC)
}

// Add is the day n days after d.
func (d Date) Add(n int) Date { return FromTime(d.Time().AddDate(0, 0, n)) }

// Weekday is 1 for Monday to 7 for Sunday, as ISO 8601 counts.
func (d Date) Weekday() int { return (int(d.Time().Weekday())+6)%7 + 1 }

// Sub is the number of days from o to d.
func (d Date) Sub(o Date) int { return int(d.Time().Sub(o.Time()).Hours() / 24) }

// Compare orders dates; it is negative when d is before o.
func (d Date) Compare(o Date) int {
	return (int(d.Year)-int(o.Year))*512 + (int(d.Month)-int(o.Month))*32 + int(d.Day) - int(o.Day)
}

// String is ISO 8601, or "" when unknown.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// DateRange is the days from Start to End, both included; zero when unknown.
type DateRange struct{ Start, End Date }

// OneDay is the range that holds just d.
func OneDay(d Date) DateRange { return DateRange{d, d} }

// IsZero reports whether nothing is known of r.
func (r DateRange) IsZero() bool { return r.Start.IsZero() && r.End.IsZero() }

// Single reports whether r is exactly one day.
func (r DateRange) Single() bool { return !r.IsZero() && r.Start == r.End }

// Days is the number of days in r; 0 when unknown.
func (r DateRange) Days() int {
	if r.IsZero() {
		return 0
	}
	return r.End.Sub(r.Start) + 1
}

// Overlaps reports whether r and o share a day; an unknown range overlaps nothing.
func (r DateRange) Overlaps(o DateRange) bool {
	return !r.IsZero() && !o.IsZero() && r.Start.Compare(o.End) <= 0 && o.Start.Compare(r.End) <= 0
}

// Contains reports whether d lies in r.
func (r DateRange) Contains(d Date) bool {
	return !r.IsZero() && r.Start.Compare(d) <= 0 && d.Compare(r.End) <= 0
}
