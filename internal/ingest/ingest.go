// Package ingest turns what a user points at (files, folders, standard input) into documents. What
// cannot be read becomes a Rejected with its reason; the rest goes on.
//
// Formats are told by content. Adding one means a folder beside plain, html and jsonl, and a line in
// the table of sniff.go.
package ingest

import (
	"bytes"
	"io"
	"iter"
	"os"

	"github.com/readout-news/readout/internal/ingest/html"
	"github.com/readout-news/readout/internal/ingest/plain"
	"github.com/readout-news/readout/internal/ingest/pubdate"
	"github.com/readout-news/readout/internal/ingest/source"
	"github.com/readout-news/readout/text"
)

// Document is an article ready to be read.
type Document struct {
	*text.Doc
	// Clean says that the text is the input's own, so that positions in it are the input's.
	Clean bool
	// Pairs are asked for by the input, in code points.
	Pairs []source.Pair
}

// Rejected is an input that was not taken. Doc is the cleaned text where that much could be read, as of a
// text in another language; it is nil otherwise.
type Rejected struct {
	ID, Code, Reason, Hint string
	Doc                    *text.Doc
}

func reject(id string, r *source.Refusal) *Rejected {
	return &Rejected{ID: id, Code: r.Code, Reason: r.Reason, Hint: r.Hint}
}

// Input is one document as found, not yet cleaned. Finding inputs is cheap and goes in order; opening
// them is the work, and may be done on many goroutines.
type Input struct {
	item    source.Item
	refused *source.Refusal
	bytes   int64
}

// Bytes is how much of the files was read to find this input, as Survey counts them; 0 for one in memory.
func (in Input) Bytes() int64 { return in.bytes }

// ID is the input's id, unique among the inputs of one run.
func (in Input) ID() string { return in.item.ID }

// Headline is the title and the day that the input gives of itself, without its being opened; "" and no day where it gives none.
func (in Input) Headline() (title string, published text.DateRange) {
	published, _ = pubdate.Given(in.item.Published)
	return in.item.Title, published
}

// Open cleans the input. Exactly one of the results is non-nil.
func (in Input) Open() (*Document, *Rejected) {
	if in.refused != nil {
		return nil, reject(in.item.ID, in.refused)
	}
	it := in.item
	if it.Text == "" && it.HTML != "" {
		var r *source.Refusal
		if it, r = html.Read(it); r != nil {
			return nil, reject(it.ID, r)
		}
	}
	d, r := plain.Build(it)
	if r != nil {
		x := reject(it.ID, r)
		x.Doc = d
		return nil, x
	}
	return &Document{Doc: d, Clean: it.Clean, Pairs: it.Pairs}, nil
}

// Paths yields the documents of paths in order: files, folders with all that is in them, and "-" for
// stdin. Of each two values exactly one is non-nil.
func Paths(paths []string, stdin io.Reader) iter.Seq2[*Document, *Rejected] {
	return func(yield func(*Document, *Rejected) bool) {
		for in := range Inputs(paths, stdin) {
			if !yield(in.Open()) {
				return
			}
		}
	}
}

// Inputs finds the inputs of paths, as Paths does, without opening them.
func Inputs(paths []string, stdin io.Reader) iter.Seq[Input] {
	return func(yield func(Input) bool) {
		ids := names{}
		emit := func(in Input) bool {
			in.item.ID = ids.unique(in.item.ID)
			return yield(in)
		}
		for _, p := range paths {
			if p == "-" {
				if !stream(stdin, "stdin", emit) {
					return
				}
			} else if !(walker{emit: emit, entries: os.ReadDir}).path(p) {
				return
			}
		}
	}
}

// Text makes a document of a text that is already in memory.
func Text(it source.Item) (*Document, *Rejected) { return Input{item: it}.Open() }

// Bytes finds the documents in the bytes of one file called name.
func Bytes(name string, b []byte) iter.Seq[Input] {
	return func(yield func(Input) bool) {
		ids := names{}
		stream(bytes.NewReader(b), name, func(in Input) bool {
			in.item.ID = ids.unique(in.item.ID)
			return yield(in)
		})
	}
}
