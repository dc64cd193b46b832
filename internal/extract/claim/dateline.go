package claim

import (
	"strings"
	"unicode"

	"github.com/readout-news/readout/text"
)

// maxDateline is how many bytes a dateline has at most.
const maxDateline = 70

// dateline is where the words begin that follow "LIMA, May 4 (Agency) - " at the head of a paragraph: a
// place in capitals or an agency in brackets, and a dash. It is the start of the sentence elsewhere.
func (s *search) dateline(sent text.Sentence) int32 {
	from := sent.Start
	if from > 0 && s.d.Text[from-1] != '\n' {
		return from
	}
	head := s.d.Text[from:min(from+maxDateline, int32(len(s.d.Text)))]
	line, _, _ := strings.Cut(head, "\n")
	for _, dash := range [...]string{" - ", " – ", " — ", " -- ", "— ", "-- "} {
		place, rest, ok := strings.Cut(line, dash)
		if !ok || strings.TrimSpace(rest) == "" {
			continue
		}
		if bracketed := strings.HasSuffix(strings.TrimSpace(place), ")") && strings.Contains(place, "("); bracketed && capitals(place) || shouted(place) {
			return from + int32(len(place)+len(dash))
		}
	}
	return from
}

// capitals reports whether every word of a place line begins with no small letter.
func capitals(place string) bool {
	for w := range strings.FieldsSeq(place) {
		if r := rune(w[0]); unicode.IsLower(r) && w != "of" && w != "and" && w != "the" {
			return false
		}
	}
	return true
}

// shouted reports whether the first word stands in capitals and what follows it up to the dash is a date or name.
func shouted(place string) bool {
	w, _, _ := strings.Cut(place, " ")
	w = strings.Trim(w, ",")
	return len(w) > 2 && w == strings.ToUpper(w) && w != strings.ToLower(w) && strings.Count(place, " ") < 6 && capitals(place)
}
