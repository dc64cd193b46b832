package nlp

import (
	"strings"

	"github.com/readout-news/readout/text"
)

// headlineVerb makes the verb of a headline of what was taken for a plural: "Judge orders ministry to return files", "House votes
// to end war". Between a doer without an article and what is done, in a line without any other verb, such a word is one.
func headlineVerb(d *text.Doc) {
	for k := range d.Sentences {
		s := &d.Sentences[k]
		if d.Word(s.Last-1) == "." || hasVerb(d, s) {
			continue
		}
		for v := s.First + 1; v+1 < s.Last; v++ {
			if t := &d.Tokens[v]; (t.Tag == text.TagNNS || t.Tag == text.TagNNPS) && headlineVerbs[strings.ToLower(d.Word(v))] && oneDoer(d, s, v) && takesWhat(d, s, v) {
				giveHeadlineVerb(d, s, v)
				break
			}
		}
	}
}

// oneDoer reports whether a noun or name in the singular stands before v, without an article or a preposition in the line before it.
func oneDoer(d *text.Doc, s *text.Sentence, v int32) bool {
	if t := d.Tokens[v-1].Tag; t != text.TagNN && t != text.TagNNP {
		return false
	}
	for k := s.First; k < v; k++ {
		if p := d.Tokens[k].POS; p == text.DET || p == text.ADP && strings.ToLower(d.Word(k)) != "of" {
			return false
		}
	}
	return true
}

// takesWhat reports whether v is followed by an infinitive or the beginning of a noun phrase.
func takesWhat(d *text.Doc, s *text.Sentence, v int32) bool {
	switch n := &d.Tokens[v+1]; n.POS {
	case text.PART:
		return v+2 < s.Last && d.Tokens[v+2].Tag == text.TagVB
	default:
		return n.POS == text.PROPN || n.POS == text.DET || n.POS == text.NUM || n.POS == text.ADJ || n.POS == text.NOUN || n.POS == text.PRON
	}
}

// giveHeadlineVerb makes v the root of s, with the noun before it as subject and an infinitive or the noun behind it as object.
func giveHeadlineVerb(d *text.Doc, s *text.Sentence, v int32) {
	subject := v - 1
	from := s.First
	for k := s.First; k < v; k++ { // "Police: man wounds two"
		if d.Word(k) == ":" {
			from = k + 1
		}
	}
	if from >= v {
		return
	}
	infinitive, object := int32(-1), int32(-1)
	if d.Tokens[v+1].POS == text.PART {
		infinitive = v + 2
	} else {
		if object = whatItDoes(d, s, v+1); object < 0 {
			return
		}
		for k := object + 1; k+1 < s.Last; k++ { // "orders ministry to return"
			if d.Tokens[k].POS == text.PART && d.Tokens[k+1].Tag == text.TagVB {
				if h := d.Tokens[k+1].Head; h == v || h == object {
					infinitive = k + 1
				}
				break
			}
			if d.Tokens[k].POS == text.PUNCT {
				break
			}
		}
	}
	for k := s.First; k < s.Last; k++ {
		t := &d.Tokens[k]
		switch {
		case k == v || k == subject || k == object || k == infinitive:
		case t.Head == v && k >= from && k < subject:
			t.Head = subject
		case t.Head < 0 || (t.Head < v) != (k < v):
			t.Head = v
			if t.Rel == text.RelRoot || t.Rel == text.RelNmodDesc || t.Rel == text.RelCompound {
				t.Rel = text.RelDep
			}
		}
	}
	set := func(k, head int32, rel text.Rel) {
		if k >= 0 {
			d.Tokens[k].Head, d.Tokens[k].Rel = head, rel
		}
	}
	t := &d.Tokens[v]
	t.POS, t.Tag = text.VERB, text.TagVBZ
	set(v, -1, text.RelRoot)
	set(subject, v, text.RelNsubj)
	set(object, v, text.RelObj)
	set(infinitive, v, text.RelXcomp)
	for k := v + 1; k < s.Last; k++ { // a verb has no clause that describes it
		if t := &d.Tokens[k]; t.Rel == text.RelAcl && t.Head == v {
			if t.Rel = text.RelAdvcl; object >= 0 && d.Word(k-1) != "," {
				t.Head, t.Rel = object, text.RelAcl
			}
		}
	}
}

// whatItDoes is the head of the noun phrase that begins at from, -1 if none does: of "wounds 4 on Sunday" the number.
func whatItDoes(d *text.Doc, s *text.Sentence, from int32) int32 {
	n := from
	for n+1 < s.Last && !naming(d, n) && d.Tokens[n].POS != text.PUNCT && d.Tokens[n].POS != text.ADP {
		n++
	}
	if d.Tokens[from].POS == text.NUM && !naming(d, n) {
		return from
	}
	if !naming(d, n) {
		if d.Tokens[from].POS == text.PRON {
			return from
		}
		return -1
	}
	for k := 0; k < 12; k++ {
		h := d.Tokens[n].Head
		if h < from || h >= s.Last || !naming(d, h) {
			break
		}
		n = h
	}
	return n
}

// headlineVerbs are verbs of headlines that are plurals of nouns too.
var headlineVerbs = wordSet("accuses approves arrests asks attacks backs bans bids blames blasts blocks boycotts calls charges claims condemns cuts " +
	"defends delays demands details detains drops ends faces files fires forces grants hands hits hosts issues jails kills launches limits marks meets " +
	"moves names offers orders pardons permits picks plans pledges posts praises probes promises protests raids raises rebukes rejects releases " +
	"requests rescues seeks shelves shoots signs slams sponsors strikes struggles sues supports surrenders suspends taps targets threatens tours urges " +
	"vetoes visits votes vows wants warns welcomes wins wounds")
