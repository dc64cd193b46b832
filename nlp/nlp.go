// Package nlp reads English news text: sentences, words, parts of speech, lemmas, dependency trees, names,
// time expressions, and who is meant by names, titles and pronouns.
//
//	doc := nlp.Read(text)
//	for s := range doc.Sentences() {
//		for t := range s.Tokens() {
//			fmt.Println(t.Text(), t.Lemma(), t.POS(), t.Rel())
//		}
//	}
//
// A [Doc] owns its text and never changes; [Sentence], [Token], [Name], [Time], [Mention] and [Chain] are small
// values that point into it. They may be copied, kept and read from many goroutines. Two of them are equal (==)
// when they are the same part of the same Doc.
//
// Positions are bytes, half-open, so that text[v.Start():v.End()] == v.Text(); Runes gives them in code points. The
// labels (text.VERB, text.RelNsubj, text.Person, ...) are those of package text. Models are inside the program;
// there is nothing to load and nothing to close.
//
// What articles say beyond that, events, claims and figures, is the business of package readout.
package nlp

import (
	"io"
	"iter"
	"math"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/readout-news/readout/internal/nlp/layer"
	"github.com/readout-news/readout/internal/output/conllu"
	"github.com/readout-news/readout/text"
)

// Layer is something to read in a text.
type Layer uint16

// The layers. Each brings those it rests on: trees need sentences, names need trees, references need names.
const (
	Sentences  = Layer(layer.Sentences)  // sentences and words
	Trees      = Layer(layer.Tokens)     // parts of speech, lemmas, dependency trees
	Names      = Layer(layer.Names)      // proper names
	Times      = Layer(layer.Times)      // time expressions with values
	References = Layer(layer.References) // mentions and the chains of those who are meant
)

// Option says how to read a text.
type Option func(*options)

type options struct {
	layers layer.Set
	doc    text.Doc
}

// Only reads these layers alone, with those they rest on; the others stay empty. Without it all are read.
func Only(layers ...Layer) Option {
	return func(o *options) {
		o.layers = 0
		for _, l := range layers {
			o.layers |= layer.Set(l)
		}
	}
}

// Published gives the day on which the text came out, from which "on Monday" and "last year" are counted. Without
// it their values stay open (XXXX-WXX-1).
func Published(day time.Time) Option {
	return func(o *options) {
		o.doc.Published = text.Published{DateRange: text.OneDay(text.FromTime(day)), Basis: "given"}
	}
}

// Title says that the text begins with its headline, n bytes long: a sentence of its own even where no line ends.
func Title(n int) Option {
	return func(o *options) { o.doc.TitleSpan.End = int32(min(max(n, 0), math.MaxInt32)) }
}

// ID names the document in what WriteCoNLLU writes.
func ID(id string) Option {
	return func(o *options) { o.doc.ID = id }
}

// Doc is a text that was read. It does not change, and may be used from many goroutines.
type Doc struct {
	d     text.Doc
	runes func() *text.Runes
}

// Read reads a text, whatever it holds. A line break ends a paragraph, and with it a sentence. Bytes that are not
// UTF-8 are read as question marks, so positions stay those of s; what lies beyond the first 2 GiB is cut off.
//
// It is a pure function of its arguments and safe for concurrent use. It does not take a page's furniture off the
// text; package readout does.
func Read(s string, opts ...Option) *Doc {
	o := options{layers: layer.Language}
	for _, f := range opts {
		f(&o)
	}
	doc := &Doc{d: o.doc}
	doc.d.Text = valid(s[:min(len(s), math.MaxInt32)])
	if end := doc.d.TitleSpan.End; int(end) > len(doc.d.Text) || int(end) < len(doc.d.Text) && !utf8.RuneStart(doc.d.Text[end]) {
		doc.d.TitleSpan.End = 0
	}
	doc.runes = sync.OnceValue(func() *text.Runes { return text.NewRunes(doc.d.Text) })
	layer.Read(&doc.d, o.layers)
	return doc
}

// valid is s with a question mark for each byte that is not UTF-8.
func valid(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		if r == utf8.RuneError && n == 1 {
			b.WriteByte('?')
		} else {
			b.WriteString(s[:n])
		}
		s = s[n:]
	}
	return b.String()
}

// Text is the text that all positions refer to.
func (d *Doc) Text() string { return d.d.Text }

// Span is the stretch [start, end) of the text, in bytes. Like a slice expression, it panics outside the text.
func (d *Doc) Span(start, end int) Span {
	_ = d.d.Text[start:end]
	return Span{d, int32(start), int32(end)}
}

func (d *Doc) span(s text.Span) Span { return Span{d, s.Start, s.End} }

// Sentences yields the sentences in order.
func (d *Doc) Sentences() iter.Seq[Sentence] { return views(len(d.d.Sentences), d.sentence) }

// Tokens yields the words of all sentences in order.
func (d *Doc) Tokens() iter.Seq[Token] { return views(len(d.d.Tokens), d.Token) }

// Names yields the proper names in order. They do not overlap.
func (d *Doc) Names() iter.Seq[Name] { return views(len(d.d.Names), d.name) }

// Times yields the time expressions in order.
func (d *Doc) Times() iter.Seq[Time] { return views(len(d.d.Times), d.time) }

// Mentions yields what refers to somebody or something: names, nominals ("the minister"), pronouns.
func (d *Doc) Mentions() iter.Seq[Mention] { return views(len(d.d.Mentions), d.mention) }

// Chains yields those who are meant, each with its mentions, in the order of their first mention.
func (d *Doc) Chains() iter.Seq[Chain] { return views(len(d.d.Chains), d.chain) }

// NumTokens is the number of words.
func (d *Doc) NumTokens() int { return len(d.d.Tokens) }

// Token is word i, counted from 0 over the whole document.
func (d *Doc) Token(i int) Token { return Token{d.span(d.d.Tokens[i].Span), int32(i)} }

func (d *Doc) sentence(i int) Sentence { return Sentence{d.span(d.d.Sentences[i].Span), int32(i)} }
func (d *Doc) name(i int) Name         { return Name{d.span(d.d.Names[i].Span), int32(i)} }
func (d *Doc) time(i int) Time         { return Time{d.span(d.d.Times[i].Span), int32(i)} }
func (d *Doc) mention(i int) Mention   { return Mention{d.span(d.d.Mentions[i].Span), int32(i)} }
func (d *Doc) chain(i int) Chain       { return Chain{d, int32(i)} }

// views yields view(0) to view(n-1).
func views[V any](n int, view func(int) V) iter.Seq[V] {
	return func(yield func(V) bool) {
		for i := range n {
			if !yield(view(i)) {
				return
			}
		}
	}
}

// WriteCoNLLU writes words and trees as CoNLL-U (universaldependencies.org/format.html), with chains, times and
// code-point positions in MISC: Entity= as CorefUD has it, Timex= in the same brackets, TokenRange=. It passes on
// the first error of w.
func (d *Doc) WriteCoNLLU(w io.Writer) error { return conllu.NewWriter(w).Write(&d.d) }
