// Command stories measures internal/story on labelled sets: BCubed over documents.
//
//	go run ./train/stories ../shared/data/stories/*.jsonl
//
// With -grid it tries many thresholds, to choose story.DefaultOptions.
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
	"time"

	"github.com/readout-news/readout/internal/story"
	"github.com/readout-news/readout/text"
)

type row struct {
	ID, Title, Text, Published string
	Cluster                    any
}

func main() {
	grid := flag.Bool("grid", false, "try many thresholds")
	flag.Parse()
	tries := []story.Options{story.DefaultOptions}
	if *grid {
		for _, join := range []int32{18, 21, 24, 27, 30, 33, 36} {
			for _, late := range []int32{0, 5, 10, 15} {
				o := story.DefaultOptions
				o.Join, o.Late = join, late
				tries = append(tries, o)
			}
		}
	}
	for _, path := range flag.Args() {
		rows := read(path)
		for _, o := range tries {
			start := time.Now()
			gold, got := run(rows, o)
			p, r := bcubed(gold, got), bcubed(got, gold)
			fmt.Printf("%s %+v P %.1f R %.1f F1 %.1f, %.0f documents/s\n", path, o, 100*p, 100*r, 200*p*r/(p+r), float64(len(rows))/time.Since(start).Seconds())
		}
	}
}

func run(rows []row, o story.Options) (gold, got []string) {
	s := story.NewStream(o)
	for _, r := range rows {
		it := story.Item{ID: r.ID, Title: r.Title, Text: r.Text}
		if d, ok := text.ParseDate(r.Published); ok {
			it.Published = text.OneDay(d)
		}
		gold = append(gold, fmt.Sprint(r.Cluster))
		got = append(got, fmt.Sprint(s.Add(it)))
	}
	return gold, got
}

// bcubed is the mean share of a document's group in got that shares its group in gold: precision, or recall with the two swapped.
func bcubed(gold, got []string) float64 {
	size, both := map[string]int{}, map[[2]string]int{}
	for i := range gold {
		size[got[i]]++
		both[[2]string{gold[i], got[i]}]++
	}
	sum := 0.0
	for i := range gold {
		sum += float64(both[[2]string{gold[i], got[i]}]) / float64(size[got[i]])
	}
	return sum / float64(len(gold))
}

func read(path string) []row {
	f, err := os.Open(path)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	var rows []row
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		var r row
		if err := json.Unmarshal(in.Bytes(), &r); err != nil {
			log.Fatal(err)
		}
		rows = append(rows, r)
	}
	slices.SortStableFunc(rows, func(a, b row) int { return cmp.Compare(a.Published, b.Published) })
	return rows
}
