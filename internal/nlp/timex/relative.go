package timex

import (
	"strconv"

	"github.com/readout-news/readout/text"
)

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
// ("Monday's shooting") lies ahead only with a plain future before it.
func (r *reader) looksAhead(i, e int) bool {
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
	p.y = nearYear(p, r.pub, r.ahead(i, e))
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

// decadeDate reads "the 1990s", "the late '60s", "the 19th century".
func (r *reader) decadeDate(i int) cal {
	if r.bodily(i) {
		return cal{}
	}
	j := i
	if r.det(j, the) {
		j++
	}
	k := j
	if r.mark(k, '\'') || r.is(k, "’", "‘") {
		k++
	}
	if n := r.num(k); n >= 10 && n%10 == 0 {
		e := k + 1
		if r.mark(e, '\'') || r.is(e, "’") {
			e++
		}
		if r.is(e, "s") && r.tight(e) {
			if r.p[k].wide == 4 && plausible(n) {
				return stated(point{grain: decade, y: n}, e+1)
			}
			if r.p[k].wide == 2 && (k > j || j > i || r.is(i-1, "and", "early", "late", "mid") || r.dash(i-1)) {
				return stated(point{grain: decade, y: r.nearCentury(n)}, e+1)
			}
		}
	}
	return r.centuryDate(i, j)
}

// centuryDate reads "the nineteenth century", "17th-century", "the second century BC".
func (r *reader) centuryDate(i, j int) cal {
	n, e := r.nth(j), j+1
	if n < 1 || n > 21 {
		return cal{}
	}
	if r.dash(e) && r.tight(e) {
		e++
	}
	if r.unit(e) != century {
		return cal{}
	}
	e++
	if end := r.era(e); end > e {
		return stated(point{grain: century, y: n*100 - 100, bc: !r.is(e, "AD", "CE")}, end)
	}
	return stated(point{grain: century, y: n*100 - 100}, e)
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

// count is n as TIMEX3 writes it.
func count(milli int64) string {
	if milli%1000 == 0 {
		return strconv.FormatInt(milli/1000, 10)
	}
	return strconv.FormatFloat(float64(milli)/1000, 'f', -1, 64)
}
