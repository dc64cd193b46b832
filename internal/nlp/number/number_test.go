package number

import (
	"strings"
	"testing"
)

// words is a row of words split at spaces.
type words []string

func (w words) Len() int          { return len(w) }
func (w words) Word(i int) string { return w[i] }

func TestRead(t *testing.T) {
	for _, c := range []struct {
		in        string
		low, high int64
		n         int // words read
	}{
		{"1,300 people", 1300, 1300, 1},
		{"2.5 million", 2500000, 2500000, 2},
		{"10k", 10000, 10000, 1},
		{"twenty - one soldiers", 21, 21, 3},
		{"Twenty-one soldiers", 21, 21, 1},
		{"two hundred and fifty men", 250, 250, 4},
		{"two and a half years", 2, 2, 4},
		{"one and a half million", 1500000, 1500000, 5},
		{"a hundred", 100, 100, 2},
		{"a dozen eggs", 12, 12, 2},
		{"a couple of", 2, 2, 2},
		{"half a million", 500000, 500000, 3},
		{"half a dozen", 6, 6, 3},
		{"a quarter of a million people", 250000, 250000, 5},
		{"a quarter of a voter", 0, 0, 0},
		{"20 trillion", 20000000000000, 20000000000000, 2},
		{"dozens of people", 24, 99, 1},
		{"several hundred", 300, 999, 2},
		{"tens of thousands of people", 20000, 99999, 3},
		{"hundreds of thousands", 200000, 999999, 3},
		{"three thousand two hundred", 3200, 3200, 4},
		{"nineteen people and two dogs", 19, 19, 1},
		{"a man", 0, 0, 0},
		{"people", 0, 0, 0},
		{"1,30 x", 0, 0, 0},
		{"99999999999999999999", 0, 0, 0},
		{"A few days", 3, 9, 2},
	} {
		got, n := Read(words(strings.Fields(c.in)), 0)
		if n != c.n || got.Low != c.low || got.High != c.high {
			t.Errorf("%q: got [%d, %d] over %d words, want [%d, %d] over %d", c.in, got.Low, got.High, n, c.low, c.high, c.n)
		}
	}
}

func TestReadKeepsHalves(t *testing.T) {
	if n, _ := Read(words{"2.5", "years"}, 0); n.Milli != 2500 || n.Whole() {
		t.Errorf("got %d thousandths", n.Milli)
	}
}

func TestOrdinal(t *testing.T) {
	for in, want := range map[string]int{"third": 3, "21st": 21, "16TH": 16, "Twelfth": 12, "4": 0, "word": 0, "": 0, "th": 0} {
		if got := Ordinal(in); got != want {
			t.Errorf("%q: got %d, want %d", in, got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"two hundred and fifty", "2.5 million", "a half dozen", "tens of thousands", "999 trillion trillion", "1,2,3"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		w := words(strings.Fields(s))
		for i := range w {
			n, j := Read(w, i)
			if j < i || j > len(w) || n.Low > n.High || n.Low < 0 {
				t.Fatalf("%q at %d: %+v up to %d", s, i, n, j)
			}
		}
	})
}
