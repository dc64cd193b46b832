package main

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/readout-news/readout/internal/nlp"
	"github.com/readout-news/readout/internal/output/conllu"
)

// goldWord is a word of a treebank.
type goldWord struct {
	form, lemma, upos, xpos, rel string
	head                         int
}

// goldTrees are the sentences of a CoNLL-U file, without multiword tokens and empty words.
func goldTrees(b []byte) (out [][]goldWord) {
	var s []goldWord
	flush := func() {
		if len(s) > 0 {
			out = append(out, s)
		}
		s = nil
	}
	for line := range strings.Lines(string(b)) {
		c := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(c) < 8 {
			if strings.TrimSpace(line) == "" {
				flush()
			}
			continue
		}
		if _, err := strconv.Atoi(c[0]); err != nil {
			continue
		}
		head, _ := strconv.Atoi(c[6])
		s = append(s, goldWord{c[1], c[2], c[3], c[4], c[7], head})
	}
	flush()
	return out
}

// trees tags and parses gold words. Relations are compared without their subtype, as in CoNLL 2018.
func trees(path string) (result, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return result{}, err
	}
	docs, err := conllu.Read(bytes.NewReader(b))
	if err != nil {
		return result{}, fmt.Errorf("%s: %w", path, err)
	}
	var out bytes.Buffer
	for _, d := range docs {
		nlp.AnnotateTokens(d)
		if err := conllu.Write(&out, d); err != nil {
			return result{}, err
		}
	}
	return scoreTrees(goldTrees(b), goldTrees(out.Bytes()))
}

func scoreTrees(gold, got [][]goldWord) (result, error) {
	var n, upos, xpos, lemma, uas, las int
	tags, heads := newMistakes(tagLayer), newMistakes(treeLayer)
	if len(gold) != len(got) {
		return result{}, fmt.Errorf("%d sentences for %d", len(got), len(gold))
	}
	for i := range gold {
		if len(gold[i]) != len(got[i]) {
			return result{}, fmt.Errorf("sentence %d: %d words for %d", i+1, len(got[i]), len(gold[i]))
		}
		for k, g := range gold[i] {
			s := got[i][k]
			n++
			upos += one(s.upos == g.upos)
			xpos += one(s.xpos == g.xpos)
			lemma += one(s.lemma == g.lemma)
			uas += one(s.head == g.head)
			las += one(s.head == g.head && plain(s.rel) == plain(g.rel))
			tags.add(tagMistake(g, s))
			heads.add(treeMistake(g, s))
		}
	}
	r := result{size: sized(n, "words"), mistakes: []mistakes{tags, heads}}
	r.add("UPOS", share(upos, n))
	r.add("XPOS", share(xpos, n))
	r.add("lemma", share(lemma, n))
	r.add("UAS", share(uas, n))
	r.add("LAS", share(las, n))
	return r, nil
}

// plain is a relation without its subtype.
func plain(rel string) string {
	base, _, _ := strings.Cut(rel, ":")
	return base
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
