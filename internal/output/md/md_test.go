package md

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/readout-news/readout/internal/output/view/viewtest"
	"github.com/readout-news/readout/record"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestWriteMatchesGoldenFile(t *testing.T) {
	var b bytes.Buffer
	if err := Write(&b, viewtest.Record()); err != nil {
		t.Fatal(err)
	}
	const path = "testdata/record.md"
	if *update {
		if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), b.String()); d != "" {
		t.Error(d)
	}
}

func TestEmptyRecordIsEmpty(t *testing.T) {
	var b bytes.Buffer
	if err := Write(&b, &record.Record{}); err != nil || b.Len() != 0 {
		t.Errorf("got %q, %v", b.String(), err)
	}
}

func TestRecordThatPointsNowhereDoesNotPanic(t *testing.T) {
	r := viewtest.Record()
	r.Documents[0].Text = "short"
	r.Actors = nil
	r.Stories[0].Timeline = append(r.Stories[0].Timeline, record.TimelineItem{Event: "e99"})
	if err := Write(new(bytes.Buffer), r); err != nil {
		t.Error(err)
	}
}

func TestMarkupOfTheTextIsEscaped(t *testing.T) {
	r := viewtest.Record()
	r.Stories[0].Title = "<script>*dam*</script>"
	var b bytes.Buffer
	if err := Write(&b, r); err != nil {
		t.Fatal(err)
	}
	if want := `# &lt;script&gt;\*dam\*&lt;/script&gt;`; !bytes.HasPrefix(b.Bytes(), []byte(want)) {
		t.Errorf("got %.60q", b.String())
	}
}
