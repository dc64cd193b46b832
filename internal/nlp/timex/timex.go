// Package timex finds the time expressions of a document and gives them TIMEX3 values. It reads
// pieces finer than tokens with hand-written matchers, from left to right, so that an expression may
// lean on the document's day or on a date named before it. Tags and trees, where they exist, say
// whether a clause looks ahead; without them the words around do.
//
// Types and values are those of TIMEX3 in TimeML 1.2.1, ties are decided as in TempEval-3 and MEANTIME:
//
//	DATE      2023-10-16, 2023-W42 (ISO week), 2023-W42-WE, 2023-10, 2023-Q4, 2023-H1, 2023-SP SU FA WI,
//	          2023, FY2023, 199 (a decade), 19 (the 20th century), BC0490, PRESENT_REF PAST_REF FUTURE_REF
//	TIME      a day with T14:30, T14:30Z (UTC and GMT alone), TMO TAF TEV TNI TDT (parts of the day) or TXX
//	DURATION  P10D, PT24H, P2.5Y, PXM (some months), P1DE, P2CE
//	SET       P1W (weekly, twice a week), XXXX-WXX-1 (Mondays)
//
// A field that is not known is X: XXXX-10-16, XXXX-WXX-1. Words that narrow a date ("early 2003") are in
// the span and leave the value as it is; a determiner is, before a unit or a date ("the third quarter"),
// and is not before an adjective ("the [recent] talks"); ages are no times.
package timex

import (
	"sync"

	"github.com/readout-news/readout/text"
)

var pool = sync.Pool{New: func() any { b := make([]piece, 0, 1024); return &b }}

// Find fills d.Times, in the order of the text and without overlaps. It reads d.Text and d.Published, and
// d.Tokens and d.Names where they are there. Spans begin and end where words, figures or marks do, which
// may be inside a token ("[mid-October]-style"). With a day unknown, what leans on it stays open: see Close.
func Find(d *text.Doc) {
	buf := pool.Get().(*[]piece)
	r := reader{d: d, p: scan(d.Text, *buf)}
	if d.Published.Single() {
		r.pub = d.Published.Start
	}
	r.narrative = r.isNarrative()
	d.Times = d.Times[:0]
	for i := 0; i < len(r.p); {
		if !r.starts(i) {
			i++
			continue
		}
		c := r.expression(i)
		if c.end <= i {
			i++
			continue
		}
		r.accept(i, c)
		i = c.end
	}
	*buf = r.p
	pool.Put(buf)
}

// starts is a quick test whether an expression can begin at piece i.
func (r *reader) starts(i int) bool {
	p := &r.p[i]
	switch p.kind {
	case figures:
		return true
	case mark:
		c := r.d.Text[p.Start]
		return c == '\'' || c == '`' || c == 0xE2
	}
	switch p.entry.class {
	case none:
		return p.cap && p.Len() <= 2 // Q3, FY2012
	case agoW, zoneW, futureW:
		return false
	case prepW:
		return p.entry.val > 0
	case feastW, monthW, weekdayW:
		return p.cap
	}
	return true
}

// expression reads the expression at piece i.
func (r *reader) expression(i int) cal {
	if c := r.edge(i); c.end > i {
		return c
	}
	if c := r.clock(i); c.end > i {
		return c
	}
	if c := r.partOf(i); c.end > i {
		return c
	}
	if c := r.lead(i); c.end > i {
		return c
	}
	if c := r.tail(i); c.end > i {
		return c
	}
	if c := r.set(i); c.end > i {
		return c
	}
	if c := r.calendar(i); c.end > i {
		return r.withPart(c)
	}
	if c := r.length(i); c.end > i {
		return c
	}
	if c := r.bare(i); c.end > i {
		return c
	}
	return r.reference(i)
}

// accept writes c, which began at piece i, and moves the anchors.
func (r *reader) accept(i int, c cal) {
	t := text.Time{Span: text.Span{Start: r.p[i].Start, End: r.p[c.end-1].End}, Type: c.typ, Value: c.literal, Basis: c.basis, Weekday: c.weekday, Shift: c.shift, Ahead: c.ahead}
	if t.Type == "" {
		t.Type = "DATE"
	}
	if t.Value == "" {
		t.Value = c.pt.value()
		t.Range = c.pt.days()
	}
	if t.Range.IsZero() {
		t.Basis = ""
	}
	r.d.Times = append(r.d.Times, t)
	if c.literal != "" || c.aside || c.pt.open || c.pt.grain == noUnit || t.Type == "SET" || r.narrative && c.basis == "document" {
		return
	}
	switch {
	case c.pt.bc:
	case c.pt.grain == day || c.pt.grain == month:
		r.told, r.since = c.pt, 0
	case c.pt.grain <= year:
		r.since = c.pt.y
	}
	if c.pt.grain <= year && r.follows(c.pt) {
		r.ref = c.pt
	}
	if c.pt.grain == day && !t.Range.IsZero() {
		r.last, r.lastAt = t.Range.Start, i
	}
}

// edge reads words that narrow a calendar expression and the expression itself: "early 2003", "the
// end of the year", "late in 1862", "earlier this week", "the first two months of 1939".
func (r *reader) edge(i int) cal {
	j := i
	if r.det(j, the) {
		j++
	}
	switch {
	case r.class(j) == modW:
		k := j + 1
		if r.is(k, "in", "on") || r.dash(k) && r.tight(k) {
			k++
		}
		if r.det(k, the) && r.class(k+1) != unitW {
			k++
		}
		return r.withPart(r.narrowed(k))
	case r.class(j) == edgeW && r.is(j+1, "of") && !r.dayIdiom(j+2):
		return r.narrowed(j + 2)
	case r.class(j) == nthW || r.det(j, last):
		return r.firstOf(j)
	}
	return cal{}
}

// bodily reports whether the decade at i is one of somebody's life: "in his early 60s".
func (r *reader) bodily(i int) bool {
	if r.class(i-1) == modW {
		i--
	}
	return r.is(i-1, "his", "her", "their", "my", "your", "our")
}

// dayIdiom reports whether "the day" at i ends "at the end of the day, ...", which is no time.
func (r *reader) dayIdiom(i int) bool {
	return r.det(i, the) && r.unit(i+1) == day && r.mark(i+2, ',') && r.is(i-2, "end") && r.is(i-4, "at")
}

// narrowed reads the calendar expression at k that an edge word narrows, "the year" included.
func (r *reader) narrowed(k int) cal {
	if k >= len(r.p) || !r.joined(k) {
		return cal{}
	}
	if c := r.calendar(k); c.end > k && c.literal == "" {
		return c
	}
	if r.det(k, the) && r.unit(k+1) >= day && !r.p[k+1].entry.plural {
		return r.fromText(unit(r.val(k+1)), 0, k+2)
	}
	return cal{}
}

// firstOf reads "the first two months of 1939" and "the last week of March".
func (r *reader) firstOf(j int) cal {
	k := j + 1
	n, e := r.number(k)
	if e == k {
		n.Milli = 1000
	}
	u := r.unit(e)
	if u < day || u == quarter || !r.is(e+1, "of") {
		return cal{}
	}
	c := r.narrowed(e + 2)
	if c.end == 0 || c.pt.grain <= u {
		return cal{}
	}
	if e > k || u != day && u != week {
		return cal{end: c.end, typ: "DURATION", literal: duration(howMany(n.Milli, n.Vague), u)}
	}
	first, lastDay := c.pt.days().Start, c.pt.days().End
	if first.IsZero() {
		return cal{}
	}
	if r.det(j, last) {
		return cal{pt: at(lastDay, u, 0), end: c.end, basis: c.basis}
	}
	return cal{pt: at(first, u, r.val(j)-1), end: c.end, basis: c.basis}
}

// tail reads the second day of "May 3-5" and "May 3 to 5".
func (r *reader) tail(i int) cal {
	d := r.dayAt(i)
	if d == 0 || len(r.d.Times) == 0 || i < 2 || !(r.dash(i-1) || r.is(i-1, "to", "and", "through")) {
		return cal{}
	}
	if r.d.Times[len(r.d.Times)-1].End != r.p[i-2].End || r.ref.grain != day || r.ref.d >= d || r.dayAt(i-2) != r.ref.d {
		return cal{}
	}
	if m, _ := r.monthAt(i + 1); m > 0 || r.unit(i+1) != noUnit || r.counts(i) || r.counted(i+1) {
		return cal{}
	}
	p := r.ref
	p.d, p.clock = d, ""
	if y, e := r.yearAfter(i + 1); y.grain != noUnit {
		p.y = y.y
		return stated(p, e)
	}
	return cal{pt: p, end: i + 1, basis: "anchor"}
}

// bare reads "the day", "the whole year", "the weekend" and a part of the day by itself: they lean on
// the date named before them.
func (r *reader) bare(i int) cal {
	j := i
	if r.det(j, the) {
		j++
	}
	if r.class(j) == partW && !r.p[j].entry.plural && (j > i || r.is(i-1, "at", "by", "in")) && !r.p[j].cap {
		if j == i && r.is(j, "night") && r.is(i-1, "at", "by") { // no one night
			return cal{end: j + 1, typ: "TIME", literal: "XXXX-XX-XXTNI"}
		}
		if t := r.token(j); t >= 0 && !(j > i && r.is(i-1, "in")) && r.d.Tokens[t].Rel == text.RelCompound && r.d.Tokens[t].Head > t { // the evening news
			return cal{}
		}
		c := r.fromText(day, 0, j+1)
		c.pt.clock, c.typ = "T"+parts[r.val(j)], "TIME"
		return c
	}
	if j == i {
		return cal{}
	}
	if r.is(j, "entire", "whole", "full") {
		j++
	}
	u := r.unit(j)
	if u == day && r.dayIdiom(i) || u < day || u == decade || u == quarter || r.p[j].entry.plural || r.is(j+1, "of", "that", "when", "after", "before", "to", "-") {
		return cal{}
	}
	if u == weekend && !r.narrative {
		return r.lastWeekend(j + 1)
	}
	return r.fromText(u, 0, j+1)
}

// lastWeekend is the weekend before the document's day, or the one it lies in.
func (r *reader) lastWeekend(end int) cal {
	n := -1
	if !r.pub.IsZero() && r.pub.Weekday() >= 6 {
		n = 0
	}
	return r.fromDoc(weekend, n, end)
}

// follows reports whether p goes on with the telling. A bare year far from the years before it is a
// glance aside ("as in 1614") until a second one confirms it.
func (r *reader) follows(p point) bool {
	if r.ref.grain == noUnit || p.grain < year || p.bc || r.ref.bc || abs(p.y-r.ref.y) <= 10 || abs(p.y-r.stray) <= 10 {
		return true
	}
	r.stray = p.y
	return false
}

// lead reads the first day of "3 to 5 May" and "22-24 February 1984".
func (r *reader) lead(i int) cal {
	d := r.dayAt(i)
	if d == 0 || !(r.dash(i+1) || r.is(i+1, "to", "and", "or", "until", "through")) || !r.joined(i+2) {
		return cal{}
	}
	if e := r.dayAt(i + 2); e <= d {
		return cal{}
	}
	c := r.monthDate(i + 2)
	if c.end == 0 || c.pt.grain != day {
		return cal{}
	}
	c.pt.d, c.end = d, i+1
	return c
}
