package main

import (
	"context"
	"runtime"
	"strings"
	"time"

	"github.com/readout-news/readout/internal/cputime"
	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/internal/nlp/layer"
	"github.com/readout-news/readout/internal/pipeline"
)

// report is what bench found. Words are counted as blanks separate them.
type report struct {
	Version       string      `json:"version"`
	Go            string      `json:"go"`
	Platform      string      `json:"platform"`
	CPUs          int         `json:"cpus"`
	Documents     int         `json:"documents"`
	Words         int         `json:"words"`
	Rounds        int         `json:"rounds"`
	Layers        []layerCost `json:"layers"`
	Language      layerCost   `json:"language"` // sentences to references together
	All           layerCost   `json:"all"`
	Parallel      float64     `json:"words_per_second_on_all_cpus"` // by the clock
	FirstDocument float64     `json:"first_document_ms"`
	Models        int64       `json:"models_bytes"`
	Binary        int64       `json:"binary_bytes"`
}

// layerCost is what one layer takes on one core, without those it rests on.
type layerCost struct {
	Name           string  `json:"name"`
	WordsPerSecond float64 `json:"words_per_second"`
	Share          float64 `json:"share"` // of the time of all
	Allocations    float64 `json:"allocations_per_word"`
	Bytes          float64 `json:"bytes_per_word"`

	time          time.Duration
	allocs, bytes uint64
}

// benchRows are the layers in the order in which they are read and shown.
var benchRows = []struct {
	name string
	set  layer.Set
}{
	{"sentences", layer.Sentences}, {"tags, trees", layer.Tokens}, {"names", layer.Names}, {"times", layer.Times}, {"references", layer.References},
	{"actors", layer.Actors}, {"claims", layer.Claims}, {"events, figures", layer.Events},
}

// measure reads the documents again and again: once to open models and lexica, once to count memory, then by the clock.
func (r *report) measure(ctx context.Context, docs []*ingest.Document, atLeast time.Duration) error {
	costs := map[layer.Set]*layerCost{}
	for _, l := range benchRows {
		costs[l.set] = &layerCost{Name: l.name}
	}
	for _, d := range docs {
		r.Words += len(strings.Fields(d.Text))
	}
	before := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(before)
	round(ctx, docs, func(_ layer.Set, run func()) { run() })
	round(ctx, docs, func(l layer.Set, run func()) { costs[l].count(run) })
	for begin := time.Now(); r.Rounds == 0 || time.Since(begin) < atLeast; r.Rounds++ {
		round(ctx, docs, func(l layer.Set, run func()) { costs[l].clock(run) })
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	r.sum(costs)
	if r.Parallel = r.All.WordsPerSecond; r.CPUs > 1 {
		runtime.GOMAXPROCS(r.CPUs)
		return r.parallel(ctx, docs, atLeast)
	}
	return nil
}

// round reads each document once, every step through watch. Sentences are found twice: for themselves here, and on
// the way to the trees.
func round(ctx context.Context, docs []*ingest.Document, watch func(layer.Set, func())) {
	for _, d := range docs {
		if ctx.Err() != nil {
			return
		}
		f := fresh(d)
		watch(layer.Sentences, func() { nlp.Split(f.Doc) })
		pipeline.Watched(fresh(d), watch)
	}
}

// fresh is d as it was before it was read.
func fresh(d *ingest.Document) *ingest.Document {
	doc := *d.Doc
	doc.Sentences, doc.Tokens, doc.Names, doc.Times, doc.Mentions, doc.Chains = nil, nil, nil, nil, nil, nil
	return &ingest.Document{Doc: &doc, Clean: d.Clean}
}

func (c *layerCost) clock(run func()) {
	begin := cputime.Used()
	run()
	c.time += cputime.Used() - begin
}

func (c *layerCost) count(run func()) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	run()
	runtime.ReadMemStats(&after)
	c.allocs += after.Mallocs - before.Mallocs
	c.bytes += after.TotalAlloc - before.TotalAlloc
}

// sum turns what was measured into figures for a word. The trees are without the sentences below them.
func (r *report) sum(costs map[layer.Set]*layerCost) {
	split, trees := costs[layer.Sentences], costs[layer.Tokens]
	trees.time = max(trees.time-split.time, 1)
	trees.allocs -= min(split.allocs, trees.allocs)
	trees.bytes -= min(split.bytes, trees.bytes)
	r.Language, r.All = layerCost{Name: "language"}, layerCost{Name: "all"}
	for _, l := range benchRows {
		if layer.Language.Has(l.set) {
			r.Language.add(costs[l.set])
		}
		r.All.add(costs[l.set])
	}
	finish := func(c *layerCost) {
		words := float64(max(r.Words, 1))
		c.WordsPerSecond = words * float64(r.Rounds) / max(c.time, 1).Seconds()
		c.Share = float64(c.time) / float64(max(r.All.time, 1))
		c.Allocations, c.Bytes = float64(c.allocs)/words, float64(c.bytes)/words
	}
	for _, l := range benchRows {
		finish(costs[l.set])
		r.Layers = append(r.Layers, *costs[l.set])
	}
	finish(&r.Language)
	finish(&r.All)
}

func (c *layerCost) add(o *layerCost) {
	c.time, c.allocs, c.bytes = c.time+o.time, c.allocs+o.allocs, c.bytes+o.bytes
}

// parallel reads the documents on all cores at once.
func (r *report) parallel(ctx context.Context, docs []*ingest.Document, atLeast time.Duration) error {
	begin, rounds := time.Now(), 0
	more := func(yield func(*ingest.Document) bool) {
		for ; rounds == 0 || time.Since(begin) < atLeast; rounds++ {
			for _, d := range docs {
				if !yield(d) {
					return
				}
			}
		}
	}
	read := func(d *ingest.Document) struct{} { pipeline.Document(fresh(d)); return struct{}{} }
	err := pipeline.Ordered(ctx, r.CPUs, more, read, func(struct{}) error { return nil })
	r.Parallel = float64(r.Words*rounds) / time.Since(begin).Seconds()
	return err
}
