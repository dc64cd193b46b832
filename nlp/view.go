package nlp

import (
	"iter"

	"github.com/readout-news/readout/text"
)

// Span is a stretch of a document's text. The zero Span is of no document and has no text.
type Span struct {
	doc        *Doc
	start, end int32
}

// Doc is the document whose text it is.
func (s Span) Doc() *Doc { return s.doc }

// Start is the byte where s begins.
func (s Span) Start() int { return int(s.start) }

// End is the byte behind s.
func (s Span) End() int { return int(s.end) }

// Text is the text of s, without copying.
func (s Span) Text() string {
	if s.doc == nil {
		return ""
	}
	return s.doc.d.Text[s.start:s.end]
}

// String is Text, so that a span prints as what it says.
func (s Span) String() string { return s.Text() }

// Runes is where s stands, half-open, in Unicode code points.
func (s Span) Runes() (start, end int) {
	if s.doc == nil {
		return 0, 0
	}
	r := s.doc.runes()
	return r.At(s.start), r.At(s.end)
}

// Tokens yields the words that share a byte with s.
func (s Span) Tokens() iter.Seq[Token] {
	return func(yield func(Token) bool) {
		if s.doc == nil {
			return
		}
		first, last := s.doc.d.TokensIn(text.Span{Start: s.start, End: s.end})
		for i := first; i < last; i++ {
			if !yield(s.doc.Token(int(i))) {
				return
			}
		}
	}
}

// Sentence is a sentence, or a line that is none, such as a headline.
type Sentence struct {
	Span
	i int32
}

// Index is its place among the sentences of the document, from 0.
func (s Sentence) Index() int { return int(s.i) }

// Root is the word that the tree of the sentence hangs from; false where trees were not read.
func (s Sentence) Root() (Token, bool) {
	for t := range s.Tokens() {
		if t.Rel() == text.RelRoot {
			return t, true
		}
	}
	return Token{}, false
}

// Token is a word in the manner of Universal Dependencies: "don't" is two, "al-Karim" is three.
type Token struct {
	Span
	i int32
}

func (t Token) data() *text.Token { return &t.doc.d.Tokens[t.i] }

// Index is its place among the words of the document, from 0.
func (t Token) Index() int { return int(t.i) }

// Lemma is the dictionary form, "" where trees were not read.
func (t Token) Lemma() string { return t.data().Lemma }

// POS is the universal part of speech.
func (t Token) POS() text.POS { return t.data().POS }

// Tag is the Penn Treebank tag.
func (t Token) Tag() text.Tag { return t.data().Tag }

// Rel is the relation to the head; text.RelRoot for the root of a sentence.
func (t Token) Rel() text.Rel { return t.data().Rel }

// Head is the word that t depends on; false for the root of a sentence.
func (t Token) Head() (Token, bool) {
	h := t.data().Head
	if h < 0 {
		return Token{}, false
	}
	return t.doc.Token(int(h)), true
}

// Children yields the words that depend on t, from left to right.
func (t Token) Children() iter.Seq[Token] {
	return func(yield func(Token) bool) {
		for c := range t.doc.d.Children(t.i) {
			if !yield(t.doc.Token(int(c))) {
				return
			}
		}
	}
}

// Subtree is the stretch from the first to the last word below t, t included.
func (t Token) Subtree() Span { return t.doc.span(t.doc.d.Subtree(t.i)) }

// Sentence is the sentence that t stands in.
func (t Token) Sentence() Sentence { return t.doc.sentence(int(t.data().Sent)) }

// Name is a proper name, without title or article.
type Name struct {
	Span
	i int32
}

// Kind says what sort of thing it names.
func (n Name) Kind() text.Kind { return n.doc.d.Names[n.i].Kind }

// Time is a time expression.
type Time struct {
	Span
	i int32
}

func (t Time) data() *text.Time { return &t.doc.d.Times[t.i] }

// Type is DATE, TIME, DURATION or SET.
func (t Time) Type() string { return t.data().Type }

// Value is the TIMEX3 value: 2023-10-16, 2023-W42, P10D, PRESENT_REF, or XXXX-WXX-1 where it stays open.
func (t Time) Value() string { return t.data().Value }

// Days is the days that the value covers, both ends included; zero for durations, sets and open values.
func (t Time) Days() text.DateRange { return t.data().Range }

// Mention is a stretch that refers to somebody or something.
type Mention struct {
	Span
	i int32
}

func (m Mention) data() *text.Mention { return &m.doc.d.Mentions[m.i] }

// Form says how it refers: by name, by a noun, by a pronoun.
func (m Mention) Form() text.Form { return m.data().Form }

// Kind says what sort of thing it refers to.
func (m Mention) Kind() text.Kind { return m.data().Kind }

// Head is the word that the mention hangs from.
func (m Mention) Head() Token { return m.doc.Token(int(m.data().Head)) }

// Chain is who is meant; false where the text does not settle it.
func (m Mention) Chain() (Chain, bool) {
	c := m.data().Chain
	if c < 0 {
		return Chain{}, false
	}
	return m.doc.chain(int(c)), true
}

// Role is the title or office that goes with the mention ("Deputy Foreign Minister"), Nation the word for the country
// in it ("Russian"). They are the zero Span where there is none.
func (m Mention) Role() Span { return m.part(m.data().Role) }

// Nation is described with Role.
func (m Mention) Nation() Span { return m.part(m.data().Nation) }

func (m Mention) part(s text.Span) Span {
	if s.Empty() {
		return Span{}
	}
	return m.doc.span(s)
}

// Why names the rule that joined the mention to its chain ("same name", "apposition", ...).
func (m Mention) Why() string { return m.data().Why }

// Chain is all mentions of one person, organization, place or thing inside a document.
type Chain struct {
	doc *Doc
	i   int32
}

func (c Chain) data() *text.Chain { return &c.doc.d.Chains[c.i] }

// Index is its place among the chains of the document, from 0.
func (c Chain) Index() int { return int(c.i) }

// Kind says what sort of thing is meant.
func (c Chain) Kind() text.Kind { return c.data().Kind }

// Best is the mention that says most: the fullest name, else the first noun.
func (c Chain) Best() Mention { return c.doc.mention(int(c.data().Best)) }

// Mentions yields the mentions in text order.
func (c Chain) Mentions() iter.Seq[Mention] {
	all := c.data().Mentions
	return views(len(all), func(k int) Mention { return c.doc.mention(int(all[k])) })
}

// String is the text of the best mention.
func (c Chain) String() string { return c.Best().Text() }
