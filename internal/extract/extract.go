// Package extract is what one document gives: candidates for events, claims and figures, each with
// the characters it was read from. Its subfolders find them; nothing here looks at a second document.
package extract

import (
	"github.com/readout-news/readout/internal/actor"
	"github.com/readout-news/readout/text"
)

// Analysis is one document, read.
type Analysis struct {
	Doc     *text.Doc
	Actors  []actor.Actor // parallel to Doc.Chains
	Events  []Event
	Claims  []Claim
	Figures []Figure
}

// Arg is a participant: its words, and the mention they are, where there is one.
type Arg struct {
	text.Span
	Mention int32 // index into Doc.Mentions; -1 when none
}

// Event is one mention of an event.
type Event struct {
	Type, Mode, CAMEO string // PLOVER type ("CONSULT") and mode ("phone"), CAMEO code ("041")
	Trigger           text.Span
	Head              int32 // token of the trigger's head
	Source, Target    []Arg // reciprocal events have all parties in Source
	Status            Status
	Date              text.DateRange
	// DateBasis is "stated", "document", "anchor", "story", or "" when Date is open. Time is the index
	// of the expression in Doc.Times that dates it, -1 when none does.
	DateBasis string
	Time      int32
	Place     int32 // index into Doc.Mentions; -1 when none
	Claim     int32 // innermost claim of Analysis.Claims whose content holds the trigger; -1 for the outlet's own voice
	Score     int32 // calibrated, in thousandths
	// Why lists the pattern and rules behind type, arguments and status, for explain.
	Why []string
}

// Status is what a text says of an event's reality.
type Status string

// The statuses, as ../contract names them.
const (
	Held         Status = "held"
	Ongoing      Status = "ongoing"
	Planned      Status = "planned"
	Proposed     Status = "proposed"
	CalledFor    Status = "called_for"
	Threatened   Status = "threatened"
	Cancelled    Status = "cancelled"
	Denied       Status = "denied"
	Alleged      Status = "alleged"
	Hypothetical Status = "hypothetical"
)

// Claim is something said, thought, planned or denied by somebody.
type Claim struct {
	Speaker Arg // empty Span when nobody is named
	Cue     text.Span
	CueHead int32  // token; -1 for a bare colon or quote
	Class   string // say report confirm show deny reject plan promise threaten demand urge expect believe hope decree nocomment
	Content []text.Span
	Form    string // direct, indirect, mixed
	Within  int32  // index of the claim whose content holds this one; -1 when none
	Events  []int32
	Figures []int32
	Why     []string
}

// Asserts reports whether the class puts the content forward as fact.
func (c Claim) Asserts() bool {
	switch c.Class {
	case "say", "report", "confirm", "show":
		return true
	}
	return false
}

// Figure is a number with what it counts.
type Figure struct {
	text.Span        // the number with its bound words ("at least 2,750 people")
	Measure   string // killed injured missing displaced arrested attendance money other
	Unit      string // person, USD, ...
	Low, High *int64 // nil is open
	Bound     string // exact over at_least under at_most up_to about range vague
	// Trigger is the word that gives the measure ("killed", "death toll").
	Trigger text.Span
	// Scope is the words that narrow what is counted ("on the Israeli side"); ScopeMention its actor, -1 when none.
	Scope        text.Span
	ScopeMention int32
	Subset       bool // a part of another figure of the text ("including three children")
	AsOf         text.DateRange
	Date         text.DateRange // of the event counted, where stated
	Claim, Event int32          // indexes into Analysis; -1 when none
	Why          []string
}
