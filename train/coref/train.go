package main

import (
	"bytes"
	"log"
	"sync"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/nlp/coref"
	"github.com/readout-news/readout/train/coref/measure"
	train "github.com/readout-news/readout/train/linear"
)

// decision is what the ranker chooses between, and which choices are right; the first is to start a new chain.
type decision struct {
	choices [][]uint64
	right   []bool
}

// decisions reads the choices of a document, which must be annotated, and marks the right ones: an antecedent of
// the same entity, else none.
func decisions(g measure.Document) []decision {
	entity := g.EntityAt()
	var out []decision
	coref.Examples(g.Doc, func(e coref.Example) int {
		d := decision{right: make([]bool, len(e.Choices))}
		id, nearest := entity(e.First, e.Last, e.Head), 0
		for i, c := range e.Choices {
			d.choices = append(d.choices, c.Features)
			if i > 0 && id != "" && entity(c.First, c.Last, c.Head) == id {
				d.right[i] = true
				if nearest == 0 {
					nearest = i
				}
			}
		}
		d.right[0] = nearest == 0
		out = append(out, d)
		return nearest
	})
	return out
}

// Weights are kept in 1/scale; those below least are left out, and features with fewer than wait/2 mistakes.
const scale, least, wait = 64, 4, 2

// Passes over the data, and the lead of a right choice that training asks for.
const epochs, margin = 8, 60

// fit trains a ranker: a perceptron that puts the best right choice ahead of the best wrong one by a margin.
func fit(all []decision) []byte {
	t := train.New([]string{"antecedent"})
	t.Wait(wait)
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	state := uint64(0x9E3779B97F4A7C15)
	for range epochs {
		for i := len(order) - 1; i > 0; i-- {
			state ^= state << 13
			state ^= state >> 7
			state ^= state << 17
			j := int(state % uint64(i+1))
			order[i], order[j] = order[j], order[i]
		}
		for _, i := range order {
			learn(t, &all[i])
		}
	}
	var b bytes.Buffer
	if err := t.Write(&b, scale, least); err != nil {
		log.Fatal(err)
	}
	return b.Bytes()
}

func learn(t *train.Trainer, d *decision) {
	best, rival := -1, -1
	var bestScore, rivalScore int32
	var score [1]int32
	for i, c := range d.choices {
		score[0] = 0
		t.Score(c, score[:])
		switch {
		case d.right[i] && (best < 0 || score[0] > bestScore):
			best, bestScore = i, score[0]
		case !d.right[i] && (rival < 0 || score[0] > rivalScore):
			rival, rivalScore = i, score[0]
		}
	}
	t.Step()
	if rival >= 0 && bestScore-rivalScore < margin {
		t.Update(d.choices[best], 0, 1)
		t.Update(d.choices[rival], 0, -1)
	}
}

const folds = 10

// validate trains ten times on nine tenths of the documents and resolves the rest: document i is in fold i mod 10.
func validate(docs []measure.Document, all [][]decision) {
	var wg sync.WaitGroup
	slots := make(chan bool, 2)
	for k := range folds {
		wg.Go(func() {
			slots <- true
			defer func() { <-slots }()
			var rest []decision
			for i := range docs {
				if i%folds != k {
					rest = append(rest, all[i]...)
				}
			}
			m := linear.MustOpen(string(fit(rest)))
			for i := k; i < len(docs); i += folds {
				coref.ResolveWith(docs[i].Doc, m)
			}
		})
	}
	wg.Wait()
}
