package main

import (
	"strings"

	"github.com/readout-news/readout/text"
	"github.com/readout-news/readout/train/corpus"
)

// headline writes every step-th sentence of d as a headline, trees and labels kept: with capitals on all but
// the smallest words, or all in capitals.
func headline(d *text.Doc, labels []uint8, from, step int, allCaps bool) (*text.Doc, []uint8) {
	out := &text.Doc{}
	var b strings.Builder
	var names []uint8
	for i, s := range d.Sentences {
		if i%step != from%step || s.Last-s.First < 5 {
			continue
		}
		first := int32(len(out.Tokens))
		for j := s.First; j < s.Last; j++ {
			w := corpus.Heading(d.Word(j), allCaps)
			t := d.Tokens[j]
			t.Start = int32(b.Len())
			b.WriteString(w)
			t.End = int32(b.Len())
			b.WriteByte(' ')
			t.Sent = int32(len(out.Sentences))
			if t.Head >= 0 {
				t.Head += first - s.First
			}
			out.Tokens = append(out.Tokens, t)
			names = append(names, labels[j])
		}
		out.Sentences = append(out.Sentences, text.Sentence{First: first, Last: int32(len(out.Tokens))})
	}
	out.Text = b.String()
	return out, names
}
