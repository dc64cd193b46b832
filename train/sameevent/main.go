package main

import (
	"flag"
	"fmt"
	"log"
	"math"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/readout-news/readout/internal/sameevent"
	"github.com/readout-news/readout/train/sameevent/measure"
)

func load(path string, meantime bool) []measure.Document {
	f, err := os.Open(path)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	read := measure.ECB
	if meantime {
		read = measure.Meantime
	}
	docs, err := read(f)
	if err != nil {
		log.Fatal(err)
	}
	var wg sync.WaitGroup
	sem := make(chan bool, 2)
	for i := range docs {
		wg.Add(1)
		sem <- true
		go func() { docs[i].Read(); <-sem; wg.Done() }()
	}
	wg.Wait()
	return docs
}

func main() {
	log.SetFlags(0)
	data := flag.String("data", "../shared/data", "")
	sets := flag.String("sets", "train,dev", "")
	show := flag.Int("errors", 0, "")
	at := flag.Float64("at", .75, "")
	flag.Parse()

	for _, set := range strings.Split(*sets, ",") {
		docs := load(filepath.Join(*data, "coref/ecbplus_"+set+".jsonl"), false)

		own := map[string]map[string]string{"own": measure.Placed(docs), "stream": measure.Streamed(docs)}
		for _, key := range []string{"topic", "subtopic", "own", "stream"} {
			st := measure.Stories(docs, func(d *measure.Document) string {
				if key == "own" || key == "stream" {
					return own[key][d.ID]
				}
				if key == "topic" {
					return d.Topic
				}
				return d.Subtopic
			})
			if *show > 0 && key == "subtopic" {
				errors(st, func(s *measure.Story) [][]int {
					return sameevent.Group(len(s.Mentions), func(i, j int) float64 {
						return prob(s.Reader.Compare(&s.Mentions[i], &s.Mentions[j]))
					}, *at)
				}, *show)
				continue
			}
			lemma := measure.Score(st, func(s *measure.Story) [][]int {
				return sameevent.Group(len(s.Mentions), func(i, j int) float64 {
					if s.Mentions[i].Words[0] == s.Mentions[j].Words[0] {
						return 1
					}
					return 0
				}, 0.5)
			})
			fmt.Printf("%s %s lemma  CoNLL %.2f  MUC %.1f B3 %.1f/%.1f CEAFe %.1f\n", set, key, 100*lemma.CoNLL(), 100*lemma.MUC.F1(), 100*lemma.B3.Precision(), 100*lemma.B3.Recall(), 100*lemma.CEAFe.F1())
			for _, t := range thresholds {
				x := measure.Score(st, func(s *measure.Story) [][]int {
					return sameevent.Group(len(s.Mentions), func(i, j int) float64 {
						return prob(s.Reader.Compare(&s.Mentions[i], &s.Mentions[j]))
					}, t)
				})
				fmt.Printf("%s %s %.2f  CoNLL %.2f  MUC %.1f B3 %.1f/%.1f CEAFe %.1f\n", set, key, t, 100*x.CoNLL(), 100*x.MUC.F1(), 100*x.B3.Precision(), 100*x.B3.Recall(), 100*x.CEAFe.F1())
			}
		}
	}
}

func prob(v sameevent.Vector) float64 { return 1 / (1 + math.Exp(-float64(v.Score())/100)) }

var thresholds = []float64{.75, .8}
