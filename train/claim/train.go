package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"

	"github.com/readout-news/readout/internal/extract/claim"
	"github.com/readout-news/readout/text"
	"github.com/readout-news/readout/train/linear"
)

type instance struct {
	features []uint64
	label    int
}

// trainCues learns which candidates head a cue. Words inside the content of another attribution are
// left out: the sets do not mark attributions there, so their silence says nothing.
func trainCues(docs []*example, rounds, least int) []byte {
	var all []instance
	for _, x := range docs {
		all = append(all, x.cueInstances()...)
	}
	count := counts{}
	for _, x := range all {
		count.add(x.features)
	}
	for i := range all {
		all[i].features = count.frequent(all[i].features)
	}
	t := linear.New([]string{"no", "yes"})
	rng := rand.New(rand.NewPCG(1, 2))
	scores := make([]int32, 2)
	for round := range rounds {
		rng.Shuffle(len(all), func(a, b int) { all[a], all[b] = all[b], all[a] })
		wrong := 0
		for _, x := range all {
			if learn(t, x.features, x.label, scores) != x.label {
				wrong++
			}
		}
		fmt.Fprintf(os.Stderr, "cues: round %d, %d of %d wrong\n", round+1, wrong, len(all))
	}
	var b bytes.Buffer
	check(t.Write(&b, 64, least))
	return b.Bytes()
}

func (x *example) cueInstances() []instance {
	const no, yes, skip = 0, 1, 2
	label := make([]int, len(x.doc.Tokens))
	mark := func(spans []text.Span, v int) {
		for _, s := range spans {
			first, last := x.doc.TokensIn(s)
			for t := first; t < last; t++ {
				label[t] = v
			}
		}
	}
	for _, g := range x.gold {
		mark(g.content, skip)
	}
	for _, g := range x.gold {
		mark(g.cues, skip)
	}
	for _, g := range x.gold {
		if g.head >= 0 {
			label[g.head] = yes
		}
	}
	var out []instance
	for i := range x.doc.Tokens {
		if i := int32(i); label[i] != skip && x.read.Candidate(i) {
			out = append(out, instance{x.read.CueFeatures(i, nil), label[i]})
		}
	}
	return out
}

// wide is by how much the right class must win for a step to change nothing.
var wide int32

// learn is one step of a perceptron with a margin. It returns the class predicted.
func learn(t *linear.Trainer, features []uint64, gold int, scores []int32) int {
	clear(scores)
	t.Score(features, scores)
	best, rival := 0, -1
	for i, s := range scores {
		if s > scores[best] {
			best = i
		}
		if i != gold && (rival < 0 || s > scores[rival]) {
			rival = i
		}
	}
	t.Step()
	if scores[gold]-scores[rival] <= wide {
		t.Update(features, gold, 1)
		t.Update(features, rival, -1)
	}
	return best
}

type job struct {
	x *example
	g *gold
}

// trainArgs learns which parts of a cue's sentence are content and source, taking the parts in the
// order in which the finder takes them and letting the model see its own earlier decisions.
func trainArgs(docs []*example, rounds, least int) []byte {
	var jobs []job
	for _, x := range docs {
		for i := range x.gold {
			if x.gold[i].head >= 0 {
				jobs = append(jobs, job{x, &x.gold[i]})
			}
		}
	}
	count := counts{}
	var features []uint64
	for _, j := range jobs {
		var state claim.Found
		for u := range j.x.read.Units(j.g.head) {
			features = j.x.read.UnitFeatures(j.g.head, u, state, features[:0])
			count.add(features)
			state = j.x.read.Next(state, u, j.want(u))
		}
	}
	t := linear.New(claim.UnitLabels)
	rng := rand.New(rand.NewPCG(3, 4))
	scores := make([]int32, len(claim.UnitLabels))
	for round := range rounds {
		rng.Shuffle(len(jobs), func(a, b int) { jobs[a], jobs[b] = jobs[b], jobs[a] })
		wrong, seen := 0, 0
		for _, j := range jobs {
			var state claim.Found
			for u := range j.x.read.Units(j.g.head) {
				features = count.frequent(j.x.read.UnitFeatures(j.g.head, u, state, features[:0]))
				want := j.want(u)
				got := learn(t, features, want, scores)
				if got != want {
					wrong++
				}
				seen++
				state = j.x.read.Next(state, u, got)
			}
		}
		fmt.Fprintf(os.Stderr, "arguments: round %d, %d of %d wrong\n", round+1, wrong, seen)
	}
	var b bytes.Buffer
	check(t.Write(&b, 64, least))
	return b.Bytes()
}

// counts tells how often a feature was seen, up to often.
type counts map[uint64]uint8

const often = 3

func (c counts) add(features []uint64) {
	for _, f := range features {
		if n := c[f]; n < often {
			c[f] = n + 1
		}
	}
}

// frequent keeps the features seen often enough to learn from.
func (c counts) frequent(features []uint64) []uint64 {
	kept := features[:0]
	for _, f := range features {
		if c[f] >= often {
			kept = append(kept, f)
		}
	}
	return kept
}

// want is the label that most words of unit u bear in the marked text.
func (j job) want(u int) int {
	first, last := j.x.read.Tokens(u)
	var content, source, words int
	for t := first; t < last; t++ {
		tok := &j.x.doc.Tokens[t]
		if tok.POS == text.PUNCT {
			continue
		}
		words++
		switch {
		case overlaps(j.g.content, tok.Span):
			content++
		case overlaps(j.g.sources, tok.Span):
			source++
		}
	}
	switch {
	case content*2 > words:
		return 1
	case source*2 > words || source > 0 && source*2 >= words:
		return 2
	}
	return 0
}

func overlaps(spans []text.Span, x text.Span) bool {
	for _, s := range spans {
		if s.Overlaps(x) {
			return true
		}
	}
	return false
}
