package pipeline

import (
	"github.com/readout-news/readout/internal/actor"
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/claim"
	"github.com/readout-news/readout/internal/extract/event"
	"github.com/readout-news/readout/internal/extract/figure"
	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/nlp/layer"
	"github.com/readout-news/readout/text"
)

// Document reads d and gives what was found. It fills the layers of d, which is not changed afterwards.
func Document(d *ingest.Document) *extract.Analysis { return layers(d, Options{}) }

// layers is Document for the layers that o asks for, and those they rest on. The others stay empty.
func layers(d *ingest.Document, o Options) *extract.Analysis {
	want := o.layers().Closed()
	o.language(d.Doc, want)
	a := o.analysis(d.Doc)
	find(a, want)
	return a
}

// language is layer.Read with what the cache has: the layers up to the names, which take most of the time and rest on nothing
// but the document's own text. A choice without the names is read afresh, since times look at them where they are there.
func (o Options) language(d *text.Doc, want layer.Set) {
	if o.Cache == nil || !want.Has(layer.Names) {
		layer.Read(d, want)
		return
	}
	if !o.Cache.Load(d) {
		layer.Read(d, layer.Names)
		o.Cache.Save(d)
	}
	layer.Add(d, want&^layer.Names.Closed())
}

// named fills the layers of d up to its names.
func named(d *text.Doc, o Options) { o.language(d, layer.Names.Closed()) }

// beyond reads of a's document what rests on its names.
func beyond(a *extract.Analysis) {
	layer.Add(a.Doc, layer.Times|layer.References)
	find(a, layer.All)
}

// find takes the steps that want asks for.
func find(a *extract.Analysis, want layer.Set) {
	for _, s := range steps {
		if want.Has(s.layer) {
			s.run(a)
		}
	}
}

// steps are what is read of a document beyond its language, in order.
var steps = []struct {
	layer layer.Set
	run   func(*extract.Analysis)
}{
	{layer.Actors, func(a *extract.Analysis) { a.Actors = actor.Describe(a.Doc) }},
	{layer.Claims, func(a *extract.Analysis) { claim.Find(a); claim.ThirdPerson(a); claim.FirstPerson(a) }},
	{layer.Events, func(a *extract.Analysis) { event.Find(a); figure.Find(a); link(a) }},
}

// Watched is Document with each step handed to watch, which runs it: to measure them one by one. The sentences
// are found on the way to the tokens.
func Watched(d *ingest.Document, watch func(step layer.Set, run func())) *extract.Analysis {
	for _, s := range layer.Steps {
		watch(s.Layer, func() { s.Run(d.Doc) })
	}
	a := &extract.Analysis{Doc: d.Doc}
	for _, s := range steps {
		watch(s.layer, func() { s.run(a) })
	}
	return a
}
