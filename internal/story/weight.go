package story

import "github.com/readout-news/readout/internal/linear"

// Weight is how much a lower-case word says of what a text is about: the logarithm of how many articles there are to one
// that holds it, in hundredths of a nat; 0 for words that say nothing of it.
func Weight(word string) int32 {
	w := word
	if n := len(w); n > 4 && w[n-1] == 's' && w[n-2] != 's' {
		w = w[:n-1] // as fold has plurals
	}
	if w := idf(linear.HashLower(w)); w >= leastIDF {
		return w
	}
	return 0
}
