package json

import (
	"bytes"
	"encoding/json"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/readout-news/readout/internal/output/view/viewtest"
	"github.com/readout-news/readout/record"
)

func TestWriteIsWhatEncodingJSONWrites(t *testing.T) {
	empty := &record.Record{Documents: []record.Document{}, Rejected: []record.Rejected{}, Actors: []record.Actor{}, Stories: []record.Story{}}
	odd := viewtest.Record()
	odd.Stories[0].Title = "<b> & \u2028 \"quoted\" 🙂"
	for name, r := range map[string]*record.Record{"whole": viewtest.Record(), "empty": empty, "odd characters": odd} {
		var want, got bytes.Buffer
		enc := json.NewEncoder(&want)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", " ")
		if err := enc.Encode(r); err != nil {
			t.Fatal(err)
		}
		if err := Write(&got, r); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want.String(), got.String()); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

// full is a disk without room.
type full struct{}

var errFull = errors.New("no space left")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestWriteReportsAFullDisk(t *testing.T) {
	if err := Write(full{}, viewtest.Record()); !errors.Is(err, errFull) {
		t.Errorf("got %v", err)
	}
}
