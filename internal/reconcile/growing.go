package reconcile

import "github.com/readout-news/readout/text"

var (
	// harmed are the nouns for how many came to harm.
	harmed = words("toll fatality casualty death number count")
	// mayGrow are the words by which a text says that a toll is not the last: "expected to rise", "could climb".
	mayGrow = words("expect likely could may might fear will")
)

// stillGrowing reports whether a text says that its toll has been raised or will rise: then a higher one of that day is a later one.
func stillGrowing(a *text.Doc) bool {
	for i := range a.Sentences {
		s := &a.Sentences[i]
		for t := s.First; t < s.Last; t++ {
			l := fold(a.Tokens[t].Lemma)
			switch {
			case raiseWords[l] && l != "take" && l != "push" && l != "lift" && a.Tokens[t].POS == text.VERB && tollWords[object(a, t)] && tollNamed(a, s):
				return true
			case riseWords[l] && a.Tokens[t].POS == text.VERB && growsBefore(a, s, t):
				return true
			}
		}
	}
	return false
}

// tollNamed reports a word for those who came to harm in s: other numbers are raised too.
func tollNamed(a *text.Doc, s *text.Sentence) bool {
	return has(a, s, "toll") || has(a, s, "death") || has(a, s, "casualty") || has(a, s, "fatality") || has(a, s, "dead")
}

// growsBefore reports whether the words before the verb of rising at t say that a toll may do so.
func growsBefore(a *text.Doc, s *text.Sentence, t int32) bool {
	may, toll := false, false
	for k := t - 1; k >= s.First && k > t-9; k-- {
		l := fold(a.Tokens[k].Lemma)
		may = may || mayGrow[l]
		toll = toll || harmed[l]
	}
	return may && toll && tollNamed(a, s)
}
