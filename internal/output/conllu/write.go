package conllu

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/readout-news/readout/text"
)

// Write writes the sentences of d, each with its id and text. Features, enhanced dependencies and the
// words of multiword tokens are left "_": Readout doesn't know them.
func Write(w io.Writer, d *text.Doc) error {
	b := bufio.NewWriter(w)
	if d.ID != "" {
		fmt.Fprintf(b, "# newdoc id = %s\n", oneLine(d.ID))
	}
	for k, s := range d.Sentences {
		if s.First == s.Last {
			continue
		}
		fmt.Fprintf(b, "# sent_id = %s-%04d\n# text = %s\n", oneLine(d.ID), k+1, oneLine(d.Str(s.Span)))
		for i := s.First; i < s.Last; i++ {
			writeWord(b, d, s, i)
		}
		b.WriteByte('\n')
	}
	return b.Flush()
}

func writeWord(b *bufio.Writer, d *text.Doc, s text.Sentence, i int32) {
	t := &d.Tokens[i]
	head, misc := int32(0), "_"
	if t.Head >= 0 {
		head = t.Head - s.First + 1
	}
	if i+1 < s.Last && d.Tokens[i+1].Start == t.End {
		misc = "SpaceAfter=No"
	}
	lemma := t.Lemma
	if lemma == "" {
		lemma = "_"
	}
	for _, column := range []string{
		strconv.Itoa(int(i - s.First + 1)), oneLine(d.Str(t.Span)), oneLine(lemma), t.POS.String(), t.Tag.String(),
		"_", strconv.Itoa(int(head)), t.Rel.String(), "_",
	} {
		b.WriteString(column)
		b.WriteByte('\t')
	}
	b.WriteString(misc)
	b.WriteByte('\n')
}

// oneLine keeps a value from breaking the columns and lines of the format.
func oneLine(s string) string {
	if strings.ContainsAny(s, "\t\r\n") {
		return strings.Join(strings.Fields(s), " ")
	}
	return s
}
