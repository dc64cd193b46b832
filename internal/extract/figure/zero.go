package figure

import "github.com/readout-news/readout/text"

// nobody reads who was spared at token t: "no one was hurt", "nobody died", "there were no injuries". It is a count of zero, since
// another report may have some. That nothing is known ("no reports of injuries") and that nothing else came ("no further deaths") are none.
func (f *finder) nobody(t int32) {
	end := t + 1
	switch w, n := f.word(t), f.word(t+1); {
	case w == "nobody", w == "none" && n != "of":
	case w == "no" && (n == "one" || n == "people" || n == "person"):
		end++
	case w == "no" && f.word(t-1) != "of" && f.word(t-1) != "or":
		f.zero(t, end, true)
		return
	default:
		return
	}
	spared := false
	for ; spareable[f.word(end)] || f.wordTag(end) == text.TagRB && f.word(end) != "else"; end++ {
		spared = spared || past[f.word(end)]
	}
	if spared || intransitive[f.lemma(end)] == killed && f.wordTag(end) == text.TagVBD {
		f.zero(t, end, false)
	}
}

var (
	// spareable are the words between "no one" and what did not befall anybody, past those of them that tell of what is over.
	spareable = set("was were has have had been is are reported known believed thought to be on board aboard inside")
	past      = set("was were has have had")
	// losses are the nouns for what befell nobody, beside those for one measure.
	losses = table(killed, "death fatality life", injured, "injury casualty")
)

// zero emits nothing of each measure whose words stand at token j, one after the other: "deaths or injuries". from is the word
// that says no.
func (f *finder) zero(from, j int32, noun bool) {
	for {
		var measures []string
		if l := f.lemma(j); noun && f.wordTag(j) == text.TagNNS {
			if l == "life" && !f.livesLost(j) {
				return
			}
			measures = append(measures, losses[l])
			if l == "casualty" {
				measures = append(measures, killed)
			}
		} else if !noun {
			for _, m := range [...]string{transitive[l], adjectives[f.word(j)], intransitive[l]} {
				if len(measures) == 0 && m != "" {
					measures = append(measures, m)
				}
			}
		}
		found := false
		for _, m := range measures {
			if m != killed && m != injured {
				continue
			}
			found = true
			c := f.single(j, f.d.Tokens[from].Span.Cover(f.d.Tokens[j].Span), "nobody")
			*c.low, *c.high = 0, 0
			f.emit(c, m, j, "said of nobody")
		}
		if w := f.word(j + 1); !found || w != "or" && w != "and" && w != "nor" {
			return
		}
		j += 2
	}
}
