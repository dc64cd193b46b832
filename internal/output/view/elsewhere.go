package view

import (
	"slices"

	"github.com/readout-news/readout/record"
)

// elsewhere says that the documents of r, in a story of three reporters or more, neither open on the news of the others nor share an event, number,
// statement or claim with them: they may be of another story.
func (x *index) elsewhere(s *record.Story, r record.Reporter) string {
	if s.Lead == nil || len(s.Reporters) < 3 {
		return ""
	}
	own := func(doc string) bool { return slices.Contains(r.Documents, doc) }
	if own(s.Lead.Document) || slices.ContainsFunc(s.Lead.With, own) {
		return ""
	}
	event := func(e record.EventReport) bool { return own(e.Document) }
	if !x.beginsWithForce(s, own) || !x.beginsWithForce(s, func(doc string) bool { return doc == s.Lead.Document }) {
		return "" // what else two texts may share is seldom read
	}
	for i := range s.Events {
		if e := &s.Events[i]; e.Support.Reporters > 1 && slices.ContainsFunc(e.Reports, event) {
			return ""
		}
	}
	for i := range s.Figures {
		if f := &s.Figures[i]; f.Support.Reporters > 1 && !remote(f) && slices.ContainsFunc(f.Reports, func(n record.FigureReport) bool { return own(n.Document) }) {
			return ""
		}
	}
	for i := range s.Facts {
		f := &s.Facts[i]
		if own(f.Document) || slices.ContainsFunc(f.With, func(w record.Stretch) bool { return own(w.Document) }) {
			return ""
		}
	}
	for i := range s.Claims {
		c := &s.Claims[i]
		if own(c.Document) && slices.ContainsFunc(c.SameAs, func(id string) bool { o := x.claims[id]; return o != nil && !own(o.Document) }) {
			return ""
		}
	}
	return "nothing of it is told by the others: it may be of another story"
}

// beginsWithForce reports whether a document has a deed of force in its headline or lead.
func (x *index) beginsWithForce(s *record.Story, of func(doc string) bool) bool {
	return slices.ContainsFunc(s.Events, func(e record.Event) bool {
		return e.Type == "ASSAULT" && slices.ContainsFunc(x.inLead(&e, false), of)
	})
}

// remote reports whether f is a number that any text on a war may have at its end.
func remote(f *record.Figure) bool { return f.Event == "" && f.Measure == "killed" }
