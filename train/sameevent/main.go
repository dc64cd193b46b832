// Command sameevent measures which mentions of one event are joined across the documents of ECB+, for several
// thresholds of the scorer, and shows where it errs. Nothing is trained on that set; the threshold is read off its
// training half.
//
//	go run ./train/sameevent -set train
//	go run ./train/sameevent -set dev -least 0.8 -errors 50
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/readout-news/readout/internal/sameevent"
	"github.com/readout-news/readout/train/coref/measure"
	across "github.com/readout-news/readout/train/sameevent/measure"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", "../shared/data", "folder of labelled data")
	set := flag.String("set", "train", "train or dev")
	show := flag.Int("errors", 0, "show about so many wrong pairs, half of them joined, half left apart")
	least := flag.Float64("least", sameevent.Threshold, "threshold for -errors and -dump")
	dump := flag.String("dump", "", "write the groups of the set and ours as JSON into this folder, for other scorers")
	flag.Parse()
	if err := run(filepath.Join(*data, "coref", "ecbplus_"+*set+".jsonl"), *show, *least, *dump); err != nil {
		log.Fatal(err)
	}
}

func run(path string, show int, least float64, dump string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	docs, err := across.ECB(f)
	if err != nil {
		return err
	}
	for i := range docs {
		docs[i].Read()
	}
	if show > 0 {
		errors(os.Stdout, across.Stories(docs, across.Place(docs, across.Subtopics)), across.Joined(least), show)
		return nil
	}
	if dump != "" {
		return write(dump, across.Stories(docs, across.Place(docs, across.Subtopics)), across.Joined(least))
	}
	for _, by := range []string{across.Topics, across.Subtopics, across.Streamed} {
		stories := across.Stories(docs, across.Place(docs, by))
		row(by+", same word", across.Score(stories, across.SameWord))
		for _, t := range []float64{0.65, 0.7, 0.75, 0.8, 0.85} {
			row(fmt.Sprintf("%s, %.2f", by, t), across.Score(stories, across.Joined(t)))
		}
	}
	return nil
}

func row(name string, s measure.Score) {
	fmt.Printf("%-24s CoNLL %5.2f   MUC %5.2f   B3 %5.2f (P %5.2f R %5.2f)   CEAF-e %5.2f\n", name, 100*s.CoNLL(), 100*s.MUC.F1(),
		100*s.B3.F1(), 100*s.B3.Precision(), 100*s.B3.Recall(), 100*s.CEAFe.F1())
}
