package main

import (
	"bufio"
	"context"
	"encoding/json"

	"github.com/readout-news/readout/internal/annotation"
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/pipeline"
	"github.com/readout-news/readout/record"
)

func annotate(ctx context.Context, e *env, args []string) error {
	f := e.flags("annotate", "[flags] PATH...")
	layers := f.String("layers", "", "further layers beside the usual: tokens")
	format := f.String("format", "json", "json (JSON Lines) or conllu")
	opt := e.options(f)
	paths, err := e.paths(f, args)
	if err != nil {
		return err
	}
	if *layers != "" && *layers != "tokens" {
		return usageError{"no layer " + *layers, "the one further layer is tokens"}
	}
	if *format != "json" {
		return usageError{"no format " + *format, "annotate writes json and conllu"}
	}
	out := bufio.NewWriterSize(e.stdout, 1<<16)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	emit := func(r pipeline.Result) error {
		return enc.Encode(e.line(r, annotation.Options{Tokens: *layers == "tokens"}))
	}
	if err := pipeline.Read(ctx, ingest.Inputs(paths, e.stdin), *opt, emit); err != nil {
		return err
	}
	return out.Flush()
}

// line is the output for one input. A rejected one has its reason, and its text where that much could be read.
func (e *env) line(r pipeline.Result, opt annotation.Options) any {
	if r.Rejected == nil {
		return annotation.Document(r.Analysis, opt)
	}
	e.reject(*r.Rejected)
	reason := rejection{r.Rejected.Code, r.Rejected.Reason, r.Rejected.Hint}
	if r.Refused == nil || r.Refused.Doc == nil {
		return struct {
			ID       string    `json:"id"`
			Rejected rejection `json:"rejected"`
		}{r.Rejected.ID, reason}
	}
	return struct {
		record.Document
		Rejected rejection `json:"rejected"`
	}{annotation.Document(&extract.Analysis{Doc: r.Refused.Doc}, annotation.Options{}), reason}
}

// rejection is why an input was not taken, in a line that has its id.
type rejection struct {
	Code   string `json:"code"`
	Reason string `json:"reason"`
	Hint   string `json:"hint"`
}
