package rewrite

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// original has 40 sentences of ten words, each word but once in it, so that what is left of it can be counted.
func original() string {
	var b strings.Builder
	for i := range 400 {
		fmt.Fprintf(&b, "q%dx", i)
		switch {
		case i%50 == 49:
			b.WriteString(".\n\n")
		case i%10 == 9:
			b.WriteString(". ")
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// left is the share of the original's words that s still has.
func left(s string) float64 {
	n := 0
	for w := range strings.FieldsSeq(s) {
		if w = strings.Trim(w, "."); strings.HasPrefix(w, "q") && strings.HasSuffix(w, "x") {
			n++
		}
	}
	return float64(n) / 400
}

func TestShareOfChangeIsThatOfTheOriginalsWords(t *testing.T) {
	for _, share := range []float64{0, 0.2, 0.4, 0.6, 0.8} {
		if got := left(Spread(original(), share, 1)); math.Abs(got-(1-share)) > 0.001 {
			t.Errorf("words: %.2f changed leaves %.3f", share, got)
		}
		if got := left(Sentences(original(), share, 1)); math.Abs(got-(1-share)) > 0.03 {
			t.Errorf("sentences: %.2f changed leaves %.3f", share, got)
		}
	}
}

func TestEveryRewriteHasANewLeadAndMovedAndAddedSentences(t *testing.T) {
	s := Spread(original(), 0, 1)
	if strings.HasPrefix(s, "q0x") {
		t.Errorf("no new lead: %.60q", s)
	}
	last, moved := -1, false
	for w := range strings.FieldsSeq(s) {
		n := -1
		if _, err := fmt.Sscanf(w, "q%dx", &n); err == nil {
			moved = moved || n < last
			last = n
		}
	}
	if !moved {
		t.Error("no sentence changed places")
	}
	if n := len(strings.Fields(s)); n < 420 {
		t.Errorf("%d words, want some added to 400", n)
	}
}

func TestSameSeedSameRewrite(t *testing.T) {
	for _, f := range []func(string, float64, uint64) string{Spread, Sentences} {
		a, b, c := f(original(), 0.4, 7), f(original(), 0.4, 7), f(original(), 0.4, 8)
		if a != b || a == c {
			t.Error("a rewrite must depend on its seed and on nothing else")
		}
	}
}

func TestReplacedWordsKeepTheirDress(t *testing.T) {
	s := Spread("Alma, (Benno) 41 clear: Carla. Dora! Emma? Frieda; Gustav, Hanna.", 1, 3)
	for w := range strings.FieldsSeq(s) {
		for _, old := range []string{"Alma", "Benno", "41", "clear", "Carla", "Dora", "Emma", "Frieda", "Gustav", "Hanna"} {
			if strings.Contains(w, old) {
				t.Errorf("%q is still there in %q", old, s)
			}
		}
	}
	if Spread("", 0.5, 1) == "" {
		t.Error("an empty text gets its lead, too")
	}
}
