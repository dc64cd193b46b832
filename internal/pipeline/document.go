package pipeline

import (
	"github.com/readout-news/readout/internal/actor"
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/claim"
	"github.com/readout-news/readout/internal/extract/event"
	"github.com/readout-news/readout/internal/extract/figure"
	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/nlp/layer"
)

// Document reads d and gives what was found. It fills the layers of d, which is not changed afterwards.
func Document(d *ingest.Document) *extract.Analysis { return Layers(d, layer.All) }

// Layers is Document for some layers, and those they rest on. The others stay empty.
func Layers(d *ingest.Document, want layer.Set) *extract.Analysis {
	want = want.Closed()
	layer.Read(d.Doc, want)
	a := &extract.Analysis{Doc: d.Doc}
	if want.Has(layer.Actors) {
		a.Actors = actor.Describe(d.Doc)
	}
	if want.Has(layer.Claims) {
		claim.Find(a)
		claim.FirstPerson(a)
	}
	if want.Has(layer.Events) {
		event.Find(a)
		figure.Find(a)
		link(a)
	}
	return a
}
