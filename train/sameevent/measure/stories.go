package measure

import (
	"strconv"

	"github.com/readout-news/readout/internal/sameevent"
	"github.com/readout-news/readout/internal/story"
	"github.com/readout-news/readout/text"
)

// leastAlike is the mean cosine over the documents of two stories from which on they are one, in thousandths; read off
// the training half of ECB+.
const leastAlike = 200

// Placed puts documents in stories by the words they share (average linkage): document id -> story.
func Placed(docs []Document) map[string]string {
	var texts []*text.Doc
	for i := range docs {
		texts = append(texts, docs[i].Doc)
	}
	r := sameevent.NewReader(texts, nil)
	out := map[string]string{}
	for k, g := range sameevent.Group(len(docs), func(i, j int) float64 { return float64(r.Alike(i, j)) }, leastAlike) {
		for _, i := range g {
			out[docs[i].ID] = strconv.Itoa(k)
		}
	}
	return out
}

// Streamed places documents as the product does: one after the other.
func Streamed(docs []Document) map[string]string {
	s := story.NewStream(story.DefaultOptions)
	out := map[string]string{}
	for i := range docs {
		out[docs[i].ID] = strconv.Itoa(s.Add(story.Item{ID: docs[i].ID, Text: docs[i].Doc.Text}))
	}
	return out
}
