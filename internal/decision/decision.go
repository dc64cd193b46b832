// Package decision reads what a person has decided about a record, so that every later run decides the same: who is one and who is not,
// and which finding is wrong. A decision names things by what does not change from run to run: names, documents and positions.
package decision

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"github.com/readout-news/readout/internal/lexicon"
)

// Decision is one line of a decisions file. Exactly one of Merge, Split and Reject is set.
type Decision struct {
	// Merge makes one actor of all that bear these names in a story.
	Merge []string `json:"merge,omitempty"`
	// Split keeps the actor of this name apart in Documents.
	Split     string   `json:"split,omitempty"`
	Documents []string `json:"documents,omitempty"`
	// Reject leaves out the event, claim or figure read from these characters.
	Reject *Place `json:"reject,omitempty"`
	Why    string `json:"why,omitempty"`

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
	for _, on := range []bool{len(d.Merge) > 0, d.Split != "", d.Reject != nil} {
		if on {
			set++
		}
	}
	switch {
	case set != 1:
		return fmt.Errorf("want one of merge, split and reject, got %d", set)
	case len(d.Merge) == 1:
		return fmt.Errorf("merge wants two names or more")
	case d.Split != "" && len(d.Documents) == 0:
		return fmt.Errorf("split wants the documents in which %s is another", d.Split)
	case d.Reject != nil && (d.Reject.Document == "" || d.Reject.Start < 0 || d.Reject.End <= d.Reject.Start):
		return fmt.Errorf("reject wants a document and the characters start to end")
	case d.Reject != nil && !slices.Contains([]string{"", "event", "claim", "figure"}, d.Reject.Kind):
		return fmt.Errorf("no kind %q; want event, claim or figure", d.Reject.Kind)
	}
	for _, name := range append(slices.Clone(d.Merge), d.Split) {
		d.names = append(d.names, lexicon.Key(name))
	}
	return nil
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
	r := d.Reject
	return r != nil && r.Document == document && (r.Kind == "" || r.Kind == kind) && r.Start < end && start < r.End
}
