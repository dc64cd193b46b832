package event

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/readout-news/readout/text"
)

// findSeams notes where a page has run a list of headlines into a sentence without a space: the name that stands before is
// repeated as the first half of a word, "Ola Ek Ola Lars EkMinister quits". What follows tells of many things at once.
func (f *finder) findSeams() {
	f.seams = slices.Grow(f.seams[:0], len(f.d.Sentences))[:len(f.d.Sentences)]
	for i, s := range f.d.Sentences {
		f.seams[i] = -1
		if f.topics(s) || f.manyHeads(s) {
			f.seams[i] = s.First
			continue
		}
		for t := s.First + 1; t < s.Last; t++ {
			if half := firstHalf(f.d.Word(t)); half != "" && f.repeats(half, max(s.First, t-6), t) {
				f.seams[i] = t
				break
			}
		}
	}
}

// mostHeadline is the most words of a headline; a longer line in capitals is several of them, and where one ends nobody can tell.
const mostHeadline = 25

// manyHeads reports whether s is a list of headlines run together: longer than one is, and nearly all its longer words have a
// capital, its verbs among them. They are news of other days.
func (f *finder) manyHeads(s text.Sentence) bool {
	words, long, capital := 0, 0, 0
	for t := s.First; t < s.Last; t++ {
		w := f.d.Word(t)
		if prose[w] {
			return false
		}
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsLetter(r) {
			continue
		}
		if k := f.tree.toks[t].Tag; unicode.IsLower(r) && (k == text.TagVBD || k == text.TagVBZ || k == text.TagVBP) {
			return false
		}
		if words++; len(w) < 4 {
			continue
		}
		if long++; unicode.IsUpper(r) {
			capital++
		}
	}
	return words > mostHeadline && 10*capital > 7*long
}

// topics reports whether s is a line of topics, which has no article.
func (f *finder) topics(s text.Sentence) bool {
	if f.d.Word(s.First) != "Tags" {
		return false
	}
	for t := s.First; t < s.Last; t++ {
		if w := f.d.Word(t); prose[w] || w == "on" || w == "killed" || w == "wounded" || w == "injured" {
			return false
		}
	}
	return true
}

// prose are words that topics, and lists of headlines in capitals, do without.
var prose = map[string]bool{"a": true, "an": true, "the": true, "was": true, "were": true, "is": true, "are": true, "has": true, "have": true, "had": true, "will": true, "would": true,
	"who": true, "said": true, "his": true, "her": true, "their": true, "its": true}

// afterSeam reports whether token t stands behind a seam of its sentence.
func (f *finder) afterSeam(t int32) bool {
	seam := f.seams[f.tree.toks[t].Sent]
	return seam >= 0 && t >= seam
}

func (f *finder) repeats(word string, from, to int32) bool {
	for t := from; t < to; t++ {
		if f.d.Word(t) == word {
			return true
		}
	}
	return false
}

// firstHalf is what stands before a capital that follows a small letter inside w, "" where there is none.
func firstHalf(w string) string {
	last := rune(0)
	for i, r := range w {
		if unicode.IsUpper(r) && unicode.IsLower(last) && utf8.RuneCountInString(w[:i]) > 2 {
			return w[:i]
		}
		last = r
	}
	return ""
}
