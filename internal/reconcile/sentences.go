package reconcile

import (
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/text"
)

// sentenceAt is the sentence of a document that begins at a byte.
type sentenceAt struct {
	doc   int
	start int32
}

// shortSentence is the number of words below which a sentence says too little for two to be one.
const shortSentence = 6

// sentenceKey is the same for the sentences of two documents with the same words, whatever their case, marks and spaces; short
// ones have keys of their own.
func (d *desk) sentenceKey(doc int, at int32) uint64 {
	a := d.docs[doc].Doc
	s := sentence(a, at)
	k := sentenceAt{doc, s.Start}
	if h, ok := d.keys[k]; ok {
		return h
	}
	h, n := uint64(1), 0
	first, last := a.TokensIn(s)
	for t := first; t < last; t++ {
		if a.Tokens[t].POS != text.PUNCT {
			h = linear.Mix(h, linear.HashLower(a.Word(t)))
			n++
		}
	}
	if n < shortSentence {
		h = linear.Mix(linear.Mix(h, uint64(doc)), uint64(s.Start))
	}
	d.keys[k] = h
	return h
}
