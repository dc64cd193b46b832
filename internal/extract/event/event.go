// Package event finds who did what to whom. It matches the patterns of data/events against the trees
// of a document, takes participants from the clause of the predicate or from a stated chain of
// reference, and says for each event what the text says of its reality. Where the text does not name
// the participants, nothing is found.
package event

import (
	"cmp"
	"slices"
	"sync"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/place"
	"github.com/readout-news/readout/internal/extract/role"
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/text"
)

// The least scores, in thousandths, of an event that is kept unless the user sets another. Its readers call an event wrong, too,
// that lacks a party which the sentence names.
const (
	// Alone is for an event of an article: of those, some 85 of a hundred are right on news that nobody has read.
	Alone = 750
	// Backed is for an event that a second reporter tells as well, and for one of a passage: whoever hands in a sentence or
	// two asks for what they tell, and there is no other sentence to tell it better.
	Backed = 300
)

// passage is how many sentences a passage has at the most.
const passage = 3

// Find fills a.Events in the order of the text, with those whose score is a.MinScore or more. It reads the trees,
// mentions, times and claims of a.
func Find(a *extract.Analysis) { find(a, Least(a), compiled()) }

// Coder finds events by definitions of the caller's choice.
type Coder struct{ pat *patterns }

// NewCoder is a coder for some definitions.
func NewCoder(defs []ontology.Definition) *Coder { return &Coder{compile(defs)} }

// Find is [Find] by the definitions of c.
func (c *Coder) Find(a *extract.Analysis) { find(a, Least(a), c.pat) }

// Least is the score that [Find] asks of the events of a: that which the user set, else [Backed] where other articles may yet tell
// the same, else what [Sure] asks for.
func Least(a *extract.Analysis) int32 {
	if a.MinScore == 0 && a.Compared {
		return Backed
	}
	return Sure(a)
}

// Sure is the score from which on an event of a stands on its own: that which the user set, else [Backed] for a passage and [Alone]
// for an article.
func Sure(a *extract.Analysis) int32 {
	switch {
	case a.MinScore != 0:
		return a.MinScore
	case len(a.Doc.Sentences) <= passage:
		return Backed
	}
	return Alone
}

// All is what Find would find of a without a threshold. Events below it say in their Doubts what speaks against them.
func All(a *extract.Analysis) []extract.Event {
	all := *a
	all.Events = nil
	find(&all, 0, compiled())
	return all.Events
}

func find(a *extract.Analysis, threshold int32, by *patterns) {
	a.Events = a.Events[:0]
	f := begin(a, by)
	defer finders.Put(f)
	for i := range f.found {
		for _, e := range f.events(&f.found[i]) {
			if e.Score < threshold {
				continue
			}
			if threshold == 0 && e.Score < Sure(a) {
				e.Doubts = f.doubts()
			}
			a.Events = append(a.Events, e)
		}
	}
	slices.SortStableFunc(a.Events, func(x, y extract.Event) int { return cmp.Compare(x.Trigger.Start, y.Trigger.Start) })
	f.discourse()
}

// Example is an event with all that its score is made of.
type Example struct {
	extract.Event
	Features []uint64
}

// Examples is what the trainer of the score learns from: the events of a, whatever their score. Pairs stands in for
// the model of pairs where that one has seen a; nil is the one that ships.
func Examples(a *extract.Analysis, pairs *linear.Model) []Example {
	f := begin(a, compiled())
	defer finders.Put(f)
	if pairs != nil {
		f.pairs = pairs
		defer func() { f.pairs = nil }()
	}
	var out []Example
	for i := range f.found {
		for _, e := range f.events(&f.found[i]) {
			x := Example{Event: e}
			for _, w := range f.weighed {
				x.Features = append(x.Features, w.key())
			}
			out = append(out, x)
		}
	}
	return out
}

// begin matches the patterns to a; the caller hands the finder back.
func begin(a *extract.Analysis, by *patterns) *finder {
	f := finders.Get().(*finder)
	f.reset(a, by)
	for i := range a.Doc.Tokens {
		if f.afterSeam(int32(i)) {
			continue
		}
		if m, ok := f.match(int32(i)); ok {
			f.found = append(f.found, m)
		}
	}
	f.blame()
	f.overrun()
	f.aimed()
	f.company()
	f.warned()
	f.settle()
	return f
}

var finders = sync.Pool{New: func() any { return new(finder) }}

// finder is the scratch of one document.
type finder struct {
	a     *extract.Analysis
	d     *text.Doc
	pat   *patterns
	tree  tree
	who   mentions
	words []int32 // tokens of the clause under the predicate at hand
	found []match
	atlas *place.Atlas // where the document's places lie; nil until somebody asks

	roles   role.Reader
	parts   parts
	seams   []int32       // by sentence: the token at which page furniture has run into it, -1 for none
	weighed []fact        // of the match at hand
	pairs   *linear.Model // to use in place of the usual, nil for none
	feats   []uint64
	scores  []int32
	near    []match
}

func (f *finder) reset(a *extract.Analysis, by *patterns) {
	f.a, f.d, f.pat = a, a.Doc, by
	f.tree.build(f.d)
	f.who.build(f.d)
	f.roles.Reset(f.d.Tokens, f.tree.first, f.tree.next)
	f.parts.reset(len(f.d.Tokens))
	f.findSeams()
	f.found = f.found[:0]
	f.atlas = nil
}
