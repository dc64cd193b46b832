package pipeline

import (
	"context"
	"os"
	"testing"

	"github.com/readout-news/readout/internal/ingest"
)

func BenchmarkZZ(b *testing.B) {
	data, _ := os.ReadFile("/tmp/w/speed.jsonl")
	for b.Loop() {
		Read(context.Background(), ingest.Bytes("x", data), Options{Workers: 1}, func(r Result) int { return 0 }, func(int) error { return nil })
	}
}
