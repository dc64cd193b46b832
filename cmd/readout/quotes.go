package main

import (
	"context"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract/claim"
	"github.com/readout-news/readout/internal/output/quotes"
	"github.com/readout-news/readout/internal/output/text"
	"github.com/readout-news/readout/internal/output/view"
	"github.com/readout-news/readout/record"
)

// quotesCommand prints who said what, grouped by speaker over all articles.
func quotesCommand(ctx context.Context, e *env, args []string) error {
	f := e.flags("quotes", "[flags] PATH...")
	format := f.String("format", "", "text, json or csv (default: by the ending of -o, else text)")
	file := f.String("o", "", "write to this `file`")
	by := f.String("by", "", "only speakers with this in their `name`")
	class := f.String("class", "", "only claims of these `classes`, for example say,deny")
	form := f.String("form", "", "only direct, indirect or mixed speech")
	decided := f.String("decisions", "", "a `file` of decisions to replay: who is one, who is not, what is wrong")
	opt := e.options(f)
	paths, err := e.paths(f, args)
	if err != nil {
		return err
	}
	classes := split(*class)
	for _, c := range classes {
		if !slices.Contains(claim.Classes(), c) {
			return usageError{"no class " + c, "classes of claims are " + strings.Join(claim.Classes(), ", ")}
		}
	}
	if *form != "" && !slices.Contains([]string{"direct", "indirect", "mixed"}, *form) {
		return usageError{"no form " + *form, "speech is direct, indirect or mixed"}
	}
	if *format == "" {
		if *format = strings.TrimPrefix(filepath.Ext(*file), "."); *format == "" || *format == "txt" {
			*format = "text"
		}
	}
	if !slices.Contains([]string{"text", "json", "csv"}, *format) {
		return usageError{"no format " + *format, "quotes writes text, json and csv"}
	}
	if opt.Decisions, err = e.decisions(*decided); err != nil {
		return err
	}
	defer thrift()()
	r, err := opt.record(ctx, paths)
	if err != nil {
		return err
	}
	e.replayed(*decided, opt.Decisions)
	voices := pick(view.Quotes(r), *by, *form, classes)
	return e.save(*file, func(w io.Writer) error { return writeQuotes(w, *format, voices, r) })
}

func writeQuotes(w io.Writer, format string, voices []view.Voice, r *record.Record) error {
	switch format {
	case "json":
		return quotes.JSON(w, voices)
	case "csv":
		return quotes.CSV(w, voices)
	}
	return text.Quotes(w, voices, view.Articles(r))
}

// split is the words of a list with commas.
func split(s string) (out []string) {
	for w := range strings.SplitSeq(s, ",") {
		if w = strings.TrimSpace(w); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// pick leaves the speakers and claims that were asked for; "" asks for all.
func pick(voices []view.Voice, by, form string, classes []string) []view.Voice {
	out := []view.Voice{}
	for _, v := range voices {
		if !strings.Contains(strings.ToLower(v.Name), strings.ToLower(by)) {
			continue
		}
		v.Quotes = slices.DeleteFunc(v.Quotes, func(q view.Quote) bool {
			return len(classes) > 0 && !slices.Contains(classes, q.Class) || form != "" && q.Form != form
		})
		if len(v.Quotes) > 0 {
			out = append(out, v)
		}
	}
	return out
}
