package reconcile

import (
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// fold lowers s, drops its accents and squeezes its spaces, so that names compare as people read them.
func fold(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		plain = plain && s[i] < 0x80
	}
	if !plain {
		t := transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC)
		if out, _, err := transform.String(t, s); err == nil {
			s = strings.ReplaceAll(out, "’", "'")
		}
	}
	return strings.Join(strings.Fields(strings.ToLower(s)), " ")
}
