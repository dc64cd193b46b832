package timex

import "github.com/readout-news/readout/text"

// feast is a day that goes by a name. Its words are lower-case pieces; day gives its date in a year.
type feast struct {
	words []string
	day   func(year int) text.Date
	bare  bool // stands without Day, Eve or a weekday behind it
}

// feasts are the days that mean the same date wherever news in English is written, or that one country
// alone has. Those of the Muslim, Jewish and East Asian calendars have no rule here: they stay open.
var feasts = []feast{
	{[]string{"christmas"}, fixed(12, 25), true},
	{[]string{"new", "year", "'", "s"}, fixed(1, 1), false},
	{[]string{"easter"}, easter, true},
	{[]string{"good", "friday"}, func(y int) text.Date { return easter(y).Add(-2) }, true},
	{[]string{"palm", "sunday"}, func(y int) text.Date { return easter(y).Add(-7) }, true},
	{[]string{"ash", "wednesday"}, func(y int) text.Date { return easter(y).Add(-46) }, true},
	{[]string{"thanksgiving"}, func(y int) text.Date { return nthWeekday(y, 11, 4, 4) }, true},
	{[]string{"labor", "day"}, func(y int) text.Date { return nthWeekday(y, 9, 1, 1) }, true},
	{[]string{"memorial", "day"}, func(y int) text.Date { return nthWeekday(y, 6, 1, 1).Add(-7) }, true},
	{[]string{"veterans", "day"}, fixed(11, 11), true},
	{[]string{"armistice", "day"}, fixed(11, 11), true},
	{[]string{"boxing", "day"}, fixed(12, 26), true},
	{[]string{"halloween"}, fixed(10, 31), true},
	{[]string{"valentine", "'", "s", "day"}, fixed(2, 14), true},
	{[]string{"ramadan"}, nil, true},
	{[]string{"passover"}, nil, true},
	{[]string{"diwali"}, nil, true},
}

func fixed(m, d int) func(int) text.Date {
	return func(y int) text.Date { return text.MakeDate(y, m, d) }
}

// nthWeekday is the nth weekday (1 for Monday) of a month.
func nthWeekday(y, m, n, weekday int) text.Date {
	first := text.MakeDate(y, m, 1)
	return first.Add((weekday-first.Weekday()+7)%7 + 7*(n-1))
}

// easter is the western Easter Sunday, by the rule that J. M. Oudin gave in 1940.
func easter(y int) text.Date {
	c, n := y/100, y%19
	i := (c - c/4 - (c-(c-17)/25)/3 + 19*n + 15) % 30
	i -= i / 28 * (1 - i/28*(29/(i+1))*((21-n)/11))
	l := i - (y+y/4+i+2-c+c/4)%7
	m := 3 + (l+40)/44
	return text.MakeDate(y, m, l+28-31*(m/4))
}

// feast reads a holiday with what may follow its name: "Christmas Eve", "Easter Monday", "Labor Day 2019".
func (r *reader) feast(i int) cal {
	if r.class(i) != feastW || !r.p[i].cap {
		return cal{}
	}
	f := &feasts[r.val(i)]
	e := i
	for _, w := range f.words {
		if !r.is(e, w) && !(w == "'" && r.is(e, "’")) || e > i && !r.joined(e) {
			return cal{}
		}
		e++
	}
	end, move := r.feastEnd(e)
	if end == e && !f.bare || end < len(r.p) && r.is(end, "Island", "Islands", "Egg", "Rising", "Seal") {
		return cal{}
	}
	if f.day == nil {
		return r.openFeast(end)
	}
	if y, after := r.yearAfter(end); y.grain != noUnit && !y.bc {
		return stated(dayOf(f.day(y.y).Add(move)), after)
	}
	year := 2000
	if !r.pub.IsZero() {
		year = int(r.pub.Year)
	}
	p := dayOf(f.day(year).Add(move))
	p, basis := r.guessYear(point{grain: day, m: p.m, d: p.d}, i, end)
	if p.open {
		if f.day(2000).Day != f.day(2001).Day { // no one day of the year
			p.m, p.d = 0, 0
		}
		return cal{pt: p, end: end, ahead: int8(r.lies(true, i, end))}
	}
	if !p.bc {
		d := f.day(p.y).Add(move)
		if int(d.Year) < p.y { // New Year's Eve
			d = f.day(p.y + 1).Add(move)
		}
		p = dayOf(d)
	}
	return cal{pt: p, end: end, basis: basis}
}

// feastEnd is the index after the words that go with a feast's name, and the days they move it.
func (r *reader) feastEnd(e int) (end, move int) {
	switch {
	case !r.joined(e):
	case r.is(e, "Eve"):
		return e + 1, -1
	case r.is(e, "Day", "Sunday"):
		return e + 1, 0
	case r.is(e, "Monday") && r.is(e-1, "Easter"):
		return e + 1, 1
	}
	return e, 0
}

// openFeast is a feast of another calendar: a stretch of the year that is named, or of none.
func (r *reader) openFeast(end int) cal {
	p := point{grain: month, open: true}
	if y, after := r.yearAfter(end); y.grain != noUnit && !y.bc {
		p.open, p.y, end = false, y.y, after
	}
	return cal{pt: p, end: end}
}

// attacks reads "9/11" and gives the year to "the Sept. 11 attacks": the only day of the calendar that
// news names without its year for decades.
func (r *reader) attacks(i int) cal {
	if r.num(i) != 9 || !r.mark(i+1, '/') || r.num(i+2) != 11 || r.p[i+1].gap || r.p[i+2].gap || r.tight(i+3) && r.p[i+3].kind != mark || r.mark(i+3, '/') ||
		r.tight(i) && r.p[i-1].kind != mark || !r.after2001() {
		return cal{}
	}
	return theAttacks(i + 3)
}

// theAttacks is the day of the attacks, in words that end before e.
func theAttacks(e int) cal {
	return cal{pt: point{grain: day, y: 2001, m: 9, d: 11}, end: e, basis: "stated", aside: true}
}

func (r *reader) after2001() bool {
	return r.pub.IsZero() || r.pub.Compare(text.MakeDate(2001, 9, 11)) >= 0
}
