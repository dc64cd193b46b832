// Command boilerplate trains the model that tells article lines from page furniture
// (models/lines.bin) and reports how well it does on pages it has not seen.
//
//	go run ./train/boilerplate -data ../shared/data        # cross-validates, then trains on everything
//	go run ./train/boilerplate -folds 0                    # trains only
package main

import (
	"flag"
	"fmt"
	"log"
	"path/filepath"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", "../shared/data", "folder of labelled data")
	out := flag.String("out", "models", "folder for the model and its manifest")
	folds := flag.Int("folds", 8, "folds of the cross-validation; 0 leaves it out")
	rounds := flag.Int("rounds", 12, "passes over the pages")
	show := flag.Bool("show", false, "print the lines that cross-validation gets wrong")
	flag.Parse()
	pages, err := read(filepath.Join(*data, "boilerplate", "lines.jsonl"))
	if err != nil {
		log.Fatal(err)
	}
	var cv, bare score
	if *folds > 0 {
		cv, bare = crossValidate(pages, *folds, *rounds, *show)
		fmt.Printf("cross-validation by page, %d folds: whole pages %v; articles alone %v\n", *folds, cv, bare)
	}
	t := train(pages, *rounds)
	if err := write(t, *out, cv, bare, *folds, *rounds); err != nil {
		log.Fatal(err)
	}
}
