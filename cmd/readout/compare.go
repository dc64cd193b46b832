package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"runtime/debug"

	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/pipeline"
	"github.com/readout-news/readout/record"
)

func compare(ctx context.Context, e *env, args []string) error {
	f := e.flags("compare", "[flags] PATH...")
	name := f.String("format", "", "text, json, md, html or sheet (default: text on a terminal, else json)")
	file := f.String("o", "", "write to this `file`; its ending chooses the format unless --format does")
	decided := f.String("decisions", "", "a `file` of decisions to replay: who is one, who is not, what is wrong")
	opt := e.options(f)
	scored(f, opt)
	filter := stories(f)
	paths, err := e.paths(f, args)
	if err != nil {
		return err
	}
	if opt.Decisions, err = e.decisions(*decided); err != nil {
		return err
	}
	format, err := choose(*name, *file, *file == "" && terminal(e.stdout))
	if err != nil {
		return err
	}
	defer thrift()()
	r, err := opt.record(ctx, paths)
	if err != nil {
		return err
	}
	e.replayed(*decided, opt.Decisions)
	if err := e.narrow(r, filter); err != nil {
		return err
	}
	return e.save(*file, func(w io.Writer) error { return format.write(w, r) })
}

// record reads inputs and reconciles them. After an interrupt it holds those that had been begun, and says so.
func (r *reading) record(ctx context.Context, paths []string) (*record.Record, error) {
	ctx, in, err := r.begin(ctx, ingest.Sorted(paths), task{done: "the record holds %s", compares: true, core: true})
	if err != nil {
		return nil, err
	}
	out, err := pipeline.Record(ctx, in, r.Options)
	if err != nil {
		return nil, err
	}
	for _, x := range out.Rejected {
		r.e.reject(x)
	}
	if x := r.rest(); x != nil {
		out.Rejected = append(out.Rejected, *x)
	}
	return out, nil
}

// thrift lets the heap grow by two fifths of what is in use instead of doubling it, unless GOGC says otherwise:
// a record of a thousand articles then takes a fifth less memory at the same speed.
func thrift() (undo func()) { return collect(40) }

// spread lets the heap grow to four times of what is in use before it is swept: documents that come and go leave little behind, so that
// thirty megabytes more save a fourteenth of the time.
func spread() (undo func()) { return collect(300) }

// collect sets how far the heap may grow, in percent, unless GOGC says otherwise.
func collect(percent int) (undo func()) {
	if os.Getenv("GOGC") != "" {
		return func() {}
	}
	before := debug.SetGCPercent(percent)
	return func() { debug.SetGCPercent(before) }
}

// save writes to file, or to standard output when file is "".
func (e *env) save(file string, write func(io.Writer) error) error {
	if file == "" {
		out := bufio.NewWriter(e.stdout)
		return errors.Join(write(out), out.Flush())
	}
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(f)
	return errors.Join(write(out), out.Flush(), f.Close())
}
