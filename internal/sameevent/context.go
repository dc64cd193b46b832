package sameevent

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/sparse"
	"github.com/readout-news/readout/internal/story"
	"github.com/readout-news/readout/text"
)

// weight is how much a word says, in hundredths of a nat.
func weight(w string) int32 { return story.Weight(w) }

// sentenceWords are the words of the sentence of token at that say something, but for the trigger's own.
func sentenceWords(d *text.Doc, first, last int32, without []string) sparse.Vector {
	var v sparse.Vector
	for i := first; i < last; i++ {
		t := &d.Tokens[i]
		switch t.POS {
		case text.NOUN, text.PROPN, text.VERB, text.ADJ, text.NUM:
		default:
			continue
		}
		l := strings.ToLower(t.Lemma)
		if slices.Contains(without, l) {
			continue
		}
		v = append(v, sparse.Term{Hash: sparse.Short(linear.Hash(l)), Weight: weight(l)})
	}
	return finish(v)
}

// finish sorts v, joins equal terms and brings it to length one.
func finish(v sparse.Vector) sparse.Vector {
	slices.SortFunc(v, sparse.ByHash)
	v = slices.CompactFunc(v, func(a, b sparse.Term) bool { return a.Hash == b.Hash })
	v.Scale()
	return v
}

// cosine is the likeness of two vectors in thousandths.
func cosine(a, b sparse.Vector) int32 { return int32(int64(sparse.Dot(a, b)) * 1000 / sparse.One) }

// Rest is the likeness of the sentences of two mentions in thousandths, the words of both triggers and some others left out.
func Rest(a, b *Mention, without []string) int32 {
	out := map[uint32]bool{}
	for _, w := range without {
		out[sparse.Short(linear.Hash(w))] = true
	}
	rest := func(v sparse.Vector) sparse.Vector {
		return finish(slices.DeleteFunc(slices.Clone(v), func(t sparse.Term) bool { return out[t.Hash] }))
	}
	return cosine(rest(a.context), rest(b.context))
}
