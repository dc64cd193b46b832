package reconcile

import (
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/place"
	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// peopled reports whether the scope of f names people or a body: "Israeli lives" but not "in Gaza".
func peopled(d *text.Doc, f *extract.Figure) bool {
	return f.ScopeMention >= 0 && d.Mentions[f.ScopeMention].Kind != text.Place
}

// side names whose figure it is, so that “Israeli lives” and “on the Israeli side” are one.
func (d *desk) side(doc int, f *extract.Figure, atlas *place.Atlas) string {
	if ballotScope(d.docs[doc].Doc, f) {
		return "" // whose votes, the subject says
	}
	if f.Measure == "share" && !d.namedScope(doc, f) {
		return d.scopeWords(doc, f)
	}
	if k := d.at(doc, f.ScopeMention); k >= 0 {
		if d.who[k].Kind == text.Place && !country(&d.who[k]) {
			if p, ok := atlas.Locate(f.ScopeMention); ok && (p.Precision == place.Town || p.Precision == place.Division) || !ok && d.who[k].Country == "" {
				return "" // a town is no side
			}
		}
		return d.sideOf(k)
	}
	if f.ScopeMention >= 0 {
		return fold(d.docs[doc].Doc.Str(d.docs[doc].Doc.Mentions[f.ScopeMention].Span))
	}
	return fold(d.docs[doc].Doc.Str(f.Scope))
}

// namedScope reports whether the scope of a share names somebody or a place.
func (d *desk) namedScope(doc int, f *extract.Figure) bool {
	return f.ScopeMention >= 0 && d.docs[doc].Doc.Mentions[f.ScopeMention].Form == text.Named
}

// scopeWords is the words for what a share is of, in their dictionary form, without articles and "its"; "" for all who live in a place.
func (d *desk) scopeWords(doc int, f *extract.Figure) string {
	a, span := d.docs[doc].Doc, f.Scope
	if span.Empty() && f.ScopeMention >= 0 {
		span = a.Mentions[f.ScopeMention].Span
	}
	var out []string
	for t, last := a.TokensIn(span); t < last; t++ {
		switch a.Tokens[t].POS {
		case text.NOUN, text.PROPN, text.ADJ:
			out = append(out, fold(a.Tokens[t].Lemma))
		}
	}
	if len(out) == 1 && everybody[out[0]] {
		return ""
	}
	return strings.Join(out, " ")
}

// everybody are the nouns for all who live in a place.
var everybody = words("people person resident population inhabitant citizen public household")

// ballotScope reports a share "of the vote".
func ballotScope(d *text.Doc, f *extract.Figure) bool {
	if f.Measure != "share" || f.Scope.Empty() {
		return false
	}
	_, last := d.TokensIn(f.Scope)
	switch fold(d.Tokens[last-1].Lemma) {
	case "vote", "ballot", "voter", "electorate":
		return true
	}
	return false
}

func (d *desk) sideOf(k int32) string {
	if c := d.who[k].Country; c != "" {
		return c
	}
	return d.who[k].id
}

// harmer is the side whose attack the sentence of a figure tells of: the dead are then not its own.
func (d *desk) harmer(doc int, f *extract.Figure) string {
	a := d.docs[doc]
	s := sentence(a.Doc, f.Start)
	for i := range a.Events {
		e := &a.Events[i]
		if e.Type == "ASSAULT" && s.Contains(e.Trigger) && len(e.Source) > 0 {
			if k := d.at(doc, e.Source[0].Mention); k >= 0 {
				return d.sideOf(k)
			}
		}
	}
	return ""
}

// onlyCountry is the country of the places and peoples that the sentence of a figure names, "" when
// there are several or none.
func (d *desk) onlyCountry(doc int, f *extract.Figure) string {
	a := d.docs[doc].Doc
	s, only := sentence(a, f.Start), ""
	for i := range a.Mentions {
		m := &a.Mentions[i]
		if !s.Contains(m.Span) || m.Form != text.Named || m.Kind != text.Place && m.Kind != text.Group {
			continue
		}
		k := d.at(doc, int32(i))
		if k < 0 || d.who[k].Country == "" || d.who[k].Country == only {
			continue
		}
		if only != "" {
			return ""
		}
		only = d.who[k].Country
	}
	return only
}

// sameSide reports whether the sides of two figures agree: they are one, or the one figure names none and its sentence
// no other country.
func sameSide(x, y count) bool {
	switch {
	case x.side == y.side, partOfWhole(x, y), partOfWhole(y, x):
		return true
	case x.side == "":
		return (x.near == "" || x.near == y.side) && x.not != y.side
	case y.side == "":
		return (y.near == "" || y.near == x.side) && y.not != x.side
	}
	return false
}

// country reports whether p is a whole country, which half the sentences of a story name, rather than a town or a part of one.
func country(p *person) bool {
	n, ok := lexicon.Country(p.Name)
	return ok && n.Is(lexicon.CountryName|lexicon.Adjective|lexicon.People)
}
