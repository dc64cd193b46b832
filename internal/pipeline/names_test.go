package pipeline_test

import (
	"context"
	"encoding/json"
	"slices"
	"testing"

	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/ingest/source"
	"github.com/readout-news/readout/internal/pipeline"
	"github.com/readout-news/readout/text"
)

// envoy is three reports; what Qurashi is stands in two of them, and the third has him in a headline alone.
var envoy = []source.Item{
	{ID: "a", Clean: true, Published: "2024-03-12", Text: "The envoy Tariq Qurashi met rebel leaders in Accra on Monday. Talks on a truce will go on, Tariq Qurashi said.\n"},
	{ID: "b", Clean: true, Published: "2024-03-12", Text: "Deputy Foreign Minister Tariq Qurashi met rebel leaders on a truce in Accra on Monday, officials said. Tariq Qurashi will stay.\n"},
	{ID: "c", Clean: true, Published: "2024-03-13", Text: "Rebel Leaders Meet Qurashi In Accra As Truce Talks Go On\n\nRebel leaders met in Accra for talks on a truce. They will go on.\n"},
}

func TestStorySettlesNamesInWhateverOrder(t *testing.T) {
	var first string
	for _, workers := range []int{1, 3} {
		c, err := pipeline.Compare(context.Background(), ingest.Items(envoy...), pipeline.Options{Workers: workers})
		if err != nil {
			t.Fatal(err)
		}
		out, err := json.Marshal(c.Record)
		if err != nil {
			t.Fatal(err)
		}
		if first == "" {
			first = string(out)
		}
		if string(out) != first {
			t.Error("the number of workers changes the record")
		}
		if len(c.Record.Stories) != 1 {
			t.Fatalf("%d stories", len(c.Record.Stories))
		}
		for _, a := range c.Record.Actors {
			if a.Name != "Tariq Qurashi" {
				continue
			}
			var in []string
			for _, m := range a.Mentions {
				in = append(in, m.Document)
			}
			if !slices.Contains(in, "c") {
				t.Errorf("mentions in %q only", in)
			}
			why := c.Trace.Of(a.ID)
			if told := slices.Contains(why, "name c:19-26 as other documents have it"); a.Kind != "person" || told == alone(t, envoy[2], "Qurashi") {
				t.Errorf("%s: %q", a.Kind, why)
			}
		}
	}
	backwards := slices.Clone(envoy)
	slices.Reverse(backwards)
	r, err := pipeline.Record(context.Background(), ingest.Items(backwards...), pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if out, _ := json.Marshal(r); string(out) != first {
		t.Error("the order of the documents changes the record")
	}
}

// alone reports whether item by itself has that name.
func alone(t *testing.T, item source.Item, name string) bool {
	t.Helper()
	d, rejected := ingest.Text(item)
	if rejected != nil {
		t.Fatal(rejected.Reason)
	}
	pipeline.Document(d)
	return slices.ContainsFunc(d.Names, func(n text.Name) bool { return d.Str(n.Span) == name })
}
