package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"os"

	"github.com/readout-news/readout/text"
)

type pair struct{ Source, Target struct{ Start, End int } }

type input struct {
	doc   *text.Doc
	pairs []pair
}

func (e *env) read(paths []string) iter.Seq[input] {
	return func(yield func(input) bool) {
		for _, p := range paths {
			var r io.Reader = e.stdin
			if p != "-" {
				f, err := os.Open(p)
				if err != nil {
					e.rejected++
					continue
				}
				defer f.Close()
				r = f
			}
			if !e.lines(r, yield) {
				return
			}
		}
	}
}

func (e *env) lines(r io.Reader, yield func(input) bool) bool {
	in := bufio.NewReaderSize(r, 1<<20)
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if len(line) > 1 {
			var l struct {
				ID, Title, Outlet, URL, Text string
				Published                    any
				Clean                        bool
				Pairs                        []pair
			}
			if jerr := json.Unmarshal(line, &l); jerr != nil {
				fmt.Fprintf(e.stderr, "line %d: %v\n", n, jerr)
				e.rejected++
				continue
			}
			d := &text.Doc{ID: l.ID, Title: l.Title, Outlet: l.Outlet, URL: l.URL, Text: l.Text}
			if !l.Clean && l.Title != "" {
				d.Text = l.Title + "\n" + l.Text
				d.TitleSpan = text.Span{End: int32(len(l.Title))}
			}
			if s, ok := l.Published.(string); ok {
				if day, ok := text.ParseDate(s); ok {
					d.Published = text.Published{DateRange: text.OneDay(day), Basis: "given"}
				}
			}
			if !yield(input{d, l.Pairs}) {
				return false
			}
		}
		if err != nil {
			return true
		}
	}
}
