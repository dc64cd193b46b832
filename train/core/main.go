// Command core trains the language core from the treebanks: the tagger, the lemma table and the
// parser. Run it at the project root:
//
//	go run ./train/core
//
// It trains on EWT and GUM, takes the development sets for scores only, and gives the same files
// bit for bit every time.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"time"

	"github.com/readout-news/readout/internal/nlp/lemma"
	"github.com/readout-news/readout/internal/nlp/tag"
	"github.com/readout-news/readout/internal/output/conllu"
	"github.com/readout-news/readout/text"
	"github.com/readout-news/readout/train/manifest"
)

type config struct {
	data, models                 string
	tagIters, foldIters, parseIt int
	folds                        int
	parser                       bool
}

func main() {
	var c config
	flag.StringVar(&c.data, "data", "../shared/data", "folder of the labelled data")
	flag.StringVar(&c.models, "models", "models", "folder that the models go to")
	flag.IntVar(&c.tagIters, "tag-iterations", 7, "passes over the words for the tagger")
	flag.IntVar(&c.foldIters, "fold-iterations", 4, "passes for the taggers that tag the parser's training data")
	flag.IntVar(&c.folds, "folds", 5, "how many of those there are")
	flag.IntVar(&c.parseIt, "parse-iterations", 9, "passes over the sentences for the parser")
	flag.BoolVar(&c.parser, "parser", true, "train the parser too")
	flag.Parse()
	if err := run(c); err != nil {
		log.Fatal(err)
	}
}

// origins is what every model here is made from.
var origins = []manifest.Data{
	{Name: "UD_English-EWT (train)", Origin: "https://github.com/UniversalDependencies/UD_English-EWT", Licence: "CC BY-SA 4.0"},
	{Name: "UD_English-GUM (train, the genres under free licences)", Origin: "https://github.com/UniversalDependencies/UD_English-GUM", Licence: "CC BY 4.0"},
}

func run(c config) error {
	train, err := read(c, "ewt_train", "gum_train")
	if err != nil {
		return err
	}
	ewt, err := read(c, "ewt_dev")
	if err != nil {
		return err
	}
	gum, err := read(c, "gum_dev")
	if err != nil {
		return err
	}
	dev := map[string][]*text.Doc{"EWT dev": ewt, "GUM dev": gum}
	for _, name := range []string{"ewt_dev", "gum_dev"} {
		words, sents, err := scoreSplit(filepath.Join(c.data, "trees", name+".conllu"))
		if err != nil {
			return err
		}
		log.Printf("%s: F1 of words %.2f, of sentences %.2f", name, words, sents)
	}
	tagger, err := makeTagger(c, train, dev)
	if err != nil {
		return err
	}
	table, err := makeLemmas(c, train, dev, tagger)
	if err != nil {
		return err
	}
	if !c.parser {
		return nil
	}
	return makeParser(c, train, dev, tagger, table)
}

func read(c config, names ...string) ([]*text.Doc, error) {
	var docs []*text.Doc
	for _, n := range names {
		f, err := os.Open(filepath.Join(c.data, "trees", n+".conllu"))
		if err != nil {
			return nil, err
		}
		d, err := conllu.Read(f)
		f.Close()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", n, err)
		}
		docs = append(docs, d...)
	}
	return docs, nil
}

func makeTagger(c config, train []*text.Doc, dev map[string][]*text.Doc) (*tag.Tagger, error) {
	start := time.Now()
	model, err := trainTagger(sentences(train), c.tagIters)
	if err != nil {
		return nil, err
	}
	t := openTagger(model)
	m := manifest.Manifest{Name: "tagger", Data: origins, Licence: "CC BY-SA 4.0", Scores: map[string]float64{}, Command: "go run ./train/core"}
	for _, name := range sortedKeys(dev) {
		got := retag(dev[name], t)
		m.Scores["UPOS "+name] = accuracy(dev[name], got, func(a, b *text.Token) bool { return a.POS == b.POS })
		m.Scores["XPOS "+name] = accuracy(dev[name], got, func(a, b *text.Token) bool { return a.Tag == b.Tag })
	}
	log.Printf("tagger: %d bytes, %v, %.0fs", len(model), m.Scores, time.Since(start).Seconds())
	return t, manifest.Write(c.models, m, model)
}

func makeLemmas(c config, train []*text.Doc, dev map[string][]*text.Doc, t *tag.Tagger) (*lemma.Table, error) {
	forms, err := readForms(filepath.Join(c.data, "lexicon", "unimorph_eng_ccbysa.tsv"))
	if err != nil {
		return nil, err
	}
	model := trainLemmas(train, forms)
	table, err := lemma.OpenTable(string(model))
	if err != nil {
		return nil, err
	}
	m := manifest.Manifest{Name: "lemma", Licence: "CC BY-SA 4.0", Scores: map[string]float64{}, Command: "go run ./train/core"}
	m.Data = append(m.Data, origins...)
	m.Data = append(m.Data, manifest.Data{Name: "UniMorph English", Origin: "https://github.com/unimorph/eng", Licence: "CC BY-SA 3.0"})
	same := func(a, b *text.Token) bool { return a.Lemma == b.Lemma }
	for _, name := range sortedKeys(dev) {
		got := retag(dev[name], t)
		gold := clone(dev[name])
		for i := range got {
			table.Lemmatize(got[i])
			table.Lemmatize(gold[i])
		}
		m.Scores["lemma "+name] = accuracy(dev[name], got, same)
		m.Scores["lemma on gold tags "+name] = accuracy(dev[name], gold, same)
	}
	log.Printf("lemma: %d bytes, %v", len(model), m.Scores)
	return table, manifest.Write(c.models, m, model)
}
