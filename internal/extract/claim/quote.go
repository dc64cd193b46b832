package claim

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout-news/readout/text"
)

// quote is a stretch between quotation marks. A quote that runs over several paragraphs is several
// quotes, each but the first with joins set, as newspapers open the mark again for each paragraph.
type quote struct {
	text.Span           // the marks included
	inner     text.Span // the words between them
	depth     int8      // 0 for a quote that stands in no other
	closed    bool      // false when the paragraph ends before the mark
	joins     bool      // carries on from the quote before it
}

// singleReach is how far a single quotation mark may look for its other half: beyond it, what looked
// like a mark was an apostrophe.
const singleReach = 800

type quoteScanner struct {
	s      string
	out    []quote
	open   int32 // where the open double quote begins; -1 when none is open
	inner  int32
	mark   rune
	joins  bool
	single int32 // end of the last single quote accepted
}

// scanQuotes appends the quotes of s to out, in the order in which they begin. It is careful: a mark
// whose other half is missing makes no quote, unless it opens the paragraph.
func scanQuotes(s string, out []quote) []quote {
	q := quoteScanner{s: s, out: out, open: -1}
	for i := 0; i < len(s); {
		switch c := s[i]; c {
		case '\n':
			i = q.endLine(i)
		case '"', '\'', '`', 0xC2, 0xE2:
			r, n := utf8.DecodeRuneInString(s[i:])
			if c == '`' || c == '\'' {
				r, n = asciiMark(s, i)
			}
			q.see(r, i, n)
			i += n
		default:
			i++
		}
	}
	if q.open >= 0 {
		q.unclosed(len(s))
	}
	return nest(q.out)
}

// asciiMark reads the typewriter forms of curly marks, which TeX and some wires use.
func asciiMark(s string, i int) (rune, int) {
	if i+1 < len(s) && s[i+1] == s[i] {
		if s[i] == '`' {
			return '“', 2
		}
		return '”', 2
	}
	if s[i] == '`' {
		return '‘', 1
	}
	return '\'', 1
}

func (q *quoteScanner) see(r rune, i, n int) {
	switch r {
	case '“', '„', '‟', '«':
		q.opener(r, i, n)
	case '”', '»':
		q.closer(r, i, n)
	case '"':
		if q.open >= 0 && !(q.opens(i, n) && !q.closes(i, n)) || q.open < 0 && !q.opens(i, n) && !q.glued(i, n) {
			q.closer(r, i, n)
		} else {
			q.opener(r, i, n)
		}
	case '‘', '\'':
		if int32(i) >= q.single && q.opens(i, n) {
			q.findSingle(i, n)
		}
	}
}

// opens reports whether the mark of n bytes at i stands where an opening mark does.
func (q *quoteScanner) opens(i, n int) bool {
	after, _ := utf8.DecodeRuneInString(q.s[i+n:])
	return i+n < len(q.s) && !unicode.IsSpace(after) && !strings.ContainsRune(".,;:!?)", after) && q.fresh(i)
}

// fresh reports whether what stands before i ends a word.
func (q *quoteScanner) fresh(i int) bool {
	before, _ := utf8.DecodeLastRuneInString(q.s[:i])
	return i == 0 || unicode.IsSpace(before) || strings.ContainsRune("([{—–-/:“\"‘'«>", before)
}

// glued reports an opening mark right behind the stop of a paragraph whose break was lost: `it rained."We left`.
func (q *quoteScanner) glued(i, n int) bool {
	if i < 2 || !strings.ContainsRune(".!?", rune(q.s[i-1])) || !unicode.IsLetter(rune(q.s[i-2])) {
		return false
	}
	after, _ := utf8.DecodeRuneInString(q.s[i+n:])
	return unicode.IsUpper(after)
}

// closes reports whether the mark of n bytes at i stands where a closing mark does.
func (q *quoteScanner) closes(i, n int) bool {
	if i == 0 {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(q.s[:i])
	after, _ := utf8.DecodeRuneInString(q.s[i+n:])
	return !unicode.IsSpace(before) && (i+n == len(q.s) || !unicode.IsLetter(after) && !unicode.IsDigit(after))
}

func (q *quoteScanner) opener(r rune, i, n int) {
	if q.open >= 0 {
		if r != '«' && q.closes(i, n) { // “Hello“, and „Hello“
			q.closer(r, i, n)
			return
		}
		if r == '«' != (q.mark == '«') { // a quote in marks of the other kind inside this one
			return
		}
	}
	q.open, q.inner, q.mark, q.joins = int32(i), int32(i+n), r, false
}

func (q *quoteScanner) closer(r rune, i, n int) {
	switch {
	case q.open < 0 && r == '”' && q.opens(i, n) && !q.closes(i, n):
		q.opener('“', i, n)
	case q.open < 0, r == '»' != (q.mark == '«'):
	default:
		q.emit(int32(i), int32(i+n), true)
		q.open = -1
	}
}

func (q *quoteScanner) emit(innerEnd, end int32, closed bool) {
	if strings.TrimSpace(q.s[q.inner:innerEnd]) == "" {
		return
	}
	q.out = append(q.out, quote{text.Span{Start: q.open, End: end}, text.Span{Start: q.inner, End: innerEnd}, 0, closed, q.joins})
}

// endLine decides what becomes of an open quote at the line's end i, and gives where to read on.
func (q *quoteScanner) endLine(i int) int {
	next := i
	for next < len(q.s) && (q.s[next] == '\n' || q.s[next] == '\r' || q.s[next] == ' ' || q.s[next] == '\t') {
		next++
	}
	if q.open < 0 || next == len(q.s) {
		return max(next, i+1)
	}
	r, n := utf8.DecodeRuneInString(q.s[next:])
	if q.s[next] == '`' || q.s[next] == '\'' {
		r, n = asciiMark(q.s, next)
	}
	reopened := r == q.mark || r == '“' && q.mark == '"' || r == '"' && q.mark == '“'
	switch {
	case reopened && q.lineInitial():
		q.emit(int32(i), int32(i), false)
		q.open, q.inner, q.mark, q.joins = int32(next), int32(next+n), r, true
		return next + n
	case unicode.IsLower(r): // a line broken inside a sentence
	default:
		q.unclosed(i)
	}
	return next
}

// lineInitial reports whether the open quote is likely to run on when a later paragraph opens the
// mark again: it does unless it is a few quoted words whose closing mark was lost.
func (q *quoteScanner) lineInitial() bool {
	start := strings.LastIndexByte(q.s[:q.open], '\n') + 1
	before := strings.TrimSpace(q.s[start:q.open])
	return before == "" || strings.HasSuffix(before, ":") || strings.HasSuffix(before, ",") || strings.HasSuffix(before, ".")
}

// unclosed ends the open quote at a paragraph's end, keeping it only where it began the paragraph.
func (q *quoteScanner) unclosed(end int) {
	if q.joins || strings.TrimSpace(q.s[strings.LastIndexByte(q.s[:q.open], '\n')+1:q.open]) == "" {
		for end > int(q.inner) && (q.s[end-1] == ' ' || q.s[end-1] == '\r' || q.s[end-1] == '\n') {
			end--
		}
		q.emit(int32(end), int32(end), false)
	}
	q.open = -1
}

// findSingle looks for the closing half of a single mark at i.
func (q *quoteScanner) findSingle(i, n int) {
	best, inside := -1, 0
	limit := min(len(q.s), i+n+singleReach)
	for j := i + n; j < limit && q.s[j] != '\n' && (q.s[j] != '"' || q.open < 0); {
		r, m := utf8.DecodeRuneInString(q.s[j:])
		if r == '‘' || r == '”' && q.open >= 0 || r == '\'' && j > i+n && q.opens(j, m) {
			break
		}
		switch r {
		case '"':
			inside = 1 - inside
		case '“':
			inside++
		case '”':
			inside--
		}
		if (r == '’' || r == '\'') && j > i+n+1 && inside == 0 && q.closes(j, m) {
			best = j + m
			if q.s[j-1] != 's' { // "the workers’ rights": read on for a better one
				break
			}
		}
		j += m
	}
	if best < 0 {
		return
	}
	m := 1 // the closing mark's length
	if q.s[best-1] != '\'' {
		m = 3
	}
	q.single = int32(best)
	q.out = append(q.out, quote{Span: text.Span{Start: int32(i), End: int32(best)}, inner: text.Span{Start: int32(i + n), End: int32(best - m)}, closed: true})
}

// nest orders quotes by where they begin, gives each its depth and drops those that cross another.
func nest(quotes []quote) []quote {
	slices.SortStableFunc(quotes, func(a, b quote) int {
		if a.Start != b.Start {
			return int(a.Start - b.Start)
		}
		return int(b.End - a.End)
	})
	out := quotes[:0]
	var ends []int32
	for _, x := range quotes {
		for len(ends) > 0 && ends[len(ends)-1] <= x.Start {
			ends = ends[:len(ends)-1]
		}
		if len(ends) > 0 && x.End > ends[len(ends)-1] {
			continue
		}
		x.depth = int8(min(len(ends), 100))
		ends = append(ends, x.End)
		out = append(out, x)
	}
	return out
}
