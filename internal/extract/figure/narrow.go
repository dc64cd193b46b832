package figure

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// narrow reads what the text says of figure g beside its number: on top of what it comes, whom it counts in or leaves out, and
// how sure it is. The count is c, its measure is that of token trigger.
func (f *finder) narrow(g *extract.Figure, c counted, trigger int32) {
	s := &f.d.Sentences[f.d.Tokens[c.head].Sent]
	first, end := f.d.TokensIn(g.Span)
	if g.Part == extract.Total && f.more(g, first, end) {
		g.Part = extract.Increment
	}
	f.without(g, first, end)
	f.with(g, end, s)
	g.Certainty = f.certainty(g, s, trigger)
}

// more reports words for what comes on top of an earlier count: "three more died", "another 12 bodies". Beside a count of another
// measure they only say that these are others: "two were killed and three more wounded".
func (f *finder) more(g *extract.Figure, first, end int32) bool {
	said := false
	for t := first - 1; t < end+1; t++ {
		switch w := f.word(t); w {
		case "another", "additional", "further":
			said = said || t < end
		case "more", "extra":
			said = said || f.word(t+1) != "than" && f.word(t-1) != "or" && t > first
		}
	}
	if !said {
		return false
	}
	from := f.d.Tokens[f.first].Start
	if k := int(f.d.Tokens[f.first].Sent); k > 0 {
		from = f.d.Sentences[k-1].Start
	}
	told := f.out
	if f.main != nil {
		told = f.main
	}
	for k := len(told) - 1; k >= 0; k-- {
		if h := &told[k]; h.Unit == g.Unit && h.Measure != other && h.Start >= from {
			return h.Measure == g.Measure
		}
	}
	return true
}

// doers are the nouns for those who did the harm, whom counts may or may not hold.
var doers = set("gunman gunmen shooter attacker attackers bomber bombers assailant assailants suspect perpetrator killer driver militant militants himself herself hijacker hijackers terrorist terrorists attackers")

// out words leave somebody out of the number before them.
func (f *finder) outAt(t int32) int32 {
	switch f.word(t) {
	case "excluding", "besides", "plus", "minus":
		return t + 1
	case "not":
		if w := f.word(t + 1); w == "including" || w == "counting" {
			return t + 2
		}
	case "apart", "aside":
		if f.word(t+1) == "from" {
			return t + 2
		}
	case "other":
		if f.word(t+1) == "than" {
			return t + 2
		}
	case "in":
		if f.word(t+1) == "addition" && f.word(t+2) == "to" {
			return t + 3
		}
	case "before":
		if l := f.lemma(t + 1); l == "kill" || l == "shoot" {
			return t + 2
		}
	}
	return -1
}

// without reads whom the figure leaves out: "excluding the attacker", "six others", "four people besides the gunman".
func (f *finder) without(g *extract.Figure, first, end int32) {
	for t := end; t < end+9; t++ {
		w := f.word(t)
		if w == "" || w == ";" || t > end && f.at[t-f.first] > 0 {
			break
		}
		if k := f.outAt(t); k >= 0 {
			if s := f.doer(k); !s.Empty() {
				g.Without = s
				return
			}
		}
	}
	for t := f.first; t+1 < first && t < f.first+4; t++ { // "Besides the gunman, six people died"
		if k := f.outAt(t); k >= 0 {
			if s := f.doer(k); !s.Empty() {
				g.Without = s
				return
			}
		}
	}
	for t := first; t < end; t++ {
		if w := f.word(t); w == "others" || w == "other" && f.word(t+1) != "than" {
			g.Without = f.d.Tokens[t].Span
			return
		}
	}
}

// with reads whom the figure counts in: "including the gunman", "four people and the gunman".
func (f *finder) with(g *extract.Figure, end int32, s *text.Sentence) {
	for t := end; t < end+9 && t < s.Last; t++ {
		w := f.word(t)
		if w == ";" || w == "." || t > end && f.at[t-f.first] > 0 {
			break
		}
		if w == "including" && f.word(t-1) != "not" {
			if d := f.doer(t + 1); !d.Empty() {
				g.With = d
			}
			return
		}
	}
	first, _ := f.d.TokensIn(g.Span)
	for t := first + 1; t < end; t++ { // the sum of a list
		if doers[f.word(t)] && f.listed(first, t) {
			g.With = f.doerEnd(t)
			return
		}
	}
}

// listed reports whether "and", "then" or a comma stands between tokens first and t.
func (f *finder) listed(first, t int32) bool {
	for j := first; j < t; j++ {
		if w := f.word(j); w == "and" || w == "," || w == "then" || w == "&" {
			return true
		}
	}
	return false
}

// doer is the noun phrase for a doer that begins at token t, empty when it is for others.
func (f *finder) doer(t int32) text.Span {
	for j := t; j < t+5; j++ {
		switch {
		case doers[f.word(j)]:
			return f.d.Tokens[t].Span.Cover(f.d.Tokens[j].Span)
		case f.word(j) == "" || f.at[j-f.first] > 0 || f.d.Tokens[j].POS == text.PUNCT && f.word(j) != "-" || f.d.Tokens[j].POS == text.VERB && f.d.Tokens[j].Tag != text.TagVBN:
			return text.Span{}
		}
	}
	return text.Span{}
}

// doerEnd is the doer whose noun is t with its article.
func (f *finder) doerEnd(t int32) text.Span {
	if w := f.word(t - 1); w == "the" || w == "a" || w == "his" {
		return f.d.Tokens[t-1].Span.Cover(f.d.Tokens[t].Span)
	}
	return f.d.Tokens[t].Span
}

// certainty reads how sure the sentence is of figure g.
func (f *finder) certainty(g *extract.Figure, s *text.Sentence, trigger int32) extract.Certainty {
	first, end := f.d.TokensIn(g.Span)
	lo, hi := first-4, end+4
	if trigger >= 0 {
		lo, hi = min(lo, trigger-3), max(hi, trigger+3)
	}
	c := extract.Certainty("")
	for t := s.First; t < s.Last; t++ {
		near := t >= lo && t < hi
		switch w := f.word(t); w {
		case "feared", "presumed", "fears":
			if near {
				return extract.Feared
			}
		case "may", "might":
			if near && trigger >= 0 && f.perhaps(trigger) {
				return extract.Feared
			}
		case "believed", "thought":
			if near && f.d.Tokens[t].POS == text.VERB && f.passive(t) {
				return extract.Feared
			}
		case "confirmed":
			if w := f.word(t + 1); t < first && (w == "and" || w == "," || w == ";") {
				break // of what stands before
			}
			if near && c == "" && !(f.word(t-1) == "not" || f.word(t-2) == "not" || f.word(t-1) == "n't") {
				c = extract.Confirmed
			}
		case "preliminary", "provisional", "initial", "tentative":
			if toll[f.lemma(t+1)] || toll[f.lemma(t+2)] || f.word(t-1) == "is" || f.word(t-1) == "was" {
				c = extract.Preliminary
			}
		case "unverified", "unconfirmed":
			return extract.Unverified
		case "verified":
			if f.unchecked(t, s) {
				return extract.Unverified
			}
		}
	}
	return c
}

// toll are the nouns that stand for a count.
var toll = set("toll count report estimate figure number tally data information assessment death result magnitude")

// unchecked reports "could not be verified" and "has not been independently verified" at token t.
func (f *finder) unchecked(t int32, s *text.Sentence) bool {
	for j := t - 1; j >= s.First && j > t-6; j-- {
		if w := f.word(j); w == "not" || w == "n't" || w == "cannot" {
			return true
		}
	}
	return false
}

// doubted marks the figures of the sentence before s as unverified where s says that its numbers could not be verified.
func (f *finder) doubted(s *text.Sentence) {
	k := int(f.d.Tokens[s.First].Sent)
	if k == 0 || len(f.out) == 0 {
		return
	}
	said := false
	for t := s.First; t < s.Last && !said; t++ {
		if w := f.word(t); (w == "verified" || w == "verify" || w == "confirmed") && f.unchecked(t, s) {
			for j := s.First; j < t && !said; j++ {
				said = toll[f.lemma(j)] || f.word(j) == "claims" || f.word(j) == "claim"
			}
		}
	}
	before := f.d.Sentences[k-1].Span
	for i := len(f.out) - 1; said && i >= 0 && f.out[i].Start >= before.Start; i-- {
		if before.Contains(f.out[i].Span) {
			f.out[i].Certainty = extract.Unverified
		}
	}
}
