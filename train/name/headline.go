package main

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// headlines rewrites every step-th sentence as a headline: with capitals on all but the smallest words,
// or all in capitals, so that the tagger learns what a capital is worth there.
func headlines(articles []article, from, step int, allCaps bool) []article {
	var b builder
	n := 0
	for _, a := range articles {
		b.article()
		for _, s := range a.doc.Sentences {
			n++
			if n%step != from || s.Last-s.First < 5 {
				continue
			}
			for j := s.First; j < s.Last; j++ {
				w := a.doc.Word(j)
				switch {
				case allCaps:
					w = strings.ToUpper(w)
				case !small[w]:
					w = titled(w)
				}
				b.word(w, a.labels[j])
			}
			b.endSentence()
		}
	}
	b.finish()
	return b.out
}

var small = set("a an the of in on at to for by and or but as with from n't 's is vs")

func titled(w string) string {
	r, n := utf8.DecodeRuneInString(w)
	return string(unicode.ToUpper(r)) + w[n:]
}
