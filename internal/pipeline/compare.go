package pipeline

import (
	"context"
	"iter"
	"slices"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/internal/reconcile"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// Comparison is the record of some documents with what explain needs to derive its lines again.
type Comparison struct {
	Record   *record.Record
	Trace    *reconcile.Trace
	Analyses []*extract.Analysis // of the documents that were read
}

// Compare reads inputs and reconciles them.
func Compare(ctx context.Context, in iter.Seq[ingest.Input], o Options) (*Comparison, error) {
	return compare(ctx, in, o, full, false)
}

// Record is Compare for those who want the record alone: what it was made from is let go on the way.
func Record(ctx context.Context, in iter.Seq[ingest.Input], o Options) (*record.Record, error) {
	c, err := compare(ctx, in, o, full, true)
	if err != nil {
		return nil, err
	}
	return c.Record, nil
}

// reading is how the documents of a story are read: each alone as far as its names, which the story then settles
// before the rest is read, since times, references and all that is found rest on names.
type reading struct {
	alone  func(*text.Doc, Options)
	beyond func(*extract.Analysis)
}

var full = reading{named, beyond}

func compare(ctx context.Context, in iter.Seq[ingest.Input], o Options, how reading, release bool) (*Comparison, error) {
	engine, err := Engine()
	if err != nil {
		return nil, err
	}
	all := reconcile.Input{Engine: engine, Release: release, Decisions: o.Decisions}
	var p Progress
	docs, err := readAlone(ctx, in, o, how, &all, &p)
	if err != nil {
		return nil, err
	}
	if err := readBeyond(ctx, docs, o, how, &all, &p); err != nil {
		return nil, err
	}
	p.Stage = Reconciling
	o.tell(p)
	read := all.Analyses // all itself is let go, documents and all, while the record is made
	out, trace := reconcile.Build(all)
	if release {
		return &Comparison{Record: out}, nil
	}
	return &Comparison{out, trace, read}, nil
}

// readAlone reads each document by itself and places it in a story.
func readAlone(ctx context.Context, in iter.Seq[ingest.Input], o Options, how reading, all *reconcile.Input, p *Progress) (docs []*text.Doc, err error) {
	read := func(d *ingest.Document) *extract.Analysis {
		how.alone(d.Doc, o)
		return &extract.Analysis{Doc: d.Doc}
	}
	tell := o.Progress
	o.Progress = func(now Progress) {
		if *p = now; tell != nil {
			tell(now)
		}
	}
	err = each(ctx, in, o, read, whole, func(r Result) error {
		if r.Rejected != nil {
			all.Rejected = append(all.Rejected, *r.Rejected)
		} else {
			docs = append(docs, r.Doc)
		}
		return nil
	})
	all.Stories = reconcile.Stories(docs)
	return docs, err
}

// readBeyond settles the names of each document over its story and reads the rest.
func readBeyond(ctx context.Context, docs []*text.Doc, o Options, how reading, all *reconcile.Input, p *Progress) error {
	p.Stage = Comparing
	o.tell(*p)
	names := storyNames(all.Stories)
	read := func(d *text.Doc) Result {
		return guarded(d.ID, func() Result {
			names[d].Settle(d)
			a := o.analysis(d)
			a.Compared = true
			how.beyond(a)
			return Result{Analysis: a}
		})
	}
	return Ordered(ctx, o.workers(), slices.Values(docs), read, func(r Result) error {
		if r.Rejected != nil {
			p.Rejected++
			all.Rejected = append(all.Rejected, *r.Rejected)
		} else {
			p.Compared++
			all.Analyses = append(all.Analyses, r.Analysis)
		}
		o.tell(*p)
		return nil
	})
}

// storyNames is what the documents of each one's story say together of its names.
func storyNames(stories [][]*text.Doc) map[*text.Doc]*name.Story {
	out := map[*text.Doc]*name.Story{}
	for _, docs := range stories {
		s := gathered(docs)
		for _, d := range docs {
			out[d] = s
		}
	}
	return out
}

// gathered leaves a story's names as its documents have them where gathering fails: that ends no run.
func gathered(docs []*text.Doc) (s *name.Story) {
	defer func() {
		if recover() != nil {
			s = nil
		}
	}()
	return name.Gather(docs)
}
