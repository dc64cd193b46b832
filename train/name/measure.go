package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"github.com/readout-news/readout/text"
	"github.com/readout-news/readout/train/corpus"
)

var worldKinds = map[string]text.Kind{"Person": text.Person, "Organization": text.Organization, "Location": text.Place}

// measure prints exact-span F1 on the development sets, over their own tokens.
func measure(data string, find func(*text.Doc)) map[string]float64 {
	scores := map[string]float64{}
	for _, set := range []struct {
		name, file string
		kinds      map[string]text.Kind
	}{
		{"UNER EWT dev", "names/uner_ewt_dev.iob2", map[string]text.Kind{"PER": text.Person, "ORG": text.Organization, "LOC": text.Place}},
		{"Worldwide", "names/worldwide_eval.tsv", worldKinds},
	} {
		articles := corpus.ReadIOB(filepath.Join(data, set.file), set.kinds)
		if *headed {
			articles = corpus.Headlines(articles, 0, 1, false)
		}
		docs, gold, words := make([]*text.Doc, len(articles)), make([][]text.Name, len(articles)), 0
		for i := range articles {
			docs[i], gold[i] = raw(&articles[i])
			words += len(docs[i].Tokens)
		}
		start := time.Now()
		for _, d := range docs {
			find(d)
		}
		took := time.Since(start)
		var c counts
		for i, d := range docs {
			c.add(d, gold[i], *errs > 0)
		}
		fmt.Printf("%-13s F1 %.1f  P %.1f R %.1f  person %.1f place %.1f organization %.1f  span %.1f  %.0f words/s\n", set.name, c.f1(0), 100*c.p(), 100*c.r(),
			c.f1(text.Person), c.f1(text.Place), c.f1(text.Organization), c.span(), float64(words)/took.Seconds())
		scores[set.name+" F1"] = float64(int(c.f1(0)*10)) / 10
	}
	return scores
}

type counts struct {
	gold, ours, both [5]int
	spans            int
}

func (c *counts) add(d *text.Doc, gold []text.Name, show bool) {
	spans := map[text.Span]text.Kind{}
	for _, g := range gold {
		spans[g.Span] = g.Kind
		c.gold[g.Kind]++
	}
	for _, n := range d.Names {
		if n.Kind == text.Group || n.Kind == text.Other {
			continue
		}
		c.ours[n.Kind]++
		k, same := spans[n.Span]
		if same {
			c.spans++
		}
		if same && k == n.Kind {
			c.both[k]++
			delete(spans, n.Span)
		} else if show {
			fmt.Printf("+ %-12s %-12v %s   <<%s>>\n", n.Kind, map[bool]any{true: k, false: "-"}[same], d.Str(n.Span), around(d, n.Span))
		}
	}
	for _, g := range gold {
		if _, ok := spans[g.Span]; ok && show {
			fmt.Printf("- %-12s %-12s %s   <<%s>>\n", g.Kind, "", d.Str(g.Span), around(d, g.Span))
		}
	}
}

func around(d *text.Doc, s text.Span) string {
	first, last := d.TokensIn(s)
	first, last = max(0, first-5), min(int32(len(d.Tokens))-1, last+4)
	return strings.ReplaceAll(d.Text[d.Tokens[first].Start:d.Tokens[last].End], "\n", " / ")
}

func ratio(a, b int) float64 { return float64(a) / float64(max(1, b)) }

func (c *counts) sum(x [5]int) (n int) {
	for _, v := range x {
		n += v
	}
	return n
}

func (c *counts) p() float64 { return ratio(c.sum(c.both), c.sum(c.ours)) }
func (c *counts) r() float64 { return ratio(c.sum(c.both), c.sum(c.gold)) }

// f1 is over all kinds for 0.
func (c *counts) f1(k text.Kind) float64 {
	p, r := c.p(), c.r()
	if k != 0 {
		p, r = ratio(c.both[k], c.ours[k]), ratio(c.both[k], c.gold[k])
	}
	return 200 * p * r / max(1e-9, p+r)
}

func (c *counts) span() float64 {
	p, r := ratio(c.spans, c.sum(c.ours)), ratio(c.spans, c.sum(c.gold))
	return 200 * p * r / max(1e-9, p+r)
}
