package timex

import (
	"sort"

	"github.com/readout-news/readout/text"
)

// isName reports whether piece i lies in a person's name ("Theresa May", "April Jones").
func (r *reader) isName(i int) bool {
	n := r.name(i)
	return n != nil && n.Kind == text.Person
}

// name is the name that holds piece i and more than it, nil when there is none.
func (r *reader) name(i int) *text.Name {
	names, p := r.d.Names, r.p[i].Span
	k := sort.Search(len(names), func(k int) bool { return names[k].Start > p.Start }) - 1
	if k >= 0 && names[k].Contains(p) && names[k].Len() > p.Len() {
		return &names[k]
	}
	return nil
}

// inTitle reports whether the capitalised word at i is part of a title or a name: the Daily Harbour, USA
// Today. Headlines write every word so, therefore one neighbour is not enough for what may be a day.
func (r *reader) inTitle(i int) bool {
	if !r.p[i].cap {
		return false
	}
	if n := r.name(i); n != nil {
		return true
	}
	next := i+1 < len(r.p) && r.p[i+1].cap && r.joined(i+1) && r.p[i+1].kind == letters
	if r.class(i) == setW {
		return next || i > 0 && r.p[i-1].cap && r.joined(i) && r.p[i-1].kind == letters && !r.sentenceStart(i-1)
	}
	return r.acronym(i-1) && !r.acronym(i)
}

// acronym reports whether piece i is a word of capitals alone.
func (r *reader) acronym(i int) bool {
	if i < 0 || r.p[i].kind != letters || r.p[i].Len() < 2 {
		return false
	}
	for _, c := range []byte(r.Word(i)) {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return true
}
