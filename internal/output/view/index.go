package view

import (
	"fmt"
	"slices"
	"strings"

	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// index finds by id what the lines of a story point at.
type index struct {
	record *record.Record
	docs   map[string]*record.Document
	keys   map[string]string // document -> the letter that stands for it
	runes  map[string]*text.Runes
	actors map[string]*record.Actor
	spoken map[string][]spoken // by document, in its order; read when first asked for

	// of the story at hand
	reporters  map[string]string      // document -> reporter
	openedWith map[string]record.Span // document -> the sentence that it opens with
	events     map[string]*record.Event
	claims     map[string]*record.Claim
	figures    map[string]*record.Figure
	tellings   map[string]*record.Fact
	claimsIn   map[string][]*record.Claim      // by document
	shownFirst []map[string]bool               // words of the lines of what to know first so far
	doers      map[string]*record.Disagreement // event -> who says who did it, where some leave that open
	harmed     map[string]bool                 // events of which a number counts the killed or injured
}

func newIndex(r *record.Record) *index {
	x := &index{record: r, docs: map[string]*record.Document{}, keys: map[string]string{}, runes: map[string]*text.Runes{}, actors: map[string]*record.Actor{}}
	for i := range r.Documents {
		d := &r.Documents[i]
		x.docs[d.ID] = d
		x.runes[d.ID] = text.NewRunes(d.Text)
	}
	for i := range r.Actors {
		x.actors[r.Actors[i].ID] = &r.Actors[i]
	}
	for _, s := range r.Stories {
		for _, p := range s.Reporters {
			for _, d := range p.Documents {
				x.key(d)
			}
		}
		for _, d := range s.Documents {
			x.key(d)
		}
	}
	return x
}

// key is the letter of a document: A to Z, then AA, AB and on, in the order in which documents are listed.
func (x *index) key(doc string) string {
	k, ok := x.keys[doc]
	if !ok {
		for n := len(x.keys); n >= 0; n = n/26 - 1 {
			k = string(rune('A'+n%26)) + k
		}
		x.keys[doc] = k
	}
	return k
}

func (x *index) enter(s *record.Story) {
	x.events, x.claims, x.figures = map[string]*record.Event{}, map[string]*record.Claim{}, map[string]*record.Figure{}
	x.claimsIn, x.reporters, x.openedWith = map[string][]*record.Claim{}, map[string]string{}, map[string]record.Span{}
	x.tellings = map[string]*record.Fact{}
	for _, o := range s.Openings {
		x.openedWith[o.Document] = o.Span
	}
	for _, r := range s.Reporters {
		for _, d := range r.Documents {
			x.reporters[d] = r.ID
		}
	}
	for i := range s.Facts {
		x.tellings[s.Facts[i].ID] = &s.Facts[i]
	}
	for i := range s.Events {
		x.events[s.Events[i].ID] = &s.Events[i]
	}
	for i := range s.Claims {
		c := &s.Claims[i]
		x.claims[c.ID] = c
		x.claimsIn[c.Document] = append(x.claimsIn[c.Document], c)
	}
	x.doers, x.harmed = map[string]*record.Disagreement{}, map[string]bool{}
	for i := range s.Figures {
		f := &s.Figures[i]
		x.figures[f.ID] = f
		if f.Event != "" && (f.Measure == "killed" || f.Measure == "injured") && slices.ContainsFunc(f.Reports, many) {
			x.harmed[f.Event] = true
		}
	}
	for i := range s.Disagreements {
		if d := &s.Disagreements[i]; d.Kind == "actor" {
			x.doers[d.About] = d
		}
	}
}

// many reports whether a number is of more than one.
func many(r record.FigureReport) bool { return r.Low != nil && *r.Low > 1 }

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
	return Evidence{At: fmt.Sprintf("%s:%d-%d", x.key(doc), s.Start, s.End)}
}

func (x *index) quote(doc string, s record.Span) Evidence {
	e := x.at(doc, s)
	e.Words = x.str(doc, s)
	return e
}

// outlet is what a reader calls a document's source: the outlet, else the article by its letter.
func (x *index) outlet(doc string) string {
	if d := x.docs[doc]; d != nil && d.Outlet != "" {
		return d.Outlet
	}
	return "article " + x.key(doc)
}

// told is a sentence of the record with the ids of documents replaced by what readers call them.
func (x *index) told(s string) string {
	var b strings.Builder
	for s != "" {
		end := strings.IndexAny(s, " ;,:()")
		if end < 0 {
			end = len(s)
		}
		word, rest := s[:end], s[end:]
		if x.docs[word] != nil {
			word = x.outlet(word)
		}
		b.WriteString(word)
		sep := len(rest) - len(strings.TrimLeft(rest, " ;,:()"))
		b.WriteString(rest[:sep])
		s = rest[sep:]
	}
	return b.String()
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
