package nlp

import (
	"strings"

	"github.com/readout-news/readout/text"
)

// betweenSubjectAndVerb hangs what stands between a subject and its verb on that verb, where the network hung it on one further
// up: "The paper reported that Okoro, in a call with Weber, made a promise".
func betweenSubjectAndVerb(d *text.Doc) {
	for i := range d.Tokens {
		v := d.Tokens[i].Head
		if r := d.Tokens[i].Rel; r != text.RelNsubj && r != text.RelNsubjPass || v < int32(i)+2 || d.Tokens[v].POS != text.VERB {
			continue
		}
		for k := int32(i) + 1; k < v; k++ {
			t := &d.Tokens[k]
			if t.Head < 0 || t.Head >= int32(i) || t.Rel != text.RelObl && t.Rel != text.RelOblUnmarked && t.Rel != text.RelAdvmod {
				continue
			}
			if lies(d, k, int32(i), v) {
				t.Head = v
			}
		}
	}
}

// saidToSay hangs the clause of "said that she will say Okoro asked her" on the second verb of saying, right behind which it
// begins.
func saidToSay(d *text.Doc) {
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Rel != text.RelCcomp || t.Head < 0 || t.Head > int32(i) {
			continue
		}
		first, _ := d.TokensIn(d.Subtree(int32(i)))
		a := first - 1
		if s := d.Child(int32(i), text.RelNsubj, text.RelNsubjPass); a <= t.Head || s < first {
			continue
		}
		k := &d.Tokens[a]
		if k.POS == text.VERB && k.Head == t.Head && k.Rel == text.RelCcomp && says(d.Word(a)) && d.Child(a, text.RelCcomp, text.RelXcomp, text.RelObj) < 0 {
			t.Head = a
		}
	}
}

func says(word string) bool {
	switch strings.ToLower(word) {
	case "say", "says", "said", "claim", "claims", "claimed", "believe", "believes", "believed", "think", "thinks", "thought", "know", "knows", "knew", "admit", "admits", "admitted":
		return true
	}
	return false
}

// gaveMoney makes the one who gets it of a noun that was taken for a part of the sum behind it: "awarded the tribes $17 million".
func gaveMoney(d *text.Doc) {
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Rel != text.RelCompound || t.Head != int32(i)+1 || t.POS != text.NOUN && t.POS != text.PROPN || d.Word(t.Head) != "$" {
			continue
		}
		sum := &d.Tokens[t.Head]
		if sum.Rel != text.RelObj || sum.Head < 0 || sum.Head >= int32(i) || d.Child(sum.Head, text.RelIobj) >= 0 {
			continue
		}
		switch w := d.Word(int32(i)); w {
		case "US", "U.S.", "A", "C", "NZ", "AU", "CA", "HK", "S":
			continue
		}
		for k := sum.Head + 1; k < int32(i); k++ { // its article and its adjectives
			if x := &d.Tokens[k]; x.Head == t.Head {
				x.Head = int32(i)
			}
		}
		t.Head, t.Rel = sum.Head, text.RelIobj
	}
}

// ofDoing makes verbs of both nouns in "accused Chad of funding and arming rebels", where the second was joined to the verb above.
func ofDoing(d *text.Doc) {
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if t.Tag != text.TagVBG || t.Rel != text.RelConj || t.Head < 0 || t.Head > int32(i) || d.Tokens[t.Head].Tag == text.TagVBG {
			continue
		}
		c := d.Child(int32(i), text.RelCc)
		if c < 1 || c != int32(i)-1 {
			continue
		}
		n := &d.Tokens[c-1]
		p := d.Child(c-1, text.RelCase)
		if n.Tag != text.TagNN || !strings.HasSuffix(d.Word(c-1), "ing") || p != c-2 || d.Word(p) != "of" && d.Word(p) != "for" || d.Tokens[c-1].Head < t.Head || !d.Within(c-1, t.Head) {
			continue
		}
		v := t.Head
		n.POS, n.Tag, n.Rel, n.Head = text.VERB, text.TagVBG, text.RelAdvcl, v
		d.Tokens[p].Rel = text.RelMark
		t.Head = c - 1
	}
}

// lies reports whether all words under k stand between tokens a and b.
func lies(d *text.Doc, k, a, b int32) bool {
	s := d.Sentences[d.Tokens[k].Sent]
	for i := s.First; i < s.Last; i++ {
		if (i <= a || i >= b) && d.Tokens[i].POS != text.PUNCT && d.Within(i, k) {
			return false
		}
	}
	return true
}
