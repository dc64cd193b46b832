package main

import (
	"os"

	"github.com/readout-news/readout/internal/decision"
)

// decisions reads a decisions file, nil where none is named.
func (e *env) decisions(file string) (*decision.List, error) {
	if file == "" {
		return nil, nil
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	l, err := decision.Read(f)
	if err != nil {
		return nil, usageError{file + ": " + err.Error(), "docs/DECISIONS.md shows the lines"}
	}
	return l, nil
}

// replayed says how many decisions changed the record, and names those that found nothing to change.
func (e *env) replayed(file string, l *decision.List) {
	all, applied := l.All(), 0
	for _, d := range all {
		if d.Applied > 0 {
			applied++
			continue
		}
		e.console.note("%s: line %d: nothing to decide here", file, d.Line)
	}
	if len(all) > 0 {
		e.console.note("%s: %d of %d decisions applied", file, applied, len(all))
	}
}
