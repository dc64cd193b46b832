package main

import (
	"bytes"
	"fmt"
	"os"

	"github.com/readout-news/readout/internal/extract/role"
	train "github.com/readout-news/readout/train/linear"
)

// Weights are kept in 1/scale; those below least are left out, and features with fewer than wait/2 mistakes.
const scale, least, wait = 64, 160, 2

// Passes over the data, and the lead of the right role that training asks for.
const epochs, margin = 6, 30

// fit trains on the candidates of every predicate, a sentence at a time, in an order that depends on nothing but
// their number.
func fit(s set) []byte {
	t := train.New(role.Labels)
	t.Wait(wait)
	order := make([]int, len(s))
	for i := range order {
		order[i] = i
	}
	var r role.Reader
	scores := make([]int32, len(role.Labels))
	var feats []uint64
	state := uint64(0x9E3779B97F4A7C15)
	for e := range epochs {
		for i := len(order) - 1; i > 0; i-- {
			state ^= state << 13
			state ^= state >> 7
			state ^= state << 17
			j := int(state % uint64(i+1))
			order[i], order[j] = order[j], order[i]
		}
		wrong, seen := 0, 0
		for _, i := range order {
			x := &s[i]
			r.Reset(x.doc.Tokens, x.first, x.next)
			for _, p := range x.predicates {
				for c := range r.Predicate(p.tok) {
					feats = r.Features(c, feats[:0])
					seen++
					if !learn(t, feats, int(p.gold[r.Candidate(c)]), scores) {
						wrong++
					}
				}
			}
		}
		fmt.Fprintf(os.Stderr, "pass %d: %d of %d wrong\n", e+1, wrong, seen)
	}
	var b bytes.Buffer
	check(t.Write(&b, scale, least))
	return b.Bytes()
}

// learn is a perceptron step with a margin. It reports whether the right role was ahead.
func learn(t *train.Trainer, features []uint64, gold int, scores []int32) bool {
	clear(scores)
	t.Score(features, scores)
	rival := -1
	for i := range scores {
		if i != gold && (rival < 0 || scores[i] > scores[rival]) {
			rival = i
		}
	}
	t.Step()
	if scores[gold]-scores[rival] < margin {
		t.Update(features, gold, 1)
		t.Update(features, rival, -1)
	}
	return scores[gold] > scores[rival]
}
