package encode

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/kernel"
	"github.com/readout-news/readout/internal/nlp/token"
	"github.com/readout-news/readout/text"
)

func BenchmarkRun(b *testing.B) {
	before := kernel.Active()
	defer func() { _ = kernel.Use(before) }()
	m := open(b, newPlain(realSize, 1, vocabulary, realSteps...))
	d := article(200)
	var out Result
	for _, path := range kernel.Paths() {
		b.Run(string(path), func(b *testing.B) {
			_ = kernel.Use(path)
			b.ReportAllocs()
			for b.Loop() {
				m.Run(d, &out)
			}
			words := float64(b.N) * float64(len(d.Tokens))
			b.ReportMetric(float64(b.Elapsed().Microseconds())/words, "µs/word")
			b.ReportMetric(words/b.Elapsed().Seconds(), "words/s")
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	blob := newPlain(realSize, 1, vocabulary, realSteps...).blob()
	for b.Loop() {
		if _, err := Open(blob); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	d := &text.Doc{Text: strings.Repeat("The ministers of both states agreed on Friday to open the border crossing at Rafah after talks in Geneva. ", 50)}
	token.Split(d)
	var in Inputs
	for b.Loop() {
		for _, s := range d.Sentences {
			in.Load(d, s)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(d.Tokens)), "ns/word")
}
