// Package lang tells English from other languages by script and by the small words that every
// text of a language is full of. It exists to turn away texts that the English models would misread.
package lang

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A text shorter than this many words gets the benefit of the doubt unless its script is not Latin.
const fewWords = 25

// most is how many bytes are looked at.
const most = 20000

// Guess is the likely language of s as an ISO 639-1 code, "en" when in doubt, or the name of a
// script ("Arab", "Cyrl") when the letters are not Latin. sure is false when s is too short or too
// mixed to turn it away.
func Guess(s string) (code string, sure bool) {
	if len(s) > most {
		cut := most
		for cut > 0 && !utf8.RuneStart(s[cut]) {
			cut--
		}
		s = s[:cut]
	}
	if name, share, letters := script(s); share > 0.5 && letters >= 12 {
		return name, true
	}
	var count [len(tongues)]int
	words := 0
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }) {
		words++
		for in := small()[strings.ToLower(w)]; in != 0; in &= in - 1 {
			count[bits.TrailingZeros16(in)]++
		}
	}
	best := 0
	for i := range count {
		if count[i] > count[best] {
			best = i
		}
	}
	english := count[0]
	if best == 0 || words == 0 {
		return "en", words >= fewWords && english*10 > words
	}
	clear := count[best]*10 > words && count[best] > 2*english && words >= fewWords
	if !clear {
		return "en", false
	}
	return tongues[best].code, true
}

var scripts = []struct {
	name  string
	table *unicode.RangeTable
}{
	{"Cyrl", unicode.Cyrillic}, {"Arab", unicode.Arabic}, {"Hani", unicode.Han}, {"Jpan", unicode.Hiragana}, {"Jpan", unicode.Katakana},
	{"Kore", unicode.Hangul}, {"Hebr", unicode.Hebrew}, {"Grek", unicode.Greek}, {"Deva", unicode.Devanagari}, {"Thai", unicode.Thai},
	{"Geor", unicode.Georgian}, {"Armn", unicode.Armenian}, {"Beng", unicode.Bengali}, {"Taml", unicode.Tamil}, {"Ethi", unicode.Ethiopic},
}

// script is the commonest script that is not Latin and its share of the letters of s.
func script(s string) (name string, share float64, letters int) {
	var count [16]int
	for _, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		if r < 0x250 {
			continue
		}
		for i, sc := range scripts {
			if unicode.Is(sc.table, r) {
				count[i]++
				break
			}
		}
	}
	best, all := 0, 0
	for i, c := range count {
		all += c
		if c > count[best] {
			best = i
		}
	}
	if letters == 0 || all == 0 {
		return "", 0, letters
	}
	return scripts[best].name, float64(all) / float64(letters), letters
}
