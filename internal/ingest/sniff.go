package ingest

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"github.com/readout-news/readout/internal/ingest/html"
	"github.com/readout-news/readout/internal/ingest/jsonl"
	"github.com/readout-news/readout/internal/ingest/plain"
	"github.com/readout-news/readout/internal/ingest/source"
)

// head is how many bytes are looked at to tell the format.
const head = 16 << 10

// format is one way in which documents are written. read is nil for formats that are known but not read.
type format struct {
	name  string
	looks func(head []byte) bool
	read  func(r io.Reader, name string, emit func(Input) bool) bool
}

// formats are tried in order; what none of them knows is plain text, if it is text at all.
var formats = []format{
	{"WARC", prefix("WARC/"), nil},
	{"gzip", prefix("\x1f\x8b"), nil},
	{"PDF", prefix("%PDF-"), nil},
	{"a ZIP archive or Office document", prefix("PK\x03\x04"), nil},
	{"RSS or Atom", feed, nil},
	{"JSON, but not one object a line", jsonl.Spread, nil},
	{"JSON Lines", jsonl.Looks, lines},
	{"HTML", html.Looks, page},
}

func prefix(magic string) func([]byte) bool {
	return func(b []byte) bool { return bytes.HasPrefix(b, []byte(magic)) }
}

// feed recognises RSS and Atom.
func feed(b []byte) bool {
	b = bytes.TrimLeft(bytes.TrimPrefix(b, []byte("\xef\xbb\xbf")), " \t\r\n")
	b = b[:min(len(b), 2048)]
	return bytes.HasPrefix(b, []byte("<")) && (bytes.Contains(b, []byte("<rss")) || bytes.Contains(b, []byte("<rdf:RDF")) || bytes.Contains(b, []byte("<feed")))
}

// stream reads one file or standard input.
func stream(r io.Reader, name string, found func(Input) bool) bool {
	count := &counter{r: r}
	emit := func(in Input) bool {
		in.bytes, count.n = count.n, 0
		return found(in)
	}
	b := bufio.NewReaderSize(count, head)
	start, err := b.Peek(head)
	if err != nil && !errors.Is(err, io.EOF) && len(start) == 0 {
		return emit(unreadable(name, err))
	}
	for _, f := range formats {
		if !f.looks(start) {
			continue
		}
		if f.read == nil {
			return emit(Input{item: source.Item{ID: stem(name)}, refused: source.Refuse(source.UnsupportedFormat, "give plain text, HTML or JSON Lines", "%s is %s, which is not read yet", name, f.name)})
		}
		return f.read(b, name, emit)
	}
	return plainText(b, name, emit)
}

// lines reads JSON Lines.
func lines(r io.Reader, name string, emit func(Input) bool) bool {
	for it, refused := range jsonl.Read(r, stem(name)) {
		if !emit(Input{item: it, refused: refused}) {
			return false
		}
	}
	return true
}

// page reads one HTML file.
func page(r io.Reader, name string, emit func(Input) bool) bool {
	b, refused := load(r, name)
	in := Input{item: source.Item{ID: stem(name)}, refused: refused}
	if refused == nil {
		in.item.HTML, in.refused = html.Decode(b)
	}
	return emit(in)
}

// plainText reads one plain-text file.
func plainText(r io.Reader, name string, emit func(Input) bool) bool {
	b, refused := load(r, name)
	in := Input{item: source.Item{ID: stem(name)}, refused: refused}
	if refused == nil {
		in.item.Text, in.refused = plain.Decode(b)
	}
	return emit(in)
}

func load(r io.Reader, name string) ([]byte, *source.Refusal) {
	b, err := whole(r, source.MaxFile)
	switch {
	case errors.Is(err, errTooLarge):
		return nil, source.Refuse(source.TooLarge, "split it into articles, or give JSON Lines, one article a line", "%s is larger than %d MB", name, source.MaxFile>>20)
	case err != nil:
		return nil, unreadable(name, err).refused
	case len(bytes.TrimSpace(b)) == 0:
		return nil, source.Refuse(source.Empty, "give a file with text in it", "%s is empty", name)
	}
	return b, nil
}
