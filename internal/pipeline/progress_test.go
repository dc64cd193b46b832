package pipeline_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/ingest/source"
	"github.com/readout-news/readout/internal/pipeline"
)

// follow gathers what a run tells, and says where a number falls.
func follow(t *testing.T, run func(pipeline.Options) error) (all []pipeline.Progress) {
	t.Helper()
	o := pipeline.Options{Workers: 2, Progress: func(p pipeline.Progress) { all = append(all, p) }}
	if err := run(o); err != nil {
		t.Fatal(err)
	}
	for i := range all {
		if p := all[i]; i > 0 {
			b := all[i-1]
			if p.Stage < b.Stage || p.Documents < b.Documents || p.Rejected < b.Rejected || p.Compared < b.Compared || p.Words < b.Words || p.Bytes < b.Bytes {
				t.Errorf("from %+v to %+v", b, p)
			}
		}
	}
	if len(all) == 0 {
		t.Fatal("nothing was told")
	}
	return all
}

func TestProgressOfComparing(t *testing.T) {
	in := append(slices.Clone(envoy), source.Item{ID: "d", Clean: true})
	words := 0
	for _, x := range in {
		words += len(strings.Fields(x.Text))
	}
	all := follow(t, func(o pipeline.Options) error {
		_, err := pipeline.Record(context.Background(), ingest.Items(in...), o)
		return err
	})
	last := all[len(all)-1]
	if want := (pipeline.Progress{Stage: pipeline.Reconciling, Documents: 4, Rejected: 1, Compared: 3, Words: int64(words)}); last != want {
		t.Errorf("at the end %+v, want %+v", last, want)
	}
	if at := slices.IndexFunc(all, func(p pipeline.Progress) bool { return p.Compared > 0 }); at < 4 || all[at].Documents != 4 {
		t.Errorf("documents are compared before all are read: %+v", all)
	}
}

func TestProgressOfReading(t *testing.T) {
	all := follow(t, func(o pipeline.Options) error {
		return pipeline.Read(context.Background(), ingest.Inputs([]string{"../../examples/calls"}, nil), o, func(pipeline.Result) int { return 0 }, func(int) error { return nil })
	})
	if last := all[len(all)-1]; last.Documents != len(all) || last.Bytes != ingest.Survey([]string{"../../examples/calls"}).Bytes || last.Stage != pipeline.Reading {
		t.Errorf("at the end %+v", last)
	}
}
