package gazetteer

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Key is the hash of a name under spelling: letters are lowered and lose their accents, apostrophes
// and full stops vanish, hyphens and spaces are one word boundary. So "Al-Hasakah", "al Hasakah" and
// the tokens al, -, Hasakah have one key. The zero Key stands for no words.
type Key uint64

const (
	fnvBasis = 14695981039346656037
	fnvPrime = 1099511628211
)

// KeyOf is the key of a whole name.
func KeyOf(name string) Key { return Key(0).Add(name) }

// Add is the key of k's words followed by those of s; hyphens alone change nothing.
func (k Key) Add(s string) Key {
	h, inWord := uint64(k), false
	put := func(c byte) {
		if h == 0 {
			h = fnvBasis
		} else if !inWord {
			h = (h ^ ' ') * fnvPrime
		}
		inWord = true
		h = (h ^ uint64(c)) * fnvPrime
	}
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			i++
			switch {
			case 'A' <= c && c <= 'Z':
				put(c + 'a' - 'A')
			case 'a' <= c && c <= 'z', '0' <= c && c <= '9', c == '&':
				put(c)
			case c == '\'' || c == '.' || c == '`':
			default:
				inWord = false
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		for _, c := range []byte(fold(r, s[i:i+n])) {
			put(c)
		}
		if unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) {
			inWord = false
		}
		i += n
	}
	return Key(h)
}

// fold is r without case and accents; "" for signs that do not count.
func fold(r rune, s string) string {
	switch r {
	case 'ø', 'Ø':
		return "o"
	case 'ł', 'Ł':
		return "l"
	case 'đ', 'Đ', 'ð', 'Ð':
		return "d"
	case 'ı', 'İ':
		return "i"
	case 'æ', 'Æ', 'ə', 'Ə':
		return "ae"
	case 'œ', 'Œ':
		return "oe"
	case 'ß':
		return "ss"
	case 'þ', 'Þ':
		return "th"
	}
	if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return ""
	}
	if d := norm.NFD.PropertiesString(s).Decomposition(); len(d) > 0 && d[0] < utf8.RuneSelf {
		return letters[d[0]&31 : d[0]&31+1]
	}
	if l := unicode.ToLower(r); l != r {
		return string(l)
	}
	return s
}

const letters = "?abcdefghijklmnopqrstuvwxyz?????"
