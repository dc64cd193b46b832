package figure

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// wordsFor is the words of the text for what figure g counts or is a number of: "Puma drivers", "members of the coast guard", "tax on
// bread", "in dues", "jobless rate". They stand beside the number, or are the subject of its clause.
func (f *finder) wordsFor(g *extract.Figure, s *text.Sentence) text.Span {
	_, end := f.d.TokensIn(g.Span)
	switch g.Measure {
	case moneys, share, distance:
		return f.sizeNamed(g, s)
	case other:
		return f.extended(f.ownNoun(g.Span), g.Unit == "person", s)
	}
	n := f.ownNoun(g.Span)
	if n.Empty() && f.word(end) == "of" && (f.word(end+1) == "them" || f.word(end+1) == "whom" || f.word(end+1) == "those") {
		n = f.nounPhrase(end+2, s) // "six of them nurses"
	}
	first, last := f.d.TokensIn(n)
	for t := first; t < last; t++ {
		if f.numberAt(t) || f.d.Tokens[t].Overlaps(g.Trigger) {
			return text.Span{} // a list of several
		}
	}
	return f.extended(f.andOthers(n, s), false, s)
}

// andOthers is n with the bare nouns for people that are counted with it: "men, women and children".
func (f *finder) andOthers(n text.Span, s *text.Sentence) text.Span {
	_, end := f.d.TokensIn(n)
	out := n
	for t := end; !n.Empty() && t < s.Last-1; {
		w := f.word(t)
		if w != "," && w != "and" {
			return n // the list has no end
		}
		if f.word(t+1) == "and" {
			t, w = t+1, "and"
		}
		if f.wordTag(t+1) != text.TagNNS || !f.person(t+1) {
			return n
		}
		out = out.Cover(f.d.Tokens[t+1].Span)
		if w == "and" {
			return out
		}
		t += 2
	}
	return n
}

// extended is noun phrase n with what it is of ("members of the coast guard"), and with the verb behind it where that says more than
// the noun, as of people.
func (f *finder) extended(n text.Span, verb bool, s *text.Sentence) text.Span {
	if n.Empty() {
		return n
	}
	_, end := f.d.TokensIn(n)
	if f.word(end) == "of" && f.wordTag(end+1) != text.TagPRPS {
		if p := f.nounPhrase(end+1, s); !p.Empty() && f.kindOrBody(p) && f.hangsOn(p, end-1) {
			return n.Cover(p)
		}
	}
	if !verb {
		return n
	}
	head := end - 1
	for t, aux := end, false; t < s.Last && t < end+4; t++ {
		switch tok := &f.d.Tokens[t]; {
		case tok.POS == text.AUX || tok.POS == text.ADV:
			aux = true
		case tok.POS == text.VERB && !f.cue(t) && (tok.Head == head && tok.Rel == text.RelAcl || f.d.Tokens[head].Head == t || f.numberAt(f.d.Tokens[head].Head) && f.d.Tokens[f.d.Tokens[head].Head].Head == t):
			n = n.Cover(tok.Span)
			if o := f.d.Child(t, text.RelObj); o > t && o < t+6 && !aux && tok.Rel != text.RelAcl {
				return n.Cover(f.d.Tokens[o].Span) // "clerks left the harbour"
			}
			if w := f.word(t + 1); whatFor[w] || w == "to" {
				if p := f.nounPhrase(t+2, s); !p.Empty() {
					return n.Cover(p) // "clerks rely on the ferry"
				}
			}
			return n
		default:
			return n
		}
	}
	return n
}

// numberAt reports a number of the sentence at hand over token t.
func (f *finder) numberAt(t int32) bool {
	return t >= f.first && t < f.first+int32(len(f.at)) && f.at[t-f.first] > 0
}

// kindOrBody reports whether phrase p says of which kind or body those before "of" are, rather than naming another number.
func (f *finder) kindOrBody(p text.Span) bool {
	first, last := f.d.TokensIn(p)
	for t := first; t < last; t++ {
		if f.numberAt(t) {
			return false
		}
	}
	return first < last
}

// cue reports whether token t is the word by which somebody says something.
func (f *finder) cue(t int32) bool {
	for i := range f.a.Claims {
		if f.a.Claims[i].CueHead == t {
			return true
		}
	}
	return false
}

// hangsOn reports whether the noun of phrase p hangs on token t.
func (f *finder) hangsOn(p text.Span, t int32) bool {
	first, last := f.d.TokensIn(p)
	for k := first; k < last; k++ {
		if f.d.Tokens[k].Head == t {
			return true
		}
	}
	return false
}

// nounPhrase is the noun phrase that begins at token t, without its article where one begins it; empty where none does.
func (f *finder) nounPhrase(t int32, s *text.Sentence) text.Span {
	from, noun := t, int32(-1)
	for ; t < s.Last && t < from+8; t++ {
		switch tok := &f.d.Tokens[t]; {
		case tok.POS == text.DET && t == from, tok.Tag == text.TagPRPS && t == from:
			continue
		case tok.POS == text.NOUN, tok.POS == text.PROPN:
			noun = t
			continue
		case tok.POS == text.ADJ && noun >= 0 && f.wordPOS(t+1) == text.NOUN && t+1 < s.Last: // "bread price relief", "harbour economic plan"
			continue
		case tok.POS == text.ADJ && (noun < 0 || f.d.Word(t-1) == "-"), tok.Tag == text.TagPOS, f.d.Word(t) == "-" && noun+1 == t && t > from,
			f.d.Word(t) == "," && noun < 0 && t > from, noun < 0 && (tok.Tag == text.TagVBN || tok.Tag == text.TagVBG), noun < 0 && tok.POS == text.ADV:
			continue
		}
		break
	}
	if noun < 0 || f.numberAt(noun) || f.inTime(noun, noun+1) {
		return text.Span{}
	}
	return f.d.Tokens[from].Span.Cover(f.d.Tokens[noun].Span)
}

// phraseBefore is the noun phrase that ends with token t, without its article.
func (f *finder) phraseBefore(t int32, s *text.Sentence) text.Span {
	if t < s.First || f.d.Tokens[t].POS != text.NOUN && f.d.Tokens[t].POS != text.PROPN || f.inTime(t, t+1) {
		return text.Span{}
	}
	from := t
	for from > s.First {
		p := &f.d.Tokens[from-1]
		if p.POS != text.NOUN && p.POS != text.PROPN && p.POS != text.ADJ && p.Tag != text.TagPOS || f.numberAt(from-1) {
			break
		}
		from--
	}
	if f.d.Tokens[from].Tag == text.TagPOS {
		from++
	}
	return f.d.Tokens[from].Span.Cover(f.d.Tokens[t].Span)
}

// whatFor are the prepositions behind a sum by which the text says what it is for, in or of.
var whatFor = set("in for of from worth on")

// sizeNamed is what a sum, a share or a length is of: the noun that it stands before ("a $3 million tax on bread"), before "of", "at" or
// a parenthesis ("a jobless rate of 6 percent", "Peru (6 percent)"), the words behind ("$3 million in dues"), or the subject of its verb.
func (f *finder) sizeNamed(g *extract.Figure, s *text.Sentence) text.Span {
	first, end := f.d.TokensIn(g.Span)
	if g.Measure != distance {
		t := end
		if f.word(t) == "-" {
			t++
		}
		if f.word(t) == "worth" {
			t++
		}
		if w := f.word(t); g.Scope.Empty() && w != "of" && f.wordPOS(t) != text.DET && f.wordPOS(t) != text.ADV {
			if p := f.nounPhrase(t, s); !p.Empty() && !f.numberAt(t) && f.word(t) != "percent" && currencies[fold(f.lemma(t))] == "" {
				return f.withPreposition(p, s)
			}
		}
		switch w := f.word(first - 1); {
		case w == "(" || w == "of" || w == "at" && g.Measure == moneys:
			if p := f.phraseBefore(f.ofWhich(first-2, s), s); !p.Empty() {
				return p
			}
		}
	}
	if !g.Scope.Empty() && g.Measure != moneys {
		return text.Span{}
	}
	if w := f.word(end); whatFor[w] && g.Measure != share && !f.inTime(end+1, end+2) {
		if p := f.nounPhrase(end+1, s); !p.Empty() && (g.Measure != distance || w == "of" || w == "from") {
			return f.d.Tokens[end].Span.Cover(p)
		}
	}
	if g.Measure == distance {
		return text.Span{}
	}
	return f.subjectNamed(first, end, s)
}

// ofWhich is the noun that noun t only tells the place or time of, behind a preposition ("a plan in the town at $3 million"); t elsewhere.
func (f *finder) ofWhich(t int32, s *text.Sentence) int32 {
	if t < s.First || f.d.Tokens[t].POS != text.NOUN {
		return t
	}
	h := f.d.Tokens[t].Head
	if c := f.d.Child(t, text.RelCase); c >= 0 && c < t && h >= s.First && h < c && f.word(c) == "in" && f.d.Tokens[h].POS == text.NOUN && !f.numberAt(h) {
		return h
	}
	return t
}

// withPreposition is noun phrase p with the preposition and the phrase behind it: "investment in harbour walls".
func (f *finder) withPreposition(p text.Span, s *text.Sentence) text.Span {
	_, end := f.d.TokensIn(p)
	if w := f.word(end); w == "in" || w == "for" || w == "of" || w == "on" || w == "to" {
		if q := f.nounPhrase(end+1, s); !q.Empty() && f.kindOrBody(q) {
			return p.Cover(q)
		}
	}
	return p
}

// amounts are the verbs by which something comes to a sum or a share, and brings those by which somebody brings it there.
var (
	amounts = set(`be rise fall soar drop climb jump surge plunge tumble slip gain grow shrink increase decrease decline average total reach hit
 exceed top cost stand amount come go double close end`)
	brings = set("lift raise cut boost reduce lower increase push send drive bring put slash")
)

// subjectNamed is the noun phrase of which the clause of tokens [first, end) tells: "the fare is $3", "prices rose 3 percent", "the plan
// lifted rents 3 percent".
func (f *finder) subjectNamed(first, end int32, s *text.Sentence) text.Span {
	head := first
	for t := first; t < end; t++ {
		if h := f.d.Tokens[t].Head; h < first || h >= end {
			head = t
		}
	}
	v := head
	if f.d.Child(head, text.RelNsubj) < 0 {
		if v = f.d.Tokens[head].Head; v < s.First || v >= s.Last || f.d.Tokens[v].POS != text.VERB {
			return text.Span{}
		}
	}
	n := f.d.Child(v, text.RelNsubj, text.RelNsubjPass)
	if v != head {
		switch o, l := f.d.Child(v, text.RelObj), fold(f.lemma(v)); {
		case brings[l] && o >= 0 && o != head:
			n = o
		case !amounts[l]:
			return text.Span{}
		}
	}
	if n < s.First || n >= first || f.d.Tokens[n].POS != text.NOUN || f.person(n) {
		return text.Span{}
	}
	for n+1 < first && f.d.Tokens[n+1].Head == n && f.d.Tokens[n+1].POS == text.NOUN {
		n++
	}
	p := f.phraseBefore(n, s)
	if p.Empty() {
		return p
	}
	return f.withPreposition(p, s)
}
