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

// wordsAround is how many words before and behind a predicate two texts must have in common to be told in the same words, where
// the rest of their sentences differs: a dateline, a name spelt otherwise.
const wordsAround = 5

// wordsKey is the same for predicates of two documents with the same words around them; where a sentence has few, it is one of its own.
func (d *desk) wordsKey(doc int, head int32) uint64 {
	a := d.docs[doc].Doc
	s := a.Sentences[a.Tokens[head].Sent]
	h, n := linear.HashLower(a.Word(head)), 0
	most := wordsAround
	if wordsBehind(a, head, s.Last) < wordsAround {
		most = 2*wordsAround - 2 // where the sentence ends with it
	}
	for _, step := range [2]int32{-1, 1} {
		for t, k := head+step, 0; t >= s.First && t < s.Last && k < most; t += step {
			if a.Tokens[t].POS != text.PUNCT {
				h = linear.Mix(h, linear.HashLower(a.Word(t)))
				k++
				n++
			}
		}
		h = linear.Mix(h, uint64(step+1))
	}
	if n < 2*wordsAround-2 {
		h = linear.Mix(linear.Mix(h, uint64(doc)), uint64(head))
	}
	return h
}

// wordsBehind is how many words there are from token at to token end.
func wordsBehind(a *text.Doc, at, end int32) (n int) {
	for t := at + 1; t < end; t++ {
		if a.Tokens[t].POS != text.PUNCT {
			n++
		}
	}
	return n
}
