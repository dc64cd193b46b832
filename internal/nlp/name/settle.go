package name

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/gazetteer"
	"github.com/readout-news/readout/internal/wordclass"
	"github.com/readout-news/readout/text"
)

// Settle lets what is clear in the story decide what is unclear in d: the kinds of its names, their ends, and
// mentions that were missed. What d itself says clearly stays, and so does everything where documents part.
func (t *Story) Settle(d *text.Doc) {
	if t == nil || len(d.Tokens) == 0 {
		return
	}
	r := readers.Get().(*reader)
	defer readers.Put(r)
	s := &r.second
	s.open(d)
	for i := range d.Names {
		s.sight(&d.Names[i])
	}
	for i := range d.Names {
		t.kind(s, &d.Names[i])
	}
	s.cover()
	t.lines(s)
	s.d = nil
}

// kind gives n the kind that the story has for its form.
func (t *Story) kind(s *second, n *text.Name) {
	key := s.key(n)
	f := t.forms[key]
	if !f.clear || f.kind == n.Kind || s.titled(n) || s.vouched(n) || f.kind == text.Person && s.many(n.Last-1) {
		return
	}
	if end := n.Last; n.Last-n.First == 1 && end < s.d.Sentences[s.d.Tokens[n.First].Sent].Last && capitalised(s.d.Word(end)) && s.mode(n) == prose {
		return // part of something longer: "North Korean"
	}
	if own := s.forms[key]; own.votes[n.Kind] < mostVotes {
		n.Kind, n.Story = f.kind, true
	}
}

// many reports whether token i is a plural: "Democrats".
func (s *second) many(i int32) bool {
	return s.d.Tokens[i].Tag == text.TagNNPS || s.d.Tokens[i].Tag == text.TagNNS
}

// vouched reports whether the gazetteer holds that n may be of its kind.
func (s *second) vouched(n *text.Name) bool {
	f := s.key(n).Flags()
	head := gazetteer.Lookup(s.d.Word(n.Last - 1))
	switch n.Kind {
	case text.Person:
		return f&people != 0
	case text.Organization:
		return f&(gazetteer.Organization|gazetteer.Militant) != 0 || head&gazetteer.OrgWord != 0
	case text.Place:
		return f&gazetteer.Places != 0 || head&gazetteer.PlaceWord != 0
	case text.Group:
		return f&gazetteer.Demonym != 0
	}
	return false
}

// lines reads d for forms that are clear in the story and stand in no name, or in parts of names.
func (t *Story) lines(s *second) {
	d := s.d
	found := s.found[:0]
	for i := int32(0); i < int32(len(d.Tokens)); i++ {
		if !capitalised(d.Word(i)) && !particle(d.Word(i)) || s.named[i] && s.inside(i) {
			continue
		}
		if n := t.longest(s, i); n.Last > i {
			found = append(found, n)
			i = n.Last - 1
		}
	}
	s.found = found
	if len(found) == 0 {
		return
	}
	d.Names = slices.DeleteFunc(d.Names, func(o text.Name) bool {
		return slices.ContainsFunc(found, func(n text.Name) bool { return o.First < n.Last && n.First < o.Last })
	})
	d.Names = append(d.Names, found...)
	slices.SortFunc(d.Names, func(a, b text.Name) int { return int(a.First - b.First) })
}

// inside reports whether token i continues a name.
func (s *second) inside(i int32) bool {
	at, _ := slices.BinarySearchFunc(s.d.Names, i, func(n text.Name, i int32) int { return int(n.Last - 1 - i) })
	return at < len(s.d.Names) && s.d.Names[at].First < i
}

// longest is the longest clear form of the story at token i that d has not; its Last is i where there is none.
func (t *Story) longest(s *second, i int32) text.Name {
	d := s.d
	out := text.Name{First: i, Last: i}
	limit := d.Sentences[d.Tokens[i].Sent].Last
	key := gazetteer.Key(0)
	for j := i; j < limit && j < i+8; j++ {
		longer := key.Add(d.Word(j))
		if longer == key {
			continue // signs do not end a name
		}
		key = longer
		f := t.forms[key]
		if f.clear && t.adds(s, i, j+1, f.kind) {
			out = text.Name{First: i, Last: j + 1, Kind: f.kind, Span: span(d, i, j+1), Story: true}
		}
		if j == i && !f.starts {
			break
		}
	}
	return out
}

// adds reports whether a name of kind k over the tokens [i, end) is better than what d has there: nothing, or
// parts of it that are nothing else.
func (t *Story) adds(s *second, i, end int32, k text.Kind) bool {
	d := s.d
	mode := s.modes[d.Tokens[i].Sent]
	if end-i == 1 && !s.word(i, mode) || k == text.Person && (strings.HasSuffix(d.Word(end-1), ".") || s.many(end-1)) {
		return false
	}
	for j := i; j < end; j++ {
		switch w := d.Word(j); {
		case w == "-" || w == "." || w == "'s" || w == "’s":
		case d.Tokens[j].POS == text.PUNCT || len(w) > 3 && !capitalised(w):
			return false
		}
	}
	sent := d.Sentences[d.Tokens[i].Sent]
	if end < sent.Last && s.goesOn(end, sent.Last, mode) || i > sent.First && s.led(i-1, mode) {
		return false
	}
	if k == text.Place && i > sent.First && d.Tokens[i-1].POS == text.NUM {
		return false // places are not counted: a paper called 38 North
	}
	for n := range s.within(i, end) {
		if n.First < i || n.Last > end || n.Last == end && (n.First == i || n.First == i+1 && d.Word(i) == "The") {
			return false
		}
		f := t.forms[s.key(n)]
		if k == text.Person && f.clear && n.First == i {
			return false // "Clinton" is somebody by himself, and "Clinton Cash" a book
		}
		if n.Kind != k && (n.Kind == text.Person || f.clear && f.kind != k || s.vouched(n)) {
			return false
		}
	}
	return true
}

// word reports whether token i alone may be a name for the story's sake.
func (s *second) word(i int32, mode lineMode) bool {
	w := s.d.Word(i)
	f, c := gazetteer.Lookup(w), wordclass.OfLower(w)
	switch {
	case len(w) < 2 || !capitalised(w) || f&gazetteer.Title != 0:
		return false
	case f&gazetteer.NotName != 0:
		return s.acts(i)
	}
	return c.Fine == 0 || c.Case > 2 || mode != allCaps && allUpper(w) || s.acts(i)
}

// acts reports whether token i, a month's name or an everyday word, has a title or does something, as only
// somebody called May can.
func (s *second) acts(i int32) bool {
	d := s.d
	if s.titled(&text.Name{First: i}) {
		return true
	}
	sent := d.Sentences[d.Tokens[i].Sent]
	if i+1 == sent.Last || d.Tokens[i].Tag != text.TagNNP || s.modes[d.Tokens[i].Sent] != prose {
		return false
	}
	switch d.Tokens[i+1].Tag {
	case text.TagVBD, text.TagVBZ, text.TagVBN:
	default:
		return false
	}
	if i == sent.First {
		return true
	}
	switch d.Tokens[i-1].POS {
	case text.ADP, text.DET, text.ADJ, text.NUM, text.ADV:
		return false // "the talks of last May ended"
	}
	return true
}

// goesOn reports whether token i goes on with a name that ends before it, as Tower does after Trump, Bissau after
// Guinea and Oman after Gulf. In a headline a capital says nothing.
func (s *second) goesOn(i, limit int32, mode lineMode) bool {
	switch w := s.d.Word(i); {
	case w == "$":
		return true
	case w == "-":
		return i+1 < limit && s.d.Tokens[i].Start == s.d.Tokens[i-1].End && s.d.Tokens[i].End == s.d.Tokens[i+1].Start
	case w == "of":
		return i+1 < limit && capitalised(s.d.Word(i+1))
	default:
		return mode == prose && capitalised(w) && !s.someone(i)
	}
}

// led reports whether token i leads up to a name after it, being no title: Old in "Old Trafford".
func (s *second) led(i int32, mode lineMode) bool {
	w := s.d.Word(i)
	if w == "-" {
		return s.d.Tokens[i].End == s.d.Tokens[i+1].Start
	}
	if strings.Contains(w, "-") || particle(w) || w == "del" || mode == titleCase && gazetteer.Lookup(w)&gazetteer.FirstName != 0 && !s.named[i] {
		return true // "ex-White House"
	}
	return mode == prose && capitalised(w) && !s.someone(i) && gazetteer.Lookup(w)&(gazetteer.Title|gazetteer.NotName) == 0
}

// someone reports whether token i is in the name of a person or people, which stands beside other names.
func (s *second) someone(i int32) bool {
	for n := range s.within(i, i+1) {
		return n.Kind == text.Person || n.Kind == text.Group
	}
	return false
}

// within yields the names that overlap the tokens [first, last).
func (s *second) within(first, last int32) func(func(*text.Name) bool) {
	return func(yield func(*text.Name) bool) {
		at, _ := slices.BinarySearchFunc(s.d.Names, first, func(n text.Name, i int32) int { return int(n.Last - 1 - i) })
		for ; at < len(s.d.Names) && s.d.Names[at].First < last; at++ {
			if !yield(&s.d.Names[at]) {
				return
			}
		}
	}
}
