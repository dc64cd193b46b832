// Command coref trains the ranker of internal/nlp/coref on UD_English-GUM and measures references within documents,
// from the treebank's words on: CoNLL F1 over chains, and the share of right links by sort of mention.
//
//	coref [-data ../shared/data] [-out models]      cross-validate, train, write the model
//	coref -split dev [-genres all] [-errors they]   measure the model that ships, print wrong links of one sort
//
// It needs the trees and names of the other models, so train it after them; it takes well under a minute.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/internal/nlp/coref"
	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/internal/nlp/timex"
	"github.com/readout-news/readout/train/coref/measure"
	"github.com/readout-news/readout/train/manifest"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", "../shared/data", "folder of labelled text")
	out := flag.String("out", "models", "folder to write the model to")
	split := flag.String("split", "", "measure the model that ships on this part, train or dev, and write none")
	genres := flag.String("genres", "news", "genres to measure on, or all")
	errors := flag.String("errors", "", "print wrong links of this sort: "+fmt.Sprint(measure.Sorts))
	most := flag.Int("n", 30, "how many to print")
	flag.Parse()
	p := printer{sort: *errors, left: *most}
	if *split != "" {
		docs := load(*data, *split)
		for _, g := range docs {
			coref.Resolve(g.Doc)
		}
		p.report(docs, *genres)
		return
	}
	docs, dev := load(*data, "train"), load(*data, "dev")
	var perDoc [][]decision
	var all []decision
	for _, g := range docs {
		x := decisions(g)
		perDoc, all = append(perDoc, x), append(all, x...)
	}
	model := fit(all)
	validate(docs, perDoc)
	m := linear.MustOpen(string(model))
	for _, g := range dev {
		coref.ResolveWith(g.Doc, m)
	}
	fmt.Printf("%d decisions, %d bytes; train in ten-fold cross-validation, dev by the model of all of train\n", len(all), len(model))
	news := p.report(append(docs, dev...), *genres)
	if *genres != "news" {
		news = p.report(append(docs, dev...), "news")
	}
	if err := manifest.Write(*out, describe(news), model); err != nil {
		log.Fatal(err)
	}
}

// load reads the documents of GUM and all that coref rests on.
func load(data, split string) []measure.Document {
	b, err := os.ReadFile(filepath.Join(data, "trees", "gum_"+split+".conllu"))
	if err != nil {
		log.Fatal(err)
	}
	docs := measure.Documents(string(b))
	for _, g := range docs {
		nlp.AnnotateTokens(g.Doc)
		name.Find(g.Doc)
		timex.Find(g.Doc)
	}
	return docs
}

func describe(news *measure.Total) manifest.Manifest {
	m := manifest.Manifest{
		Name: "coref",
		Data: []manifest.Data{
			{Name: "GUM train, its entities and coreference", Origin: "UD_English-GUM, the ten genres under free licences", Licence: "annotation CC BY 4.0, texts CC BY / CC BY-SA / public domain"},
			{Name: "tags, trees and names", Origin: "models/tagger.json, parser.json, names.json", Licence: "as there"},
			{Name: "word classes", Origin: "models/classes.json", Licence: "as there"},
		},
		Licence: "CC BY-SA 4.0",
		Command: "go run ./train/coref",
		Scores: map[string]float64{
			"news CoNLL F1": percent(news.Head.CoNLL()), "news CoNLL F1, exact spans": percent(news.Exact.CoNLL()),
			"news MUC F1": percent(news.Head.MUC.F1()), "news B3 F1": percent(news.Head.B3.F1()), "news CEAF-e F1": percent(news.Head.CEAFe.F1()),
		},
	}
	for _, s := range measure.Sorts {
		if l := news.Links[s]; l != nil {
			m.Scores["news links right, "+s] = percent(l.Precision())
			m.Scores["news links found, "+s] = percent(l.Recall())
		}
	}
	return m
}

func percent(x float64) float64 { return float64(int(1000*x+.5)) / 10 }
