package nlp

import (
	"unicode"
	"unicode/utf8"

	"github.com/readout-news/readout/text"
)

// A dateline is at most this many words: "NEW YORK, Oct. 16, 2023 (AP) -".
const datelineWords = 14

// datelines gives datelines sentences of their own: "GENEVA (AP) - The ministers met" tells of the
// ministers, and a tree over both takes the town for the one who met.
func datelines(d *text.Doc) {
	found := false
	for i := range d.Sentences {
		found = found || dateline(d, i) > 0
	}
	if !found {
		return
	}
	out := make([]text.Sentence, 0, len(d.Sentences)+4)
	for i, s := range d.Sentences {
		if cut := dateline(d, i); cut > 0 {
			out = append(out, text.Sentence{Span: text.Span{Start: s.Start, End: d.Tokens[cut-1].End}, First: s.First, Last: cut})
			s.First, s.Start = cut, d.Tokens[cut].Start
		}
		out = append(out, s)
	}
	renumber(d, out)
}

// dateline is the first token behind the dateline that sentence i begins with, 0 when it has none: a
// place in capitals, or an agency in brackets, and a dash between spaces.
func dateline(d *text.Doc, i int) int32 {
	s := d.Sentences[i]
	if s.Start > 0 && d.Text[s.Start-1] != '\n' {
		return 0
	}
	bracket := d.Word(s.First) == "("
	if !bracket && !capitals(d.Word(s.First)) {
		return 0
	}
	for k := s.First + 1; k < s.Last-1 && k-s.First < datelineWords; k++ {
		switch w := d.Word(k); {
		case w == "." && k+2 < s.Last && !dash(d.Word(k+1)) && d.Word(k+1) != "(" && d.Word(k+1) != ",":
			return 0
		case dash(w) && spaced(d, k):
			if d.Word(k-1) == ")" || !bracket && plainDateline(d, s.First, k) {
				return k + 1
			}
			return 0
		}
	}
	return 0
}

// plainDateline: every word before the dash is capitalised, a number or a sign.
func plainDateline(d *text.Doc, from, to int32) bool {
	for k := from; k < to; k++ {
		if r, _ := utf8.DecodeRuneInString(d.Word(k)); unicode.IsLower(r) {
			return false
		}
	}
	return true
}

func dash(w string) bool { return w == "-" || w == "--" || w == "–" || w == "—" }

func spaced(d *text.Doc, k int32) bool {
	t := d.Tokens[k]
	return d.Text[t.Start-1] == ' ' && int(t.End) < len(d.Text) && d.Text[t.End] == ' '
}

// capitals reports whether w is a word of three letters or more, all capital.
func capitals(w string) bool {
	n := 0
	for _, r := range w {
		if !unicode.IsUpper(r) {
			return false
		}
		n++
	}
	return n >= 3
}
