package main

import (
	"bytes"
	"log"
	"math"
	"time"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/nlp/lemma"
	"github.com/readout-news/readout/internal/nlp/parse"
	"github.com/readout-news/readout/internal/nlp/tag"
	"github.com/readout-news/readout/text"
	trainer "github.com/readout-news/readout/train/linear"
	"github.com/readout-news/readout/train/manifest"
)

func makeParser(c config, train []*text.Doc, dev map[string][]*text.Doc, t *tag.Tagger, l *lemma.Table) error {
	start := time.Now()
	tagged, err := jackknife(train, c.folds, c.foldIters)
	if err != nil {
		return err
	}
	log.Printf("parser: training data tagged in %.0fs", time.Since(start).Seconds())
	model, err := trainParser(sentences(tagged), c.parseIt, leastWeight)
	if err != nil {
		return err
	}
	m := manifest.Manifest{Name: "parser", Data: origins, Licence: "CC BY-SA 4.0", Scores: map[string]float64{}, Command: "go run ./train/core"}
	p := parse.New(linear.MustOpen(string(model)))
	for _, name := range sortedKeys(dev) {
		got := retag(dev[name], t)
		begin, words := time.Now(), 0
		for _, d := range got {
			l.Lemmatize(d)
			p.Parse(d)
			words += len(d.Tokens)
		}
		log.Printf("  %s: %.0f words/s", name, float64(words)/time.Since(begin).Seconds())
		m.Scores["UAS "+name] = accuracy(dev[name], got, func(a, b *text.Token) bool { return a.Head == b.Head })
		m.Scores["LAS "+name] = accuracy(dev[name], got, func(a, b *text.Token) bool {
			return a.Head == b.Head && a.Rel.Base() == b.Rel.Base()
		})
	}
	log.Printf("parser: %d bytes, %v, %.0fs", len(model), m.Scores, time.Since(start).Seconds())
	return manifest.Write(c.models, m, model)
}

func actionLabels(sents []sentence) []string {
	left, right := map[string]bool{}, map[string]bool{}
	for _, s := range sents {
		for i := s.First; i < s.Last; i++ {
			switch t := &s.doc.Tokens[i]; {
			case t.Head < 0:
				left["L root"] = true
			case t.Head > i:
				left["L "+t.Rel.String()] = true
			default:
				right["R "+t.Rel.String()] = true
			}
		}
	}
	return append(append([]string{"S", "D"}, sortedKeys(left)...), sortedKeys(right)...)
}

// teacher trains the parser with a dynamic oracle: from any state it knows which actions lose no arc
// that can still be had, so that training may follow the parser's own mistakes.
type teacher struct {
	*trainer.Trainer
	actions []parse.Action
	scores  []int32
	buf     [parse.MaxFeatures]uint64
	state   parse.State
	oracle  oracle
	random  random
}

// explore is the first pass that follows the parser's own choices, nine times in ten.
const explore = 2

// leastWeight is the weight, in 64ths, below which the parser that ships forgets.
const leastWeight = 90

func trainParser(sents []sentence, iterations, least int) ([]byte, error) {
	labels := actionLabels(sents)
	t := teacher{Trainer: trainer.New(labels), actions: parse.ParseActions(labels), scores: make([]int32, len(labels)), random: 2}
	t.Wait(2)
	for it := range iterations {
		shuffle(&t.random, sents)
		right, all := 0, 0
		for _, s := range sents {
			r, a := t.learn(s, it >= explore)
			right, all = right+r, all+a
		}
		log.Printf("  parser: %.2f %% of actions right in training", 100*float64(right)/float64(all))
	}
	var b bytes.Buffer
	err := t.Write(&b, 64, least)
	return b.Bytes(), err
}

func (t *teacher) learn(s sentence, explore bool) (right, all int) {
	t.oracle.load(s)
	t.state.Load(s.doc, s.Sentence)
	for !t.state.Done() {
		if len(t.state.Stack) == 0 && t.state.Next < t.state.Root {
			t.state.Do(parse.Action{Kind: parse.Shift})
			continue
		}
		f := t.state.Features(t.buf[:0])
		clear(t.scores)
		t.Score(f, t.scores)
		t.Step()
		got, want := t.choose()
		all++
		if got == want {
			right++
		} else {
			t.Update(f, want, 1)
			t.Update(f, got, -1)
			if !explore || t.random.next()%10 == 0 {
				got = want
			}
		}
		t.state.Do(t.actions[got])
	}
	return right, all
}

// choose gives the best action, and the best of those that lose nothing; the same when the first is
// among them.
func (t *teacher) choose() (got, want int) {
	costs := t.oracle.costs(&t.state)
	got, want = -1, -1
	high, good := int32(math.MinInt32), int32(math.MinInt32)
	for i, a := range t.actions {
		if !t.state.Can(a) {
			continue
		}
		if t.scores[i] > high {
			got, high = i, t.scores[i]
		}
		if t.scores[i] > good && t.oracle.free(&t.state, a, costs) {
			want, good = i, t.scores[i]
		}
	}
	return got, want
}
