package story

import (
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/text"
)

// rare is a word that takes part in passages.
type rare struct {
	hash   uint64
	weight int32
	word   int32 // its index among the words of the article
	plain  bool  // neither a name nor a number, nor the rest of one ("40-year-old")
}

// reading is an article as passages see it.
type reading struct {
	words  []word
	rare   []rare
	places map[uint64][]int32 // hash -> indexes into rare, ascending
}

// readWords prepares s for comparison.
func readWords(s string) *reading {
	r := &reading{places: map[uint64][]int32{}}
	quotes := quoted(s)
	q := 0
	var all []rare
	words(s, func(w word) bool {
		r.words = append(r.words, w)
		for q < len(quotes) && quotes[q].End <= w.start {
			q++
		}
		if q < len(quotes) && quotes[q].Start <= w.start {
			return true
		}
		h := fold(w, s)
		if x := idf(h); x >= leastWeight {
			x, plain := min(x, mostWeight), !w.capital && !w.digit && !(w.start > 0 && s[w.start-1] == '-')
			if !plain {
				x /= 2
			}
			all = append(all, rare{h, x, int32(len(r.words) - 1), plain})
		}
		return true
	})
	for _, w := range once(all) {
		r.places[w.hash] = append(r.places[w.hash], int32(len(r.rare)))
		r.rare = append(r.rare, w)
	}
	return r
}

// once leaves out what an article says again in the same words: captions come in rows.
func once(all []rare) []rare {
	seen := map[uint64]bool{}
	again := make([]bool, len(all))
	for i := 0; i+sameAgain <= len(all); i++ {
		h := uint64(0)
		for _, w := range all[i : i+sameAgain] {
			h = linear.Mix(h, w.hash)
		}
		if seen[h] {
			for k := range sameAgain {
				again[i+k] = true
			}
		}
		seen[h] = true
	}
	out := all[:0]
	for i, w := range all {
		if !again[i] {
			out = append(out, w)
		}
	}
	return out
}

// quoted are the stretches of s between quotation marks, in order. A straight mark opens or closes
// by turns within a line; a quotation that goes on in the next paragraph opens there again.
func quoted(s string) []text.Span {
	var out []text.Span
	open := -1
	closeAt := func(i int) {
		if open >= 0 {
			out = append(out, text.Span{Start: int32(open), End: int32(i)})
		}
		open = -1
	}
	for i, r := range s {
		switch r {
		case '“', '«', '„':
			if open < 0 {
				open = i
			}
		case '”', '»':
			closeAt(i)
		case '"':
			if open < 0 {
				open = i
			} else {
				closeAt(i)
			}
		case '\n':
			closeAt(i)
		}
	}
	closeAt(len(s))
	return out
}
