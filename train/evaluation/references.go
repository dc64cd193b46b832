package main

import (
	"os"
	"strings"

	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/internal/nlp/coref"
	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/internal/nlp/timex"
	"github.com/readout-news/readout/train/coref/measure"
)

// references compares chains with the entities of GUM, from the treebank's words on; links count as right by sort.
func references(path string) (result, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return result{}, err
	}
	var total measure.Total
	docs := measure.Documents(string(b))
	wrong := newMistakes(referenceLayer)
	for _, g := range docs {
		nlp.AnnotateTokens(g.Doc)
		name.Find(g.Doc)
		timex.Find(g.Doc)
		coref.Resolve(g.Doc)
		total.Add(g, func(l measure.Link) { wrong.add(linkMistake(l)) })
	}
	r := result{size: sized(len(docs), "documents"), mistakes: []mistakes{wrong}}
	for _, s := range measure.Sorts {
		if l := total.Links[s]; l != nil {
			r.add(strings.ReplaceAll(s, ", ", "/")+" right", l.Precision())
		}
	}
	r.add("MUC F1", total.Head.MUC.F1())
	r.add("B3 F1", total.Head.B3.F1())
	r.add("CEAF-e F1", total.Head.CEAFe.F1())
	r.add("CoNLL F1", total.Head.CoNLL())
	r.add("exact spans", total.Exact.CoNLL())
	return r, nil
}
