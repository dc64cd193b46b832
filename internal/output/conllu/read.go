// Package conllu reads and writes CoNLL-U (universaldependencies.org/format.html), the exchange format
// of dependency treebanks.
package conllu

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/readout-news/readout/text"
)

// Read gives one document for every "# newdoc" of r, or one in all where there is none, with the
// sentences, words, tags, lemmas and trees of the file. The text of a document is its words in order,
// spaced as SpaceAfter says, one sentence a line. Multiword-token lines and empty nodes are skipped:
// the words are the syntactic ones.
func Read(r io.Reader) ([]*text.Doc, error) {
	b := reader{sc: bufio.NewScanner(r)}
	b.sc.Buffer(make([]byte, 1<<16), 1<<26)
	for b.sc.Scan() {
		b.line++
		if err := b.read(strings.TrimSuffix(b.sc.Text(), "\r")); err != nil {
			return nil, fmt.Errorf("conllu: line %d: %w", b.line, err)
		}
	}
	if err := b.sc.Err(); err != nil {
		return nil, fmt.Errorf("conllu: after line %d: %w", b.line, err)
	}
	if err := b.endSentence(); err != nil {
		return nil, fmt.Errorf("conllu: line %d: %w", b.line, err)
	}
	b.endDoc()
	return b.docs, nil
}

type reader struct {
	sc    *bufio.Scanner
	line  int
	docs  []*text.Doc
	doc   *text.Doc
	buf   strings.Builder
	first int32 // first token of the open sentence
	start int   // where it begins in buf
	glue  bool  // no space before the next word
	multi int   // last word of the open multiword token
	after bool  // space after that multiword token
}

func (b *reader) read(line string) error {
	switch {
	case strings.TrimSpace(line) == "":
		return b.endSentence()
	case strings.HasPrefix(line, "# newdoc"):
		if err := b.endSentence(); err != nil {
			return err
		}
		b.endDoc()
		_, id, _ := strings.Cut(line, "=")
		b.doc = &text.Doc{ID: strings.TrimSpace(id)}
		return nil
	case line[0] == '#':
		return nil
	}
	return b.word(strings.Split(line, "\t"))
}

func (b *reader) word(c []string) error {
	if len(c) != 10 {
		return fmt.Errorf("%d columns, want 10", len(c))
	}
	spaced := !strings.Contains(c[9], "SpaceAfter=No")
	if _, last, ok := strings.Cut(c[0], "-"); ok {
		b.multi, _ = strconv.Atoi(last)
		b.after = spaced
		return nil
	}
	if strings.Contains(c[0], ".") {
		return nil
	}
	id, err := strconv.Atoi(c[0])
	if err != nil || c[1] == "" {
		return fmt.Errorf("not a word: %q", strings.Join(c[:2], "\t"))
	}
	if b.doc == nil {
		b.doc = &text.Doc{}
	}
	if int32(len(b.doc.Tokens)) == b.first {
		b.start = b.buf.Len()
	} else if !b.glue {
		b.buf.WriteByte(' ')
	}
	if b.multi >= id {
		spaced = b.multi == id && b.after
	}
	b.glue = !spaced
	at := int32(b.buf.Len())
	b.buf.WriteString(c[1])
	head, _ := strconv.Atoi(c[6])
	b.doc.Tokens = append(b.doc.Tokens, text.Token{
		Span:  text.Span{Start: at, End: at + int32(len(c[1]))},
		Lemma: c[2], Head: int32(head) - 1, Sent: int32(len(b.doc.Sentences)),
		POS: text.ParsePOS(c[3]), Tag: text.ParseTag(c[4]), Rel: rel(c[7]),
	})
	return nil
}

// rel keeps the subtypes that Readout knows and falls back on the plain relation.
func rel(s string) text.Rel {
	if s == "_" {
		return text.NoRel
	}
	r := text.ParseRel(s)
	if r == text.RelDep {
		s, _, _ = strings.Cut(s, ":")
		r = text.ParseRel(s)
	}
	return r
}

func (b *reader) endSentence() error {
	b.multi, b.glue = 0, false
	if b.doc == nil || int32(len(b.doc.Tokens)) == b.first {
		return nil
	}
	last := int32(len(b.doc.Tokens))
	for i := b.first; i < last; i++ {
		t := &b.doc.Tokens[i]
		if t.Head < -1 || t.Head >= last-b.first {
			return fmt.Errorf("head %d outside its sentence of %d words", t.Head+1, last-b.first)
		}
		if t.Head >= 0 {
			t.Head += b.first
		}
	}
	b.doc.Sentences = append(b.doc.Sentences, text.Sentence{
		Span:  text.Span{Start: int32(b.start), End: int32(b.buf.Len())},
		First: b.first, Last: last,
	})
	b.first = last
	b.buf.WriteByte('\n')
	return nil
}

func (b *reader) endDoc() {
	if b.doc != nil && len(b.doc.Tokens) > 0 {
		b.doc.Text = b.buf.String()
		b.docs = append(b.docs, b.doc)
	}
	b.doc, b.first = nil, 0
	b.buf.Reset()
}
