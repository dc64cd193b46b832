// Package learn reads the examples of the model of pairs and fits it.
package learn

import (
	"bytes"
	"slices"

	train "github.com/readout-news/readout/train/linear"
)

// Labels are the types that the examples have, in order.
func Labels(all []Example) []string {
	var out []string
	for _, e := range all {
		if !slices.Contains(out, e.Label) {
			out = append(out, e.Label)
		}
	}
	slices.Sort(out)
	return out
}

// The model keeps weights in 1/scale, and those below least not.
const scale, least = 64, 2

// Fit trains on the examples in an order that depends on nothing but their number, and gives the model's file.
func Fit(set []Example, labels []string) []byte {
	t := train.New(labels)
	scores := make([]int32, len(labels))
	order := make([]int, len(set))
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
			learn(t, set[i].Features, slices.Index(labels, set[i].Label), scores)
		}
	}
	var b bytes.Buffer
	if err := t.Write(&b, scale, least); err != nil {
		panic(err) // memory does not fail
	}
	return b.Bytes()
}

// Passes over the data, and the lead that the right class must have, in weight units, before an example teaches nothing more: few
// examples, many features.
const epochs, margin = 15, 400

// learn is a perceptron step with a margin.
func learn(t *train.Trainer, features []uint64, gold int, scores []int32) {
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
}

// QuadOf is the quad class of each type, as the set names it.
var QuadOf = map[string]string{"AGREE": "verbal-coop", "CONSULT": "verbal-coop", "SUPPORT": "verbal-coop", "COOPERATE": "material-coop", "AID": "material-coop",
	"YIELD": "material-coop", "REQUEST": "verbal-conflict", "ACCUSE": "verbal-conflict", "REJECT": "verbal-conflict", "THREATEN": "verbal-conflict",
	"PROTEST": "material-conflict", "MOBILIZE": "material-conflict", "SANCTION": "material-conflict", "COERCE": "material-conflict", "ASSAULT": "material-conflict"}
