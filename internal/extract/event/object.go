package event

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/text"
)

// object is the words of what m is done to or about where no actor stands for that ("the plan", "to shake his hand"), and of the area
// that is only known by who holds it ("rebel areas"). It is empty where the target's own words say all.
func (f *finder) object(m *match) text.Span {
	switch {
	case m.both:
	case len(m.target) == 0:
		return f.objectWords(m)
	case len(m.target) == 1 && f.areaOf(m, m.target[0]) >= 0:
		return f.wording(f.areaOf(m, m.target[0]))
	case !slices.ContainsFunc(m.target, f.known):
		if len(m.target) == 1 && m.target[0].tok >= 0 && f.thing(m.target[0].tok) {
			return f.wording(m.target[0].tok)
		}
	}
	return text.Span{}
}

// areaOf is the noun for the area that the deed is done to, where p is only who holds it, or for the body or the people of person p
// ("Okoro's school", "the Okoro campaign"); -1 for none.
func (f *finder) areaOf(m *match, p party) int32 {
	if p.tok < 0 || p.how != "holds it" && !strings.HasPrefix(p.how, "owner") {
		return -1
	}
	force := m.pat.Type == "ASSAULT" || m.pat.Type == "COERCE"
	person := p.Mention >= 0 && f.who.kind(p.Mention) == text.Person && (p.how == "owner by possessive" || p.how == "owner by nation")
	for n, h := 0, f.tree.toks[p.tok].Head; n < 3 && h >= 0 && h != m.head; n, h = n+1, f.tree.toks[h].Head {
		l := strings.ToLower(f.tree.toks[h].Lemma)
		if !f.tree.nominal(h) {
			continue
		}
		if force && areas[l] || person && n == 0 && f.tree.toks[h].POS == text.NOUN && (bodies[l] || f.pat.is("body", l) || f.pat.is("site", l)) {
			return h
		}
	}
	return -1
}

// bodies are nouns for what works for or belongs together with a person.
var bodies = map[string]bool{"campaign": true, "family": true, "team": true, "staff": true, "office": true, "firm": true, "company": true, "foundation": true, "school": true,
	"college": true, "army": true, "crew": true, "entourage": true, "group": true, "camp": true, "government": true, "cabinet": true, "party": true, "movement": true}

// areas are nouns for land and what stands on it. Who holds an area is told before it, and is not it.
var areas = map[string]bool{"area": true, "neighbourhood": true, "neighborhood": true, "district": true, "quarter": true, "suburb": true, "town": true, "village": true,
	"city": true, "territory": true, "land": true, "zone": true, "region": true, "part": true, "side": true, "enclave": true, "pocket": true, "stronghold": true,
	"bastion": true, "position": true, "line": true, "frontline": true, "post": true, "outpost": true, "checkpoint": true, "base": true, "camp": true, "site": true,
	"province": true, "countryside": true, "border": true, "hospital": true, "school": true, "market": true}

// known reports whether an actor stands for p.
func (f *finder) known(p party) bool {
	return p.Mention >= 0 && !f.unknownChain(f.d.Mentions[p.Mention].Chain)
}

// unknownChain reports whether the reference of a mention of chain c stays open.
func (f *finder) unknownChain(c int32) bool {
	return c < 0 || int(c) >= len(f.a.Actors) || f.a.Actors[c].Name == ""
}

// subjectWords is the words for who does it where no actor stands for that, or where the source is only the person whose they are ("the
// Okoro campaign"); empty elsewhere.
func (f *finder) subjectWords(m *match) text.Span {
	if m.both || len(m.source) != 1 {
		return text.Span{}
	}
	if p := m.source[0]; !f.known(p) && p.tok >= 0 && f.thing(p.tok) {
		return f.wording(p.tok) // "the President", where nobody knows which
	}
	if p := m.source[0]; p.tok >= 0 && p.Mention >= 0 && f.who.kind(p.Mention) != text.Person && f.some(p.tok) {
		return f.wording(p.tok)
	}
	if n := f.areaOf(m, m.source[0]); n >= 0 && !areas[f.tree.toks[n].Lemma] {
		return f.wording(n)
	}
	return text.Span{}
}

// some reports whether the plural noun at tok tells of some of a body, where the body stands for them: "several Republicans".
func (f *finder) some(tok int32) bool {
	if f.tree.toks[tok].POS != text.PROPN || !strings.HasSuffix(f.d.Word(tok), "s") {
		return false
	}
	for c := f.tree.first[tok]; c >= 0 && c < tok; c = f.tree.next[c] {
		switch f.tree.toks[c].Lemma {
		case "several", "some", "many", "few", "most", "other", "numerous", "various", "certain", "dozens", "top", "leading", "senior":
			return true
		}
		if f.tree.toks[c].Rel == text.RelNummod {
			return true
		}
	}
	return false
}

func (f *finder) objectWords(m *match) text.Span {
	if c := m.content; c >= 0 && f.tree.verbal(c) && wills[m.pat.Type] {
		if s := f.clauseWords(c); !s.Empty() {
			return s
		}
	}
	if o := m.content; o >= 0 && wills[m.pat.Type] && f.thing(o) && f.tree.prep(o) > m.head {
		return f.wording(o).Cover(f.tree.toks[f.tree.prep(o)].Span) // "for a new trial"
	}
	if o := m.obj; o >= 0 && f.thing(o) && !f.partOfIt(m, o) {
		return f.wording(o)
	}
	for i := range m.pat.Slots {
		if s := &m.pat.Slots[i]; s.Role == ontology.Target && s.Where != ontology.Object {
			for _, o := range m.obliq[:m.n] {
				if f.tree.hasPrep(o, s.Preps) && f.thing(o) {
					return f.wording(o)
				}
			}
		}
	}
	return text.Span{}
}

// partOfIt reports whether the noun o is a word of m's own pattern: "conducts an inquiry" tells of none that it is about.
func (f *finder) partOfIt(m *match, o int32) bool {
	return slices.ContainsFunc(m.pat.Slots, func(s ontology.Slot) bool {
		return s.Role == ontology.Word && s.Words[0] != "*" && f.oneOf(o, s.Words)
	})
}

// wills are the types about a deed to come, which an infinitive names.
var wills = map[string]bool{"REQUEST": true, "REJECT": true, "AGREE": true, "THREATEN": true}

// thing reports whether o is a noun that may be what a deed is done to.
func (f *finder) thing(o int32) bool {
	return (f.tree.nominal(o) || f.tree.toks[o].POS == text.NUM) && !f.timed(o) && !f.afterSeam(o) && f.tree.childLemma(o, text.RelNmodPoss, "whose") < 0
}

// mostWords is how long the words for an object may be.
const mostWords = 14

// wording is the noun phrase of n as the text has it, without clauses and what is joined or apposed to it: "the fees for nurses".
func (f *finder) wording(n int32) text.Span {
	first, last := n, n
	for c := f.tree.first[n]; c >= 0; c = f.tree.next[c] {
		switch k := &f.tree.toks[c]; {
		case c < n && (k.Rel == text.RelDet || k.Rel == text.RelAmod || k.Rel == text.RelCompound || k.Rel == text.RelNummod || k.Rel == text.RelNmodPoss || k.Rel == text.RelNmodDesc):
			first = min(first, f.leftmost(c, 0))
		case c > n && (k.Rel == text.RelNmod || k.Rel == text.RelFlat):
			if from := f.leftmost(c, 0); from == last+1 && !f.tree.hasPrep(c, []string{"with", "by", "after", "before", "during", "as"}) || k.Rel == text.RelFlat {
				if end := f.phraseEnd(c); end-first < mostWords {
					last = end
				}
			}
		}
	}
	return f.tokens(first, last)
}

// leftmost is the first token under c.
func (f *finder) leftmost(c int32, depth int) int32 {
	at := c
	for k := f.tree.first[c]; k >= 0 && k < c && depth < 8; k = f.tree.next[k] {
		if f.tree.toks[k].POS != text.PUNCT {
			at = min(at, f.leftmost(k, depth+1))
		}
	}
	return at
}

// phraseEnd is the last token of the noun phrase of c.
func (f *finder) phraseEnd(c int32) int32 {
	end := c
	for k := f.tree.first[c]; k >= 0; k = f.tree.next[k] {
		if r := f.tree.toks[k].Rel; k > c && (r == text.RelFlat || r == text.RelNmod && f.leftmost(k, 0) == end+1) {
			end = f.phraseEnd(k)
		}
	}
	return end
}

// clauseWords is the infinitive or gerund of verb c with its preposition, up to the first comma, quotation mark or clause under it;
// empty for others.
func (f *finder) clauseWords(c int32) text.Span {
	if !f.infinitive(c) && f.tree.toks[c].Tag != text.TagVBG {
		return text.Span{}
	}
	first := f.tree.prep(c)
	last := c
	end := f.d.Sentences[f.tree.toks[c].Sent].Last
	for t := first; t >= 0 && t < end && t-first < mostWords; t++ {
		k := &f.tree.toks[t]
		if meanwhile[k.Lemma] || t > c && f.timed(t) {
			break
		}
		if !f.tree.under(t, c) || k.POS == text.PUNCT && k.Rel != text.RelCompound && f.d.Word(t) != "-" && f.d.Word(t) != "'" && f.d.Word(t) != "’" {
			break
		}
		if t > c && (k.Rel == text.RelMark || k.Rel == text.RelCase || k.Rel == text.RelCc) {
			continue // ends no phrase
		}
		last = t
	}
	return f.tokens(first, last)
}

// meanwhile are the prepositions and conjunctions of what goes on beside a deed.
var meanwhile = map[string]bool{"after": true, "before": true, "during": true, "amid": true, "since": true, "until": true, "because": true, "while": true, "when": true,
	"if": true, "unless": true, "although": true, "though": true, "despite": true, "following": true}

// tokens is the span from token first to token last, empty where first is none.
func (f *finder) tokens(first, last int32) text.Span {
	if first < 0 {
		return text.Span{}
	}
	return text.Span{Start: f.tree.toks[first].Start, End: f.tree.toks[last].End}
}
