package sameevent

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/story"
	"github.com/readout-news/readout/text"
)

// term is a word with its weight; vector is sorted by hash and has length one.
type term struct {
	hash   uint64
	weight int32
}

type vector []term

// one is the length of a vector.
const one = 1 << 14

// weight is how much a word says, in hundredths of a nat.
func weight(w string) int32 { return story.Weight(w) }

// sentenceWords are the words of the sentence of token at that say something, but for the trigger's own.
func sentenceWords(d *text.Doc, first, last int32, without []string) vector {
	var v vector
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
		v = append(v, term{linear.Hash(l), weight(l)})
	}
	return finish(v)
}

// finish sorts v, joins equal terms and brings it to length one.
func finish(v vector) vector {
	slices.SortFunc(v, func(a, b term) int { return cmp.Compare(a.hash, b.hash) })
	v = slices.CompactFunc(v, func(a, b term) bool { return a.hash == b.hash })
	sum := int64(0)
	for _, t := range v {
		sum += int64(t.weight) * int64(t.weight)
	}
	n := max(1, int64(math.Sqrt(float64(sum)))) // a square root is rounded the same way everywhere
	for i := range v {
		v[i].weight = int32(int64(v[i].weight) * one / n)
	}
	return v
}

// cosine is the likeness of two vectors in thousandths.
func cosine(a, b vector) int32 {
	sum := int64(0)
	for i, j := 0, 0; i < len(a) && j < len(b); {
		x, y := a[i].hash, b[j].hash
		if x == y {
			sum += int64(a[i].weight) * int64(b[j].weight)
		}
		if x <= y {
			i++
		}
		if y <= x {
			j++
		}
	}
	return int32(sum * 1000 / one / one)
}

// Rest is the likeness of the sentences of two mentions in thousandths, the words of both triggers and some others left out.
func Rest(a, b *Mention, without []string) int32 {
	out := map[uint64]bool{}
	for _, w := range without {
		out[linear.Hash(w)] = true
	}
	rest := func(v vector) vector {
		return finish(slices.DeleteFunc(slices.Clone(v), func(t term) bool { return out[t.hash] }))
	}
	return cosine(rest(a.context), rest(b.context))
}
