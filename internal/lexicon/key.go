package lexicon

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Key is the form under which phrases are compared: lower case, without accents, dots and a leading
// "the" or closing "'s", words apart by one space. "Côte d’Ivoire" gives "cote d'ivoire", "U.S." "us".
func Key(s string) string { return (*Keys)(nil).Key(s) }

// plain are the bytes that stay as they are in a key, wherever they stand.
var plain = func() (t [256]bool) {
	for c := range utf8.RuneSelf {
		t[c] = !('A' <= c && c <= 'Z' || c == '.' || c == '-' || c == '`' || unicode.IsSpace(rune(c)))
	}
	return t
}()

// isKey reports whether s is its own key.
func isKey(s string) bool {
	before := byte(' ')
	for i := range len(s) {
		if c := s[i]; !plain[c] && (c != ' ' || before == ' ') {
			return false
		}
		before = s[i]
	}
	return (before != ' ' || s == "") && !strings.HasSuffix(s, "'s") && !strings.HasPrefix(s, "the ")
}

// appendKey is Key into b, so that a lookup needs no copy.
func appendKey[T string | []byte](b []byte, s T) []byte {
	from := len(b)
	for i := range len(s) {
		c := s[i]
		switch {
		case plain[c]:
			b = append(b, c)
		case 'A' <= c && c <= 'Z':
			b = append(b, c+'a'-'A')
		case c >= utf8.RuneSelf:
			return appendFolded(b[:from], string(s))
		case c == '.':
		case c == '`':
			b = append(b, '\'')
		case len(b) > from && b[len(b)-1] != ' ':
			b = append(b, ' ')
		}
	}
	return trimKey(b[from:])
}

func trimKey(k []byte) []byte {
	k = bytes.TrimSuffix(bytes.TrimRight(k, " "), possessive)
	return bytes.TrimPrefix(k, article)
}

var possessive, article = []byte("'s"), []byte("the ")

// appendFolded is appendKey for what is not all ASCII.
func appendFolded(b []byte, s string) []byte {
	from := len(b)
	for _, r := range norm.NFD.String(s) {
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
	return trimKey(b[from:])
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
