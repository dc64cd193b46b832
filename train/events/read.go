package main

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/event"
	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/ingest/source"
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/pipeline"
	"github.com/readout-news/readout/text"
	"github.com/readout-news/readout/train/pairs/learn"
)

// example is an event with what a reader says of it.
type example struct {
	features []uint64
	right    bool
	weight   int64  // in 1/16
	group    string // what is left out together in cross-validation: an article, a sentence
	set      string
}

// other is the weight of what is labelled for another purpose, a quarter of a reader's verdict on news.
const other = 4

func load(data string) ([]example, error) {
	plvFile, gsrFile := filepath.Join(data, "events", "plv_train.jsonl"), filepath.Join(data, "events", "plover_gsr.jsonl")
	pairs, err := unseen(plvFile, gsrFile)
	if err != nil {
		return nil, err
	}
	plv, err := readPLV(plvFile, pairs)
	if err != nil {
		return nil, err
	}
	gsr, err := readCodebook(gsrFile, pairs)
	if err != nil {
		return nil, err
	}
	own, err := readOwn()
	if err != nil {
		return nil, err
	}
	news, err := readNews(data)
	all := slices.Concat(plv, gsr, own, news)
	for i := range all {
		if x := &all[i]; !strings.HasPrefix(x.set, "news") {
			// How often a set's labels call an event right says more of the set than of the event.
			x.features = append(x.features, linear.Hash(x.set))
		}
	}
	return all, err
}

// unseen is a model of pairs for each fold that has not seen the sentences of the fold: what a model says of those that it
// learned from is no opinion.
func unseen(plv, gsr string) (out [folds]*linear.Model, err error) {
	all, err := learn.Read(plv)
	if err != nil {
		return out, err
	}
	labels := learn.Labels(all)
	more, err := learn.ReadCodebook(gsr)
	all = append(all, more...)
	for k := range folds {
		var rest []learn.Example
		for _, e := range all {
			if fold(e.ID) != k {
				rest = append(rest, e)
			}
		}
		out[k] = linear.MustOpen(string(learn.Fit(rest, labels)))
	}
	return out, err
}

// rows reads JSON Lines.
func rows[T any](path string) ([]T, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []T
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var x T
		if err := json.Unmarshal(lines.Bytes(), &x); err != nil {
			return nil, err
		}
		out = append(out, x)
	}
	return out, lines.Err()
}

// analyze reads items and hands each analysis to take, with its place among them.
func analyze(items []source.Item, take func(i int, a *extract.Analysis)) error {
	i := 0
	keep := func(r pipeline.Result) pipeline.Result { return r }
	return pipeline.Read(context.Background(), ingest.Items(items...), pipeline.Options{Workers: 1}, keep, func(r pipeline.Result) error {
		if r.Analysis != nil {
			take(i, r.Analysis)
		}
		i++
		return nil
	})
}

var mark = regexp.MustCompile(`</?[st]>`)

// readPLV labels events between the two marked parties of a sentence: right when the type is the one that the set
// has for them.
func readPLV(path string, pairs [folds]*linear.Model) ([]example, error) {
	type row struct {
		ID, Text string
		Expected []struct {
			Root   string `json:"plover_root"`
			Marked string
		}
	}
	all, err := rows[row](path)
	if err != nil {
		return nil, err
	}
	var items []source.Item
	for _, r := range all {
		items = append(items, source.Item{ID: r.ID, Text: r.Text, Clean: true})
	}
	var out []example
	err = analyze(items, func(i int, a *extract.Analysis) {
		for _, x := range event.Examples(a, pairs[fold(all[i].ID)]) {
			right, seen := false, false
			for _, e := range all[i].Expected {
				s, t, ok := spans(e.Marked, all[i].Text)
				if !ok {
					continue
				}
				switch {
				case e.Root == "AGREE" && (x.Status == extract.Planned || x.Status == extract.Proposed):
					// The set has what is to come as AGREE; Readout keeps its type and says that it is planned.
				case touch(x.Source, s) && touch(x.Target, t):
					seen = true
					right = right || root(x.Type) == root(e.Root)
				case touch(x.Source, t) && touch(x.Target, s):
					seen = true
				}
			}
			if seen {
				out = append(out, example{features: x.Features, right: right, weight: other, group: all[i].ID, set: "plv"})
			}
		}
	})
	return out, err
}

func root(t string) string {
	if t == "CONCEDE" || t == "RETREAT" {
		return "YIELD"
	}
	return t
}

func touch(args []extract.Arg, s text.Span) bool {
	return slices.ContainsFunc(args, func(a extract.Arg) bool { return a.Overlaps(s) })
}

// spans reads "<s>A</s> struck <t>B</t>"; the last mark of each sort holds where there are several.
func spans(marked, plain string) (s, t text.Span, ok bool) {
	if mark.ReplaceAllString(marked, "") != plain {
		return s, t, false
	}
	gone := int32(0)
	for _, m := range mark.FindAllStringIndex(marked, -1) {
		at := int32(m[0]) - gone
		gone += int32(m[1] - m[0])
		switch marked[m[0]:m[1]] {
		case "<s>":
			s.Start = at
		case "</s>":
			s.End = at
		case "<t>":
			t.Start = at
		case "</t>":
			t.End = at
		}
	}
	return s, t, !s.Empty() && !t.Empty()
}

// readCodebook labels the events of codebook sentences: right when type and parties are those of an expected one.
func readCodebook(path string, pairs [folds]*linear.Model) ([]example, error) {
	type row struct {
		ID, Text string
		Expected []struct {
			Type   string   `json:"plover_type"`
			Source []string `json:"source_text"`
			Target []string `json:"target_text"`
		}
	}
	all, err := rows[row](path)
	if err != nil {
		return nil, err
	}
	var items []source.Item
	for _, r := range all {
		items = append(items, source.Item{ID: r.ID, Text: r.Text, Clean: true})
	}
	var out []example
	err = analyze(items, func(i int, a *extract.Analysis) {
		for _, x := range event.Examples(a, pairs[fold(all[i].ID)]) {
			right := false
			for _, e := range all[i].Expected {
				right = right || root(x.Type) == root(e.Type) && among(a, x.Source, e.Source) && (len(x.Target) == 0 || among(a, x.Target, append(slices.Clone(e.Target), e.Source...)))
			}
			out = append(out, example{features: x.Features, right: right, weight: other, group: all[i].ID, set: "gsr"})
		}
	})
	return out, err
}

// among reports whether one of args is one of the words.
func among(a *extract.Analysis, args []extract.Arg, words []string) bool {
	return slices.ContainsFunc(args, func(x extract.Arg) bool {
		s := a.Doc.Str(x.Span)
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) || strings.Contains(w, s) })
	})
}
