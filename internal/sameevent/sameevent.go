// Package sameevent says which mentions of events in the documents of a story tell of one event: the words for the
// deed, who takes part, when, where, and what else both say, each weighed for or against. Days, places, people and numbers that
// cannot be those of one event rule it out.
package sameevent

import (
	"github.com/readout-news/readout/internal/sparse"
	"github.com/readout-news/readout/text"
)

// Side is the part that a participant has in an event.
type Side uint8

// The sides. Nouns often leave it open who did what: such participants are Around.
const (
	Doer Side = iota
	Undergoer
	Around
)

// Arg is a participant of an event, or a thing that it is about.
type Arg struct {
	Side
	Who   int32  // actor of the story; -1 where it is none
	Word  string // the lemma of its head, small letters
	Named bool   // by a proper name
}

// Mention is one mention of an event.
type Mention struct {
	Doc  int
	Head int32 // token
	// Words are the lemmas of the trigger, small letters, that of its head first; Noun says that the head is no verb.
	Words []string
	Noun  bool
	Args  []Arg
	// Days are when the event was, zero where nothing says.
	Days text.DateRange
	// Places are where the event was, as keys that are equal for one place.
	Places []string
	// Numbers are those that the clause counts with, in thousandths, with the lemma of what is counted.
	Numbers []Number

	deed    deed
	context sparse.Vector
}

// Number is a number and what it counts.
type Number struct {
	Milli int64
	Of    string
}
