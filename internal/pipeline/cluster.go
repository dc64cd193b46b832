package pipeline

import (
	"context"
	"iter"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/story"
	"github.com/readout-news/readout/record"
)

// Placement is where one document stands among the others.
type Placement struct {
	ID       string
	Story    string
	CopyOf   string // the document whose words it repeats; "" for none
	Reporter string
	Rejected *record.Rejected
}

// Cluster puts inputs in stories and finds the near-copies among them, without reading their language.
// Stories and reporters are the same as those of Compare. The result is in the order of the inputs.
func Cluster(ctx context.Context, in iter.Seq[ingest.Input], o Options) ([]Placement, error) {
	var out []Placement
	at := map[string]int{}
	note := func(in iter.Seq[ingest.Input]) iter.Seq[ingest.Input] {
		return func(yield func(ingest.Input) bool) {
			for i := range in {
				at[i.ID()] = len(out)
				out = append(out, Placement{ID: i.ID()})
				if !yield(i) {
					return
				}
			}
		}
	}
	c, err := compare(ctx, note(in), o, func(d *ingest.Document) *extract.Analysis { return &extract.Analysis{Doc: d.Doc} })
	if err != nil {
		return nil, err
	}
	for i, r := range c.Record.Rejected {
		out[at[r.ID]].Rejected = &c.Record.Rejected[i]
	}
	texts := map[string]string{}
	for _, d := range c.Record.Documents {
		texts[d.ID] = d.Text
	}
	for _, s := range c.Record.Stories {
		var of []string
		for _, d := range s.Documents {
			out[at[d]].Story = s.ID
			of = append(of, texts[d])
		}
		for _, r := range s.Reporters {
			for _, d := range r.Documents {
				out[at[d]].Reporter = r.ID
			}
		}
		for _, p := range story.Copies(of) {
			out[at[s.Documents[p.Doc]]].CopyOf = s.Documents[p.Of]
		}
	}
	return out, nil
}
