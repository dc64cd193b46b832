package main

import (
	"strings"

	"github.com/readout-news/readout/record"
)

var timeLayer = &layer{"times", map[string]example{
	"missed date":              {"{In the same period} prices fell.", "a date", "no time"},
	"missed vague reference":   {"a {former} minister of fishing", "PAST_REF", "no time"},
	"missed length":            {"It went on for {the duration of the siege}.", "a duration", "no time"},
	"missed time of day":       {"They marched by {night}, when they could.", "a time of day", "no time"},
	"missed set":               {"They meet {on weekdays}.", "a set", "no time"},
	"found without cause":      {"the plan that is {currently} before the council", "no time", "PRESENT_REF"},
	"only the span":            {"after {two weeks of heavy rain}", "all five words", "two weeks"},
	"wrong type":               {"It must be done within {two months}.", "a date, P2M", "a duration, P2M"},
	"event as anchor":          {"{Four days after the vote} it rained.", "a date", "a duration, P4D"},
	"vague, read as a date":    {"They called {today}’s rules old.", "PRESENT_REF", "the article's day"},
	"date, read as vague":      {"{Days later} it ended.", "some day, XXXX-XX-XX", "FUTURE_REF"},
	"open, read as closed":     {"There were patrols at {night}.", "any night", "one night"},
	"closed, left open":        {"He resigned {today}, in an article without a date.", "the day", "some day"},
	"wrong grain":              {"The pier shut {a week ago}.", "a day", "a week"},
	"wrong direction":          {"The plant shuts in {June}.", "the coming June", "the past June"},
	"wrong year":               {"The column left on {April 3}.", "the year named paragraphs before", "the year named last"},
	"wrong day, month or week": {"{The next day} they fled.", "the day after the battle", "the day after another day"},
	"wrong number or unit":     {"a high of {five years}", "P5Y", "P5M"},
}}

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
