package view

import (
	"fmt"
	"slices"
	"strings"

	"github.com/readout-news/readout/record"
)

// support says in plain words who stands behind a line; nothing for one report, which says it all itself.
func (x *index) support(s record.Support) string {
	if s.Documents < 2 {
		return ""
	}
	return x.behind(s)
}

// behind is "3 documents, 2 reporters, all from the Harbour Watch", with what was taken over where.
func (x *index) behind(s record.Support) string {
	out := Count(s.Documents, "document") + ", " + Count(s.Reporters, "reporter")
	if from := x.from(s); from != "" {
		out += ", " + from
	} else {
		out += ", " + Count(s.Originators, "first source")
	}
	if why := x.taken(s); why != "" {
		out += " (" + why + ")"
	}
	return out
}

// taken is the reason of a count without the names of the first sources, which other words give.
func (x *index) taken(s record.Support) string {
	if len(s.Sources) == 0 {
		return x.told(s.Why)
	}
	var rest []string
	for _, part := range strings.Split(s.Why, "; ") {
		if strings.Contains(part, " documents are ") || strings.HasPrefix(part, "what ") {
			rest = append(rest, part)
		}
	}
	return x.told(strings.Join(rest, "; "))
}

// mostNamed is how many first sources a line names.
const mostNamed = 5

// from says on whose word a line rests: "all from the Harbour Watch", "from 2 sources: the police and article B itself".
func (x *index) from(s record.Support) string {
	if len(s.Sources) == 0 {
		return ""
	}
	var names []string
	for i := range s.Sources {
		names = append(names, x.sourceName(&s.Sources[i]))
	}
	if len(names) == 1 {
		if s.Documents < 2 {
			return "from " + names[0]
		}
		return "all from " + names[0]
	}
	if n := len(names) - mostNamed; n > 0 {
		names = append(names[:mostNamed], fmt.Sprintf("%d more", n))
	}
	return fmt.Sprintf("from %d sources: %s", len(s.Sources), and(names))
}

// sourceName is a first source as readers call it: an outlet that says so itself, somebody named, somebody whom nobody could ask.
func (x *index) sourceName(s *record.Source) string {
	switch {
	case s.Kind == "outlet":
		for _, r := range s.Reports {
			if r.Words == nil { // not only cited by others
				return x.told(s.Name) + " itself"
			}
		}
		return x.told(s.Name)
	case s.Anonymous && strings.HasPrefix(s.Name, "somebody"):
		return x.told(s.Name)
	case s.Anonymous:
		return s.Name + " (anonymous)"
	}
	return s.Name
}

// rests says whom a reporter rests on, with the words that say so.
func (x *index) rests(r record.Reporter) string {
	if r.RestsOn == nil {
		return ""
	}
	var at []string
	for _, s := range r.RestsOn.Reports {
		if s.Words != nil {
			q := x.quote(s.Document, *s.Words)
			at = append(at, "“"+Shorten(q.Words, 60)+"” "+q.At)
		}
	}
	out := "rests on " + x.told(r.RestsOn.Name)
	if len(at) > 0 {
		out += ": " + strings.Join(at, ", ")
	}
	return out
}

// summary is "3 documents, 2 independent reporters", and whom several of these rest on.
func (x *index) summary(s *record.Story) string {
	docs := Count(len(s.Documents), "document")
	if len(s.Reporters) == 0 || len(s.Documents) == 1 {
		return docs
	}
	type base struct {
		name string
		n    int
	}
	var bases []base
	for _, r := range s.Reporters {
		if r.RestsOn == nil {
			continue
		}
		name := x.told(r.RestsOn.Name)
		i := slices.IndexFunc(bases, func(b base) bool { return b.name == name })
		if i < 0 {
			i = len(bases)
			bases = append(bases, base{name: name})
		}
		bases[i].n++
	}
	for _, b := range bases {
		switch {
		case b.n < 2:
		case b.n == len(s.Reporters):
			return fmt.Sprintf("%s, %s, all resting on %s", docs, Count(len(s.Reporters), "reporter"), b.name)
		default:
			return fmt.Sprintf("%s, %s, %d of them resting on %s", docs, Count(len(s.Reporters), "reporter"), b.n, b.name)
		}
	}
	return fmt.Sprintf("%s, %s", docs, Count(len(s.Reporters), "independent reporter"))
}
