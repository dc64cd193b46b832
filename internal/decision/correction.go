package decision

import (
	"fmt"
	"slices"
	"time"
)

// Correction is what a finding should say; what is absent stays. Actors are named by characters of the same document, so
// that what is corrected can be traced as what is read.
type Correction struct {
	// Of an event.
	Type   string   `json:"type,omitempty"`
	Mode   *string  `json:"mode,omitempty"`
	CAMEO  string   `json:"cameo,omitempty"`
	Status string   `json:"status,omitempty"`
	Source *[]Chars `json:"source,omitempty"` // an empty list leaves nobody
	Target *[]Chars `json:"target,omitempty"`
	Date   *Days    `json:"date,omitempty"`
	// Of a figure.
	Measure string  `json:"measure,omitempty"`
	Unit    string  `json:"unit,omitempty"`
	Number  *Number `json:"number,omitempty"`
	Part    *string `json:"part,omitempty"`
	// Of a claim.
	Class   string `json:"class,omitempty"`
	Speaker *Chars `json:"speaker,omitempty"`
}

// Chars are characters of the document at hand.
type Chars struct {
	Start int `json:"start"` // code points, half-open
	End   int `json:"end"`
}

// Days are the first and the last day, ISO 8601.
type Days struct {
	Start string `json:"start"`
	End   string `json:"end"`
}

// Number is an interval; Low or High is null where it is open.
type Number struct {
	Low   *int64 `json:"low"`
	High  *int64 `json:"high"`
	Bound string `json:"bound"`
}

var (
	statuses = []string{"", "held", "ongoing", "planned", "proposed", "called_for", "threatened", "cancelled", "denied", "alleged", "hypothetical"}
	bounds   = []string{"exact", "over", "at_least", "under", "at_most", "up_to", "about", "range", "vague"}
	parts    = []string{"", "subset", "increment"}
)

func (c *Correction) check() error {
	switch {
	case *c == Correction{}:
		return fmt.Errorf("to says nothing")
	case !slices.Contains(statuses, c.Status):
		return fmt.Errorf("no status %q", c.Status)
	case c.Part != nil && !slices.Contains(parts, *c.Part):
		return fmt.Errorf("no part %q; want subset, increment or nothing", *c.Part)
	case c.Number != nil && (c.Number.Low == nil && c.Number.High == nil || !slices.Contains(bounds, c.Number.Bound)):
		return fmt.Errorf("number wants low or high, and a bound of a figure")
	case c.Number != nil && c.Number.Low != nil && c.Number.High != nil && *c.Number.Low > *c.Number.High:
		return fmt.Errorf("number is upside down")
	}
	if c.Date == nil {
		return nil
	}
	for _, day := range []string{c.Date.Start, c.Date.End} {
		if _, err := time.Parse(time.DateOnly, day); err != nil {
			return fmt.Errorf("date wants start and end as 2024-03-05: %q", day)
		}
	}
	return nil
}
