package main

import (
	"bufio"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/event"
	"github.com/readout-news/readout/internal/ingest/source"
	"github.com/readout-news/readout/text"
)

// verdicts.tsv says what readers made of events that Readout had found in news; see its head.
//
//go:embed verdicts.tsv
var verdictFile string

// verdict is what a reader says of one event. Spans are in code points; an empty one is none.
type verdict struct {
	trigger, source, target [2]int
	typ, status             string
	right                   bool
}

// verdicts are by set and article.
func verdicts() (map[string]map[int][]verdict, error) {
	out := map[string]map[int][]verdict{}
	for line := range strings.Lines(verdictFile) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") || len(f) < 11 {
			continue
		}
		n, err := strconv.Atoi(f[1])
		if err != nil {
			return nil, fmt.Errorf("verdicts: %q: %w", line, err)
		}
		span := func(i int) (s [2]int) {
			s[0], _ = strconv.Atoi(f[i]) // an empty field is an empty span
			s[1], _ = strconv.Atoi(f[i+1])
			return s
		}
		if out[f[0]] == nil {
			out[f[0]] = map[int][]verdict{}
		}
		out[f[0]][n] = append(out[f[0]][n], verdict{span(2), span(5), span(7), f[4], f[9], f[10] == "right"})
	}
	return out, nil
}

// readNews labels the events of articles that readers gave verdicts on, as far as they are still found.
func readNews(data string) (out []example, err error) {
	all, err := verdicts()
	if err != nil {
		return nil, err
	}
	for _, set := range []struct {
		name string
		read func(data string, want map[int][]verdict) ([]source.Item, []int, error)
	}{
		{"raw", rawArticles},
		{"syria", func(data string, want map[int][]verdict) ([]source.Item, []int, error) {
			return articles(filepath.Join(data, "articles", "syria.jsonl"), want)
		}},
		{"allsides", func(data string, want map[int][]verdict) ([]source.Item, []int, error) {
			return articles(filepath.Join(data, "stories", "allsides.jsonl"), want)
		}},
	} {
		want := all[set.name]
		items, numbers, err := set.read(data, want)
		if err != nil {
			return nil, err
		}
		lost, n := 0, 0
		err = analyze(items, func(i int, a *extract.Analysis) {
			got := event.Examples(a, nil)
			runes := text.NewRunes(a.Doc.Text)
			for _, v := range want[numbers[i]] {
				n++
				k := v.find(got, runes)
				if k < 0 {
					lost++
					continue
				}
				x := &got[k]
				out = append(out, example{features: x.Features, right: v.right, weight: 16, group: fmt.Sprint(set.name, numbers[i]), set: "news-" + set.name})
			}
		})
		if err != nil {
			return nil, err
		}
		fmt.Printf("%s: %d verdicts, %d no longer fit\n", set.name, n, lost)
	}
	return out, nil
}

// find is the event that v is of, -1 where it is found no more or has changed.
func (v verdict) find(got []event.Example, r *text.Runes) int {
	for i := range got {
		x := &got[i]
		if x.Type == v.typ && string(x.Status) == v.status && meets(r, x.Trigger, v.trigger) && first(r, x.Source, v.source) && first(r, x.Target, v.target) {
			return i
		}
	}
	return -1
}

func meets(r *text.Runes, s text.Span, v [2]int) bool {
	return int(r.At(s.Start)) < v[1] && v[0] < int(r.At(s.End))
}

// first reports whether the first of args stands where the verdict has it, or both have none.
func first(r *text.Runes, args []extract.Arg, v [2]int) bool {
	if len(args) == 0 || v[1] == 0 {
		return len(args) == 0 && v[1] == 0
	}
	return meets(r, args[0].Span, v)
}

// articles are the lines of a set that there are verdicts on, by their number from 0.
func articles(path string, want map[int][]verdict) (items []source.Item, numbers []int, err error) {
	type row struct{ Title, Text, Published, Date, Outlet string }
	all, err := rows[row](path)
	for i, r := range all {
		if want[i] != nil {
			items = append(items, source.Item{ID: fmt.Sprint(i), Title: r.Title, Text: r.Text, Published: r.Published + r.Date, Outlet: r.Outlet})
			numbers = append(numbers, i)
		}
	}
	return items, numbers, err
}

// rawArticles are those of the raw news, which have a blank line between them.
func rawArticles(data string, want map[int][]verdict) (items []source.Item, numbers []int, err error) {
	x := exec.Command("xz", "-dc", filepath.Join(data, "raw", "news.txt.xz"))
	x.Stderr = os.Stderr
	pipe, err := x.StdoutPipe()
	if err != nil {
		return nil, nil, err
	}
	if err := x.Start(); err != nil {
		return nil, nil, err
	}
	lines := bufio.NewScanner(pipe)
	lines.Buffer(nil, 1<<24)
	n := 0
	var b strings.Builder
	end := func() {
		if want[n] != nil {
			items = append(items, source.Item{ID: fmt.Sprint(n), Text: strings.TrimSuffix(b.String(), "\n")})
			numbers = append(numbers, n)
		}
		b.Reset()
		n++
	}
	for lines.Scan() {
		if lines.Text() == "" {
			end()
		} else if want[n] != nil {
			b.WriteString(lines.Text() + "\n")
		}
	}
	end()
	return items, numbers, errors.Join(lines.Err(), x.Wait())
}
