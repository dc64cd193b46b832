package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/nlp/parse"
	"github.com/readout-news/readout/internal/output/conllu"
	"github.com/readout-news/readout/text"
)

const bank = `1	The	the	DET	DT	_	2	det	_	_
2	guard	guard	NOUN	NN	_	6	nsubj	_	_
3	who	who	PRON	WP	_	4	nsubj	_	_
4	slept	sleep	VERB	VBD	_	2	acl:relcl	_	_
5	never	never	ADV	RB	_	6	advmod	_	_
6	saw	see	VERB	VBD	_	0	root	_	_
7	them	they	PRON	PRP	_	6	obj	_	SpaceAfter=No
8	.	.	PUNCT	.	_	6	punct	_	_

1	Doors	door	NOUN	NNS	_	2	nsubj	_	_
2	opened	open	VERB	VBD	_	0	root	_	_
3	at	at	ADP	IN	_	4	case	_	_
4	noon	noon	NOUN	NN	_	2	obl	_	SpaceAfter=No
5	.	.	PUNCT	.	_	2	punct	_	_
`

func treebank(t *testing.T) []*text.Doc {
	t.Helper()
	docs, err := conllu.Read(strings.NewReader(bank))
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

// follow parses by the oracle's free actions; among them it takes the pick-th, so that every way is tried.
func follow(s sentence, actions []parse.Action, pick func(n int) int) *parse.State {
	var o oracle
	var st parse.State
	o.load(s)
	st.Load(s.doc, s.Sentence)
	for !st.Done() {
		if len(st.Stack) == 0 {
			st.Do(parse.Action{Kind: parse.Shift})
			continue
		}
		costs := o.costs(&st)
		var free []parse.Action
		for _, a := range actions {
			if st.Can(a) && o.free(&st, a, costs) {
				free = append(free, a)
			}
		}
		st.Do(free[pick(len(free))])
	}
	return &st
}

func TestFreeActionsLeadToTheGoldTree(t *testing.T) {
	sents := sentences(treebank(t))
	actions := parse.ParseActions(actionLabels(sents))
	r := random(7)
	for range 200 {
		for _, s := range sents {
			st := follow(s, actions, func(n int) int { return int(r.next() % uint64(n)) })
			for i := s.First; i < s.Last; i++ {
				want := s.doc.Tokens[i].Head - s.First + 1
				if s.doc.Tokens[i].Head < 0 {
					want = st.Root
				}
				w := st.Words[i-s.First+1]
				if w.Head != want || w.Rel != s.doc.Tokens[i].Rel {
					t.Fatalf("%q got head %d %v, want %d %v", s.doc.Word(i), w.Head, w.Rel, want, s.doc.Tokens[i].Rel)
				}
			}
		}
	}
}

func TestTrainingIsReproducibleAndLearns(t *testing.T) {
	docs := treebank(t)
	first, err := trainParser(sentences(docs), 60, 20)
	if err != nil {
		t.Fatal(err)
	}
	again, err := trainParser(sentences(docs), 60, 20)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first, again) {
		t.Error("two trainings of the parser differ")
	}
	got := clone(docs)
	parse.New(linear.MustOpen(string(first))).Parse(got[0])
	for i := range got[0].Tokens {
		if a, b := got[0].Tokens[i], docs[0].Tokens[i]; a.Head != b.Head || a.Rel != b.Rel {
			t.Errorf("%q is %v of %d, want %v of %d", docs[0].Word(int32(i)), a.Rel, a.Head, b.Rel, b.Head)
		}
	}
	one, err := trainTagger(sentences(docs), 5)
	if err != nil {
		t.Fatal(err)
	}
	two, _ := trainTagger(sentences(docs), 5)
	if !bytes.Equal(one, two) {
		t.Error("two trainings of the tagger differ")
	}
}

func TestLemmaTableIsReproducible(t *testing.T) {
	forms := map[form]string{{"slept", text.VERB, text.TagVBD}: "sleep", {"opened", text.VERB, text.TagVBD}: "open", {"closed", text.VERB, text.TagVBD}: "close"}
	one := trainLemmas(treebank(t), forms)
	for range 5 {
		if !bytes.Equal(one, trainLemmas(treebank(t), forms)) {
			t.Fatal("two tables differ")
		}
	}
}
