// Package tag gives words their universal and Penn Treebank parts of speech, both at once, from left
// to right with a linear model. With its neighbours it is the first reader, whose reading of raw news the
// network learns from; the program itself does not have it.
package tag

import (
	"strings"
	"sync"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/text"
)

// Tagger tags with a model made by train/core. It is safe for concurrent use.
type Tagger struct {
	model *linear.Model
	pos   []text.POS
	tags  []text.Tag
	pool  sync.Pool
}

type scratch struct {
	Features
	buf    [MaxFeatures]uint64
	scores []int32
}

// New reads a model whose labels are "NOUN NN": universal, then Penn Treebank.
func New(m *linear.Model) *Tagger {
	t := &Tagger{model: m}
	for _, l := range m.Labels() {
		u, x, _ := strings.Cut(l, " ")
		t.pos = append(t.pos, text.ParsePOS(u))
		t.tags = append(t.tags, text.ParseTag(x))
	}
	t.pool.New = func() any { return &scratch{scores: make([]int32, len(t.pos))} }
	return t
}

// Tag fills POS and Tag of every token of d.
func (t *Tagger) Tag(d *text.Doc) {
	s := t.pool.Get().(*scratch)
	defer t.pool.Put(s)
	for _, sent := range d.Sentences {
		s.Load(d, sent)
		one, two := -1, -1
		for i := sent.First; i < sent.Last; i++ {
			clear(s.scores)
			t.model.Score(s.At(int(i-sent.First), one, two, s.buf[:0]), s.scores)
			best := linear.Best(s.scores)
			d.Tokens[i].POS, d.Tokens[i].Tag = t.pos[best], t.tags[best]
			one, two = best, one
		}
	}
}
