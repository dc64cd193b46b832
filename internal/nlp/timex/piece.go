package timex

import (
	"github.com/readout-news/readout/internal/nlp/number"
	"github.com/readout-news/readout/text"
)

// kind is the spelling of a piece.
type kind uint8

const (
	letters kind = iota
	figures
	mark
)

// piece is a run of letters, a number in figures, or one mark. Pieces are finer than tokens, so that
// "mid-October", "27-year", "2003-04" and "10:30am" read the same however words were split.
type piece struct {
	text.Span
	kind  kind
	entry entry
	n     int  // the whole number, when kind is figures; -1 when it is not one
	wide  int  // number of figures
	gap   bool // white space stands before it
	stop  bool // a paragraph or sentence begins here
	cap   bool
}

// scan cuts s into pieces, reusing buf.
func scan(s string, buf []piece) []piece {
	buf = buf[:0]
	gap, breaks := true, 2
	for i := 0; i < len(s); {
		c := s[i]
		if c == ' ' || c == '\t' || c == '\r' || c == '\n' {
			if c == '\n' {
				breaks++
			}
			gap, i = true, i+1
			continue
		}
		p := piece{Span: text.Span{Start: int32(i)}, gap: gap, stop: breaks > 0}
		switch {
		case isDigit(c):
			i = p.figure(s, i)
		case isLetter(c):
			i = p.word(s, i)
		default:
			p.kind, i = mark, i+1
			for i < len(s) && s[i]&0xC0 == 0x80 {
				i++
			}
		}
		p.End = int32(i)
		buf = append(buf, p)
		gap, breaks = false, 0
	}
	return buf
}

// figure reads a number in figures; ordinals keep their ending.
func (p *piece) figure(s string, i int) int {
	start := i
	p.kind, p.n = figures, 0
	plain := start < 2 || s[start-1] != '.' || !isDigit(s[start-2])
	for ; i < len(s); i++ {
		if isDigit(s[i]) {
			if p.wide++; p.n < 1e8 {
				p.n = p.n*10 + int(s[i]-'0')
			}
			continue
		}
		if (s[i] == ',' && groupAt(s, i+1) || s[i] == '.' && plain && decimalAt(s, i+1)) && i+1 < len(s) {
			plain = plain && s[i] == ','
			p.wide = 99 // no year, no day
			continue
		}
		break
	}
	if p.wide == 99 || i-start > 8 {
		p.n, p.wide = -1, 99
	}
	if i+2 <= len(s) && (i+2 == len(s) || !isLetter(s[i+2]) && !isDigit(s[i+2])) {
		if n := number.Ordinal(s[start : i+2]); n > 0 {
			p.entry = entry{class: nthW, val: n}
			return i + 2
		}
	}
	return i
}

// groupAt reports whether exactly three figures stand at i.
func groupAt(s string, i int) bool {
	n := 0
	for i+n < len(s) && isDigit(s[i+n]) {
		n++
	}
	return n == 3
}

// decimalAt reports whether the figures at i are decimals and not the next field of 16.10.2023.
func decimalAt(s string, i int) bool {
	n := i
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n > i && !(n+1 < len(s) && s[n] == '.' && isDigit(s[n+1]))
}

// word reads a run of letters.
func (p *piece) word(s string, i int) int {
	start := i
	for i < len(s) && isLetter(s[i]) {
		i++
	}
	p.cap = s[start] >= 'A' && s[start] <= 'Z'
	w := s[start:i]
	p.entry, _ = number.Fold(lexicon, w)
	if p.entry.class == none {
		if n := number.Ordinal(w); n > 0 {
			p.entry = entry{class: nthW, val: n}
		}
	}
	return i
}

// isLetter takes every byte of a multi-byte letter as a letter, apart from the marks of U+2000 to
// U+2BFF (dashes, quotes) that news sets between words.
func isLetter(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80 && c != 0xE2 && c != 0xC2
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
