package main

import (
	"bytes"
	"log"
	"slices"
	"sort"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/nlp/tag"
	"github.com/readout-news/readout/text"
	trainer "github.com/readout-news/readout/train/linear"
)

// sentence is one sentence of a treebank.
type sentence struct {
	doc *text.Doc
	text.Sentence
}

func sentences(docs []*text.Doc) []sentence {
	var out []sentence
	for _, d := range docs {
		for _, s := range d.Sentences {
			out = append(out, sentence{d, s})
		}
	}
	return out
}

// random is SplitMix64: the same numbers on every machine and in every version of Go.
type random uint64

func (r *random) next() uint64 {
	*r += 0x9E3779B97F4A7C15
	return linear.Finish(uint64(*r))
}

func shuffle[T any](r *random, s []T) {
	for i := len(s) - 1; i > 0; i-- {
		j := int(r.next() % uint64(i+1))
		s[i], s[j] = s[j], s[i]
	}
}

func label(t *text.Token) string { return t.POS.String() + " " + t.Tag.String() }

func trainTagger(sents []sentence, iterations int) ([]byte, error) {
	index := map[string]int{}
	for _, s := range sents {
		for i := s.First; i < s.Last; i++ {
			index[label(&s.doc.Tokens[i])] = 0
		}
	}
	labels := sortedKeys(index)
	for i, l := range labels {
		index[l] = i
	}
	t := trainer.New(labels)
	sents = slices.Clone(sents)
	r := random(1)
	var f tag.Features
	var buf [tag.MaxFeatures]uint64
	scores := make([]int32, len(labels))
	t.Wait(2)
	for range iterations {
		shuffle(&r, sents)
		wrong, all := 0, 0
		for _, s := range sents {
			f.Load(s.doc, s.Sentence)
			one, two := -1, -1
			for i := s.First; i < s.Last; i++ {
				gold := index[label(&s.doc.Tokens[i])]
				got := t.Learn(f.At(int(i-s.First), one, two, buf[:0]), gold, scores)
				one, two = got, one
				all++
				if got != gold {
					wrong++
				}
			}
		}
		log.Printf("  tagger: %.2f %% right in training", 100*float64(all-wrong)/float64(all))
	}
	var b bytes.Buffer
	err := t.Write(&b, 64, 16)
	return b.Bytes(), err
}

func openTagger(model []byte) *tag.Tagger { return tag.New(linear.MustOpen(string(model))) }

// clone copies documents so far that their tokens can be annotated anew.
func clone(docs []*text.Doc) []*text.Doc {
	out := make([]*text.Doc, len(docs))
	for i, d := range docs {
		c := *d
		c.Tokens = slices.Clone(d.Tokens)
		out[i] = &c
	}
	return out
}

func retag(docs []*text.Doc, t *tag.Tagger) []*text.Doc {
	out := clone(docs)
	for _, d := range out {
		t.Tag(d)
	}
	return out
}

// jackknife tags every document with a tagger that has not seen it, so that the parser learns to live
// with the mistakes it will meet.
func jackknife(docs []*text.Doc, folds, iterations int) ([]*text.Doc, error) {
	out := make([]*text.Doc, len(docs))
	for k := range folds {
		var seen, rest []*text.Doc
		for i, d := range docs {
			if i%folds == k {
				rest = append(rest, d)
			} else {
				seen = append(seen, d)
			}
		}
		model, err := trainTagger(sentences(seen), iterations)
		if err != nil {
			return nil, err
		}
		for i, d := range retag(rest, openTagger(model)) {
			out[i*folds+k] = d
		}
	}
	return out, nil
}

func accuracy(gold, got []*text.Doc, same func(a, b *text.Token) bool) float64 {
	right, all := 0, 0
	for i, d := range gold {
		for j := range d.Tokens {
			all++
			if same(&d.Tokens[j], &got[i].Tokens[j]) {
				right++
			}
		}
	}
	return percent(right, all)
}

// percent keeps two decimals.
func percent(part, all int) float64 { return float64(10000*part/max(1, all)) / 100 }

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
