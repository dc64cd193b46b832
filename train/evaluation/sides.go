package main

import (
	"encoding/json"
	"slices"

	"github.com/readout-news/readout/record"
)

// dyad reports whether an event of the type has the countries of e on its two sides.
func dyad(e *codedEvent, got record.Document) bool {
	country := map[string]string{}
	for _, a := range got.Actors {
		country[a.ID] = a.Country
	}
	from, to := countries(e.Actors), countries(e.Recipients)
	return slices.ContainsFunc(got.Events, func(v record.DocEvent) bool {
		if e.Type != "" && root15(v.Type) != root15(e.Type) {
			return false
		}
		source, target := map[string]bool{}, map[string]bool{}
		for _, a := range v.Source {
			source[countryCode(country[a])] = true
		}
		for _, a := range v.Target {
			target[countryCode(country[a])] = true
		}
		if within(from, source) && within(to, target) {
			return true
		}
		for t := range target {
			source[t] = true
		}
		return len(to) == 0 && within(from, source)
	})
}

func within(a, b map[string]bool) bool {
	for x := range a {
		if !b[x] {
			return false
		}
	}
	return true
}

func countries(all []codedActor) map[string]bool {
	out := map[string]bool{}
	for _, a := range all {
		if c := countryCode(a.Country); c != "" {
			out[c] = true
		}
	}
	return out
}

// hit reports whether s overlaps a stretch that the sentence gives the role.
func (d codedDoc) hit(role string, s *record.Span) bool {
	if s == nil {
		return false
	}
	for _, g := range d.Spans {
		if g.Role == role && s.Start < g.End && g.Start < s.End {
			return true
		}
	}
	return false
}

func isList(b json.RawMessage) bool { return len(b) > 0 && b[0] == '[' }
