package view

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/record"
)

// opened reports whether what those who open on the news open with tells of e.
func (x *index) opened(s *record.Story, e *record.Event) bool {
	if s.Lead == nil {
		return false
	}
	return slices.ContainsFunc(e.Reports, func(r record.EventReport) bool {
		return slices.ContainsFunc(s.Openings, func(o record.Stretch) bool {
			return o.Document == r.Document && o.Start <= r.Trigger.Start && r.Trigger.End <= o.End && (o.Document == s.Lead.Document || slices.Contains(s.Lead.With, o.Document))
		})
	})
}

// toldBest is the report of e that tells it best, and the sentence that does: of its status, the document's own, in its lead.
func (x *index) toldBest(e *record.Event) (best record.EventReport, words string) {
	top := -1
	for _, r := range e.Reports {
		d := x.docs[r.Document]
		if d == nil {
			continue
		}
		score := 0
		for _, good := range []bool{r.Trigger.Start < x.leadEnd(r.Document), r.Claim == "", r.Status == e.Status} {
			if score *= 2; good {
				score++
			}
		}
		s, ok := sentenceIn(d, r.Trigger)
		if !ok {
			continue
		}
		if told := x.quote(r.Document, s).Words; score > top && told != "" && !leans(told) && told != d.Title {
			top, best, words = score, r, Shorten(told, longestOpening)
		}
	}
	return best, words
}

// sentenceIn is the sentence of d that holds s, where one does.
func sentenceIn(d *record.Document, s record.Span) (record.Span, bool) {
	for _, t := range d.Sentences {
		if t.Start <= s.Start && s.Start < t.End {
			return t, true
		}
	}
	return s, false
}

// act is an event by its kind and day alone, where other lines tell the rest.
func act(e *record.Event) string {
	out := "the " + plain(e)
	if e.Date != nil {
		out += " (" + dates(e.Date) + ")"
	}
	return out
}

// standing is how far an event has come by those who tell of it, each by the furthest that it has it; nothing where all tell it as done.
func (x *index) standing(e *record.Event) string {
	furthest := map[string]int{}
	var docs []string
	for _, r := range e.Reports {
		at := slices.Index(stages, r.Status)
		if was, ok := furthest[r.Document]; !ok || at < was {
			furthest[r.Document] = at
		}
		if !slices.Contains(docs, r.Document) {
			docs = append(docs, r.Document)
		}
	}
	var values []string
	by := map[string][]string{}
	for _, d := range docs {
		v := "told as done"
		if at := furthest[d]; at > 1 {
			v = told(stages[at])
		}
		if by[v] == nil {
			values = append(values, v)
		}
		by[v] = append(by[v], d)
	}
	switch {
	case len(values) != 1:
		for i, v := range values {
			values[i] = v + " in " + x.among(x.unlike(by[v]))
		}
		return ": " + strings.Join(values, "; ")
	case values[0] == "told as done":
		return ""
	}
	return ": " + values[0]
}

// stages are the statuses from what has come about to what has merely been spoken of.
var stages = []string{"held", "ongoing", "cancelled", "denied", "alleged", "planned", "threatened", "proposed", "called_for", "hypothetical"}

// told is a status in plain words.
func told(status string) string {
	switch status {
	case "held":
		return "told as done"
	case "ongoing":
		return "told as under way"
	case "cancelled":
		return "called off"
	case "hypothetical":
		return "only supposed"
	}
	return words(status)
}
