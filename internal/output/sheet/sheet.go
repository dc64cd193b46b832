// Package sheet writes a record as the table that event coders keep: a row an event, in CSV with a header. Harm is counted as they
// count it: low, best and high, where best is the most conservative of the numbers that stand. Nothing is averaged.
package sheet

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/readout-news/readout/record"
)

// counted are the measures that have columns, in their order.
var counted = []string{"killed", "injured", "missing", "displaced", "arrested", "hostages"}

// Columns are the names of the columns, in order.
func Columns() []string {
	out := strings.Fields(`story event date_start date_end date_basis type mode cameo status agreement
		source source_country source_sector target target_country target_sector
		place place_country latitude longitude place_precision`)
	for _, m := range counted {
		out = append(out, m+"_low", m+"_best", m+"_high")
	}
	return append(out, strings.Fields("documents reporters independent_sources anonymous_sources first_sources background note evidence")...)
}

// Write writes r. Figures that count people and belong to no event of the record have a row of their own, without a type.
func Write(w io.Writer, r *record.Record) error {
	out := csv.NewWriter(w)
	if err := out.Write(Columns()); err != nil {
		return err
	}
	t := newTable(r)
	for i := range r.Stories {
		s := &r.Stories[i]
		t.enter(s)
		for k := range s.Events {
			if err := out.Write(t.event(s, &s.Events[k])); err != nil {
				return err
			}
		}
		for k := range s.Figures {
			if f := &s.Figures[k]; t.loose(f) {
				if err := out.Write(t.figure(s, f)); err != nil {
					return err
				}
			}
		}
	}
	out.Flush()
	return out.Error()
}

// table holds what rows look up.
type table struct {
	docs    map[string]*record.Document
	runes   map[string][]rune
	actors  map[string]*record.Actor
	claims  map[string]*record.Claim    // of the story at hand
	figures map[string][]*record.Figure // of the story at hand, by event
	parts   map[string][]*record.Disagreement
}

func newTable(r *record.Record) *table {
	t := &table{docs: map[string]*record.Document{}, runes: map[string][]rune{}, actors: map[string]*record.Actor{}}
	for i := range r.Documents {
		t.docs[r.Documents[i].ID] = &r.Documents[i]
	}
	for i := range r.Actors {
		t.actors[r.Actors[i].ID] = &r.Actors[i]
	}
	return t
}

func (t *table) enter(s *record.Story) {
	clear(t.runes)
	t.claims, t.figures, t.parts = map[string]*record.Claim{}, map[string][]*record.Figure{}, map[string][]*record.Disagreement{}
	for i := range s.Claims {
		t.claims[s.Claims[i].ID] = &s.Claims[i]
	}
	for i := range s.Figures {
		if f := &s.Figures[i]; f.Event != "" {
			t.figures[f.Event] = append(t.figures[f.Event], f)
		}
	}
	for i := range s.Disagreements {
		d := &s.Disagreements[i]
		t.parts[d.About] = append(t.parts[d.About], d)
	}
}

// loose reports whether f counts people and belongs to no event.
func (t *table) loose(f *record.Figure) bool {
	if f.Event != "" {
		return false
	}
	for _, m := range counted {
		if f.Measure == m {
			return true
		}
	}
	return false
}

// row is one line of the sheet by the names of its columns.
type row map[string]string

func (r row) cells() []string {
	names := Columns()
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = r[n]
	}
	return out
}

func (t *table) event(s *record.Story, e *record.Event) []string {
	r := row{"story": s.ID, "event": e.ID, "type": e.Type, "mode": e.Mode, "cameo": e.CAMEO, "status": e.Status, "agreement": e.Relation}
	r.dates(e.Date)
	t.side(r, "source", e.Source)
	t.side(r, "target", e.Target)
	if p := e.Place; p != nil {
		r["place"], r["place_country"], r["place_precision"] = text(p.Name), p.Country, p.Precision
		if p.Lat != nil && p.Lon != nil {
			r["latitude"], r["longitude"] = degrees(*p.Lat), degrees(*p.Lon)
		}
	}
	for _, f := range t.figures[e.ID] {
		t.count(r, f)
	}
	r.support(e.Support)
	if e.Background {
		r["background"] = "yes"
	}
	r["note"] = text(t.eventNote(e))
	if len(e.Reports) > 0 {
		r["evidence"] = at(e.Reports[0].Document, e.Reports[0].Trigger)
	}
	return r.cells()
}

func (t *table) figure(s *record.Story, f *record.Figure) []string {
	r := row{"story": s.ID, "event": f.ID, "agreement": f.Relation}
	r.dates(f.Reports[0].Date)
	t.count(r, f)
	r.support(f.Support)
	r["note"] = text(t.figureNote(f))
	r["evidence"] = at(f.Reports[0].Document, f.Reports[0].Span)
	return r.cells()
}

func (r row) dates(d *record.DateRange) {
	if d != nil {
		r["date_start"], r["date_end"], r["date_basis"] = d.Start, d.End, d.Basis
	}
}

// side writes the actors of one side, several with "; " between them.
func (t *table) side(r row, name string, ids []string) {
	var names, countries, sectors []string
	for _, id := range ids {
		if a := t.actors[id]; a != nil {
			names, countries, sectors = append(names, a.Name), append(countries, a.Country), append(sectors, a.Sector)
		}
	}
	r[name] = text(strings.Join(names, "; "))
	r[name+"_country"], r[name+"_sector"] = bare(countries), bare(sectors)
}

// bare joins codes, "" where none is known.
func bare(codes []string) string {
	out := strings.Join(codes, "; ")
	if strings.Trim(out, "; ") == "" {
		return ""
	}
	return out
}

// support counts who stands behind the row.
func (r row) support(s record.Support) {
	r["documents"], r["reporters"] = strconv.Itoa(s.Documents), strconv.Itoa(s.Reporters)
	r["independent_sources"], r["anonymous_sources"] = strconv.Itoa(s.Originators), strconv.Itoa(s.Anonymous)
	first, _, _ := strings.Cut(strings.TrimPrefix(s.Why, "first sources: "), "; "+r["documents"]+" documents are")
	first, _, _ = strings.Cut(first, "; anonymous: ")
	r["first_sources"] = text(first)
}

func at(doc string, s record.Span) string {
	return text(doc + ":" + strconv.Itoa(s.Start) + "-" + strconv.Itoa(s.End))
}

func degrees(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// text keeps a cell of other people's words from being run as a formula by a spreadsheet.
func text(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}
