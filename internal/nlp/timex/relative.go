package timex

import "github.com/readout-news/readout/text"

// fromDoc is the unit n away from the document's; open while the document's day is unknown.
func (r *reader) fromDoc(u unit, n, end int) cal {
	if r.pub.IsZero() {
		return cal{pt: unknown(u), end: end, shift: shift(u, n)}
	}
	return cal{pt: at(r.pub, u, n), end: end, basis: "document"}
}

// fromText is the unit n away from the last date of the text that is fine enough, else the document's.
func (r *reader) fromText(u unit, n, end int) cal {
	if u == year && r.ref.bc {
		return cal{pt: point{grain: year, y: max(r.ref.y-n, 1), bc: true}, end: end, basis: "anchor"}
	}
	if d := r.anchor(u); !d.IsZero() {
		return cal{pt: at(d, u, n), end: end, basis: "anchor"}
	}
	return r.fromDoc(u, n, end)
}

// anchor is the last date named in the text at grain u or finer; zero when there is none.
func (r *reader) anchor(u unit) text.Date {
	switch {
	case u <= weekend || u == fortnight:
		return r.last
	case r.ref.grain == noUnit || r.ref.open || r.ref.bc:
		return text.Date{}
	case u == month && r.ref.grain > month:
		return text.Date{}
	}
	return r.ref.date()
}

// dayWord reads today, yesterday and tomorrow with what may stand around them.
func (r *reader) dayWord(i int) cal {
	if r.det(i, the) && r.unit(i+1) == day && r.is(i+2, "after", "before") && r.class(i+3) == dayW && r.val(i+3) != 0 {
		return r.fromDoc(day, 2*r.val(i+3), i+4)
	}
	if r.class(i) == dayW && !r.inTitle(i) {
		return r.fromDoc(day, r.val(i), i+1)
	}
	if r.is(i, "tonight", "overnight") {
		c := r.fromDoc(day, 0, i+1)
		c.pt.clock, c.typ = "TNI", "TIME"
		return c
	}
	return cal{}
}

// weekday resolves a bare weekday: the latest such day up to the document's, or the next one where
// the clause looks ahead.
func (r *reader) weekday(n, i, e int) cal {
	if r.pub.IsZero() {
		return cal{pt: point{grain: day, open: true, weekday: n}, end: e, weekday: int8(n), ahead: int8(b2i(r.looksAhead(i, e)))}
	}
	return cal{pt: dayOf(nearWeekday(r.pub, n, r.looksAhead(i, e))), end: e, basis: "document"}
}

// nearWeekday is the latest weekday n up to d, or the first one from d on. In dated news 91 of 100 bare
// weekdays are the former; most others have a future cue.
func nearWeekday(d text.Date, n int, ahead bool) text.Date {
	off := n - d.Weekday()
	if ahead && off < 0 {
		off += 7
	} else if !ahead && off > 0 {
		off -= 7
	}
	return d.Add(off)
}

// looksAhead reports whether the weekday of pieces [i, e) lies ahead. What is named after a weekday
// ("Monday's shooting") lies ahead only with a plain future before it, a poll also where its day comes sooner than it came.
func (r *reader) looksAhead(i, e int) bool {
	if r.upTo(i) || r.poll(i, e) && r.sooner(i) {
		return true
	}
	if !(r.mark(e, '\'') || r.is(e, "’")) || !r.tight(e) {
		return r.ahead(i, e) > 0
	}
	for k := i - 1; k >= 0 && k > i-14 && !r.sentenceStart(k+1); k-- {
		if r.is(k, "will", "ll", "shall") {
			return true
		}
	}
	return false
}

// guessYear puts a year to a month (and day) without one. In a narrative it is the year last named;
// in news it lies up to the document's day, or after it where the clause looks ahead.
func (r *reader) guessYear(p point, i, e int) (point, string) {
	if r.narrative && r.ref.grain != noUnit || r.pub.IsZero() && r.ref.grain != noUnit {
		p.y, p.bc = r.tellingYear(p.m)
		return p, "anchor"
	}
	if r.pub.IsZero() {
		p.open = true
		return p, ""
	}
	p.y = nearYear(p, r.pub, r.lies(p.d > 0, i, e))
	return p, "document"
}

// nearYear is the year of a month, or day, of news that came out on pub: this one, unless that lies well
// ahead of news that looks back, or well behind news that looks ahead.
func nearYear(p point, pub text.Date, ahead int) int {
	y := int(pub.Year)
	now, then := int(pub.Month)*32+int(pub.Day), p.m*32+p.d
	if p.d == 0 {
		now = int(pub.Month) * 32
	}
	months := (p.m - int(pub.Month) + 12) % 12
	switch {
	case ahead == nearest && months > 6:
		return y - b2i(then > now)
	case ahead == nearest, ahead == soon && months <= 2:
		return y + b2i(p.m < int(pub.Month))
	case ahead == soon:
		ahead = -1
	}
	switch {
	case ahead > 0 && then < now-2*32: // not what was just past
		y++
	case ahead < 0 && then > now, ahead == 0 && then > now+3*32:
		y--
	case ahead == 0 && then < now-9*32:
		y++
	}
	return y
}

// tellingYear is the year of month m where a text tells on: that of the month told last, unless a year
// not far after it was named since. In the narratives of WikiWars this holds for 490 of 511 months up to
// seven before the one told last; what seems to lie further back is of the next year (6 of 8).
func (r *reader) tellingYear(m int) (year int, bc bool) {
	switch t := r.told; {
	case r.ref.bc || t.y == 0:
		return r.ref.y, r.ref.bc
	case r.since > t.y && r.since <= t.y+10:
		return r.since, false
	case m-t.m <= -8:
		return t.y + 1, false
	default:
		return t.y, false
	}
}
