package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Headlines rewrites every step-th sentence as a headline: with capitals on all but the smallest words,
// or all in capitals, so that the tagger learns what a capital is worth there.
func Headlines(articles []Article, from, step int, allCaps bool) []Article {
	var b builder
	n := 0
	for _, a := range articles {
		b.article()
		for _, s := range a.Doc.Sentences {
			n++
			if n%step != from || s.Last-s.First < 5 {
				continue
			}
			for j := s.First; j < s.Last; j++ {
				w := Heading(a.Doc.Word(j), allCaps)
				b.word(w, a.Labels[j])
			}
			b.endSentence()
		}
	}
	b.finish()
	return b.out
}

// Heading writes a word as headlines do: with a capital unless it is one of the smallest words, or all in capitals.
func Heading(w string, allCaps bool) string {
	switch {
	case allCaps:
		return strings.ToUpper(w)
	case small[w]:
		return w
	}
	r, n := utf8.DecodeRuneInString(w)
	return string(unicode.ToUpper(r)) + w[n:]
}

var small = Set("a an the of in on at to for by and or but as with from n't 's is vs")
