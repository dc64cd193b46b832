package pipeline_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"path/filepath"
	"testing"

	"github.com/readout-news/readout/internal/annotation"
	"github.com/readout-news/readout/internal/cache"
	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/ingest/source"
	"github.com/readout-news/readout/internal/nlp/layer"
	"github.com/readout-news/readout/internal/pipeline"
)

// folder is the samples, and reports made of other names and numbers, some of them twice.
func folder() iter.Seq[ingest.Input] {
	var items []source.Item
	for i := range 30 {
		items = append(items, source.Item{ID: fmt.Sprintf("m%02d", i), Published: fmt.Sprintf("2024-03-%02d", i%9+1), Title: "Dam breaks above Orrin",
			Text: fmt.Sprintf("Minister Ana Lind of Orria met %d generals in Paris on Monday.\nShe said that at least %d people had been killed when the dam broke last week. \"We will not forget,\" Lind told reporters.\n", i%20+2, i%20+7)})
	}
	return func(yield func(ingest.Input) bool) {
		for _, in := range []iter.Seq[ingest.Input]{ingest.Inputs([]string{"../../examples/calls"}, nil), ingest.Items(items...)} {
			for x := range in {
				if !yield(x) {
					return
				}
			}
		}
	}
}

// written is all that comes out of folder in the three ways of reading.
func written(t *testing.T, o pipeline.Options) []byte {
	t.Helper()
	r, err := pipeline.Record(context.Background(), folder(), o)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.Encode(r)
	for _, l := range []layer.Set{0, layer.Language, layer.Names, layer.Times, layer.Tokens, layer.Sentences} {
		o.Layers = l
		finish := func(r pipeline.Result) any {
			if r.Rejected != nil {
				return r.Rejected
			}
			return annotation.Document(r.Analysis, annotation.Options{Tokens: true})
		}
		if err := pipeline.Read(context.Background(), folder(), o, finish, func(x any) error { return enc.Encode(x) }); err != nil {
			t.Fatal(err)
		}
	}
	return b.Bytes()
}

func TestTheCacheChangesNoByte(t *testing.T) {
	c, err := cache.Open(filepath.Join(t.TempDir(), "cache"), "")
	if err != nil {
		t.Fatal(err)
	}
	want := written(t, pipeline.Options{})
	for _, run := range []string{"first", "second", "third, one at a time"} {
		o := pipeline.Options{Cache: c}
		if run != "first" && run != "second" {
			o.Workers = 1
		}
		if !bytes.Equal(written(t, o), want) {
			t.Errorf("the %s run with a cache writes other bytes", run)
		}
	}
	hits, misses := c.Counts()
	if misses < 20 || misses > 40 || hits < 8*misses {
		t.Errorf("%d documents were in the cache, %d were not", hits, misses)
	}
	if err := c.Close(); err != nil {
		t.Error(err)
	}
}
