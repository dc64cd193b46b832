package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout-news/readout/text"
)

// sentences groups the tokens of a paragraph, which begin at first.
func (s *splitter) sentences(first int32) {
	last := int32(len(s.d.Tokens))
	begin := first
	for i := first; i < last; i++ {
		end := s.stop(begin, i, last)
		if end == 0 {
			if i > begin && s.bullet(i, last) {
				s.sentence(begin, i)
				begin = i
			}
			continue
		}
		s.sentence(begin, end)
		begin, i = end, end-1
	}
	s.sentence(begin, last)
}

func (s *splitter) sentence(a, b int32) {
	if a == b {
		return
	}
	t := s.d.Tokens
	for i := a; i < b; i++ {
		t[i].Sent = int32(len(s.d.Sentences))
	}
	s.d.Sentences = append(s.d.Sentences, text.Sentence{Span: text.Span{Start: t[a].Start, End: t[b-1].End}, First: a, Last: b})
}

// stop is the end of the sentence that began at begin and that token i closes, closing quotes, brackets and
// reference marks included, or 0.
func (s *splitter) stop(begin, i, last int32) int32 {
	w := s.d.Word(i)
	kind := s.closing(w, i)
	if kind == open || i == begin || i == begin+1 && s.item(begin) {
		return 0
	}
	next := s.closers(i+1, last)
	quoted := next > i+1
	next = s.references(next, last)
	if next == last {
		return last
	}
	t := s.d.Tokens
	spaced := t[next].Start > t[next-1].End
	word := s.d.Word(next)
	r, _ := utf8.DecodeRuneInString(word)
	switch {
	case kind == full && !spaced:
		return s.lostSpace(begin, i, next)
	case !spaced || strings.ContainsRune(",;:)]%", r):
		return 0
	case unicode.IsLower(r) && (quoted || !s.plainStop(begin, i)) && !address(word):
		return 0
	case kind == maybe && !starters[word] && !strings.ContainsRune("\"“‘•", r):
		return 0
	case w[0] != '.' && quoted && s.said(next, last):
		return 0 // "Really?" Smith said
	}
	return next
}

// lostSpace is where a sentence ends at the stop i although no space follows: next in "closed.Drivers" and
// `closed."Drivers", the quote in `said."Drivers wait"`, 0 in what is one piece.
func (s *splitter) lostSpace(begin, i, next int32) int32 {
	word := s.d.Word(next)
	r, n := utf8.DecodeRuneInString(word)
	second, _ := utf8.DecodeRuneInString(word[n:])
	switch {
	case r == '"' && next > i+1:
		return next // `closed.""Drivers`
	case !unicode.IsUpper(r) || len(s.d.Word(i)) > 1 || i == begin:
		return 0
	case !s.lowerBefore(begin, i) && !starters[word] && !(unicode.IsLower(second) && s.numberBefore(i)):
		return 0
	case next == i+2 && s.d.Word(i+1) == "\"" && !s.quoteOpen(begin, i):
		return i + 1
	}
	return next
}

// numberBefore reports whether a number or a closing bracket stands before i: "since 2009.Now", "(see map).Now".
func (s *splitter) numberBefore(i int32) bool {
	w := s.d.Word(i - 1)
	return digits(w) || w == ")" || w == "%"
}

// bullet reports whether token i opens an item of a list that lost its line breaks.
func (s *splitter) bullet(i, last int32) bool {
	switch s.d.Word(i) {
	case "•", "●", "▪", "■", "►", "‣":
		return i+1 < last && s.d.Tokens[i].Start > s.d.Tokens[i-1].End && s.d.Tokens[i+1].Start > s.d.Tokens[i].End
	}
	return false
}

// quoteOpen reports whether an odd number of straight quotes stand in the tokens [begin, i).
func (s *splitter) quoteOpen(begin, i int32) bool {
	odd := false
	for ; begin < i; begin++ {
		odd = odd != (s.d.Word(begin) == "\"")
	}
	return odd
}

// item reports whether token i, before a stop, numbers an item: "sure? 2. Have".
func (s *splitter) item(i int32) bool {
	w := s.d.Word(i)
	return len(w) <= 2 && digits(w)
}

// mark kinds for the end of a sentence.
const (
	open  = iota // doesn't end one
	maybe        // an abbreviation
	full
)

func (s *splitter) closing(w string, i int32) int {
	switch c := w[0]; {
	case c == '.':
		if isDigit(rune(w[len(w)-1])) {
			return open // .45
		}
		return full
	case c == '!' || c == '?' || w == "…" || w == "؟" || w == "。":
		return full
	case len(w) > 1 && w[len(w)-1] == '.':
		a := s.d.Tokens[i].Start
		if s.abbreviation(a, a+int32(len(w))-1) == either {
			return maybe
		}
	}
	return open
}

// closers is the first token from i on that is no closing quote or bracket and no further stop.
func (s *splitter) closers(i, last int32) int32 {
	double := false
	for ; i < last; i++ {
		switch w := s.d.Word(i); w {
		case "”", "’’", "»", ")", "]", "’", "!", "?", ".":
		case "\"", "'", "''":
			if double || s.d.Tokens[i].Start > s.d.Tokens[i-1].End {
				return i
			}
			double = w == "\""
		default:
			return i
		}
	}
	return last
}

// references is the first token from i on that is part of no reference mark, "[4]", which belong to the
// sentence before them.
func (s *splitter) references(i, last int32) int32 {
	for i+2 < last && s.d.Word(i) == "[" && digits(s.d.Word(i+1)) && s.d.Word(i+2) == "]" {
		i += 3
	}
	return i
}

// plainStop reports whether token i ends a sentence even before a small letter, as in hasty writing: a stop
// or marks of question or cry behind a word in small letters. Dots in a row, and names like "Yahoo!", don't.
func (s *splitter) plainStop(begin, i int32) bool {
	if !s.lowerBefore(begin, i) {
		return false
	}
	switch w := s.d.Word(i); w[0] {
	case '.':
		return w == "."
	case '!':
		r, _ := utf8.DecodeRuneInString(s.d.Word(i - 1))
		return unicode.IsLower(r)
	case '?':
		return true
	}
	return false
}

// lowerBefore reports whether the token before i is a word in small letters.
func (s *splitter) lowerBefore(begin, i int32) bool {
	if i == begin {
		return false
	}
	w := s.d.Word(i - 1)
	r, _ := utf8.DecodeLastRuneInString(w)
	return len(w) > 1 && unicode.IsLower(r)
}

// said reports whether a verb of saying follows within three capitalised words.
func (s *splitter) said(i, last int32) bool {
	for n := 0; n < 4 && i < last; n++ {
		w := s.d.Word(i)
		switch w {
		case "said", "says", "asked", "asks", "added", "wrote", "told", "replied", "shouted", "demanded":
			return n > 0
		}
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			return false
		}
		i++
	}
	return false
}
