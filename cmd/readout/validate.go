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

	"github.com/readout-news/readout/record"
)

func validate(ctx context.Context, e *env, args []string) error {
	f := e.flags("validate", "FILE")
	paths, err := parse(f, args)
	if err != nil {
		return err
	}
	if len(paths) != 1 {
		return usageError{"validate takes one file", "give the JSON of compare, the JSON Lines of annotate, or - for standard input"}
	}
	in := e.stdin
	if paths[0] != "-" {
		file, err := os.Open(paths[0])
		if err != nil {
			return err
		}
		defer file.Close()
		in = file
	}
	what, defects, err := defectsIn(ctx, in)
	if err != nil {
		return fmt.Errorf("%s: %w", paths[0], err)
	}
	for _, d := range defects {
		fmt.Fprintln(e.stdout, d)
	}
	if len(defects) > 0 {
		return fmt.Errorf("%d defects in %s", len(defects), what)
	}
	fmt.Fprintf(e.stdout, "%s: no defects\n", what)
	return nil
}

// defectsIn reads one record, or documents line by line, and says which it was.
func defectsIn(ctx context.Context, r io.Reader) (what string, found []record.Defect, err error) {
	dec := json.NewDecoder(bufio.NewReaderSize(r, 1<<16))
	docs, ids := 0, map[string]bool{}
	for ctx.Err() == nil {
		var raw json.RawMessage
		if err := dec.Decode(&raw); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return "", nil, fmt.Errorf("not JSON: %w", err)
		}
		if docs == 0 && isRecord(raw) {
			var rec record.Record
			if err := strict(raw, &rec); err != nil {
				return "", nil, err
			}
			return fmt.Sprintf("record of %d documents", len(rec.Documents)), record.Validate(&rec), nil
		}
		docs++
		line, err := annotated(raw)
		if err != nil {
			return "", nil, fmt.Errorf("document %d: %w", docs, err)
		}
		if ids[line.ID] {
			found = append(found, record.Defect{At: line.ID, Problem: "the id stands twice"})
		}
		ids[line.ID] = true
		if line.SHA256 != "" || line.Rejected == nil {
			found = append(found, record.ValidateDocument(&line.Document)...)
		}
	}
	if docs == 0 {
		return "", nil, errors.Join(ctx.Err(), errors.New("no JSON in it"))
	}
	return fmt.Sprintf("%d documents", docs), found, ctx.Err()
}

// documentLine is a line of annotate.
type documentLine struct {
	record.Document
	Rejected *rejection `json:"rejected"`
}

func annotated(raw json.RawMessage) (documentLine, error) {
	var line documentLine
	err := strict(raw, &line)
	return line, err
}

func isRecord(raw json.RawMessage) bool {
	var head struct {
		Schema  *string          `json:"schema"`
		Stories *json.RawMessage `json:"stories"`
	}
	return json.Unmarshal(raw, &head) == nil && (head.Schema != nil || head.Stories != nil)
}

// strict is json.Unmarshal that knows every key.
func strict(raw []byte, to any) error {
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.DisallowUnknownFields()
	return dec.Decode(to)
}
