package main

import (
	"bufio"
	"io"
	"os"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout-news/readout/internal/nlp/token"
	"github.com/readout-news/readout/text"
)

// rawDoc is the plain text of a treebank's document with where its words and sentences end, counted in
// characters other than white space.
type rawDoc struct {
	text             strings.Builder
	words, sentences map[[2]int]bool
	at, sentence     int
}

// readRaw joins the "# text" lines of every document, paragraphs on lines of their own.
func readRaw(r io.Reader) []*rawDoc {
	var docs []*rawDoc
	var d *rawDoc
	var pending []string // words of a multiword token, and its surface first
	multi := 0
	flush := func() {
		if len(pending) > 1 {
			parts := pending[1:]
			if strings.Join(parts, "") != pending[0] {
				parts = pending[:1]
			}
			for _, w := range parts {
				d.word(w)
			}
		}
		pending, multi = nil, 0
	}
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		line := sc.Text()
		c := strings.Split(line, "\t")
		switch {
		case strings.HasPrefix(line, "# newdoc"):
			d = &rawDoc{words: map[[2]int]bool{}, sentences: map[[2]int]bool{}}
			docs = append(docs, d)
		case strings.HasPrefix(line, "# newpar"):
			d.text.WriteString("\n")
		case strings.HasPrefix(line, "# text = "):
			d.text.WriteString(strings.TrimPrefix(line, "# text = ") + " ")
		case line == "":
			flush()
			d.sentences[[2]int{d.sentence, d.at}] = true
			d.sentence = d.at
		case len(c) == 10 && strings.Contains(c[0], "-"):
			flush()
			_, last, _ := strings.Cut(c[0], "-")
			multi, _ = strconv.Atoi(last)
			pending = []string{c[1]}
		case len(c) == 10 && !strings.Contains(c[0], "."):
			id, _ := strconv.Atoi(c[0])
			if id <= multi {
				pending = append(pending, c[1])
				continue
			}
			flush()
			d.word(c[1])
		}
	}
	return docs
}

func (d *rawDoc) word(w string) {
	n := solid(w)
	d.words[[2]int{d.at, d.at + n}] = true
	d.at += n
}

func solid(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

// scoreSplit gives the F1 of words and sentences of a treebank's plain text.
func scoreSplit(path string) (words, sents float64, err error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, 0, err
	}
	defer f.Close()
	var w, s counts
	for _, r := range readRaw(f) {
		d := &text.Doc{Text: r.text.String()}
		token.Split(d)
		at := make([]int, len(d.Text)+1)
		n := 0
		for i, c := range d.Text {
			for k := range utf8.RuneLen(c) {
				at[i+k] = n
			}
			if !unicode.IsSpace(c) {
				n++
			}
		}
		at[len(d.Text)] = n
		for _, t := range d.Tokens {
			w.add(r.words[[2]int{at[t.Start], at[t.End]}])
		}
		for _, t := range d.Sentences {
			s.add(r.sentences[[2]int{at[t.Start], at[t.End]}])
		}
		w.gold += len(r.words)
		s.gold += len(r.sentences)
	}
	return w.f1(), s.f1(), nil
}

type counts struct{ right, got, gold int }

func (c *counts) add(right bool) {
	c.got++
	if right {
		c.right++
	}
}

func (c counts) f1() float64 { return percent(2*c.right, c.got+c.gold) }
