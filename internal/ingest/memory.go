package ingest

import (
	"iter"

	"github.com/readout-news/readout/internal/ingest/source"
)

// Items are inputs that are already in memory; equal ids are told apart as those of Inputs are.
func Items(items ...source.Item) iter.Seq[Input] {
	return func(yield func(Input) bool) {
		ids := names{}
		for _, it := range items {
			it.ID = ids.unique(it.ID)
			if !yield(Input{item: it}) {
				return
			}
		}
	}
}
