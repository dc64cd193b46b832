// Package view arranges a record for people: ids become names and quotations, reports are grouped by
// what they say, and every line keeps its evidence. The formats that people read are written from it,
// so that they differ in dress only. It reads nothing but the record.
package view

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/readout-news/readout/record"
)

// Page is a whole record.
type Page struct {
	Stories  []Story
	Rejected []record.Rejected
	Engine   string
}

// Story is one story, section by section.
type Story struct {
	ID, Title, Dates string
	Summary          string // "4 documents, 3 independent reporters"
	Documents        []Document
	Reporters        []Reporter
	Who              []Actor
	Events           []Event
	Speakers         []Speaker
	Figures          []Figure
	Disagreements    []Disagreement
	OnlyIn           []OnlyIn
	Timeline         []Moment
}

// Document is an article in the list of articles.
type Document struct{ ID, Outlet, Date, Title string }

// Reporter is some documents that count as one.
type Reporter struct {
	Documents []string
	Why       string
}

// Evidence points at characters: "document:start-end", with the words that stand there where they help.
type Evidence struct {
	At    string
	Words string
}

// Actor is one line of who is who.
type Actor struct {
	Name, Office, Country, Kind string
	Aliases                     []string
	Documents                   int
	Evidence                    Evidence
}

// Event is an event with its status by outlet.
type Event struct {
	ID, Date, What, Who, Place, Status string
	By                                 []StatusBy
	Support                            string
}

// StatusBy is the reports that give an event one status.
type StatusBy struct {
	Status  string
	Reports []Report
}

// Report is one document's word, and whose word it passes on.
type Report struct {
	Outlet, Said string
	Evidence     Evidence
}

// Source is the outlet, and whose word it passes on.
func (r Report) Source() string { return source(r.Outlet, r.Said) }

// Speaker is somebody and what is laid to them.
type Speaker struct {
	Name   string
	Claims []Claim
}

// Claim is something said.
type Claim struct {
	ID, Verb, Words, Chain string
	Evidence               []Evidence
	SameAs                 []string
}

// Figure is numbers side by side.
type Figure struct {
	ID, What, Relation, Note, Range, Support string
	Reports                                  []Number
}

// Number is one report of a figure.
type Number struct {
	Value, AsOf, Outlet, Said string
	Evidence                  Evidence
}

// Source is the outlet, whose number it passes on, and of which day.
func (n Number) Source() string {
	if n.AsOf == "" {
		return source(n.Outlet, n.Said)
	}
	return source(n.Outlet, n.Said) + ", as of " + n.AsOf
}

// Disagreement is where documents part.
type Disagreement struct {
	Kind, About string
	Sides       []Side
}

// Side is one side of it.
type Side struct {
	Value   string
	Outlets []string
}

// OnlyIn is what one document alone has.
type OnlyIn struct {
	Outlet string
	Items  []string
}

// Moment is a line of the timeline.
type Moment struct{ Date, What string }

// Of arranges r.
func Of(r *record.Record) Page {
	x := newIndex(r)
	p := Page{Rejected: r.Rejected, Engine: r.Engine.Version}
	for i := range r.Stories {
		p.Stories = append(p.Stories, x.story(&r.Stories[i]))
	}
	return p
}

func (x *index) story(s *record.Story) Story {
	x.enter(s)
	out := Story{ID: s.ID, Title: s.Title, Dates: x.storyDates(s), Summary: summary(s)}
	for _, id := range s.Documents {
		out.Documents = append(out.Documents, x.document(id))
	}
	for _, r := range s.Reporters {
		out.Reporters = append(out.Reporters, Reporter{r.Documents, r.Why})
	}
	out.Who = x.who(s)
	for i := range s.Events {
		out.Events = append(out.Events, x.event(&s.Events[i]))
	}
	out.Speakers = x.speakers(s)
	for i := range s.Figures {
		out.Figures = append(out.Figures, x.figure(&s.Figures[i]))
	}
	for _, d := range s.Disagreements {
		out.Disagreements = append(out.Disagreements, x.disagreement(d))
	}
	for _, o := range s.OnlyIn {
		if v := x.onlyIn(o); len(v.Items) > 0 {
			out.OnlyIn = append(out.OnlyIn, v)
		}
	}
	for _, t := range s.Timeline {
		if e := x.events[t.Event]; e != nil {
			out.Timeline = append(out.Timeline, Moment{t.Date, x.eventLine(e) + ", " + words(e.Status)})
		}
	}
	return out
}

func summary(s *record.Story) string {
	docs := Count(len(s.Documents), "document")
	if len(s.Reporters) == 0 || len(s.Documents) == 1 {
		return docs
	}
	return fmt.Sprintf("%s, %s", docs, Count(len(s.Reporters), "independent reporter"))
}

// Count is "1 document" or "3 documents".
func Count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func (x *index) document(id string) Document {
	d := x.docs[id]
	if d == nil {
		return Document{ID: id}
	}
	out := Document{ID: id, Outlet: d.Outlet, Title: d.Title}
	if d.Published != nil {
		out.Date = dates(d.Published)
	}
	return out
}

// storyDates spans the dates of the documents.
func (x *index) storyDates(s *record.Story) string {
	var all record.DateRange
	for _, id := range s.Documents {
		d := x.docs[id]
		if d == nil || d.Published == nil {
			continue
		}
		if all.Start == "" || d.Published.Start < all.Start {
			all.Start = d.Published.Start
		}
		all.End = max(all.End, d.Published.End)
	}
	return dates(&all)
}

// who lists the people of a story, and the others that act or speak in it, the most widely reported first.
func (x *index) who(s *record.Story) []Actor {
	active := x.active(s)
	var out []Actor
	for i := range x.record.Actors {
		a := &x.record.Actors[i]
		first, docs := x.mentioned(a, s)
		if docs == 0 || first.Form != "name" && len(a.Roles) == 0 || a.Kind != "person" && !active[a.ID] {
			continue // not of this story, nobody in particular, or no part in it
		}
		v := Actor{Name: a.Name, Country: a.Country, Kind: a.Kind, Documents: docs, Office: office(a), Evidence: x.at(first.Document, first.Span)}
		for _, n := range a.Aliases {
			if n != a.Name {
				v.Aliases = append(v.Aliases, n)
			}
		}
		out = append(out, v)
	}
	slices.SortStableFunc(out, func(p, q Actor) int { return cmp.Compare(q.Documents, p.Documents) })
	return out
}

// active is the actors that take part in an event or speak.
func (x *index) active(s *record.Story) map[string]bool {
	out := map[string]bool{}
	for _, e := range s.Events {
		for _, id := range e.Source {
			out[id] = true
		}
		for _, id := range e.Target {
			out[id] = true
		}
	}
	for _, c := range s.Claims {
		if c.Speaker != nil {
			out[c.Speaker.Actor] = true
		}
	}
	return out
}

// mentioned gives the first mention of a by name in the story's documents (any mention where it has no
// name) and the number of documents that mention it.
func (x *index) mentioned(a *record.Actor, s *record.Story) (first record.Mention, docs int) {
	seen := map[string]bool{}
	for _, m := range a.Mentions {
		if !slices.Contains(s.Documents, m.Document) {
			continue
		}
		if len(seen) == 0 || (first.Form != "name" && m.Form == "name") {
			first = m
		}
		seen[m.Document] = true
	}
	return first, len(seen)
}

func office(a *record.Actor) string {
	var out []string
	for _, r := range a.Roles {
		if !slices.Contains(out, r.Title) {
			out = append(out, r.Title)
		}
	}
	return strings.Join(out, ", ")
}
