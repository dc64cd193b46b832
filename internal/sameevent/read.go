package sameevent

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/nlp/number"
	"github.com/readout-news/readout/internal/sparse"
	"github.com/readout-news/readout/text"
)

// Reader makes mentions of the documents of a story.
type Reader struct {
	Docs []*text.Doc
	// Who is the actor of the story that a mention of a document stands for, -1 where that is open.
	Who func(doc int, mention int32) int32

	mentionAt []map[int32]int32 // document: head token -> mention
	documents []sparse.Vector
}

// NewReader makes ready to read from docs.
func NewReader(docs []*text.Doc, who func(doc int, mention int32) int32) *Reader {
	r := &Reader{Docs: docs, Who: who}
	for _, d := range docs {
		at := make(map[int32]int32, len(d.Mentions))
		for i := range d.Mentions {
			at[d.Mentions[i].Head] = int32(i)
		}
		r.mentionAt = append(r.mentionAt, at)
		r.documents = append(r.documents, sentenceWords(d, 0, int32(len(d.Tokens)), nil))
	}
	return r
}

// Head is the word of a trigger that the others hang on.
func Head(d *text.Doc, tokens []int32) int32 {
	for _, t := range tokens {
		if !slices.Contains(tokens, d.Tokens[t].Head) {
			return t
		}
	}
	return tokens[0]
}

// Mention reads what the clause around a trigger tells of its event. "Made a statement" is a statement.
func (r *Reader) Mention(doc int, tokens []int32) Mention {
	d := r.Docs[doc]
	head := Head(d, tokens)
	if len(tokens) > 1 && lightVerbs[d.Tokens[head].Lemma] {
		for _, t := range tokens {
			if d.Tokens[t].Head == head && d.Tokens[t].POS == text.NOUN {
				head = t
			}
		}
	}
	return r.mention(doc, head, -1, tokens)
}

// MentionAt is Mention with the head of the trigger given, which may be a verb that leaves the deed to a noun outside.
func (r *Reader) MentionAt(doc int, head int32, tokens []int32) Mention {
	carried := carriedBy(r.Docs[doc], head, tokens)
	if carried >= 0 {
		tokens = append(slices.Clone(tokens), carried)
	}
	return r.mention(doc, head, carried, tokens)
}

func (r *Reader) mention(doc int, head, carried int32, tokens []int32) Mention {
	d := r.Docs[doc]
	m := Mention{Doc: doc, Head: head, Noun: d.Tokens[head].POS != text.VERB}
	if carried >= 0 {
		m.Words = append(m.Words, lower(d, carried))
	}
	m.Words = append(m.Words, lower(d, head))
	for _, t := range tokens {
		if t != head && t != carried {
			m.Words = append(m.Words, lower(d, t))
		}
	}
	if p := d.Child(head, text.RelCompoundPrt); p >= 0 && !slices.Contains(tokens, p) {
		m.Words = append(m.Words, lower(d, p))
	}
	c := clause{r: r, d: d, m: &m, tokens: tokens}
	c.read(head)
	s := d.Sentences[d.Tokens[head].Sent]
	m.deed = deedOf(m.Words)
	m.context = sentenceWords(d, s.First, s.Last, m.Words)
	return m
}

func lower(d *text.Doc, t int32) string {
	l := d.Tokens[t].Lemma
	if l == "" || l == "_" {
		l = d.Word(t)
	}
	return strings.ToLower(l)
}

// carriedBy is the noun that says what the deed of a verb is that says little itself ("filed charges", "took her into
// custody"), where the trigger has it not; -1 for none.
func carriedBy(d *text.Doc, verb int32, tokens []int32) int32 {
	if d.Tokens[verb].POS != text.VERB || len(tokens) > 1 || !lightVerbs[d.Tokens[verb].Lemma] && !handingVerbs[d.Tokens[verb].Lemma] {
		return -1
	}
	out := int32(-1)
	for i := range d.Children(verb) {
		if t := &d.Tokens[i]; t.POS == text.NOUN && (t.Rel == text.RelObj || t.Rel == text.RelObl) && len(families()[stem(lower(d, i))]) > 0 {
			if out < 0 || t.Rel == text.RelObj {
				out = i
			}
		}
	}
	return out
}

var lightVerbs = setOf("make take hold have give do get carry commit deliver issue launch conduct stage")

// handingVerbs are verbs whose object says what the deed is, beside the light ones.
var handingVerbs = setOf("file open impose press bring mount wage voice express reach sign")

// clause gathers what stands around a trigger.
type clause struct {
	r      *Reader
	d      *text.Doc
	m      *Mention
	tokens []int32
	seen   []int32
}

func (c *clause) read(head int32) {
	if c.m.Noun {
		c.noun(head)
	} else {
		c.verb(head)
	}
	c.times(head)
}

// verb takes the participants of a verb, and the subject it shares with the verb it hangs on.
func (c *clause) verb(v int32) {
	d := c.d
	passive := d.Child(v, text.RelNsubjPass, text.RelAuxPass, text.RelOblAgent) >= 0
	subject := false
	for i := range d.Children(v) {
		switch d.Tokens[i].Rel {
		case text.RelNsubj, text.RelCsubj:
			subject = true
			c.phrase(i, Doer)
		case text.RelNsubjPass:
			subject = true
			c.phrase(i, Undergoer)
		case text.RelObj:
			c.phrase(i, Undergoer)
		case text.RelOblAgent:
			c.phrase(i, Doer)
		case text.RelObl, text.RelOblUnmarked, text.RelIobj, text.RelNmod:
			c.phrase(i, Around)
		}
	}
	side := Doer
	if passive {
		side = Undergoer
	}
	up := d.Tokens[v].Head
	switch rel := d.Tokens[v].Rel; {
	case up < 0:
	case rel == text.RelAcl && !subject:
		if d.Tokens[v].Tag.String() == "VBN" {
			c.phrase(up, Undergoer)
		} else {
			c.phrase(up, Doer)
		}
	case rel == text.RelAclRelcl:
		c.phrase(up, Around)
	case !subject && (rel == text.RelConj || rel == text.RelXcomp || rel == text.RelAdvcl):
		for n := 0; n < 3 && up >= 0; n++ {
			if s := d.Child(up, text.RelNsubj); s >= 0 {
				c.phrase(s, side)
				return
			}
			if s := d.Child(up, text.RelNsubjPass); s >= 0 {
				c.phrase(s, Undergoer)
				return
			}
			up = d.Tokens[up].Head
		}
	}
}

// noun takes what hangs on a noun for an event, and the participants of a verb that carries it.
func (c *clause) noun(n int32) {
	d := c.d
	for i := range d.Children(n) {
		switch d.Tokens[i].Rel {
		case text.RelNmodPoss, text.RelCompound, text.RelNmodDesc, text.RelAmod, text.RelNmodUnmarked, text.RelFlat:
			c.phrase(i, Around)
		case text.RelNmod:
			side := Around
			if k := d.Child(i, text.RelCase); k >= 0 {
				switch d.Tokens[k].Lemma {
				case "of":
					side = Undergoer
				case "by":
					side = Doer
				}
			}
			c.phrase(i, side)
		case text.RelNsubj:
			c.phrase(i, Around)
		case text.RelAcl:
			for j := range d.Children(i) {
				switch d.Tokens[j].Rel {
				case text.RelObj, text.RelObl, text.RelOblAgent:
					c.phrase(j, Around)
				}
			}
		}
	}
	v := d.Tokens[n].Head
	if v < 0 {
		return
	}
	switch rel := d.Tokens[n].Rel; {
	case d.Tokens[v].POS == text.VERB && (rel == text.RelObj && (lightVerbs[d.Tokens[v].Lemma] || carriers[d.Tokens[v].Lemma]) ||
		rel == text.RelObl || rel == text.RelNsubj || rel == text.RelNsubjPass):
		for i := range d.Children(v) {
			if i == n {
				continue
			}
			switch d.Tokens[i].Rel {
			case text.RelNsubj, text.RelNsubjPass, text.RelOblAgent:
				c.phrase(i, Doer)
			case text.RelObl, text.RelObj, text.RelOblUnmarked:
				c.phrase(i, Around)
			}
		}
	case rel == text.RelCompound || rel == text.RelNmod || rel == text.RelNmodPoss || rel == text.RelAppos:
		c.phrase(v, Around)
	}
}

// carriers are verbs that tell of a deed by its noun.
var carriers = setOf("suffer receive face win lose see undergo announce plan begin start end finish complete continue join attend")

// phrase takes the noun phrase under i, and those joined to it by "and".
func (c *clause) phrase(i int32, side Side) {
	d := c.d
	if slices.Contains(c.seen, i) || slices.Contains(c.tokens, i) {
		return
	}
	c.seen = append(c.seen, i)
	t := &d.Tokens[i]
	if k := timeAt(d, i); k >= 0 {
		return
	}
	if t.POS == text.PRON || t.POS == text.NOUN || t.POS == text.PROPN || t.POS == text.ADJ || t.POS == text.NUM {
		a := Arg{Side: side, Who: -1, Word: lower(d, i), Named: t.POS == text.PROPN}
		if k, ok := c.r.mentionAt[c.m.Doc][i]; ok {
			a.Who = c.r.Who(c.m.Doc, k)
			if d.Mentions[k].Kind == text.Place {
				c.place(k, side)
			}
		}
		if t.POS != text.PRON || a.Who >= 0 {
			if t.POS == text.PRON {
				a.Word = ""
			}
			c.m.Args = append(c.m.Args, a)
		}
	}
	for j := range d.Children(i) {
		switch d.Tokens[j].Rel {
		case text.RelConj:
			c.phrase(j, side)
		case text.RelNummod:
			if n, _ := number.Read(words{d, d.Sentences[t.Sent]}, int(j-d.Sentences[t.Sent].First)); !n.Vague && n.Milli != 0 {
				c.m.Numbers = append(c.m.Numbers, Number{n.Milli, lower(d, i)})
			}
		case text.RelNmod, text.RelNmodPoss, text.RelCompound, text.RelAppos:
			if k, ok := c.r.mentionAt[c.m.Doc][j]; ok {
				if d.Mentions[k].Kind == text.Place {
					c.place(k, Around)
				}
				if w := c.r.Who(c.m.Doc, k); w >= 0 {
					c.m.Args = append(c.m.Args, Arg{Side: Around, Who: w, Word: lower(d, j), Named: d.Tokens[j].POS == text.PROPN})
				}
			} else if d.Tokens[j].POS == text.PROPN || d.Tokens[j].POS == text.NOUN {
				c.m.Args = append(c.m.Args, Arg{Side: Around, Who: -1, Word: lower(d, j), Named: d.Tokens[j].POS == text.PROPN})
			}
		}
	}
}

func (c *clause) place(mention int32, side Side) {
	if side != Around {
		return
	}
	k := strings.ToLower(c.d.Str(c.d.Mentions[mention].Span))
	if !slices.Contains(c.m.Places, k) {
		c.m.Places = append(c.m.Places, k)
	}
}

// times takes the day that hangs on the event.
func (c *clause) times(head int32) {
	d := c.d
	for i := range d.Times {
		t := &d.Times[i]
		if t.Range.IsZero() {
			continue
		}
		first, last := d.TokensIn(t.Span)
		for k := first; k < last; k++ {
			up := d.Tokens[k].Head
			if up == head || up >= 0 && d.Tokens[up].Head == head && d.Tokens[up].POS != text.VERB {
				c.m.Days = t.Range
				return
			}
		}
	}
}

// timeAt is the time expression that token i stands in, -1 for none.
func timeAt(d *text.Doc, i int32) int {
	s := d.Tokens[i].Span
	for k := range d.Times {
		if d.Times[k].Start <= s.Start && s.End <= d.Times[k].End {
			return k
		}
	}
	return -1
}

type words struct {
	d *text.Doc
	s text.Sentence
}

func (w words) Len() int          { return int(w.s.Last - w.s.First) }
func (w words) Word(i int) string { return strings.ToLower(w.d.Word(w.s.First + int32(i))) }
