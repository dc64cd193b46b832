package timex

import "github.com/readout-news/readout/text"

// calendar reads a calendar expression at i, without the words before it that narrow it.
// The longest shapes are tried first.
func (r *reader) calendar(i int) cal {
	if i >= len(r.p) {
		return cal{}
	}
	for _, f := range [...]func(*reader, int) cal{
		(*reader).numeric, (*reader).weekdayDate, (*reader).monthDate, (*reader).dayWord, (*reader).fraction,
		(*reader).ago, (*reader).relative, (*reader).seasonDate, (*reader).decadeDate, (*reader).fiscal,
		(*reader).feast, (*reader).bareYear,
	} {
		if c := f(r, i); c.end > i {
			return c
		}
	}
	return cal{}
}

// validDay reports whether a month and day can be.
func validDay(m, d int) bool {
	return m >= 1 && m <= 12 && d >= 1 && d <= 31 && (d <= 28 || text.MakeDate(2024, m, d).Day == int8(d)) // 2024 has a 29th of February
}

// numeric reads 2023-10-16, 2023/10/16, 16.10.2023 and 16/10/2023.
func (r *reader) numeric(i int) cal {
	if c := r.attacks(i); c.end > i {
		return c
	}
	if r.num(i) < 0 || i+4 >= len(r.p) || r.tight(i) && !r.mark(i-1, '(') {
		return cal{}
	}
	sep := r.Word(i + 1)
	if sep != r.Word(i+3) || sep != "-" && sep != "/" && sep != "." || r.p[i+1].gap || r.p[i+2].gap || r.p[i+3].gap || r.p[i+4].gap {
		return cal{}
	}
	x, y, z := r.num(i), r.num(i+2), r.num(i+4)
	switch {
	case r.p[i].wide == 4 && plausible(x) && validDay(y, z):
		return stated(point{grain: day, y: x, m: y, d: z}, i+5)
	case r.p[i+4].wide == 4 && plausible(z) && r.p[i].wide <= 2 && r.p[i+2].wide <= 2:
		return r.slashed(x, y, z, sep, i+5)
	case r.p[i+4].wide == 2 && sep == "/" && r.p[i].wide <= 2 && (validDay(x, y) || validDay(y, x)):
		return r.slashed(x, y, 2000+z, sep, i+5)
	}
	return cal{}
}

// slashed decides between day/month and month/day: by the calendar, else by the document's other dates
// of the kind, else by what lies nearest to the document's day; otherwise the day stays open.
func (r *reader) slashed(x, y, year int, sep string, end int) cal {
	dm, md := validDay(y, x), validDay(x, y)
	switch {
	case !dm && !md:
		return cal{}
	case dm && (!md || sep == "."):
		return stated(point{grain: day, y: year, m: y, d: x}, end)
	case md && !dm || x == y:
		return stated(point{grain: day, y: year, m: x, d: y}, end)
	}
	switch order := r.slashOrder(); {
	case order > 0:
		return stated(point{grain: day, y: year, m: y, d: x}, end)
	case order < 0:
		return stated(point{grain: day, y: year, m: x, d: y}, end)
	case r.pub.IsZero():
		return stated(point{grain: day, y: year}, end)
	}
	p, q := text.MakeDate(year, y, x), text.MakeDate(year, x, y)
	if abs(p.Sub(r.pub)) <= abs(q.Sub(r.pub)) {
		return stated(dayOf(p), end)
	}
	return stated(dayOf(q), end)
}

// slashOrder is 1 where the document writes days before months with slashes (16/10/2023 can be nothing
// else), -1 where it writes months first, 0 where neither or both occur.
func (r *reader) slashOrder() int {
	if r.ordered {
		return r.order
	}
	first, second := false, false
	for i := 0; i+4 < len(r.p); i++ {
		if !r.mark(i+1, '/') || !r.mark(i+3, '/') {
			continue
		}
		if x, y := r.num(i), r.num(i+2); validDay(y, x) != validDay(x, y) {
			first, second = first || validDay(y, x), second || validDay(x, y)
		}
	}
	r.order, r.ordered = b2i(first)-b2i(second), true
	return r.order
}

func abs(n int) int { return max(n, -n) }

func stated(p point, end int) cal { return cal{pt: p, end: end, basis: "stated"} }

// plausible years of a text, as bare figures.
func plausible(y int) bool { return y >= 1000 && y <= 2100 }

// monthAt is the month named at i, with the index after it and its full stop.
func (r *reader) monthAt(i int) (m, end int) {
	if r.class(i) != monthW || !r.p[i].cap {
		return 0, i
	}
	end = i + 1
	if n := r.p[i].Len(); (n == 3 || r.is(i, "Sept")) && r.val(i) != 5 && r.mark(end, '.') && r.tight(end) {
		end++
	}
	return r.val(i), end
}

// dayAt is the day of a month at i: a figure or an ordinal.
func (r *reader) dayAt(i int) int {
	n := r.num(i)
	if r.class(i) == nthW {
		n = r.val(i)
	} else if n > 0 && r.p[i].wide > 2 {
		return 0
	}
	if n < 1 || n > 31 {
		return 0
	}
	return n
}

// monthDate reads dates around a month's name.
func (r *reader) monthDate(i int) cal {
	j := i
	if r.det(j, the) && r.dayAt(j+1) > 0 {
		j++
	}
	if d := r.dayAt(j); d > 0 && r.joined(j+1) {
		k := j + 1
		if r.is(k, "of") || r.dash(k) && r.tight(k) {
			k++
		}
		if m, e := r.monthAt(k); m > 0 && validDay(m, d) {
			return r.finish(m, d, j, e)
		}
		if j > i && r.is(i-1, "on") {
			return r.ordinalDay(j)
		}
		return cal{}
	}
	m, e := r.monthAt(i)
	if m == 0 || r.isName(i) {
		return cal{}
	}
	if k := e; k < len(r.p) && r.joined(k) {
		if r.det(k, the) {
			k++
		}
		if d := r.dayAt(k); validDay(m, d) && !r.counts(k) && !(r.is(i-1, "in") && r.counted(k+1)) {
			return r.finish(m, d, i, k+1)
		}
	}
	if m == 5 || m == 3 { // "May" and "March" are verbs too
		if y, _ := r.yearAfter(e); y.grain == noUnit && !r.monthCue(i) {
			return cal{}
		}
	}
	return r.finish(m, 0, i, e)
}

// ordinalDay reads the day of "on the 28th, they left" and "on the 28th of that month".
func (r *reader) ordinalDay(j int) cal {
	e := j + 1
	if r.p[j].kind != figures || r.class(j) != nthW || r.ref.open || r.ref.bc || r.ref.grain != day && r.ref.grain != month || !validDay(r.ref.m, r.val(j)) {
		return cal{}
	}
	if r.is(e, "of") && r.det(e+1, that, same, the) && r.unit(e+2) == month {
		e += 3
	} else if r.p[e].kind != mark || r.dash(e) {
		return cal{}
	}
	return cal{pt: point{grain: day, y: r.ref.y, m: r.ref.m, d: r.val(j)}, end: e, basis: "anchor"}
}

// monthCue reports whether the word before i calls for a month.
func (r *reader) monthCue(i int) bool {
	switch r.class(i - 1) {
	case prepW, modW, edgeW, detW:
		return !r.is(i-1, "as", "than", "the", "a")
	}
	return r.dash(i-1) || r.mark(i-1, '(') || r.mark(i-1, ',') && r.class(i-2) == monthW
}

// counts reports whether the figure at i counts something ("May 2,000", "March 8 million") or is a
// clock time ("October 7:30").
func (r *reader) counts(i int) bool {
	return r.mark(i+1, ':') && r.tight(i+1) && r.num(i+2) >= 0 || r.mark(i+1, '%') || r.is(i+1, "million", "billion", "percent", "km", "p", "pm", "a", "am") && r.class(i+1) != detW
}

// finish puts a year to month m and day d, which end before e.
func (r *reader) finish(m, d, from, e int) cal {
	grain := month
	if d > 0 {
		grain = day
	}
	if y, end := r.yearAfter(e); y.grain != noUnit {
		return stated(point{grain: grain, y: y.y, m: m, d: d, bc: y.bc}, end)
	}
	if y := r.yearAhead(m, e); y > 0 {
		return stated(point{grain: grain, y: y, m: m, d: d}, e)
	}
	if m == 9 && d == 11 && r.is(e, "attack", "attacks", "terror", "terrorist", "terrorists", "hijackers") && r.after2001() {
		return theAttacks(e)
	}
	p, basis := r.guessYear(point{grain: grain, m: m, d: d}, from, e)
	c := cal{pt: p, end: e, basis: basis}
	if p.open {
		c.ahead = int8(r.lies(d > 0, from, e))
	}
	return c
}

// yearAhead is the year that a second date lends to the first: "May 3 to June 5, 2010".
func (r *reader) yearAhead(m, e int) int {
	if !(r.dash(e) || r.is(e, "to", "and", "or", "through", "until")) || !r.joined(e) {
		return 0
	}
	k := e + 1
	if r.dayAt(k) > 0 {
		k++
	}
	m2, k2 := r.monthAt(k)
	if m2 == 0 {
		if k == e+2 { // May 3-5, 2010
			if y, _ := r.yearAfter(k); y.grain == year && !y.bc {
				return y.y
			}
		}
		return 0
	}
	if k2 < len(r.p) && r.dayAt(k2) > 0 {
		k2++
	}
	y, _ := r.yearAfter(k2)
	if y.grain != year || y.bc {
		return 0
	}
	if m2 < m {
		return y.y - 1
	}
	return y.y
}

// weekdayDate reads a weekday with or without a date after it.
func (r *reader) weekdayDate(i int) cal {
	if r.class(i) != weekdayW || !r.p[i].cap || r.p[i].entry.plural {
		return cal{}
	}
	e, short := i+1, r.val(i) > 10
	if r.mark(e, '.') && short && r.tight(e) {
		e++
	}
	for k := e; k <= e+2 && k < len(r.p); k++ {
		if c := r.monthDate(k); c.end > k && c.pt.grain == day && r.joined(k) {
			if c.basis != "stated" {
				c.pt = r.agree(c.pt, r.val(i)%10)
			}
			return c
		}
		if c := r.numeric(k); c.end > k && r.joined(k) {
			return c
		}
		if !r.mark(k, ',') && !r.is(k, "the") && !r.is(k, "on") {
			break
		}
	}
	if short || r.isName(i) || r.is(i-1, "Black", "Bloody", "Good", "Holy", "Easter", "Palm", "Cyber", "Super", "Ash", "Shrove") {
		return cal{}
	}
	c := r.weekday(r.val(i), i, e)
	r.pair(i, c)
	return c
}

// pair moves the weekday before "to Tuesday" back a week where it would come after it: from Friday to Tuesday.
func (r *reader) pair(i int, c cal) {
	n := len(r.d.Times) - 1
	if n < 0 || i < 2 || c.basis != "document" || !(r.is(i-1, "to", "through", "until", "till") || r.dash(i-1)) || r.class(i-2) != weekdayW {
		return
	}
	t := &r.d.Times[n]
	if t.End != r.p[i-2].End || t.Basis != "document" || !t.Range.Single() || t.Type != "DATE" || t.Range.Start.Compare(c.pt.date()) <= 0 {
		return
	}
	from := dayOf(t.Range.Start.Add(-7))
	t.Value, t.Range = from.value(), from.days()
}

// agree moves the guessed year of p so that its day falls on the weekday, where a neighbour does.
func (r *reader) agree(p point, weekday int) point {
	if p.open || p.d == 0 || p.date().Weekday() == weekday {
		return p
	}
	for _, n := range [...]int{-1, 1} {
		q := p
		q.y += n
		if q.date().Weekday() == weekday {
			return q
		}
	}
	return p
}
