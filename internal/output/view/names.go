package view

import (
	"strings"

	"github.com/readout-news/readout/record"
)

// Names says what readers call the things of a record, for formats that lay it out in ways of their own.
type Names struct{ x *index }

// NamesOf is the names of r; those of events, claims and figures wait for Enter.
func NamesOf(r *record.Record) Names { return Names{newIndex(r)} }

// Enter makes s the story whose events, claims and figures are named.
func (n Names) Enter(s *record.Story) { n.x.enter(s) }

// Weights is the place of each claim of s, which Enter has named, in the order of weight.
func (n Names) Weights(s *record.Story) map[string]int { return rankOf(n.x.byWeight(s)) }

// Document is the document with this id; nil where the record has none.
func (n Names) Document(id string) *record.Document { return n.x.docs[id] }

// Key is the letter that evidence names a document by.
func (n Names) Key(doc string) string { return n.x.key(doc) }

// Outlet is what a reader calls a document's source.
func (n Names) Outlet(doc string) string { return n.x.outlet(doc) }

// Words are those at s in a document, on one line; "" where s points outside it.
func (n Names) Words(doc string, s record.Span) string { return n.x.str(doc, s) }

// Passage is the words that a number stands in.
func (n Names) Passage(doc string, s record.Span) Passage { return n.x.passage(doc, s) }

// Told is a sentence of the record with the ids of documents replaced by outlets.
func (n Names) Told(s string) string { return n.x.told(s) }

// From says on whose word a line rests: "all from the Harbour Watch".
func (n Names) From(s record.Support) string { return n.x.from(s) }

// Taken says which reports of a line were taken over from others, "" where none were.
func (n Names) Taken(s record.Support) string { return n.x.taken(s) }

// Party is the name of an actor.
func (n Names) Party(actor string) string { return n.x.name(actor) }

// Parties is who does what to whom.
func (n Names) Parties(e *record.Event) string { return n.x.parties(e) }

// Rows is the reports of e, one for each reporter and status.
func (n Names) Rows(e *record.Event) []Row { return n.x.rows(e) }

// Said is the one whose word a report passes on; "" for the outlet's own. Words like "it was said" are somebody's.
func (n Names) Said(claim string) string {
	if c := n.x.claims[claim]; c != nil && c.Speaker == nil && c.Cue != nil {
		return "somebody unnamed"
	}
	return n.x.said(claim)
}

// Speaker is who makes a claim.
func (n Names) Speaker(c *record.Claim) string { return n.x.speaker(c) }

// What is the code of an event's kind: "ASSAULT aerial".
func What(e *record.Event) string { return what(e) }

// Kind is the kind of an event in plain words: "air attack"; its code where there are none.
func Kind(e *record.Event) string { return plain(e) }

// Line is the line that an id stands for, events in plain words; "" for an id of nothing in the story.
func (n Names) Line(id string) string {
	if e := n.x.events[id]; e != nil {
		return strings.TrimSuffix(plain(e)+": "+n.x.parties(e), ": ")
	}
	return ""
}

// Measure is what a figure counts: "killed, in Gaza".
func (n Names) Measure(f *record.Figure) string { return n.x.figureWhat(f) }

// Within is the time in which a number was counted, and whether it is of each of several, in the words of its text; "" without.
func (n Names) Within(r *record.FigureReport) string { return n.x.within(r) }

// Stated is the number of a report of f as people write it: "over 1,300", "dozens".
func (n Names) Stated(r *record.FigureReport, f *record.Figure) string {
	return n.x.stated(r, unitOf(f))
}

// Decimal is a bound of a figure without its unit: 6.4 for 64 of "0.1 magnitude".
func Decimal(n int64, unit string) string {
	places, _ := record.Decimals(unit)
	return decimal(n, places)
}

// Digits is a whole number with its thousands apart.
func Digits(n int64) string { return digits(n) }

// Plain turns a code into words: called_for.
func Plain(code string) string { return words(code) }

// Days is a day, or the first and last day of a range; "" for nil.
func Days(r *record.DateRange) string {
	if r == nil {
		return ""
	}
	return dates(r)
}

// And joins as people do: "a, b and c".
func And(all []string) string { return and(all) }
