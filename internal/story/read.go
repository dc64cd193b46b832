package story

import (
	"slices"
	"sync"

	"github.com/readout-news/readout/internal/sparse"
)

// What a word counts for, in eighths: news says first what it is about.
const (
	titleCount  = 24
	leadCount   = 12 // in the first leadWords
	middleCount = 8  // up to middleWords
	restCount   = 4  // up to mostWords; what follows tells one story from another no better

	leadWords   = 120
	middleWords = 400
	mostWords   = 1000
)

// By how much names and numbers count more than other words, in hundredths.
const (
	nameBoost   = 120
	numberBoost = 150
)

// textTerms are the terms of a text that take part.
const textTerms = 200

// seen is one word of an article on the way to its vector.
type seen struct {
	hash  uint64
	count int32
	boost int32
}

var seenPool = sync.Pool{New: func() any { return new([]seen) }}

// read turns an article into a vector of length one: (ln of 1 + weighted count) * idf of background news.
func read(title, body string) sparse.Vector {
	buf := seenPool.Get().(*[]seen)
	defer seenPool.Put(buf)
	all := gather((*buf)[:0], title, body)
	*buf = all
	slices.SortFunc(all, func(a, b seen) int {
		if a.hash < b.hash {
			return -1
		}
		return 1
	})
	v := make(sparse.Vector, 0, len(all))
	for i := 0; i < len(all); {
		w := all[i]
		for i++; i < len(all) && all[i].hash == w.hash; i++ {
			w.count += all[i].count
			w.boost = max(w.boost, all[i].boost)
		}
		if x := idf(w.hash); x >= leastIDF {
			v = append(v, sparse.Term{Hash: sparse.Short(w.hash), Weight: x * damped[min(int(w.count), len(damped)-1)] / 100 * w.boost})
		}
	}
	v = slices.Clone(strongest(v, textTerms))
	v.Scale()
	return v
}

// gather lists the words of an article with what each counts for.
func gather(all []seen, title, body string) []seen {
	words(title, func(w word) bool { // capitals say nothing there
		all = append(all, seen{fold(w, title), titleCount, boost(w.digit, false)})
		return len(all) < mostWords
	})
	n := 0
	words(body, func(w word) bool {
		all = append(all, seen{fold(w, body), countAt(n), boost(w.digit, w.capital)})
		n++
		return n < mostWords
	})
	return all
}

// countAt is what word n of a body counts for.
func countAt(n int) int32 {
	switch {
	case n < leadWords:
		return leadCount
	case n < middleWords:
		return middleCount
	}
	return restCount
}

func boost(digit, name bool) int32 {
	switch {
	case name:
		return nameBoost
	case digit:
		return numberBoost
	}
	return 100
}
