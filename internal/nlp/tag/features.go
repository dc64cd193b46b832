package tag

import (
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/wordclass"
	"github.com/readout-news/readout/text"
)

// word is what the features need of one token, hashed once.
type word struct {
	exact, lower           uint64
	pre1, pre2, pre3       uint64
	suf1, suf2, suf3, suf4 uint64
	shape                  uint64
	class, small           uint64 // distributional class of the word as it is, and in lower case
	letters                uint64 // whether newspapers capitalise it
	common                 bool   // has a capital, but newspapers mostly write it small
}

// Features computes the features of the words of one sentence. It may be used again and again.
type Features struct {
	words []word
}

// pad is the number of places before the first and after the last word.
const pad = 2

// edge stands for the places outside the sentence.
var edge = word{exact: 1, lower: 1, suf3: 1, shape: 1}

// Load reads the words of a sentence.
func (f *Features) Load(d *text.Doc, s text.Sentence) {
	f.words = append(f.words[:0], edge, edge)
	for i := s.First; i < s.Last; i++ {
		f.words = append(f.words, load(d.Str(d.Tokens[i].Span)))
	}
	f.words = append(f.words, edge, edge)
	f.lowerHeading(d, s)
}

func load(s string) word {
	n := len(s)
	c, l := wordclass.Of(s), wordclass.OfLower(s)
	return word{
		exact: linear.Hash(s), lower: linear.HashLower(s),
		pre1: linear.HashLower(s[:min(1, n)]), pre2: linear.HashLower(s[:min(2, n)]), pre3: linear.HashLower(s[:min(3, n)]),
		suf1: linear.HashLower(s[n-min(1, n):]), suf2: linear.HashLower(s[n-min(2, n):]),
		suf3: linear.HashLower(s[n-min(3, n):]), suf4: linear.HashLower(s[n-min(4, n):]),
		shape: shape(s),
		class: uint64(c.Fine), small: uint64(l.Fine), letters: uint64(c.Case)<<4 | uint64(l.Case),
		common: l.Fine != 0 && l.Case <= 2 && isCapital(s),
	}
}

func isCapital(s string) bool { return 'A' <= s[0] && s[0] <= 'Z' }

// smallInHeadings are the words that keep their small letters in headings.
var smallInHeadings = map[string]bool{
	"a": true, "an": true, "and": true, "as": true, "at": true, "but": true, "by": true, "for": true, "from": true, "in": true,
	"into": true, "n't": true, "nor": true, "of": true, "on": true, "or": true, "over": true, "s": true, "the": true, "to": true,
	"v": true, "via": true, "vs": true, "with": true,
}

// lowerHeading undoes the capitals of headings: where nearly every word has one, those that
// newspapers write small are read as if they were small, lest every word pass for a name.
func (f *Features) lowerHeading(d *text.Doc, s text.Sentence) {
	common, small := 0, 0
	for i := s.First; i < s.Last; i++ {
		w := d.Str(d.Tokens[i].Span)
		switch {
		case 'a' <= w[0] && w[0] <= 'z':
			if !smallInHeadings[w] {
				small++
			}
		case len(w) > 3 && f.words[pad+i-s.First].common && i > s.First:
			common++
		}
	}
	if common < 2 || small*6 > common {
		return
	}
	for i := s.First; i < s.Last; i++ {
		w := &f.words[pad+i-s.First]
		if w.common {
			w.exact, w.class = w.lower, w.small
			w.letters = w.letters&15<<4 | w.letters&15
			w.shape = shapeOf(d.Str(d.Tokens[i].Span), true)
		}
	}
}

// shape tells capitals, small letters, digits and the rest apart; runs count once, up to eight of them.
func shape(s string) uint64 { return shapeOf(s, false) }

// shapeOf is the shape of s, or of s in small letters.
func shapeOf(s string, lower bool) uint64 {
	h, last, runs := uint64(0), byte(0), 0
	for i := 0; i < len(s) && runs < 8; i++ {
		k := class(s[i])
		if lower && k == 2 {
			k = 1
		}
		if k != last {
			h, last = h<<4|uint64(k), k
			runs++
		}
	}
	return linear.Finish(h<<3 | uint64(min(len(s), 7)))
}

func class(c byte) byte {
	switch {
	case 'a' <= c && c <= 'z':
		return 1
	case 'A' <= c && c <= 'Z':
		return 2
	case '0' <= c && c <= '9':
		return 3
	case c >= 0x80:
		return 4
	case c == '-' || c == '_':
		return 5
	case c == '.' || c == ',':
		return 6
	case c == '\'':
		return 7
	}
	return 8
}

// MaxFeatures is room enough for At.
const MaxFeatures = 64

// Odd constants keep the parts of a feature apart; see linear.Finish.
const (
	k1 = 0x9E3779B97F4A7C15
	k2 = 0xC2B2AE3D27D4EB4F
	k3 = 0x165667B19E3779F9
	k4 = 0x27D4EB2F165667C5
)

// At appends to buf the features of word i of the sentence, where one and two are the classes given to
// the two words before it (-1 before the first).
func (f *Features) At(i, one, two int, buf []uint64) []uint64 {
	w := f.words[i : i+2*pad+1 : i+2*pad+1]
	a, b, c, d, e := &w[0], &w[1], &w[2], &w[3], &w[4]
	p1, p2 := uint64(one+2), uint64(two+2)
	t := uint64(0)
	add := func(x, y, z uint64) {
		t += k1
		buf = append(buf, linear.Finish(t+x*k2+y*k3+z*k4))
	}
	add(0, 0, 0)
	add(c.exact, 0, 0)
	add(c.lower, 0, 0)
	add(c.pre1, 0, 0)
	add(c.pre2, 0, 0)
	add(c.pre3, 0, 0)
	add(c.suf1, 0, 0)
	add(c.suf2, 0, 0)
	add(c.suf3, 0, 0)
	add(c.suf4, 0, 0)
	add(c.shape, 0, 0)
	add(c.shape, b.shape, 0)
	add(c.shape, c.suf3, 0)
	add(p1, 0, 0)
	add(p1, p2, 0)
	add(p1, c.lower, 0)
	add(p1, c.suf3, d.suf3)
	add(p1, c.shape, 0)
	add(p1, d.lower, 0)
	add(b.lower, 0, 0)
	add(a.lower, 0, 0)
	add(d.lower, 0, 0)
	add(e.lower, 0, 0)
	add(b.lower, c.lower, 0)
	add(c.lower, d.lower, 0)
	add(a.lower, b.lower, 0)
	add(d.lower, e.lower, 0)
	add(b.lower, d.lower, 0)
	add(b.suf3, 0, 0)
	add(d.suf3, 0, 0)
	add(d.shape, 0, 0)
	add(d.shape, c.shape, b.shape)
	add(c.suf3, d.suf3, 0)
	add(c.class, 0, 0)
	add(c.small, 0, 0)
	add(c.class, c.small, c.shape)
	add(c.letters, c.shape, 0)
	add(c.letters, c.shape, b.shape)
	add(c.letters, c.suf2, c.shape)
	add(b.class, 0, 0)
	add(d.class, 0, 0)
	add(d.small, c.suf2, 0)
	add(p1, c.small, 0)
	add(p1, d.small, 0)
	add(p1, c.small, d.small)
	add(b.small, c.small, d.small)
	add(d.small, e.small, 0)
	add(c.lower, d.small, 0)
	add(c.lower, p1, p2)
	add(c.lower, d.suf2, e.suf2)
	return buf
}
