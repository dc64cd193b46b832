package main

import (
	"os"
	"strconv"
	"strings"
	"unicode"

	"github.com/readout-news/readout/internal/nlp/token"
	"github.com/readout-news/readout/text"
)

// running is the plain text of a treebank's document with where its words and sentences end, counted
// in characters other than white space.
type running struct {
	text             strings.Builder
	words, sentences map[[2]int]bool
	at, sentence     int
}

// runningText joins the "# text" lines of every document, paragraphs on lines of their own. A multiword token
// counts as its words where these spell it, else as one.
func runningText(b []byte) []*running {
	d := newRunning()
	docs := []*running{d}
	surface, parts, last := "", []string(nil), 0
	flush := func() {
		if strings.Join(parts, "") != surface {
			parts = []string{surface}
		}
		for _, w := range parts {
			d.word(w)
		}
		surface, parts, last = "", nil, 0
	}
	for line := range strings.Lines(string(b)) {
		line = strings.TrimRight(line, "\r\n")
		c := strings.Split(line, "\t")
		switch {
		case strings.HasPrefix(line, "# newdoc"):
			d = newRunning()
			docs = append(docs, d)
		case strings.HasPrefix(line, "# newpar"):
			d.text.WriteString("\n")
		case strings.HasPrefix(line, "# text = "):
			d.text.WriteString(strings.TrimPrefix(line, "# text = ") + " ")
		case line == "":
			flush()
			d.endSentence()
		case len(c) < 10 || strings.Contains(c[0], "."):
		case strings.Contains(c[0], "-"):
			flush()
			_, end, _ := strings.Cut(c[0], "-")
			last, _ = strconv.Atoi(end)
			surface = c[1]
		default:
			if id, _ := strconv.Atoi(c[0]); id <= last {
				parts = append(parts, c[1])
				continue
			}
			flush()
			d.word(c[1])
		}
	}
	flush()
	d.endSentence()
	return docs
}

func newRunning() *running {
	return &running{words: map[[2]int]bool{}, sentences: map[[2]int]bool{}}
}

func (d *running) word(w string) {
	n := 0
	for _, r := range w {
		n += one(!unicode.IsSpace(r))
	}
	if n > 0 {
		d.words[[2]int{d.at, d.at + n}] = true
		d.at += n
	}
}

func (d *running) endSentence() {
	if d.at > d.sentence {
		d.sentences[[2]int{d.sentence, d.at}] = true
		d.sentence = d.at
	}
}

// tokens splits the running text of a treebank into words and sentences.
func tokens(path string) (result, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return result{}, err
	}
	return scoreTokens(runningText(b)), nil
}

func scoreTokens(docs []*running) result {
	var words, sentences counts
	wrong := newMistakes(tokenLayer)
	for _, g := range docs {
		d := &text.Doc{Text: g.text.String()}
		token.Split(d)
		at := solid(d.Text)
		gotWords, gotSentences := map[[2]int]bool{}, map[[2]int]bool{}
		for _, t := range d.Tokens {
			gotWords[[2]int{at[t.Start], at[t.End]}] = true
		}
		for _, s := range d.Sentences {
			gotSentences[[2]int{at[s.Start], at[s.End]}] = true
		}
		words.compare(g.words, gotWords)
		sentences.compare(g.sentences, gotSentences)
		chars := []rune(strings.Join(strings.Fields(d.Text), ""))
		wordMistakes(chars, ends(g.words), ends(gotWords), wrong.add)
		sentenceMistakes(chars, ends(g.sentences), ends(gotSentences), wrong.add)
	}
	r := result{size: sized(int(words.gold), "words"), mistakes: []mistakes{wrong}}
	r.add("words F1", words.f1())
	r.add("sentences F1", sentences.f1())
	return r
}

// compare adds what is the same in both.
func (c *counts) compare(want, got map[[2]int]bool) {
	for x := range got {
		c.right += float64(one(want[x]))
	}
	c.found += float64(len(got))
	c.gold += float64(len(want))
}

func ends(spans map[[2]int]bool) map[int]bool {
	out := map[int]bool{}
	for x := range spans {
		out[x[1]] = true
	}
	return out
}

// solid counts, for each byte of s, the characters before it that are not white space.
func solid(s string) []int {
	at := make([]int, len(s)+1)
	n, from := 0, 0
	for i, r := range s {
		for ; from <= i; from++ {
			at[from] = n
		}
		n += one(!unicode.IsSpace(r))
	}
	for ; from <= len(s); from++ {
		at[from] = n
	}
	return at
}
