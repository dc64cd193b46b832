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
	"github.com/readout-news/readout/text"
)

// Threshold is the least score, in thousandths, of an event that [Find] keeps.
const Threshold = 600

// Find fills a.Events in the order of the text. It reads the trees, mentions, times and claims of a.
func Find(a *extract.Analysis) { FindAbove(a, Threshold) }

// FindAbove is Find with a threshold of the caller's.
func FindAbove(a *extract.Analysis, threshold int32) {
	a.Events = a.Events[:0]
	if len(a.Doc.Tokens) == 0 {
		return
	}
	f := finders.Get().(*finder)
	defer finders.Put(f)
	f.reset(a)
	for i := range a.Doc.Tokens {
		if m, ok := f.match(int32(i)); ok {
			f.found = append(f.found, m)
		}
	}
	f.settle()
	for i := range f.found {
		for _, e := range f.events(&f.found[i]) {
			if e.Score >= threshold {
				a.Events = append(a.Events, e)
			}
		}
	}
	slices.SortStableFunc(a.Events, func(x, y extract.Event) int { return cmp.Compare(x.Trigger.Start, y.Trigger.Start) })
	f.discourse()
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
	parts   []role.Argument // of the predicate partsOf
	partsOf int32
}

func (f *finder) reset(a *extract.Analysis) {
	f.a, f.d, f.pat = a, a.Doc, compiled()
	f.tree.build(f.d)
	f.who.build(f.d)
	f.roles.Reset(f.d.Tokens, f.tree.first, f.tree.next)
	f.partsOf = -1
	f.found = f.found[:0]
	f.atlas = nil
}
