package parse

import (
	"slices"
	"testing"
)

func heads(p *Parser, sure ...bool) []int32 {
	d := tagged() // Rebels fled the town
	p.Guided(d, d.Sentences[0], Guide{Heads: []int32{1, 3, 3, -1}, Sure: sure})
	var out []int32
	for _, t := range d.Tokens {
		out = append(out, t.Head)
	}
	return out
}

func TestTheParserKeepsToWhatItsGuideIsSureOf(t *testing.T) {
	p := Embedded()
	if got, odd := heads(p, true, true, true, true), []int32{1, 3, 3, -1}; !slices.Equal(got, odd) {
		t.Errorf("all sure: heads %v, want the guide's %v", got, odd)
	}
	if got, own := heads(p, false, false, false, false), []int32{1, -1, 3, 1}; !slices.Equal(got, own) {
		t.Errorf("none sure: heads %v, want the parser's own %v", got, own)
	}
}

func TestAGuideThatIsNoTreeDoesNoHarm(t *testing.T) {
	d := tagged()
	Embedded().Guided(d, d.Sentences[0], Guide{Heads: []int32{2, 3, 0, 1}, Sure: []bool{true, true, true, true}})
	roots := 0
	for i := range d.Tokens {
		if d.Tokens[i].Head < 0 {
			roots++
		}
	}
	if roots != 1 {
		t.Errorf("%d roots", roots)
	}
}
