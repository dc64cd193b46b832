// Package readout reads many reports of the same news and writes one sourced record of it: who did
// what with whom and when, who says so, which figures differ, and how many independent sources stand
// behind each line. It works offline; models and lexica are inside.
//
//	engine, err := readout.New(readout.Options{})
//	record, err := engine.Analyze(ctx, readout.Files("articles"))
//
// The functions mirror the commands of the readout program: compare is [Engine.Analyze], annotate [Engine.Annotate],
// cluster [Engine.Cluster], explain [Engine.Explain]; validate is [record.Validate], and version --models
// is Manifests of package models. An input that cannot be read becomes a rejected document with its
// reason; it never ends a run. The same input gives the same record, in whatever order its documents come.
package readout

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"iter"
	"slices"

	"github.com/readout-news/readout/internal/annotation"
	"github.com/readout-news/readout/internal/decision"
	"github.com/readout-news/readout/internal/explain"
	"github.com/readout-news/readout/internal/extract/event"
	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/ingest/source"
	"github.com/readout-news/readout/internal/pipeline"
	"github.com/readout-news/readout/record"
)

// Version is the version of the engine, as records carry it.
const Version = pipeline.Version

// The least scores of an event that is kept unless [Options] say otherwise: that of an article, and that of a passage of up to three
// sentences or of an event that a second reporter tells.
const (
	DefaultMinScore       = float64(event.Alone) / 1000
	DefaultMinScoreBacked = float64(event.Backed) / 1000
)

// Options say how to read. The zero value is the usual way.
type Options struct {
	Workers  int            // documents read at a time; 0 is one for each processor
	Tokens   bool           // Annotate gives the words with lemma, tags and tree, too
	Progress func(done int) // called after each document; may be nil
	// Decisions are replayed by Analyze and Explain. A list belongs to one run at a time.
	Decisions *Decisions
	// MinScore is the least score of an event that is kept, the chance that it is right, from 0 to 1. 0 is the usual,
	// [DefaultMinScore] and [DefaultMinScoreBacked]; a negative one keeps all.
	MinScore float64
}

// Decisions are what a person has decided about a record: who is one, who is not, which finding is wrong. docs/DECISIONS.md shows the lines.
type Decisions = decision.List

// ReadDecisions reads JSON Lines; its errors name the line.
func ReadDecisions(r io.Reader) (*Decisions, error) { return decision.Read(r) }

// Engine reads documents. It may be used from many goroutines at once.
type Engine struct{ opt Options }

// New makes an engine. It fails when an option makes no sense.
func New(o Options) (*Engine, error) {
	if o.Workers < 0 {
		return nil, fmt.Errorf("readout: %d workers: give a positive number, or 0 for one a processor", o.Workers)
	}
	if o.MinScore > 1 {
		return nil, fmt.Errorf("readout: a least score of %v: scores are from 0 to 1", o.MinScore)
	}
	return &Engine{o}, nil
}

func (e *Engine) options() pipeline.Options {
	o := pipeline.Options{Workers: e.opt.Workers, Decisions: e.opt.Decisions}
	switch m := e.opt.MinScore; {
	case m < 0:
		o.MinScore = 1 // every event has one thousandth
	case m > 0:
		o.MinScore = max(1, int32(m*1000+.5))
	}
	return o
}

// watched is options with Progress called whenever one more document is done: read, or, where documents are compared, read to the end.
func (e *Engine) watched(compared bool) pipeline.Options {
	o, said := e.options(), 0
	if e.opt.Progress != nil {
		o.Progress = func(p pipeline.Progress) {
			done := p.Documents
			if compared {
				done = p.Rejected + p.Compared
			}
			if done > said {
				said = done
				e.opt.Progress(done)
			}
		}
	}
	return o
}

// Document is one article that the caller has in memory. Text or HTML is needed, the rest is used when known.
type Document struct {
	ID, Title, Outlet, URL, Byline string
	Lang                           string // ISO 639-1
	Published                      string // a date, ISO 8601 or as pages print it
	Text                           string
	HTML                           string // the page, read when Text is empty
	// Clean says that Text holds the article and nothing else; positions then refer to it unchanged.
	Clean bool
}

// Source is where documents come from: [Documents], [Files] or [Reader].
type Source struct {
	inputs iter.Seq[ingest.Input]
	sorted iter.Seq[ingest.Input] // the same in an order of its own, for what must not depend on theirs
}

// Documents is a source of documents in memory. Where an id stands twice, the second becomes "id~2".
func Documents(docs ...Document) Source {
	items := make([]source.Item, len(docs))
	for i, d := range docs {
		items[i] = source.Item{
			ID: d.ID, Title: d.Title, Outlet: d.Outlet, URL: d.URL, Byline: d.Byline, Lang: d.Lang,
			Published: d.Published, Text: d.Text, HTML: d.HTML, Clean: d.Clean,
		}
	}
	sorted := slices.SortedStableFunc(slices.Values(items), func(p, q source.Item) int {
		return cmp.Or(cmp.Compare(p.ID, q.ID), cmp.Compare(p.Text, q.Text), cmp.Compare(p.HTML, q.HTML), cmp.Compare(p.Title, q.Title),
			cmp.Compare(p.Outlet, q.Outlet), cmp.Compare(p.Published, q.Published), cmp.Compare(p.URL, q.URL))
	})
	return Source{ingest.Items(items...), ingest.Items(sorted...)}
}

// Files is a source of files and of folders with all that is in them: plain text, HTML, JSON Lines,
// told apart by content.
func Files(paths ...string) Source {
	return Source{ingest.Inputs(paths, nil), ingest.Inputs(ingest.Sorted(paths), nil)}
}

// Reader is a source of what r gives, which is read once.
func Reader(r io.Reader) Source {
	in := ingest.Inputs([]string{"-"}, r)
	return Source{in, in}
}

// Analyze makes one record of the documents: `readout compare`.
func (e *Engine) Analyze(ctx context.Context, src Source) (*record.Record, error) {
	return pipeline.Record(ctx, src.sorted, e.watched(true))
}

// Explain writes what stands behind one event, claim, figure, actor or reporter of the record that Analyze
// makes of the same source, and what was left out beside it: `readout explain`. It fails when there is
// nothing called id.
func (e *Engine) Explain(ctx context.Context, src Source, id string, w io.Writer) error {
	c, err := pipeline.Compare(ctx, src.sorted, e.watched(true))
	if err != nil {
		return err
	}
	return explain.Write(w, c, id)
}

// Annotation is what one document says, or why it was rejected.
type Annotation struct {
	*record.Document                  // nil when the document was rejected
	Rejected         *record.Rejected // nil when it was read
}

// Annotate reads each document for itself and hands the results to emit in the order of the source:
// `readout annotate`. It stops at the first error of emit. A source of any length runs in the same memory.
func (e *Engine) Annotate(ctx context.Context, src Source, emit func(Annotation) error) error {
	opt := annotation.Options{Tokens: e.opt.Tokens}
	finish := func(r pipeline.Result) Annotation {
		if r.Rejected != nil {
			return Annotation{Rejected: r.Rejected}
		}
		d := annotation.Document(r.Analysis, opt)
		return Annotation{Document: &d}
	}
	return pipeline.Read(ctx, src.inputs, e.watched(false), finish, emit)
}

// Placement is where a document stands among the others.
type Placement struct {
	ID       string
	Story    string           // the story it belongs to; of a rejected document the one that its headline tells, "" for none
	Placed   string           // the story it was placed in as it came
	Moved    string           // "merge", "move" or "split" where Story is another, as later documents showed
	CopyOf   string           // the document whose words it repeats; "" for none
	Reporter string           // documents of one reporter are one independent source
	Rejected *record.Rejected // nil when it was read
}

// Cluster puts documents in stories without reading their language: `readout cluster`. The result is in
// the order of the source.
func (e *Engine) Cluster(ctx context.Context, src Source) ([]Placement, error) {
	all, err := pipeline.Cluster(ctx, src.inputs, e.watched(true))
	if err != nil {
		return nil, err
	}
	out := make([]Placement, len(all))
	for i, p := range all {
		out[i] = Placement{p.ID, p.Story, p.Placed, string(p.Moved), p.CopyOf, p.Reporter, p.Rejected}
	}
	return out, nil
}
