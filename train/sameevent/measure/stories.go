package measure

import (
	"strconv"

	"github.com/readout-news/readout/internal/story"
)

// Which documents are compared with one another.
const (
	Topics    = "topics"      // all that ECB+ files under one number: two stories that look alike
	Subtopics = "subtopics"   // one of these stories
	Streamed  = "own stories" // as Readout places them, one after the other, without dates
)

// Place gives, for one of the ways above, the story of each document of a set.
func Place(docs []Document, by string) func(*Document) string {
	switch by {
	case Topics:
		return func(d *Document) string { return d.Topic }
	case Subtopics:
		return func(d *Document) string { return d.Subtopic }
	}
	s := story.NewStream(story.DefaultOptions)
	at := map[string]string{}
	for i := range docs {
		at[docs[i].ID] = strconv.Itoa(s.Add(story.Item{ID: docs[i].ID, Text: docs[i].Doc.Text}))
	}
	return func(d *Document) string { return at[d.ID] }
}
