package timex

import "github.com/readout-news/readout/text"

// relative reads a determiner with a unit, month, weekday or part of the day: "last week", "this
// June", "the following day", "next Monday", "last night".
func (r *reader) relative(i int) cal {
	j, article := i, false
	if r.det(j, the) && r.class(j+1) == detW {
		j, article = i+1, true
	}
	if r.class(j) != detW || r.det(j, a, every, the) || !r.joined(j+1) {
		return cal{}
	}
	if c := r.stretch(j); c.end > 0 {
		return c
	}
	if c := r.compared(j); c.end > 0 {
		return c
	}
	step := r.step(j)
	if r.det(j, recent, these, past) {
		return cal{}
	}
	switch k := j + 1; r.class(k) {
	case unitW:
		if r.p[k].entry.plural && !r.is(j, "this") { // "this weeks" has lost an apostrophe
			return cal{}
		}
		u := unit(r.val(k))
		if u < day {
			return cal{}
		}
		if u == day && (r.is(j, "present") || r.is(j, "this") && r.is(j-1, "to")) {
			return cal{end: k + 1, literal: refs[0]}
		}
		if r.leans(j, article) {
			return r.fromText(u, step, k+1)
		}
		return r.fromDoc(u, step, k+1)
	case monthW:
		return r.relMonth(j, k)
	case weekdayW:
		if r.p[k].cap && r.val(k) <= 10 {
			return r.relWeekday(j, k, step)
		}
	case partW:
		return r.relPart(j, k, step, article)
	}
	return cal{}
}

// step is the distance that determiner j stands for.
func (r *reader) step(j int) int {
	switch r.val(j) {
	case last, previous, past:
		return -1
	case next, following, coming:
		return 1
	}
	return 0
}

// leans reports whether determiner j counts from the text and not from the document's day.
func (r *reader) leans(j int, article bool) bool {
	return r.det(j, previous, following, same, that) || r.det(j, next) && article || r.narrative && !r.det(j, coming, current)
}

// relMonth reads "last June", "this October", "next May".
func (r *reader) relMonth(j, k int) cal {
	if !r.p[k].cap {
		return cal{}
	}
	m, e := r.monthAt(k)
	p := point{grain: month, m: m}
	if d := r.dayAt(e); d > 0 && !r.counts(e) {
		p.grain, p.d = day, d
		e++
	}
	if y, end := r.yearAfter(e); r.det(j, this) && y.grain != noUnit && !y.bc {
		p.y = y.y
		return stated(p, end)
	}
	base, basis := r.pub, "document"
	if r.narrative && r.ref.grain != noUnit && !r.ref.bc {
		base, basis = r.ref.date(), "anchor"
	}
	if base.IsZero() {
		p.open = true
		return cal{pt: p, end: e}
	}
	p.y = int(base.Year)
	switch now := int(base.Month); {
	case r.det(j, last, past, previous) && m >= now:
		p.y--
	case r.det(j, next, coming, following) && m <= now:
		p.y++
	}
	return cal{pt: p, end: e, basis: basis}
}

// relWeekday reads "last Monday" and "next Friday": the nearest such day that is not the document's own.
func (r *reader) relWeekday(j, k, step int) cal {
	n := r.val(k)
	if step == 0 {
		c := r.weekday(n, k, k+1)
		return c
	}
	if r.pub.IsZero() {
		return cal{pt: point{grain: day, open: true, weekday: n}, end: k + 1, weekday: int8(n), shift: shift(week, step)}
	}
	return cal{pt: dayOf(otherWeekday(r.pub, n, step)), end: k + 1, basis: "document"}
}

// otherWeekday is the weekday n before or after d, never d itself.
func otherWeekday(d text.Date, n, step int) text.Date {
	off := n - d.Weekday()
	if step < 0 && off >= 0 {
		off -= 7
	} else if step > 0 && off <= 0 {
		off += 7
	}
	return d.Add(off)
}

// relPart reads "last night", "this morning", "that evening".
func (r *reader) relPart(j, k, step int, article bool) cal {
	var c cal
	if r.leans(j, article) {
		c = r.fromText(day, step, k+1)
	} else {
		c = r.fromDoc(day, step, k+1)
	}
	c.pt.clock, c.typ = "T"+parts[r.val(k)], "TIME"
	return c
}

// stretch reads what determiner j makes a length of time or a vague reference: "the past five days",
// "the next few weeks", "recent years", "the past decade", "coming months".
func (r *reader) stretch(j int) cal {
	if !r.det(j, last, next, past, previous, following, coming, recent, these) {
		return cal{}
	}
	if !r.det(j, recent, these) {
		if n, e := r.number(j + 1); e > j+1 && r.class(j+1) != nthW {
			u, end := r.unitAfter(e)
			if u != noUnit && !r.det(j+1, a) {
				return cal{end: end, typ: "DURATION", literal: duration(howMany(n.Milli, n.Vague), u)}
			}
			return cal{}
		}
	}
	u, end := r.unitAfter(j + 1)
	if u == noUnit {
		return cal{}
	}
	plural := r.p[end-1].entry.plural
	switch {
	case r.det(j, recent) && plural, r.det(j, past) && plural:
		return cal{end: end, typ: "DATE", literal: refs[1]}
	case r.det(j, coming) && plural, r.det(j, next) && plural:
		return cal{end: end, typ: "DATE", literal: refs[2]}
	case r.det(j, these) && plural && u == day && r.is(j, "these"):
		return cal{end: end, typ: "DATE", literal: refs[0]}
	case r.det(j, past) && !plural && u >= day:
		return cal{end: end, typ: "DURATION", literal: duration("1", u)}
	}
	return cal{}
}

// howMany is the number of a duration, X where it is vague.
func howMany(milli int64, vague bool) string {
	if vague {
		return "X"
	}
	return count(milli)
}

// unitAfter is the unit at i, over one adjective that goes with units.
func (r *reader) unitAfter(i int) (unit, int) {
	if r.is(i, "trading", "business", "working", "consecutive", "straight", "calendar", "full", "more", "whole", "school", "long", "successive", "additional") {
		i++
	}
	if u := r.unit(i); u != noUnit && (i == 0 || r.joined(i)) {
		return u, i + 1
	}
	return noUnit, i
}
