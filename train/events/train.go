package main

import (
	"bytes"
	"sort"

	"github.com/readout-news/readout/internal/extract/event"
	train "github.com/readout-news/readout/train/linear"
)

// Weights and margins are whole numbers, in 1/65536 nat of log-odds, so that training gives the same file everywhere.
const nat = 1 << 16

// ridge is the pull of every weight towards nothing, as that many right or wrong examples of weight one; seen is in how
// many examples a feature must stand.
const (
	ridge  = 10
	seen   = 3
	passes = 30
)

type weights map[uint64]int64

// fit is logistic regression by coordinate descent: each weight in turn takes a Newton step.
func fit(set []example) weights {
	at := map[uint64][]int32{}
	for i := range set {
		for _, f := range set[i].features {
			at[f] = append(at[f], int32(i))
		}
	}
	var keys []uint64
	for k, v := range at {
		if len(v) >= seen {
			keys = append(keys, k)
		}
	}
	sort.Slice(keys, func(i, j int) bool { return keys[i] < keys[j] })
	margin := make([]int64, len(set))
	w := weights{}
	for range passes {
		for _, k := range keys {
			var slope, bend int64 // of the loss, in 1/16 of 1/65536
			for _, i := range at[k] {
				p := int64(event.Odds(int32(margin[i] * event.Unit / nat)))
				y := int64(0)
				if set[i].right {
					y = nat
				}
				slope += set[i].weight * (p - y)
				bend += set[i].weight * (p * (nat - p) >> 16)
			}
			l := int64(ridge * 16)
			if k == bias {
				l = 1
			}
			slope += l * w[k]
			bend += l * nat
			step := max(-nat, min(nat, slope*nat/max(1, bend)))
			w[k] -= step
			for _, i := range at[k] {
				margin[i] -= step
			}
		}
	}
	return w
}

// bias is the feature that every example has.
var bias = event.Always

// pack writes the weights as a model of one class, in units of 1/event.Unit.
func (w weights) pack() []byte {
	t := train.New([]string{"right"})
	var keys []uint64
	for k := range w {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool { return keys[i] < keys[j] })
	for _, k := range keys {
		t.Update([]uint64{k}, 0, int32((w[k]*event.Unit+nat/2)>>16))
	}
	t.Step()
	var b bytes.Buffer
	check(t.Write(&b, 1, 1))
	return b.Bytes()
}
