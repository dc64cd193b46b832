package figure

import (
	"strconv"

	"github.com/readout-news/readout/text"
)

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

// merelyDead drops the one person whom a text, deep in what has nothing to do with harm, calls dead: "one of those asked was dead".
func (f *finder) merelyDead() {
	only := -1
	for i := range f.out {
		if f.out[i].Measure != killed {
			continue
		}
		if only >= 0 {
			return
		}
		only = i
	}
	if only < 0 {
		return
	}
	g := &f.out[only]
	t, _ := f.d.TokensIn(g.Trigger)
	if g.Low == nil || *g.Low != 1 || fold(f.d.Str(g.Trigger)) != "dead" || f.sentenceOf(g.Start) < 4 || f.d.Tokens[max(t-1, 0)].POS != text.AUX {
		return
	}
	for i := range f.d.Tokens {
		if l := fold(f.d.Tokens[i].Lemma); transitive[l] == killed || transitive[l] == injured || nouns[l] == killed || nouns[l] == injured {
			return
		}
	}
	f.out = append(f.out[:only], f.out[only+1:]...)
}
