package timex

// ago reads a distance from the document's day or from the text: "two days ago", "a week ago Monday",
// "ten days earlier", "a year later", "the day before".
func (r *reader) ago(i int) cal {
	if r.det(i, the) && r.unit(i+1) >= day && !r.p[i+1].entry.plural && r.is(i+2, "before", "after", "earlier", "previous") {
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
	if r.is(i, "after") {
		return 1
	}
	return -1
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
