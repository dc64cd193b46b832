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

// compared reads "the same month last year", "the same period a year earlier": what was named last, a
// year before.
func (r *reader) compared(j int) cal {
	k := j + 1
	if !r.det(j, same) || !r.is(k, "period", "time") && r.unit(k) < day || r.unit(k) >= year {
		return cal{}
	}
	u, p, basis := r.unit(k), r.ref, "anchor"
	if k++; r.is(k, "of", "in") {
		k++
	}
	e := k
	if n, end := r.yearWords(k); end > k && n == -1 {
		e = end
	} else if r.det(k, a) && r.unit(k+1) == year && r.is(k+2, "ago", "earlier", "before") {
		e = k + 3
	} else if r.det(k, the) && (r.det(k+1, previous) && r.unit(k+2) == year || r.unit(k+1) == year && r.is(k+2, "before")) {
		e = k + 3
	}
	if e == k || !r.joined(k) {
		return cal{}
	}
	if p.grain == noUnit && !r.pub.IsZero() {
		p, basis = at(r.pub, max(u, day), 0), "document"
	}
	switch {
	case p.grain == noUnit || p.bc || p.open:
		return cal{}
	case u > p.grain && u != noUnit:
		p = at(p.date(), u, 0)
	case u == noUnit && p.grain <= week && p.m > 0:
		p = point{grain: month, y: p.y, m: p.m}
	}
	p.y, p.clock = p.y-1, ""
	return cal{pt: p, end: e, basis: basis}
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

// ago reads a distance from the document's day or from the text: "two days ago", "a week ago Monday",
// "ten days earlier", "a year later", "the day before".
func (r *reader) ago(i int) cal {
	if r.det(i, the) && r.unit(i+1) >= day && !r.p[i+1].entry.plural && r.is(i+2, "before", "after") {
		if k := i + 3; k >= len(r.p) || r.p[k].kind == mark || r.p[k].stop {
			return r.fromText(unit(r.val(i+1)), r.beforeAfter(i+2), i+3)
		}
		return cal{}
	}
	h := r.hedge(i)
	n, j := r.number(h)
	if j == h && h == i && r.class(i) == unitW && r.p[i].entry.plural {
		n.Vague = true
	} else if j == h {
		return cal{}
	}
	if r.dash(j) && r.tight(j) && n.Milli == 500 { // a half-century ago
		j++
	}
	u, e := r.unitAfter(j)
	if u == noUnit || !r.joined(e) {
		return cal{}
	}
	switch {
	case r.is(e, "ago", "hence"):
		return r.distance(n.Milli, n.Vague, u, r.val(e), e+1, !r.narrative)
	case r.is(e, "earlier", "previously"):
		return r.distance(n.Milli, n.Vague, u, -1, e+1, false)
	case r.is(e, "later", "afterwards"):
		return r.distance(n.Milli, n.Vague, u, 1, e+1, false)
	case r.is(e, "from") && (r.is(e+1, "now") || r.class(e+1) == dayW):
		return r.distance(n.Milli, n.Vague, u, 1, e+2, true)
	}
	return cal{}
}

func (r *reader) beforeAfter(i int) int {
	if r.is(i, "before") {
		return -1
	}
	return 1
}

// distance is the unit so many units away.
func (r *reader) distance(milli int64, vague bool, u unit, dir, end int, fromDoc bool) cal {
	if vague || milli%1000 != 0 && u != year {
		if dir < 0 {
			return cal{end: end, literal: refs[1]}
		}
		return cal{end: end, literal: refs[2]}
	}
	n := dir * int(min(milli/1000, 100000))
	if u < day {
		c := r.fromDoc(day, 0, end)
		c.pt.clock, c.typ = "TXX", "TIME"
		return c
	}
	if fromDoc {
		if c := r.agoWeekday(u, n, end); c.end > 0 {
			return c
		}
		return r.fromDoc(u, n, end)
	}
	if u == week || u == fortnight { // a week after a day is a day
		if d := r.last; !d.IsZero() {
			return cal{pt: dayOf(d.Add(n * 7 * (1 + b2i(u == fortnight)))), end: end, basis: "anchor"}
		}
	}
	return r.fromText(u, n, end)
}

// agoWeekday reads the weekday after "a week ago".
func (r *reader) agoWeekday(u unit, n, end int) cal {
	if u != week || r.class(end) != weekdayW || !r.p[end].cap || r.val(end) > 10 || r.pub.IsZero() {
		return cal{}
	}
	off := r.val(end) - r.pub.Weekday()
	if off > 0 {
		off -= 7
	}
	return cal{pt: dayOf(r.pub.Add(off + 7*n)), end: end + 1, basis: "document"}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
