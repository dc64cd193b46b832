package timex

// fraction reads quarters and halves: "the third quarter of 2009", "third-quarter", "Q3 2009".
func (r *reader) fraction(i int) cal {
	j := i
	if r.det(j, the) {
		j++
	}
	k, u, e := r.nth(j), noUnit, j+1
	if k > 0 {
		if r.dash(e) && r.tight(e) {
			if j > i { // the article goes with what follows
				return cal{}
			}
			e++
		}
		if u = r.unit(e); r.is(e, "half") {
			u = half
		}
		e++
	} else if r.is(j, "Q", "H") && r.tight(j+1) && r.num(j+1) > 0 {
		if k, u, e = r.num(j+1), quarter, j+2; r.is(j, "H") {
			u = half
		}
	}
	if u == quarter && k > 4 || u == half && k > 2 || u != quarter && u != half || e > len(r.p) || r.is(e, "final", "finals") {
		return cal{}
	}
	return r.fractionOf(k, u, e)
}

// nth is an ordinal at i, also "final" and "last" quarter.
func (r *reader) nth(i int) int {
	if r.class(i) == nthW {
		return r.val(i)
	}
	if r.is(i, "final") && r.unit(i+1) == quarter {
		return 4
	}
	return 0
}

// fractionOf puts the year to quarter or half k.
func (r *reader) fractionOf(k int, u unit, e int) cal {
	p := point{grain: u, k: k}
	j := e
	if r.is(j, "of", "in") || r.mark(j, ',') {
		j++
	}
	if c := r.yearLike(j); c.end > j {
		p.y, p.bc, p.open, p.fy = c.pt.y, c.pt.bc, c.pt.open, c.pt.fy
		return cal{pt: p, end: c.end, basis: c.basis}
	}
	if u == half {
		return cal{} // of a match, a decade, a show
	}
	if r.pub.IsZero() {
		p.open = true
		return cal{pt: p, end: e}
	}
	p.y = int(r.pub.Year)
	if k > (int(r.pub.Month)+2)/3 && r.ahead(e-1, e) <= 0 {
		p.y--
	}
	return cal{pt: p, end: e, basis: "document"}
}

// yearLike reads an expression of a year: a figure, "last year", "fiscal 2009", "the year".
func (r *reader) yearLike(i int) cal {
	if c := r.fiscal(i); c.end > i {
		return c
	}
	if c := r.bareYear(i); c.end > i {
		return c
	}
	if c := r.relative(i); c.end > i && c.pt.grain == year && c.typ == "" {
		return c
	}
	if r.det(i, the) && r.unit(i+1) == year {
		return r.fromText(year, 0, i+2)
	}
	return cal{}
}

// seasonDate reads "the spring of 2003", "spring 2003", "last winter", "this summer".
func (r *reader) seasonDate(i int) cal {
	j := i
	if r.class(j) == detW && r.val(j) != every && r.val(j) != a {
		j++
	}
	if r.class(j) != seasonW {
		return cal{}
	}
	k, doubtful := r.val(j)%10, r.val(j) > 10
	e := j + 1
	if r.is(e, "of") || r.mark(e, ',') {
		e++
	}
	if c := r.yearLike(e); c.end > e && r.joined(e) {
		end := c.end
		if r.dash(end) && r.num(end+1) > 0 { // winter of 1944-45
			if d := r.bareYear(end + 1); d.end > 0 {
				end = d.end
			}
		}
		return cal{pt: point{grain: season, y: c.pt.y, k: k, open: c.pt.open, bc: c.pt.bc}, end: end, basis: c.basis}
	}
	if c := r.seasonPair(k, j); c.end > 0 {
		return c
	}
	narrow := j > i && !r.det(i, the)
	if doubtful && !narrow && (r.is(j+1, "of") || !r.is(i-1, "in", "by", "since", "until")) || !doubtful && j == i && r.is(j+1, "of") || r.p[j].cap && j == i && !r.sentenceStart(i) && !r.is(i-1, "in", "since", "by") ||
		r.is(j+1, "break") || r.p[j].cap && j+1 < len(r.p) && r.p[j+1].cap {
		return cal{}
	}
	return r.seasonNear(k, i, j)
}

// seasonPair reads the first of "the spring and early summer of 1943".
func (r *reader) seasonPair(k, j int) cal {
	e := j + 2
	if !r.is(j+1, "and", "or", "to") {
		return cal{}
	}
	if r.class(e) == modW {
		e++
	}
	if r.class(e) != seasonW || !r.is(e+1, "of") || !r.joined(e+1) {
		return cal{}
	}
	y := r.bareYear(e + 2)
	if y.end == 0 {
		return cal{}
	}
	return stated(point{grain: season, y: y.pt.y, k: k, bc: y.pt.bc}, j+1)
}

// seasonNear puts a year to season k, which stands at j after determiner i.
func (r *reader) seasonNear(k, i, j int) cal {
	base, basis := r.pub, "document"
	if r.narrative && r.ref.grain != noUnit {
		base, basis = r.ref.date(), "anchor"
	}
	if r.narrative && r.ref.bc {
		return cal{pt: point{grain: season, y: r.ref.y, k: k, bc: true}, end: j + 1, basis: "anchor"}
	}
	p := point{grain: season, k: k, open: base.IsZero()}
	if p.open {
		return cal{pt: p, end: j + 1}
	}
	p.y = int(base.Year)
	now, then := int(base.Month)/3-1, k-1 // -1 in January and February, whose winter began the year before
	switch {
	case basis == "anchor":
	case r.det(i, last, past, previous):
		if then >= now {
			p.y--
		}
		if now < 0 && k == 4 {
			p.y--
		}
	case r.det(i, next, coming, following):
		if then <= now {
			p.y++
		}
	case now < 0 && k == 4:
		p.y--
	case r.det(i, this) || then <= now:
	default:
		if ahead := r.ahead(i, j); ahead < 0 || ahead == 0 && then > now+1 {
			p.y--
		}
	}
	return cal{pt: p, end: j + 1, basis: basis}
}

// fiscal reads "fiscal 2010", "fiscal year 2010", "FY2010".
func (r *reader) fiscal(i int) cal {
	j := i
	if r.is(j, "fiscal") {
		if j++; r.unit(j) == year {
			j++
		}
	} else if r.is(j, "FY") {
		j++
	}
	if y := r.num(j); j > i && y > 0 && r.p[j].wide == 4 && plausible(y) {
		return stated(point{grain: year, y: y, fy: true}, j+1)
	}
	return cal{}
}
