// Package decision reads what a person has decided about a record, so that every later run decides the same: who is one and who is not,
// and which finding is wrong. A decision names things by what does not change from run to run: names, documents and positions.
package decision

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"slices"

	"github.com/readout-news/readout/internal/lexicon"
)

// Decision is one line of a decisions file. Exactly one of Merge, Split, Reject, Correct, MergeEvents and SplitEvents is set.
type Decision struct {
	// Merge makes one actor of all that bear these names in a story.
	Merge []string `json:"merge,omitempty"`
	// Split keeps the actor of this name apart in Documents.
	Split     string   `json:"split,omitempty"`
	Documents []string `json:"documents,omitempty"`
	// Reject leaves out the event, claim or figure read from these characters.
	Reject *Place `json:"reject,omitempty"`
	// Correct gives the event, claim or figure read from these characters the values of To.
	Correct *Place      `json:"correct,omitempty"`
	To      *Correction `json:"to,omitempty"`
	// MergeEvents makes one event of those told at these places, SplitEvents keeps them apart from each other.
	MergeEvents []Place `json:"merge_events,omitempty"`
	SplitEvents []Place `json:"split_events,omitempty"`
	Why         string  `json:"why,omitempty"`

	Line    int `json:"-"` // of the file
	Applied int `json:"-"` // how often it changed something
	names   []string
}

// Place is characters of a document: the trigger of an event, the cue or content of a claim, the words of a figure.
type Place struct {
	Document string `json:"document"`
	Start    int    `json:"start"` // code points, half-open
	End      int    `json:"end"`
	Kind     string `json:"kind,omitempty"` // event, claim or figure; all where it is left out
}

// List is the decisions of a file, in its order; nil decides nothing. It belongs to one run at a time.
type List struct{ all []*Decision }

// Read reads JSON Lines. Its errors name the line.
func Read(r io.Reader) (*List, error) {
	l := &List{}
	s := bufio.NewScanner(r)
	s.Buffer(nil, 1<<20)
	for n := 1; s.Scan(); n++ {
		if len(s.Bytes()) == 0 {
			continue
		}
		d := &Decision{Line: n}
		if err := json.Unmarshal(s.Bytes(), d); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		if err := d.check(); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		l.all = append(l.all, d)
	}
	return l, s.Err()
}

func (d *Decision) check() error {
	set := 0
	for _, on := range []bool{len(d.Merge) > 0, d.Split != "", d.Reject != nil, d.Correct != nil, len(d.MergeEvents) > 0, len(d.SplitEvents) > 0} {
		if on {
			set++
		}
	}
	switch {
	case set != 1:
		return fmt.Errorf("want one of merge, split, reject, correct, merge_events and split_events, got %d", set)
	case len(d.Merge) == 1:
		return fmt.Errorf("merge wants two names or more")
	case d.Split != "" && len(d.Documents) == 0:
		return fmt.Errorf("split wants the documents in which %s is another", d.Split)
	case len(d.MergeEvents) == 1 || len(d.SplitEvents) == 1:
		return fmt.Errorf("merge_events and split_events want two places or more")
	case (d.Correct != nil) != (d.To != nil):
		return fmt.Errorf("correct and to go together: what is wrong, and what is right")
	}
	for name, p := range d.places() {
		switch {
		case p.Document == "" || p.Start < 0 || p.End <= p.Start:
			return fmt.Errorf("%s wants a document and the characters start to end", name)
		case !slices.Contains([]string{"", "event", "claim", "figure"}, p.Kind):
			return fmt.Errorf("no kind %q; want event, claim or figure", p.Kind)
		}
	}
	if d.To != nil {
		if err := d.To.check(); err != nil {
			return err
		}
	}
	for _, name := range append(slices.Clone(d.Merge), d.Split) {
		d.names = append(d.names, lexicon.Key(name))
	}
	return nil
}

// places gives each place that d names, with the member that it stands in.
func (d *Decision) places() iter.Seq2[string, *Place] {
	return func(yield func(string, *Place) bool) {
		if d.Reject != nil && !yield("reject", d.Reject) || d.Correct != nil && !yield("correct", d.Correct) {
			return
		}
		for i := range d.MergeEvents {
			if !yield("merge_events", &d.MergeEvents[i]) {
				return
			}
		}
		for i := range d.SplitEvents {
			if !yield("split_events", &d.SplitEvents[i]) {
				return
			}
		}
	}
}

// All are the decisions.
func (l *List) All() []*Decision {
	if l == nil {
		return nil
	}
	return l.all
}

// Names reports whether d is about an actor of that name, whatever its case and accents.
func (d *Decision) Names(name string) bool {
	return name != "" && slices.Contains(d.names, lexicon.Key(name))
}

// Because is the ground that explain prints.
func (d *Decision) Because() string {
	if d.Why == "" {
		return fmt.Sprintf("decided on line %d", d.Line)
	}
	return fmt.Sprintf("decided on line %d: %s", d.Line, d.Why)
}

// Rejects reports whether d rejects a finding of a kind ("event", "claim", "figure") in a document that was read from [start, end).
func (d *Decision) Rejects(document, kind string, start, end int) bool {
	return d.Reject.Is(document, kind, start, end)
}

// Is reports whether a finding of a kind in a document that was read from [start, end) stands at p; nil is no place.
func (p *Place) Is(document, kind string, start, end int) bool {
	return p != nil && p.Document == document && (p.Kind == "" || p.Kind == kind) && p.Start < end && start < p.End
}
