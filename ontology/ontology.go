// Package ontology holds the kinds of events that Readout tells apart: the sixteen types of PLOVER
// with their modes, the CAMEO codes beneath them, and the definitions under data/events that say in
// which words each is found. It reads plain text at first use and knows nothing of documents.
package ontology

import (
	"iter"
	"strings"
	"sync"

	"github.com/readout-news/readout/data"
)

// Type is one of PLOVER's event types.
type Type struct {
	Name           string
	Quad           int // 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
	Intensity      int // tenths of a point on PLOVER's scale, -100 to 100
	NeedsRecipient bool
	Definition     string
}

// Code is one CAMEO code.
type Code struct{ Code, Type, Mode, Name string }

var table = sync.OnceValue(func() (t struct {
	types []Type
	modes []Mode
	codes []Code
	index map[string]int
	rules []rule
}) {
	var err error
	if t.types, t.modes, err = parsePLOVER(data.PLOVER); err != nil {
		panic(err)
	}
	if t.codes, t.rules, err = parseCodes(data.CAMEO); err != nil {
		panic(err)
	}
	t.index = make(map[string]int, len(t.codes))
	for i, c := range t.codes {
		t.index[c.Code] = i
	}
	return t
})

// Types are the sixteen types in the order of PLOVER's manual.
func Types() []Type { return table().types }

// TypeOf is the type of that name.
func TypeOf(name string) (Type, bool) {
	for _, t := range Types() {
		if t.Name == name {
			return t, true
		}
	}
	return Type{}, false
}

// Codes are all CAMEO codes: first those composed of a stance and a content, then the others.
func Codes() []Code { return table().codes }

// CodeOf is the code with those digits.
func CodeOf(digits string) (Code, bool) {
	if i, ok := table().index[digits]; ok {
		return table().codes[i], true
	}
	return Code{}, false
}

// lines are the lines of s that hold something, without comments.
func lines(s string) []string {
	var out []string
	for _, l := range numbered(s) {
		out = append(out, l)
	}
	return out
}

// numbered yields the lines that say something, trimmed, by their numbers from 1.
func numbered(s string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		n := 0
		for l := range strings.Lines(s) {
			n++
			if l = strings.TrimSpace(l); l != "" && l[0] != '#' && !yield(n, l) {
				return
			}
		}
	}
}

// fields are the parts of a line between bars.
func fields(line string) []string {
	f := strings.Split(line, "|")
	for i := range f {
		f[i] = strings.TrimSpace(f[i])
	}
	return f
}
