// Package token finds the sentences and words of a text in the manner of the English treebanks of
// Universal Dependencies: "don't" is "do" and "n't", "al-Zaman" is "al", "-" and "Zaman", while "U.S.",
// "1,300.5", "pro-government" and addresses of the web are one word each.
//
// Every line is a paragraph of its own. Words cover all characters except white space, in order and
// without overlap; sentences cover the words.
package token

import (
	"unicode"
	"unicode/utf8"

	"github.com/readout-news/readout/text"
)

// Split fills Sentences and the spans of Tokens of d from its Text.
func Split(d *text.Doc) {
	s := splitter{d: d, text: d.Text}
	if cap(d.Tokens) == 0 {
		d.Tokens = make([]text.Token, 0, len(d.Text)/5+8)
		d.Sentences = make([]text.Sentence, 0, len(d.Text)/100+4)
	}
	d.Tokens, d.Sentences = d.Tokens[:0], d.Sentences[:0]
	title := d.TitleSpan.End
	for at := int32(0); at < int32(len(d.Text)); {
		end := s.line(at)
		if at < title && title < end {
			end = title
		}
		s.paragraph(at, end)
		at = end
	}
}

type splitter struct {
	d    *text.Doc
	text string
	par  int32 // where the paragraph begins
	end  int32 // and ends
}

// line is the end of the line that begins at at, its break included.
func (s *splitter) line(at int32) int32 {
	for i := at; i < int32(len(s.text)); i++ {
		switch c := s.text[i]; {
		case c == '\n' || c == '\r' || c == '\v' || c == '\f':
			return i + 1
		case c == 0xE2 && i+2 < int32(len(s.text)) && s.text[i+1] == 0x80 && s.text[i+2]&^1 == 0xA8:
			return i + 3 // U+2028 and U+2029
		}
	}
	return int32(len(s.text))
}

func (s *splitter) paragraph(at, end int32) {
	s.par, s.end = at, end
	first := int32(len(s.d.Tokens))
	for at < end {
		if n := s.space(at); n > 0 {
			at += n
			continue
		}
		chunk := at
		for at < end && s.space(at) == 0 {
			_, n := s.rune(at)
			at += n
		}
		s.chunk(chunk, at)
	}
	s.sentences(first)
}

// rune decodes the character at i; 0 at the end of the paragraph.
func (s *splitter) rune(i int32) (rune, int32) {
	if i >= s.end {
		return 0, 0
	}
	if c := s.text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	r, n := utf8.DecodeRuneInString(s.text[i:s.end])
	return r, int32(n)
}

// space is the length of the white space character at i, 0 where there is none.
func (s *splitter) space(i int32) int32 {
	c := s.text[i]
	if c < utf8.RuneSelf {
		if c == ' ' || c >= '\t' && c <= '\r' {
			return 1
		}
		return 0
	}
	r, n := s.rune(i)
	if unicode.IsSpace(r) || r == '\u200B' || r == '\uFEFF' {
		return n
	}
	return 0
}

func (s *splitter) emit(a, b int32) int32 {
	s.d.Tokens = append(s.d.Tokens, text.Token{Span: text.Span{Start: a, End: b}, Head: -1})
	return b
}

// chunk splits the stretch [at, end), which holds no white space.
func (s *splitter) chunk(at, end int32) {
	if at = s.whole(at, end); at >= end {
		return
	}
	for at < end {
		r, n := s.rune(at)
		switch {
		case isWord(r):
			at = s.word(at, end)
		case isApostrophe(r):
			at = s.emit(at, s.quote(at, end))
		default:
			at = s.emit(at, s.mark(at, end, r, n))
		}
	}
}

func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == '‘' || r == '`' }

// quote is the end of the token that begins with the apostrophe at at: a clitic after a word ("'s"), a
// year ("'90s"), or a quotation mark.
func (s *splitter) quote(at, end int32) int32 {
	r, n := s.rune(at)
	next, _ := s.rune(at + n)
	switch {
	case next == r && r != '‘':
		return at + 2*n
	case isDigit(next) && (at == s.par || s.space(at-1) > 0):
		return s.run(at+n, end)
	case s.clitic(at, end) > 0 && (at == s.par || !isSpaceByte(s.text[at-1]) || s.clitic(at, end) == end):
		return s.clitic(at, end)
	}
	return at + n
}

func isSpaceByte(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

// run is the end of the letters and digits at i.
func (s *splitter) run(i, end int32) int32 {
	for i < end {
		r, n := s.rune(i)
		if !isWord(r) {
			break
		}
		i += n
	}
	return i
}

// clitic is the end of "'s", "'re" and the like that begin with the apostrophe at i, or 0.
func (s *splitter) clitic(i, end int32) int32 {
	_, n := s.rune(i)
	stop := s.run(i+n, end)
	switch s.text[i+n : stop] {
	case "s", "re", "ve", "ll", "d", "m", "S", "RE", "VE", "LL", "D", "M":
		return stop
	}
	return 0
}
