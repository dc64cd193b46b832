package main

import (
	"fmt"
	"strings"

	"github.com/readout-news/readout/text"
	"github.com/readout-news/readout/train/coref/measure"
)

// printer shows scores, and wrong links of one sort while some are left to show.
type printer struct {
	sort string
	left int
}

// report measures the documents of some genres, comma-separated, or of all.
func (p *printer) report(docs []measure.Document, genres string) *measure.Total {
	var t measure.Total
	n := 0
	for _, g := range docs {
		if genres != "all" && !strings.Contains(","+genres+",", ","+g.Genre+",") {
			continue
		}
		n++
		t.Add(g, func(l measure.Link) {
			if !l.Right && !l.Open && l.Mention.Sort == p.sort && p.left > 0 {
				p.left--
				show(g.Doc, l)
			}
		})
	}
	fmt.Printf("%s: %d documents\n%-12s %6s %6s %6s %8s %8s\n", genres, n, "links", "right", "ours", "gold", "precision", "recall")
	for _, s := range measure.Sorts {
		if l := t.Links[s]; l != nil {
			fmt.Printf("%-12s %6d %6d %6d %8.1f %8.1f\n", s, l.Right, l.Ours, l.Gold, 100*l.Precision(), 100*l.Recall())
		}
	}
	printScore("same head", &t.Head)
	printScore("exact span", &t.Exact)
	return &t
}

func printScore(matching string, s *measure.Score) {
	fmt.Printf("%-10s  CoNLL F1 %.1f; P/R/F1", matching, 100*s.CoNLL())
	for _, x := range []struct {
		name string
		t    measure.Tally
	}{{"mentions", s.Mentions}, {"MUC", s.MUC}, {"B3", s.B3}, {"CEAF-e", s.CEAFe}} {
		fmt.Printf("; %s %.1f/%.1f/%.1f", x.name, 100*x.t.Precision(), 100*x.t.Recall(), 100*x.t.F1())
	}
	fmt.Println()
}

// show prints a link with its sentence, and that of the antecedent where it is another.
func show(d *text.Doc, l measure.Link) {
	words := func(m measure.Mention) string { return d.Text[d.Tokens[m.First].Start:d.Tokens[m.Last-1].End] }
	fmt.Printf("%s: %q -> %q (%s) | %s", l.Mention.Sort, words(l.Mention), words(l.To), l.Mention.Why, d.Str(d.Sentences[d.Tokens[l.Mention.Head].Sent].Span))
	if s := d.Tokens[l.To.Head].Sent; s != d.Tokens[l.Mention.Head].Sent {
		fmt.Printf(" || %s", d.Str(d.Sentences[s].Span))
	}
	fmt.Println()
}
