package main

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/ingest/source"
	"github.com/readout-news/readout/internal/story"
	"github.com/readout-news/readout/train/rewrite"
)

// copiesRead holds verdicts on pairs of reports: two ids of the sets, and copy or own. Its head says how they were given.
//
//go:embed copies_read.tsv
var copiesRead string

// Of each set so many texts are rewritten, of between so many bytes.
const (
	rewritten   = 100
	leastLength = 900
	mostLength  = 9000
)

var changes = []float64{0, 0.2, 0.4, 0.6, 0.8}

// copies rewrites texts with known change, and compares the reports of each story by different outlets.
func copies(path string) (result, error) {
	all, err := rows[filed](path)
	if err != nil {
		return result{}, err
	}
	stories := map[string][]filed{}
	var keys []string
	for k, a := range all {
		d, _ := ingest.Text(source.Item{ID: fmt.Sprintf("%d:%s", k, a.ID), Title: a.Title, Text: a.Text, Outlet: a.Outlet, URL: a.URL, Published: a.Published})
		if d == nil {
			continue
		}
		a.Text = d.Text
		c := string(a.Cluster)
		if stories[c] == nil {
			keys = append(keys, c)
		}
		stories[c] = append(stories[c], a)
	}
	var r result
	curve(&r, keys, stories)
	judged(&r, keys, stories, readCopies(copiesRead))
	return r, nil
}

// curve gives, for each kind and share of change, how many rewritten texts are found to be copies.
func curve(r *result, keys []string, stories map[string][]filed) {
	var texts []string
	for i, k := range keys {
		if t := stories[k][0].Text; i%3 == 0 && len(t) >= leastLength && len(t) <= mostLength && len(texts) < rewritten {
			texts = append(texts, t)
		}
	}
	r.size = sized(len(texts), "texts")
	for _, kind := range []struct {
		name string
		make func(string, float64, uint64) string
	}{{"words", rewrite.Spread}, {"sentences", rewrite.Sentences}} {
		for _, change := range changes {
			n := 0
			for i, t := range texts {
				if _, same := compared(t, kind.make(t, change, uint64(i+1))); same {
					n++
				}
			}
			r.add(fmt.Sprintf("%s %.0f %%", kind.name, 100*change), share(n, len(texts)))
		}
	}
}

// compared gives how much text two articles share, in hundredths, and whether one is taken for a copy.
func compared(a, b string) (shares int, same bool) {
	for _, p := range story.Compare([]story.Source{{Text: a}, {Text: b}}) {
		return p.Share, p.Copy()
	}
	return 0, false
}

// judged compares the reports of each story by different outlets. A pair without a verdict counts as no copy:
// as false where it is joined.
func judged(r *result, keys []string, stories map[string][]filed, read map[[2]string]bool) {
	pairs, copied, joined, wrong, unread := 0, 0, 0, 0, 0
	for _, k := range keys {
		for i, a := range stories[k] {
			for _, b := range stories[k][:i] {
				if a.Outlet == b.Outlet {
					continue
				}
				pairs++
				copy, known := read[inOrder(a.ID, b.ID)]
				copied += one(copy)
				if _, same := compared(a.Text, b.Text); same {
					joined++
					wrong += one(!copy)
					unread += one(!known)
				}
			}
		}
	}
	r.add("false", share(wrong, pairs-copied))
	r.errors = fmt.Sprintf("of %d pairs of reports of one story by different outlets %d are joined, %d of them rightly; %d of %d pairs judged copies are missed",
		pairs, joined, joined-wrong, copied-(joined-wrong), copied)
	if unread > 0 {
		r.errors += fmt.Sprintf("; %d joined pairs have no verdict and count as wrong", unread)
	}
}

func inOrder(a, b string) [2]string { return [2]string{min(a, b), max(a, b)} }

// readCopies reads lines of two ids and a word.
func readCopies(s string) map[[2]string]bool {
	out := map[[2]string]bool{}
	for l := range strings.Lines(s) {
		if f := strings.Fields(l); len(f) == 3 && f[0] != "#" {
			out[inOrder(f[0], f[1])] = f[2] == "copy"
		}
	}
	return out
}
