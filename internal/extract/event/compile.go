package event

import (
	"strings"
	"sync"

	"github.com/readout-news/readout/data"
	"github.com/readout-news/readout/ontology"
)

// patterns is what data/events and data/status.txt compile to: patterns by lemma, so that matching
// looks at each token once.
type patterns struct {
	all              []pattern
	verbs, nouns, as map[string][]int32
	status           map[string]map[string]bool // class of data/status.txt to lemmas
}

type pattern struct {
	ontology.Pattern
	Type, ID string
}

var compiled = sync.OnceValue(func() *patterns { return compile(ontology.Definitions()) })

func compile(defs []ontology.Definition) *patterns {
	p := &patterns{verbs: map[string][]int32{}, nouns: map[string][]int32{}, as: map[string][]int32{}}
	for _, d := range defs {
		for _, q := range d.Patterns {
			p.all = append(p.all, pattern{q, d.Type, d.Name})
			index := map[string]map[string][]int32{"verb": p.verbs, "noun": p.nouns, "adj": p.as}[q.Kind]
			for _, l := range q.Lemmas {
				index[l] = append(index[l], int32(len(p.all)-1))
			}
		}
	}
	p.status = readStatus(data.Status)
	return p
}

// readStatus reads "class: lemma lemma" lines.
func readStatus(s string) map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for line := range strings.Lines(s) {
		class, words, ok := strings.Cut(line, ":")
		if !ok || line[0] == '#' {
			continue
		}
		set := map[string]bool{}
		for _, w := range strings.Fields(words) {
			set[w] = true
		}
		out[class] = set
	}
	return out
}

// is reports whether lemma stands in a class of data/status.txt.
func (p *patterns) is(class, lemma string) bool { return p.status[class][lemma] }
