// Package story puts articles on the same news together: as a stream, each placed once, and finds
// near-copies among them. It reads words straight from the text, so it needs no language core.
package story

import (
	"cmp"
	"math"
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/sparse"
	"github.com/readout-news/readout/models"
)

// word is one word of a text as this package sees it.
type word struct {
	hash       uint64 // of the lower-cased word without a possessive
	start, end int32
	capital    bool // begins with a capital and does not open a sentence
	digit      bool // begins with a digit
}

// Words calls f with the term of each word of s; train/idf counts with it.
func Words(s string, f func(term uint64)) {
	words(s, func(w word) bool { f(fold(w, s)); return true })
}

// words calls f for each run of letters and digits in s, in order, without allocating, until f gives false.
func words(s string, f func(word) bool) {
	opening := true
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		if !wordRune(r) || unicode.IsMark(r) {
			opening = opening || r == '.' || r == '!' || r == '?' || r == '\n' || r == ':'
			i += n
			continue
		}
		start := i
		i = wordEnd(s, i+n)
		if i-start == 1 && (s[start] == 's' || s[start] == 't') {
			continue // possessives and contractions
		}
		w := word{hash: linear.HashLower(s[start:i]), start: int32(start), end: int32(i), digit: unicode.IsDigit(r)}
		w.capital = !opening && unicode.IsUpper(r)
		opening = false
		if !f(w) {
			return
		}
	}
}

func wordEnd(s string, i int) int {
	for i < len(s) {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		if !wordRune(r) {
			break
		}
		i += n
	}
	return i
}

// wordRune reports whether r may stand in a word.
func wordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// fold is the term of a word: a plural counts as its singular.
func fold(w word, s string) uint64 {
	if n := w.end - w.start; n > 4 && s[w.end-1]|0x20 == 's' && s[w.end-2]|0x20 != 's' {
		return linear.HashLower(s[w.start : w.end-1])
	}
	return w.hash
}

var idfModel = sync.OnceValue(func() *linear.Model { return linear.MustOpen(models.IDF) })

// Weights of words, in hundredths of a nat.
const (
	unseenIDF = 950 // for a word that the background news holds fewer than five times
	leastIDF  = 120 // a word in three articles of ten says nothing of the topic
)

// idf is how much a word says of the topic: ln(articles / articles with the word), in hundredths of a nat.
func idf(h uint64) int32 {
	var w [1]int32
	idfModel().Add(h, w[:])
	if w[0] == 0 {
		return unseenIDF
	}
	return w[0]
}

// damped is 100 ln(1 + n/8), for counts n in eighths.
var damped = func() (t [257]int32) {
	for n := range t {
		t[n] = int32(math.Round(100 * math.Log(1+float64(n)/8)))
	}
	return t
}()

func byWeight(a, b sparse.Term) int {
	return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.Hash, b.Hash))
}

// strongest cuts v to its n heaviest terms, sorted by hash.
func strongest(v sparse.Vector, n int) sparse.Vector {
	if len(v) > n {
		slices.SortFunc(v, byWeight)
		v = v[:n]
	}
	slices.SortFunc(v, sparse.ByHash)
	return v
}

// Weight is how much a word says of what a text is about, in hundredths of a nat: ln(articles / articles with the word).
func Weight(w string) int32 { return idf(fold(word{hash: linear.HashLower(w), end: int32(len(w))}, w)) }
