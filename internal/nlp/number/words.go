package number

// class says what part a word plays in a number.
type class uint8

const (
	none    class = iota
	ones          // zero to nineteen
	tens          // twenty to ninety
	hundred       // multiplies what stands before it by a hundred
	scale         // thousand, million, billion, trillion, dozen
	vague         // several, dozens, hundreds: a range of its own
	article       // a, an: one, where a larger number word follows
	half          // half
	and           // and
	hyphen        // the hyphen of twenty-one
	digits        // written in figures
)

// word is a line of the table: val is the number, or the low end of a vague one, hi its high end.
type word struct {
	class   class
	val, hi int64
}

// table holds the English number words. The ranges of vague words are the usual reading of news
// style books: dozens are more than one dozen and less than a hundred.
var table = map[string]word{
	"zero": {ones, 0, 0}, "one": {ones, 1, 0}, "two": {ones, 2, 0}, "three": {ones, 3, 0},
	"four": {ones, 4, 0}, "five": {ones, 5, 0}, "six": {ones, 6, 0}, "seven": {ones, 7, 0},
	"eight": {ones, 8, 0}, "nine": {ones, 9, 0}, "ten": {ones, 10, 0}, "eleven": {ones, 11, 0},
	"twelve": {ones, 12, 0}, "thirteen": {ones, 13, 0}, "fourteen": {ones, 14, 0},
	"fifteen": {ones, 15, 0}, "sixteen": {ones, 16, 0}, "seventeen": {ones, 17, 0},
	"eighteen": {ones, 18, 0}, "nineteen": {ones, 19, 0},
	"twenty": {tens, 20, 0}, "thirty": {tens, 30, 0}, "forty": {tens, 40, 0}, "fifty": {tens, 50, 0},
	"sixty": {tens, 60, 0}, "seventy": {tens, 70, 0}, "eighty": {tens, 80, 0}, "ninety": {tens, 90, 0},
	"hundred": {hundred, 100, 0}, "dozen": {scale, 12, 0}, "thousand": {scale, 1e3, 0},
	"million": {scale, 1e6, 0}, "mln": {scale, 1e6, 0}, "billion": {scale, 1e9, 0}, "bln": {scale, 1e9, 0},
	"trillion": {scale, 1e12, 0}, "couple": {vague, 2, 2}, "pair": {vague, 2, 2}, "few": {vague, 3, 9},
	"handful": {vague, 3, 9}, "several": {vague, 3, 9}, "dozens": {vague, 24, 99},
	"scores": {vague, 40, 199}, "tens": {vague, 20, 99}, "hundreds": {vague, 200, 999},
	"thousands": {vague, 2000, 9999}, "millions": {vague, 2e6, 9999999}, "billions": {vague, 2e9, 9999999999},
	"a": {article, 1, 0}, "an": {article, 1, 0}, "half": {half, 0, 0}, "and": {and, 0, 0},
	"-": {hyphen, 0, 0}, "‐": {hyphen, 0, 0}, "‑": {hyphen, 0, 0},
}

// ordinals are the ordinal words up to the thirty-first; larger ones are written in figures.
var ordinals = map[string]int{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
	"ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
	"fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
	"twentieth": 20, "thirtieth": 30,
}

// Fold looks up s in m without regard to ASCII case and without allocating.
func Fold[V any](m map[string]V, s string) (V, bool) {
	var buf [24]byte
	if len(s) > len(buf) {
		var zero V
		return zero, false
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf[i] = c
	}
	v, ok := m[string(buf[:len(s)])]
	return v, ok
}
