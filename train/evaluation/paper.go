package main

import (
	"slices"
	"strings"
	"unicode"
)

// paper is a text with its words: runs of letters and digits, or single other characters.
type paper struct {
	text  []rune
	words []span
}

func newPaper(s string) *paper {
	p := &paper{text: []rune(s)}
	for i := 0; i < len(p.text); {
		j := i + 1
		switch {
		case unicode.IsSpace(p.text[i]):
			i++
			continue
		case wordRune(p.text[i]):
			j = p.wordEnd(i)
		}
		p.words = append(p.words, span{i, j})
		i = j
	}
	return p
}

func wordRune(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) }

// wordEnd is where the word that begins at i ends; points, apostrophes and hyphens inside belong to it.
func (p *paper) wordEnd(i int) int {
	for i < len(p.text) {
		switch {
		case wordRune(p.text[i]):
			i++
		case strings.ContainsRune(".’'-", p.text[i]) && i+1 < len(p.text) && wordRune(p.text[i+1]):
			i += 2
		default:
			return i
		}
	}
	return i
}

const edge = " \t\r\n\u00a0\"'`.,;:!?()[]{}‘’“”–—-"

// trim cuts marks off the ends of pieces and joins those with only marks between.
func (p *paper) trim(in pieces) (out pieces) {
	in = slices.Clone(in)
	slices.SortFunc(in, func(a, b span) int {
		if a.start != b.start {
			return a.start - b.start
		}
		return a.end - b.end
	})
	for _, s := range in {
		for s.start < s.end && strings.ContainsRune(edge, p.text[s.start]) {
			s.start++
		}
		for s.end > s.start && strings.ContainsRune(edge, p.text[s.end-1]) {
			s.end--
		}
		if s.end <= s.start {
			continue
		}
		if n := len(out); n > 0 && (s.start < out[n-1].end || strings.Trim(string(p.text[out[n-1].end:s.start]), edge) == "") {
			out[n-1].end = s.end
		} else {
			out = append(out, s)
		}
	}
	return out
}

// in numbers the words of pieces, bare marks left out.
func (p *paper) in(all pieces) map[int]bool {
	out := map[int]bool{}
	for _, s := range all {
		for i, w := range p.words {
			if w.start >= s.end {
				break
			}
			if w.end > s.start && wordRune(p.text[w.start]) {
				out[i] = true
			}
		}
	}
	return out
}

func (p *paper) word(i int) string {
	if i < 0 {
		return ""
	}
	return string(p.text[p.words[i].start:p.words[i].end])
}

var endsHead = set("of who whom which that with from in at for on and whose to by near during")

// head is the last of some words before the first comma, bracket or preposition among them.
func (p *paper) head(words map[int]bool) string {
	last := -1
	for i := range p.words {
		if !words[i] {
			continue
		}
		w, prev := strings.ToLower(p.word(i)), p.word(i-1)
		if last >= 0 && (endsHead[w] || prev == "," || prev == "(") {
			break
		}
		last = i
	}
	h := strings.ToLower(p.word(last))
	return strings.TrimSuffix(strings.TrimSuffix(h, "'s"), "’s")
}
