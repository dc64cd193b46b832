// Package pipeline runs the rooms in the order in which the news flows. Reading one document is a
// pure function of that document, so documents are read in parallel; their order is kept.
package pipeline

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// Document reads d and gives what was found. It fills the layers of d, which is not changed afterwards.
func Document(d *text.Doc) *extract.Analysis {
	a := &extract.Analysis{Doc: d}
	link(a)
	return a
}
