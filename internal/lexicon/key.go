package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Key is the form under which phrases are compared: lower case, without accents, dots and a leading
// "the" or closing "'s", words apart by one space. "Côte d’Ivoire" gives "cote d'ivoire", "U.S." "us".
func Key(s string) string {
	if !ascii(s) {
		s = norm.NFD.String(s)
	}
	b := make([]byte, 0, len(s))
	for _, r := range s {
		switch {
		case r == '.' || unicode.Is(unicode.Mn, r):
		case r == '-' || r == '‐' || r == '‑' || r == '–' || unicode.IsSpace(r):
			if len(b) > 0 && b[len(b)-1] != ' ' {
				b = append(b, ' ')
			}
		case r == '’' || r == '‘' || r == 'ʼ' || r == '`':
			b = append(b, '\'')
		case r < utf8.RuneSelf:
			b = append(b, byte(unicode.ToLower(r)))
		default:
			b = append(b, fold(r)...)
		}
	}
	k := strings.TrimSuffix(strings.TrimSpace(string(b)), "'s")
	return strings.TrimPrefix(k, "the ")
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
