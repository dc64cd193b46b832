package figure

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// spans are the units of time in which something is counted.
var spans = set("hour hours day days week weeks weekend month months year years decade decades night quarter")

// rates are the adverbs for what comes once in such a unit.
var rates = set("hourly daily weekly monthly yearly annually nightly overnight")

// qualify reads what the sentence says beside the number of each figure from index begin of list on: what it counts in the text's own
// words, in what period, and whether it is of each of several.
func (f *finder) qualify(list []extract.Figure, begin int, s *text.Sentence) {
	for i := begin; i < len(list); i++ {
		g := &list[i]
		switch g.Measure {
		case magnitude, votes:
			continue
		}
		if g.Noun = f.wordsFor(g, s); g.Measure == distance {
			continue
		}
		first, end := f.d.TokensIn(g.Span)
		g.Each = f.each(end, s)
		if g.Period = f.periodBehind(end, s); g.Period.Empty() {
			g.Period = f.periodBefore(first, s)
		}
	}
}

// ownNoun is the words of figure s behind its number: "franchise gas stations" of "about 300 franchise gas stations".
func (f *finder) ownNoun(s text.Span) text.Span {
	first, end := f.d.TokensIn(s)
	for t := first; t < end; t++ {
		q := f.quantityAt(t)
		if q == nil || q.first > t {
			continue
		}
		k := q.last
		for k < end && (f.word(k) == "of" || f.d.Tokens[k].POS == text.DET || f.d.Tokens[k].Tag == text.TagPRPS || f.word(k) == "more" || f.word(k) == "-") {
			k++
		}
		if k < end {
			return f.d.Tokens[k].Span.Cover(f.d.Tokens[end-1].Span)
		}
		break
	}
	return text.Span{}
}

// each is the word that says that the number ending before token t is that of each of several: "14 cases each".
func (f *finder) each(t int32, s *text.Sentence) text.Span {
	for j := t; j < s.Last && j < t+9; j++ {
		switch w := f.word(j); {
		case w == "apiece", w == "each" && f.wordPOS(j+1) != text.NOUN && f.wordPOS(j+1) != text.ADJ && f.word(j+1) != "other":
			return f.d.Tokens[j].Span
		case w == ";", w == ".", f.at[j-f.first] > 0, f.d.Tokens[j].POS == text.VERB:
			return text.Span{}
		}
	}
	return text.Span{}
}

// periodBehind is the period that the words behind a number give it, over the counts that share its verb: "38 deaths and 1,700 new cases
// were reported in the last 24 hours". Token t is the one behind the number.
func (f *finder) periodBehind(t int32, s *text.Sentence) text.Span {
	verb := false
	for j := t; j < s.Last && j < t+15; j++ {
		if end := f.period(j, j == t); end > j {
			return f.d.Tokens[j].Span.Cover(f.d.Tokens[end-1].Span)
		}
		if q := f.quantityAt(j); q != nil && q.from == j && (verb || f.word(j-1) != "and" && f.word(j-1) != "," || f.ownClause(q, t)) {
			break
		}
		verb = verb || f.d.Tokens[j].POS == text.VERB
		switch f.word(j) {
		case ";", ":", "but", "while", "bringing", "which", "who", "after", "when", "because":
			return text.Span{}
		}
	}
	return text.Span{}
}

// ownClause reports whether number q is the subject of a verb, and the number that ends before t the object of another: "killed 12 and 40 died".
func (f *finder) ownClause(q *quantity, t int32) bool {
	if p := f.wordPOS(max(q.last, q.noun+1)); p != text.VERB && p != text.AUX {
		return false
	}
	for j := t - 1; j >= f.first && j > t-8 && f.word(j) != ","; j-- {
		if f.d.Tokens[j].POS == text.VERB {
			return true
		}
	}
	return false
}

// periodBefore is the period that opens the clause of a number beginning at token t: "In the past week, 38 people have died".
func (f *finder) periodBefore(t int32, s *text.Sentence) text.Span {
	for j := t - 1; j >= s.First && j > t-15; j-- {
		if f.at[j-f.first] > 0 || f.word(j) == ";" || f.word(j) == "total" || f.word(j) == "toll" {
			break
		}
		if j > s.First && f.word(j-1) != "," && f.word(j-1) != "that" && f.word(j-1) != "and" && f.word(j-1) != "said" {
			continue
		}
		if end := f.period(j, false); end > j && end <= t {
			return f.d.Tokens[j].Span.Cover(f.d.Tokens[end-1].Span)
		}
	}
	return text.Span{}
}

// period is the token behind a phrase for a period that begins at token j; j itself without one. Right behind a number, "a day" is one.
func (f *finder) period(j int32, behind bool) int32 {
	k := j + 1
	switch w := f.word(j); w {
	case "in", "over", "during", "within", "for", "throughout":
		if f.word(k) == "the" || f.word(k) == "a" || f.word(k) == "just" {
			k++
		}
		past := false
		switch f.word(k) {
		case "past", "last", "previous", "preceding", "latest", "first", "single":
			past, k = true, k+1
		}
		number := f.wordPOS(k) == text.NUM
		for n := 0; n < 2 && f.wordPOS(k) == text.NUM; n++ {
			k++
		}
		if f.word(k) == "-" {
			k++
		}
		if spans[f.word(k)] && (past || number && w != "for") {
			return k + 1
		}
	case "per", "every":
		if spans[f.word(k)] {
			return k + 1
		}
	case "each":
		if spans[f.word(k)] {
			return k + 1
		}
	case "a", "an":
		if behind && spans[f.word(k)] && f.wordTag(k) == text.TagNN {
			return k + 1
		}
	default:
		if rates[w] && f.wordPOS(j) == text.ADV {
			return k
		}
	}
	return j
}
