package timex

// time reads a time of day at i: its TIMEX3 tail ("T10:30Z") and the piece after it.
func (r *reader) timeOfDay(i int) (string, int) {
	switch {
	case r.is(i, "noon", "midday"):
		return "T12:00", i + 1
	case r.is(i, "midnight"):
		return "T24:00", i + 1
	}
	h := r.num(i)
	if h < 0 || r.mark(i-1, '$') || r.tight(i) && (r.mark(i-1, ':') || r.mark(i-1, '-') || r.mark(i-1, '/')) {
		return "", 0
	}
	min, e, sure := 0, i+1, false
	switch {
	case r.p[i].wide == 4 && r.class(e) == zoneW && r.joined(e) && h/100 < 24 && h%100 < 60:
		h, min, sure = h/100, h%100, true
	case r.mark(e, ':') && r.tight(e) && r.tight(e+1) && r.num(e+1) >= 0 && r.p[e+1].wide == 2:
		min, e, sure = r.num(e+1), e+2, true
		if r.mark(e, ':') && r.tight(e) && r.num(e+1) >= 0 {
			e += 2
		}
	case r.p[i].wide > 2:
		return "", 0
	}
	if r.mark(i-1, ':') {
		return "", 0
	}
	if half, end := r.meridiem(e); end > e && h <= 12 {
		if h = h % 12; half == 'p' {
			h += 12
		}
		e, sure = end, true
	} else if r.is(e, "o") && r.tight(e+1) && r.is(e+2, "clock") {
		e, sure = e+3, true
	}
	if !sure || h > 24 || min > 59 {
		return "", 0
	}
	if r.is(e, "hrs", "hours", "h") {
		e++
	}
	zone, e := r.zone(e)
	return "T" + pad(h, 2) + ":" + pad(min, 2) + zone, e
}

// meridiem reads am, a.m., pm, p.m. at i.
func (r *reader) meridiem(i int) (byte, int) {
	if i >= len(r.p) || r.p[i].kind != letters {
		return 0, i
	}
	w := r.Word(i)
	switch {
	case r.is(i, "am", "pm"):
		return w[0] | 0x20, i + 1
	case r.is(i, "a", "p") && r.mark(i+1, '.') && r.tight(i+1) && r.is(i+2, "m") && r.tight(i+2):
		if r.mark(i+3, '.') {
			return w[0] | 0x20, i + 4
		}
		return w[0] | 0x20, i + 3
	}
	return 0, i
}

// zone reads UTC, GMT, ET, local time.
func (r *reader) zone(i int) (string, int) {
	if r.class(i) != zoneW || !r.joined(i) || !r.p[i].cap && !r.is(i, "local") {
		return "", i
	}
	if r.is(i, "local") {
		if r.is(i+1, "time") {
			return "", i + 2
		}
		return "", i
	}
	if r.val(i) == 0 {
		return "Z", i + 1
	}
	return "", i + 1
}

// clock reads a time of day and the day that goes with it.
func (r *reader) clock(i int) cal {
	t, e := r.timeOfDay(i)
	if e == 0 {
		return cal{}
	}
	if i > 0 && e == i+3 && r.mark(i+1, ':') && r.p[i-1].kind == letters && r.class(i-1) == none && r.joined(i) { // how long a film is
		return cal{}
	}
	j := e
	if r.is(j, "on") || r.mark(j, ',') {
		j++
	}
	if j < len(r.p) && r.joined(j) {
		if c := r.calendar(j); c.end > j && c.pt.grain == day && c.pt.clock == "" && (j == e || c.basis != "" || c.weekday > 0) {
			c.pt.clock, c.typ = t, "TIME"
			return c
		}
	}
	c := r.fromDoc(day, 0, e)
	if d := r.last; !d.IsZero() && (r.narrative || r.oneSentence(r.lastAt, i)) {
		c = cal{pt: dayOf(d), end: e, basis: "anchor"}
	}
	c.pt.clock, c.typ = t, "TIME"
	return c
}

// oneSentence reports whether no sentence begins after piece i and up to piece j.
func (r *reader) oneSentence(i, j int) bool {
	if j-i > 200 {
		return false
	}
	for k := i + 1; k <= j && k < len(r.p); k++ {
		if r.sentenceStart(k) {
			return false
		}
	}
	return true
}

// partOf reads "the evening of January 29", "the night of Thursday", "dawn on Sunday".
func (r *reader) partOf(i int) cal {
	j := i
	if r.det(j, the) {
		j++
	}
	if r.class(j) == modW {
		j++
	}
	if r.class(j) != partW || !r.is(j+1, "of", "on") && r.class(j+1) != weekdayW || r.p[j].entry.plural || !r.joined(j+1) {
		return cal{}
	}
	k := j + 1
	if r.class(k) != weekdayW {
		k++
	}
	if c := r.calendar(k); c.end > 0 && c.pt.grain == day && c.pt.clock == "" {
		c.pt.clock, c.typ = "T"+parts[r.val(j)], "TIME"
		return c
	}
	return cal{}
}

// withPart adds the part of the day that follows a day: "Thursday night", "yesterday morning".
func (r *reader) withPart(c cal) cal {
	if c.pt.grain != day || c.pt.clock != "" || !r.joined(c.end) {
		return c
	}
	e := c.end
	if t, end := r.timeOfDay(e); end > 0 {
		c.pt.clock, c.typ, c.end = t, "TIME", end
		return c
	}
	if r.class(e) == modW {
		e++
	}
	if r.class(e) == partW && !r.p[e].entry.plural && r.joined(e) {
		c.pt.clock, c.typ, c.end = "T"+parts[r.val(e)], "TIME", e+1
	}
	return c
}
