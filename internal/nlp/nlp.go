// Package nlp reads the language of a document: sentences, words, parts of speech, lemmas, trees.
package nlp

import (
	"github.com/readout-news/readout/internal/nlp/token"
	"github.com/readout-news/readout/text"
)

// Annotate fills Sentences and Tokens of d from its Text. It is a pure function of the text and of the
// models inside the program, and safe for concurrent use on different documents.
func Annotate(d *text.Doc) {
	Split(d)
	AnnotateTokens(d)
}

// Split fills Sentences and the spans of Tokens of d from its Text.
func Split(d *text.Doc) {
	token.Split(d)
	datelines(d)
	stamps(d)
	runIn(d)
}

// AnnotateTokens fills POS, Tag, Lemma, Head and Rel of the tokens of d, whose Sentences and token
// spans are already there, and makes a first guess at its Names.
//
// Two readers of different make go over the text, the network and the linear tagger and parser; the network has the
// last word, the other's opinion added to its own scores. The linear parser is asked where the network is in doubt.
func AnnotateTokens(d *text.Doc) { embedded().annotate(d) }
