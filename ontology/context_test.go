package ontology_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/readout-news/readout/ontology"
)

func TestContextsAreThirtySevenWithSentences(t *testing.T) {
	if n := len(ontology.Contexts()); n != 37 {
		t.Errorf("%d contexts, want PLOVER's 37", n)
	}
	for _, c := range ontology.Contexts() {
		yes, no := 0, 0
		for _, e := range c.Examples {
			if e.Yes {
				yes++
			} else {
				no++
			}
		}
		if c.Gloss == "" || len(c.Words) == 0 || yes < 2 || no < 1 {
			t.Errorf("%s: gloss %q, %d words, %d yes and %d no sentences", c.Name, c.Gloss, len(c.Words), yes, no)
		}
	}
}

func TestContextsAreToldByLemmasAndPhrases(t *testing.T) {
	for _, c := range []struct{ lemmas, want string }{
		{"the lawmaker vote/VERB on asylum seeker .", "legislative 4-12; asylum 21-27"},
		{"War crime be commit", "military 0-3; human_rights 0-9"},
		{"nurse call a general/ADJ strike", ""},
		{"a General/PROPN call a general/ADJ strike", "military 2-9"},
		{"the hat be mine/PRON", ""},
		{"a mine/NOUN in Togo", "natural_resource 2-6"},
		{"Cyber-attack on al-Qaeda", "terrorism 16-24; cyber 0-12"},
		{"jet go on with a campaign of bombing", ""},
		{"", ""},
	} {
		got := ""
		for _, x := range ontology.ContextsOf(terms(c.lemmas)) {
			got += fmt.Sprintf("; %s %d-%d", x.Context, x.Start, x.End)
		}
		if got = strings.TrimPrefix(got, "; "); got != c.want {
			t.Errorf("%s: %q, want %q", c.lemmas, got, c.want)
		}
	}
}

// terms reads lemmas with a part of speech behind a slash; their places are those in the text without it.
func terms(s string) []ontology.Term {
	var out []ontology.Term
	at := 0
	for f := range strings.FieldsSeq(s) {
		lemma, pos, _ := strings.Cut(f, "/")
		out = append(out, ontology.Term{Lemma: lemma, POS: pos, Start: at, End: at + len(lemma)})
		at += len(lemma) + 1
	}
	return out
}

func TestGoldsteinAndQuadFollowTheRoot(t *testing.T) {
	for _, c := range []struct {
		code      string
		goldstein int
		quad      int
	}{{"042", 19, 1}, {"0874", 100, 2}, {"0871", 90, 2}, {"1053", -50, 3}, {"1953", -100, 4}, {"2042", -100, 4}} {
		if g, ok := ontology.Goldstein(c.code); !ok || g != c.goldstein || ontology.QuadOf(c.code) != c.quad {
			t.Errorf("%s: %d, quad %d; want %d, %d", c.code, g, ontology.QuadOf(c.code), c.goldstein, c.quad)
		}
	}
	if _, ok := ontology.Goldstein("99"); ok || ontology.QuadOf("99") != 0 {
		t.Error("99 is no code")
	}
}
