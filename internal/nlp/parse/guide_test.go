package parse

import (
	"slices"
	"testing"

	"github.com/readout-news/readout/text"
)

func heads(p *Parser, open ...[]int32) []int32 {
	d := tagged() // Rebels fled the town
	g := Guide{From: []int32{0}, Rels: make([]text.Rel, len(open))}
	for _, h := range open {
		g.Heads = append(g.Heads, h...)
		g.From = append(g.From, int32(len(g.Heads)))
	}
	p.Guided(d, d.Sentences[0], g)
	var out []int32
	for _, t := range d.Tokens {
		out = append(out, t.Head)
	}
	return out
}

func TestTheParserKeepsToWhatItsGuideIsSureOf(t *testing.T) {
	p := Embedded()
	if got, odd := heads(p, []int32{1}, []int32{3}, []int32{3}, []int32{-1}), []int32{1, 3, 3, -1}; !slices.Equal(got, odd) {
		t.Errorf("all sure: heads %v, want the guide's %v", got, odd)
	}
	all := []int32{-1, 0, 1, 2, 3}
	if got, own := heads(p, all, all, all, all), []int32{1, -1, 3, 1}; !slices.Equal(got, own) {
		t.Errorf("none sure: heads %v, want the parser's own %v", got, own)
	}
	if got, own := heads(p, []int32{1}, []int32{-1}, []int32{1, 3}, []int32{1}), []int32{1, -1, 3, 1}; !slices.Equal(got, own) {
		t.Errorf("one word open: heads %v, want %v", got, own)
	}
	if got, odd := heads(p, []int32{1}, []int32{-1}, []int32{0, 1}, []int32{1}), []int32{1, -1, 1, 1}; !slices.Equal(got, odd) {
		t.Errorf("a word open between two wrong heads: heads %v, want %v", got, odd)
	}
}

func TestAGuideThatIsNoTreeDoesNoHarm(t *testing.T) {
	for _, open := range [][][]int32{{{2}, {3}, {0}, {1}}, {{2, 3}, {3}, {0, 1}, {0, 1, 2}}, {{-1}, {-1}, {-1}, {-1}}} {
		roots := 0
		for _, h := range heads(Embedded(), open...) {
			if h < 0 {
				roots++
			}
		}
		if roots != 1 {
			t.Errorf("%v: %d roots", open, roots)
		}
	}
}
