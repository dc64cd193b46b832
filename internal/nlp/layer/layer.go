// Package layer reads the language of a document layer by layer: only those asked for, and those they rest on.
package layer

import (
	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/internal/nlp/coref"
	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/internal/nlp/timex"
	"github.com/readout-news/readout/text"
)

// Set is some layers of a document. The zero Set is none.
type Set uint16

// The layers, in the order in which they are read.
const (
	Sentences  Set = 1 << iota // sentences and the spans of words
	Tokens                     // parts of speech, lemmas and trees
	Names                      // proper names
	Times                      // time expressions with their values
	References                 // mentions and the chains they belong to
	Actors                     // who each chain is
	Claims                     // whose word is what
	Events                     // events and figures, and how they hang together with claims

	Language = Sentences | Tokens | Names | Times | References
	All      = Language | Actors | Claims | Events
)

// rests says what each layer needs beside itself.
var rests = []struct{ layer, on Set }{
	{Events, Claims | Times}, {Claims, Actors | Times}, {Actors, References}, {References, Names}, {Names, Tokens}, {Times, Tokens}, {Tokens, Sentences},
}

// Closed is s with all layers that those of s rest on.
func (s Set) Closed() Set {
	for _, r := range rests {
		if s&r.layer != 0 {
			s |= r.on
		}
	}
	return s
}

// Has reports whether all layers of o are in s.
func (s Set) Has(o Set) bool { return s&o == o }

// Step reads one layer of a document that has the layers it rests on.
type Step struct {
	Layer Set
	Run   func(*text.Doc)
}

// Steps are the layers of language in the order in which they are read. The first fills sentences, too.
var Steps = []Step{{Tokens, nlp.Annotate}, {Names, name.Find}, {Times, timex.Find}, {References, coref.Resolve}}

// Read fills the layers of language of d that s asks for. It is a pure function of the text, of its date and
// of the models inside the program.
func Read(d *text.Doc, s Set) {
	s = s.Closed()
	if s.Has(Sentences) && !s.Has(Tokens) {
		nlp.Split(d)
	}
	Add(d, s)
	if !s.Has(Names) {
		d.Names = nil // a first guess at them may come with the trees
	}
}

// Add fills the layers of s alone; d has those that they rest on.
func Add(d *text.Doc, s Set) {
	for _, step := range Steps {
		if s.Has(step.Layer) {
			step.Run(d)
		}
	}
}
