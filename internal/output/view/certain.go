package view

import (
	"slices"
	"strings"
	"time"

	"github.com/readout-news/readout/record"
)

// certain reports whether d is a difference over one known thing. Numbers are where both sides count one event, or give the day of
// what they count and it is one day; days are where they are further apart than a night and a time zone make them. Numbers that count
// different things do not part.
func (x *index) certain(s *record.Story, d *record.Disagreement) bool {
	if d.Relation == "conflict" && d.Kind == "figure" && oneReporter(s, d) {
		return false
	}
	switch d.Kind {
	case "figure":
		f := x.figures[d.About]
		return f != nil && d.Relation != "scope" && x.oneCount(f, d)
	case "date":
		return apartByDays(d.Sides)
	}
	return true
}

// oneReporter reports whether all sides of d are one reporter's, who has an older number beside a newer one.
func oneReporter(s *record.Story, d *record.Disagreement) bool {
	return slices.ContainsFunc(s.Reporters, func(r record.Reporter) bool {
		for _, side := range d.Sides {
			for _, doc := range side.Documents {
				if !slices.Contains(r.Documents, doc) {
					return false
				}
			}
		}
		return true
	})
}

// near reports whether the numbers of f are nearly one, so that they may be told side by side: "170" and "at least 170".
func near(f *record.Figure) bool {
	var low, high int64
	for i, r := range f.Reports {
		if r.Low == nil {
			return false
		}
		if i == 0 || *r.Low < low {
			low = *r.Low
		}
		high = max(high, *r.Low)
	}
	return high*10 <= low*11
}

// oneCount reports whether the sides of d count the same.
func (x *index) oneCount(f *record.Figure, d *record.Disagreement) bool {
	var days []*record.DateRange
	dated := map[string]bool{}
	for i := range f.Reports {
		if r := f.Reports[i].Date; r != nil {
			days = append(days, r)
			dated[f.Reports[i].Document] = true
		}
	}
	for _, a := range days {
		for _, b := range days {
			if a.End < b.Start {
				return false
			}
		}
	}
	e := x.events[f.Event]
	for _, s := range d.Sides {
		for _, doc := range s.Documents {
			told := e != nil && slices.ContainsFunc(e.Reports, func(r record.EventReport) bool { return r.Document == doc })
			if !told && !dated[doc] {
				return false
			}
		}
	}
	return true
}

// apartByDays reports whether two of the sides are at least two days apart; days that nobody can read are.
func apartByDays(sides []record.Side) bool {
	var all []time.Time
	for _, s := range sides {
		first, _, _ := strings.Cut(s.Value, " ")
		t, err := time.Parse(time.DateOnly, first)
		if err != nil {
			return true
		}
		all = append(all, t)
	}
	slices.SortFunc(all, time.Time.Compare)
	return len(all) > 1 && all[len(all)-1].Sub(all[0]) > 24*time.Hour
}

// The lead of a report is the first sentences behind its headline, lines of a few words apart, which hold the day or the place.
const (
	leadSentences = 2
	leadWords     = 5
)

// leadEnd is the character at which the lead of a document ends.
func (x *index) leadEnd(doc string) int {
	d := x.docs[doc]
	if d == nil {
		return 0
	}
	n, title := 0, 0
	if d.Title != "" && strings.HasPrefix(d.Text, d.Title) {
		title = len([]rune(d.Title))
	}
	for _, s := range d.Sentences {
		if s.End <= title || len(strings.Fields(x.str(doc, s))) < leadWords {
			continue
		}
		if n++; n == leadSentences {
			return s.End
		}
	}
	return len([]rune(d.Text))
}

// inLead is the documents that tell of e in their headline or lead, in words of their own where own is set.
func (x *index) inLead(e *record.Event, own bool) (out []string) {
	for _, r := range e.Reports {
		if own && r.Claim != "" {
			continue
		}
		if r.Trigger.Start < x.leadEnd(r.Document) && !slices.Contains(out, r.Document) {
			out = append(out, r.Document)
		}
	}
	return out
}
