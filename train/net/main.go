// Command net prepares the training of the language network.
package main

import (
	"flag"
	"log"
	"path/filepath"

	"github.com/readout-news/readout/text"
	"github.com/readout-news/readout/train/corpus"
)

var (
	data  = flag.String("data", "../shared/data", "folder of the labelled sets")
	out   = flag.String("o", "", "folder for the arrays")
	every = flag.Int("silver", 7, "one raw article in so many is labelled by the first reader")
	work  = flag.String("work", "train/work", "folder of the first reader's models")
	rows  = flag.Int("rows", 50000, "words with a row of their own")
	vecs  = flag.Bool("vectors", false, "make word vectors from the arrays in -o")
	words = flag.Int("words", 1<<30, "about so many words of raw news")
)

var kinds = map[string]text.Kind{"PER": text.Person, "ORG": text.Organization, "LOC": text.Place, "OTH": text.Other}

var world = map[string]text.Kind{"Person": text.Person, "Organization": text.Organization, "Location": text.Place}

func main() {
	flag.Parse()
	if *vecs {
		makeVectors(*out, *rows)
		return
	}
	in := func(p string) string { return filepath.Join(*data, p) }
	x := newExporter(*out)
	for _, part := range []string{"train", "dev"} {
		suffix := map[string]string{"train": "", "dev": "_dev"}[part]
		x.treebank("ewt"+suffix, in("trees/ewt_"+part+".conllu"), corpus.ReadIOB(in("names/uner_ewt_"+part+".iob2"), kinds))
		x.treebank("gum"+suffix, in("trees/gum_"+part+".conllu"), corpus.ReadGUM(in("trees/gum_"+part+".conllu")))
	}
	x.raw(in("raw/news.txt.xz"), *words, openReader(*work))
	x.write()
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
