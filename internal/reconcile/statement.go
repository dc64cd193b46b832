package reconcile

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/readout-news/readout/internal/story"
	"github.com/readout-news/readout/text"
)

// statement is a sentence, or the first part of one, as it is held against those of other documents.
type statement struct {
	doc         int
	first, last int32
	words       []termOf
	acts        []act   // what verbs and nouns of action it has
	root        uint64  // the verb of the main clause, or of what is said; 0 where it says little
	subject     int32   // actor of the story who is the subject of root, -1 where open
	actors      []int32 // named actors, sorted
	numbers     []string
	days        []string // weekdays
	not         bool
	title       bool
}

// act is the stem of a verb or noun, and the actor of the story who is its subject, -1 where open.
type act struct {
	key     uint64
	subject int32
}

// termOf is a word and how much it says, in hundredths of a nat.
type termOf struct {
	key    uint64
	weight int32
}

// lightVerbs say little of what was done.
var lightVerbs = words("be have do make take get go come give put keep let seem become say tell add call note include")

var denying = words("not n't never no deny reject refute dispute without cannot")

// statement reads tokens [first, last) of a document.
func (d *desk) statement(doc int, first, last int32) statement {
	a := d.docs[doc].Doc
	s := statement{doc: doc, first: first, last: last, subject: -1}
	s.title = a.Tokens[first].Start < a.TitleSpan.End
	for t := first; t < last; t++ {
		tok := &a.Tokens[t]
		lemma := fold(tok.Lemma)
		if denying[lemma] {
			s.not = !s.not
		}
		switch tok.POS {
		case text.NUM:
			if n := quantity([]string{lemma}); n > 0 {
				lemma = strconv.Itoa(int(n))
			}
			s.numbers = append(s.numbers, lemma)
			s.words = append(s.words, termOf{stemOf(lemma, text.NUM), story.Weight(lemma)})
		case text.PROPN:
			if weekdays[lemma] {
				s.days = append(s.days, lemma)
				continue
			}
			s.words = append(s.words, termOf{stemOf(lemma, text.NUM), story.Weight(lemma)})
		case text.NOUN, text.VERB, text.ADJ:
			if tok.POS == text.VERB && lightVerbs[lemma] {
				continue
			}
			k := stemOf(lemma, text.VERB)
			s.words = append(s.words, termOf{k, story.Weight(lemma)})
		}
	}
	slices.SortFunc(s.words, func(x, y termOf) int { return cmp.Compare(x.key, y.key) })
	s.words = slices.CompactFunc(s.words, func(x, y termOf) bool { return x.key == y.key })
	s.numbers, s.days = distinct(s.numbers), distinct(s.days)
	d.readActs(&s)
	return s
}

// readActs reads who is in s, what it tells as done by whom, and what its main verb is.
func (d *desk) readActs(s *statement) {
	a := d.docs[s.doc].Doc
	span := text.Span{Start: a.Tokens[s.first].Start, End: a.Tokens[s.last-1].End}
	who := map[int32]int32{} // head token -> actor
	i, _ := slices.BinarySearchFunc(a.Mentions, span.Start, func(m text.Mention, at int32) int { return cmp.Compare(m.Start, at) })
	for ; i < len(a.Mentions) && a.Mentions[i].Start < span.End; i++ {
		k := d.at(s.doc, int32(i))
		if k < 0 || !d.named(k) {
			continue
		}
		who[a.Mentions[i].Head] = k
		if d.who[k].Kind != text.Place {
			s.actors = append(s.actors, k)
		}
	}
	slices.Sort(s.actors)
	s.actors = slices.Compact(s.actors)
	subject := func(t int32) int32 {
		if j := a.Child(t, text.RelNsubj); j >= 0 {
			if k, ok := who[j]; ok {
				return k
			}
		}
		return -1
	}
	for t := s.first; t < s.last; t++ {
		if pos := a.Tokens[t].POS; pos == text.VERB || pos == text.NOUN {
			s.acts = append(s.acts, act{stemOf(fold(a.Tokens[t].Lemma), pos), subject(t)})
		}
	}
	for t := s.first; t < s.last; t++ {
		if h := a.Tokens[t].Head; h >= s.first && h < s.last || a.Tokens[t].POS == text.PUNCT {
			continue
		}
		verb := t
		for range 3 { // "said that he would seek to ..."
			in := a.Child(verb, text.RelCcomp, text.RelXcomp)
			if lemma := fold(a.Tokens[verb].Lemma); !lightVerbs[lemma] && !framing[lemma] || in < s.first || in >= s.last {
				break
			}
			verb = in
		}
		if lemma := fold(a.Tokens[verb].Lemma); !lightVerbs[lemma] && a.Tokens[verb].POS != text.AUX {
			s.root, s.subject = stemOf(lemma, a.Tokens[verb].POS), subject(verb)
		}
		return
	}
}

// framing verbs say how what they govern is told or meant.
var framing = words("announce claim argue state insist warn report want plan expect try begin start continue")

// span is where s stands.
func (s *statement) span(a *text.Doc) text.Span {
	return text.Span{Start: a.Tokens[s.first].Start, End: a.Tokens[s.last-1].End}
}

// weight is how much s says.
func (s *statement) weight() (n int32) {
	for _, w := range s.words {
		n += w.weight
	}
	return n
}

// covered is how much of s another one says, and in how many words.
func (s *statement) covered(by *statement) (weight int32, n int) {
	x, y := s.words, by.words
	for len(x) > 0 && len(y) > 0 {
		switch c := cmp.Compare(x[0].key, y[0].key); {
		case c < 0:
			x = x[1:]
		case c > 0:
			y = y[1:]
		default:
			weight, n = weight+x[0].weight, n+1
			x, y = x[1:], y[1:]
		}
	}
	return weight, n
}
