package ontology_test

import (
	"testing"

	"github.com/readout-news/readout/ontology"
)

func TestContextsStandOnWordsOfTheSentence(t *testing.T) {
	if n := len(ontology.Contexts()); n != 37 {
		t.Errorf("%d contexts, want PLOVER's 37", n)
	}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The lawmakers voted on asylum seekers.", []string{"legislative", "asylum"}},
		{"War crimes were committed, a court found.", []string{"legal", "human_rights"}},
		{"He crosses the courtyard.", nil},
		{"Ärzte ohne Grenzen", nil},
	} {
		got := ontology.ContextsOf(c.text)
		if len(got) != len(c.want) {
			t.Errorf("%s: %v, want %v", c.text, got, c.want)
			continue
		}
		for i, g := range got {
			if g.Context != c.want[i] || g.Start >= g.End || g.End > len(c.text) {
				t.Errorf("%s: %v %q, want %s", c.text, g, c.text[g.Start:g.End], c.want[i])
			}
		}
	}
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
