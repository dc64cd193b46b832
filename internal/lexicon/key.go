package lexicon

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Key is the form under which phrases are compared: lower case, without accents, dots and a leading
// "the" or closing "'s", words apart by one space. "Côte d’Ivoire" gives "cote d'ivoire", "U.S." "us".
func Key(s string) string {
	var buf [64]byte
	return string(appendKey(buf[:0], s))
}

// appendKey is Key into b, so that a lookup needs no copy.
func appendKey(b []byte, s string) []byte {
	if !ascii(s) {
		s = norm.NFD.String(s)
	}
	from := len(b)
	for _, r := range s {
		switch {
		case r == '.' || unicode.Is(unicode.Mn, r):
		case r == '-' || r == '‐' || r == '‑' || r == '–' || unicode.IsSpace(r):
			if len(b) > from && b[len(b)-1] != ' ' {
				b = append(b, ' ')
			}
		case r == '’' || r == '‘' || r == 'ʼ' || r == '`':
			b = append(b, '\'')
		case r < utf8.RuneSelf:
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
			b = append(b, byte(r))
		default:
			b = append(b, fold(r)...)
		}
	}
	k := bytes.TrimSuffix(bytes.TrimRight(b[from:], " "), []byte("'s"))
	return bytes.TrimPrefix(k, []byte("the "))
}

// fold writes letters that do not decompose in plain Latin.
func fold(r rune) string {
	switch unicode.ToLower(r) {
	case 'ø':
		return "o"
	case 'ł':
		return "l"
	case 'ı':
		return "i"
	case 'đ', 'ð':
		return "d"
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'þ':
		return "th"
	case 'ə':
		return "a"
	case 'ʿ', 'ʾ':
		return ""
	}
	return string(unicode.ToLower(r))
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// acronym reports whether s is a short word of capitals ("U.S.", "IAEA"), which must be printed so to
// be one: "us" is no country and "who" no organization.
func acronym(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) || r == ' ' {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 0 && letters <= 5
}
