package view

import (
	"fmt"
	"strings"

	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// index finds by id what the lines of a story point at.
type index struct {
	record *record.Record
	docs   map[string]*record.Document
	runes  map[string]*text.Runes
	actors map[string]*record.Actor

	// of the story at hand
	events  map[string]*record.Event
	claims  map[string]*record.Claim
	figures map[string]*record.Figure
}

func newIndex(r *record.Record) *index {
	x := &index{record: r, docs: map[string]*record.Document{}, runes: map[string]*text.Runes{}, actors: map[string]*record.Actor{}}
	for i := range r.Documents {
		d := &r.Documents[i]
		x.docs[d.ID] = d
		x.runes[d.ID] = text.NewRunes(d.Text)
	}
	for i := range r.Actors {
		x.actors[r.Actors[i].ID] = &r.Actors[i]
	}
	return x
}

func (x *index) enter(s *record.Story) {
	x.events, x.claims, x.figures = map[string]*record.Event{}, map[string]*record.Claim{}, map[string]*record.Figure{}
	for i := range s.Events {
		x.events[s.Events[i].ID] = &s.Events[i]
	}
	for i := range s.Claims {
		x.claims[s.Claims[i].ID] = &s.Claims[i]
	}
	for i := range s.Figures {
		x.figures[s.Figures[i].ID] = &s.Figures[i]
	}
}

// str is the words at s in a document, on one line; "" where s points outside it.
func (x *index) str(doc string, s record.Span) string {
	d := x.docs[doc]
	if d == nil {
		return ""
	}
	from, to := x.runes[doc].Byte(s.Start), x.runes[doc].Byte(s.End)
	if from < 0 || to < from {
		return ""
	}
	return strings.Join(strings.Fields(d.Text[from:to]), " ")
}

func (x *index) at(doc string, s record.Span) Evidence {
	return Evidence{At: fmt.Sprintf("%s:%d-%d", doc, s.Start, s.End)}
}

func (x *index) quote(doc string, s record.Span) Evidence {
	e := x.at(doc, s)
	e.Words = x.str(doc, s)
	return e
}

// outlet is what a reader calls a document's source: the outlet, else the document.
func (x *index) outlet(doc string) string {
	if d := x.docs[doc]; d != nil && d.Outlet != "" {
		return d.Outlet
	}
	return doc
}

func (x *index) outlets(docs []string) []string {
	var out []string
	for _, d := range docs {
		out = append(out, x.outlet(d))
	}
	return out
}

func (x *index) name(actor string) string {
	if a := x.actors[actor]; a != nil {
		return a.Name
	}
	return actor
}

func (x *index) names(actors []string) []string {
	var out []string
	for _, a := range actors {
		out = append(out, x.name(a))
	}
	return out
}

// said names the one whose word a report passes on; "" for the outlet's own.
func (x *index) said(claim string) string {
	c := x.claims[claim]
	if c == nil || c.Speaker == nil {
		return ""
	}
	return x.speaker(c)
}

func (x *index) speaker(c *record.Claim) string {
	if c.Speaker == nil {
		return "unnamed"
	}
	if c.Speaker.Actor != "" {
		return x.name(c.Speaker.Actor)
	}
	return x.str(c.Document, c.Speaker.Span)
}
