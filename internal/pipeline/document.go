package pipeline

import (
	"github.com/readout-news/readout/internal/actor"
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/claim"
	"github.com/readout-news/readout/internal/extract/event"
	"github.com/readout-news/readout/internal/extract/figure"
	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/internal/nlp/coref"
	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/internal/nlp/timex"
)

// Document reads d and gives what was found. It fills the layers of d, which is not changed afterwards.
func Document(d *ingest.Document) *extract.Analysis {
	nlp.Annotate(d.Doc)
	name.Find(d.Doc)
	timex.Find(d.Doc)
	coref.Resolve(d.Doc)
	a := &extract.Analysis{Doc: d.Doc, Actors: actor.Describe(d.Doc)}
	claim.Find(a)
	claim.FirstPerson(a)
	event.Find(a)
	figure.Find(a)
	link(a)
	return a
}
