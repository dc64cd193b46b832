// Package name finds proper names and says what sort of thing each stands for.
//
// A linear tagger labels one sentence after the other, with the gazetteer and what the document said
// before among its features; a second pass over the whole document then lets names that were seen
// clearly decide those that were not.
package name

import (
	"sync"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/models"
	"github.com/readout-news/readout/text"
)

type tagger struct {
	model *linear.Model
	trans Transitions
}

var open = sync.OnceValue(func() *tagger { return use(linear.MustOpen(models.Names)) })

func use(m *linear.Model) *tagger {
	t := &tagger{model: m}
	for a := range t.trans {
		t.model.Add(TransitionFeature(a), t.trans[a][:])
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

// Find fills d.Names from its sentences, tokens and tags. Names stand in text order and do not overlap.
func Find(d *text.Doc) { open().find(d) }

// With is Find with another model.
func With(m *linear.Model) func(*text.Doc) { return use(m).find }

func (t *tagger) find(d *text.Doc) {
	r := readers.Get().(*reader)
	defer readers.Put(r)
	r.memory.Reset()
	d.Names = d.Names[:0]
	r.second.modes = r.second.modes[:0]
	for i := range d.Sentences {
		labels := r.tag(t, d, i)
		r.second.modes = append(r.second.modes, r.sentence.mode)
		first := d.Sentences[i].First
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
			d.Names = append(d.Names, text.Name{Span: span(d, a, b), First: a, Last: b, Kind: k})
			j = end
		}
	}
	r.second.run(d)
}

// tag labels sentence i.
func (r *reader) tag(t *tagger, d *text.Doc, i int) []uint8 {
	s := &r.sentence
	s.Load(d, i, &r.memory)
	n := s.Len()
	if cap(r.labels) < n {
		r.labels, r.emit = make([]uint8, 2*n), make([]int32, 2*n*NumLabels)
	}
	labels, emit := r.labels[:n], r.emit[:n*NumLabels]
	clear(emit)
	for j := range n {
		t.model.Score(s.Features(j), emit[j*NumLabels:(j+1)*NumLabels])
	}
	r.decoder.Decode(emit, &t.trans, labels)
	r.memory.Learn(s, labels)
	return labels
}
