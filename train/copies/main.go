// Command copies lists the reports of one story by different outlets that share most text, with the
// passages that they share, to judge which are copies:
//
//	go run ./train/copies -from 0 -n 50 ../shared/data/stories/gunviolence.jsonl
//
// train/evaluation/copies_read.tsv holds the verdicts.
package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"slices"

	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/ingest/source"
	"github.com/readout-news/readout/internal/story"
)

type article struct {
	ID, Title, Text, Outlet, URL, Published string
	Cluster                                 json.RawMessage
}

// both is a pair of articles of one story; a is the one that repeats, if any does.
type both struct {
	a, b article
	story.Pair
}

func main() {
	log.SetFlags(0)
	from := flag.Int("from", 0, "skip so many")
	n := flag.Int("n", 50, "show so many")
	most := flag.Int("passages", 2, "of each pair show so many passages, the longest")
	flag.Parse()
	for _, path := range flag.Args() {
		all, err := pairs(path)
		if err != nil {
			log.Fatal(err)
		}
		copies := 0
		for i, p := range all {
			if p.Copy() {
				copies++
			}
			if i >= *from && i < *from+*n {
				show(i, p, *most)
			}
		}
		fmt.Printf("%s: %d pairs share passages, %d are taken for copies\n", path, len(all), copies)
	}
}

// pairs are those of each story that share a passage, most shared text first.
func pairs(path string) ([]both, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	stories := map[string][]article{}
	var keys []string
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<26)
	for in.Scan() {
		var a article
		if err := json.Unmarshal(in.Bytes(), &a); err != nil {
			return nil, err
		}
		d, _ := ingest.Text(source.Item{ID: a.ID, Title: a.Title, Text: a.Text, Outlet: a.Outlet, URL: a.URL, Published: a.Published})
		if d == nil {
			continue
		}
		a.Text = d.Text
		k := string(a.Cluster)
		if stories[k] == nil {
			keys = append(keys, k)
		}
		stories[k] = append(stories[k], a)
	}
	var out []both
	for _, k := range keys {
		for i, a := range stories[k] {
			for _, b := range stories[k][:i] {
				if a.Outlet == b.Outlet {
					continue
				}
				for _, p := range story.Compare([]story.Source{{Text: b.Text}, {Text: a.Text}}) {
					x := both{a, b, p}
					if p.Doc == 0 {
						x.a, x.b = b, a
					}
					out = append(out, x)
				}
			}
		}
	}
	slices.SortStableFunc(out, func(x, y both) int { return cmp.Compare(y.Share, x.Share) })
	return out, in.Err()
}

func show(i int, p both, most int) {
	mark := " "
	if p.Copy() {
		mark = "*"
	}
	fmt.Printf("%d%s %s\t%s\t%s of %s: share %d back %d\n   %s\n   %s\n", i, mark, p.a.ID, p.b.ID, p.a.Outlet, p.b.Outlet, p.Share, p.Back, p.a.Title, p.b.Title)
	slices.SortStableFunc(p.Passages, func(x, y story.Passage) int { return cmp.Compare(y.Words, x.Words) })
	for _, s := range p.Passages[:min(most, len(p.Passages))] {
		mark = " "
		if s.Firm() {
			mark = "+"
		}
		fmt.Printf("  %s%d words, %d %% same, %d %% even\n     | %s\n     | %s\n", mark, s.Words, s.Same, s.Even, short(s.Doc.Of(p.a.Text)), short(s.Of.Of(p.b.Text)))
	}
}

func short(s string) string {
	if len(s) > 300 {
		s = s[:300] + "..."
	}
	return fmt.Sprintf("%q", s)
}
