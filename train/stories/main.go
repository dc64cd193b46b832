// Command stories measures internal/story on labelled sets: BCubed over documents.
//
//	go run ./train/stories ../shared/data/stories/*.jsonl
//
// With -simulate 1000000 it runs an endless stream and prints cost and memory by parts. With
// -cross it chooses weights on each set and scores them on the others. With -folders it looks at small folders
// instead: the reports of one story alone, and those of two stories mixed.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"

	"github.com/readout-news/readout/internal/cputime"
	"github.com/readout-news/readout/internal/story"
	"github.com/readout-news/readout/text"
)

type row struct {
	ID, Title, Text, Published string
	Cluster                    any
}

func main() {
	cross := flag.Bool("cross", false, "choose weights on each set and score them on the others")
	folders := flag.Bool("folders", false, "measure small folders")
	stream := flag.Int("simulate", 0, "run a stream of `N` articles, made of the set with other dates and names, or invented where no set is given")
	flag.Parse()
	if *stream > 0 {
		var src source = newInvented()
		if flag.NArg() > 0 {
			src = newShifted(read(flag.Arg(0)))
		}
		simulate(src, *stream, max(1, *stream/10))
		return
	}
	if *folders {
		for _, path := range flag.Args() {
			alone, apart, n := smallFolders(read(path))
			fmt.Printf("%s: of %d folders with one story %.1f %% are one, of those with two %.1f %% keep them apart\n", path, n, alone, apart)
		}
		return
	}
	var sets [][]row
	for _, path := range flag.Args() {
		sets = append(sets, read(path))
	}
	if *cross {
		crossCheck(flag.Args(), sets)
		return
	}
	for i, rows := range sets {
		start := cputime.Used()
		got := run(rows, story.DefaultOptions)
		speed := float64(len(rows)) / (cputime.Used() - start).Seconds()
		fmt.Printf("%s: %v, %.0f documents per processor second; each where it was first placed: %v\n", flag.Arg(i), got.last(), speed, got.once())
	}
}

// placing is a set as it was placed.
type placing struct{ gold, story, first []string }

// score is BCubed.
type score struct{ p, r float64 }

func (s score) f1() float64 { return 2 * s.p * s.r / (s.p + s.r) }

func (s score) String() string {
	return fmt.Sprintf("P %.1f R %.1f F1 %.1f", 100*s.p, 100*s.r, 100*s.f1())
}

func (p placing) last() score { return score{bcubed(p.gold, p.story), bcubed(p.story, p.gold)} }
func (p placing) once() score { return score{bcubed(p.gold, p.first), bcubed(p.first, p.gold)} }

func asItems(rows []row) []story.Item {
	items := make([]story.Item, len(rows))
	for i, r := range rows {
		items[i] = story.Item{ID: r.ID, Title: r.Title, Text: r.Text}
		if d, ok := text.ParseDate(r.Published); ok {
			items[i].Published = text.OneDay(d)
		}
	}
	return items
}

func run(rows []row, o story.Options) (out placing) {
	for i, p := range story.Place(asItems(rows), o) {
		out.gold = append(out.gold, fmt.Sprint(rows[i].Cluster))
		out.story = append(out.story, fmt.Sprint(p.Story))
		out.first = append(out.first, fmt.Sprint(p.First))
	}
	return out
}

// smallFolders is the share of stories of three reports that stay one when alone in a folder, and
// that of pairs of stories, neighbours in the file, that come out as two without a report misplaced.
func smallFolders(rows []row) (alone, apart float64, n int) {
	by, order := map[string][]row{}, []string{}
	for _, r := range rows {
		c := fmt.Sprint(r.Cluster)
		if by[c] == nil {
			order = append(order, c)
		}
		by[c] = append(by[c], r)
	}
	var last []row
	for _, c := range order {
		g := by[c]
		if len(g) < 3 || len(g) > 10 {
			continue
		}
		n++
		if different(run(g, story.Folder(len(g))).story) == 1 {
			alone++
		}
		two := run(append(append([]row{}, g...), last...), story.Folder(len(g)+len(last)))
		if different(two.gold) == different(two.story) && bcubed(two.gold, two.story) == 1 {
			apart++
		}
		last = g
	}
	return 100 * alone / float64(n), 100 * apart / float64(n), n
}

func different(s []string) int {
	set := map[string]bool{}
	for _, x := range s {
		set[x] = true
	}
	return len(set)
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
	return rows
}
