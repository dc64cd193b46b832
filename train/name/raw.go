package main

import (
	"strings"

	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/text"
)

// raw puts an article's words together as a newspaper prints them and reads that text from scratch, so
// that a measurement includes what the tokenizer does. The gold names become names over bytes.
func raw(a *article) (d *text.Doc, gold []text.Name) {
	var b strings.Builder
	starts := make([]int32, len(a.doc.Tokens))
	for i, s := range a.doc.Sentences {
		base, line, at := b.Len(), "", 0
		if len(a.texts) == len(a.doc.Sentences) {
			line = a.texts[i]
		} else {
			line = a.print(s)
		}
		for j := s.First; j < s.Last; j++ {
			if k := strings.Index(line[at:], a.doc.Word(j)); k >= 0 {
				at += k
			}
			starts[j] = int32(base + at)
			at += len(a.doc.Word(j))
		}
		b.WriteString(line + "\n")
	}
	for i := 0; i < len(a.labels); i++ {
		l := a.labels[i]
		if l == 0 {
			continue
		}
		end := i
		for (a.labels[end]-1)%4 < 2 {
			end++
		}
		gold = append(gold, text.Name{Kind: kindOf(l), Span: text.Span{Start: starts[i], End: starts[end] + a.doc.Tokens[end].Len()}})
		i = end
	}
	d = &text.Doc{Text: b.String()}
	nlp.Annotate(d)
	return d, gold
}

// print is a sentence with spaces where newspapers have them.
func (a *article) print(s text.Sentence) string {
	var b strings.Builder
	for j := s.First; j < s.Last; j++ {
		w := a.doc.Word(j)
		if j > s.First && !tightBefore[w] && !tightAfter[a.doc.Word(j-1)] {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	return b.String()
}

func kindOf(label uint8) text.Kind {
	return [...]text.Kind{text.Person, text.Organization, text.Place, text.Group, text.Other}[(label-1)/4]
}

var tightBefore = set(", . ; : ! ? ) ] } % 's ’s n't n’t ' ’ '' 're 've 'll 'd 'm")
var tightAfter = set("( [ { $ “ `` ‘ #")

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}
