package coref

import (
	"strings"

	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// span covers the tokens [first, last).
func (r *resolver) span(first, last int32) text.Span {
	if first >= last {
		return text.Span{}
	}
	return text.Span{Start: r.d.Tokens[first].Start, End: r.d.Tokens[last-1].End}
}

// phrase is the text of the tokens [first, last), as printed.
func (r *resolver) phrase(first, last int32) string {
	if first >= last {
		return ""
	}
	return r.d.Text[r.d.Tokens[first].Start:r.d.Tokens[last-1].End]
}

// lower is the word at t in small letters (ASCII), cut from one copy of the text.
func (r *resolver) lower(t int32) string {
	w := &r.d.Tokens[t]
	return r.small[w.Start:w.End]
}

// lowered is the text of s in small letters.
func (r *resolver) lowered(s text.Span) string { return r.small[s.Start:s.End] }

// keyOf is the key of the text of s.
func (r *resolver) keyOf(s text.Span) string { return r.keys.Key(r.lowered(s)) }

// lowered is s with the letters A to Z small, so that positions stay.
func lowered(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for from := 0; from < len(s); {
		at := from
		for at < len(s) && (s[at] < 'A' || s[at] > 'Z') {
			at++
		}
		b.WriteString(s[from:at])
		if from = at + 1; at < len(s) {
			b.WriteByte(s[at] + 'a' - 'A')
		}
	}
	return b.String()
}

func (r *resolver) sameSentence(a, b int32) bool { return r.d.Tokens[a].Sent == r.d.Tokens[b].Sent }

func (r *resolver) within(t, top int32) bool { return r.d.Within(t, top) }

func (r *resolver) mark(first, last int32) {
	for t := first; t < last; t++ {
		r.title[t] = true
	}
}

func (r *resolver) tokensOf(s text.Span) int32 {
	first, last := r.d.TokensIn(s)
	return last - first
}

// skipPossessive steps over "'s" at token t.
func (r *resolver) skipPossessive(t int32) int32 {
	if t < int32(len(r.d.Tokens)) && r.d.Tokens[t].Tag == text.TagPOS {
		return t + 1
	}
	return t
}

func isAdjective(d *text.Doc, t int32) bool {
	switch d.Tokens[t].Rel {
	case text.RelAmod:
		return true
	}
	return d.Tokens[t].POS == text.ADJ
}

// nationEndingAt gives the country's words that end before token end, and their first token. The
// longest wins: "Saudi Arabia" before "Arabia".
func (r *resolver) nationEndingAt(end int32) (text.Span, int32) {
	for width := int32(4); width > 0; width-- {
		first := end - width
		if first < 0 || !r.sameSentence(first, end-1) {
			continue
		}
		if !r.titleCase(first) || !r.titleCase(end-1) || r.d.Tokens[end-1].POS == text.PUNCT {
			continue
		}
		if n, ok := lexicon.Country(r.phrase(first, end)); ok && !n.Is(lexicon.Seat) {
			if strings.EqualFold(r.d.Word(first), "the") {
				first++
			}
			return r.span(first, end), first
		}
	}
	return text.Span{}, end
}

func (r *resolver) titleCase(t int32) bool {
	if r.d.Tokens[t].Empty() {
		return false
	}
	c := r.d.Text[r.d.Tokens[t].Start]
	return 'A' <= c && c <= 'Z' || c >= 0x80
}

// nationAt reports whether token t is the last word of a country's name or adjective.
func (r *resolver) nationAt(t int32) bool {
	s, _ := r.nationEndingAt(t + 1)
	return !s.Empty()
}

// nationBefore finds the country word of the noun phrase that goes on at token end: "Russian", "China's",
// "US" in "US State Department spokesman".
func (r *resolver) nationBefore(end int32) text.Span {
	for t := end; t > 0 && end-t < 6; t-- {
		if !r.sameSentence(t-1, min(end, int32(len(r.d.Tokens))-1)) {
			return text.Span{}
		}
		if s, _ := r.nationEndingAt(t); !s.Empty() {
			return s
		}
		w := r.d.Tokens[t-1]
		name := r.nameOf[t-1]
		switch {
		case name >= 0 && r.d.Names[name].Kind == text.Person:
			return text.Span{}
		case w.POS == text.NOUN, w.POS == text.PROPN, w.POS == text.ADJ, w.Tag == text.TagPOS, r.d.Word(t-1) == "-":
		default:
			return text.Span{}
		}
	}
	return text.Span{}
}

// nationAfterOf finds the country in "of Iran" at token t, for people who live there also in "in Iran".
func (r *resolver) nationAfterOf(t int32, in bool) text.Span {
	n := int32(len(r.d.Tokens))
	if t >= n || r.lower(t) != "of" && r.lower(t) != "for" && (!in || r.lower(t) != "in") {
		return text.Span{}
	}
	t++
	if t < n && r.lower(t) == "the" {
		t++
	}
	for width := int32(4); width > 0; width-- {
		if t+width > n || !r.sameSentence(t-1, t+width-1) || !r.titleCase(t) || !r.titleCase(t+width-1) {
			continue
		}
		if c, ok := lexicon.Country(r.phrase(t, t+width)); ok && c.Is(lexicon.CountryName|lexicon.Capital) {
			return r.span(t, t+width)
		}
	}
	return text.Span{}
}

func (r *resolver) countryIn(nation text.Span) string {
	if nation.Empty() {
		return ""
	}
	n, _ := NationOf(r.d, nation)
	if n.Form == lexicon.Region { // whose premier is not the country's
		return r.keys.Join(n.Code, "/", r.keyOf(nation))
	}
	return n.Code
}

// sameCountry reports whether two countries of mentions are one, for all but the highest offices also where one is a
// region of the other.
func sameCountry(a, b string, o lexicon.Office) bool {
	if o.Leads() || o.Base == "leader" {
		return a == b
	}
	x, _, inner := strings.Cut(a, "/")
	y, _, other := strings.Cut(b, "/")
	return a == b || x == y && !(inner && other)
}

// NationOf is what the words at s say of a country. Of a word with two homes ("Georgia") the document tells which: the
// region's, where it speaks of that country and uses no other word for the first one.
func NationOf(d *text.Doc, s text.Span) (lexicon.Nation, bool) {
	if s.Empty() {
		return lexicon.Nation{}, false
	}
	n, ok := lexicon.Country(d.Str(s))
	if !ok {
		return n, false
	}
	province := lexicon.Province(d.Str(s))
	if province == "" {
		return n, true
	}
	word, other := lexicon.Key(d.Str(s)), provincial(d, s)
	for _, name := range d.Names[:min(len(d.Names), namesEnough)] {
		m, ok := lexicon.Country(d.Str(name.Span))
		switch {
		case ok && m.Code == n.Code && lexicon.Key(d.Str(name.Span)) != word:
			return n, true
		case ok && m.Code == province:
			other = true
		}
	}
	if !other {
		return n, true
	}
	return lexicon.Nation{Code: province, Form: lexicon.Region}, true
}

// namesEnough is how many names of a document tell what it is about; a book has more.
const namesEnough = 200

// provincial reports whether an office follows that regions have and countries lack.
func provincial(d *text.Doc, s text.Span) bool {
	_, t := d.TokensIn(s)
	for n := int32(len(d.Tokens)); t < n && (d.Tokens[t].Tag == text.TagPOS || strings.HasSuffix(strings.ToLower(d.Word(t)), "publican") || strings.HasPrefix(d.Word(t), "Democrat")); t++ {
	}
	if t >= int32(len(d.Tokens)) {
		return false
	}
	switch strings.ToLower(strings.TrimSuffix(d.Word(t), ".")) {
	case "governor", "gov", "senator", "sen", "rep", "congressman", "congresswoman":
		return true
	}
	return false
}
