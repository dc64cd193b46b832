package annotation

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/place"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

func (s *shape) entities() []record.Entity {
	out := make([]record.Entity, 0, len(s.Doc.Mentions))
	for _, m := range s.Doc.Mentions {
		out = append(out, record.Entity{
			Span: s.span(m.Span), Kind: m.Kind.String(), Form: m.Form.String(), Actor: at(s.Actor, m.Chain),
		})
	}
	if len(s.Doc.Mentions) == 0 { // nobody asked who is who
		for _, n := range s.Doc.Names {
			out = append(out, record.Entity{Span: s.span(n.Span), Kind: n.Kind.String(), Form: text.Named.String()})
		}
	}
	slices.SortStableFunc(out, func(x, y record.Entity) int {
		if x.Start != y.Start {
			return x.Start - y.Start
		}
		return y.End - x.End
	})
	return out
}

func (s *shape) actors() []record.DocActor {
	out := []record.DocActor{}
	for i, id := range s.Actor {
		if id == "" || slices.Contains(s.Actor[:i], id) {
			continue
		}
		a := &s.Actors[i]
		r := record.DocActor{ID: id, Name: a.Name, Kind: a.Kind.String(), Country: a.Country, Sector: a.Sector}
		if len(a.Roles) > 0 {
			r.Role = a.Roles[0].Title
		}
		out = append(out, r)
	}
	return out
}

// args are the actors of some participants, each once.
func (s *shape) args(args []extract.Arg) []string {
	out := []string{}
	for _, a := range args {
		if a.Mention < 0 {
			continue
		}
		if id := at(s.Actor, s.Doc.Mentions[a.Mention].Chain); id != "" && !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}

func (s *shape) firstSpan(args []extract.Arg) *record.Span {
	if len(args) == 0 {
		return nil
	}
	return s.spanOrNil(args[0].Span)
}

func (s *shape) events() []record.DocEvent {
	out := make([]record.DocEvent, 0, len(s.Events))
	for _, i := range s.eventOrder {
		e := &s.Events[i]
		out = append(out, record.DocEvent{
			ID: s.Event[i], Type: e.Type, Mode: e.Mode, CAMEO: e.CAMEO,
			Source: s.args(e.Source), Target: s.args(e.Target),
			SourceSpan: s.firstSpan(e.Source), TargetSpan: s.firstSpan(e.Target),
			Trigger: s.span(e.Trigger), Status: string(e.Status),
			Date: dates(e.Date, e.DateBasis), Time: s.timeOf(e), Place: Place(s.Doc, s.runes, e), Background: e.Background,
			Claim: at(s.Claim, e.Claim), Score: float64(e.Score) / 1000,
		})
	}
	return out
}

// timeOf is the words that date e, nil where none do.
func (s *shape) timeOf(e *extract.Event) *record.Span {
	if e.Time < 0 || int(e.Time) >= len(s.Doc.Times) {
		return nil
	}
	return s.spanOrNil(s.Doc.Times[e.Time].Span)
}

// Place is the place of e, an event of d; nil for none. A country has no point: the middle of its map is where nothing
// happened.
func Place(d *text.Doc, runes *text.Runes, e *extract.Event) *record.Place {
	if e.Place < 0 || int(e.Place) >= len(d.Mentions) {
		return nil
	}
	at, w := d.Mentions[e.Place].Span, &e.Where
	out := &record.Place{Name: d.Str(at), Country: w.Country, Precision: w.Precision, Basis: w.Basis, Document: d.ID, Start: runes.At(at.Start), End: runes.At(at.End)}
	if w.Name != "" {
		out.Name = w.Name
	}
	if w.Precision != "" && w.Precision != place.Country {
		out.Lat, out.Lon = &w.Lat, &w.Lon
	}
	return out
}

func (s *shape) claims() []record.DocClaim {
	out := make([]record.DocClaim, 0, len(s.Claims))
	for _, i := range s.claimOrder {
		c := &s.Claims[i]
		r := record.DocClaim{ID: s.Claim[i], Form: c.Form, Within: at(s.Claim, c.Within), Content: []record.Span{}, About: []string{}}
		if !c.Speaker.Empty() {
			r.Speaker = &record.Speaker{Span: s.span(c.Speaker.Span)}
			if ids := s.args([]extract.Arg{c.Speaker}); len(ids) > 0 {
				r.Speaker.Actor = ids[0]
			}
		}
		if !c.Cue.Empty() {
			r.Cue = &record.Cue{Span: s.span(c.Cue), Class: c.Class}
		}
		for _, p := range c.Content {
			r.Content = append(r.Content, s.span(p))
		}
		for _, e := range c.Events {
			r.About = append(r.About, at(s.Event, e))
		}
		for _, f := range c.Figures {
			r.About = append(r.About, at(s.Figure, f))
		}
		out = append(out, r)
	}
	return out
}

func (s *shape) figures() []record.DocFigure {
	out := make([]record.DocFigure, 0, len(s.Figures))
	for _, i := range s.figureOrder {
		f := &s.Figures[i]
		r := record.DocFigure{
			ID: s.Figure[i], Measure: f.Measure, Low: f.Low, High: f.High, Bound: f.Bound, Unit: f.Unit,
			Span: s.span(f.Span), Claim: at(s.Claim, f.Claim), Event: at(s.Event, f.Event),
			Narrowed: Narrowed(s.runes, f),
		}
		if !f.Scope.Empty() {
			r.Scope = &record.Scope{Text: strings.TrimSpace(s.Doc.Str(f.Scope))}
		}
		if f.ScopeMention >= 0 && int(f.ScopeMention) < len(s.Doc.Mentions) {
			if id := at(s.Actor, s.Doc.Mentions[f.ScopeMention].Chain); id != "" {
				if r.Scope == nil {
					r.Scope = &record.Scope{}
				}
				r.Scope.Actor = id
			}
		}
		if f.AsOf.Single() {
			r.AsOf = f.AsOf.Start.String()
		} else if !f.AsOf.IsZero() {
			r.AsOf = f.AsOf.End.String()
		}
		out = append(out, r)
	}
	return out
}

// Narrowed is what the text says of f beside its number and its scope.
func Narrowed(r *text.Runes, f *extract.Figure) record.Narrowed {
	at := func(s text.Span) *record.Span {
		if s.Empty() {
			return nil
		}
		return &record.Span{Start: r.At(s.Start), End: r.At(s.End)}
	}
	return record.Narrowed{
		Part: string(f.Part), Sum: f.Sum, Certainty: string(f.Certainty),
		Includes: at(f.With), Excludes: at(f.Without), Date: dates(f.Date, ""),
		Counts: at(f.Noun), Period: at(f.Period), Each: at(f.Each),
	}
}
