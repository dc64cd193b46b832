package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strconv"

	"github.com/readout-news/readout/internal/extract/event"
	"github.com/readout-news/readout/internal/pipeline"
	"github.com/readout-news/readout/record"
)

// The exit statuses that scripts rely on.
const (
	exitOK          = 0
	exitFailed      = 1
	exitUsage       = 2
	exitRejected    = 3
	exitInterrupted = 130
)

// command is one subcommand. Run gets its arguments and says whether some input was rejected.
type command struct {
	name, args, short string
	run               func(ctx context.Context, e *env, args []string) error
}

// env is where a command reads and writes.
type env struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	rejected       int
	progress       bool // a progress line stands on the terminal
}

// usageError is a wrong call, with what to do instead.
type usageError struct{ what, hint string }

func (u usageError) Error() string { return u.what }

var errNoInput = usageError{"no input", "give files, folders, or - for standard input"}

func commands() []command {
	return []command{
		{"annotate", "[flags] PATH...", "what each document says, one JSON line a document", annotate},
		{"bench", "[flags] [PATH...]", "how fast each layer is read, on your articles or the samples inside", bench},
		{"cluster", "[flags] PATH...", "the story and the near-copies of each document, one JSON line each", cluster},
		{"compare", "[flags] PATH...", "one sourced record of the news in the documents", compare},
		{"explain", "ID PATH...", "one event, claim or figure with every span and rule behind it", explanation},
		{"ontology", "[TYPE|MODE|CODE|CONTEXT]", "the kinds of events and what they are about; `new` begins a kind, `check` tries one", ontologyCommand},
		{"quotes", "[flags] PATH...", "who said what, by speaker, with the way each word came", quotesCommand},
		{"validate", "FILE", "defects of a record: positions, evidence, references", validate},
		{"version", "[--models]", "the version, and the models inside", version},
	}
}

// run is the whole program; it gives the exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	e := &env{stdin: stdin, stdout: stdout, stderr: stderr}
	if len(args) == 0 {
		help(e.stderr)
		return exitUsage
	}
	for _, c := range commands() {
		if c.name == args[0] {
			return e.status(ctx, c, c.run(ctx, e, args[1:]))
		}
	}
	if args[0] == "help" || args[0] == "-h" || args[0] == "--help" {
		help(e.stdout)
		return exitOK
	}
	fmt.Fprintf(stderr, "readout: no command %q\n  hint: `readout help` lists the commands\n", args[0])
	return exitUsage
}

func (e *env) status(ctx context.Context, c command, err error) int {
	e.clear()
	var usage usageError
	switch {
	case errors.Is(err, flag.ErrHelp):
		return exitOK
	case errors.As(err, &usage):
		fmt.Fprintf(e.stderr, "readout %s: %s\n  hint: %s\n", c.name, usage.what, usage.hint)
		return exitUsage
	case ctx.Err() != nil:
		fmt.Fprintf(e.stderr, "readout %s: interrupted\n", c.name)
		return exitInterrupted
	case err != nil:
		fmt.Fprintf(e.stderr, "readout %s: %v\n", c.name, err)
		return exitFailed
	case e.rejected > 0:
		return exitRejected
	}
	return exitOK
}

func help(w io.Writer) {
	fmt.Fprint(w, "Readout reads many reports of the same news and writes one sourced record of it.\n\n")
	for _, c := range commands() {
		fmt.Fprintf(w, "  readout %-9s %-24s %s\n", c.name, c.args, c.short)
	}
	fmt.Fprint(w, "\nPATH is a file, a folder or - for standard input. `readout COMMAND -h` lists the flags of a command.\n")
}

// flags makes the flag set of a command. It is silent: run prints errors, and -h the usage.
func (e *env) flags(name, args string) *flag.FlagSet {
	f := flag.NewFlagSet("readout "+name, flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.Usage = func() {
		f.SetOutput(e.stdout)
		fmt.Fprintf(e.stdout, "usage: readout %s %s\n", name, args)
		f.PrintDefaults()
	}
	return f
}

// parse reads flags wherever they stand among the paths; everything after -- is a path.
func parse(f *flag.FlagSet, args []string) (paths []string, err error) {
	usage := f.Usage
	f.Usage = func() {}
	for {
		if err := f.Parse(args); errors.Is(err, flag.ErrHelp) {
			usage()
			return nil, err
		} else if err != nil {
			return nil, usageError{err.Error(), "`" + f.Name() + " -h` lists the flags"}
		}
		rest := f.Args()
		if used := len(args) - len(rest); used > 0 && args[used-1] == "--" {
			return append(paths, rest...), nil
		}
		if len(rest) == 0 {
			return paths, nil
		}
		paths, args = append(paths, rest[0]), rest[1:]
	}
}

// paths parses the arguments of a command that reads documents.
func (e *env) paths(f *flag.FlagSet, args []string) ([]string, error) {
	paths, err := parse(f, args)
	if err == nil && len(paths) == 0 {
		err = errNoInput
	}
	return paths, err
}

// options adds the flags that every reading command has. The result is filled by parsing.
func (e *env) options(f *flag.FlagSet) *pipeline.Options {
	o := &pipeline.Options{}
	f.IntVar(&o.Workers, "workers", 0, "documents read at a time (0: one for each processor)")
	if terminal(e.stderr) {
		o.Progress = func(done int) {
			if done%50 == 0 {
				fmt.Fprintf(e.stderr, "\r%d documents", done)
				e.progress = true
			}
		}
	}
	return o
}

// scored adds the flag of the commands that find events.
func scored(f *flag.FlagSet, o *pipeline.Options) {
	usage := fmt.Sprintf("leave out events whose score, the chance that they are right, is below `N` (default %.2f; 0 keeps all)", float64(event.Threshold)/1000)
	f.Func("min-score", usage, func(s string) (err error) {
		o.MinScore, err = minScore(s)
		return err
	})
}

// minScore reads a score from 0 to 1 as thousandths. 0 becomes 1, which every event has.
func minScore(s string) (int32, error) {
	x, err := strconv.ParseFloat(s, 64)
	if err != nil || !(x >= 0 && x <= 1) {
		return 0, errors.New("a score is a number from 0 to 1")
	}
	return max(1, int32(x*1000+.5)), nil
}

// reject names a rejected input on standard error and marks the run.
func (e *env) reject(r record.Rejected) {
	e.rejected++
	e.clear()
	fmt.Fprintf(e.stderr, "readout: %s: %s: %s\n  hint: %s\n", r.ID, r.Code, r.Reason, r.Hint)
}

// clear takes the progress line off the terminal.
func (e *env) clear() {
	if e.progress {
		fmt.Fprint(e.stderr, "\r\x1b[K")
		e.progress = false
	}
}

// terminal reports whether w is a terminal, where people read and progress may be shown.
func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	s, err := f.Stat()
	return err == nil && s.Mode()&os.ModeCharDevice != 0
}
