// Package measure scores which mentions of events are joined across documents: ECB+ as it is read here, and
// MUC, B3 and CEAF-e over given mentions, groups of one included, as the scorers of ECB+ count them.
package measure

import (
	"bufio"
	"encoding/json"
	"io"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/actor"
	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/internal/nlp/coref"
	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/internal/nlp/timex"
	"github.com/readout-news/readout/text"
)

// Gold is one mention of an event that a set marks: its words in its document and the event it tells of.
type Gold struct {
	Tokens []int32
	Event  string
}

// Document is a document of a labelled set with the mentions that count.
type Document struct {
	ID, Topic, Subtopic string
	Doc                 *text.Doc
	Actors              []actor.Actor
	Mentions            []Gold
}

// Read fills the layers of d's words.
func (d *Document) Read() {
	nlp.AnnotateTokens(d.Doc)
	name.Find(d.Doc)
	timex.Find(d.Doc)
	coref.Resolve(d.Doc)
	d.Actors = actor.Describe(d.Doc)
}

// ECB reads ECB+: JSON Lines, sentences in words, mentions of events by sentence and word. Those outside of the
// sentences that the corpus's makers checked do not count.
func ECB(r io.Reader) ([]Document, error) {
	type line struct {
		ID, Topic, Subtopic string
		Sentences           [][]string
		Events              []struct {
			Sent    int
			Tokens  []int32
			Cluster string
			InEval  bool `json:"in_eval"`
		}
	}
	var out []Document
	for dec := json.NewDecoder(bufio.NewReader(r)); ; {
		var l line
		if err := dec.Decode(&l); err == io.EOF {
			return out, nil
		} else if err != nil {
			return nil, err
		}
		d := Document{ID: l.ID, Topic: l.Topic, Subtopic: l.Subtopic, Doc: doc(l.ID, l.Sentences)}
		for _, e := range l.Events {
			if !e.InEval {
				continue
			}
			g := Gold{Event: e.Cluster}
			for _, t := range e.Tokens {
				g.Tokens = append(g.Tokens, d.Doc.Sentences[e.Sent].First+t)
			}
			slices.Sort(g.Tokens)
			d.Mentions = append(d.Mentions, g)
		}
		out = append(out, d)
	}
}

// doc puts a text together whose words are given, a space between them and a line for each sentence.
func doc(id string, sentences [][]string) *text.Doc {
	d := &text.Doc{ID: id}
	var b strings.Builder
	for _, words := range sentences {
		first := int32(len(d.Tokens))
		start := int32(b.Len())
		for i, w := range words {
			if i > 0 {
				b.WriteByte(' ')
			}
			at := int32(b.Len())
			b.WriteString(w)
			d.Tokens = append(d.Tokens, text.Token{Span: text.Span{Start: at, End: int32(b.Len())}, Sent: int32(len(d.Sentences)), Head: -1})
		}
		d.Sentences = append(d.Sentences, text.Sentence{Span: text.Span{Start: start, End: int32(b.Len())}, First: first, Last: int32(len(d.Tokens))})
		b.WriteByte('\n')
	}
	d.Text = b.String()
	return d
}
