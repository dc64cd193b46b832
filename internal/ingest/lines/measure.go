package lines

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout-news/readout/internal/linear"
)

// measure is what a line looks like, apart from its neighbours.
type measure struct {
	words, caps, upper, digits, function int // words; those capitalised, all in capitals, with digits, function words
	final, initial                       byte
	marks                                uint16
	shape                                uint8 // words bucket
	prose                                bool
	repeats                              int
	before                               int // prose lines before this one
	wordsBefore                          int
	key, start, start2, end              uint64
	topic                                int // tenths of the line's content words that the article's prose has elsewhere
}

// The marks a line may carry.
const (
	markURL uint16 = 1 << iota
	markHandle
	markBar
	markCopyright
	markDate
	markClock
	markInner // a sentence ends inside the line
	markYou
	markWe
	markComma
	markParen
	markQuote
	markBullet
	markFold // the line is a title: hardly a lower-case word but short ones
)

// read measures l.
func (m *measure) read(l string) {
	m.key = linear.HashLower(l)
	rest, n := l, 0
	for {
		rest = strings.TrimLeftFunc(rest, unicode.IsSpace)
		if rest == "" {
			break
		}
		end := strings.IndexFunc(rest, unicode.IsSpace)
		if end < 0 {
			end = len(rest)
		}
		m.word(rest[:end], n)
		rest = rest[end:]
		n++
	}
	m.words = n
	m.final, m.initial = edge(l, true), edge(l, false)
	m.shape = bucket(n)
	m.signs(l)
	stop := m.final == '.' || m.final == '"' || m.final == ':'
	m.prose = n >= 10 && (stop || n >= 25) && m.caps*5 < n*4 || n >= 5 && m.final == '.' && m.caps*2 < n
}

func (m *measure) word(w string, at int) {
	h := linear.HashLower(trimWord(w))
	switch at {
	case 0:
		m.start = h
	case 1:
		m.start2 = linear.Mix(m.start, h)
	}
	m.end = h
	letters, upper, digit := 0, 0, false
	first := true
	for _, r := range w {
		if r >= '0' && r <= '9' {
			digit = true
		}
		if unicode.IsLetter(r) {
			letters++
			if unicode.IsUpper(r) {
				upper++
				if first {
					m.caps++
				}
			}
			first = false
		}
	}
	if letters > 1 && upper == letters {
		m.upper++
	}
	if digit {
		m.digits++
	}
	switch t := strings.ToLower(trimWord(w)); {
	case function[t]:
		m.function++
		if t == "we" || t == "our" || t == "us" {
			m.marks |= markWe
		}
	case t == "you" || t == "your":
		m.marks |= markYou
		m.function++
	case months[t] && at < 6:
		m.marks |= markDate
	}
	if n := len(w); at > 0 && n > 2 && (w[n-1] == '.' || w[n-1] == '?' || w[n-1] == '!') && unicode.IsLower(rune(w[n-2])) {
		m.marks |= markInner
	}
}

func (m *measure) signs(l string) {
	set := func(mark uint16, on bool) {
		if on {
			m.marks |= mark
		}
	}
	set(markURL, strings.Contains(l, "http") || strings.Contains(l, "www.") || strings.Contains(l, ".com"))
	set(markHandle, strings.Contains(l, "@"))
	set(markBar, strings.ContainsAny(l, "|»«›→←▶■●◄►") || strings.Contains(l, " / ") || strings.Contains(l, " > "))
	set(markCopyright, strings.ContainsAny(l, "©®™"))
	set(markComma, strings.Contains(l, ", "))
	set(markParen, strings.ContainsAny(l, "()"))
	set(markQuote, strings.ContainsAny(l, "\"“”"))
	r, _ := utf8.DecodeRuneInString(l)
	set(markBullet, strings.ContainsRune("•-–—*·", r))
	set(markClock, clock(l))
	low := m.words - m.caps - m.function - m.digits
	set(markFold, m.words > 2 && low <= m.words/6)
	if m.marks&markInner != 0 && strings.HasSuffix(l, ".") && strings.Count(l, ". ") == 0 {
		m.marks &^= markInner
	}
}

// clock reports whether l has a time of day ("9:30").
func clock(l string) bool {
	for i := 1; i+2 < len(l); i++ {
		if l[i] == ':' && isDigit(l[i-1]) && isDigit(l[i+1]) && isDigit(l[i+2]) {
			return true
		}
	}
	return false
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// edge is the class of the first or last sign of l.
func edge(l string, last bool) byte {
	var r rune
	if last {
		r, _ = utf8.DecodeLastRuneInString(l)
	} else {
		r, _ = utf8.DecodeRuneInString(l)
	}
	switch {
	case strings.ContainsRune(".!?…。", r):
		return '.'
	case strings.ContainsRune("\"”’'»“‘«", r):
		return '"'
	case strings.ContainsRune(":;", r):
		return ':'
	case strings.ContainsRune(")]}([{", r):
		return ')'
	case r == ',':
		return ','
	case unicode.IsDigit(r):
		return '0'
	case unicode.IsUpper(r):
		return 'A'
	case unicode.IsLetter(r):
		return 'a'
	}
	return '*'
}

func trimWord(w string) string {
	return strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

var limits = [...]int{0, 1, 2, 3, 4, 6, 9, 14, 24, 49}

// bucket is a coarse logarithm of n.
func bucket(n int) uint8 {
	for i, l := range limits {
		if n <= l {
			return uint8(i)
		}
	}
	return uint8(len(limits))
}
