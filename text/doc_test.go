package text

import (
	"slices"
	"testing"
)

// sample is "Old men who sleep dream . Go" with its two trees.
func sample() *Doc {
	d := &Doc{Text: "Old men who sleep dream. Go"}
	for _, w := range []struct {
		start, end, head int32
		rel              Rel
		sent             int32
	}{
		{0, 3, 1, RelAmod, 0}, {4, 7, 4, RelNsubj, 0}, {8, 11, 3, RelNsubj, 0}, {12, 17, 1, RelAclRelcl, 0},
		{18, 23, -1, RelRoot, 0}, {23, 24, 4, RelPunct, 0}, {25, 27, -1, RelRoot, 1},
	} {
		d.Tokens = append(d.Tokens, Token{Span: Span{w.start, w.end}, Head: w.head, Rel: w.rel, Sent: w.sent})
	}
	d.Sentences = []Sentence{{Span{0, 24}, 0, 6}, {Span{25, 27}, 6, 7}}
	return d
}

func TestTreeWalks(t *testing.T) {
	d := sample()
	if got := slices.Collect(d.Children(4)); !slices.Equal(got, []int32{1, 5}) {
		t.Errorf("children of dream: %v", got)
	}
	for c := range d.Children(1) {
		if c != 0 {
			t.Errorf("first child of men is %d", c)
		}
		break
	}
	if d.Child(4, RelPunct) != 5 || d.Child(4, RelObj) != -1 || d.Child(1, RelDet, RelAclRelcl) != 3 || d.Child(6, RelNsubj) != -1 {
		t.Error("Child")
	}
	if !d.Within(2, 1) || !d.Within(1, 1) || d.Within(4, 1) || d.Within(6, 4) {
		t.Error("Within")
	}
	if got := d.Str(d.Subtree(1)); got != "Old men who sleep" {
		t.Errorf("subtree of men: %q", got)
	}
	if got := d.Str(d.Subtree(4)); got != "Old men who sleep dream." {
		t.Errorf("subtree of dream: %q", got)
	}
	if d.Word(6) != "Go" {
		t.Errorf("word 6 is %q", d.Word(6))
	}
}

func TestTokensIn(t *testing.T) {
	d := sample()
	for _, c := range []struct {
		span        Span
		first, last int32
	}{
		{Span{0, 27}, 0, 7}, {Span{5, 9}, 1, 3}, {Span{3, 4}, 1, 1}, {Span{24, 25}, 6, 6}, {Span{27, 27}, 7, 7}, {Span{8, 11}, 2, 3},
	} {
		if first, last := d.TokensIn(c.span); first != c.first || last != c.last {
			t.Errorf("%v holds [%d,%d), want [%d,%d)", c.span, first, last, c.first, c.last)
		}
	}
}

func TestSpan(t *testing.T) {
	a, b, none := Span{2, 5}, Span{4, 9}, Span{}
	if a.Len() != 3 || a.Empty() || !none.Empty() || !(Span{5, 5}).Empty() {
		t.Error("length")
	}
	if !a.Overlaps(b) || a.Overlaps(Span{5, 6}) || !a.Contains(Span{3, 5}) || a.Contains(b) {
		t.Error("Overlaps or Contains")
	}
	if a.Cover(b) != (Span{2, 9}) || a.Cover(none) != a || none.Cover(a) != a {
		t.Error("Cover")
	}
	if a.Of("0123456") != "234" {
		t.Error("Of")
	}
}

func TestLabelsReadBack(t *testing.T) {
	for p := range POS(POSes) {
		if ParsePOS(p.String()) != p {
			t.Errorf("part of speech %v", p)
		}
	}
	for x := range Tag(Tags) {
		if ParseTag(x.String()) != x {
			t.Errorf("tag %v", x)
		}
	}
	for r := RelRoot; r < Rel(Rels); r++ {
		if ParseRel(r.String()) != r {
			t.Errorf("relation %v", r)
		}
	}
	if ParsePOS("?") != NoPOS || ParseTag("?") != NoTag || ParseRel("?") != RelDep {
		t.Error("unknown labels")
	}
	if RelNsubjPass.Base() != RelNsubj || RelAclRelcl.Base() != RelAcl || RelObj.Base() != RelObj || RelDep.Base() != RelDep {
		t.Error("Base")
	}
}
