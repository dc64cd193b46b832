package tag

import (
	"strings"
	"testing"

	"github.com/readout-news/readout/text"
)

// words makes a document of one sentence from words set apart by blanks.
func words(s string) *text.Doc {
	d := &text.Doc{Text: s}
	at := int32(0)
	for _, w := range strings.Fields(s) {
		d.Tokens = append(d.Tokens, text.Token{Span: text.Span{Start: at, End: at + int32(len(w))}})
		at += int32(len(w)) + 1
	}
	d.Sentences = []text.Sentence{{Span: text.Span{Start: 0, End: int32(len(s))}, Last: int32(len(d.Tokens))}}
	return d
}

func TestFeaturesFitAndTellWordsApart(t *testing.T) {
	d := words("Kenya and Uganda")
	var f Features
	f.Load(d, d.Sentences[0])
	var buf [MaxFeatures]uint64
	one := append([]uint64(nil), f.At(0, -1, -1, buf[:0])...)
	two := f.At(2, 3, 4, buf[:0])
	if len(one) != len(two) || len(one) > MaxFeatures {
		t.Fatalf("%d and %d features, room for %d", len(one), len(two), MaxFeatures)
	}
	seen := map[uint64]bool{}
	for _, x := range one {
		if seen[x] {
			t.Error("two templates gave one feature")
		}
		seen[x] = true
	}
	if one[0] != two[0] || one[1] == two[1] {
		t.Error("the first feature is the bias, the second the word")
	}
}
