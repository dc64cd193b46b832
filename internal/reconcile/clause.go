package reconcile

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/sameevent"
	"github.com/readout-news/readout/internal/story"
	"github.com/readout-news/readout/text"
)

// clause is what one verb of a sentence tells, with all that depends on it but the clauses that hang on its end.
type clause struct {
	doc         int
	sent        int32
	verb        int32
	first, last int32 // tokens that are quoted: from where the sentence or the clause begins to where the clause ends
	words       []termOf
	said        []uint64 // of them those that are no actors and stand outside the subject, sorted
	total       int32
	root        uint64 // stem of verb; 0 where it says little
	deed        *sameevent.Deed
	acts        []uint64 // stems of its verbs and nouns, sorted
	deeds       []*sameevent.Deed
	subject     party
	object      party
	actors      []int32 // named, no places, sorted
	places      []int32
	numbers     []string
	figures     []string // numbers of two digits or more of the whole sentence
	days        []string
	whole       bool // all clauses of its sentence
	not         bool
	open        bool // it is wanted, planned, possible
}

// party is who or what stands as subject or object: an actor of the story, -1 where open, and the stem of the word, 0 where there is none or a pronoun.
type party struct {
	who int32
	key uint64
}

// clauses reads what a sentence tells, verb by verb.
func (d *desk) clauses(doc int, n int, deeds map[string]*sameevent.Deed) (out []clause) {
	a := d.docs[doc].Doc
	s := a.Sentences[n]
	top := topVerbs(a, s)
	who, inName := d.mentioned(doc, s)
	var figures []string
	for t := s.First; t < s.Last; t++ {
		if a.Tokens[t].POS == text.NUM {
			if n := inFigures(fold(a.Tokens[t].Lemma)); large(n) {
				figures = append(figures, n)
			}
		}
	}
	for t := s.First; t < s.Last; t++ {
		if top[t-s.First] != t {
			continue
		}
		c := clause{figures: figures, doc: doc, sent: int32(n), verb: t, first: s.First, subject: party{who: -1}, object: party{who: -1}}
		d.readClause(&c, s, top, who, inName, deeds)
		if len(c.words) >= clauseWords {
			out = append(out, c)
		}
	}
	if root := rootOf(a, s); len(out) > 1 && root >= 0 { // and the whole sentence
		for t := range top {
			top[t] = root
		}
		c := clause{whole: true, figures: figures, doc: doc, sent: int32(n), verb: root, first: s.First, subject: party{who: -1}, object: party{who: -1}}
		d.readClause(&c, s, top, who, inName, deeds)
		out = append(out, c)
	}
	return out
}

// topVerbs gives for each token of s the verb whose clause it is in, -1 for none. What a verb governs as its complement is in its clause and
// the verb of framing ("said that he had left") has none of its own.
func topVerbs(a *text.Doc, s text.Sentence) []int32 {
	top := make([]int32, s.Last-s.First)
	for t := s.First; t < s.Last; t++ {
		at := t
		for steps := 0; ; steps++ {
			tok := &a.Tokens[at]
			h := tok.Head
			if h < s.First || h >= s.Last || steps > int(s.Last-s.First) {
				break
			}
			if ownClause(a, at) {
				break
			}
			at = h
		}
		top[t-s.First] = at
	}
	return top
}

// ownClause reports whether token t begins a clause of its own beside that of its head.
func ownClause(a *text.Doc, t int32) bool {
	switch a.Tokens[t].Rel {
	case text.RelAdvcl, text.RelAclRelcl, text.RelParataxis:
		return a.Tokens[t].POS == text.VERB || a.Tokens[t].POS == text.NOUN || a.Tokens[t].POS == text.ADJ
	case text.RelConj:
		return a.Tokens[t].POS == text.VERB
	case text.RelCcomp:
		h := a.Tokens[t].Head
		lemma := fold(a.Tokens[h].Lemma)
		return lightVerbs[lemma] || framing[lemma]
	}
	return false
}

// mentioned is the named actors of the story that stand in s, by the head tokens of their mentions, and the other words of their names.
func (d *desk) mentioned(doc int, s text.Sentence) (who map[int32]int32, inName map[int32]bool) {
	a := d.docs[doc].Doc
	who, inName = map[int32]int32{}, map[int32]bool{}
	i, _ := slices.BinarySearchFunc(a.Mentions, s.Start, func(m text.Mention, at int32) int { return cmp.Compare(m.Start, at) })
	for ; i < len(a.Mentions) && a.Mentions[i].Start < s.End; i++ {
		m := &a.Mentions[i]
		if k := d.at(doc, int32(i)); k >= 0 && d.named(k) {
			who[m.Head] = k
			if m.Form == text.Named {
				first, last := a.TokensIn(m.Span)
				for t := first; t < last; t++ {
					inName[t] = true
				}
			}
		}
	}
	return who, inName
}

// readClause reads the words of c and who takes part.
func (d *desk) readClause(c *clause, s text.Sentence, top []int32, who map[int32]int32, inName map[int32]bool, deeds map[string]*sameevent.Deed) {
	a := d.docs[c.doc].Doc
	subject := a.Child(c.verb, text.RelNsubj)
	if _, ok := who[subject]; !ok { // "the suspension of the licence" tells more than who is meant
		subject = -1
	}
	for t := s.First; t < s.Last; t++ {
		if top[t-s.First] != c.verb {
			continue
		}
		tok := &a.Tokens[t]
		c.last = t + 1
		lemma := fold(tok.Lemma)
		if denying[lemma] {
			c.not = !c.not
		}
		if k, ok := who[t]; ok {
			c.words = append(c.words, termOf{actorKey(k), d.nameWeight(k)})
			if d.who[k].Kind == text.Place {
				c.places = append(c.places, k)
			} else {
				c.actors = append(c.actors, k)
			}
			continue
		}
		if inName[t] {
			continue
		}
		n := len(c.words)
		switch tok.POS {
		case text.NUM:
			lemma = inFigures(lemma)
			c.numbers = append(c.numbers, lemma)
			c.words = append(c.words, termOf{stemOf(lemma, text.NUM), story.Weight(lemma)})
		case text.PROPN:
			if weekdays[lemma] {
				c.days = append(c.days, lemma)
				continue
			}
			c.words = append(c.words, termOf{stemOf(lemma, text.NUM), story.Weight(lemma)})
		case text.NOUN, text.VERB, text.ADJ:
			if tok.POS != text.ADJ {
				c.acts = append(c.acts, stemOf(lemma, text.VERB))
				if deeds[lemma] == nil {
					x := sameevent.DeedOf(lemma)
					deeds[lemma] = &x
				}
				c.deeds = append(c.deeds, deeds[lemma])
			}
			if tok.POS == text.VERB && lightVerbs[lemma] {
				continue
			}
			c.words = append(c.words, termOf{stemOf(lemma, text.VERB), story.Weight(lemma)})
		}
		if len(c.words) > n && (subject < 0 || !a.Within(t, subject)) {
			c.said = append(c.said, c.words[n].key)
		}
	}
	c.said = distinct(c.said)
	slices.SortFunc(c.words, func(x, y termOf) int { return cmp.Or(cmp.Compare(x.key, y.key), cmp.Compare(y.weight, x.weight)) })
	c.words = slices.CompactFunc(c.words, func(x, y termOf) bool { return x.key == y.key })
	c.numbers, c.days, c.actors, c.places, c.acts = distinct(c.numbers), distinct(c.days), distinct(c.actors), distinct(c.places), distinct(c.acts)
	verb := c.verb
	for range 3 { // "would seek to ..."
		in := a.Child(verb, text.RelXcomp)
		if noun := a.Child(verb, text.RelObj); noun >= 0 && a.Tokens[noun].POS == text.NOUN && lightVerbs[fold(a.Tokens[verb].Lemma)] {
			verb = noun // "took a decision"
		}
		if lemma := fold(a.Tokens[verb].Lemma); !lightVerbs[lemma] && !framing[lemma] || in < s.First || in >= s.Last {
			break
		}
		c.open = c.open || intent[fold(a.Tokens[verb].Lemma)]
		verb = in
	}
	if lemma := fold(a.Tokens[verb].Lemma); !lightVerbs[lemma] && a.Tokens[verb].POS != text.AUX {
		c.root, c.deed = stemOf(lemma, text.VERB), deeds[lemma]
		c.open = c.open || intent[lemma]
	}
	for t := range a.Children(c.verb) {
		c.open = c.open || a.Tokens[t].Tag == text.TagMD
	}
	party := func(rels ...text.Rel) party {
		t := a.Child(c.verb, rels...)
		p := party{who: -1}
		if t < 0 {
			return p
		}
		if k, ok := who[t]; ok {
			p.who, p.key = k, actorKey(k)
		} else if a.Tokens[t].POS != text.PRON {
			p.key = stemOf(fold(a.Tokens[t].Lemma), text.VERB)
			if a.Tokens[t].POS == text.PROPN {
				p.key = stemOf(fold(a.Tokens[t].Lemma), text.NUM)
			}
		}
		return p
	}
	c.subject, c.object = party(text.RelNsubj), party(text.RelObj, text.RelNsubjPass)
	c.bounds(a, s)
}

// A sentence of so many words is quoted whole, and of a longer one not so many are cut off.
const (
	wholeWords = 40
	tailWords  = 4
)

// bounds says which tokens are quoted.
func (c *clause) bounds(a *text.Doc, s text.Sentence) {
	if rel := a.Tokens[c.verb].Rel; rel == text.RelConj || rel == text.RelParataxis {
		if sub := a.Child(c.verb, text.RelNsubj, text.RelNsubjPass); sub >= 0 {
			first, _ := a.TokensIn(a.Subtree(sub))
			c.first = first
		}
	}
	if s.Last-s.First <= wholeWords {
		c.first, c.last = s.First, s.Last
	}
	if s.Last-c.last <= tailWords {
		c.last = s.Last
	}
	for c.last > c.first && c.last < s.Last && a.Tokens[c.last-1].POS == text.PUNCT && a.Word(c.last-1) != ")" {
		c.last--
	}
}

func actorKey(k int32) uint64 { return linear.Mix(linear.HashLower("actor"), uint64(k)) }

// nameWeight is how much the name of an actor says: as much as its rarest word.
func (d *desk) nameWeight(k int32) (n int32) {
	for w := range strings.FieldsSeq(d.who[k].Name) {
		n = max(n, story.Weight(fold(w)))
	}
	return n
}

// intent verbs say that what they govern has not come about yet.
var intent = words("want plan expect try seek threaten vow intend hope consider propose pledge promise aim demand urge ask call need")

// span is where c stands.
func (c *clause) span(a *text.Doc) text.Span {
	return text.Span{Start: a.Tokens[c.first].Start, End: a.Tokens[c.last-1].End}
}

// inFigures is a number in figures, as far as it is known: "nine" is "9".
func inFigures(lemma string) string {
	if n := quantity([]string{lemma}); n > 0 {
		return strconv.Itoa(int(n))
	}
	return lemma
}

// large reports whether a numeral has two digits or more: smaller ones count too many things.
func large(n string) bool { return len(n) > 1 && n[0] <= '9' }

// rootOf is the token that heads the tree of s, -1 where there is none.
func rootOf(a *text.Doc, s text.Sentence) int32 {
	for t := s.First; t < s.Last; t++ {
		if h := a.Tokens[t].Head; h < s.First || h >= s.Last {
			return t
		}
	}
	return -1
}

// termOf is a word and how much it says, in hundredths of a nat.
type termOf struct {
	key    uint64
	weight int32
}

// lightVerbs say little of what was done.
var lightVerbs = words("be have do make take get go come give put keep let seem become say tell add call note include")

var denying = words("not n't never no deny reject refute dispute without cannot")

// framing verbs say how what they govern is told or meant.
var framing = words("announce claim argue state insist warn report want plan expect try begin start continue")
