package main

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/event"
	"github.com/readout-news/readout/internal/ingest/source"
	"github.com/readout-news/readout/ontology"
)

// readOwn labels the events of the sentences under data/events: what a yes sentence asks for is right, an event of its file's type in
// a no sentence wrong.
func readOwn() (out []example, err error) {
	type sentence struct {
		typ string
		ontology.Example
	}
	var all []sentence
	var items []source.Item
	for _, d := range ontology.Definitions() {
		for _, x := range d.Examples {
			all = append(all, sentence{d.Type, x})
			items = append(items, source.Item{ID: d.Name, Text: x.Text, Clean: true})
		}
	}
	err = analyze(items, func(i int, a *extract.Analysis) {
		s := &all[i]
		for _, x := range event.Examples(a, nil) {
			if x.Type != s.typ {
				continue
			}
			right := s.Yes && string(x.Status) == s.Status && named(a, x.Source, s.Source) && named(a, x.Target, s.Target)
			if right || !s.Yes {
				out = append(out, example{features: x.Features, right: right, weight: other, group: s.Text, set: "own"})
			}
		}
	})
	return out, err
}

// named reports whether each of args is one of the words, and there are as many.
func named(a *extract.Analysis, args []extract.Arg, words []string) bool {
	return len(args) == len(words) && !slices.ContainsFunc(args, func(x extract.Arg) bool {
		s := a.Doc.Str(x.Span)
		return !slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) || strings.Contains(w, s) })
	})
}
