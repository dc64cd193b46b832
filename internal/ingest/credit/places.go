package credit

import (
	"cmp"
	"slices"
	"strings"
)

// Expressions are asked only about the places where one of the words stands that all they match has: to look for words costs a
// fiftieth of matching.

// place is a part of a line.
type place struct{ start, end int }

// places finds words in s, in order.
func places(s string, words ...string) []place {
	var out []place
	for _, w := range words {
		for from := 0; ; {
			i := strings.Index(s[from:], w)
			if i < 0 {
				break
			}
			out = append(out, place{from + i, from + i + len(w)})
			from += i + 1
		}
	}
	slices.SortFunc(out, func(a, b place) int { return cmp.Compare(a.start, b.start) })
	return out
}

// windows are the parts of s around words: each from so many blanks before a word to the next blank behind it. Those that
// touch are one.
func windows(s string, blanks int, words ...string) []place {
	var out []place
	for _, w := range places(s, words...) {
		for n := 0; w.start > 0; w.start-- {
			if s[w.start-1] == ' ' {
				if n++; n == blanks {
					break
				}
			}
		}
		if i := strings.IndexByte(s[w.end:], ' '); i >= 0 {
			w.end += i
		} else {
			w.end = len(s)
		}
		if n := len(out); n > 0 && w.start <= out[n-1].end {
			out[n-1].end = max(out[n-1].end, w.end)
		} else {
			out = append(out, w)
		}
	}
	return out
}
