package main

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout-news/readout/internal/gazetteer"
	"github.com/readout-news/readout/internal/nlp/token"
	"github.com/readout-news/readout/internal/wordclass"
	"github.com/readout-news/readout/text"
)

var conflictKinds = map[string]text.Kind{"Person": text.Person, "Organisation": text.Organization, "Location": text.Place}

// readConflict takes the proper names out of re3d's entities, which are noun phrases of every sort:
// those written with capitals, without article and title. Sentences without any are left out, since
// the set does not mark every name.
func readConflict(folder string) []article {
	type entity struct {
		Begin, End       int
		Type, DocumentID string
	}
	var out []article
	for _, source := range []string{"Australian_Department_of_Foreign_Affairs", "UK_Government", "US_State_Department", "Wikipedia"} {
		found := map[string][]entity{}
		for line := range lines(filepath.Join(folder, source, "entities.json")) {
			var e entity
			must(json.Unmarshal([]byte(line), &e))
			found[e.DocumentID] = append(found[e.DocumentID], e)
		}
		for line := range lines(filepath.Join(folder, source, "documents.json")) {
			var doc struct {
				ID   string `json:"_id"`
				Text string
			}
			must(json.Unmarshal([]byte(line), &doc))
			d := &text.Doc{Text: doc.Text}
			token.Split(d)
			a := article{doc: d, labels: make([]uint8, len(d.Tokens))}
			es := found[doc.ID]
			slices.SortStableFunc(es, func(x, y entity) int { return (y.End - y.Begin) - (x.End - x.Begin) })
			runes := text.NewRunes(doc.Text)
			for _, e := range es {
				from, to := runes.Byte(e.Begin), runes.Byte(e.End)
				if kind, ok := conflictKinds[e.Type]; ok && from >= 0 && to > from {
					markConflict(&a, text.Span{Start: from, End: to}, kind)
				}
			}
			out = append(out, named(&a))
		}
	}
	return out
}

func markConflict(a *article, s text.Span, kind text.Kind) {
	d := a.doc
	first, last := d.TokensIn(s)
	for first < last && (strings.EqualFold(d.Word(first), "the") || kind == text.Person && gazetteer.Lookup(d.Word(first))&gazetteer.Title != 0) {
		first++
	}
	if first >= last || last-first > 8 {
		return
	}
	for j := first; j < last; j++ {
		w := d.Word(j)
		r, _ := utf8.DecodeRuneInString(w)
		joint := j > first && j < last-1 && (w == "-" || w == "of" || w == "al" || w == "and" || w == "bin" || w == "for" || w == "the")
		if a.labels[j] != 0 || !joint && !unicode.IsUpper(r) || kind == text.Person && gazetteer.Lookup(w)&gazetteer.Title != 0 {
			return
		}
	}
	f := gazetteer.Lookup(d.Text[d.Tokens[first].Start:d.Tokens[last-1].End])
	if c := wordclass.OfLower(d.Word(first)); last-first == 1 && (c.Fine != 0 && c.Case <= 2 || f&gazetteer.NotName != 0) {
		return
	}
	switch {
	case f&gazetteer.Demonym != 0 && f&gazetteer.Country == 0:
		kind = text.Group
	case f&(gazetteer.Country|gazetteer.Region) != 0:
		kind = text.Place
	}
	mark(a.labels[first:last], kind)
}

// named is a without the sentences that hold no name.
func named(a *article) article {
	var b builder
	b.article()
	for _, s := range a.doc.Sentences {
		if slices.Max(a.labels[s.First:s.Last]) == 0 {
			continue
		}
		for j := s.First; j < s.Last; j++ {
			l := a.labels[j]
			if l == 0 && demonym(a.doc.Word(j)) {
				mark(a.labels[j:j+1], text.Group)
				l = a.labels[j]
			}
			b.word(a.doc.Word(j), l)
		}
		b.endSentence()
	}
	b.finish()
	return b.out[0]
}
