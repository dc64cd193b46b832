package claim

import (
	"strings"

	"github.com/readout-news/readout/text"
)

// Some feeds come without commas, and then a tree takes who says it all at the end of a sentence for part of what is
// said: "They found no one in the houses the mayor added."

// tokensPerComma is how many tokens a text has to a comma at least where its commas were lost; news has about twenty.
const tokensPerComma = 150

// withoutCommas reports whether the commas of d were lost.
func withoutCommas(d *text.Doc) bool {
	return strings.Count(d.Text, ",")*tokensPerComma < len(d.Tokens)
}

// lastSaid reads a cue that ends its sentence in a text without commas: all before the phrase right before the cue is content. It
// marks it and gives the phrase's head, or -1.
func (s *search) lastSaid(i int32, in text.Sentence) int32 {
	if !s.commaless || s.quoted[i] >= 0 || !closing(s.d.Tokens[i].Lemma) || s.d.Tokens[i].Tag != text.TagVBD && s.d.Tokens[i].Tag != text.TagVBZ && s.d.Tokens[i].Tag != text.TagVBN {
		return -1
	}
	if h := s.behindQuote(i, in); h >= 0 {
		return h
	}
	for t := in.First; t < i; t++ { // "according to a list he said he had" is another order
		if s.d.Tokens[t].POS == text.VERB && s.class[t] == say && s.quoted[t] < 0 {
			return -1
		}
	}
	begin := s.clauseBegin(i, in)
	h := s.finalCue(i, in)
	for t := in.First; h >= 0 && t < begin; t++ {
		s.marks[t] = labelNone
	}
	return h
}

// clauseBegin is where the content seen before cue i begins; where the sentence does if that is no clause with a subject.
func (s *search) clauseBegin(i int32, in text.Sentence) int32 {
	first, last := in.First, i
	for first < i && s.marks[first] != labelContent {
		first++
	}
	for last > first && s.marks[last-1] != labelContent {
		last--
	}
	if first == i || s.d.Tokens[first].POS == text.VERB || s.d.Tokens[first].POS == text.AUX || !s.hasVerb(first, last) {
		return in.First
	}
	return first
}

// closing reports a verb that closes what was said without an object.
func closing(lemma string) bool { return takesNoObject(lemma) || lemma == "tell" }

// behindQuote is the head of what stands between a quotation of some words that begins the sentence and the cue at its end, -1 elsewhere.
func (s *search) behindQuote(i int32, in text.Sentence) int32 {
	q := s.quoted[in.First]
	if q < 0 || !s.ends(i, in) || s.d.Tokens[i-1].POS == text.PRON {
		return -1
	}
	first := in.First
	for first < i && s.quoted[first] == q {
		first++
	}
	if first == i || first-in.First < leastQuoted || s.d.Tokens[first].POS == text.ADP || s.joined(first, min(first+2, i)) {
		return -1
	}
	last := first
	for last < i && (s.phraseWord(last) || s.d.Tokens[last].POS == text.ADP && last > first) {
		last++
	}
	h := s.phraseHead(first, last)
	if n := s.name[first]; n >= 0 && h >= s.d.Names[n].Last { // "Ana Torres the head of the centre"
		h = headOf(s.d, s.d.Names[n].Span)
	}
	if h >= 0 {
		s.quoteOnly(first-1, i+1, in)
	}
	return h
}

// leastQuoted is how many tokens a quotation has at the least that is speech and no word used in somebody's sense.
const leastQuoted = 6
