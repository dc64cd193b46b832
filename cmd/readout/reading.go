package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"iter"
	"maps"
	"os"
	"slices"
	"sync"

	"github.com/readout-news/readout/internal/cache"
	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/pipeline"
	"github.com/readout-news/readout/record"
)

// reading is what a command that reads documents was told, and how its run goes.
type reading struct {
	pipeline.Options
	e        *env
	cacheDir string
	noCache  bool
	progress string

	task  task
	meter meter
	total func() ingest.Extent
	ctx   context.Context
	cut   bool // an interrupt left inputs unread
	once  sync.Once
}

// task is what a command makes of documents.
type task struct {
	done     string // what became of "12 of 500 documents"; "" where half the documents are no use
	compares bool   // documents are read in two steps and put together
	core     bool   // the language core reads them
}

// options adds the flags that every reading command has. The result is filled by parsing.
func (e *env) options(f *flag.FlagSet) *reading {
	r := &reading{e: e}
	f.IntVar(&r.Workers, "workers", 0, "documents read at a time (0: one for each processor)")
	f.StringVar(&r.progress, "progress", "", "text, json or none: how far the run has come, on standard error (default: text on a terminal, else none)")
	f.BoolVar(&r.noCache, "no-cache", false, "read everything anew, and keep nothing of it for the next run")
	f.StringVar(&r.cacheDir, "cache-dir", "", "the `folder` that keeps what was read for the next run (default: see `readout cache path`)")
	return r
}

// begin makes ready to read inputs: it opens the cache and shows progress. The inputs end when ctx does, and the context that is given back
// does not, so that a run that is interrupted finishes what it has begun; where that is no use (see task), it ends.
func (r *reading) begin(ctx context.Context, paths []string, t task) (context.Context, iter.Seq[ingest.Input], error) {
	r.ctx, r.task, r.e.reading = ctx, t, r
	if err := r.show(paths); err != nil {
		return nil, nil, err
	}
	if err := r.openCache(paths); err != nil {
		return nil, nil, err
	}
	in := r.until(ingest.Inputs(paths, &interruptible{ctx: ctx, r: r.e.stdin}))
	if t.done == "" {
		return ctx, in, nil
	}
	return context.WithoutCancel(ctx), in, nil
}

// show begins to write progress as asked for.
func (r *reading) show(paths []string) error {
	if r.progress == "" {
		if r.progress = "none"; terminal(r.e.stderr) {
			r.progress = "text"
		}
	}
	r.total = sync.OnceValue(func() ingest.Extent { return ingest.Survey(paths) })
	r.meter = meter{compares: r.task.compares, now: r.e.now, begin: r.e.now()}
	write, every := func() {}, everyLine
	switch r.progress {
	case "none":
	case "text":
		r.meter.extent = r.total()
		write = func() { r.e.console.progress(r.meter.line().String()) }
	case "json":
		r.meter.extent = r.total()
		r.e.console.objects = true
		write, every = func() { r.e.console.line(r.meter.line()) }, everyObject
	default:
		return usageError{"no progress " + r.progress, "progress is text, json or none"}
	}
	r.Progress = func(p pipeline.Progress) {
		if r.e.watch != nil {
			r.e.watch(p)
		}
		if r.ctx.Err() != nil {
			r.finishing()
		}
		if r.meter.due(p, every) {
			write()
		}
	}
	return nil
}

// openCache opens the cache unless it is not wanted. What comes over standard input is kept nowhere. Where nobody named a
// folder and the usual one cannot be written to, the run does without.
func (r *reading) openCache(paths []string) error {
	if r.noCache || !r.task.core || slices.Contains(paths, "-") || r.cacheDir == "" && os.Getenv("READOUT_CACHE") == cache.Off {
		return nil
	}
	engine, err := pipeline.Engine()
	if err != nil {
		return err
	}
	models := engine.Version
	for _, name := range slices.Sorted(maps.Keys(engine.Models)) {
		models += " " + name + " " + engine.Models[name]
	}
	dir, asked := r.cacheDir, r.cacheDir != "" || os.Getenv("READOUT_CACHE") != ""
	if dir == "" {
		if dir, err = cache.Default(); err != nil {
			return nil
		}
	}
	if r.Cache, err = cache.Open(dir, models); err != nil && asked {
		return usageError{err.Error(), "name a folder that you may write to, or give --no-cache"}
	}
	return nil
}

// until hands out inputs until the run is interrupted. It looks for one more to know whether any was left.
func (r *reading) until(in iter.Seq[ingest.Input]) iter.Seq[ingest.Input] {
	return func(yield func(ingest.Input) bool) {
		for i := range in {
			if r.ctx.Err() != nil {
				r.cut = true
				r.finishing()
				return
			}
			if !yield(i) {
				return
			}
		}
		r.cut = r.cut || r.ctx.Err() != nil && r.total() == ingest.Extent{} // a stream that was broken off
	}
}

// finishing says once that an interrupt was seen.
func (r *reading) finishing() {
	if r.task.done != "" {
		r.once.Do(func() { r.e.console.note("interrupted: finishing what was begun; interrupt again to end at once") })
	}
}

// rest is what stands in a record for the inputs that an interrupt left unread; nil for none.
func (r *reading) rest() *record.Rejected {
	if !r.cut {
		return nil
	}
	return &record.Rejected{
		ID: "(the rest)", Code: "interrupted", Reason: "the run was interrupted when " + r.of(r.meter.last.Documents) + " had been read",
		Hint: "run it again without interrupting it",
	}
}

// of says how many of the inputs n documents are.
func (r *reading) of(n int) string {
	taken := r.meter.last.Documents
	switch all := r.total().Documents; {
	case r.cut && all == 0:
		return fmt.Sprintf("%d documents", n)
	case r.cut:
		return fmt.Sprintf("%d of %d documents", n, max(all, taken))
	case n < taken:
		return fmt.Sprintf("%d of %d documents", n, taken)
	default:
		return fmt.Sprintf("all %d documents", n)
	}
}

// interrupted is what to say of a run that was.
func (r *reading) interrupted() string {
	if r == nil || r.task.done == "" {
		return "interrupted"
	}
	return "interrupted: " + fmt.Sprintf(r.task.done, r.of(r.meter.last.Documents-r.meter.last.Rejected))
}

// end closes the cache and writes the last line of progress.
func (r *reading) end(status int) {
	if r == nil || r.meter.now == nil {
		return
	}
	if err := r.Cache.Close(); err != nil {
		r.e.console.say("readout: the cache could not be written: "+err.Error(), message{Type: "note", Text: "the cache could not be written: " + err.Error(), Hint: "--no-cache does without"})
	}
	r.e.console.clear()
	if r.progress == "json" {
		l := r.meter.line()
		l.Type, l.SecondsLeft = "done", nil
		if status == exitOK || status == exitRejected {
			l.Share, l.Total = new(1.0), &l.Documents
		}
		cached, _ := r.Cache.Counts()
		r.e.console.line(doneLine{l, status, cached})
	}
}

// interruptible is a stream that ends when ctx does, though nothing more may ever come from it.
type interruptible struct {
	ctx context.Context
	r   io.Reader
	buf []byte
}

func (i *interruptible) Read(p []byte) (int, error) {
	if i.ctx.Err() != nil {
		return 0, io.EOF
	}
	if len(i.buf) < len(p) {
		i.buf = make([]byte, len(p))
	}
	type result struct {
		n   int
		err error
	}
	done, buf := make(chan result, 1), i.buf[:len(p)]
	go func() { // it stays behind when ctx ends, with a buffer that nobody else has
		n, err := i.r.Read(buf)
		done <- result{n, err}
	}()
	select {
	case r := <-done:
		return copy(p, buf[:r.n]), r.err
	case <-i.ctx.Done():
		i.buf = nil
		return 0, io.EOF
	}
}
