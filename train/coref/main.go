// Command coref measures internal/nlp/coref against the entities of UD_English-GUM, from the treebank's words on:
// CoNLL F1 over chains, and the share of right links by sort of mention.
//
//	coref [-data ../shared/data] [-genres news] [-split train] [-errors "they"] [-n 20]
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/internal/nlp/coref"
	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/internal/nlp/timex"
	"github.com/readout-news/readout/text"
	"github.com/readout-news/readout/train/coref/measure"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", "../shared/data", "folder of labelled text")
	out := flag.String("out", "models", "folder to write the model to")
	split := flag.String("split", "", "measure the model that is there on this part, train or dev, and write none")
	genres := flag.String("genres", "news", "genres to measure on, or all")
	errors := flag.String("errors", "", "print wrong links of this sort")
	n := flag.Int("n", 30, "how many to print")
	epochs := flag.Int("epochs", 8, "passes over the data")
	margin := flag.Int("margin", 60, "lead of a right antecedent that training asks for")
	flag.Parse()
	see := func(g measure.Document) func(measure.Link) {
		return func(l measure.Link) {
			if !l.Right && l.Mention.Sort == *errors && *n > 0 {
				*n--
				show(g.Doc, l)
			}
		}
	}
	if *split != "" {
		docs := load(*data, *split)
		for _, g := range docs {
			coref.Resolve(g.Doc)
		}
		report(docs, *genres, see)
		return
	}
	docs, dev := load(*data, "train"), load(*data, "dev")
	var all [][]decision
	var flat []decision
	for _, g := range docs {
		x := decisions(g)
		all, flat = append(all, x), append(flat, x...)
	}
	model := fit(flat, *epochs, int32(*margin))
	validate(docs, all, *epochs, int32(*margin))
	m := linear.MustOpen(string(model))
	for _, g := range dev {
		coref.ResolveWith(g.Doc, m)
	}
	report(append(docs, dev...), *genres, see)
	if os.Getenv("ALL") != "" {
		report(append(docs, dev...), "all", see)
	}
	if err := os.WriteFile(filepath.Join(*out, "coref.bin"), model, 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(model), "bytes", len(flat), "decisions")
}

// load reads the documents of GUM and all that coref rests on.
func load(data, split string) []measure.Document {
	b, err := os.ReadFile(filepath.Join(data, "trees", "gum_"+split+".conllu"))
	if err != nil {
		log.Fatal(err)
	}
	docs := measure.Documents(string(b))
	for _, g := range docs {
		nlp.AnnotateTokens(g.Doc)
		name.Find(g.Doc)
		timex.Find(g.Doc)
	}
	return docs
}

func show(d *text.Doc, l measure.Link) {
	words := func(m measure.Mention) string { return d.Text[d.Tokens[m.First].Start:d.Tokens[m.Last-1].End] }
	fmt.Printf("%s: %q -> %q (%s) | %s", l.Mention.Sort, words(l.Mention), words(l.To), l.Mention.Why, d.Str(d.Sentences[d.Tokens[l.Mention.Head].Sent].Span))
	if s := d.Tokens[l.To.Head].Sent; s != d.Tokens[l.Mention.Head].Sent {
		fmt.Printf(" || %s", d.Str(d.Sentences[s].Span))
	}
	fmt.Println()
}

func report(all []measure.Document, genres string, see func(measure.Document) func(measure.Link)) {
	t, docs := measure.Total{}, 0
	for _, g := range all {
		if genres == "all" || strings.Contains(","+genres+",", ","+g.Genre+",") {
			t.Add(g, see(g))
			docs++
		}
	}
	fmt.Printf("%d documents\n%-12s %6s %6s %6s %8s %8s\n", docs, "links", "right", "ours", "gold", "precision", "recall")
	for _, s := range measure.Sorts {
		if l := t.Links[s]; l != nil {
			fmt.Printf("%-12s %6d %6d %6d %8.1f %8.1f\n", s, l.Right, l.Ours, l.Gold, 100*l.Precision(), 100*l.Recall())
		}
	}
	for _, m := range []struct {
		name string
		s    *measure.Score
	}{{"same head", &t.Head}, {"exact span", &t.Exact}} {
		fmt.Printf("%-11s CoNLL F1 %.1f", m.name, 100*m.s.CoNLL())
		for _, x := range []struct {
			name string
			t    measure.Tally
		}{{"mentions", m.s.Mentions}, {"MUC", m.s.MUC}, {"B3", m.s.B3}, {"CEAF-e", m.s.CEAFe}} {
			fmt.Printf("; %s %.1f/%.1f/%.1f", x.name, 100*x.t.Precision(), 100*x.t.Recall(), 100*x.t.F1())
		}
		fmt.Println()
	}
}
