package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout-news/readout/internal/gazetteer"
	"github.com/readout-news/readout/internal/wordclass"
	"github.com/readout-news/readout/text"
)

// repair mends single names by rules that need no document: what the gazetteer is certain of, ends of
// names, and parts the tagger cut off. It returns the names that stay.
func repair(d *text.Doc, names []text.Name) []text.Name {
	out := names[:0]
	for i := range names {
		n := names[i]
		limit := d.Sentences[d.Tokens[n.First].Sent].Last
		if i+1 < len(names) {
			limit = min(limit, names[i+1].First)
		}
		if len(out) > 0 && out[len(out)-1].Last > n.First {
			continue // an earlier name grew over this one
		}
		trim(d, &n)
		if n.First >= n.Last || currency(d, &n) {
			continue
		}
		openQuote(d, &n)
		known(d, &n)
		if n.Kind != text.Person && gazetteer.Lookup(d.Str(span(d, n.First, n.Last))) == 0 {
			if end := eastern(d, n.First, limit); end > n.Last {
				n.Last, n.Kind = end, text.Person
			}
		}
		switch n.Kind {
		case text.Person:
			syllable(d, &n, limit)
		case text.Organization:
			complete(d, &n)
		}
		n.Span = span(d, n.First, n.Last)
		if len(out) > 0 && (joins(d, &out[len(out)-1], &n) || heads(d, out, &n)) {
			continue
		}
		out = append(out, n)
	}
	return out
}

// heads reports whether n is the Congress of the "Uyghur" right before it, and if so makes one body of
// them, with the capital words that lead up to it: a kind of body alone, after a name, is no name.
func heads(d *text.Doc, names []text.Name, n *text.Name) bool {
	before := &names[len(names)-1]
	if n.Kind != text.Organization || n.Last-n.First != 1 || before.Kind == text.Person || before.Last != n.First || !body(d.Word(n.First)) {
		return false
	}
	before.Last, before.Kind = n.Last, text.Organization
	start := d.Sentences[d.Tokens[before.First].Sent].First
	if len(names) > 1 {
		start = max(start, names[len(names)-2].Last)
	}
	for before.First > start && leadsUp(d, before.First-1) {
		before.First--
	}
	before.Span = span(d, before.First, before.Last)
	return true
}

// leadsUp reports whether word i can begin the name of a body: a capital word that is no article,
// title, day or month.
func leadsUp(d *text.Doc, i int32) bool {
	w := d.Word(i)
	return capitalised(w) && w != "The" && gazetteer.Lookup(w)&(gazetteer.Title|gazetteer.NotName) == 0
}

// joins reports whether n is the "al-Burhan" of the person right before it, and if so adds it there.
func joins(d *text.Doc, before, n *text.Name) bool {
	if before.Kind != text.Person || n.First != before.Last || !particle(d.Word(n.First)) {
		return false
	}
	before.Last = n.Last
	before.Span = span(d, before.First, before.Last)
	return true
}

// trim takes articles, titles, possessives, signs and prepositions off the ends.
func trim(d *text.Doc, n *text.Name) {
	for n.First < n.Last {
		w := d.Word(n.First)
		f := gazetteer.Lookup(w)
		first, _ := utf8.DecodeRuneInString(w)
		if n.Kind == text.Person && n.Last-n.First > 2 && gazetteer.KeyOf(w).Add(d.Word(n.First+1)).Flags()&gazetteer.Title != 0 {
			n.First += 2 // Prime Minister
			continue
		}
		if n.Kind == text.Person && n.Last-n.First > 2 && f&gazetteer.Demonym != 0 && gazetteer.Lookup(d.Word(n.First+1))&gazetteer.Title != 0 {
			n.First++ // Syrian President
			continue
		}
		title := n.Kind == text.Person && f&gazetteer.Title != 0 && n.Last-n.First > 1 && f&gazetteer.FirstName == 0
		if !title && w != "the" && (unicode.IsLetter(first) || unicode.IsDigit(first)) && !(w == "The" && articleOnly(d, n)) {
			break
		}
		n.First++
	}
	if n.Kind == text.Person && n.Last-n.First >= 3 && n.First >= 2 && d.Word(n.First-1) == "of" && gazetteer.Lookup(d.Word(n.First-2))&gazetteer.Title != 0 && topic(d, n.First) {
		n.First++ // Minister of Defence John Doe
	}
	for n.First < n.Last {
		switch w := d.Word(n.Last - 1); w {
		case "'s", "’s", "'", "’", "of", "and", "the", "for", "in", "-", ",", "(", "\"", "“", "”":
			n.Last--
			continue
		}
		break
	}
}

// articleOnly reports whether a capital The before n is the sentence's rather than the name's: it is
// part of a title ("The Times") but not of a ministry, a place or a person.
func articleOnly(d *text.Doc, n *text.Name) bool {
	if n.Last-n.First < 2 || strings.EqualFold(d.Word(n.First+1), "Hague") {
		return false
	}
	if n.Kind != text.Organization && n.Kind != text.Other {
		return true
	}
	return body(d.Word(n.Last - 1))
}

// body reports whether w is the common noun for a kind of body.
func body(w string) bool {
	switch strings.ToLower(w) {
	case "ministry", "department", "government", "army", "navy", "court", "senate", "parliament", "congress", "police", "council", "committee", "commission", "party", "union", "agency", "bank":
		return true
	}
	return false
}

// currency reports whether n is the US of "US$5".
func currency(d *text.Doc, n *text.Name) bool {
	if n.Last-n.First != 1 {
		return false
	}
	if strings.HasSuffix(d.Word(n.First), "$") {
		return true // US$
	}
	if int(n.Last) >= len(d.Tokens) {
		return false
	}
	switch d.Word(n.Last) {
	case "$", "€", "£":
		return d.Tokens[n.Last].Start-d.Tokens[n.First].End <= 1 && d.Tokens[n.First].Len() <= 3
	}
	return false
}

const people = gazetteer.FirstName | gazetteer.LastName | gazetteer.Person

// known sets the kind where the gazetteer leaves no doubt.
func known(d *text.Doc, n *text.Name) {
	f := gazetteer.Lookup(d.Str(span(d, n.First, n.Last)))
	many := n.Last-n.First > 1
	switch {
	case many && d.Word(n.First) == "Operation":
		n.Kind = text.Other
	case f&gazetteer.Demonym != 0 && f&gazetteer.Country == 0 && (f&(people|gazetteer.Places) == 0 || n.Kind == text.Other):
		n.Kind = text.Group
	case f&(gazetteer.Country|gazetteer.Region) != 0 && f&gazetteer.Organization == 0 && (f&people == 0 || many):
		n.Kind = text.Place
	case f&gazetteer.Person != 0 && many && f&(gazetteer.Places|gazetteer.Organization) == 0:
		n.Kind = text.Person
	case f&(gazetteer.Organization|gazetteer.Militant) != 0 && f&(gazetteer.Country|gazetteer.Region|gazetteer.Admin1|gazetteer.MajorCity) == 0 && (n.Kind == text.Place || many):
		n.Kind = text.Organization
	case (f&gazetteer.MajorCity != 0 || f&gazetteer.City != 0 && many) && f&people == 0 && n.Kind == text.Person:
		n.Kind = text.Place
	}
}

// syllable adds the second half of a name such as "Moon Jae-in", which is written small.
func syllable(d *text.Doc, n *text.Name, limit int32) {
	if n.Last+1 >= limit || n.Last-n.First != 2 || d.Word(n.Last) != "-" || d.Tokens[n.Last-1].Len() > 6 {
		return
	}
	w := d.Word(n.Last + 1)
	if len(w) > 5 || !lowerLetters(w) || n.Last+2 < limit && d.Word(n.Last+2) == "-" {
		return
	}
	if c := wordclass.Of(w); c.Fine == 0 || syllables[w] {
		n.Last += 2
	}
}

// syllables end Korean and Chinese given names and are English words too.
var syllables = map[string]bool{"in": true, "won": true, "ho": true, "so": true, "un": true, "sun": true, "min": true, "woo": true, "wen": true, "chi": true, "chung": true}

func lowerLetters(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return w != ""
}

// complete adds "and Industry" to a ministry of trade and "of India" to a bank.
func complete(d *text.Doc, n *text.Name) {
	limit := d.Sentences[d.Tokens[n.First].Sent].Last
	if n.Last+1 < limit && (d.Word(n.Last) == "and" || d.Word(n.Last) == "&") && ofTopic(d, n) && topic(d, n.Last+1) {
		n.Last += 2
		for n.Last < limit && topic(d, n.Last) {
			n.Last++
		}
	}
	if n.Last+1 < limit && d.Word(n.Last) == "of" && gazetteer.Lookup(d.Word(n.Last-1))&gazetteer.OrgWord != 0 && capitalised(d.Word(n.Last-1)) {
		at := n.Last + 1
		if d.Word(at) == "the" && at+1 < limit {
			at++
		}
		if end := countryAt(d, at, limit); end > at {
			n.Last = end
		}
	}
}

// ofTopic reports whether n ends in "of" and what an office deals with.
func ofTopic(d *text.Doc, n *text.Name) bool {
	for j := n.First + 1; j < n.Last-1; j++ {
		if w := d.Word(j); w == "of" || w == "for" {
			return gazetteer.Lookup(d.Word(j-1))&gazetteer.OrgWord != 0
		}
	}
	return false
}

// topic reports whether token i may name what a ministry deals with: a capitalised everyday word.
func topic(d *text.Doc, i int32) bool {
	w := d.Word(i)
	if !capitalised(w) || gazetteer.Lookup(w)&(gazetteer.OrgWord|gazetteer.Country|gazetteer.Title) != 0 {
		return false
	}
	c := wordclass.OfLower(w)
	return c.Fine != 0 && c.Case <= 3
}

func capitalised(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// countryAt is the end of the country's name that begins at token i; i where there is none.
func countryAt(d *text.Doc, i, limit int32) int32 {
	end, k := i, gazetteer.Key(0)
	for j := i; j < limit && j < i+4; j++ {
		if j == i && !capitalised(d.Word(j)) {
			break
		}
		if k = k.Add(d.Word(j)); k.Flags()&(gazetteer.Country|gazetteer.Region) != 0 {
			end = j + 1
		}
	}
	return end
}
