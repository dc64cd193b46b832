package reconcile

import (
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

const (
	headSentences = 3 // of the body, among which a document opens
	openingWords  = 8 // fewer make a kicker or a caption, no opening
	sharedNames   = 1
	sharedWords   = 5 // names among them; each further name stands for a word
	sharedPercent = 30
)

// openings finds the sentence that each document opens with, and the one whose words the heads of the others share most: news has no
// type for most of what it tells first (a verdict, a dismissal, an election), but it says it first.
func (d *desk) openings() {
	n := len(d.docs)
	open, heads, names := make([]text.Span, n), make([]map[string]bool, n), make([]map[string]bool, n)
	for i, a := range d.docs {
		var head text.Span
		open[i], head = opening(a.Doc)
		if open[i].Empty() {
			continue
		}
		heads[i], names[i] = contentWords(a.Doc, head), properNames(a.Doc, head)
		d.story.Openings = append(d.story.Openings, record.Stretch{Document: a.Doc.ID, Span: d.span(i, open[i])})
	}
	best, top := -1, 0
	for i, a := range d.docs {
		if open[i].Empty() {
			continue
		}
		words, score := contentWords(a.Doc, open[i]), 0
		for j := range d.docs {
			if d.reporter[j] != d.reporter[i] {
				score += sharedOf(words, heads[j])
			}
		}
		if score = score * 100 / (len(words) + 5); score > top {
			best, top = i, score
		}
	}
	if best < 0 {
		return
	}
	words := contentWords(d.docs[best].Doc, open[best])
	told := func(head map[string]bool) bool { return sharedOf(words, head)*100 >= sharedPercent*len(words) }
	lead := &record.Lead{Stretch: record.Stretch{Document: d.docs[best].Doc.ID, Span: d.span(best, open[best])}, With: []string{}}
	for j := range d.docs {
		if j != best && likeHead(heads[best], heads[j], names[best], names[j]) && told(heads[j]) {
			lead.With = append(lead.With, d.docs[j].Doc.ID)
		}
	}
	if len(lead.With) > 0 {
		d.story.Lead = lead
	}
}

// likeHead reports whether two heads tell the same news: they share names, and much of the shorter one's words.
func likeHead(a, b, namesA, namesB map[string]bool) bool {
	n, names := sharedOf(a, b), sharedOf(namesA, namesB)
	return names >= sharedNames && n+names > sharedWords && n*100 >= sharedPercent*min(len(a), len(b))
}

// opening is the first full sentence of the body, and the headline with all up to there.
func opening(d *text.Doc) (open, head text.Span) {
	left := headSentences
	for _, s := range d.Sentences {
		if s.Start < d.TitleSpan.End {
			continue
		}
		if left--; left < 0 {
			break
		}
		if s.Last-s.First >= openingWords && finite(d, s) {
			return s.Span, text.Span{Start: d.TitleSpan.Start, End: s.End}
		}
	}
	return text.Span{}, text.Span{}
}

// finite reports whether s has a verb that says when.
func finite(d *text.Doc, s text.Sentence) bool {
	for t := s.First; t < s.Last; t++ {
		switch d.Tokens[t].Tag {
		case text.TagVBD, text.TagVBZ, text.TagVBP, text.TagMD:
			return true
		}
	}
	return false
}

// properNames is the words of the names in s.
func properNames(d *text.Doc, s text.Span) map[string]bool {
	out := map[string]bool{}
	first, last := d.TokensIn(s)
	for i := first; i < last; i++ {
		if d.Tokens[i].POS == text.PROPN {
			out[fold(d.Tokens[i].Lemma)] = true
		}
	}
	return out
}

// sharedOf is how many words a and b share.
func sharedOf(a, b map[string]bool) int {
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n
}
