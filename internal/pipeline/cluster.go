package pipeline

import (
	"context"
	"iter"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/reconcile"
	"github.com/readout-news/readout/internal/story"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
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
	c, err := compare(ctx, note(in), o, unread, false)
	if err != nil {
		return nil, err
	}
	for i, r := range c.Record.Rejected {
		out[at[r.ID]].Rejected = &c.Record.Rejected[i]
	}
	docs := map[string]*text.Doc{}
	for _, a := range c.Analyses {
		docs[a.Doc.ID] = a.Doc
	}
	for _, s := range c.Record.Stories {
		for _, d := range s.Documents {
			out[at[d]].Story = s.ID
		}
		for _, r := range s.Reporters {
			for _, d := range r.Documents {
				out[at[d]].Reporter = r.ID
			}
		}
		for _, p := range copies(s.Documents, docs) {
			out[at[p[0]]].CopyOf = p[1]
		}
	}
	return out, nil
}

// unread leaves documents as they are.
var unread = reading{
	alone:  func(*text.Doc, Options) {},
	beyond: func(*extract.Analysis) {},
}

// copies pairs the near-copies among ids with what each shares most text with.
func copies(ids []string, docs map[string]*text.Doc) (pairs [][2]string) {
	all := make([]*text.Doc, len(ids))
	for i, id := range ids {
		all[i] = docs[id]
	}
	best := map[int]story.Pair{}
	for _, p := range reconcile.Shared(all) {
		if b, ok := best[p.Doc]; p.Copy() && (!ok || p.Share > b.Share) {
			best[p.Doc] = p
		}
	}
	for doc, p := range best {
		pairs = append(pairs, [2]string{ids[doc], ids[p.Of]})
	}
	return pairs
}
