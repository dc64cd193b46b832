// Package name is the first reader's tagger of names: a linear model labels one sentence after the other, with the
// gazetteer and what the document said before among its features.
package name

import (
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/text"
)

// Tagger finds names with a model made by train/name.
type Tagger struct {
	model *linear.Model
	trans name.Transitions
}

// New takes a model whose labels are name.Labels.
func New(m *linear.Model) *Tagger {
	t := &Tagger{model: m}
	for a := range t.trans {
		t.model.Add(TransitionFeature(a), t.trans[a][:])
	}
	t.trans.Forbid()
	return t
}

// TransitionFeature is the feature whose weights say what follows label before.
func TransitionFeature(before int) uint64 { return linear.Mix(99, uint64(before)) }

// Find fills d.Names from its sentences and tokens, the pass over the whole document included.
func (t *Tagger) Find(d *text.Doc) {
	var s Sentence
	var memory Memory
	var decoder name.Decoder
	d.Names = d.Names[:0]
	for i, sent := range d.Sentences {
		s.Load(d, i, &memory)
		labels, emit := make([]uint8, s.Len()), make([]int32, s.Len()*name.NumLabels)
		for j := range labels {
			t.model.Score(s.Features(j), emit[j*name.NumLabels:(j+1)*name.NumLabels])
		}
		decoder.Decode(emit, &t.trans, labels)
		memory.Learn(&s, labels)
		d.Names = name.Read(d, sent.First, labels, d.Names)
	}
	name.Find(d)
}
