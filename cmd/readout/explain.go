package main

import (
	"bufio"
	"context"

	"github.com/readout-news/readout/internal/explain"
	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/pipeline"
)

func explanation(ctx context.Context, e *env, args []string) error {
	f := e.flags("explain", "[flags] ID PATH...")
	decided := f.String("decisions", "", "the `file` of decisions that compare was given")
	opt := e.options(f)
	scored(f, opt)
	paths, err := parse(f, args)
	if err != nil {
		return err
	}
	if len(paths) < 2 {
		return usageError{"explain takes an id and the documents", "readout explain e1 PATH..., with the paths given to compare"}
	}
	if opt.Decisions, err = e.decisions(*decided); err != nil {
		return err
	}
	ctx, in, err := opt.begin(ctx, ingest.Sorted(paths[1:]), task{compares: true, core: true})
	if err != nil {
		return err
	}
	c, err := pipeline.Compare(ctx, in, opt.Options)
	if err != nil {
		return err
	}
	for _, r := range c.Record.Rejected {
		e.reject(r)
	}
	out := bufio.NewWriter(e.stdout)
	if err := explain.Write(out, c, paths[0]); err != nil {
		return err
	}
	return out.Flush()
}
