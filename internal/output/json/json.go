// Package json writes a record as JSON, piece by piece: a record of a thousand documents is some tens
// of megabytes, and need not stand in memory a second time as text.
package json

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"

	"github.com/readout-news/readout/record"
)

// Write writes r, indented by one space, as encoding/json would, without escaping HTML.
func Write(w io.Writer, r *record.Record) error {
	p := &printer{out: bufio.NewWriter(w)}
	p.out.WriteString("{\n")
	p.field("schema", r.Schema, ",\n")
	p.field("engine", r.Engine, ",\n")
	list(p, "documents", r.Documents, ",\n")
	list(p, "rejected", r.Rejected, ",\n")
	list(p, "actors", r.Actors, ",\n")
	list(p, "stories", r.Stories, "\n")
	p.out.WriteString("}\n")
	if p.err != nil {
		return p.err
	}
	return p.out.Flush()
}

// printer keeps the first error; later writes do nothing.
type printer struct {
	out *bufio.Writer
	buf bytes.Buffer
	err error
}

func (p *printer) field(name string, value any, end string) {
	p.out.WriteString(" \"" + name + "\": ")
	p.value(value, " ")
	p.out.WriteString(end)
}

func list[T any](p *printer, name string, items []T, end string) {
	p.out.WriteString(" \"" + name + "\": [")
	for i := range items {
		if i > 0 {
			p.out.WriteByte(',')
		}
		p.out.WriteString("\n  ")
		p.value(&items[i], "  ")
	}
	if len(items) > 0 {
		p.out.WriteString("\n ")
	}
	p.out.WriteString("]" + end)
}

func (p *printer) value(v any, prefix string) {
	if p.err != nil {
		return
	}
	p.buf.Reset()
	enc := json.NewEncoder(&p.buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent(prefix, " ")
	if p.err = enc.Encode(v); p.err == nil {
		_, p.err = p.out.Write(bytes.TrimSuffix(p.buf.Bytes(), []byte("\n")))
	}
}
