// Command events trains the score of an event, the chance that a reader calls it right, on verdicts of readers on
// news and on labelled sentences, and prints how well it is calibrated:
//
//	go run ./train/events
package main

import (
	"flag"
	"fmt"
	"log"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/train/manifest"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", "../shared/data", "folder of the shared data")
	out := flag.String("out", "models", "folder to write to")
	flag.Parse()
	all, err := load(*data)
	check(err)
	fmt.Println(len(all), "examples")
	scores := validate(all)
	model := fit(all).pack()
	linear.MustOpen(string(model))
	m := describe()
	m.Scores = scores
	check(manifest.Write(*out, m, model))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func describe() manifest.Manifest {
	return manifest.Manifest{
		Name: "events", Licence: "CC BY-SA 4.0", Command: "go run ./train/events",
		Data: []manifest.Data{
			{Name: "4,287 verdicts of readers on events in news", Origin: "train/events/verdicts.tsv; the articles are Article-Bias-Prediction's, NeuS's and FA-KES's", Licence: "verdicts CC0; text of publishers; only weights are used"},
			{Name: "Zero-Shot-PLOVER, train", Origin: "https://github.com/snowood1/Zero-Shot-PLOVER", Licence: "not stated; only weights are used"},
			{Name: "gold standard records of PLOVER", Origin: "https://github.com/openeventdata/PLOVER", Licence: "CC BY-SA 4.0"},
		},
	}
}
