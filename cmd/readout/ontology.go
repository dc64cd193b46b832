package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
)

// ontologyCommand lists and explains the kinds of events and what they are about, and helps to write a new kind.
func ontologyCommand(_ context.Context, e *env, args []string) error {
	f := e.flags("ontology", "[--format text|md|json|mermaid] [TYPE | MODE | TYPE/MODE | CODE | CONTEXT | FILE]\n       readout ontology new TYPE/MODE\n       readout ontology check FILE|FOLDER...")
	format := f.String("format", "text", "text, md, json or mermaid (a drawing of types, modes and codes)")
	folder := f.String("o", filepath.Join("data", "events"), "new: the `folder` for the file")
	rest, err := parse(f, args)
	switch {
	case err != nil:
		return err
	case len(rest) > 0 && rest[0] == "new":
		return e.newDefinition(rest[1:], *folder)
	case len(rest) > 0 && rest[0] == "check":
		return e.checkDefinitions(rest[1:])
	case len(rest) > 1:
		return usageError{"one type, mode, code, context or file at a time", "for example `readout ontology ASSAULT/aerial` or `readout ontology 195`"}
	}
	write, ok := catalogueFormats[*format]
	if !ok {
		return usageError{"no format " + *format, "ontology writes text, md, json and mermaid"}
	}
	c := wholeCatalogue()
	if len(rest) == 1 {
		if c = c.about(rest[0]); len(c.Kinds)+len(c.Contexts) == 0 {
			return usageError{"no type, mode, CAMEO code, context or event file " + rest[0], "`readout ontology` lists them"}
		}
	}
	out := bufio.NewWriter(e.stdout)
	return errors.Join(write(out, c), out.Flush())
}

// catalogueFormats write a catalogue.
var catalogueFormats = map[string]func(io.Writer, catalogue) error{
	"text":    listCatalogue,
	"md":      markdownCatalogue,
	"mermaid": drawCatalogue,
	"json": func(w io.Writer, c catalogue) error {
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		if err := enc.Encode(c); err != nil {
			return fmt.Errorf("the ontology as JSON: %w", err)
		}
		return nil
	},
}
