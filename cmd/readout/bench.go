package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"text/tabwriter"
	"time"

	samples "github.com/readout-news/readout/examples"
	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/pipeline"
	"github.com/readout-news/readout/models"
)

func bench(ctx context.Context, e *env, args []string) error {
	f := e.flags("bench", "[flags] [PATH...]")
	format := f.String("format", "text", "text or json")
	cpus := f.Int("cpu", 1, "cores to measure the whole run on; the layers are always measured on one")
	seconds := f.Duration("time", 3*time.Second, "how long to measure the layers")
	paths, err := parse(f, args)
	switch {
	case err != nil:
		return err
	case *format != "text" && *format != "json":
		return usageError{"no format " + *format, "bench writes text and json"}
	case *cpus < 1 || *cpus > runtime.NumCPU():
		return usageError{fmt.Sprintf("%d cores", *cpus), fmt.Sprintf("this machine has %d", runtime.NumCPU())}
	case *seconds <= 0:
		return usageError{"no time to measure in", "give a positive --time"}
	}
	docs, err := e.benchDocuments(paths)
	if err != nil {
		return err
	}
	r := report{
		Version: pipeline.Version, Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH,
		CPUs: *cpus, Documents: len(docs), FirstDocument: firstDocument(ctx),
	}
	if r.Models, r.Binary, err = sizes(); err != nil {
		return err
	}
	if err := r.measure(ctx, docs, *seconds); err != nil {
		return err
	}
	if *format == "json" {
		return json.NewEncoder(e.stdout).Encode(r)
	}
	return r.print(e.stdout)
}

// benchDocuments opens the inputs, or the sample articles where none is given.
func (e *env) benchDocuments(paths []string) ([]*ingest.Document, error) {
	inputs := ingest.Inputs(paths, e.stdin)
	if len(paths) == 0 {
		inputs = func(yield func(ingest.Input) bool) {
			fs.WalkDir(samples.Calls, "calls", func(path string, d fs.DirEntry, err error) error {
				if err != nil || d.IsDir() {
					return err
				}
				b, err := samples.Calls.ReadFile(path)
				for in := range ingest.Bytes(path, b) {
					if !yield(in) {
						return fs.SkipAll
					}
				}
				return err
			})
		}
	}
	var docs []*ingest.Document
	for in := range inputs {
		d, rejected := in.Open()
		if rejected != nil {
			e.reject(pipeline.Rejection(rejected))
			continue
		}
		docs = append(docs, d)
	}
	if len(docs) == 0 {
		return nil, errors.New("no document could be read")
	}
	return docs, nil
}

// firstDocument is how long a fresh run of this program takes to annotate a short text, in milliseconds: the best of
// some, since others use the machine. 0 where the program cannot be started again.
func firstDocument(ctx context.Context) float64 {
	self, err := os.Executable()
	if err != nil {
		return 0
	}
	best := time.Duration(0)
	for range 5 {
		begin := time.Now()
		cmd := exec.CommandContext(ctx, self, "annotate", "-")
		cmd.Args[0] = os.Args[0]
		cmd.Stdin = strings.NewReader("The mayor of Orrin said on Monday that at least 12 people had been hurt in the flood.\n")
		if cmd.Run() != nil {
			return 0
		}
		if took := time.Since(begin); best == 0 || took < best {
			best = took
		}
	}
	return milliseconds(best)
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// sizes are the bytes of all models and of this program.
func sizes() (inModels, binary int64, err error) {
	all, err := models.Manifests()
	for _, m := range all {
		inModels += int64(m.Bytes)
	}
	if self, err := os.Executable(); err == nil {
		if info, err := os.Stat(self); err == nil {
			binary = info.Size()
		}
	}
	return inModels, binary, err
}

func (r *report) print(w io.Writer) error {
	fmt.Fprintf(w, "readout %s  %s  %s\n%d documents, %d words, each read %d times on one core, by processor time\n\n",
		r.Version, r.Go, r.Platform, r.Documents, r.Words, r.Rounds)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "layer\twords/s\tshare\tallocations/word\tbytes/word\t")
	for _, l := range append(r.Layers, r.Language, r.All) {
		fmt.Fprintf(t, "%s\t%.0f\t%.0f %%\t%.3f\t%.1f\t\n", l.Name, l.WordsPerSecond, 100*l.Share, l.Allocations, l.Bytes)
	}
	if err := t.Flush(); err != nil {
		return err
	}
	fmt.Fprintf(w, "\nlanguage is sentences to references together\n")
	if r.CPUs > 1 {
		fmt.Fprintf(w, "all layers on %d cores: %.0f words/s, by the clock\n", r.CPUs, r.Parallel)
	}
	_, err := fmt.Fprintf(w, "first document %.0f ms after start\nmodels %.1f MB, program %.1f MB\n", r.FirstDocument, megabytes(r.Models), megabytes(r.Binary))
	return err
}

func megabytes(bytes int64) float64 { return float64(bytes) / (1 << 20) }
