package view

import (
	"strings"
	"unicode/utf8"

	"github.com/readout-news/readout/record"
)

// Passage is the words of a text around a number, as they stand there on one line: what comes before it, the number with what
// was read as counted, and what comes behind. An ellipsis shows where the sentence goes on.
type Passage struct{ Before, Hit, After string }

// String is the passage in one piece.
func (p Passage) String() string { return p.Before + p.Hit + p.After }

// mostPassage is how many characters a passage has, ellipses aside.
const mostPassage = 90

// farOff is how many bytes on either side of a number are looked at: more than a passage has, less than a text that is one line.
const farOff = 16 * mostPassage

// passage is the words that number s stands in: its sentence where that is short, else as many words on either side as fit.
func (x *index) passage(doc string, s record.Span) Passage {
	d := x.docs[doc]
	if d == nil {
		return Passage{}
	}
	r := x.runes[doc]
	from, to := int(r.Byte(s.Start)), int(r.Byte(s.End))
	if from < 0 || to < from {
		return Passage{}
	}
	low, high := x.sentence(d, s, from, to)
	low, high = max(low, from-farOff), min(high, to+farOff)
	p := Passage{Hit: Shorten(x.str(doc, s), mostPassage)}
	before, after := wordsWithin(strings.ToValidUTF8(d.Text[low:from], "")), wordsWithin(strings.ToValidUTF8(d.Text[to:high], ""))
	left := mostPassage - utf8.RuneCountInString(p.Hit)
	b, a := share(before, after, left)
	p.Before, p.After = strings.Join(before[len(before)-b:], ""), strings.Join(after[:a], "")
	if b < len(before) {
		p.Before = "… " + strings.TrimLeft(p.Before, " ")
	}
	if a < len(after) {
		p.After = strings.TrimRight(p.After, " ,;:") + " …"
	}
	return p
}

// sentence is the bytes of the sentence of d that holds number s, its line where d has none; from and to are the bytes of s.
func (x *index) sentence(d *record.Document, s record.Span, from, to int) (low, high int) {
	for _, t := range d.Sentences {
		if t.Start <= s.Start && s.End <= t.End {
			if low, high = int(x.runes[d.ID].Byte(t.Start)), int(x.runes[d.ID].Byte(t.End)); low >= 0 && low <= from && high >= to {
				return low, high
			}
		}
	}
	low = strings.LastIndexByte(d.Text[:from], '\n') + 1
	if high = strings.IndexByte(d.Text[to:], '\n'); high < 0 {
		return low, len(d.Text)
	}
	return low, to + high
}

// blanks are the characters between words.
const blanks = " \t\n\r\f\v\u00a0\u2003\u202f"

// wordsWithin cuts s into words with the one space that stands between them, and before the first and behind the last where one does.
func wordsWithin(s string) []string {
	var out []string
	gap := ""
	for s != "" {
		word := strings.TrimLeft(s, blanks)
		if len(word) < len(s) {
			gap = " "
		}
		end := strings.IndexAny(word, blanks)
		if end < 0 {
			end = len(word)
		}
		if word != "" || gap != "" {
			out = append(out, gap+word[:end])
		}
		gap, s = "", word[end:]
	}
	return out
}

// share is how many of the words right before and right behind a number fit into n characters, by turns while both go on.
func share(before, after []string, n int) (b, a int) {
	more := func(w string) bool {
		k := utf8.RuneCountInString(w)
		if k > n {
			return false
		}
		n -= k
		return true
	}
	for left, right := true, true; left || right; {
		if left = left && b < len(before) && more(before[len(before)-1-b]); left {
			b++
		}
		if right = right && a < len(after) && more(after[a]); right {
			a++
		}
	}
	return b, a
}
