package conllu

import (
	"bytes"
	"strings"
	"testing"

	"github.com/readout-news/readout/text"
)

const sample = `# newdoc id = a
# sent_id = a-1
# text = They didn't go.
1	They	they	PRON	PRP	_	4	nsubj	_	_
2-3	didn't	_	_	_	_	_	_	_	_
2	did	do	AUX	VBD	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	go	go	VERB	VB	_	0	root	_	SpaceAfter=No
4.1	gone	go	VERB	VBN	_	_	_	_	_
5	.	.	PUNCT	.	_	4	punct	_	_

# sent_id = a-2
# text = 10 000 left
1	10 000	10000	NUM	CD	_	2	nsubj	_	_
2	left	leave	VERB	VBD	_	0	root:odd	_	_
# newdoc id = b
1	End	end	NOUN	NN	_	0	root	_	_
`

func TestReadKeepsWordsAndSentences(t *testing.T) {
	docs, err := Read(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	if len(docs) != 2 || docs[0].ID != "a" || docs[1].ID != "b" {
		t.Fatalf("%d documents", len(docs))
	}
	d := docs[0]
	if d.Text != "They didn't go.\n10 000 left\n" {
		t.Errorf("text %q", d.Text)
	}
	if len(d.Sentences) != 2 || len(d.Tokens) != 7 {
		t.Fatalf("%d sentences, %d words", len(d.Sentences), len(d.Tokens))
	}
	if w := d.Tokens[5]; d.Word(5) != "10 000" || w.Head != 6 || w.POS != text.NUM || w.Rel != text.RelNsubj || w.Sent != 1 {
		t.Errorf("word 5 is %q %+v", d.Word(5), w)
	}
	if d.Tokens[6].Rel != text.RelRoot {
		t.Errorf("an unknown subtype gave %v", d.Tokens[6].Rel)
	}
}

func TestWriteReadsBack(t *testing.T) {
	docs, err := Read(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	for _, d := range docs {
		if err := Write(&b, d); err != nil {
			t.Fatal(err)
		}
	}
	again, err := Read(&b)
	if err != nil {
		t.Fatal(err)
	}
	for i, d := range docs {
		if again[i].Text != d.Text || len(again[i].Tokens) != len(d.Tokens) {
			t.Fatalf("document %d: %q", i, again[i].Text)
		}
		for k := range d.Tokens {
			if again[i].Tokens[k] != d.Tokens[k] {
				t.Errorf("word %d: %+v, was %+v", k, again[i].Tokens[k], d.Tokens[k])
			}
		}
	}
}

func TestWrite(t *testing.T) {
	d := &text.Doc{ID: "x", Text: "Go\t now", Sentences: []text.Sentence{{Span: text.Span{Start: 0, End: 7}, First: 0, Last: 2}}}
	d.Tokens = []text.Token{
		{Span: text.Span{Start: 0, End: 2}, Lemma: "go", Head: -1, POS: text.VERB, Tag: text.TagVB, Rel: text.RelRoot},
		{Span: text.Span{Start: 4, End: 7}, Head: 0, POS: text.ADV, Tag: text.TagRB, Rel: text.RelAdvmod},
	}
	var b strings.Builder
	if err := Write(&b, d); err != nil {
		t.Fatal(err)
	}
	want := "# newdoc id = x\n# sent_id = x-0001\n# text = Go now\n" +
		"1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n2\tnow\t_\tADV\tRB\t_\t1\tadvmod\t_\t_\n\n"
	if b.String() != want {
		t.Errorf("got %q\nwant %q", b.String(), want)
	}
}

// rich is "Ana Oda left. She won." in two paragraphs, with a chain, a time and an open reference.
func rich() *text.Doc {
	d := &text.Doc{ID: "a b/c", Text: "Ána Oda left today.\nShe won it."}
	at := int32(0)
	for i, word := range strings.Fields("Ána Oda left today . She won it .") {
		at += int32(strings.Index(d.Text[at:], word))
		d.Tokens = append(d.Tokens, text.Token{Span: text.Span{Start: at, End: at + int32(len(word))}, Sent: int32(i / 5)})
		at += int32(len(word))
	}
	d.Sentences = []text.Sentence{{Span: text.Span{Start: 0, End: 20}, First: 0, Last: 5}, {Span: text.Span{Start: 21, End: 32}, First: 5, Last: 9}}
	d.Times = []text.Time{{Span: d.Tokens[3].Span, Type: "DATE", Value: "2024-03-05"}}
	d.Mentions = []text.Mention{
		{Span: text.Span{Start: 0, End: 8}, Head: 1, Kind: text.Person},
		{Span: d.Tokens[5].Span, Head: 5, Kind: text.Person},
		{Span: d.Tokens[7].Span, Head: 7, Chain: -1},
		{Span: d.Tokens[1].Span, Head: 1, Chain: 1, Kind: text.Other},
	}
	d.Chains = []text.Chain{{Mentions: []int32{0, 1}, Kind: text.Person}, {Mentions: []int32{3}}}
	return d
}

func TestWriterShowsPlacesReferencesAndTimes(t *testing.T) {
	var b strings.Builder
	w := NewWriter(&b)
	for range 2 {
		if err := w.Write(rich()); err != nil {
			t.Fatal(err)
		}
	}
	want := `# newdoc id = a b/c
# global.Entity = eid-etype-head
# newpar
# sent_id = a_b_c-0001
# text = Ána Oda left today.
1	Ána	_	_	_	_	_	_	_	Entity=(e1-person-2|TokenRange=0:3
2	Oda	_	_	_	_	_	_	_	Entity=(e2-other-1)e1)|TokenRange=4:7
3	left	_	_	_	_	_	_	_	TokenRange=8:12
4	today	_	_	_	_	_	_	_	SpaceAfter=No|Timex=(DATE:2024-03-05)|TokenRange=13:18
5	.	_	_	_	_	_	_	_	TokenRange=18:19

# newpar
# sent_id = a_b_c-0002
# text = She won it.
1	She	_	_	_	_	_	_	_	Entity=(e1-person-1)|TokenRange=20:23
2	won	_	_	_	_	_	_	_	TokenRange=24:27
3	it	_	_	_	_	_	_	_	SpaceAfter=No|TokenRange=28:30
4	.	_	_	_	_	_	_	_	TokenRange=30:31

`
	again := strings.NewReplacer("# global.Entity = eid-etype-head\n", "", "(e1-", "(e3-", "e1)", "e3)", "(e2-", "(e4-").Replace(want)
	if b.String() != want+again {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want+again)
	}
}

func TestReadNamesTheLine(t *testing.T) {
	for _, in := range []string{"1\tonly\tthree\n", "x\ta\ta\tX\tX\t_\t0\troot\t_\t_\n", "1\ta\ta\tX\tX\t_\t9\tdep\t_\t_\n\n"} {
		if _, err := Read(strings.NewReader(in)); err == nil || !strings.Contains(err.Error(), "line") {
			t.Errorf("%q gave %v", in, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(sample)
	f.Add("2-1\t\t\t\t\t\t\t\t\t\n1\ta\t\t\t\t\t-5\t\t\t\n")
	f.Fuzz(func(t *testing.T, s string) {
		docs, err := Read(strings.NewReader(s))
		if err != nil {
			return
		}
		for _, d := range docs {
			if err := Write(&bytes.Buffer{}, d); err != nil {
				t.Fatal(err)
			}
		}
	})
}
