// Package extract is what one document gives: candidates for events, claims and figures, each with
// the characters it was read from. Its subfolders find them; nothing here looks at a second document.
package extract

import (
	"github.com/readout-news/readout/internal/actor"
	"github.com/readout-news/readout/text"
)

// Analysis is one document, read.
type Analysis struct {
	Doc      *text.Doc
	Actors   []actor.Actor // parallel to Doc.Chains
	Events   []Event
	Claims   []Claim
	Figures  []Figure
	MinScore int32 // the least score of an event that is kept, in thousandths; 0 is the usual, as package event has it
	Compared bool  // other articles are read beside this one: an event that two tell is kept with less certainty
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
	// Object is the words of what it is done to or about where no actor stands for that ("the plan"), or of the area that its target
	// holds ("rebel areas"); empty elsewhere.
	Object text.Span
	// Subject is the words for who does it where no actor stands for that, or where the source is only the person whose they are ("the Okoro
	// campaign"); empty elsewhere.
	Subject text.Span
	Status  Status
	Date    text.DateRange
	// DateBasis says what Date rests on, one of the Basis values; "" when Date is open. Time is the index of the
	// expression in Doc.Times that dates it, -1 when none does.
	DateBasis string
	Time      int32
	Place     int32    // index into Doc.Mentions; -1 when none
	Where     Location // of Place
	// Background says that the event is history rather than news: its days end long before the document's.
	Background bool
	Claim      int32 // innermost claim of Analysis.Claims whose content holds the trigger; -1 for the outlet's own voice
	Score      int32 // calibrated, in thousandths
	// Why lists the pattern and rules behind type, arguments and status, for explain.
	Why []string
	// Doubts lists what speaks against the event, the strongest first, where its score is too low.
	Doubts []string
}

// Location is where the place of an event lies, as far as that is known, and what says that the event was there.
type Location struct {
	Name, Country string
	Lat, Lon      float64 // 0 where Precision is "" or that of a country
	Precision     string  // as package place has it; "" where nothing is known
	Basis         string  // clause, target, discourse or dateline
}

// What the date of an event rests on.
const (
	Stated    = "stated"    // its clause names the day in full
	Document  = "document"  // its clause names it as seen from the document's day: "on Monday", "last week"
	Anchor    = "anchor"    // its clause names it as seen from another time of the text: "the next day"
	Narrative = "narrative" // the sentences before tell of that day and the same doer
	Discourse = "discourse" // the document tells of the same event elsewhere, and says when or where
	News      = "news"      // nothing: news is of the document's day or the day before
	FromStory = "story"     // other documents of the story
)

// HistoryDays is how long before its document an event must end to be history: what is further back than a fortnight is
// no news of the day, however it is told.
const HistoryDays = 14

// What the place of an event rests on, beside Discourse.
const (
	Clause   = "clause"   // it hangs on what tells of the event
	Target   = "target"   // it is, or holds, what the deed was done to
	Dateline = "dateline" // where the report was written, whose lead tells of the event
)

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
	// StandsFor is the words that a pronoun for the speaker stands for where these are nobody's mention ("the letter"); empty elsewhere.
	StandsFor text.Span
	Cue       text.Span
	CueHead   int32  // token; -1 for a bare colon or quote
	Class     string // say report confirm show deny reject plan promise threaten demand urge expect believe hope decree nocomment
	Content   []text.Span
	Form      string // direct, indirect, mixed
	Within    int32  // index of the claim whose content holds this one; -1 when none
	Events    []int32
	Figures   []int32
	Why       []string
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
	Measure   string // killed injured missing displaced arrested hostages attendance votes money distance magnitude share other
	// Unit is what Low and High count: person, USD, percent, the noun of things in its dictionary form, a length as the text has it. Numbers
	// with a fraction are given in tenths, hundredths or thousandths, which Unit then says: 6.4 is 64 of "0.1 magnitude", as magnitudes
	// always are, and 4.25 % is 425 of "0.01 percent". A rate is "per 100000", a fraction that is no whole number of percent "in 3".
	Unit      string
	Low, High *int64 // nil is open
	Bound     string // exact over at_least under at_most up_to about range vague
	// Trigger is the word that gives the measure ("killed", "death toll").
	Trigger text.Span
	// Scope is the words that narrow what is counted ("on the Israeli side"); ScopeMention its actor, -1 when none.
	Scope        text.Span
	ScopeMention int32
	Part         Part
	// Sum is what the parts add up to that the text lists for the figure; other than Low where the text does not add up. It is nil
	// where the text lists no parts, or only some.
	Sum *int64
	// With and Without are the words for those whom the text says it counts in ("including the gunman") or leaves out
	// ("excluding the attacker", "six others"); empty where it says nothing.
	With, Without text.Span
	// Noun is the words for what is counted, or what the number is of ("franchise gas stations", "tax on bread"), Period those for the time in which it was
	// counted ("in the last 24 hours", "a year"), Each that which says that the number is of each of several ("14 cases each").
	Noun, Period, Each text.Span
	Certainty          Certainty
	AsOf               text.DateRange
	Date               text.DateRange // of the event counted, where stated
	Claim, Event       int32          // indexes into Analysis; -1 when none
	Why                []string
}

// Part says how a figure stands to the whole that its text tells of.
type Part string

// The parts.
const (
	Total     Part = ""
	Subset    Part = "subset"    // some of another figure of the text: "including three children", "two of them"
	Increment Part = "increment" // what came on top of an earlier count: "three more died on Tuesday"
)

// Certainty is how sure the text says a figure is; empty where it says nothing.
type Certainty string

// The certainties.
const (
	Confirmed   Certainty = "confirmed"   // counted and checked
	Preliminary Certainty = "preliminary" // expected to change
	Feared      Certainty = "feared"      // thought, not counted
	Unverified  Certainty = "unverified"  // the text says that it could not be checked
)
