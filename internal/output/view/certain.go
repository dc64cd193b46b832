package view

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/readout-news/readout/record"
)

// Certain is certain for the page.
func (n Names) Certain(s *record.Story, d *record.Disagreement) bool { return n.x.certain(s, d) }

// certain reports whether d is a difference over one known thing. Numbers are where both sides count one event, or give the day of
// what they count and it is one day; days are where they are further apart than a night and a time zone make them. Numbers that count
// different things do not part.
func (x *index) certain(s *record.Story, d *record.Disagreement) bool {
	if d.Relation != "correction" && oneReporter(s, d) {
		return false
	}
	switch d.Kind {
	case "figure":
		f := x.figures[d.About]
		return f != nil && d.Relation != "scope" && x.oneCount(f, d) && (d.Relation != "update" && within(f, mostTimes) || x.headed(f, d))
	case "status":
		return !slices.ContainsFunc(d.Sides, underWay) || d.Relation == "update" && (x.inTurn(d) || x.appointed(d))
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

// mostTimes is how many times as high as another a number of the same people may be where not all who give one begin with it.
const mostTimes = 3

// within reports whether the numbers of f lie at most so many times apart.
func within(f *record.Figure, times int64) bool {
	var low, high int64
	for _, r := range f.Reports {
		if r.Low == nil {
			continue
		}
		if low == 0 || *r.Low < low {
			low = *r.Low
		}
		high = max(high, *r.Low)
	}
	return high <= times*low
}

// headed reports whether the documents of each side have a number of f in their headline or lead: what overtakes it is the toll, no part of it.
func (x *index) headed(f *record.Figure, d *record.Disagreement) bool {
	for _, s := range d.Sides {
		if !slices.ContainsFunc(f.Reports, func(r record.FigureReport) bool {
			return slices.Contains(s.Documents, r.Document) && r.Start < x.leadEnd(r.Document)
		}) {
			return false
		}
	}
	return true
}

// underWay reports a side that has a thing come, or yet to come: whether it goes on, is over or is to begin is often the same day's news.
func underWay(s record.Side) bool { return s.Value == "ongoing" || s.Value == "planned" }

// appointed reports a plan that others have as carried out, of an event with both sides known and a day of its own: a call to come here
// has been made there.
func (x *index) appointed(d *record.Disagreement) bool {
	e := x.events[d.About]
	ongoing := func(s record.Side) bool { return s.Value == "ongoing" }
	return e != nil && e.Date != nil && len(e.Source)+len(e.Target) > 1 && !slices.ContainsFunc(d.Sides, ongoing)
}

// inTurn reports whether the documents of each side came out before those of the next, so that a plan has come about between them.
func (x *index) inTurn(d *record.Disagreement) bool {
	for i := 1; i < len(d.Sides); i++ {
		for _, a := range d.Sides[i-1].Documents {
			for _, b := range d.Sides[i].Documents {
				if x.docs[a] == nil || x.docs[b] == nil || x.docs[a].Published == nil || x.docs[b].Published == nil {
					return false
				}
				if p, q := x.docs[a].Published, x.docs[b].Published; p.End >= q.Start && q.End >= p.Start {
					return false // of one day
				}
			}
		}
	}
	return true
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

// titleEnd is the character at which the headline of d ends, 0 where its text does not begin with it.
func titleEnd(d *record.Document) int {
	if d.Title != "" && strings.HasPrefix(d.Text, d.Title) {
		return utf8.RuneCountInString(d.Title)
	}
	return 0
}

// leadEnd is the character at which the lead of a document ends.
func (x *index) leadEnd(doc string) int {
	d := x.docs[doc]
	if d == nil {
		return 0
	}
	n, title := 0, titleEnd(d)
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
