package record

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Filter chooses among the stories of a record. The zero Filter takes all; what is set must all hold.
type Filter struct {
	Story        string // the id of the one story
	Since        string // ISO 8601: the story has an article of that day or later
	About        string // a name or alias in any case, or a country's code in capitals: such an actor takes part in an event or speaks
	MinReporters int    // how many independent reporters the story has at least
}

// ErrNoStory says that a record has no story with the id of a Filter.
var ErrNoStory = errors.New("record: no such story")

// Apply leaves in r the stories that f takes, with their documents and the actors that these mention. Ids stay as they are, and so
// do the rejected documents, which belong to no story. r stays whole on an error: ErrNoStory, or a Since that is no day.
func (f Filter) Apply(r *Record) error {
	if f.Since != "" {
		if _, err := time.Parse(time.DateOnly, f.Since); err != nil {
			return fmt.Errorf("%q is no day: write it as 2024-03-05", f.Since)
		}
	}
	if f.Story != "" && !slices.ContainsFunc(r.Stories, func(s Story) bool { return s.ID == f.Story }) {
		return ErrNoStory
	}
	days := map[string]string{} // on which a document may have come out at the latest
	for _, d := range r.Documents {
		if d.Published != nil {
			days[d.ID] = d.Published.End
		}
	}
	about := f.actors(r)
	kept := []Story{}
	for _, s := range r.Stories {
		if f.takes(&s, days, about) {
			kept = append(kept, s)
		}
	}
	r.keep(kept)
	return nil
}

func (f Filter) takes(s *Story, days map[string]string, about map[string]bool) bool {
	switch {
	case f.Story != "" && s.ID != f.Story, len(s.Reporters) < f.MinReporters:
		return false
	case f.Since != "" && !slices.ContainsFunc(s.Documents, func(d string) bool { return days[d] >= f.Since }):
		return false
	}
	return f.About == "" || s.about(about)
}

// actors are the ids of those whom f is about.
func (f Filter) actors(r *Record) map[string]bool {
	out := map[string]bool{}
	same := func(s string) bool { return strings.EqualFold(s, f.About) }
	for _, a := range r.Actors {
		if f.About != "" && (a.Country == f.About || same(a.Name) || slices.ContainsFunc(a.Aliases, same)) {
			out[a.ID] = true
		}
	}
	return out
}

// about reports whether one of actors takes part in an event of s or speaks in it.
func (s *Story) about(actors map[string]bool) bool {
	one := func(id string) bool { return actors[id] }
	for _, e := range s.Events {
		if slices.ContainsFunc(e.Source, one) || slices.ContainsFunc(e.Target, one) {
			return true
		}
	}
	for _, c := range s.Claims {
		if c.Speaker != nil && actors[c.Speaker.Actor] || slices.ContainsFunc(c.Chain, func(l Link) bool { return actors[l.Actor] }) {
			return true
		}
	}
	return false
}

// keep leaves the stories with what they rest on.
func (r *Record) keep(stories []Story) {
	docs := map[string]bool{}
	for _, s := range stories {
		for _, d := range s.Documents {
			docs[d] = true
		}
	}
	documents, actors := []Document{}, []Actor{}
	for _, d := range r.Documents {
		if docs[d.ID] {
			documents = append(documents, d)
		}
	}
	for _, a := range r.Actors {
		mentions := []Mention{}
		for _, m := range a.Mentions {
			if docs[m.Document] {
				mentions = append(mentions, m)
			}
		}
		if a.Mentions = mentions; len(mentions) > 0 {
			actors = append(actors, a)
		}
	}
	r.Stories, r.Documents, r.Actors = stories, documents, actors
}
