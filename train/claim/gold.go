package main

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"sync"

	"github.com/readout-news/readout/internal/extract/claim"
	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/internal/nlp/name"
	"github.com/readout-news/readout/text"
)

// example is an article with its marked attributions.
type example struct {
	ID           string        `json:"doc_id"`
	Licence      string        `json:"text_license"`
	Genre        string        `json:"genre"`
	Title        string        `json:"title"`
	Text         string        `json:"text"`
	Attributions []attribution `json:"attributions"`

	doc  *text.Doc
	read *claim.Reading
	gold []gold
}

// attribution has its positions in code points.
type attribution struct {
	Sources [][2]int `json:"sources"`
	Cues    [][2]int `json:"cues"`
	Content [][2]int `json:"content"`
}

// gold is an attribution with its positions in bytes and the token that heads its cue, -1 for none.
type gold struct {
	head                   int32
	sources, cues, content []text.Span
}

// load reads a set; of one whose texts stand under many licences, those under CC BY.
func load(path string) ([]*example, error) {
	all, err := loadAll(path)
	var out []*example
	for _, x := range all {
		if x.Licence == "" || strings.HasPrefix(x.Licence, "CC BY ") {
			out = append(out, x)
		}
	}
	return out, err
}

func loadAll(path string) ([]*example, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []*example
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		x := &example{}
		if err := json.Unmarshal(lines.Bytes(), x); err != nil {
			return nil, err
		}
		out = append(out, x)
	}
	return out, lines.Err()
}

func annotate(docs []*example) {
	var wg sync.WaitGroup
	for w := range 2 {
		wg.Go(func() {
			for i := w; i < len(docs); i += 2 {
				docs[i].annotate()
			}
		})
	}
	wg.Wait()
}

func (x *example) annotate() {
	x.doc = document(x.Title, x.Text)
	x.read = &claim.Reading{}
	x.read.Reset(x.doc)
	runes := text.NewRunes(x.Text)
	spans := func(in [][2]int) (out []text.Span) {
		for _, s := range in {
			if a, b := runes.Byte(s[0]), runes.Byte(s[1]); a >= 0 && b > a {
				out = append(out, text.Span{Start: a, End: b})
			}
		}
		return out
	}
	for _, a := range x.Attributions {
		g := gold{head: -1, sources: spans(a.Sources), cues: spans(a.Cues), content: spans(a.Content)}
		g.head = x.cueHead(g.cues)
		x.gold = append(x.gold, g)
	}
}

// document annotates a text as the pipeline does before claims are looked for.
func document(title, s string) *text.Doc {
	d := &text.Doc{Title: title, Text: s}
	if title != "" && strings.HasPrefix(s, title) {
		d.TitleSpan = text.Span{End: int32(len(title))}
	}
	nlp.Annotate(d)
	name.Find(d)
	return d
}

// cueHead is the highest candidate among the words of a cue, verbs before nouns before adjectives.
func (x *example) cueHead(cues []text.Span) int32 {
	best, rank := int32(-1), 1<<30
	for _, c := range cues {
		first, last := x.doc.TokensIn(c)
		for t := first; t < last; t++ {
			if !x.read.Candidate(t) {
				continue
			}
			depth := 0
			for h := x.doc.Tokens[t].Head; h >= first && h < last; h = x.doc.Tokens[h].Head {
				depth++
			}
			if r := depth*4 + order(x.doc.Tokens[t].POS); r < rank {
				best, rank = t, r
			}
		}
	}
	return best
}

func order(p text.POS) int {
	switch p {
	case text.VERB:
		return 0
	case text.NOUN:
		return 5
	}
	return 6
}
