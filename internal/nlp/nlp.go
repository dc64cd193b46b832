// Package nlp reads the language of a document: sentences, words, parts of speech, lemmas, trees.
package nlp

import (
	"slices"
	"strings"
	"sync"

	"github.com/readout-news/readout/internal/nlp/encode"
	"github.com/readout-news/readout/internal/nlp/lemma"
	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/internal/nlp/token"
	"github.com/readout-news/readout/models"
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
}

// AnnotateTokens fills POS, Tag, Lemma, Head and Rel of the tokens of d, whose Sentences and token
// spans are already there, and makes a first guess at its Names.
func AnnotateTokens(d *text.Doc) {
	r := embedded()
	out := r.results.Get().(*encode.Result)
	defer r.results.Put(out)
	r.model.Run(d, out)
	for i := range d.Tokens {
		t, k := &d.Tokens[i], out.Tags[i]
		t.POS, t.Tag = r.pos[k], r.tags[k]
		t.Head, t.Rel = out.Heads[i], r.rels[out.Rels[i]]
	}
	lemma.Lemmatize(d)
	name.Guess(d, out.Names)
}

// reader is the embedded network with what its labels stand for.
type reader struct {
	model   *encode.Model
	pos     []text.POS
	tags    []text.Tag
	rels    []text.Rel
	results sync.Pool
}

var embedded = sync.OnceValue(func() *reader {
	r := &reader{model: encode.MustOpen(models.Core)}
	for _, l := range r.model.Tags {
		u, x, _ := strings.Cut(l, " ")
		r.pos, r.tags = append(r.pos, text.ParsePOS(u)), append(r.tags, text.ParseTag(x))
	}
	for _, l := range r.model.Relations {
		r.rels = append(r.rels, text.ParseRel(l))
	}
	if !slices.Equal(r.model.Names, name.Labels) {
		panic("nlp: the network's labels of names are not those of internal/nlp/name")
	}
	r.results.New = func() any { return new(encode.Result) }
	return r
})
