// Package tag gives words their universal and Penn Treebank parts of speech, both at once, from left
// to right with a linear model.
package tag

import (
	"strings"
	"sync"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/models"
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
	scorer *linear.Scorer
}

// New reads a model whose labels are "NOUN NN": universal, then Penn Treebank.
func New(m *linear.Model) *Tagger {
	t := &Tagger{model: m}
	for _, l := range m.Labels() {
		u, x, _ := strings.Cut(l, " ")
		t.pos = append(t.pos, text.ParsePOS(u))
		t.tags = append(t.tags, text.ParseTag(x))
	}
	t.pool.New = func() any { return &scratch{scorer: linear.NewScorer(m)} }
	return t
}

// Labels are the labels that [Tagger.Score] gives scores of: "NOUN NN".
func (t *Tagger) Labels() []string { return t.model.Labels() }

// Embedded is the tagger with the embedded model.
var Embedded = sync.OnceValue(func() *Tagger { return New(linear.MustOpen(models.Tagger)) })

// Tag fills POS and Tag of every token of d.
func (t *Tagger) Tag(d *text.Doc) { t.Score(d, nil) }

// Score is Tag and writes the scores of all labels, token by token, to scores unless it is nil.
func (t *Tagger) Score(d *text.Doc, scores []int32) {
	s := t.pool.Get().(*scratch)
	defer t.pool.Put(s)
	n := len(t.pos)
	for _, sent := range d.Sentences {
		s.Load(d, sent)
		one, two := -1, -1
		for i := sent.First; i < sent.Last; i++ {
			row := s.scorer.Score(s.At(int(i-sent.First), one, two, s.buf[:0]))
			if scores != nil {
				copy(scores[int(i)*n:][:n], row)
			}
			best := linear.Best(row)
			d.Tokens[i].POS, d.Tokens[i].Tag = t.pos[best], t.tags[best]
			one, two = best, one
		}
	}
}
