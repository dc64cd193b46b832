// Command name trains the linear tagger of proper names, models/names.bin.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"path/filepath"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/text"
	"github.com/readout-news/readout/train/corpus"
	train "github.com/readout-news/readout/train/linear"
	"github.com/readout-news/readout/train/manifest"
)

var (
	data   = flag.String("data", "../shared/data", "folder of the labelled sets")
	epochs = flag.Int("epochs", 8, "passes over the training set")
	margin = flag.Int("margin", 16, "score by which the right labels must win")
	only   = flag.Bool("eval", false, "only measure the model in models/")
	errs   = flag.Int("errors", 0, "print so many errors on the UNER development set")
	self   = flag.Int("self", 1000, "raw articles labelled by a first model that the second learns from as well")
	headed = flag.Bool("headlines", false, "measure on the development sets written as headlines")
	least  = flag.Int("least", 6, "weights below this, in 64ths, are left out")
	out    = flag.String("o", "models", "folder for the model")
)

var unerKinds = map[string]text.Kind{"PER": text.Person, "ORG": text.Organization, "LOC": text.Place, "OTH": text.Other}

var origins = []manifest.Data{
	{Name: "UNER EWT train", Origin: "UniversalNER over UD_English-EWT", Licence: "CC BY-SA 4.0"},
	{Name: "GUM train, proper names of its entities", Origin: "UD_English-GUM", Licence: "annotation CC BY 4.0, texts CC BY / CC BY-SA / public domain"},
	{Name: "1,000 raw news articles labelled by the first model", Origin: "Article-Bias-Prediction", Licence: "text of publishers; only weights are used"},
	{Name: "word classes", Origin: "models/classes.json", Licence: "as there"},
	{Name: "gazetteer", Origin: "models/gazetteer.json", Licence: "as there"},
}

func main() {
	flag.Parse()
	in := func(p string) string { return filepath.Join(*data, p) }
	if *only {
		measure(*data, name.Find)
		return
	}
	sets := [][]corpus.Article{corpus.ReadIOB(in("names/uner_ewt_train.iob2"), unerKinds), corpus.ReadGUM(in("trees/gum_train.conllu"))}
	var all []corpus.Article
	for _, s := range sets {
		fmt.Println("articles:", len(s))
		all = append(all, s...)
	}
	all = append(all, corpus.Headlines(all, 3, 6, false)...)
	all = append(all, corpus.Headlines(all, 5, 12, true)...)
	t := teach(all)
	if *self > 0 {
		var b bytes.Buffer
		must(t.Write(&b, 64, *least))
		t = teach(append(all, guessed(in("raw/news.txt.xz"), *self, name.New(linear.MustOpen(b.String())).Find)...))
	}
	var b bytes.Buffer
	must(t.Write(&b, 64, *least))
	must(manifest.Write(*out, manifest.Manifest{
		Name: "names", Data: origins, Licence: "CC BY-SA 4.0", Command: "go run ./train/name",
		Scores: measure(*data, name.New(linear.MustOpen(b.String())).Find),
	}, b.Bytes()))
	fmt.Println("bytes:", b.Len())
}

// teach is a structured perceptron: the best sequence is corrected towards the gold one.
func teach(articles []corpus.Article) *train.Trainer {
	t := train.New(name.Labels)
	rng := rand.New(rand.NewPCG(1, 2))
	l := &learner{t: t}
	for e := range *epochs {
		order := rng.Perm(len(articles))
		wrong, total := 0, 0
		for _, i := range order {
			w, n := l.article(&articles[i])
			wrong, total = wrong+w, total+n
		}
		fmt.Printf("epoch %d: %d of %d tokens wrong\n", e+1, wrong, total)
	}
	return t
}

type learner struct {
	t        *train.Trainer
	s        name.Sentence
	memory   name.Memory
	dec      name.Decoder
	features []uint64
	ends     []int
	emit     []int32
	labels   []uint8
}

func (l *learner) article(a *corpus.Article) (wrong, total int) {
	l.memory.Reset()
	for i, sent := range a.Doc.Sentences {
		wrong += l.sentence(a.Doc, i, a.Labels[sent.First:sent.Last])
		total += int(sent.Last - sent.First)
	}
	return wrong, total
}

func (l *learner) sentence(d *text.Doc, i int, gold []uint8) int {
	l.s.Load(d, i, &l.memory)
	n := l.s.Len()
	l.features, l.ends = l.features[:0], append(l.ends[:0], 0)
	l.emit = append(l.emit[:0], make([]int32, n*name.NumLabels)...)
	for j := range n {
		l.features = append(l.features, l.s.Features(j)...)
		l.ends = append(l.ends, len(l.features))
		row := l.emit[j*name.NumLabels : (j+1)*name.NumLabels]
		l.t.Score(l.at(j), row)
		for c := range row {
			if c != int(gold[j]) {
				row[c] += int32(*margin)
			}
		}
	}
	var tr name.Transitions
	for a := range tr {
		l.t.Score([]uint64{name.TransitionFeature(a)}, tr[a][:])
	}
	tr.Forbid()
	l.labels = append(l.labels[:0], gold...)
	l.dec.Decode(l.emit, &tr, l.labels)
	l.t.Step()
	wrong := l.correct(gold)
	l.memory.Learn(&l.s, l.labels)
	return wrong
}

func (l *learner) at(j int) []uint64 { return l.features[l.ends[j]:l.ends[j+1]] }

func (l *learner) correct(gold []uint8) (wrong int) {
	before, guessed := name.NumLabels, name.NumLabels
	for j, g := range gold {
		p := l.labels[j]
		if p != g {
			wrong++
			l.t.Update(l.at(j), int(g), 1)
			l.t.Update(l.at(j), int(p), -1)
		}
		if p != g || before != guessed {
			l.t.Update([]uint64{name.TransitionFeature(before)}, int(g), 1)
			l.t.Update([]uint64{name.TransitionFeature(guessed)}, int(p), -1)
		}
		before, guessed = int(g), int(p)
	}
	return wrong
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
