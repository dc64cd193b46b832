package lines

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mostLink is how long a box of links inside a line may be, in bytes.
const mostLink = 600

// Inline cuts boxes of links out of a line that a scraper ran into its text: behind a name the person's full name again, stuck
// to headlines, up to a "MORE": "Mayor Lind Ana LindLind pays her fine Dunmore counts its swans MORE said on Friday". It
// gives what is left, and what was cut.
func Inline(l string) (rest string, cut []string) {
	for from := 0; ; {
		i := strings.Index(l[from:], " MORE")
		if i < 0 {
			return l, cut
		}
		end := from + i + len(" MORE")
		if from = end; end < len(l) && l[end] != ' ' && !strings.ContainsRune(".,;:)", rune(l[end])) {
			continue
		}
		start := boxStart(l, end-len(" MORE"))
		if start < 0 {
			continue
		}
		cut = append(cut, strings.TrimSpace(l[start:end]))
		l, from = l[:start]+l[end:], start
	}
}

// boxStart is where the box begins that ends at end: behind the last word of a name that comes again within a few words,
// stuck to what follows; -1 where there is none.
func boxStart(l string, end int) int {
	low := max(0, end-mostLink)
	for low > 0 && !utf8.RuneStart(l[low]) {
		low--
	}
	for j := low + 1; j < end; j++ {
		if !stuck(l, j) {
			continue
		}
		w := l[strings.LastIndexByte(l[:j], ' ')+1 : j]
		at := nameBefore(l[:j-len(w)], w)
		if at >= 0 {
			return at
		}
	}
	return -1
}

// stuck reports whether a word ends at j without a space before the next, which begins with a capital.
func stuck(l string, j int) bool {
	before, _ := utf8.DecodeLastRuneInString(l[:j])
	after, _ := utf8.DecodeRuneInString(l[j:])
	return unicode.IsLower(before) && unicode.IsUpper(after)
}

// nearName is how many words may stand between a name and its repetition: "McConnell Addison (Mitch) Mitchell McConnell".
const nearName = 6

// nameBefore is the end of the nearest word w among the last few of s, -1 where it is not there. w begins with a capital.
func nameBefore(s, w string) int {
	if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) || len(w) < 3 {
		return -1
	}
	end := len(strings.TrimRight(s, " "))
	for n := 0; n <= nearName && end > 0; n++ {
		begin := strings.LastIndexByte(s[:end], ' ') + 1
		if s[begin:end] == w {
			return end
		}
		end = len(strings.TrimRight(s[:max(begin, 1)-1], " "))
	}
	return -1
}
