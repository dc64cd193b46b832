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
	Short            []Item // what to know first, each with the id of what it was read from
	Documents        []Document
	Reporters        []Reporter
	Who              Who
	Events           []Event
	Background       []Event // what happened long before, earliest first
	Speakers         []Speaker
	Figures          []Figure
	Facts            []Fact // what several say in words of their own
	Disagreements    []Disagreement
	OnlyIn           []OnlyIn
	LeftOut          []OnlyIn // what all others have
	Timeline         []Moment
}

// Document is an article in the list of articles; Key is the letter that evidence names it by.
type Document struct {
	Key, ID, Outlet, Date, Title string
	Opening                      Evidence // its first full sentence; empty where none was found or an earlier document has it
}

// Item is a line about one thing of the record.
type Item struct{ ID, Line string }

// Reporter is some documents that count as one. Why is empty where there is nothing to tell.
type Reporter struct {
	Documents []string
	Why       string
	Rests     string // "rests on Delta Press: “Delta Press” A:12-23", empty for a report of its own
}

// Evidence points at characters: "B:16-21", with the words that stand there where they help.
type Evidence struct {
	At    string
	Words string
}

// Who is who is who: people; organizations and groups; places and countries.
type Who struct{ People, Bodies, Places []Actor }

// Actor is one line of who is who.
type Actor struct {
	ID, Name, Office, Country, Kind string
	Aliases                         []string
	Documents                       int
	Evidence                        Evidence
}

// Event is an event with its status by outlet.
type Event struct {
	ID, Date, What, Who, Place, Status string
	Now                                string // the status in the end, where a later report changes an earlier one
	Doer                               string // who says who did it, and to whom that is open; "" where the line itself tells
	By                                 []StatusBy
	Support                            string
}

// StatusBy is the reports that give an event one status.
type StatusBy struct {
	Status  string
	Reports []Report
}

// Report is one reporter's word, and whose word it passes on.
type Report struct {
	Outlet, Said string
	Words        string     // the part of a sentence that tells it, with … where the sentence goes on
	Evidence     []Evidence // of Words, then the other words for the event in its documents
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
	Again                  []Evidence // where the document says it again
	SameAs                 []string
	rank                   int // place among the claims of the story, by weight
}

// Figure is numbers side by side.
type Figure struct {
	ID, What, Relation, Note, Range, Support string
	Reports                                  []Number
}

// Number is one report of a figure.
type Number struct {
	Value, AsOf, Outlet, Said string
	Within                    string // in what time it was counted, or that it is of each: "in the last 24 hours"
	Evidence                  []Evidence
}

// Passages are the words that a number stands in, each once, for the first places where it stands.
func (n Number) Passages() []string {
	var out []string
	for _, e := range n.Evidence {
		if e.Words != "" && len(out) < mostPassages && !slices.Contains(out, e.Words) {
			out = append(out, e.Words)
		}
	}
	return out
}

// mostPassages is how many passages of one number are shown: a source that repeats it words it much alike.
const mostPassages = 2

// Source is the outlet, whose number it passes on, of which day, and in what time it was counted.
func (n Number) Source() string {
	out := source(n.Outlet, n.Said)
	if n.AsOf != "" {
		out += ", as of " + n.AsOf
	}
	return Join(", ", out, n.Within)
}

// Fact is something that several documents say, in the words of each.
type Fact struct {
	ID, Support string
	By          []Telling
}

// Telling is the words in which an outlet says something.
type Telling struct {
	Outlet   string
	Evidence Evidence
}

// Disagreement is where documents part over the thing called ID.
type Disagreement struct {
	ID, Kind, About string
	Relation, Note  string // what the difference is, and why that is said
	Sides           []Side
}

// Side is one side of it.
type Side struct {
	Value, Outlets string
	Words          []record.Stretch // that give the value, where nothing else on the page has them
	Evidence       []Evidence       // of Words
}

// OnlyIn is what one reporter alone has, whichever of its documents; More says what is not listed.
type OnlyIn struct {
	Outlet string     // "Ledger", "Ledger and The Harbour Post" for a reporter of two
	Told   []Evidence // sentences of its own narration
	Items  []Item
	More   []string
}

// Moment is a line of the timeline.
type Moment struct{ Date, ID, What string }

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
	out := Story{ID: s.ID, Title: s.Title, Dates: x.storyDates(s), Summary: x.summary(s)}
	for _, id := range s.Documents {
		out.Documents = append(out.Documents, x.document(id))
	}
	x.openings(s, out.Documents)
	for _, r := range s.Reporters {
		out.Reporters = append(out.Reporters, Reporter{r.Documents, Join("; ", x.why(r), x.elsewhere(s, r)), x.rests(r)})
	}
	out.Short = x.short(s)
	out.Who = x.who(s)
	for i := range s.Events {
		if e := &s.Events[i]; e.Background {
			out.Background = append(out.Background, x.event(e))
		} else {
			out.Events = append(out.Events, x.event(e))
		}
	}
	slices.SortStableFunc(out.Background, func(a, b Event) int { return cmp.Compare(a.Date, b.Date) })
	out.Speakers = x.speakers(s)
	for i := range s.Figures {
		out.Figures = append(out.Figures, x.figure(&s.Figures[i]))
	}
	for i := range s.Facts {
		out.Facts = append(out.Facts, x.fact(&s.Facts[i]))
	}
	for _, d := range s.Disagreements {
		if x.certain(s, &d) {
			out.Disagreements = append(out.Disagreements, x.disagreement(d))
		}
	}
	out.OnlyIn = x.onlyIn(s)
	for _, o := range s.LeftOut {
		if v := x.leftOut(s, o); len(v.Items) > 0 {
			out.LeftOut = append(out.LeftOut, v)
		}
	}
	for _, t := range s.Timeline {
		if e := x.events[t.Event]; e != nil {
			out.Timeline = append(out.Timeline, Moment{t.Date, e.ID, x.eventLine(e) + ", " + words(e.Status)})
		}
	}
	return out
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
		return Document{Key: x.key(id), ID: id}
	}
	out := Document{Key: x.key(id), ID: id, Outlet: d.Outlet, Title: d.Title}
	if d.Published != nil {
		out.Date = dates(d.Published)
	}
	return out
}

// why is what makes a reporter of some documents, or what one document says of its origin.
func (x *index) why(r record.Reporter) string {
	if len(r.Documents) > 1 {
		return x.told(r.Why)
	}
	_, origin, _ := strings.Cut(r.Why, "; ")
	if r.RestsOn != nil && strings.Contains(origin, " of ") {
		return "" // whom it rests on says more
	}
	return x.told(origin)
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
