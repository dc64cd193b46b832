package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"

	"github.com/readout-news/readout/internal/annotation"
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/ingest/source"
	"github.com/readout-news/readout/internal/pipeline"
	"github.com/readout-news/readout/record"
)

// input is a document as the command's JSON Lines has it.
type input struct {
	ID        string        `json:"id"`
	Title     string        `json:"title,omitempty"`
	Text      string        `json:"text"`
	Published string        `json:"published,omitempty"`
	Outlet    string        `json:"outlet,omitempty"`
	URL       string        `json:"url,omitempty"`
	Clean     bool          `json:"clean,omitempty"`
	Pairs     []source.Pair `json:"pairs,omitempty"`
}

// rows reads a JSON Lines file.
func rows[T any](path string) ([]T, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []T
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<26)
	for n := 1; in.Scan(); n++ {
		if len(bytes.TrimSpace(in.Bytes())) == 0 {
			continue
		}
		var r T
		if err := json.Unmarshal(in.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		out = append(out, r)
	}
	return out, in.Err()
}

func jsonLines(docs []input) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	for _, d := range docs {
		if err := enc.Encode(d); err != nil {
			return nil, err
		}
	}
	return b.Bytes(), nil
}

// annotate reads documents as the command annotate does and gives its answers by id. A rejected
// document keeps what text could be cleaned of it.
func annotate(docs []input) (map[string]record.Document, error) {
	b, err := jsonLines(docs)
	if err != nil {
		return nil, err
	}
	out := map[string]record.Document{}
	finish := func(r pipeline.Result) record.Document {
		switch {
		case r.Rejected == nil:
			d := annotation.Document(r.Analysis, annotation.Options{})
			d.Pairs = annotation.Pairs(r.Analysis, r.Pairs, false)
			return d
		case r.Refused != nil && r.Refused.Doc != nil:
			return annotation.Document(&extract.Analysis{Doc: r.Refused.Doc}, annotation.Options{})
		}
		return record.Document{ID: r.Rejected.ID}
	}
	err = pipeline.Read(context.Background(), ingest.Bytes("evaluation", b), pipeline.Options{}, finish, func(d record.Document) error {
		out[d.ID] = d
		return nil
	})
	return out, err
}
