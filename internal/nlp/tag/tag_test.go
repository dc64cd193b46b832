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

func tags(d *text.Doc) string {
	var out []string
	for _, t := range d.Tokens {
		out = append(out, t.Tag.String())
	}
	return strings.Join(out, " ")
}

func TestTag(t *testing.T) {
	for in, want := range map[string]string{
		"The two ministers will meet in Kyiv on Monday .": "DT CD NNS MD VB IN NNP IN NNP .",
		"She has never been seen there":                   "PRP VBZ RB VBN VBN RB",
		"He did n't say who killed them":                  "PRP VBD RB VB WP VBD PRP",
		"Police said 40 people were hurt":                 "NNS VBD CD NNS VBD VBN",
	} {
		d := words(in)
		Tag(d)
		if got := tags(d); got != want {
			t.Errorf("%s\n got %s\nwant %s", in, got, want)
		}
	}
}

func TestHeadingsAreReadWithoutTheirCapitals(t *testing.T) {
	d := words("Minister Warns Rivals Over Talks With Kenya")
	Tag(d)
	if d.Tokens[1].POS != text.VERB || d.Tokens[4].POS != text.NOUN || d.Tokens[6].POS != text.PROPN {
		t.Errorf("tags %s", tags(d))
	}
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
