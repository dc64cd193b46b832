// Command gazetteer compiles the table that internal/gazetteer reads.
//
//	go run ./train/gazetteer -sources   public lexica -> data/gazetteer/{cities,persons,organizations}.tsv
//	go run ./train/gazetteer            data/gazetteer and data/lexicon -> models/gazetteer.bin
package main

import (
	"crypto/sha256"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
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
	must(os.WriteFile("models/gazetteer.bin", blob, 0o644))
	must(os.WriteFile("models/gazetteer.json", manifest(blob), 0o644))
	fmt.Printf("models/gazetteer.bin: %d bytes\n", len(blob))
}

type source struct {
	Name    string `json:"name"`
	Origin  string `json:"origin"`
	Licence string `json:"licence"`
}

func manifest(blob []byte) []byte {
	out, err := json.MarshalIndent(map[string]any{
		"name": "gazetteer",
		"data": []source{
			{"cities1000, admin1, countryInfo", "GeoNames", "CC BY 4.0"},
			{"populated places", "Natural Earth", "public domain"},
			{"Phoenix and CAMEO actor dictionaries", "Open Event Data Alliance", "MIT"},
			{"leaders since 1945", "REIGN", "MIT"},
			{"heads of state and government", "Wikidata", "CC0 1.0"},
			{"regions, peoples, exonyms, words", "Readout", "CC BY 4.0"},
		},
		"licence": "CC BY 4.0",
		"scores":  map[string]float64{},
		"command": "go run ./train/gazetteer",
		"sha256":  fmt.Sprintf("%x", sha256.Sum256(blob)),
		"bytes":   len(blob),
	}, "", "  ")
	must(err)
	return append(out, '\n')
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
