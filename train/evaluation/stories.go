package main

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/pipeline"
)

// filed is an article with the story it belongs to.
type filed struct {
	ID, Title, Text, Published, Outlet, URL string
	Cluster                                 json.RawMessage
}

// stories clusters a whole set as the command cluster does.
func stories(path string) (result, error) {
	all, err := rows[filed](path)
	if err != nil {
		return result{}, err
	}
	var in []input
	gold := make([]string, len(all))
	for k, a := range all {
		gold[k] = string(a.Cluster)
		in = append(in, input{ID: fmt.Sprintf("%d:%s", k, a.ID), Title: a.Title, Text: a.Text, Published: a.Published, Outlet: a.Outlet, URL: a.URL})
	}
	b, err := jsonLines(in)
	if err != nil {
		return result{}, err
	}
	placed, err := pipeline.Cluster(context.Background(), ingest.Bytes("evaluation", b), pipeline.Options{})
	if err != nil {
		return result{}, err
	}
	got := make([]string, len(all))
	for k, p := range placed {
		got[k] = p.Story // "" where the article was rejected: those count as one more story
	}
	r := scoreStories(gold, got)
	r.size = sized(len(all), "articles")
	return r, nil
}

func scoreStories(gold, got []string) result {
	p, q := bcubed(gold, got), bcubed(got, gold)
	var r result
	r.add("BCubed P", p)
	r.add("BCubed R", q)
	r.add("BCubed F1", harmonic(p, q))
	pure, whole, n := outcome(gold, got)
	r.errors = fmt.Sprintf("of %d stories of two or more, %.0f %% are split and %.0f %% mixed with others", n, 100-100*share(whole, n), 100-100*share(pure, n))
	return r
}

// bcubed is the mean share, over documents, of those in its group of got that share its group in gold:
// precision, or recall with the two swapped.
func bcubed(gold, got []string) float64 {
	size, common := map[string]int{}, map[[2]string]int{}
	for i := range gold {
		size[got[i]]++
		common[[2]string{gold[i], got[i]}]++
	}
	sum := 0.0
	for i := range gold {
		sum += share(common[[2]string{gold[i], got[i]}], size[got[i]])
	}
	return share(sum, len(gold))
}

// outcome counts the gold stories of two or more: those whose groups hold nothing else, and those in one group.
func outcome(gold, got []string) (pure, whole, n int) {
	in, groups := map[string]map[string]bool{}, map[string]map[string]bool{}
	size := map[string]int{}
	put := func(m map[string]map[string]bool, k, v string) {
		if m[k] == nil {
			m[k] = map[string]bool{}
		}
		m[k][v] = true
	}
	for i := range gold {
		put(in, gold[i], got[i])
		put(groups, got[i], gold[i])
		size[gold[i]]++
	}
	for story, c := range size {
		if c < 2 {
			continue
		}
		n++
		whole += one(len(in[story]) == 1)
		alone := true
		for g := range in[story] {
			alone = alone && len(groups[g]) == 1
		}
		pure += one(alone)
	}
	return pure, whole, n
}
