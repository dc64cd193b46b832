package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/readout-news/readout/internal/nlp"
	names "github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/text"
)

// relabel reads the silver articles again, with the first network and the linear models together, and puts the new
// labels in the place of the old: two readers of different make are better teachers than either alone.
func relabel(dir, core string) {
	b, err := os.ReadFile(core)
	must(err)
	read := nlp.With(string(b))
	x := &exporter{dir: dir}
	meta, err := os.ReadFile(filepath.Join(dir, "meta.json"))
	must(err)
	must(json.Unmarshal(meta, &struct{ Tags, Relations *[]string }{&x.tag, &x.rel}))
	s := &set{Name: "silver", labelled: true}
	silver(*data, func(d *text.Doc) {
		read(d)
		names.Find(d)
		x.labels(s, d, labelsOf(d))
	})
	if !slices.Equal(s.length, load[uint16](dir, "silver.length")) {
		panic("the articles are split into other sentences than when they were exported")
	}
	s.save(x)
	fmt.Println(len(s.tag), "words labelled again")
}
