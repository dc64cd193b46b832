package name

import (
	"strings"

	"github.com/readout-news/readout/internal/gazetteer"
	"github.com/readout-news/readout/text"
)

// apart parts names that run together where a page has lost the mark between a place and whoever acts behind it: "in Kandora Human Rights
// Watch said", "near Kandora Kenyan troops".
func apart(d *text.Doc, names []text.Name) []text.Name {
	var out []text.Name
	for i, n := range names {
		j := seam(d, &n)
		if j < 0 {
			if out != nil {
				out = append(out, n)
			}
			continue
		}
		if out == nil {
			out = append(make([]text.Name, 0, len(names)+4), names[:i]...)
		}
		place := text.Name{First: n.First, Last: j, Kind: text.Place, Span: span(d, n.First, j)}
		if n.First, n.Span = j, span(d, j, n.Last); n.Kind == text.Place || n.Kind == text.Person {
			n.Kind = text.Organization
		}
		out = append(out, place, n)
	}
	if out == nil {
		return names
	}
	return out
}

// seam is the token inside n at which another name begins, -1 for none.
func seam(d *text.Doc, n *text.Name) int32 {
	if n.Last-n.First < 2 || n.First == 0 || !leadsToPlace(d, n.First) || gazetteer.Lookup(d.Str(span(d, n.First, n.Last))) != 0 {
		return -1
	}
	for j := n.First + 1; j < n.Last; j++ {
		before, after := gazetteer.Lookup(d.Str(span(d, n.First, j))), gazetteer.Lookup(d.Str(span(d, j, n.Last)))
		switch f := gazetteer.Lookup(d.Word(j)); {
		case before&gazetteer.Demonym != 0:
		case before&gazetteer.Places != 0 && f&gazetteer.Demonym != 0 && f&gazetteer.Places == 0:
			return j
		case n.Last-j > 1 && after&(gazetteer.Organization|gazetteer.Militant) != 0 && after&gazetteer.Places == 0 && d.Word(j-1) != "-" && acts(d, n.Last):
			return j
		}
	}
	return -1
}

// leadsToPlace reports whether a preposition of place stands before token i; "of" is one behind the noun for a place.
func leadsToPlace(d *text.Doc, i int32) bool {
	switch d.Word(i - 1) {
	case "in", "near", "around", "outside", "from", "In", "Near", "Around", "Outside", "From":
		return true
	case "of", "Of":
		if i < 2 {
			return false
		}
		switch strings.ToLower(d.Word(i - 2)) {
		case "village", "town", "city", "province", "district", "neighborhood", "neighbourhood", "countryside", "suburb", "north", "south", "east", "west":
			return true
		}
	}
	return false
}

// acts reports whether a finite verb stands at token i.
func acts(d *text.Doc, i int32) bool {
	if int(i) >= len(d.Tokens) {
		return false
	}
	switch d.Tokens[i].Tag {
	case text.TagVBD, text.TagVBZ, text.TagVBP:
		return true
	}
	return false
}

// openQuote lets a name in which a quotation ends begin where it opens: the "Joe’ Hosts" of "‘Elm Joe’ Hosts".
func openQuote(d *text.Doc, n *text.Name) {
	closed := false
	for j := n.First; j < n.Last-1; j++ {
		switch d.Word(j) {
		case "‘", "“":
			return
		case "’", "”":
			closed = closed || j > n.First
		}
	}
	if !closed {
		return
	}
	begin := d.Sentences[d.Tokens[n.First].Sent].First
	for i := n.First - 1; i > begin && i > n.First-5 && capitalised(d.Word(i)); i-- {
		if w := d.Word(i - 1); w == "‘" || w == "“" {
			n.First = i
			return
		}
	}
}
