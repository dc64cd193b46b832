// Package text is Readout's first vocabulary: a document and the layers that
// reading adds to it. Layers are flat slices of small structs that point into
// one string by byte offsets; nothing here copies words. Positions leave the
// program as code points, through [Runes].
//
// A Doc is filled in order (ingest, tokens, tags and trees, names, times,
// mentions) and is not changed afterwards, so that it may be read from many
// goroutines.
//
// Programs that use Readout as a library meet its labels here (VERB, RelNsubj, Person, ...), and documents in
// package nlp, which shows a Doc without letting anybody change it.
package text

import "iter"

// Doc is one article.
type Doc struct {
	ID, Title, Outlet, URL, Byline, Lang string

	// Text is the cleaned text, valid UTF-8, to which every Span refers. It starts with the
	// title as its first line where one is known and the input was not marked clean.
	Text string
	// TitleSpan is where the headline stands in Text; empty when none is known.
	TitleSpan Span
	// Published is when the article came out, as far as known.
	Published Published
	// Dropped holds the lines of the input that are not in Text, in their order.
	Dropped []Dropped
	// Lineage holds what the article says of where its words come from.
	Lineage []Lineage

	Sentences []Sentence
	Tokens    []Token
	Names     []Name
	Times     []Time
	Mentions  []Mention
	Chains    []Chain
	// Things are the noun phrases and pronouns, in text order, that are spoken of more than once and have no name and
	// do not act: "the vaccine ... it". Their Chain is a number of its own, not an index into Chains. A pronoun of
	// Mentions that stands for such a thing stays open there.
	Things []Mention
}

// Published is a document's date and what it rests on.
type Published struct {
	DateRange
	Basis string // "given" (metadata), "stated" (read in the text), "inferred", or "" when unknown
	Span  Span   // where it is stated; empty unless Basis is "stated"
}

// Dropped is a stretch of input left out of Text.
type Dropped struct{ Text, Reason string }

// Lineage is one statement in an article about where its words come from.
type Lineage struct {
	Relation string // translation, copy, rewrite, cites, embeds, credit
	Name     string // the other outlet, agency or author, as printed
	Span     Span   // in Text; empty when it was read from a dropped line, then Source holds that line
	Source   string
}

// Sentence is a stretch of text and its tokens [First, Last).
type Sentence struct {
	Span
	First, Last int32
}

// Token is a syntactic word in the manner of Universal Dependencies.
type Token struct {
	Span
	Lemma string // lower case except for proper nouns
	Head  int32  // index into Doc.Tokens; -1 for the root of a sentence
	Sent  int32  // index into Doc.Sentences
	POS   POS    // universal part of speech
	Tag   Tag    // Penn Treebank tag
	Rel   Rel    // relation to Head
}

// Kind says what sort of thing a name or mention stands for.
type Kind uint8

// The kinds of names and mentions.
const (
	Other Kind = iota
	Person
	Organization
	Place
	Group // nationalities, parties, armed groups, peoples
)

var kindNames = [...]string{"other", "person", "organization", "place", "group"}

func (k Kind) String() string { return kindNames[k] }

// Name is a proper name over the tokens [First, Last), without title or article.
type Name struct {
	Span
	First, Last int32
	Kind        Kind
	// Story says that other documents of the story settled this name: its kind, its ends, or that it is one.
	Story bool
}

// Form says how a mention refers.
type Form uint8

// The forms of mentions.
const (
	Named Form = iota
	Nominal
	Pronoun
)

var formNames = [...]string{"name", "nominal", "pronoun"}

func (f Form) String() string { return formNames[f] }

// Mention is a stretch that refers to somebody, something or some place.
type Mention struct {
	// Span is the name itself for form Named ("Sergei Ryabkov"), the noun phrase up to its head's
	// compound and adjectives for Nominal ("the Russian leader"), the word for Pronoun.
	Span
	Head  int32 // head token
	Name  int32 // index into Doc.Names, -1 unless Named
	Chain int32 // index into Doc.Chains, -1 where the reference stays open
	Kind  Kind
	Form  Form
	// Role is the title or office beside the name or the role noun itself ("Deputy Foreign
	// Minister"); Nation is the country word that goes with it ("Russian"). Empty where there is none.
	Role, Nation Span
	// Office is the office that the words leave to be understood: that of the person beside whom somebody is a
	// "counterpart". Empty elsewhere.
	Office string
	Plural bool
	// Why names the rule that joined the mention to its chain ("same name", "apposition", ...).
	Why string
}

// Chain is the mentions of one referent inside a document, in text order.
type Chain struct {
	Mentions []int32
	Kind     Kind
	Best     int32 // index into Doc.Mentions: the fullest name, else the first nominal
}

// Time is a time expression with its TIMEX3 value.
type Time struct {
	Span
	Type  string // DATE, TIME, DURATION, SET
	Value string // TIMEX3 (TimeML 1.2.1): 2023-10-16, 2023-W42, P10D, PRESENT_REF, XXXX-WXX-1 while the document's date is unknown; package timex lists the shapes
	// Range is the days that the value covers; zero for durations, sets and open values.
	Range DateRange
	// Weekday is 1 (Monday) to 7 for a bare weekday whose week is not known yet, so that the story can close it.
	Weekday int8
	// Shift is how far an open expression lies from its document's unknown day: {-1, 'D'} for "yesterday",
	// {-1, 'W'} for "last week" and for "last Monday". Its Unit is 0 where nothing leans on that day.
	Shift Shift
	// Ahead is 1 where the clause of an open weekday, month or yearless date looks ahead, -1 where it
	// looks back, 0 where nothing tells or the value is not open; of months and dates also 2 where it is the next one
	// if that comes within two months, else looks back, and 3 where it is the nearest.
	Ahead int8
	// Basis says what Range rests on: "stated" (the full date is in the text), "document" (relative
	// to the document's date), "anchor" (relative to another expression of the text), "" when open.
	Basis string
}

// Shift is a distance in calendar units: D days, W weeks, E weekends, M months, Q quarters, Y years.
type Shift struct {
	N    int16
	Unit byte
}

// Str is the text of s.
func (d *Doc) Str(s Span) string { return d.Text[s.Start:s.End] }

// Word is the text of token i.
func (d *Doc) Word(i int32) string { return d.Str(d.Tokens[i].Span) }

// Children yields the dependents of token i from left to right.
func (d *Doc) Children(i int32) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		s := d.Sentences[d.Tokens[i].Sent]
		for j := s.First; j < s.Last; j++ {
			if d.Tokens[j].Head == i && !yield(j) {
				return
			}
		}
	}
}

// Child is the first dependent of i with one of the relations, or -1.
func (d *Doc) Child(i int32, rels ...Rel) int32 {
	for j := range d.Children(i) {
		for _, r := range rels {
			if d.Tokens[j].Rel == r {
				return j
			}
		}
	}
	return -1
}

// Within reports whether token i is top or lies below it in the tree.
func (d *Doc) Within(i, top int32) bool {
	for n := 0; i >= 0 && n < 1000; n++ {
		if i == top {
			return true
		}
		i = d.Tokens[i].Head
	}
	return false
}

// TokensIn gives the tokens [first, last) that overlap s.
func (d *Doc) TokensIn(s Span) (first, last int32) {
	lo, hi := 0, len(d.Tokens)
	for lo < hi {
		if m := (lo + hi) / 2; d.Tokens[m].End <= s.Start {
			lo = m + 1
		} else {
			hi = m
		}
	}
	end := lo
	for end < len(d.Tokens) && d.Tokens[end].Start < s.End {
		end++
	}
	return int32(lo), int32(end)
}

// Subtree is the span from the first to the last token of the tree under i.
func (d *Doc) Subtree(i int32) Span {
	s := d.Sentences[d.Tokens[i].Sent]
	out := d.Tokens[i].Span
	for j := s.First; j < s.Last; j++ {
		if d.Within(j, i) {
			out = out.Cover(d.Tokens[j].Span)
		}
	}
	return out
}
