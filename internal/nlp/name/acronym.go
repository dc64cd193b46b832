package name

import (
	"slices"
	"unicode"

	"github.com/readout-news/readout/internal/gazetteer"
	"github.com/readout-news/readout/text"
)

// acronyms reads "World Food Programme (WFP)": the letters get the kind of the long form, and the long
// form is completed by the words the letters stand for.
func (s *second) acronyms() {
	d := s.d
	for i := range d.Tokens {
		open := int32(i)
		if d.Word(open) != "(" || i+2 >= len(d.Tokens) || d.Word(open+2) != ")" || i == 0 {
			continue
		}
		letters := d.Word(open + 1)
		if len(letters) < 2 || len(letters) > 8 || !allUpper(letters) {
			continue
		}
		sent := d.Sentences[d.Tokens[open].Sent]
		first := initials(d, sent.First, open, letters)
		if first < 0 {
			continue
		}
		kind := text.Organization
		if f := gazetteer.KeyOf(d.Str(span(d, first, open))).Flags(); f&(gazetteer.Country|gazetteer.Region) != 0 {
			kind = text.Place
		} else if at := s.at(first, open); at >= 0 && d.Names[at].Kind == text.Other {
			kind = text.Other
		}
		s.put(text.Name{First: first, Last: open, Kind: kind})
		s.put(text.Name{First: open + 1, Last: open + 2, Kind: kind})
		k := gazetteer.KeyOf(letters)
		f := s.forms[k]
		f.votes[kind] += 6
		f.acronym, f.tokens = true, 1
		s.forms[k] = f
	}
}

// at is a name that overlaps the tokens [first, last), -1 where none does.
func (s *second) at(first, last int32) int {
	for i := range s.d.Names {
		if n := &s.d.Names[i]; n.First < last && first < n.Last {
			return i
		}
	}
	return -1
}

// put adds a name in place of those it overlaps.
func (s *second) put(n text.Name) {
	n.Span = span(s.d, n.First, n.Last)
	s.d.Names = slices.DeleteFunc(s.d.Names, func(o text.Name) bool { return o.First < n.Last && n.First < o.Last })
	at, _ := slices.BinarySearchFunc(s.d.Names, n, func(a, b text.Name) int { return int(a.First - b.First) })
	s.d.Names = slices.Insert(s.d.Names, at, n)
}

func allUpper(w string) bool {
	n := 0
	for _, r := range w {
		if unicode.IsUpper(r) {
			n++
		} else if unicode.IsLetter(r) && n == 0 {
			return false
		}
	}
	return n >= 2 && n*2 > len(w)
}

// initials is the token before end from which the initials of the words spell letters, small words left
// out where they have to be; -1 where they do not.
func initials(d *text.Doc, from, end int32, letters string) int32 {
	l := len(letters) - 1
	i := end - 1
	for ; i >= from && l >= 0; i-- {
		w := d.Word(i)
		if w == "-" || w == "," || w == "'s" || w == "’s" {
			continue
		}
		switch c := w[0]; {
		case c == letters[l]:
			l--
			if l < 0 {
				return i
			}
		case c >= 'a' && c <= 'z' && len(w) <= 4:
		default:
			return -1
		}
	}
	return -1
}
