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
	"github.com/readout-news/readout/models"
)

// word is one word of a text as the vectors see it.
type word struct {
	hash       uint64 // of the lower-cased word without a possessive
	start, end int32
	capital    bool // begins with a capital and does not open a sentence
}

// Words calls f with the hash of each word of s; train/idf counts with it.
func Words(s string, f func(uint64)) { words(s, func(w word) { f(w.hash) }) }

// words calls f for each run of letters and digits in s, in order, without allocating.
func words(s string, f func(word)) {
	opening := true
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			opening = opening || r == '.' || r == '!' || r == '?' || r == '\n' || r == ':'
			i += n
			continue
		}
		start := i
		for i < len(s) {
			c, m := utf8.DecodeRuneInString(s[i:])
			if !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) {
				break
			}
			i += m
		}
		w := word{hash: linear.HashLower(s[start:i]), start: int32(start), end: int32(i), capital: unicode.IsUpper(r) && !opening}
		if i-start == 1 && (s[start] == 's' || s[start] == 't') {
			continue // possessives and contractions
		}
		opening = false
		f(w)
	}
}

// term is one dimension of a vector; weights are fixed-point, so that sums are the same on every machine.
type term struct {
	hash   uint64
	weight int32
}

// one is the length of a vector: weights count in units of 1/one.
const one = 1 << 14

// vector is sorted by hash and has length one.
type vector []term

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

// damped is 100 * (1 + ln n) for the counts 1 to 16.
var damped = [...]int32{100, 169, 210, 239, 261, 279, 295, 308, 320, 330, 340, 348, 356, 364, 371, 377}

// weigh makes a vector of counts: (1 + ln count) * idf, the strongest keep terms, scaled to length one.
func weigh(counts map[uint64]int, keep int) vector {
	v := make(vector, 0, len(counts))
	for h, n := range counts {
		if i := idf(h); i >= leastIDF && n > 0 {
			v = append(v, term{h, i * damped[min(n, len(damped))-1]})
		}
	}
	slices.SortFunc(v, func(a, b term) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.hash, b.hash))
	})
	v = v[:min(keep, len(v))]
	slices.SortFunc(v, func(a, b term) int { return cmp.Compare(a.hash, b.hash) })
	return scaled(v)
}

func scaled(v vector) vector {
	sum := int64(0)
	for _, t := range v {
		sum += int64(t.weight) * int64(t.weight)
	}
	if sum == 0 {
		return nil
	}
	n := int64(math.Sqrt(float64(sum))) // a square root is rounded the same way everywhere
	for i := range v {
		v[i].weight = int32(int64(v[i].weight) * one / max(1, n))
	}
	return v
}

// dot is the cosine of two vectors, in units of 1/one.
func dot(a, b vector) int32 {
	sum := int64(0)
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].hash < b[j].hash:
			i++
		case a[i].hash > b[j].hash:
			j++
		default:
			sum += int64(a[i].weight) * int64(b[j].weight)
			i++
			j++
		}
	}
	return int32(sum / one)
}
