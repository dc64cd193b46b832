package name

import (
	"github.com/readout-news/readout/internal/gazetteer"
	"github.com/readout-news/readout/internal/wordclass"
	"github.com/readout-news/readout/text"
)

// Bounds of the evidence by which one document's names decide another's.
const (
	mostVotes   = 8 // that one document adds to a spelling: a long article is still one reader
	clearVotes  = 4 // from which a spelling is clear: two bare mentions, a full name elsewhere that ends in it and one
	outweighing = 2 // times the votes for anything else
)

// sighting is what the documents of a story say of one spelling.
type sighting struct {
	votes  [5]int16 // weight of evidence for every kind
	docs   [5]uint8 // documents that have it so
	firm   [5]bool  // said by more than the network
	bare   int16    // capitalised inside a sentence and no name there
	starts bool     // is the first word of a longer name
}

// add counts what one document says.
func (f *sighting) add(o *form) {
	const full = 1 << 14 // sums stop here, in whatever order documents come
	for i, v := range o.votes {
		if v > 0 && f.docs[i] < 255 {
			f.docs[i]++
		}
		f.votes[i] = min(f.votes[i]+min(v, mostVotes), full)
		f.firm[i] = f.firm[i] || o.firm[i]
	}
	f.bare = min(f.bare+min(o.bare, 4*mostVotes), full)
	f.starts = f.starts || o.starts
}

// clear is the kind that a story leaves no doubt about: one document's word is enough where more than the
// network says so, and a person needs a title or a full name somewhere.
func (f *sighting) clear() (k text.Kind, ok bool) {
	all := int32(f.bare)
	for i, v := range f.votes {
		all += int32(v)
		if v > f.votes[k] {
			k = text.Kind(i)
		}
	}
	v := int32(f.votes[k])
	return k, k != text.Other && v >= clearVotes && v >= outweighing*(all-v) && (f.firm[k] || f.docs[k] > 1 && k != text.Person)
}

// Story is the spellings that the documents of one story leave no doubt about. It may be used from many
// goroutines at once.
type Story struct {
	forms map[gazetteer.Key]spelling
}

// spelling is what a story knows of one.
type spelling struct {
	kind          text.Kind
	clear, starts bool // a name itself, the first word of a longer one
}

// Gather reads the names of the documents of one story, which Find has settled as far as each document tells. It
// is nil where there is nothing to compare. What is printed twice is evidence once, of the first who has it.
func Gather(docs []*text.Doc) *Story {
	if len(docs) < 2 {
		return nil
	}
	r := readers.Get().(*reader)
	defer readers.Put(r)
	all := map[gazetteer.Key]sighting{}
	printed := map[gazetteer.Key]bool{}
	for _, d := range docs {
		r.second.sightings(d, printed)
		for k, f := range r.second.forms {
			x := all[k]
			x.add(&f)
			all[k] = x
		}
	}
	t := &Story{map[gazetteer.Key]spelling{}}
	for k, f := range all {
		if kind, ok := f.clear(); ok || f.starts {
			t.forms[k] = spelling{kind, ok, f.starts}
		}
	}
	return t
}

// sightings fills s.forms with what d says, without the sentences that are printed already.
func (s *second) sightings(d *text.Doc, printed map[gazetteer.Key]bool) {
	s.open(d)
	again := repeated(d, printed)
	for i := range d.Names {
		if n := &d.Names[i]; !again[d.Tokens[n.First].Sent] {
			s.sight(n)
		}
	}
	s.cover()
	for i, tok := range d.Tokens {
		if at := int32(i); !s.named[i] && !again[tok.Sent] && s.modes[tok.Sent] == prose && at > d.Sentences[tok.Sent].First && capitalised(d.Word(at)) {
			k := gazetteer.KeyOf(d.Word(at))
			f := s.forms[k]
			f.bare++
			s.forms[k] = f
		}
	}
	s.d = nil
}

// repeated marks the sentences with names that are printed already, and adds the others of d.
func repeated(d *text.Doc, printed map[gazetteer.Key]bool) []bool {
	out := make([]bool, len(d.Sentences))
	for i, n := range d.Names {
		at := d.Tokens[n.First].Sent
		if i > 0 && d.Tokens[d.Names[i-1].First].Sent == at {
			continue
		}
		k := gazetteer.KeyOf(d.Str(d.Sentences[at].Span))
		out[at], printed[k] = printed[k], true
	}
	return out
}

// sight is vote, for groups too, and notes what is firm and which words start longer names.
func (s *second) sight(n *text.Name) {
	k := s.key(n)
	if n.Kind != text.Group {
		s.vote(n)
	}
	f := s.forms[k]
	if n.Kind == text.Group {
		f.votes[text.Group] += 2
	}
	f.firm[n.Kind] = f.firm[n.Kind] || s.firm(n)
	s.forms[k] = f
	if n.Last-n.First > 1 {
		k := gazetteer.KeyOf(s.d.Word(n.First))
		f := s.forms[k]
		f.starts = true
		s.forms[k] = f
	}
}

// firm reports whether more than the network's word says that n is of its kind.
func (s *second) firm(n *text.Name) bool {
	f := s.key(n).Flags()
	switch n.Kind {
	case text.Person:
		return s.titled(n) || f&gazetteer.Person != 0 || n.Last-n.First > 1 && given(s.d.Word(n.First))
	case text.Organization:
		return f&(gazetteer.Organization|gazetteer.Militant) != 0 && f&gazetteer.Places == 0
	case text.Place:
		return f&(gazetteer.Country|gazetteer.Region|gazetteer.Admin1|gazetteer.MajorCity) != 0 && f&people == 0
	case text.Group:
		return f&gazetteer.Demonym != 0
	}
	return false
}

// given reports whether w can be a given name: it is known as one, or is no word that is known.
func given(w string) bool {
	return gazetteer.Lookup(w)&gazetteer.FirstName != 0 || wordclass.OfLower(w).Fine == 0
}
