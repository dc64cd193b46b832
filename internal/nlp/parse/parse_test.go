package parse

import (
	"testing"

	"github.com/readout-news/readout/text"
)

// tagged is "Rebels fled the town" with its tags.
func tagged() *text.Doc {
	d := &text.Doc{Text: "Rebels fled the town"}
	for _, w := range []struct {
		start, end int32
		pos        text.POS
		tag        text.Tag
	}{
		{0, 6, text.NOUN, text.TagNNS}, {7, 11, text.VERB, text.TagVBD}, {12, 15, text.DET, text.TagDT}, {16, 20, text.NOUN, text.TagNN},
	} {
		d.Tokens = append(d.Tokens, text.Token{Span: text.Span{Start: w.start, End: w.end}, POS: w.pos, Tag: w.tag})
	}
	d.Sentences = []text.Sentence{{Span: text.Span{Start: 0, End: 20}, First: 0, Last: 4}}
	return d
}

func TestTransitionsBuildATree(t *testing.T) {
	d := tagged()
	var s State
	s.Load(d, d.Sentences[0])
	var buf [MaxFeatures]uint64
	for _, a := range []Action{
		{Kind: Shift}, {Left, text.RelNsubj}, {Kind: Shift}, {Kind: Shift}, {Left, text.RelDet}, {Right, text.RelObj}, {Kind: Reduce}, {Left, text.RelRoot},
	} {
		if !s.Can(a) {
			t.Fatalf("%v is not allowed with stack %v and next %d", a, s.Stack, s.Next)
		}
		if n := len(s.Features(buf[:0])); n > MaxFeatures {
			t.Fatalf("%d features, room for %d", n, MaxFeatures)
		}
		s.Do(a)
	}
	if !s.Done() {
		t.Fatal("not done")
	}
	for i, want := range []int32{0, 2, s.Root, 4, 2} {
		if i > 0 && s.Words[i].Head != want {
			t.Errorf("head of word %d is %d, want %d", i, s.Words[i].Head, want)
		}
	}
}

func TestForbiddenTransitions(t *testing.T) {
	d := tagged()
	var s State
	s.Load(d, d.Sentences[0])
	for _, a := range []Action{{Kind: Reduce}, {Left, text.RelNsubj}, {Right, text.RelObj}} {
		if s.Can(a) {
			t.Errorf("%v is allowed on an empty stack", a)
		}
	}
	s.Do(Action{Kind: Shift})
	for _, a := range []Action{{Kind: Reduce}, {Left, text.RelRoot}, {Right, text.RelRoot}} {
		if s.Can(a) {
			t.Errorf("%v is allowed for a word without a head before the end", a)
		}
	}
}

func TestOneRootIsKept(t *testing.T) {
	d := tagged()
	s := &scratch{}
	s.Load(d, d.Sentences[0])
	for i := range s.Words {
		s.Words[i].Head, s.Words[i].Rel = s.Root, text.RelRoot
	}
	s.roots = []rooted{{4, 3}, {2, 9}, {1, 1}}
	s.oneRoot(d.Tokens)
	if s.Words[2].Head != s.Root || s.Words[4].Head != 2 || s.Words[1].Head != 2 || s.Words[1].Rel != text.RelParataxis {
		t.Errorf("%+v", s.Words)
	}
}

func TestLabelsBecomeActions(t *testing.T) {
	got := ParseActions([]string{"S", "D", "L nsubj:pass", "R obj"})
	want := []Action{{Kind: Shift}, {Kind: Reduce}, {Left, text.RelNsubjPass}, {Right, text.RelObj}}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%v, want %v", got[i], want[i])
		}
	}
}

func TestSubordinatorsAreNoObjects(t *testing.T) {
	s := &State{Words: make([]Word, 4), Stack: []int32{1}, Next: 2, Root: 3}
	s.Words[1].pos, s.Words[2].pos = text.SCONJ, text.PUNCT
	if s.fits(Action{Left, text.RelObj}) || !s.fits(Action{Left, text.RelMark}) {
		t.Error("subordinator")
	}
	if s.fits(Action{Right, text.RelObj}) || !s.fits(Action{Right, text.RelPunct}) {
		t.Error("punctuation")
	}
}
