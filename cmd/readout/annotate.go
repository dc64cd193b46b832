package main

import (
	"bufio"
	"context"
	"encoding/json"
	"runtime"

	"github.com/readout-news/readout/internal/annotation"
	"github.com/readout-news/readout/internal/pipeline"
	"github.com/readout-news/readout/record"
)

func annotate(ctx context.Context, e *env, args []string) error {
	f := e.flags("annotate", "[flags] PATH...")
	layers := f.String("layers", "", "further layers: tokens")
	format := f.String("format", "json", "json or conllu")
	workers := f.Int("workers", runtime.GOMAXPROCS(0), "documents read at a time")
	paths, err := parse(f, args)
	if err != nil {
		return err
	}
	_ = format
	out := bufio.NewWriterSize(e.stdout, 1<<16)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	work := func(in input) record.Document {
		a := pipeline.Document(in.doc)
		return annotation.Document(a, annotation.Options{Tokens: *layers == "tokens"})
	}
	emit := func(d record.Document) error { return enc.Encode(d) }
	if err := pipeline.Ordered(ctx, *workers, e.read(paths), work, emit); err != nil {
		return err
	}
	return out.Flush()
}
