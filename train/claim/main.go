// Command claim trains the two models of internal/extract/claim on articles whose attributions are
// marked by hand, and writes models/claim_cue.bin and models/claim_args.bin:
//
//	go run ./train/claim
//	go run ./train/claim -sets gum                                   (without PolNeAR)
//	go run ./train/claim -predict ../shared/data/attribution/polnear_dev.jsonl > predicted.jsonl
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/readout-news/readout/internal/extract/claim"
	"github.com/readout-news/readout/internal/linear"
)

func main() {
	data := flag.String("data", "../shared/data", "folder with the labelled texts")
	out := flag.String("out", "models", "folder for the models")
	sets := flag.String("sets", "polnear,gum", "sets to train on; one named more often counts more")
	rounds := flag.Int("rounds", 10, "rounds over the examples")
	hold := flag.Int("hold", 0, "leave out every n-th article; 0 trains on all")
	least := flag.Int("least", 20, "leave out weights below this (64 is one perceptron step)")
	w := flag.Int("wide", 200, "by how much the right class must win for a step to change nothing")
	predict := flag.String("predict", "", "write what the models in -out find in this file instead of training")
	margin := flag.Int("margin", -1<<30, "margin for -predict in place of the built-in one")
	nested := flag.Int("nested", -1<<30, "the same for nested claims")
	flag.Parse()
	wide = int32(*w)
	if *predict != "" {
		f := finder(*out)
		if *margin > -1<<30 {
			f.Margin = int32(*margin)
		}
		if *nested > -1<<30 {
			f.NestedMargin = int32(*nested)
		}
		check(predictFile(f, *predict, os.Stdout))
		return
	}
	var docs []*example
	for _, set := range strings.Split(*sets, ",") {
		more, err := load(filepath.Join(*data, "attribution", set+"_train.jsonl"))
		check(err)
		docs = append(docs, more...)
	}
	if *hold > 0 {
		kept := docs[:0]
		for i, d := range docs {
			if i%*hold != 0 {
				kept = append(kept, d)
			}
		}
		docs = kept
	}
	annotate(docs)
	fmt.Fprintf(os.Stderr, "%d articles read\n", len(docs))
	command := fmt.Sprintf("go run ./train/claim -sets %s -rounds %d", *sets, *rounds)
	check(write(*out, "claim_cue", *sets, command, trainCues(docs, *rounds, *least)))
	check(write(*out, "claim_args", *sets, command, trainArgs(docs, *rounds, *least)))
}

func finder(dir string) *claim.Finder {
	read := func(name string) *linear.Model {
		b, err := os.ReadFile(filepath.Join(dir, name))
		check(err)
		return linear.MustOpen(string(b))
	}
	return claim.NewFinder(read("claim_cue.bin"), read("claim_args.bin"))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
