// Command pairs trains the model that tells which event lies between two spans of a sentence, from
// the Zero-Shot-PLOVER training sentences and PLOVER's codebook, and prints its ten-fold cross-validation
// over the former.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"log"
	"slices"

	"github.com/readout-news/readout/internal/linear"
	train "github.com/readout-news/readout/train/linear"
	"github.com/readout-news/readout/train/manifest"
)

const folds, scale, least = 10, 64, 2

func main() {
	data := flag.String("data", "../shared/data", "folder of the shared data")
	out := flag.String("out", "models", "folder to write to")
	epochs := flag.Int("epochs", 15, "passes over the data")
	flag.Parse()
	log.SetFlags(0)
	all, err := read(*data + "/events/plv_train.jsonl")
	if err != nil {
		log.Fatal(err)
	}
	labels := labelsOf(all)
	codebook, err := readCodebook(*data + "/events/plover_gsr.jsonl")
	if err != nil {
		log.Fatal(err)
	}
	acc, quad, macro := validate(all, codebook, labels, *epochs)
	fmt.Printf("%d pairs, %d classes, ten-fold: accuracy %.1f, quad %.1f, macro F1 %.1f\n", len(all), len(labels), 100*acc, 100*quad, 100*macro)
	var b bytes.Buffer
	if err := fit(append(all, codebook...), labels, *epochs).Write(&b, scale, least); err != nil {
		log.Fatal(err)
	}
	m := manifest.Manifest{
		Name: "pairs",
		Data: []manifest.Data{{Name: "PLV training sentences", Origin: "snowood1/Zero-Shot-PLOVER", Licence: "not stated; weights only"}, {Name: "PLOVER gold standard records", Origin: "openeventdata/PLOVER", Licence: "CC BY-SA 4.0"},
			{Name: "roles", Origin: "models/roles.json", Licence: "as there"}},
		Licence: "CC BY-SA 4.0",
		Scores:  map[string]float64{"ten-fold accuracy": round(acc), "ten-fold quad accuracy": round(quad), "ten-fold macro F1": round(macro)},
		Command: "go run ./train/pairs",
	}
	if err := manifest.Write(*out, m, b.Bytes()); err != nil {
		log.Fatal(err)
	}
}

func round(x float64) float64 { return float64(int(1000*x+.5)) / 10 }

func labelsOf(all []example) []string {
	var out []string
	for _, e := range all {
		if !slices.Contains(out, e.label) {
			out = append(out, e.label)
		}
	}
	slices.Sort(out)
	return out
}

// fit trains on the examples in an order that depends on nothing but their number.
func fit(set []example, labels []string, epochs int) *train.Trainer {
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
			learn(t, set[i].features, slices.Index(labels, set[i].label), scores)
		}
	}
	return t
}

// margin is the lead that the right class must have, in weight units, before an example teaches nothing
// more: few examples, many features.
var margin = flag.Int("margin", 400, "lead of the right class that training asks for")

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
	if scores[gold]-scores[rival] < int32(*margin) {
		t.Update(features, gold, 1)
		t.Update(features, rival, -1)
	}
}

// validate trains ten times on nine tenths, and more, and predicts the rest. Example i is in fold i mod 10.
func validate(all, more []example, labels []string, epochs int) (acc, quad, macro float64) {
	gold, got, both := map[string]int{}, map[string]int{}, map[string]int{}
	for k := range folds {
		var rest, test []example
		for i, e := range all {
			if i%folds == k {
				test = append(test, e)
			} else {
				rest = append(rest, e)
			}
		}
		var b bytes.Buffer
		if err := fit(append(rest, more...), labels, epochs).Write(&b, scale, least); err != nil {
			log.Fatal(err)
		}
		m := linear.MustOpen(b.String())
		for _, e := range test {
			scores := make([]int32, len(labels))
			m.Score(e.features, scores)
			p := labels[linear.Best(scores)]
			gold[e.label]++
			got[p]++
			if p == e.label {
				both[p]++
				acc++
			}
			if quadOf[p] == e.quad {
				quad++
			}
		}
	}
	for _, l := range labels {
		macro += 2 * float64(both[l]) / float64(max(1, gold[l]+got[l]))
	}
	n := float64(len(all))
	return acc / n, quad / n, macro / float64(len(labels))
}

var quadOf = map[string]string{"AGREE": "verbal-coop", "CONSULT": "verbal-coop", "SUPPORT": "verbal-coop", "COOPERATE": "material-coop", "AID": "material-coop",
	"YIELD": "material-coop", "REQUEST": "verbal-conflict", "ACCUSE": "verbal-conflict", "REJECT": "verbal-conflict", "THREATEN": "verbal-conflict",
	"PROTEST": "material-conflict", "MOBILIZE": "material-conflict", "SANCTION": "material-conflict", "COERCE": "material-conflict", "ASSAULT": "material-conflict"}
