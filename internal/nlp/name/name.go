// Package name finds proper names and says what sort of thing each stands for.
//
// The network of internal/nlp/encode scores BILOU labels for every word of a sentence by itself; the best
// sequence of them is the first guess. A pass over the whole document then lets names that were seen clearly
// decide those that were not.
package name

import (
	"sync"

	"github.com/readout-news/readout/text"
)

// legal is the transitions between labels that the scheme allows, each worth nothing.
var legal = func() (t Transitions) {
	t.Forbid()
	return t
}()

type reader struct {
	decoder Decoder
	labels  []uint8
	second  second
}

var readers = sync.Pool{New: func() any { return new(reader) }}

// Guess fills d.Names with the best names of every sentence by itself; scores holds NumLabels of every token.
func Guess(d *text.Doc, scores []int32) {
	r := readers.Get().(*reader)
	defer readers.Put(r)
	d.Names = d.Names[:0]
	for _, s := range d.Sentences {
		n := int(s.Last - s.First)
		if cap(r.labels) < n {
			r.labels = make([]uint8, 2*n)
		}
		labels := r.labels[:n]
		r.decoder.Decode(scores[int(s.First)*NumLabels:int(s.Last)*NumLabels], &legal, labels)
		d.Names = Read(d, s.First, labels, d.Names)
	}
}

// Read appends the names that labels give to the tokens from first on.
func Read(d *text.Doc, first int32, labels []uint8, names []text.Name) []text.Name {
	for j := 0; j < len(labels); j++ {
		if labels[j] == 0 {
			continue
		}
		k, _ := kindOf(labels[j])
		end := j
		for opens(labels[end]) && end+1 < len(labels) {
			end++
		}
		a, b := first+int32(j), first+int32(end)+1
		names = append(names, text.Name{Span: span(d, a, b), First: a, Last: b, Kind: k})
		j = end
	}
	return names
}

// Find settles d.Names, the first guess at which came with the trees. Names stand in text order and do not overlap.
func Find(d *text.Doc) {
	r := readers.Get().(*reader)
	defer readers.Put(r)
	r.second.run(d)
}

// span is the stretch over the tokens [first, last).
func span(d *text.Doc, first, last int32) text.Span {
	return text.Span{Start: d.Tokens[first].Start, End: d.Tokens[last-1].End}
}
