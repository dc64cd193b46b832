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
		end := s.stop(first, i, last)
		if end == 0 {
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

// stop is the end of the sentence that token i closes, closing quotes and brackets included, or 0.
func (s *splitter) stop(first, i, last int32) int32 {
	w := s.d.Word(i)
	kind := s.closing(w, i)
	if kind == open {
		return 0
	}
	next := s.closers(i+1, last)
	if next == last {
		return last
	}
	t := s.d.Tokens
	spaced := t[next].Start > t[next-1].End
	r, _ := utf8.DecodeRuneInString(s.d.Word(next))
	switch {
	case kind == full && !spaced:
		// "end.Next": a space was lost; anything else is one piece.
		if w != "." || next != i+1 || !unicode.IsUpper(r) || !s.lowerBefore(first, i) {
			return 0
		}
	case !spaced || unicode.IsLower(r) || strings.ContainsRune(",;:)]%", r):
		return 0
	case kind == maybe && !starters[s.d.Word(next)] && !strings.ContainsRune("\"“‘•", r):
		return 0
	case w[0] != '.' && next > i+1 && s.said(next, last):
		return 0 // "Really?" Smith said
	}
	return next
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
		if len(w) == 2 {
			return open
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

// closers is the first token from i on that is no closing quote or bracket.
func (s *splitter) closers(i, last int32) int32 {
	for ; i < last; i++ {
		glued := s.d.Tokens[i].Start == s.d.Tokens[i-1].End
		switch s.d.Word(i) {
		case "”", "’’", "»", ")", "]", "’":
		case "\"", "'", "''", "!", "?", ".":
			if !glued {
				return i
			}
		default:
			return i
		}
	}
	return last
}

// lowerBefore reports whether the token before i is a word in small letters.
func (s *splitter) lowerBefore(first, i int32) bool {
	if i == first {
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
