package viewtest

import (
	"bytes"
	"flag"
	"io"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/readout-news/readout/record"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// Check tests what every format for people promises: the sample record matches the golden file, an empty
// record writes nothing, and one that points nowhere does no harm.
func Check(t *testing.T, golden string, write func(io.Writer, *record.Record) error) {
	t.Helper()
	var got, empty bytes.Buffer
	if err := write(&got, Record()); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got.String()); d != "" {
		t.Error(d)
	}
	if err := write(&empty, &record.Record{}); err != nil || empty.Len() != 0 {
		t.Errorf("of an empty record it wrote %q, %v", empty.String(), err)
	}
	r := Record()
	r.Documents[0].Text = "short"
	r.Actors = nil
	r.Stories[0].Timeline = append(r.Stories[0].Timeline, record.TimelineItem{Event: "e99"})
	if err := write(io.Discard, r); err != nil {
		t.Errorf("of a record that points nowhere: %v", err)
	}
}
