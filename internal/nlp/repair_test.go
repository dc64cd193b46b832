package nlp

import (
	"testing"

	"github.com/readout-news/readout/text"
)

// TestTitleAndNameAreOneSubject gives repair a tree with two subjects side by side, and one with a comma between them.
func TestTitleAndNameAreOneSubject(t *testing.T) {
	for words, want := range map[string]int32{"spokeswoman Torres said": 1, "spokeswoman , said": 2} {
		d := &text.Doc{Text: words}
		for i, w := range []struct {
			pos text.POS
			rel text.Rel
		}{{text.NOUN, text.RelNsubj}, {text.PROPN, text.RelNsubj}, {text.VERB, text.RelRoot}} {
			if words == "spokeswoman , said" && i == 1 {
				w.pos, w.rel = text.PUNCT, text.RelPunct
			}
			head := int32(2)
			if i == 2 {
				head = -1
			}
			d.Tokens = append(d.Tokens, text.Token{POS: w.pos, Rel: w.rel, Head: head})
		}
		d.Sentences = []text.Sentence{{First: 0, Last: 3}}
		repair(d)
		if got := d.Tokens[0].Head; got != want {
			t.Errorf("%s: the first noun hangs on %d, want %d", words, got, want)
		}
	}
}
