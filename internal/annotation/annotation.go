// Package annotation says what was read in one document in the record's terms: positions become
// code points, indexes become ids. It decides nothing; everything it writes was found by a lower room.
package annotation

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// Options says what goes into a document beside the usual layers.
type Options struct {
	Tokens bool // the words with lemma, tags and tree
}

// Document is a in the shape of the record, with ids of its own.
func Document(a *extract.Analysis, opt Options) record.Document {
	return Named(a, Number(a), opt)
}

// Named is Document with the ids that a record of many documents gave its findings.
func Named(a *extract.Analysis, ids IDs, opt Options) record.Document {
	s := &shape{a, ids, text.NewRunes(a.Doc.Text)}
	d := a.Doc
	sum := sha256.Sum256([]byte(d.Text))
	out := record.Document{
		ID: d.ID, Title: d.Title, Outlet: d.Outlet, URL: d.URL, Byline: d.Byline, Lang: d.Lang,
		Published: dates(d.Published.DateRange, d.Published.Basis),
		Text:      d.Text,
		SHA256:    hex.EncodeToString(sum[:]),
		Dropped:   dropped(d),
		Sentences: s.sentences(),
		Entities:  s.entities(),
		Actors:    s.actors(),
		Times:     s.times(),
		Events:    s.events(),
		Claims:    s.claims(),
		Figures:   s.figures(),
		Lineage:   s.lineage(),
	}
	if opt.Tokens {
		out.Tokens = s.tokens()
	}
	return out
}

// shape holds what turning one analysis into the record's terms needs.
type shape struct {
	*extract.Analysis
	IDs
	runes *text.Runes
}

func (s *shape) span(b text.Span) record.Span {
	return record.Span{Start: s.runes.At(b.Start), End: s.runes.At(b.End)}
}

func (s *shape) spanOrNil(b text.Span) *record.Span {
	if b.Empty() {
		return nil
	}
	out := s.span(b)
	return &out
}

// dates is r as ISO 8601, nil when nothing is known.
func dates(r text.DateRange, basis string) *record.DateRange {
	if r.IsZero() {
		return nil
	}
	return &record.DateRange{Start: r.Start.String(), End: r.End.String(), Basis: basis}
}

func dropped(d *text.Doc) []record.Dropped {
	out := make([]record.Dropped, 0, len(d.Dropped))
	for _, l := range d.Dropped {
		out = append(out, record.Dropped{Text: l.Text, Reason: l.Reason})
	}
	return out
}

func (s *shape) sentences() []record.Span {
	out := make([]record.Span, 0, len(s.Doc.Sentences))
	for _, t := range s.Doc.Sentences {
		out = append(out, s.span(t.Span))
	}
	return out
}

func (s *shape) tokens() []record.Token {
	out := make([]record.Token, 0, len(s.Doc.Tokens))
	for _, t := range s.Doc.Tokens {
		out = append(out, record.Token{
			Span: s.span(t.Span), Lemma: t.Lemma, UPOS: t.POS.String(), XPOS: t.Tag.String(),
			Head: int(t.Head), Deprel: t.Rel.String(),
		})
	}
	return out
}

func (s *shape) times() []record.Time {
	out := make([]record.Time, 0, len(s.Doc.Times))
	for _, t := range s.Doc.Times {
		out = append(out, record.Time{Span: s.span(t.Span), Type: t.Type, Value: t.Value})
	}
	return out
}

func (s *shape) lineage() []record.Lineage {
	out := make([]record.Lineage, 0, len(s.Doc.Lineage))
	for _, l := range s.Doc.Lineage {
		r := record.Lineage{Relation: l.Relation, Name: l.Name}
		if l.Span.Empty() {
			r.Line = l.Source
		} else {
			at := s.span(l.Span)
			r.Start, r.End = &at.Start, &at.End
		}
		out = append(out, r)
	}
	return out
}
