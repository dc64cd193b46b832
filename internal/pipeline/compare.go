package pipeline

import (
	"context"
	"iter"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/reconcile"
	"github.com/readout-news/readout/record"
)

// Comparison is the record of some documents with what explain needs to derive its lines again.
type Comparison struct {
	Record   *record.Record
	Trace    *reconcile.Trace
	Analyses []*extract.Analysis // of the documents that were read
}

// Compare reads inputs and reconciles them.
func Compare(ctx context.Context, in iter.Seq[ingest.Input], o Options) (*Comparison, error) {
	return compare(ctx, in, o, Document, false)
}

// Record is Compare for those who want the record alone: what it was made from is let go on the way.
func Record(ctx context.Context, in iter.Seq[ingest.Input], o Options) (*record.Record, error) {
	c, err := compare(ctx, in, o, Document, true)
	if err != nil {
		return nil, err
	}
	return c.Record, nil
}

func compare(ctx context.Context, in iter.Seq[ingest.Input], o Options, read func(*ingest.Document) *extract.Analysis, release bool) (*Comparison, error) {
	engine, err := Engine()
	if err != nil {
		return nil, err
	}
	all := reconcile.Input{Engine: engine, Release: release}
	err = each(ctx, in, o, read, whole, func(r Result) error {
		if r.Rejected != nil {
			all.Rejected = append(all.Rejected, *r.Rejected)
		} else {
			all.Analyses = append(all.Analyses, r.Analysis)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	out, trace := reconcile.Build(all)
	if release {
		return &Comparison{Record: out}, nil
	}
	return &Comparison{out, trace, all.Analyses}, nil
}
