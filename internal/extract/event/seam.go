package event

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// findSeams notes where a page has run a list of headlines into a sentence without a space: the name that stands before is
// repeated as the first half of a word, "Ola Ek Ola Lars EkMinister quits". What follows tells of many things at once.
func (f *finder) findSeams() {
	f.seams = slices.Grow(f.seams[:0], len(f.d.Sentences))[:len(f.d.Sentences)]
	for i, s := range f.d.Sentences {
		f.seams[i] = -1
		for t := s.First + 1; t < s.Last; t++ {
			if half := firstHalf(f.d.Word(t)); half != "" && f.repeats(half, max(s.First, t-6), t) {
				f.seams[i] = t
				break
			}
		}
	}
}

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
