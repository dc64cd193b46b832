package timex

import (
	"strings"

	"github.com/readout-news/readout/internal/nlp/number"
	"github.com/readout-news/readout/text"
)

// reader is one pass over a document. Its fields are what later expressions may lean on.
type reader struct {
	d   *text.Doc
	p   []piece
	pub text.Date // the document's day; zero when unknown
	// narrative is set for texts whose dates lie far from the document's: there a month without a
	// year belongs to the year last named.
	narrative bool
	ref       point // the last calendar expression with a year; grain noUnit when none
	stray     int   // a year far from ref, named once
	told      point // the last month or day, and
	since     int   // the year named by itself after it; 0 when none was
	last      text.Date
	lastAt    int // piece of the expression that gave last
	order     int // slashOrder, once it is known
	ordered   bool
}

// cal is a calendar expression that ends before piece end; end is 0 when there is none.
type cal struct {
	pt      point
	end     int
	basis   string
	typ     string // "" for DATE
	literal string // a value that no point has
	weekday int8
	shift   text.Shift // of an open value
	ahead   int8       // likewise
	aside   bool       // nothing is told from here on: 9/11
}

// Len and Word let package number read pieces.
func (r *reader) Len() int          { return len(r.p) }
func (r *reader) Word(i int) string { return r.d.Str(r.p[i].Span) }

// is reports whether piece i is the word w, in any case.
func (r *reader) is(i int, w ...string) bool {
	if i < 0 || i >= len(r.p) {
		return false
	}
	s := r.Word(i)
	for _, x := range w {
		if len(x) == len(s) && strings.EqualFold(x, s) {
			return true
		}
	}
	return false
}

// class of piece i, none outside.
func (r *reader) class(i int) class {
	if i < 0 || i >= len(r.p) {
		return none
	}
	return r.p[i].entry.class
}

// val of piece i, 0 outside.
func (r *reader) val(i int) int {
	if i < 0 || i >= len(r.p) {
		return 0
	}
	return r.p[i].entry.val
}

// mark reports whether piece i is the one-byte mark c.
func (r *reader) mark(i int, c byte) bool {
	return i >= 0 && i < len(r.p) && r.p[i].kind == mark && r.d.Text[r.p[i].Start] == c
}

// dash reports whether piece i is a hyphen or dash.
func (r *reader) dash(i int) bool {
	return r.mark(i, '-') || i >= 0 && i < len(r.p) && (r.is(i, "–") || r.is(i, "—") || r.is(i, "‑"))
}

// tight reports whether piece i stands directly after the one before.
func (r *reader) tight(i int) bool { return i < len(r.p) && i > 0 && !r.p[i].gap }

// same reports whether pieces i and i-1 stand in one paragraph.
func (r *reader) joined(i int) bool { return i > 0 && i < len(r.p) && !r.p[i].stop }

// num is the plain figure at i, or -1.
func (r *reader) num(i int) int {
	if i < 0 || i >= len(r.p) || r.p[i].kind != figures || r.p[i].wide == 99 || r.class(i) == nthW {
		return -1
	}
	return r.p[i].n
}

// det reports whether piece i is one of the determiners.
func (r *reader) det(i int, ds ...int) bool {
	if r.class(i) != detW {
		return false
	}
	for _, d := range ds {
		if r.val(i) == d {
			return true
		}
	}
	return false
}

// unit is the calendar unit at i.
func (r *reader) unit(i int) unit {
	if r.class(i) != unitW {
		return noUnit
	}
	if unit(r.val(i)) == second && !r.p[i].entry.plural {
		return noUnit // "second" is an ordinal far more often
	}
	return unit(r.val(i))
}

// number reads a number at i: figures, words, "a", "several"; end is i when there is none.
func (r *reader) number(i int) (number.Number, int) {
	if i >= len(r.p) || r.p[i].kind == mark {
		return number.Number{}, i
	}
	n, j := number.Read(r, i)
	if j == i && r.det(i, a) {
		return number.Number{Low: 1, High: 1, Milli: 1000}, i + 1
	}
	return n, j
}

// sentenceStart reports whether a sentence begins at piece i, as far as marks tell.
func (r *reader) sentenceStart(i int) bool {
	if i <= 0 || r.p[i].stop {
		return true
	}
	if i > 1 && (r.mark(i-1, '"') || r.is(i-1, "“", "”")) && r.p[i].gap != r.p[i-1].gap { // ... the end. “And
		return r.mark(i-2, '.') || r.mark(i-2, '!') || r.mark(i-2, '?') || r.p[i-1].stop
	}
	if !r.p[i].gap {
		return false
	}
	if r.mark(i-1, '.') {
		return !(r.class(i-2) == monthW || r.class(i-2) == weekdayW || r.is(i-2, "m")) && r.p[i].cap && r.p[i-1].Start-r.p[max(i-2, 0)].Start > 1
	}
	return r.mark(i-1, '!') || r.mark(i-1, '?')
}
