// Command roles trains the model of internal/extract/role on the PropBank annotation of UD_English-EWT, with the trees
// that Readout gives its words, and prints how well it labels the development set.
package main

import (
	"flag"
	"fmt"
	"log"
	"path/filepath"

	"github.com/readout-news/readout/internal/extract/role"
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/train/manifest"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", "../shared/data", "folder of the shared data")
	out := flag.String("out", "models", "folder to write to")
	flag.Parse()
	train, err := read(filepath.Join(*data, "roles", "propbank_ewt_train.jsonl"))
	check(err)
	dev, err := read(filepath.Join(*data, "roles", "propbank_ewt_dev.jsonl"))
	check(err)
	model := fit(train)
	m := linear.MustOpen(string(model))
	s := measure(m, dev)
	fmt.Printf("%d predicates to train on; %d bytes\n", train.predicates(), len(model))
	s.print()
	check(manifest.Write(*out, describe(s), model))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func describe(s *score) manifest.Manifest {
	m := manifest.Manifest{
		Name: "roles",
		Data: []manifest.Data{
			{Name: "PropBank over EWT train", Origin: "PropBank release, UD_English-EWT", Licence: "CC BY-SA 4.0"},
			{Name: "tags and trees", Origin: "models/core.json, tagger.json, parser.json", Licence: "as there"},
			{Name: "word classes", Origin: "models/classes.json", Licence: "as there"},
		},
		Licence: "CC BY-SA 4.0",
		Command: "go run ./train/roles",
		Scores:  map[string]float64{"dev F1": percent(s.all().f1()), "dev F1, A0 to A2": percent(s.core().f1())},
	}
	for r := role.Agent; int(r) < len(role.Labels); r++ {
		m.Scores["dev F1, "+r.String()] = percent(s.of[r].f1())
	}
	return m
}

func percent(x float64) float64 { return float64(int(1000*x+.5)) / 10 }
