package cache

import (
	"encoding/binary"
	"errors"
	"unicode/utf8"

	"github.com/readout-news/readout/internal/nlp/lemma"
	"github.com/readout-news/readout/text"
)

// The core of a document is what the language core reads of it alone: sentences, words, tags, trees and names. As bytes, all
// numbers varints as encoding/binary writes them, signed ones zigzag:
//
//	sentences words names                          how many of each
//	sentences × (gap, length, words)               gap: bytes since the end of the one before
//	words     × (gap, length, head, POS, tag, rel) head: words from this one to it, 0 for a root; the labels one byte each
//	names     × (gap, words, kind, start, end)     gap in words; start and end: bytes to those of its words
//
// It holds positions and labels, and none of the article's words: lemmas are made again from words and tags.

var errShape = errors.New("cache: not the shape that the language core gives")

// encode gives the core of d, which the language core has read and nothing else has changed. ok is false where d is not of the
// shape that decode takes.
func encode(d *text.Doc) (b []byte, ok bool) {
	b = make([]byte, 0, 16+8*len(d.Tokens))
	for _, n := range []int{len(d.Sentences), len(d.Tokens), len(d.Names)} {
		b = binary.AppendUvarint(b, uint64(n))
	}
	end, first := int32(0), int32(0)
	for i, s := range d.Sentences {
		if s.Start < end || s.End < s.Start || s.First != first || s.Last <= s.First || int(s.Last) > len(d.Tokens) {
			return nil, false
		}
		b = appendNumbers(b, s.Start-end, s.Len(), s.Last-s.First)
		end, first = s.End, s.Last
		for _, t := range d.Tokens[s.First:s.Last] {
			if t.Sent != int32(i) {
				return nil, false
			}
		}
	}
	if int(first) != len(d.Tokens) {
		return nil, false
	}
	end = 0
	for i, t := range d.Tokens {
		if t.Start < end || t.End <= t.Start || t.Head == int32(i) {
			return nil, false
		}
		b = appendNumbers(b, t.Start-end, t.Len())
		head := int64(0)
		if t.Head >= 0 {
			head = int64(t.Head) - int64(i)
		}
		b = binary.AppendVarint(b, head)
		b = append(b, byte(t.POS), byte(t.Tag), byte(t.Rel))
		end = t.End
	}
	return encodeNames(b, d)
}

func encodeNames(b []byte, d *text.Doc) ([]byte, bool) {
	last := int32(0)
	for _, n := range d.Names {
		if n.Story || n.First < last || n.Last <= n.First || int(n.Last) > len(d.Tokens) {
			return nil, false
		}
		b = appendNumbers(b, n.First-last, n.Last-n.First)
		b = append(b, byte(n.Kind))
		b = binary.AppendVarint(b, int64(n.Start-d.Tokens[n.First].Start))
		b = binary.AppendVarint(b, int64(n.End-d.Tokens[n.Last-1].End))
		last = n.Last
	}
	return b, true
}

// appendNumbers appends numbers that are not negative.
func appendNumbers(b []byte, all ...int32) []byte {
	for _, n := range all {
		b = binary.AppendUvarint(b, uint64(n))
	}
	return b
}

// decode fills Sentences, Tokens and Names of d from what encode made of a document with the same text. It takes no byte on
// trust: what it accepts has spans inside the text, labels that exist and trees without circles. d stays as it was on an error.
func decode(b []byte, d *text.Doc) error {
	r := reader{b: b}
	sentences, tokens, names := r.count(3), r.count(6), r.count(5)
	if r.failed {
		return errShape
	}
	core := text.Doc{Text: d.Text, Sentences: make([]text.Sentence, sentences), Tokens: make([]text.Token, tokens)}
	r.sentences(&core)
	r.tokens(&core)
	if names > 0 {
		core.Names = make([]text.Name, names)
		r.names(&core)
	}
	if r.failed || len(r.b) > 0 || !rooted(&core) {
		return errShape
	}
	lemma.Lemmatize(&core)
	d.Sentences, d.Tokens, d.Names = core.Sentences, core.Tokens, core.Names
	return nil
}

// reader takes numbers off b until one of them cannot be; what it gives then is 0.
type reader struct {
	b      []byte
	failed bool
}

func (r *reader) fail() int32 {
	r.failed, r.b = true, nil
	return 0
}

// number reads one that is not negative.
func (r *reader) number() int32 {
	n, size := binary.Uvarint(r.b)
	if size <= 0 || n > 1<<30 {
		return r.fail()
	}
	r.b = r.b[size:]
	return int32(n)
}

func (r *reader) signed() int32 {
	n, size := binary.Varint(r.b)
	if size <= 0 || n > 1<<30 || n < -1<<30 {
		return r.fail()
	}
	r.b = r.b[size:]
	return int32(n)
}

// label reads one that is less than limit.
func (r *reader) label(limit int) byte {
	if len(r.b) == 0 || int(r.b[0]) >= limit {
		return byte(r.fail())
	}
	l := r.b[0]
	r.b = r.b[1:]
	return l
}

// count reads how many things of at least size bytes each follow.
func (r *reader) count(size int) int {
	n := int(r.number())
	if n > len(r.b)/size {
		r.fail()
		return 0
	}
	return n
}

// span reads a stretch of d's text behind end, of at least so many bytes, that splits no character.
func (r *reader) span(d *text.Doc, end, least int32) text.Span {
	start := end + r.number()
	s := text.Span{Start: start, End: start + r.number()}
	if s.Start < 0 || s.Len() < least || s.End < s.Start || !whole(d.Text, s) {
		r.fail()
		return text.Span{}
	}
	return s
}

func whole(t string, s text.Span) bool {
	n := int32(len(t))
	return s.Start >= 0 && s.End <= n && (s.Start == n || utf8.RuneStart(t[s.Start])) && (s.End == n || utf8.RuneStart(t[s.End]))
}

func (r *reader) sentences(d *text.Doc) {
	end, first := int32(0), int32(0)
	for i := range d.Sentences {
		s := r.span(d, end, 0)
		last := first + r.number()
		if r.failed || last <= first || int(last) > len(d.Tokens) {
			r.fail()
			return
		}
		d.Sentences[i] = text.Sentence{Span: s, First: first, Last: last}
		for k := first; k < last; k++ {
			d.Tokens[k].Sent = int32(i)
		}
		end, first = s.End, last
	}
	if int(first) != len(d.Tokens) {
		r.fail()
	}
}

func (r *reader) tokens(d *text.Doc) {
	end := int32(0)
	for i := range d.Tokens {
		t := &d.Tokens[i]
		t.Span = r.span(d, end, 1)
		t.Head = -1
		if head := r.signed(); head != 0 {
			if t.Head = int32(i) + head; t.Head < 0 {
				r.fail()
			}
		}
		t.POS, t.Tag, t.Rel = text.POS(r.label(text.POSes)), text.Tag(r.label(text.Tags)), text.Rel(r.label(text.Rels))
		if r.failed {
			return
		}
		end = t.End
	}
}

func (r *reader) names(d *text.Doc) {
	last := int32(0)
	for i := range d.Names {
		n := &d.Names[i]
		n.First = last + r.number()
		n.Last = n.First + r.number()
		n.Kind = text.Kind(r.label(int(text.Group) + 1))
		start, end := r.signed(), r.signed()
		if r.failed || n.Last <= n.First || int(n.Last) > len(d.Tokens) {
			r.fail()
			return
		}
		n.Span = text.Span{Start: d.Tokens[n.First].Start + start, End: d.Tokens[n.Last-1].End + end}
		if n.Start >= n.End || !whole(d.Text, n.Span) {
			r.fail()
			return
		}
		last = n.Last
	}
}

// rooted reports whether each head is a word of the same sentence, and the way over heads ends at a root.
func rooted(d *text.Doc) bool {
	for _, s := range d.Sentences {
		for i := s.First; i < s.Last; i++ {
			for k, steps := i, int32(0); k >= 0; k, steps = d.Tokens[k].Head, steps+1 {
				if k < s.First || k >= s.Last || steps > s.Last-s.First {
					return false
				}
			}
		}
	}
	return true
}
