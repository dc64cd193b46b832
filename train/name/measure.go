package main

import (
	"fmt"
	"path/filepath"
	"time"

	"github.com/readout-news/readout/text"
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
		articles := readIOB(filepath.Join(data, set.file), set.kinds)
		start, words := time.Now(), 0
		for _, a := range articles {
			find(a.doc)
			words += len(a.doc.Tokens)
		}
		took := time.Since(start)
		var c counts
		for i := range articles {
			c.add(&articles[i], *errs > 0)
		}
		fmt.Printf("%-13s F1 %.1f  P %.1f R %.1f  person %.1f place %.1f organization %.1f  span %.1f  %.0f words/s\n", set.name, c.f1(0), 100*c.p(), 100*c.r(),
			c.f1(text.Person), c.f1(text.Place), c.f1(text.Organization), c.span(), float64(words)/took.Seconds())
		scores[set.name+" F1"] = float64(int(c.f1(0)*10)) / 10
	}
	return scores
}

type found struct {
	first, last int32
	kind        text.Kind
}

type counts struct {
	gold, ours, both [5]int
	spans, printed   int
}

func (c *counts) add(a *article, show bool) {
	gold := map[found]bool{}
	spans := map[[2]int32]text.Kind{}
	for i := 0; i < len(a.labels); i++ {
		if a.labels[i] == 0 {
			continue
		}
		end := i
		for (a.labels[end]-1)%4 < 2 {
			end++
		}
		kind := [...]text.Kind{text.Person, text.Organization, text.Place, text.Group, text.Other}[(a.labels[i]-1)/4]
		gold[found{int32(i), int32(end) + 1, kind}] = true
		spans[[2]int32{int32(i), int32(end) + 1}] = kind
		c.gold[kind]++
		i = end
	}
	for _, n := range a.doc.Names {
		if n.Kind == text.Group || n.Kind == text.Other {
			continue
		}
		c.ours[n.Kind]++
		k, same := spans[[2]int32{n.First, n.Last}]
		if same {
			c.spans++
		}
		if gold[found{n.First, n.Last, n.Kind}] {
			c.both[n.Kind]++
			delete(spans, [2]int32{n.First, n.Last})
		} else if show {
			fmt.Printf("+ %-12s %-12v %s   <<%s>>\n", n.Kind, map[bool]any{true: k, false: "-"}[same], a.doc.Str(n.Span), around(a.doc, n.First, n.Last))
		}
	}
	if show {
		for i := int32(0); i < int32(len(a.labels)); i++ {
			for j := i + 1; j <= i+12; j++ {
				if k, ok := spans[[2]int32{i, j}]; ok {
					fmt.Printf("- %-12s %-12s %s   <<%s>>\n", k, "", a.doc.Text[a.doc.Tokens[i].Start:a.doc.Tokens[j-1].End], around(a.doc, i, j))
				}
			}
		}
	}
}

func around(d *text.Doc, first, last int32) string {
	a, b := max(0, first-5), min(int32(len(d.Tokens))-1, last+4)
	return d.Text[d.Tokens[a].Start:d.Tokens[b].End]
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
