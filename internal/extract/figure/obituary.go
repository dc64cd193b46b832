package figure

import "strconv"

// oldAge is from what age a death that the text tells without any harm is nobody's deed.
const oldAge = 65

// obituary reports whether "died" at t is told as obituaries tell it, in a sentence without harm: "died at the age of 94", "who died on
// Friday aged 94", "died of natural causes", "died in her sleep".
func (f *finder) obituary(t int32) bool {
	natural := false
	for j := t + 1; j <= t+10; j++ {
		switch f.word(j) {
		case "age", "aged":
			k := j + 1
			if f.word(k) == "of" {
				k++
			}
			n, err := strconv.Atoi(f.word(k))
			natural = natural || err == nil && n >= oldAge
		case "natural":
			natural = natural || f.word(j+1) == "causes"
		case "sleep":
			natural = natural || f.word(j-1) == "his" || f.word(j-1) == "her" || f.word(j-1) == "their"
		}
	}
	if !natural {
		return false
	}
	for j := f.first; j < f.first+int32(len(f.at)); j++ {
		if l := f.lemma(j); transitive[l] != "" || nouns[l] == injured || judged[l] {
			return false
		}
	}
	return true
}
