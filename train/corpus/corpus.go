package corpus

import (
	"bufio"
	"os"
	"strings"
	"unicode"

	"github.com/readout-news/readout/internal/gazetteer"
	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/text"
)

// Article is a document with the gold label of every token.
type Article struct {
	Doc    *text.Doc
	Labels []uint8
	Texts  []string // each sentence as it was printed, where the set says
}

// builder puts articles together word by word.
type builder struct {
	out  []Article
	text strings.Builder
	sent bool
}

func (b *builder) article() {
	b.finish()
	b.out = append(b.out, Article{Doc: &text.Doc{}})
}

func (b *builder) finish() {
	b.endSentence()
	if len(b.out) > 0 {
		b.out[len(b.out)-1].Doc.Text = b.text.String()
	}
	b.text.Reset()
}

func (b *builder) word(w string, label uint8) {
	a := &b.out[len(b.out)-1]
	d := a.Doc
	if !b.sent {
		b.sent = true
		d.Sentences = append(d.Sentences, text.Sentence{First: int32(len(d.Tokens))})
	}
	start := int32(b.text.Len())
	b.text.WriteString(w)
	d.Tokens = append(d.Tokens, text.Token{Span: text.Span{Start: start, End: start + int32(len(w))}, Sent: int32(len(d.Sentences) - 1)})
	a.Labels = append(a.Labels, label)
	b.text.WriteByte(' ')
}

func (b *builder) endSentence() {
	if !b.sent {
		return
	}
	b.sent = false
	d := b.out[len(b.out)-1].Doc
	s := &d.Sentences[len(d.Sentences)-1]
	s.Last = int32(len(d.Tokens))
	s.Span = text.Span{Start: d.Tokens[s.First].Start, End: d.Tokens[s.Last-1].End}
}

// ReadIOB reads UNER's iob2 and the Worldwide set's two columns.
func ReadIOB(path string, kinds map[string]text.Kind) []Article {
	var b builder
	var words, tags []string
	flush := func() {
		if len(b.out) == 0 {
			b.article()
		}
		if len(words) == 0 {
			return
		}
		for i, l := range bilou(tags, words, kinds) {
			b.word(words[i], l)
		}
		words, tags = words[:0], tags[:0]
		b.endSentence()
	}
	for line := range lines(path) {
		f := strings.Split(line, "\t")
		switch {
		case strings.HasPrefix(line, "# text = "):
			a := &b.out[len(b.out)-1]
			a.Texts = append(a.Texts, strings.TrimSpace(line[len("# text = "):]))
		case strings.HasPrefix(line, "# newdoc") || strings.HasPrefix(line, "# document"):
			flush()
			b.article()
			b.out[len(b.out)-1].Doc.ID = newdoc(line)
		case len(f) < 2:
			flush()
		case len(f) > 2 && unicode.IsDigit(rune(f[0][0])):
			words, tags = append(words, f[1]), append(tags, f[2])
		default:
			words, tags = append(words, f[0]), append(tags, f[1])
		}
	}
	flush()
	b.finish()
	return b.out
}

// bilou turns B-X, I-X into our labels; kinds left out are no names.
func bilou(tags, words []string, kinds map[string]text.Kind) []uint8 {
	out := make([]uint8, len(tags))
	for i := 0; i < len(tags); {
		_, kind, _ := strings.Cut(tags[i], "-")
		end := i + 1
		for end < len(tags) && tags[end] == "I-"+kind {
			end++
		}
		if k, ok := kinds[kind]; ok {
			if k == text.Other && end == i+1 && demonym(words[i]) {
				k = text.Group
			}
			mark(out[i:end], k)
		}
		i = end
	}
	return out
}

func mark(labels []uint8, k text.Kind) {
	for i := range labels {
		labels[i] = name.LabelOf(k, i == 0, i == len(labels)-1)
	}
}

func demonym(w string) bool {
	return unicode.IsUpper(rune(w[0])) && gazetteer.Lookup(w)&(gazetteer.Demonym|gazetteer.Country) == gazetteer.Demonym
}

func lines(path string) func(func(string) bool) {
	return func(yield func(string) bool) {
		f, err := os.Open(path)
		must(err)
		defer f.Close()
		s := bufio.NewScanner(f)
		s.Buffer(nil, 1<<24)
		for s.Scan() {
			if !yield(s.Text()) {
				return
			}
		}
		must(s.Err())
	}
}

// newdoc is the name of the document that a comment opens.
func newdoc(line string) string {
	_, id, _ := strings.Cut(line, " = ")
	return strings.TrimSpace(id)
}
