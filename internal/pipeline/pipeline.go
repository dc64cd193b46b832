// Package pipeline runs the rooms in the order in which the news flows. Reading one document is a
// pure function of that document, so documents are read in parallel; their order is kept.
package pipeline

import (
	"context"
	"fmt"
	"iter"
	"runtime"

	"github.com/readout-news/readout/internal/cache"
	"github.com/readout-news/readout/internal/decision"
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/ingest/source"
	"github.com/readout-news/readout/internal/nlp/layer"
	"github.com/readout-news/readout/models"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// Version is the version of the engine. It is part of every record, since another version may read differently.
const Version = "0.1.0"

// Options are what a run may be told.
type Options struct {
	Workers   int            // documents read at a time; 0 is one for each processor
	Progress  func(Progress) // called after each step of each document, in order; may be nil
	Cache     *cache.Cache   // what was read of the same texts before; nil for none
	Layers    layer.Set      // what Read reads of each document, with what that rests on; 0 is all
	Decisions *decision.List // what a person has decided about the record; nil for nothing
	MinScore  int32          // the least score of an event that is kept, in thousandths; 0 is the usual, as package event has it
}

func (o Options) layers() layer.Set {
	if o.Layers == 0 {
		return layer.All
	}
	return o.Layers
}

// analysis is d as yet without findings.
func (o Options) analysis(d *text.Doc) *extract.Analysis {
	return &extract.Analysis{Doc: d, MinScore: o.MinScore}
}

func (o Options) workers() int {
	if o.Workers > 0 {
		return o.Workers
	}
	return runtime.GOMAXPROCS(0)
}

// Result is one input, read or rejected. Analysis is nil when the input was rejected; Refused then
// holds what could be cleaned of it, if anything.
type Result struct {
	*extract.Analysis
	Pairs    []source.Pair
	Rejected *record.Rejected
	Refused  *ingest.Rejected
	input    extent
}

// Read reads inputs, turns each result into what is wanted of it, both on the workers, and hands these
// to emit in the order of the inputs.
func Read[T any](ctx context.Context, in iter.Seq[ingest.Input], o Options, finish func(Result) T, emit func(T) error) error {
	read := func(d *ingest.Document) *extract.Analysis { return layers(d, o) }
	return each(ctx, in, o, read, finish, emit)
}

// each opens inputs and reads each with read.
func each[T any](ctx context.Context, in iter.Seq[ingest.Input], o Options, read func(*ingest.Document) *extract.Analysis, finish func(Result) T, emit func(T) error) error {
	type counted struct {
		out T
		extent
	}
	var p Progress
	work := func(i ingest.Input) counted {
		r := one(i, read)
		return counted{finish(r), r.input}
	}
	return Ordered(ctx, o.workers(), in, work, func(c counted) error {
		p.add(c.extent)
		o.tell(p)
		return emit(c.out)
	})
}

func whole(r Result) Result { return r }

// one reads one input.
func one(in ingest.Input, read func(*ingest.Document) *extract.Analysis) Result {
	words := 0
	r := guarded(in.ID(), func() Result {
		d, rejected := in.Open()
		if rejected != nil {
			r := Rejection(rejected)
			return Result{Refused: rejected, Rejected: &r}
		}
		words = countWords(d.Text)
		return Result{Analysis: read(d), Pairs: d.Pairs}
	})
	r.input = extent{in.Bytes(), words, r.Rejected != nil}
	return r
}

// guarded runs work. A panic in a stage is a defect of ours, but it costs one document, not the run.
func guarded(id string, work func() Result) (r Result) {
	defer func() {
		if p := recover(); p != nil {
			r = Result{Rejected: &record.Rejected{
				ID: id, Code: "internal", Reason: fmt.Sprintf("reading it failed: %v", p),
				Hint: "this is a defect of Readout; please report it with the document",
			}}
		}
	}()
	return work()
}

// Rejection says in the record's terms why an input was not taken.
func Rejection(r *ingest.Rejected) record.Rejected {
	return record.Rejected{ID: r.ID, Code: r.Code, Reason: r.Reason, Hint: r.Hint}
}

// Engine names this engine and the models in it by their hashes.
func Engine() (record.Engine, error) {
	manifests, err := models.Manifests()
	if err != nil {
		return record.Engine{}, err
	}
	e := record.Engine{Version: Version, Models: map[string]string{}}
	for _, m := range manifests {
		e.Models[m.Name] = m.SHA256
	}
	return e, nil
}
