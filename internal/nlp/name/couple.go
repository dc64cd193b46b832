package name

import (
	"slices"

	"github.com/readout-news/readout/text"
)

// couples parts "Okoro-Weber", which a headline joins by a hyphen, into the two persons whose surnames the document has each by itself.
func (s *second) couples() {
	d := s.d
	for i := 0; i < len(d.Names); i++ {
		n := d.Names[i]
		if n.Last-n.First != 3 || n.Kind == text.Group || d.Word(n.First+1) != "-" || !s.surname(n.First) || !s.surname(n.Last-1) {
			continue
		}
		a, b := n, n
		a.Last, b.First = n.First+1, n.Last-1
		for _, half := range []*text.Name{&a, &b} {
			half.Kind, half.Span = text.Person, span(d, half.First, half.Last)
		}
		d.Names[i] = a
		d.Names = slices.Insert(d.Names, i+1, b)
	}
}

// surname reports whether token i ends the full name of a person elsewhere in the document.
func (s *second) surname(i int32) bool {
	f := s.forms[s.key(&text.Name{First: i, Last: i + 1, Span: span(s.d, i, i+1)})]
	k, _ := f.best()
	return f.lastName && k == text.Person
}
