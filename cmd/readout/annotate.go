package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/readout-news/readout/internal/annotation"
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/internal/nlp/layer"
	"github.com/readout-news/readout/internal/output/conllu"
	"github.com/readout-news/readout/internal/pipeline"
	"github.com/readout-news/readout/record"
)

func annotate(ctx context.Context, e *env, args []string) error {
	f := e.flags("annotate", "[flags] PATH...")
	layers := f.String("layers", "", "further layers beside the usual: tokens")
	only := f.String("only", "", "read and write these `layers` alone, as a list: sentences, tokens, names, times, references, claims, events")
	format := f.String("format", "json", "json (JSON Lines), conllu (words and trees; entities, times and positions in MISC), plover (PLOVER's records, one JSON line an event) or cameo (GDELT's 61 columns, tab-separated)")
	gold := f.String("gold-tokens", "", "with --format conllu: tag and parse the words of this CoNLL-U `file`, for evaluation")
	why := f.Bool("explain", false, "say why for each of the pairs that the input asks for")
	opt := e.options(f)
	scored(f, opt)
	paths, err := parse(f, args)
	if err != nil {
		return err
	}
	defer spread()()
	wanted, err := parseLayers(*only)
	switch {
	case err != nil:
		return err
	case *layers != "" && *layers != "tokens":
		return usageError{"no further layer " + *layers, "the one further layer is tokens; --only gives a choice of all"}
	case *layers != "" && *only != "":
		return usageError{"--layers adds to the usual, --only leaves it out", "give one of them"}
	case *gold != "" && *format != "conllu":
		return usageError{"--gold-tokens goes with --format conllu", "add --format conllu"}
	case *gold == "" && len(paths) == 0:
		return errNoInput
	}
	out := bufio.NewWriterSize(e.stdout, 1<<16)
	switch {
	case *format == "json":
		opt.Layers = wanted
		err = e.annotateJSON(ctx, out, paths, opt, shown{wanted, *layers == "tokens", *why})
	case eventFormats[*format] != nil:
		if *only != "" || *layers != "" {
			return usageError{"--format " + *format + " writes events", "leave out --only and --layers"}
		}
		err = e.annotateEvents(ctx, out, paths, opt, eventFormats[*format])
	case *format != "conllu":
		err = usageError{"no format " + *format, "annotate writes json, conllu, plover and cameo"}
	case *gold != "":
		err = parseGold(ctx, out, *gold)
	default:
		if opt.Layers = wanted; wanted == 0 {
			opt.Layers = layer.Language
		}
		err = e.annotateConllu(ctx, out, paths, opt)
	}
	return errors.Join(err, out.Flush())
}

var annotating = task{done: "%s are done", core: true}

// line is one line of output, and why its input was rejected, if it was.
type line struct {
	json     []byte
	rejected *record.Rejected
	err      error
}

func (e *env) annotateJSON(ctx context.Context, w io.Writer, paths []string, o *reading, show shown) error {
	ctx, in, err := o.begin(ctx, paths, annotating)
	if err != nil {
		return err
	}
	return pipeline.Read(ctx, in, o.Options, show.line, func(l line) error {
		if l.rejected != nil {
			e.reject(*l.rejected)
		}
		_, err := w.Write(l.json)
		return errors.Join(l.err, err)
	})
}

// shown is what annotate writes: the layers asked for, or the usual ones where none was, with tokens and
// reasons on request.
type shown struct {
	only        layer.Set
	tokens, why bool
}

func (s shown) line(r pipeline.Result) line {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(s.document(r))
	return line{b.Bytes(), r.Rejected, err}
}

// document is the output for one input. A rejected one has its reason, and its text where that much could be read.
func (s shown) document(r pipeline.Result) any {
	if r.Rejected == nil {
		if s.only != 0 {
			return partOf(annotation.Document(r.Analysis, tokensIn(s.only)), s.only)
		}
		d := annotation.Document(r.Analysis, annotation.Options{Tokens: s.tokens})
		d.Pairs = annotation.Pairs(r.Analysis, r.Pairs, s.why)
		return d
	}
	reason := rejection{r.Rejected.Code, r.Rejected.Reason, r.Rejected.Hint}
	if r.Refused == nil || r.Refused.Doc == nil {
		return struct {
			ID       string    `json:"id"`
			Rejected rejection `json:"rejected"`
		}{r.Rejected.ID, reason}
	}
	return documentLine{annotation.Document(&extract.Analysis{Doc: r.Refused.Doc}, annotation.Options{}), &reason}
}

// annotateEvents writes the events alone, as write lays them out. A rejected input is named on standard error.
func (e *env) annotateEvents(ctx context.Context, w io.Writer, paths []string, o *reading, write func(io.Writer, *record.Document) error) error {
	laidOut := func(r pipeline.Result) line {
		if r.Rejected != nil {
			return line{rejected: r.Rejected}
		}
		var b bytes.Buffer
		d := annotation.Document(r.Analysis, annotation.Options{Tokens: true})
		err := write(&b, &d)
		return line{b.Bytes(), nil, err}
	}
	ctx, in, err := o.begin(ctx, paths, annotating)
	if err != nil {
		return err
	}
	return pipeline.Read(ctx, in, o.Options, laidOut, func(l line) error {
		if l.rejected != nil {
			e.reject(*l.rejected)
		}
		_, err := w.Write(l.json)
		return errors.Join(l.err, err)
	})
}

// annotateConllu writes words and trees, with what else was read of the language.
func (e *env) annotateConllu(ctx context.Context, w io.Writer, paths []string, o *reading) error {
	out := conllu.NewWriter(w)
	ctx, in, err := o.begin(ctx, paths, annotating)
	if err != nil {
		return err
	}
	return pipeline.Read(ctx, in, o.Options, whole, func(r pipeline.Result) error {
		if r.Rejected != nil {
			e.reject(*r.Rejected)
			return nil
		}
		return out.Write(r.Doc)
	})
}

func parseGold(ctx context.Context, w io.Writer, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	docs, err := conllu.Read(f)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	for _, d := range docs {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		nlp.AnnotateTokens(d)
		if err := conllu.Write(w, d); err != nil {
			return err
		}
	}
	return nil
}

// rejection is why an input was not taken, in a line that has its id.
type rejection struct {
	Code   string `json:"code"`
	Reason string `json:"reason"`
	Hint   string `json:"hint"`
}

func whole(r pipeline.Result) pipeline.Result { return r }
