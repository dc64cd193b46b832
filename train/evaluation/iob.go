package main

import (
	"os"
	"strconv"
	"strings"
)

// labelledDoc is a document of sentences whose words have BIO or BIOES labels.
type labelledDoc struct {
	id        string
	sentences []labelledSentence
}

type labelledSentence struct {
	text  string // "" where the file does not give it
	words []labelledWord
}

type labelledWord struct{ form, label string }

// readLabelled reads UNER's iob2 files and the two columns of the Worldwide set, where a few lines have
// spaces for the tab.
func readLabelled(path string) ([]labelledDoc, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return parseLabelled(string(b)), nil
}

func parseLabelled(s string) (docs []labelledDoc) {
	var sent labelledSentence
	flush := func() {
		if len(sent.words) > 0 {
			d := &docs[len(docs)-1]
			d.sentences = append(d.sentences, sent)
		}
		sent = labelledSentence{}
	}
	for line := range strings.Lines(s) {
		line = strings.TrimRight(line, "\r\n")
		switch {
		case strings.HasPrefix(line, "# newdoc"), strings.HasPrefix(line, "# document"):
			flush()
			id := strings.TrimPrefix(line[strings.LastIndex(line, "=")+1:], "# document")
			docs = append(docs, labelledDoc{id: strings.TrimSpace(id)})
		case strings.HasPrefix(line, "# text ="):
			sent.text = strings.TrimSpace(line[len("# text ="):])
		case strings.HasPrefix(line, "#"):
		case strings.TrimSpace(line) == "":
			flush()
		default:
			if len(docs) == 0 {
				docs = append(docs, labelledDoc{id: "d0"})
			}
			if w, ok := labelOf(line); ok {
				sent.words = append(sent.words, w)
			}
		}
	}
	flush()
	return docs
}

func labelOf(line string) (labelledWord, bool) {
	c := strings.Split(line, "\t")
	if len(c) < 2 {
		c = strings.Fields(line)
	}
	if len(c) < 2 {
		return labelledWord{}, false
	}
	if _, err := strconv.Atoi(c[0]); err == nil && len(c) > 2 {
		return labelledWord{c[1], c[2]}, true
	}
	return labelledWord{c[0], c[1]}, true
}

// Marks that stand without a space before or after them, where a text is put together from words.
var (
	noSpaceBefore = set(", . ; : ! ? ) ] } % 's ’s n't n’t ' ’ ” '' 're 've 'll 'd 'm")
	noSpaceAfter  = set("( [ { $ “ `` ‘ #")
)

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// span is a stretch of a text in code points.
type span struct{ start, end int }

// place gives the text of a sentence and where each word stands in it.
func (s labelledSentence) place() (string, []span) {
	t := s.text
	if t == "" {
		var b strings.Builder
		prev := ""
		for _, w := range s.words {
			if b.Len() > 0 && !noSpaceBefore[w.form] && !noSpaceAfter[prev] {
				b.WriteByte(' ')
			}
			b.WriteString(w.form)
			prev = w.form
		}
		t = b.String()
	}
	spans := make([]span, len(s.words))
	pos := 0 // in bytes
	for i, w := range s.words {
		at := strings.Index(t[pos:], w.form)
		if at < 0 {
			at = 0
		}
		start := pos + at
		end := min(start+len(w.form), len(t))
		n := len([]rune(t[:start]))
		spans[i] = span{n, n + len([]rune(w.form))}
		pos = end
	}
	return t, spans
}
