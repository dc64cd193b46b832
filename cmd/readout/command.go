package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strconv"
	"time"

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
	console        *console // on stderr, for commands that read documents
	rejected       int
	reading        *reading // where the command has begun to read
	now            func() time.Time
	watch          func(pipeline.Progress) // sees all progress; nil but in tests
}

// usageError is a wrong call, with what to do instead.
type usageError struct{ what, hint string }

func (u usageError) Error() string { return u.what }

var errNoInput = usageError{"no input", "give files, folders, or - for standard input"}

func commands() []command {
	return []command{
		{"annotate", "[flags] PATH...", "what each document says, one JSON line a document", annotate},
		{"bench", "[flags] [PATH...]", "how fast each layer is read, on your articles or the samples inside", bench},
		{"cache", "[path|size|clear]", "what is kept of one run for the next: where, how much, away with it", cacheCommand},
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
	return newEnv(stdin, stdout, stderr).run(ctx, args)
}

func newEnv(stdin io.Reader, stdout, stderr io.Writer) *env {
	return &env{stdin: stdin, stdout: stdout, stderr: stderr, console: &console{w: stderr}, now: time.Now}
}

func (e *env) run(ctx context.Context, args []string) int {
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
	fmt.Fprintf(e.stderr, "readout: no command %q\n  hint: `readout help` lists the commands\n", args[0])
	return exitUsage
}

// status says how a command ended and gives the exit status.
func (e *env) status(ctx context.Context, c command, err error) (status int) {
	defer func() { e.reading.end(status) }()
	say := func(what, hint string) {
		e.console.say("readout "+c.name+": "+what, message{Type: "error", Text: what, Hint: hint})
	}
	var usage usageError
	switch {
	case errors.Is(err, flag.ErrHelp):
		return exitOK
	case errors.As(err, &usage):
		say(usage.what, usage.hint)
		return exitUsage
	case ctx.Err() != nil:
		if err != nil && !errors.Is(err, ctx.Err()) {
			say(err.Error(), "")
		}
		say(e.reading.interrupted(), "")
		return exitInterrupted
	case err != nil:
		say(err.Error(), "")
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

// scored adds the flag of the commands that find events.
func scored(f *flag.FlagSet, o *reading) {
	usage := fmt.Sprintf("leave out events whose score, the chance that they are right, is below `N` (default %.2f, and %.2f in texts of up to three sentences and for what two reporters tell; 0 keeps all)",
		float64(event.Alone)/1000, float64(event.Backed)/1000)
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
	e.console.say(fmt.Sprintf("readout: %s: %s: %s", r.ID, r.Code, r.Reason), message{"rejected", r.ID, r.Code, r.Reason, r.Hint})
}

// terminal reports whether w is a terminal, where people read and progress may be shown.
func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	s, err := f.Stat()
	if err != nil || s.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(s, null)
}
