package name

import (
	"slices"

	"github.com/readout-news/readout/internal/gazetteer"
	"github.com/readout-news/readout/internal/wordclass"
	"github.com/readout-news/readout/text"
)

// form is what a document says of one spelling.
type form struct {
	votes    [5]int16 // weight of evidence for every kind
	acronym  bool     // introduced in brackets after its long form
	lastName bool     // ends the full name of a person
	tokens   int8
	bare     int16 // capitalised inside a sentence and no name there; from here on for a story only
	firm     [5]bool
	starts   bool
}

func (f *form) best() (k text.Kind, votes int16) {
	k = text.Person
	for i := range f.votes {
		if f.votes[i] > f.votes[k] {
			k = text.Kind(i)
		}
	}
	return k, f.votes[k]
}

// second is the pass over a whole document: forms seen clearly decide those that are not.
type second struct {
	d     *text.Doc
	modes []lineMode // of every sentence
	forms map[gazetteer.Key]form
	named []bool      // tokens inside names
	found []text.Name // scratch of Story
}

func (s *second) run(d *text.Doc) {
	s.open(d)
	d.Names = repair(d, apart(d, d.Names))
	s.acronyms()
	for i := range d.Names {
		s.vote(&d.Names[i])
	}
	for i := range d.Names {
		s.settle(&d.Names[i])
	}
	s.headlines()
	s.missed()
	s.cover()
	s.patterns()
	s.demonyms()
	s.small()
	s.couples()
	slices.SortFunc(d.Names, func(a, b text.Name) int { return int(a.First - b.First) })
	s.d = nil
}

// open makes s ready to read the names of d.
func (s *second) open(d *text.Doc) {
	s.d = d
	if s.forms == nil {
		s.forms = map[gazetteer.Key]form{}
	}
	clear(s.forms)
	s.modes = s.modes[:0]
	for _, sent := range d.Sentences {
		s.modes = append(s.modes, written(d, sent))
	}
}

func (s *second) mode(n *text.Name) lineMode { return s.modes[s.d.Tokens[n.First].Sent] }

func (s *second) key(n *text.Name) gazetteer.Key { return gazetteer.KeyOf(s.d.Str(n.Span)) }

// vote counts what one mention says of its form. Full names and titles say more than a bare word.
func (s *second) vote(n *text.Name) {
	if n.Kind == text.Group {
		return
	}
	weight := int16(2)
	tokens := n.Last - n.First
	switch {
	case s.mode(n) != prose:
		weight = 1
	case tokens > 1:
		weight = 3
	}
	titled := s.titled(n)
	k := s.key(n)
	f := s.forms[k]
	f.tokens = int8(min(tokens, 100))
	f.votes[n.Kind] += weight
	if titled {
		f.votes[text.Person] += 4
	}
	flags := k.Flags()
	if flags&gazetteer.Country != 0 {
		f.votes[text.Place] += 4
	}
	if flags&gazetteer.Organization != 0 && flags&(gazetteer.Places|gazetteer.Person|gazetteer.LastName) == 0 && n.Kind != text.Person {
		f.votes[text.Organization] += 2
	}
	s.forms[k] = f
	if n.Kind != text.Person || tokens < 2 || s.mode(n) == allCaps {
		return
	}
	first := n.Last - 1
	for first > n.First+1 && (s.d.Word(first-1) == "-" || particle(s.d.Word(first-1))) {
		first-- // al-Assad, bin Zayed
	}
	for _, at := range [...]int32{n.Last - 1, first} {
		k := gazetteer.KeyOf(s.d.Str(span(s.d, at, n.Last)))
		f := s.forms[k]
		f.lastName = true
		f.firm[text.Person] = f.firm[text.Person] || given(s.d.Word(n.First))
		f.votes[text.Person] += 2
		f.tokens = int8(n.Last - at)
		s.forms[k] = f
		if at == first {
			break
		}
	}
}

func particle(w string) bool {
	switch w {
	case "al", "el", "bin", "ibn", "ben", "van", "von", "der", "de", "da", "di", "al-", "Al", "El", "Bin", "Van", "Von", "De", "Di", "Da", "Abu", "ul", "ud", "ur":
		return true
	}
	return false
}

// titled reports whether a title stands right before n.
func (s *second) titled(n *text.Name) bool {
	sent := s.d.Sentences[s.d.Tokens[n.First].Sent]
	i := n.First - 1
	if i >= sent.First && s.d.Word(i) == "." {
		i--
	}
	return i >= sent.First && capitalised(s.d.Word(i)) && gazetteer.Lookup(s.d.Word(i))&gazetteer.Title != 0
}

// settle gives one mention the kind its form has in the document.
func (s *second) settle(n *text.Name) {
	if n.Kind == text.Group {
		return
	}
	f := s.forms[s.key(n)]
	k, votes := f.best()
	if k != n.Kind && votes >= f.votes[n.Kind]+2 && !(f.tokens > 1 && votes < 2*f.votes[n.Kind]) {
		n.Kind = k
	}
}

// headlines drops names that stand only in a headline and are everyday words.
func (s *second) headlines() {
	s.d.Names = slices.DeleteFunc(s.d.Names, func(n text.Name) bool {
		if s.mode(&n) == prose || n.Last-n.First > 1 || n.Kind == text.Group {
			return false
		}
		w := s.d.Word(n.First)
		c := wordclass.OfLower(w)
		return c.Fine != 0 && c.Case == 1 && gazetteer.Lookup(w)&(gazetteer.Country|gazetteer.Region|gazetteer.MajorCity|gazetteer.LastName|gazetteer.Organization) == 0 && s.forms[s.key(&n)].votes[n.Kind] < 2
	})
}

// missed adds mentions of forms that the document names clearly elsewhere.
func (s *second) missed() {
	d := s.d
	s.cover()
	for i := int32(0); i < int32(len(d.Tokens)); i++ {
		if s.named[i] || !capitalised(d.Word(i)) && !particle(d.Word(i)) {
			continue
		}
		limit := d.Sentences[d.Tokens[i].Sent].Last
		end, kind := i, text.Other
		k := gazetteer.Key(0)
		for j := i; j < limit && j < i+8 && !s.named[j]; j++ {
			longer := k.Add(d.Word(j))
			if longer == k {
				continue // signs do not end a name
			}
			k = longer
			if f, ok := s.forms[k]; ok && s.clear(&f, i, j) {
				end = j + 1
				kind, _ = f.best()
			}
		}
		if end > i {
			n := text.Name{First: i, Last: end, Kind: kind, Span: span(d, i, end)}
			d.Names = append(d.Names, n)
			i = end - 1
		}
	}
}

// cover marks the tokens that lie in names.
func (s *second) cover() {
	s.named = slices.Grow(s.named[:0], len(s.d.Tokens))[:len(s.d.Tokens)]
	clear(s.named)
	for _, n := range s.d.Names {
		for j := n.First; j < n.Last; j++ {
			s.named[j] = true
		}
	}
}

// clear reports whether f is enough evidence that the tokens [i, j] are a name as well.
func (s *second) clear(f *form, i, j int32) bool {
	d := s.d
	k, votes := f.best()
	if k == text.Other || votes < 3 || s.modes[d.Tokens[i].Sent] != prose && votes < 6 {
		return false
	}
	if j == i {
		w := d.Word(i)
		if len(w) < 2 || !capitalised(w) || gazetteer.Lookup(w)&(gazetteer.NotName|gazetteer.Demonym) != 0 {
			return false
		}
		c := wordclass.OfLower(w)
		if c.Fine != 0 && c.Case <= 2 && !f.acronym && !(allUpper(w) && votes > 4) {
			return false
		}
	}
	// a longer capitalised phrase is something else: "Trump Tower" is not Trump
	next := j + 1
	limit := d.Sentences[d.Tokens[i].Sent].Last
	if k == text.Person && next < limit && capitalised(d.Word(next)) && s.modes[d.Tokens[i].Sent] == prose {
		return false
	}
	return next >= limit || d.Word(next) != "$"
}

// demonyms marks the words for peoples that the tagger left alone.
func (s *second) demonyms() {
	d := s.d
	for i := int32(0); i < int32(len(d.Tokens)); i++ {
		w := d.Word(i)
		if s.named[i] || len(w) < 3 || !capitalised(w) {
			continue
		}
		end := i + 1
		k := gazetteer.KeyOf(w)
		f := k.Flags()
		if i+1 < d.Sentences[d.Tokens[i].Sent].Last && !s.named[i+1] && capitalised(d.Word(i+1)) {
			if g := k.Add(d.Word(i + 1)).Flags(); g&gazetteer.Demonym != 0 {
				f, end = g, i+2 // South Korean
			}
		}
		if f&gazetteer.Demonym == 0 || f&(gazetteer.Country|gazetteer.Region) != 0 {
			continue
		}
		if c := wordclass.OfLower(w); end == i+1 && c.Fine != 0 && c.Case <= 2 {
			continue // "Labour" and "Western" may be everyday words
		}
		d.Names = append(d.Names, text.Name{First: i, Last: end, Kind: text.Group, Span: span(d, i, end)})
		i = end - 1
	}
}
