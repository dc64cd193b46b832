// Package name finds proper names and says what sort of thing each stands for.
//
// Two readers score the labels of every word: the network of internal/nlp/encode, by the whole sentence, and a
// linear model here, by the words around it, the gazetteer and what the document said before. They err in
// different places; the best sequence by the sum of both is the first guess. A pass over the whole document then
// lets names that were seen clearly decide those that were not.
package name

import (
	"slices"
	"sync"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/models"
	"github.com/readout-news/readout/text"
)

// Tagger is the linear model. It is safe for concurrent use.
type Tagger struct {
	trans   Transitions
	scorers sync.Pool
}

// Embedded is the tagger with the embedded model.
var Embedded = sync.OnceValue(func() *Tagger { return New(linear.MustOpen(models.Names)) })

// New takes a model made by train/name.
func New(m *linear.Model) *Tagger {
	t := &Tagger{}
	t.scorers.New = func() any { return linear.NewScorer(m) }
	for a := range t.trans {
		m.Add(TransitionFeature(a), t.trans[a][:])
	}
	t.trans.Forbid()
	return t
}

// TransitionFeature is the feature whose weights say what follows label before.
func TransitionFeature(before int) uint64 { return linear.Mix(99, uint64(before)) }

type reader struct {
	sentence Sentence
	memory   Memory
	decoder  Decoder
	emit     []int32
	labels   []uint8
	second   second
}

var readers = sync.Pool{New: func() any { return new(reader) }}

// Guess fills d.Names with the best names of every sentence, those before it in mind; scores holds the network's
// NumLabels scores of every token.
func Guess(d *text.Doc, scores []int32) { Embedded().Guess(d, scores) }

// Guess is the function Guess with another linear model, and by that model alone where scores is nil.
func (t *Tagger) Guess(d *text.Doc, scores []int32) {
	r := readers.Get().(*reader)
	defer readers.Put(r)
	scorer := t.scorers.Get().(*linear.Scorer)
	defer t.scorers.Put(scorer)
	r.memory.Reset()
	d.Names = d.Names[:0]
	for i, s := range d.Sentences {
		var own []int32
		if scores != nil {
			own = scores[int(s.First)*NumLabels : int(s.Last)*NumLabels]
		}
		d.Names = read(d, s.First, r.tag(t, scorer, d, i, own), d.Names)
	}
}

// tag labels sentence i.
func (r *reader) tag(t *Tagger, scorer *linear.Scorer, d *text.Doc, i int, scores []int32) []uint8 {
	s := &r.sentence
	s.Load(d, i, &r.memory)
	n := s.Len()
	if cap(r.labels) < n {
		r.labels, r.emit = make([]uint8, 2*n), make([]int32, 2*n*NumLabels)
	}
	labels, emit := r.labels[:n], r.emit[:n*NumLabels]
	clear(emit)
	copy(emit, scores)
	for j := range n {
		row := emit[j*NumLabels : (j+1)*NumLabels]
		if scores != nil && sure(row) {
			continue
		}
		for k, x := range scorer.Score(s.Features(j)) {
			row[k] += x
		}
	}
	r.decoder.Decode(emit, &t.trans, labels)
	r.memory.Learn(s, labels)
	return labels
}

// sure reports whether the network is so sure that a word is in no name that the linear model, which knows less of
// such words, need not be asked. So it is of three words in four.
func sure(row []int32) bool {
	return row[0]-slices.Max(row[1:]) > 6*1024
}

// read appends the names that labels give to the tokens from first on.
func read(d *text.Doc, first int32, labels []uint8, names []text.Name) []text.Name {
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

// Find finds names by the linear model alone, the pass over the whole document included.
func (t *Tagger) Find(d *text.Doc) {
	t.Guess(d, nil)
	Find(d)
}

// span is the stretch over the tokens [first, last).
func span(d *text.Doc, first, last int32) text.Span {
	return text.Span{Start: d.Tokens[first].Start, End: d.Tokens[last-1].End}
}
