package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/readout-news/readout/internal/cputime"
	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/pipeline"
	"github.com/readout-news/readout/internal/story"
	"github.com/readout-news/readout/text"
)

// speed prints how fast one goroutine reads and places the articles of the story sets, by processor time. It
// depends on the machine, so it is not part of the page.
func speed(data string) error {
	for _, name := range []string{"allsides", "gunviolence"} {
		all, err := rows[filed](filepath.Join(data, "stories", name+".jsonl"))
		if err != nil {
			return err
		}
		if err := readingSpeed(name, all[:min(500, len(all))]); err != nil {
			return err
		}
		clusteringSpeed(name, all)
	}
	return nil
}

func readingSpeed(name string, all []filed) error {
	var in []input
	words := 0
	for k, a := range all {
		in = append(in, input{ID: fmt.Sprint(k), Title: a.Title, Text: a.Text, Published: a.Published, Outlet: a.Outlet})
		words += len(strings.Fields(a.Text))
	}
	b, err := jsonLines(in)
	if err != nil {
		return err
	}
	start := cputime.Used()
	err = pipeline.Read(context.Background(), ingest.Bytes("evaluation", b), pipeline.Options{Workers: 1},
		func(r pipeline.Result) bool { return r.Rejected == nil }, func(bool) error { return nil })
	fmt.Printf("%s: reading %.0f words per processor second\n", name, float64(words)/(cputime.Used()-start).Seconds())
	return err
}

func clusteringSpeed(name string, all []filed) {
	items := make([]story.Item, len(all))
	for i, a := range all {
		items[i] = story.Item{ID: a.ID, Title: a.Title, Text: a.Text}
		if d, ok := text.ParseDate(a.Published); ok {
			items[i].Published = text.OneDay(d)
		}
	}
	start := cputime.Used()
	s := story.NewStream(story.DefaultOptions)
	for _, i := range story.Order(items) {
		s.Add(items[i])
	}
	fmt.Printf("%s: clustering alone %.0f articles per processor second\n", name, float64(len(items))/(cputime.Used()-start).Seconds())
}
