// Command pairs trains the model that tells which event lies between two spans of a sentence, from
// the Zero-Shot-PLOVER training sentences and PLOVER's codebook, and prints its ten-fold cross-validation
// over the former.
package main

import (
	"flag"
	"fmt"
	"log"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/train/manifest"
	"github.com/readout-news/readout/train/pairs/learn"
)

const folds = 10

func main() {
	data := flag.String("data", "../shared/data", "folder of the shared data")
	out := flag.String("out", "models", "folder to write to")
	flag.Parse()
	log.SetFlags(0)
	all, err := learn.Read(*data + "/events/plv_train.jsonl")
	if err != nil {
		log.Fatal(err)
	}
	labels := learn.Labels(all)
	codebook, err := learn.ReadCodebook(*data + "/events/plover_gsr.jsonl")
	if err != nil {
		log.Fatal(err)
	}
	acc, quad, macro := validate(all, codebook, labels)
	fmt.Printf("%d pairs, %d classes, ten-fold: accuracy %.1f, quad %.1f, macro F1 %.1f\n", len(all), len(labels), 100*acc, 100*quad, 100*macro)
	m := manifest.Manifest{
		Name: "pairs",
		Data: []manifest.Data{
			{Name: "PLV training sentences", Origin: "snowood1/Zero-Shot-PLOVER", Licence: "not stated; weights only"},
			{Name: "PLOVER gold standard records", Origin: "openeventdata/PLOVER", Licence: "CC BY-SA 4.0"},
			{Name: "roles", Origin: "models/roles.json", Licence: "as there"},
		},
		Licence: "CC BY-SA 4.0",
		Scores:  map[string]float64{"ten-fold accuracy": round(acc), "ten-fold quad accuracy": round(quad), "ten-fold macro F1": round(macro)},
		Command: "go run ./train/pairs",
	}
	if err := manifest.Write(*out, m, learn.Fit(append(all, codebook...), labels)); err != nil {
		log.Fatal(err)
	}
}

func round(x float64) float64 { return float64(int(1000*x+.5)) / 10 }

// validate trains ten times on nine tenths, and more, and predicts the rest. Example i is in fold i mod 10.
func validate(all, more []learn.Example, labels []string) (acc, quad, macro float64) {
	gold, got, both := map[string]int{}, map[string]int{}, map[string]int{}
	for k := range folds {
		var rest, test []learn.Example
		for i, e := range all {
			if i%folds == k {
				test = append(test, e)
			} else {
				rest = append(rest, e)
			}
		}
		m := linear.MustOpen(string(learn.Fit(append(rest, more...), labels)))
		for _, e := range test {
			scores := make([]int32, len(labels))
			m.Score(e.Features, scores)
			p := labels[linear.Best(scores)]
			gold[e.Label]++
			got[p]++
			if p == e.Label {
				both[p]++
				acc++
			}
			if learn.QuadOf[p] == e.Quad {
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
