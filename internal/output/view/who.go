package view

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout-news/readout/record"
)

// who lists the people of a story, and the bodies and places that act or speak in it, the most widely
// reported first.
func (x *index) who(s *record.Story) Who {
	active := x.active(s)
	var out Who
	for i := range x.record.Actors {
		a := &x.record.Actors[i]
		first, docs := x.mentioned(a, s)
		if docs == 0 || first.Form != "name" && len(a.Roles) == 0 || a.Kind != "person" && !active[a.ID] {
			continue // not of this story, nobody in particular, or no part in it
		}
		if first.Form != "name" && a.Country == "" && strings.EqualFold(a.Name, office(a)) {
			continue // "an official": any
		}
		v := Actor{ID: a.ID, Name: a.Name, Country: a.Country, Kind: a.Kind, Documents: docs, Office: office(a), Evidence: x.at(first.Document, first.Span)}
		for _, n := range a.Aliases {
			if n != a.Name {
				v.Aliases = append(v.Aliases, n)
			}
		}
		list := &out.Bodies
		switch a.Kind {
		case "person":
			list = &out.People
		case "place":
			list = &out.Places
		}
		*list = append(*list, v)
	}
	for _, list := range [][]Actor{out.People, out.Bodies, out.Places} {
		slices.SortStableFunc(list, func(p, q Actor) int { return cmp.Compare(q.Documents, p.Documents) })
	}
	return out
}

// active is the actors that take part in an event or speak.
func (x *index) active(s *record.Story) map[string]bool {
	out := map[string]bool{}
	for _, e := range s.Events {
		for _, id := range e.Source {
			out[id] = true
		}
		for _, id := range e.Target {
			out[id] = true
		}
	}
	for _, c := range s.Claims {
		if c.Speaker != nil {
			out[c.Speaker.Actor] = true
		}
	}
	return out
}

// mentioned gives the first mention of a by name in the story's documents (any mention where it has no
// name) and the number of documents that mention it.
func (x *index) mentioned(a *record.Actor, s *record.Story) (first record.Mention, docs int) {
	seen := map[string]bool{}
	for _, m := range a.Mentions {
		if !slices.Contains(s.Documents, m.Document) {
			continue
		}
		if len(seen) == 0 || (first.Form != "name" && m.Form == "name") {
			first = m
		}
		seen[m.Document] = true
	}
	return first, len(seen)
}

func office(a *record.Actor) string {
	var out []string
	for _, r := range a.Roles {
		if !slices.Contains(out, r.Title) {
			out = append(out, r.Title)
		}
	}
	return strings.Join(out, ", ")
}
