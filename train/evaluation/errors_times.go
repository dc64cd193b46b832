package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout-news/readout/record"
)

// errorKind is one kind of mistake, how often it was made, and what it looks like in our own words.
type errorKind struct {
	name, example string
	n             int
}

// timeMistakes are the kinds of mistakes of the time layer: {braces} hold what is wanted, [brackets] what
// is found.
var timeMistakes = map[string]string{
	"missed date":              "{In the same period} prices fell.",
	"missed vague reference":   "the {former} minister; at {the time}",
	"missed length":            "It went on for {the duration of the siege}.",
	"missed time of day":       "They marched by {night}, when they could.",
	"missed set":               "They meet {on weekdays}.",
	"found without cause":      "the plan that is [currently] before the council",
	"only the span":            "{[two weeks] of heavy rain}",
	"wrong type":               "within {[two months]}, a DATE there and a DURATION here",
	"event as anchor":          "{[four days] after the vote}: a date there, a length here",
	"vague, read as a date":    "They called {[today]}’s rules old: PRESENT_REF there, the article's day here",
	"date, read as vague":      "{[days later]} it ended: some day there, FUTURE_REF here",
	"open, read as closed":     "patrols at {[night]}: any night there, one night here",
	"closed, left open":        "{[today]} in an article without a date",
	"wrong grain":              "{[a week ago]}: a day there, a week here",
	"wrong direction":          "The plant shuts in {[June]}: the coming June there, the past one here",
	"wrong year":               "The column left on {[April 3]}: a year named paragraphs before there, the last one here",
	"wrong day, month or week": "{[The next day]} they fled: counted from another day",
	"wrong number or unit":     "a {[five-year]} high: PY5 there, P5Y here",
}

// timeErrors counts the mistakes by kind, the commonest first. What scoreTimes pairs is paired here.
func timeErrors(docs []timedDoc, found func(id string) []record.Time) []errorKind {
	n := tally{}
	for _, d := range docs {
		pairTimes(d, found(d.ID), func(g *goldTime, u *record.Time) {
			if k := timeMistake(d.DCT, g, u); k != "" {
				n[k]++
			}
		})
	}
	var out []errorKind
	for k, c := range n {
		out = append(out, errorKind{k, timeMistakes[k], c})
	}
	slices.SortFunc(out, func(a, b errorKind) int { return cmp.Or(b.n-a.n, cmp.Compare(a.name, b.name)) })
	return out
}

// timeMistake names what is wrong with u where g is wanted; either may be missing, nothing wrong is "".
func timeMistake(dct string, g *goldTime, u *record.Time) string {
	switch {
	case g == nil:
		return "found without cause"
	case u == nil:
		return missedTime(g)
	case g.Value == u.Value && g.Type != u.Type:
		return "wrong type"
	case g.Value == u.Value && (g.Start != u.Start || g.End != u.End):
		return "only the span"
	case g.Value == u.Value:
		return ""
	}
	vague := func(v string) bool { return strings.HasSuffix(v, "_REF") }
	open := func(v string) bool { return v == "" || v == "null" || strings.Contains(v, "XX") }
	length := func(v string) bool { return strings.HasPrefix(v, "P") && !vague(v) }
	switch {
	case !length(g.Value) && length(u.Value):
		return "event as anchor"
	case vague(g.Value):
		return "vague, read as a date"
	case vague(u.Value):
		return "date, read as vague"
	case open(g.Value):
		return "open, read as closed"
	case open(u.Value):
		return "closed, left open"
	case length(g.Value) && length(u.Value):
		return "wrong number or unit"
	case shapeOf(g.Value) != shapeOf(u.Value):
		return "wrong grain"
	case len(dct) >= 10 && (g.Value > dct[:min(len(dct), len(g.Value))]) != (u.Value > dct[:min(len(dct), len(u.Value))]):
		return "wrong direction"
	case len(g.Value) > 4 && g.Value[4:] == u.Value[4:]:
		return "wrong year"
	}
	return "wrong day, month or week"
}

func missedTime(g *goldTime) string {
	switch {
	case strings.HasSuffix(g.Value, "_REF") || g.Value == "null" || g.Value == "":
		return "missed vague reference"
	case g.Type == "DURATION" || strings.HasPrefix(g.Value, "P"):
		return "missed length"
	case g.Type == "SET":
		return "missed set"
	case g.Type == "TIME" || strings.Contains(g.Value, "T"):
		return "missed time of day"
	}
	return "missed date"
}

// shapeOf is a value with its figures forgotten: the grain.
func shapeOf(v string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '9'
		}
		return r
	}, v)
}
