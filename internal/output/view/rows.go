package view

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/readout-news/readout/record"
)

// Row is what one reporter says of an event with one status: its fullest telling, and where else its documents say so.
type Row struct {
	Status    string // the code of the record
	Documents []string
	Told      *record.EventReport
	At        record.Span           // the words of Told that tell of the event: its sentence, or a part of it
	Begun     bool                  // words of the sentence stand before At
	GoesOn    bool                  // and behind it
	Others    []*record.EventReport // in the order of the record
}

// clauseAt is the words of r that tell of its event: its sentence, or a part of it.
func clauseAt(r *record.EventReport) record.Span {
	if r.Clause != nil {
		return *r.Clause
	}
	return r.Span
}

// rows is the reports of e, one for each reporter and status.
func (x *index) rows(e *record.Event) (out []Row) {
	for i := range e.Reports {
		r := &e.Reports[i]
		k := slices.IndexFunc(out, func(y Row) bool {
			return y.Status == r.Status && x.reporterOf(y.Told.Document) == x.reporterOf(r.Document)
		})
		if k < 0 {
			out = append(out, Row{Status: r.Status, Told: r, Documents: []string{r.Document}})
			continue
		}
		y := &out[k]
		if !slices.Contains(y.Documents, r.Document) {
			y.Documents = append(y.Documents, r.Document)
		}
		if x.tells(e, r).better(x.tells(e, y.Told)) {
			y.Told, r = r, y.Told
		}
		y.Others = append(y.Others, r)
	}
	for i := range out {
		slices.SortStableFunc(out[i].Others, func(a, b *record.EventReport) int {
			return cmp.Or(cmp.Compare(slices.Index(out[i].Documents, a.Document), slices.Index(out[i].Documents, b.Document)), cmp.Compare(a.Trigger.Start, b.Trigger.Start))
		})
	}
	return x.apart(out)
}

// apart sees to it that no two rows of a reporter have the same words: where a sentence has what is alleged, and its deed as done, the row of what is
// done takes another telling, or goes into the other where there is none.
func (x *index) apart(rows []Row) []Row {
	for i := range rows {
		y := &rows[i]
		if y.Status == "alleged" {
			continue
		}
		for k := range rows {
			o := &rows[k]
			if o.Told == nil || y.Told == nil || o.Status != "alleged" || o.Told.Document != y.Told.Document || o.Told.Span != y.Told.Span {
				continue
			}
			if j := slices.IndexFunc(y.Others, func(r *record.EventReport) bool { return r.Document != o.Told.Document || r.Span != o.Told.Span }); j >= 0 {
				y.Told, y.Others[j] = y.Others[j], y.Told
				continue
			}
			o.Others = append(append(o.Others, y.Told), y.Others...)
			y.Told = nil
		}
	}
	rows = slices.DeleteFunc(rows, func(r Row) bool { return r.Told == nil })
	for i := range rows {
		y := &rows[i]
		y.At = clauseAt(y.Told)
		y.Begun = x.letters(y.Told.Document, record.Span{Start: y.Told.Start, End: y.At.Start})
		y.GoesOn = x.letters(y.Told.Document, record.Span{Start: y.At.End, End: y.Told.End})
	}
	return rows
}

// letters reports whether words stand at s, and not marks alone.
func (x *index) letters(doc string, s record.Span) bool {
	return strings.ContainsFunc(x.str(doc, s), func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// reporterOf is the reporter of a document, the document itself where the story names none.
func (x *index) reporterOf(doc string) string {
	if r, ok := x.reporters[doc]; ok {
		return r
	}
	return doc
}

// fullness is how much a report tells of its event.
type fullness struct {
	day   int // 0 where it is told of a day that is not the event's
	sides int // of the parties of its line those that its clause names
	first int // 2 in the sentence that the document opens with, 1 in the headline, 0 further down
	dated int
}

func (f fullness) better(o fullness) bool {
	return cmp.Or(cmp.Compare(f.day, o.day), cmp.Compare(f.sides+min(f.first, 1), o.sides+min(o.first, 1)), cmp.Compare(min(f.first, 1), min(o.first, 1)),
		cmp.Compare(f.dated, o.dated), cmp.Compare(f.first, o.first)) > 0
}

// tells is how much r tells of e.
func (x *index) tells(e *record.Event, r *record.EventReport) (f fullness) {
	at := clauseAt(r)
	if x.spokenIn(r.Document, at, e.Source) || r.Subject != nil {
		f.sides++
	}
	if x.spokenIn(r.Document, at, e.Target) || r.Object != nil {
		f.sides++
	}
	if o, ok := x.openedWith[r.Document]; ok && o.Start <= r.Trigger.Start && r.Trigger.End <= o.End {
		f.first = 2
	} else if d := x.docs[r.Document]; d != nil && r.Trigger.Start < titleEnd(d) {
		f.first = 1
	}
	if r.Time != nil {
		f.dated = 1
	}
	if e.Date == nil || r.Date == nil || r.Date.Start <= e.Date.End && e.Date.Start <= r.Date.End {
		f.day = 1
	}
	return f
}

// spokenIn reports whether one of actors is spoken of at s in a document.
func (x *index) spokenIn(doc string, s record.Span, actors []string) bool {
	if x.spoken == nil {
		x.spoken = map[string][]spoken{}
		for i := range x.record.Actors {
			a := &x.record.Actors[i]
			for _, m := range a.Mentions {
				x.spoken[m.Document] = append(x.spoken[m.Document], spoken{m.Span, a.ID})
			}
		}
		for _, all := range x.spoken {
			slices.SortStableFunc(all, func(a, b spoken) int { return cmp.Compare(a.Start, b.Start) })
		}
	}
	all := x.spoken[doc]
	from, _ := slices.BinarySearchFunc(all, s.Start, func(m spoken, at int) int { return cmp.Compare(m.Start, at) })
	for _, m := range all[from:] {
		if m.Start >= s.End {
			break
		}
		if m.End <= s.End && slices.Contains(actors, m.actor) {
			return true
		}
	}
	return false
}

// spoken is where an actor is spoken of.
type spoken struct {
	record.Span
	actor string
}
