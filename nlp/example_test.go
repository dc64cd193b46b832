package nlp_test

import (
	"fmt"
	"log"
	"os"
	"time"

	"github.com/readout-news/readout/nlp"
	"github.com/readout-news/readout/text"
)

const news = "The minister met reporters in Paris on Monday. She said that the talks had failed."

// The words of a text with their trees.
func Example() {
	doc := nlp.Read("Three ministers didn't sign the treaty.")
	for s := range doc.Sentences() {
		for t := range s.Tokens() {
			head := "-"
			if h, ok := t.Head(); ok {
				head = h.Text()
			}
			fmt.Println(t.Text(), t.Lemma(), t.POS(), t.Rel(), head)
		}
	}
	// Output:
	// Three three NUM nummod ministers
	// ministers minister NOUN nsubj sign
	// did do AUX aux sign
	// n't not PART advmod sign
	// sign sign VERB root -
	// the the DET det treaty
	// treaty treaty NOUN obj sign
	// . . PUNCT punct sign
}

// Who did what: subjects and objects of the verbs.
func ExampleToken_Children() {
	for t := range nlp.Read("The old king praised three ministers. The ministers thanked him.").Tokens() {
		if t.POS() != text.VERB {
			continue
		}
		for c := range t.Children() {
			if c.Rel() == text.RelNsubj || c.Rel() == text.RelObj {
				fmt.Printf("%s: %s %q\n", t.Lemma(), c.Rel(), c.Subtree())
			}
		}
	}
	// Output:
	// praise: nsubj "The old king"
	// praise: obj "three ministers"
	// thank: nsubj "The ministers"
	// thank: obj "him"
}

// Who is meant, with the places where it is said.
func ExampleDoc_Chains() {
	for c := range nlp.Read("President Maria Brown left Paris. Brown thanked her hosts before she flew home.").Chains() {
		if c.Kind() != text.Person {
			continue
		}
		fmt.Println(c)
		for m := range c.Mentions() {
			fmt.Println(" ", m.Form(), m.Start(), m.End(), m)
		}
	}
	// Output:
	// Maria Brown
	//   name 10 21 Maria Brown
	//   name 34 39 Brown
	//   pronoun 48 51 her
	//   pronoun 65 68 she
}

// Times are counted from the day on which the text came out.
func ExamplePublished() {
	doc := nlp.Read(news, nlp.Published(time.Date(2024, 3, 6, 0, 0, 0, 0, time.UTC)))
	for t := range doc.Times() {
		fmt.Println(t, t.Type(), t.Value())
	}
	for t := range nlp.Read(news).Times() {
		fmt.Println(t, t.Type(), t.Value())
	}
	// Output:
	// Monday DATE 2024-03-04
	// Monday DATE XXXX-WXX-1
}

// Reading less is faster: here sentences and words, but no trees.
func ExampleOnly() {
	for s := range nlp.Read(news, nlp.Only(nlp.Sentences)).Sentences() {
		fmt.Println(s.Start(), s.End(), s)
	}
	// Output:
	// 0 46 The minister met reporters in Paris on Monday.
	// 47 82 She said that the talks had failed.
}

// Positions in code points, as other languages count.
func ExampleSpan_Runes() {
	for t := range nlp.Read("Über München").Tokens() {
		start, end := t.Runes()
		fmt.Println(t, t.Start(), t.End(), start, end)
	}
	// Output:
	// Über 0 5 0 4
	// München 6 14 5 12
}

func ExampleDoc_WriteCoNLLU() {
	if err := nlp.Read("They left.", nlp.ID("a"), nlp.Only(nlp.Trees)).WriteCoNLLU(os.Stdout); err != nil {
		log.Fatal(err)
	}
	// Output:
	// # newdoc id = a
	// # newpar
	// # sent_id = a-0001
	// # text = They left.
	// 1	They	they	PRON	PRP	_	2	nsubj	_	TokenRange=0:4
	// 2	left	leave	VERB	VBD	_	0	root	_	SpaceAfter=No|TokenRange=5:9
	// 3	.	.	PUNCT	.	_	2	punct	_	TokenRange=9:10
}
