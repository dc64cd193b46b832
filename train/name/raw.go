package main

import (
	"strings"

	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/text"
	"github.com/readout-news/readout/train/corpus"
)

// raw puts an article's words together as a newspaper prints them and reads that text from scratch, so
// that a measurement includes what the tokenizer does. The gold names become names over bytes.
func raw(a *corpus.Article) (d *text.Doc, gold []text.Name) {
	var b strings.Builder
	starts := make([]int32, len(a.Doc.Tokens))
	for i, s := range a.Doc.Sentences {
		base, line, at := b.Len(), "", 0
		if len(a.Texts) == len(a.Doc.Sentences) {
			line = a.Texts[i]
		} else {
			line = printed(a, s)
		}
		for j := s.First; j < s.Last; j++ {
			if k := strings.Index(line[at:], a.Doc.Word(j)); k >= 0 {
				at += k
			}
			starts[j] = int32(base + at)
			at += len(a.Doc.Word(j))
		}
		b.WriteString(line + "\n")
	}
	for i := 0; i < len(a.Labels); i++ {
		l := a.Labels[i]
		if l == 0 {
			continue
		}
		end := i
		for (a.Labels[end]-1)%4 < 2 {
			end++
		}
		gold = append(gold, text.Name{Kind: kindOf(l), Span: text.Span{Start: starts[i], End: starts[end] + a.Doc.Tokens[end].Len()}})
		i = end
	}
	d = &text.Doc{Text: b.String()}
	nlp.Annotate(d)
	return d, gold
}

// printed is a sentence with spaces where newspapers have them.
func printed(a *corpus.Article, s text.Sentence) string {
	var b strings.Builder
	for j := s.First; j < s.Last; j++ {
		w := a.Doc.Word(j)
		if j > s.First && !tightBefore[w] && !tightAfter[a.Doc.Word(j-1)] {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	return b.String()
}

func kindOf(label uint8) text.Kind {
	return [...]text.Kind{text.Person, text.Organization, text.Place, text.Group, text.Other}[(label-1)/4]
}

var tightBefore = corpus.Set(", . ; : ! ? ) ] } % 's ’s n't n’t ' ’ '' 're 've 'll 'd 'm")
var tightAfter = corpus.Set("( [ { $ “ `` ‘ #")
