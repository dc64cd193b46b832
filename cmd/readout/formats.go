package main

import (
	"io"
	"path/filepath"
	"strings"

	"github.com/readout-news/readout/internal/output/cameo"
	"github.com/readout-news/readout/internal/output/html"
	"github.com/readout-news/readout/internal/output/json"
	"github.com/readout-news/readout/internal/output/md"
	"github.com/readout-news/readout/internal/output/plover"
	"github.com/readout-news/readout/internal/output/sheet"
	"github.com/readout-news/readout/internal/output/text"
	"github.com/readout-news/readout/record"
)

// format is one way to write a record. A further format is a folder under internal/output and a line here.
type format struct {
	name, ext string
	write     func(io.Writer, *record.Record) error
}

var formats = []format{
	{"text", ".txt", text.Write},
	{"json", ".json", json.Write},
	{"md", ".md", md.Write},
	{"html", ".html", html.Write},
	{"sheet", ".csv", sheet.Write},
}

// eventFormats write the events of one document as other coders lay them out.
var eventFormats = map[string]func(io.Writer, *record.Document) error{
	"plover": plover.Write,
	"cameo":  cameo.Write,
}

// choose takes the format asked for, else the one that the output file's name ends in, else text for
// people at a terminal and JSON for programs.
func choose(name, file string, terminal bool) (format, error) {
	var known []string
	for _, f := range formats {
		known = append(known, f.name)
		if f.name == name || name == "" && file != "" && filepath.Ext(file) == f.ext {
			return f, nil
		}
	}
	if name != "" {
		return format{}, usageError{"no format " + name, "compare writes " + strings.Join(known, ", ")}
	}
	if terminal {
		return formats[0], nil
	}
	return formats[1], nil
}
