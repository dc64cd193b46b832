package view

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/record"
)

func (x *index) event(e *record.Event) Event {
	v := Event{ID: e.ID, What: what(e), Who: x.parties(e), Status: words(e.Status), Support: x.support(e.Support)}
	if e.Date != nil {
		v.Date = dates(e.Date)
	}
	if e.Place != nil {
		v.Place = e.Place.Name
	}
	if d := x.doers[e.ID]; d != nil {
		v.Doer = x.sidesOf(d)
	}
	for _, r := range x.rows(e) {
		status := words(r.Status)
		i := slices.IndexFunc(v.By, func(b StatusBy) bool { return b.Status == status })
		if i < 0 {
			v.By = append(v.By, StatusBy{Status: status})
			i = len(v.By) - 1
		}
		v.By[i].Reports = append(v.By[i].Reports, x.eventReport(r))
	}
	if len(v.By) > 1 && x.changed(e) {
		v.Now = words(e.Status)
	}
	return v
}

// changed reports whether a report that came out later than another changes how far it had e come.
func (x *index) changed(e *record.Event) bool {
	if e.Relation != "update" && e.Relation != "correction" {
		return false
	}
	first, last := "", "" // the first day of another status, and the last of this one
	for _, r := range e.Reports {
		d := x.docs[r.Document]
		if d == nil || d.Published == nil {
			continue
		}
		if day := d.Published.Start; r.Status == e.Status {
			last = max(last, day)
		} else if first == "" || day < first {
			first = day
		}
	}
	return first != "" && first < last
}

// eventReport is a row with its words.
func (x *index) eventReport(r Row) Report {
	docs := append([]string{r.Told.Document}, slices.DeleteFunc(slices.Clone(r.Documents), func(d string) bool { return d == r.Told.Document })...)
	out := Report{Outlet: x.among(x.unlike(docs)), Said: x.said(r.Told.Claim), Evidence: []Evidence{x.quote(r.Told.Document, r.At)}}
	if w := out.Evidence[0].Words; w != "" {
		out.Words = ellipses(w, r.Begun, r.GoesOn)
	}
	for _, o := range r.Others {
		out.Evidence = append(out.Evidence, x.at(o.Document, o.Trigger))
	}
	return out
}

// ellipses shows that the sentence of s goes on before or behind it.
func ellipses(s string, before, after bool) string {
	if before {
		s = "… " + s
	}
	if after {
		s += " …"
	}
	return s
}

// what is the kind of an event: "CONSULT phone", "ASSAULT aerial".
func what(e *record.Event) string {
	if e.Mode == "" {
		return e.Type
	}
	return e.Type + " " + words(e.Mode)
}

func (x *index) parties(e *record.Event) string {
	source, target := strings.Join(x.names(e.Source), ", "), strings.Join(x.names(e.Target), ", ")
	matter := matter(e.Object)
	if e.Object != "" && !matter {
		target = e.Object
	}
	if e.Subject != "" {
		source = e.Subject
	}
	if e.Type == "ASSAULT" && x.harmed[e.ID] && !slices.ContainsFunc(e.Target, x.peopleIn) {
		target = Join(", ", target, "people") // whom each counts otherwise
	}
	switch {
	case matter:
		return Join(", ", source, e.Object)
	case target == "" && source != "" && len(e.Source) < 2:
		return source
	case target == "":
		return strings.Join(x.names(e.Source), " – ")
	case source == "":
		return "→ " + target
	}
	return source + " → " + target
}

// matter reports whether the words for what an event is about begin with a preposition or "to": nobody takes part as them.
func matter(object string) bool {
	first, _, _ := strings.Cut(strings.ToLower(object), " ")
	return slices.Contains([]string{"for", "to", "about", "over", "on", "of"}, first)
}

// peopleIn reports whether an actor is a person or a group.
func (x *index) peopleIn(id string) bool {
	a := x.actors[id]
	return a != nil && (a.Kind == "person" || a.Kind == "group")
}

func (x *index) eventLine(e *record.Event) string {
	return strings.TrimSpace(what(e) + ": " + x.parties(e))
}
