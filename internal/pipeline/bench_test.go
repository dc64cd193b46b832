package pipeline

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/ingest/source"
)

// sampleArticles are the articles of examples/calls as they are found.
func sampleArticles(tb testing.TB) []ingest.Input {
	tb.Helper()
	all := slices.Collect(ingest.Inputs([]string{"../../examples/calls"}, nil))
	if len(all) < 4 {
		tb.Fatalf("%d sample articles", len(all))
	}
	return all
}

func sampleTexts(tb testing.TB) (texts []string, words int) {
	for _, in := range sampleArticles(tb) {
		d, rejected := in.Open()
		if rejected != nil {
			tb.Fatal(rejected.Reason)
		}
		texts = append(texts, d.Text)
		words += len(strings.Fields(d.Text))
	}
	return texts, words
}

// BenchmarkDocument reads clean articles, all stages, on one goroutine.
func BenchmarkDocument(b *testing.B) {
	texts, words := sampleTexts(b)
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range texts {
			d, _ := ingest.Text(source.Item{ID: "x", Text: s, Published: "2023-10-17", Clean: true})
			Document(d)
		}
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkIngest takes the articles from their files to clean text.
func BenchmarkIngest(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		for _, in := range sampleArticles(b) {
			in.Open()
		}
	}
}

// BenchmarkCompare makes the whole record.
func BenchmarkCompare(b *testing.B) {
	_, words := sampleTexts(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Compare(context.Background(), slices.Values(sampleArticles(b)), Options{Workers: 1}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
