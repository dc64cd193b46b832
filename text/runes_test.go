package text

import (
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

var samples = []string{
	"", "plain words only", "naïve café", "cafe\u0301", "👩‍👩‍👧 and 🇫🇷 met", "قال الوزير نعم", "one\r\ntwo\r\n", "日本の首相",
	"exactly thirty-two bytes long é.", "\u200b\ufeffx",
}

// checkRunes compares Runes with the plain definition of its two directions.
func checkRunes(t interface {
	Errorf(string, ...any)
}, s string) {
	r := NewRunes(s)
	n := 0
	for b := range s {
		if got := r.At(int32(b)); got != n {
			t.Errorf("%q: byte %d is code point %d, want %d", s, b, got, n)
		}
		if got := r.Byte(n); got != int32(b) {
			t.Errorf("%q: code point %d is byte %d, want %d", s, n, got, b)
		}
		n++
	}
	if r.At(int32(len(s))) != n || r.Byte(n) != int32(len(s)) {
		t.Errorf("%q: the end is code point %d and byte %d, want %d and %d", s, r.At(int32(len(s))), r.Byte(n), n, len(s))
	}
	if r.Byte(n+1) != -1 || r.Byte(-1) != -1 {
		t.Errorf("%q: code points outside the text have bytes %d and %d", s, r.Byte(n+1), r.Byte(-1))
	}
}

func TestRunesThereAndBack(t *testing.T) {
	for _, s := range samples {
		checkRunes(t, s)
	}
}

func TestRunesOnAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := ""
		for _, part := range rapid.SliceOfN(rapid.OneOf(rapid.SampledFrom(samples), rapid.String()), 0, 12).Draw(t, "parts") {
			s += part
		}
		if utf8.ValidString(s) {
			checkRunes(t, s)
		}
	})
}

func FuzzRunes(f *testing.F) {
	for _, s := range samples {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if utf8.ValidString(s) {
			checkRunes(t, s)
		}
	})
}
