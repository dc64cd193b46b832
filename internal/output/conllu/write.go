package conllu

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"github.com/readout-news/readout/text"
)

// Writer writes documents one after the other. Columns that Readout doesn't know (features, enhanced
// dependencies) and layers that were not read are "_".
//
// MISC carries SpaceAfter=No, and unless Bare is set:
//   - TokenRange=START:END, code points of the document's text, as UDPipe writes it;
//   - Entity, the chains of references in the manner of CorefUD, whose entity ids run through all documents
//     of the file: (e5-person-2 opens a mention whose second word is its head, e5) closes it;
//   - Timex, time expressions in the same brackets: (DATE:2023-10-16 opens one, ) closes it.
//
// "# newpar" stands before the first sentence of each line of the text.
type Writer struct {
	Bare bool // words and trees alone, for words that were given

	b      *bufio.Writer
	chains int // written in earlier documents
	begun  bool

	d        *text.Doc
	runes    *text.Runes
	entities []string // by token: the value of Entity
	times    []string
	out      []byte
}

// NewWriter makes a Writer on w.
func NewWriter(w io.Writer) *Writer { return &Writer{b: bufio.NewWriter(w)} }

// Write writes one document, words and trees alone.
func Write(w io.Writer, d *text.Doc) error {
	b := NewWriter(w)
	b.Bare = true
	return b.Write(d)
}

// Write writes the sentences of d, each with its id and text. It passes on the first error of the underlying writer.
func (w *Writer) Write(d *text.Doc) error {
	w.d = d
	if !w.Bare {
		w.runes = text.NewRunes(d.Text)
		w.entities, w.times = entities(d, w.chains), times(d)
		w.chains += len(d.Chains)
	}
	w.head()
	for k, s := range d.Sentences {
		if s.First < s.Last {
			w.sentence(k, s)
		}
	}
	return w.b.Flush()
}

func (w *Writer) head() {
	w.out = append(w.out[:0], "# newdoc"...)
	if w.d.ID != "" {
		w.out = append(append(w.out, " id = "...), oneLine(w.d.ID)...)
	}
	w.out = append(w.out, '\n')
	if !w.begun && len(w.d.Chains) > 0 && !w.Bare {
		w.out, w.begun = append(w.out, "# global.Entity = eid-etype-head\n"...), true
	}
	w.b.Write(w.out)
}

func (w *Writer) sentence(k int, s text.Sentence) {
	out := w.out[:0]
	if !w.Bare && (k == 0 || strings.ContainsAny(w.d.Text[w.d.Sentences[k-1].End:s.Start], "\n\r\v\f\u2028\u2029")) {
		out = append(out, "# newpar\n"...)
	}
	out = append(out, "# sent_id = "...)
	if w.d.ID != "" {
		out = append(append(out, sentenceID.Replace(oneLine(w.d.ID))...), '-')
	}
	number := strconv.Itoa(k + 1)
	out = append(append(out, "0000"[:max(0, 4-len(number))]...), number...)
	out = append(w.text(append(out, "\n# text = "...), s), '\n')
	for i := s.First; i < s.Last; i++ {
		out = w.word(out, s, i)
	}
	w.out = append(out, '\n')
	w.b.Write(w.out)
}

// text appends the words of s with one space where the text has any: what the format wants "# text" to be.
func (w *Writer) text(out []byte, s text.Sentence) []byte {
	for i := s.First; i < s.Last; i++ {
		if i > s.First && w.d.Tokens[i].Start > w.d.Tokens[i-1].End {
			out = append(out, ' ')
		}
		out = append(out, w.d.Word(i)...)
	}
	return out
}

// sentenceID keeps what the format reserves out of sentence ids.
var sentenceID = strings.NewReplacer(" ", "_", "/", "_")

func (w *Writer) word(out []byte, s text.Sentence, i int32) []byte {
	t := &w.d.Tokens[i]
	head := "_"
	if t.Rel != text.NoRel {
		head = "0"
		if t.Head >= 0 {
			head = strconv.Itoa(int(t.Head - s.First + 1))
		}
	}
	out = strconv.AppendInt(out, int64(i-s.First+1), 10)
	for _, column := range [...]string{oneLine(w.d.Str(t.Span)), or(oneLine(t.Lemma)), t.POS.String(), t.Tag.String(), "_", head, t.Rel.String(), "_"} {
		out = append(append(out, '\t'), column...)
	}
	return append(w.misc(append(out, '\t'), s, i), '\n')
}

// misc appends the attributes of token i in the order of their names, as the treebanks have it.
func (w *Writer) misc(out []byte, s text.Sentence, i int32) []byte {
	t, begin := &w.d.Tokens[i], len(out)
	if !w.Bare && w.entities != nil && w.entities[i] != "" {
		out = append(append(out, "Entity="...), w.entities[i]...)
	}
	if int(i)+1 < len(w.d.Tokens) && w.d.Tokens[i+1].Start == t.End {
		out = append(bar(out, begin), "SpaceAfter=No"...)
	}
	if !w.Bare && w.times != nil && w.times[i] != "" {
		out = append(append(bar(out, begin), "Timex="...), w.times[i]...)
	}
	if !w.Bare {
		out = append(bar(out, begin), "TokenRange="...)
		out = strconv.AppendInt(out, int64(w.runes.At(t.Start)), 10)
		out = strconv.AppendInt(append(out, ':'), int64(w.runes.At(t.End)), 10)
	}
	if len(out) == begin {
		out = append(out, '_')
	}
	return out
}

// bar separates an attribute from those before it.
func bar(out []byte, begin int) []byte {
	if len(out) > begin {
		out = append(out, '|')
	}
	return out
}

func or(s string) string {
	if s == "" {
		return "_"
	}
	return s
}

// oneLine keeps a value from breaking the columns and lines of the format.
func oneLine(s string) string {
	if strings.ContainsAny(s, "\t\r\n\v\f\u0085\u2028\u2029") {
		return strings.Join(strings.Fields(s), " ")
	}
	return s
}
