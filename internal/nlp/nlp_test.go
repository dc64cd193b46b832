package nlp

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/readout-news/readout/text"
)

// arc finds the word and gives "relation head" of it, "root" for the root.
func arc(d *text.Doc, word string) string {
	for i := range d.Tokens {
		if d.Word(int32(i)) != word {
			continue
		}
		t := d.Tokens[i]
		if t.Head < 0 {
			return t.Rel.String()
		}
		return t.Rel.String() + " " + d.Word(t.Head)
	}
	return "no such word"
}

func TestTreesOfPlainSentences(t *testing.T) {
	for in, want := range map[string]map[string]string{
		"The minister rejected the offer.": {
			"The": "det minister", "minister": "nsubj rejected", "rejected": "root", "offer": "obj rejected", ".": "punct rejected",
		},
		"Three soldiers were killed by rebels.": {
			"Three": "nummod soldiers", "soldiers": "nsubj:pass killed", "were": "aux:pass killed", "killed": "root",
			"rebels": "obl:agent killed", "by": "case rebels",
		},
		"The two leaders spoke by phone on Monday.": {
			"leaders": "nsubj spoke", "two": "nummod leaders", "phone": "obl spoke", "Monday": "obl spoke", "on": "case Monday",
		},
		"Anna Petrova told reporters that the talks had failed.": {
			"Anna": "nsubj told", "Petrova": "flat Anna", "told": "root", "that": "mark failed", "reporters": "iobj told",
			"talks": "nsubj failed", "failed": "ccomp told",
		},
		"Officials said they would not sign the treaty.": {
			"Officials": "nsubj said", "said": "root", "they": "nsubj sign", "not": "advmod sign", "sign": "ccomp said", "treaty": "obj sign",
		},
		"The general and his deputy want to leave the city.": {
			"general": "nsubj want", "deputy": "conj general", "his": "nmod:poss deputy", "leave": "xcomp want", "city": "obj leave",
		},
		"The man who stole the car is a doctor.": {
			"who": "nsubj stole", "stole": "acl:relcl man", "car": "obj stole", "is": "cop doctor", "doctor": "root",
		},
	} {
		d := &text.Doc{Text: in}
		Annotate(d)
		for word, rel := range want {
			if got := arc(d, word); got != rel {
				t.Errorf("%s\n%q is %s, want %s", in, word, got, rel)
			}
		}
	}
}

func TestTagsAndLemmas(t *testing.T) {
	d := &text.Doc{Text: "The children weren't told that President Brown had quickly met Iraqis in 2003."}
	Annotate(d)
	var got []string
	for i := range d.Tokens {
		k := &d.Tokens[i]
		got = append(got, d.Word(int32(i))+"/"+k.POS.String()+"/"+k.Tag.String()+"/"+k.Lemma)
	}
	want := "The/DET/DT/the children/NOUN/NNS/child were/AUX/VBD/be n't/PART/RB/not told/VERB/VBN/tell that/SCONJ/IN/that " +
		"President/PROPN/NNP/President Brown/PROPN/NNP/Brown had/AUX/VBD/have quickly/ADV/RB/quickly met/VERB/VBN/meet " +
		"Iraqis/PROPN/NNPS/Iraqi in/ADP/IN/in 2003/NUM/CD/2003 ./PUNCT/./."
	if s := strings.Join(got, " "); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
}

// wellFormed fails unless every sentence is a tree with one root.
func wellFormed(t *testing.T, d *text.Doc) {
	t.Helper()
	for k, s := range d.Sentences {
		roots := 0
		for i := s.First; i < s.Last; i++ {
			tok := d.Tokens[i]
			if tok.Head < 0 {
				roots++
			}
			if (tok.Head < 0) != (tok.Rel == text.RelRoot) || tok.Rel == text.NoRel || tok.POS == text.NoPOS || tok.Lemma == "" {
				t.Fatalf("%q: word %q is %+v", d.Str(s.Span), d.Word(i), tok)
			}
			if tok.Head >= 0 && (tok.Head < s.First || tok.Head >= s.Last) {
				t.Fatalf("%q: the head of %q is in another sentence", d.Str(s.Span), d.Word(i))
			}
			steps := int32(0)
			for j := i; j >= 0; j = d.Tokens[j].Head {
				if steps++; steps > s.Last-s.First {
					t.Fatalf("%q: %q goes round in a circle", d.Str(s.Span), d.Word(i))
				}
			}
		}
		if roots != 1 {
			t.Fatalf("sentence %d %q has %d roots", k, d.Str(s.Span), roots)
		}
	}
}

func TestEveryTextBecomesTrees(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	bits := strings.Fields(`the The a minister said " “ ” , . ! ? ; : - — ( ) of in killed U.S. Mr. 5 1,000 % $ 's n't and or that who to
		not Moscow 🙂 é ß حرب @x #y http://a.bc ... / \ * = <...> [ ] is was were by`)
	for range 300 {
		var b strings.Builder
		for range r.IntN(60) {
			b.WriteString(bits[r.IntN(len(bits))])
			b.WriteString([]string{" ", " ", " ", "", "\n"}[r.IntN(5)])
		}
		d := &text.Doc{Text: b.String()}
		Annotate(d)
		wellFormed(t, d)
	}
}

func TestOddTexts(t *testing.T) {
	for _, s := range []string{"", "\n\n", "...", "!!", "🙂", "a", "\u0301", strings.Repeat("x", 1<<20), strings.Repeat("a ", 1<<15), strings.Repeat("(", 5000), strings.Repeat("the man who ", 3000)} {
		d := &text.Doc{Text: s}
		Annotate(d)
		wellFormed(t, d)
	}
}

func TestAnnotateIsAPureFunction(t *testing.T) {
	a := &text.Doc{Text: sample}
	Annotate(a)
	for range 3 {
		b := &text.Doc{Text: sample}
		Annotate(b)
		for i := range a.Tokens {
			if a.Tokens[i] != b.Tokens[i] {
				t.Fatalf("token %d: %+v and %+v", i, a.Tokens[i], b.Tokens[i])
			}
		}
	}
}

const sample = `Minister rejects call for early vote
The interior minister said on Monday that she wouldn't resign, despite calls from three parties in the capital.
"We have heard these demands before," Maria Oduya told reporters after meeting the president. "They change nothing."
At least 40 people were hurt and two were killed in the protests, which began on 5 March, the health ministry reported.
Officials in the neighbouring country urged both sides to return to talks, and promised $3.5m in aid for the families.
`

func FuzzAnnotate(f *testing.F) {
	f.Add(sample)
	f.Fuzz(func(t *testing.T, s string) {
		d := &text.Doc{Text: strings.ToValidUTF8(s, "\uFFFD")}
		Annotate(d)
		wellFormed(t, d)
	})
}

func TestKnownWordsCostNoMemory(t *testing.T) {
	d := &text.Doc{Text: strings.Repeat(sample, 10)}
	Annotate(d)
	perWord := testing.AllocsPerRun(5, func() { Annotate(d) }) / float64(len(d.Tokens))
	if perWord > 0.01 {
		t.Errorf("%.3f allocations per word", perWord)
	}
}

func BenchmarkAnnotate(b *testing.B) {
	d := &text.Doc{Text: strings.Repeat(sample, 10)}
	Annotate(d)
	b.ReportAllocs()
	words := 0
	for b.Loop() {
		Annotate(d)
		words += len(d.Tokens)
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
}
