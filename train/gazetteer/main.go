// Command gazetteer compiles the table that internal/gazetteer reads.
//
//	go run ./train/gazetteer -sources   public lexica -> data/gazetteer/{cities,persons}.tsv
//	go run ./train/gazetteer            data/gazetteer and data/lexicon -> models/gazetteer.bin
package main

import (
	"flag"
	"fmt"
	"log"
	"path/filepath"

	"github.com/readout-news/readout/train/manifest"
)

func main() {
	sources := flag.Bool("sources", false, "write the files of data/gazetteer anew from the public lexica")
	data := flag.String("data", "../shared/data", "folder of the public lexica")
	flag.Parse()
	if *sources {
		writeSources(filepath.Join(*data, "lexicon"), "data/gazetteer")
		return
	}
	blob := pack(gather("data"))
	must(manifest.Write("models", manifest.Manifest{
		Name: "gazetteer", Data: origins, Licence: "CC BY 4.0", Command: "go run ./train/gazetteer",
	}, blob))
	fmt.Printf("models/gazetteer.bin: %d bytes\n", len(blob))
}

var origins = []manifest.Data{
	{Name: "cities1000, countryInfo", Origin: "GeoNames", Licence: "CC BY 4.0"},
	{Name: "populated places", Origin: "Natural Earth", Licence: "public domain"},
	{Name: "Phoenix and CAMEO actor dictionaries", Origin: "Open Event Data Alliance", Licence: "MIT"},
	{Name: "leaders since 1945", Origin: "REIGN", Licence: "MIT"},
	{Name: "heads of state and government", Origin: "Wikidata", Licence: "CC0 1.0"},
	{Name: "regions, peoples, exonyms, words", Origin: "Readout", Licence: "CC BY 4.0"},
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
