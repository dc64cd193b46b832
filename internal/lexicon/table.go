package lexicon

import (
	"strings"

	"github.com/readout-news/readout/data"
)

// rows calls f with the fields of every line of data/lexicon/name that is not a comment, padded to n.
func rows(name string, n int, f func(fields []string)) {
	b, err := data.Lexicon.ReadFile("lexicon/" + name)
	if err != nil {
		panic(err) // the files are embedded: only a misspelt name gets here
	}
	fields := make([]string, n)
	for l := range strings.Lines(string(b)) {
		l = strings.TrimRight(l, "\r\n")
		if l == "" || l[0] == '#' {
			continue
		}
		clear(fields)
		for i := range n {
			fields[i], l, _ = strings.Cut(l, "\t")
		}
		f(fields)
	}
}

// each calls f with the parts of a field that holds several.
func each(field string, f func(string)) {
	for field != "" {
		var part string
		part, field, _ = strings.Cut(field, "|")
		if part != "" {
			f(part)
		}
	}
}
