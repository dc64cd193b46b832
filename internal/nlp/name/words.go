package name

import (
	"unicode"
	"unicode/utf8"

	"github.com/readout-news/readout/internal/gazetteer"
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/wordclass"
)

// casing is how a word is written.
type casing uint8

const (
	noLetters casing = iota
	lower
	capital // first letter only
	capitals
	mixed
)

// lineMode is how a line is written: in a headline a capital says little.
type lineMode uint8

const (
	prose lineMode = iota
	titleCase
	allCaps
)

// word is what the features need to know of one token.
type word struct {
	low   uint64 // hash of the lowered form, digits as 0
	exact uint64
	shape uint64
	pre   [2]uint64 // first 2 and 3 bytes
	suf   [4]uint64 // last 1 to 4 bytes
	// key is what the gazetteer knows the word as; 0 where it is written small.
	key   gazetteer.Flags
	class wordclass.Class
	case_ casing
	// span is how the longest gazetteer entry over the token covers it: kinds<<2 | place in it.
	span uint32
	n    int32 // bytes
}

// see reads one token.
func see(s string) word {
	w := word{n: int32(len(s))}
	h, e := uint64(14695981039346656037), uint64(14695981039346656037)
	sh, prev := uint64(14695981039346656037), byte(0)
	var upper, low, other int
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		c, l := byte('.'), r
		switch {
		case unicode.IsUpper(r):
			c, l = 'X', unicode.ToLower(r)
			if i == 0 || low == 0 || upper > 0 {
				upper++
			} else {
				upper, other = upper+1, other+1
			}
		case unicode.IsLetter(r):
			c = 'x'
			low++
		case unicode.IsDigit(r):
			c, l = '0', '0'
		case r == '-' || r == '\'' || r == '&':
			c = byte(r)
		}
		if c != prev {
			sh = (sh ^ uint64(c)) * 1099511628211
			prev = c
		}
		h = (h ^ uint64(l)) * 1099511628211
		e = (e ^ uint64(r)) * 1099511628211
		i += n
	}
	w.low, w.exact, w.shape = linear.Mix(1, h), linear.Mix(2, e), sh
	first, _ := utf8.DecodeRuneInString(s)
	switch {
	case upper+low == 0:
		w.case_ = noLetters
	case upper == 0:
		w.case_ = lower
	case low == 0:
		w.case_ = capitals
		if upper == 1 && len(s) == 1 {
			w.case_ = capital
		}
	case upper == 1 && unicode.IsUpper(first):
		w.case_ = capital
	default:
		w.case_ = mixed
	}
	for k := range w.pre {
		w.pre[k] = linear.HashLower(s[:min(len(s), k+2)])
	}
	for k := range w.suf {
		w.suf[k] = linear.HashLower(s[max(0, len(s)-k-1):])
	}
	return w
}

// upper reports whether the word holds a capital letter.
func (w *word) upper() bool { return w.case_ >= capital }
