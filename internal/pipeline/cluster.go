package pipeline

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"slices"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/ingest"
	"github.com/readout-news/readout/internal/ingest/source"
	"github.com/readout-news/readout/internal/reconcile"
	"github.com/readout-news/readout/internal/story"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// Placement is where one document stands among the others.
type Placement struct {
	ID       string
	Story    string // also of a rejected document, where its headline tells; "" for none
	Placed   string // the story that it was placed in as it came
	Moved    story.MoveKind
	CopyOf   string // the document whose words it repeats; "" for none
	Reporter string
	Rejected *record.Rejected
}

// Cluster puts inputs in stories and finds the near-copies among them, without reading their language.
// Stories and reporters are the same as those of Compare. The result is in the order of the inputs.
func Cluster(ctx context.Context, in iter.Seq[ingest.Input], o Options) ([]Placement, error) {
	var out []Placement
	at := map[string]int{}
	var titles []story.Item // by input
	note := func(in iter.Seq[ingest.Input]) iter.Seq[ingest.Input] {
		return func(yield func(ingest.Input) bool) {
			for i := range in {
				at[i.ID()] = len(out)
				out = append(out, Placement{ID: i.ID()})
				title, published := i.Headline()
				titles = append(titles, story.Item{ID: i.ID(), Title: title, Published: published})
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
	var headlines []story.Item
	for i, p := range out {
		if p.Rejected != nil && headlined[p.Rejected.Code] {
			headlines = append(headlines, titles[i])
		}
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
	follow(out, at, c.Analyses, headlines)
	return out, nil
}

// headlined are the reasons to reject a document whose headline may still be trusted.
var headlined = map[string]bool{source.Empty: true, source.NoText: true, source.NoArticle: true}

// follow says of each document where it was placed as it came, and places those of which there is a headline only.
// Stories that are not in the record, since their last document moved or they have headlines alone, are numbered on.
func follow(out []Placement, at map[string]int, docs []*extract.Analysis, headlines []story.Item) {
	items := make([]story.Item, len(docs))
	for i, d := range docs {
		items[i] = reconcile.Item(d.Doc)
	}
	slices.SortStableFunc(items, func(x, y story.Item) int { return cmp.Compare(x.ID, y.ID) })
	all := story.Place(items, story.Folder(len(items)), headlines...)
	label, stories := map[int]string{-1: ""}, 0
	for i, it := range items {
		if name := out[at[it.ID]].Story; label[all[i].Story] == "" {
			label[all[i].Story] = name
			stories++
		}
	}
	name := func(n int) string {
		if _, ok := label[n]; !ok {
			stories++
			label[n] = fmt.Sprintf("s%d", stories)
		}
		return label[n]
	}
	for i, it := range append(items, headlines...) {
		p := &out[at[it.ID]]
		p.Story, p.Placed, p.Moved = name(all[i].Story), name(all[i].First), all[i].Moved
	}
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
