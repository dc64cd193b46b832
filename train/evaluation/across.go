package main

import (
	"os"

	"github.com/readout-news/readout/internal/sameevent"
	coref "github.com/readout-news/readout/train/coref/measure"
	"github.com/readout-news/readout/train/sameevent/measure"
)

// across joins the mentions of events that ECB+ marks, by the scorer alone, and compares the groups with its own.
func across(path string) (result, error) {
	f, err := os.Open(path)
	if err != nil {
		return result{}, err
	}
	defer f.Close()
	docs, err := measure.ECB(f)
	if err != nil {
		return result{}, err
	}
	for i := range docs {
		docs[i].Read()
	}
	return scoreAcross(docs), nil
}

func scoreAcross(docs []measure.Document) result {
	r := result{size: sized(len(docs), "documents")}
	score := func(by string, group func(*measure.Story) [][]int) coref.Score {
		return measure.Score(measure.Stories(docs, measure.Place(docs, by)), group)
	}
	whole := score(measure.Subtopics, measure.Joined(sameevent.Threshold))
	r.add("MUC F1", whole.MUC.F1())
	r.add("B3 F1", whole.B3.F1())
	r.add("CEAF-e F1", whole.CEAFe.F1())
	r.add("CoNLL F1", whole.CoNLL())
	r.add("the same word alone", score(measure.Subtopics, measure.SameWord).CoNLL())
	for _, by := range []string{measure.Streamed, measure.Topics} {
		r.add("CoNLL F1 in "+by, score(by, measure.Joined(sameevent.Threshold)).CoNLL())
	}
	return r
}
