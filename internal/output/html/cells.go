package html

import (
	"slices"

	"github.com/readout-news/readout/internal/output/view"
	"github.com/readout-news/readout/record"
)

// states are those that an event can have, the most definite first: it names the cell.
var states = []string{"states", "attributes", "plans", "denies"}

// stateOf is what a report of this status does, and the verb for it.
func stateOf(status string, attributed bool) (state, text string) {
	switch status {
	case "planned", "proposed":
		return "plans", "plans"
	case "called_for":
		return "plans", "calls for"
	case "threatened":
		return "plans", "threatens"
	case "hypothetical":
		return "plans", "supposes"
	case "denied":
		return "denies", "denies"
	case "cancelled":
		return "denies", "cancelled"
	case "alleged":
		return "attributes", "alleges"
	}
	if attributed {
		return "attributes", "attributes"
	}
	return "states", "states"
}

func claimState(c *record.Claim) string {
	if c.Stance == "denies" {
		return "denies"
	}
	if c.Cue != nil && c.Cue.Class == "plan" {
		return "plans"
	}
	if c.Speaker == nil && c.Cue == nil {
		return "states"
	}
	return "attributes"
}

// claimText is the verb of a cell.
func claimText(c *record.Claim) string {
	switch c.Stance {
	case "doubts", "denies":
		return c.Stance
	case "unconfirmed":
		return "not confirmed"
	case "silent":
		return "no comment"
	}
	return claimState(c)
}

func (b *builder) eventRow(s *record.Story, e *record.Event, columns []record.Reporter) row {
	out := row{ID: e.ID, What: view.Kind(e), Code: codeOf(e), Who: b.names.Parties(e), Sub: view.Days(e.Date)}
	if e.Place != nil {
		out.Sub = view.Join(" · ", out.Sub, e.Place.Name)
	}
	for _, r := range columns {
		c := b.eventCell(e, r)
		for _, d := range s.Disagreements {
			if d.About != e.ID || !b.names.Certain(s, &d) {
				continue
			}
			if !out.Apart {
				out.Sub = view.Join(" · ", out.Sub, relations[d.Relation])
			}
			out.Apart = true
			if d.Kind == "status" || c.State == "silent" {
				continue // the cells say it by themselves
			}
			for _, side := range d.Sides {
				if among(side.Documents, r.Documents) {
					c.State, c.Sub = "differs", view.Join(", ", c.Sub, d.Kind+": "+view.Plain(side.Value))
				}
			}
		}
		out.Cells = append(out.Cells, c)
	}
	return out.close()
}

func among(documents, of []string) bool {
	return slices.ContainsFunc(documents, func(d string) bool { return slices.Contains(of, d) })
}

// eventCell names the most definite thing that a reporter says of e, and what it says besides.
func (b *builder) eventCell(e *record.Event, r record.Reporter) cell {
	type said struct{ text, sub string }
	found := map[string]said{}
	for _, x := range e.Reports {
		if !slices.Contains(r.Documents, x.Document) {
			continue
		}
		who := b.names.Said(x.Claim)
		state, text := stateOf(x.Status, who != "")
		if _, ok := found[state]; !ok {
			found[state] = said{text, who}
		}
	}
	var out cell
	for _, state := range states {
		f, ok := found[state]
		switch {
		case !ok:
		case out.State == "":
			out = cell{state, f.text, onWord(state, f.sub), "#" + e.ID + "." + r.ID}
		case state == "plans" || state == "denies":
			out.Sub = view.Join(", ", out.Sub, "also "+f.text)
		}
	}
	if out.State == "" {
		return cell{State: "silent", Text: "silent"}
	}
	return out
}

// onWord is whose word a cell passes on.
func onWord(state, who string) string {
	switch {
	case who == "":
		return ""
	case state == "attributes":
		return "to " + view.Shorten(who, 34)
	}
	return "says " + view.Shorten(who, 34)
}

func (b *builder) figureRow(s *record.Story, f *record.Figure, columns []record.Reporter) row {
	out := row{ID: f.ID, What: b.names.Measure(f), Sub: b.relation(s, f), Apart: b.partedOver(s, f)}
	if len(f.Reports) > 0 {
		out.Words = b.names.Passage(f.Reports[0].Document, f.Reports[0].Span)
	}
	for _, r := range columns {
		c := cell{State: "silent", Text: "silent"}
		for _, x := range f.Reports {
			if !slices.Contains(r.Documents, x.Document) {
				continue
			}
			value, who := b.names.Stated(&x, f), b.names.Said(x.Claim)
			if c.State != "silent" {
				if value != c.Text {
					c.Sub = view.Join(", ", c.Sub, "also "+value)
				}
				continue
			}
			c = cell{"states", value, "", "#" + f.ID + "." + r.ID}
			if who != "" {
				c.State, c.Sub = "attributes", onWord("attributes", who)
			}
			if parts(f.Relation) && differs(f, x, r) {
				c.State = "differs"
			}
		}
		out.Cells = append(out.Cells, c)
	}
	return out.close()
}

// relation says how the numbers of f stand to each other; where that they part is not told, they may be of different things.
func (b *builder) relation(s *record.Story, f *record.Figure) string {
	if parts(f.Relation) && f.Relation != "scope" && !b.partedOver(s, f) {
		return "the numbers may be of different things"
	}
	return plainRelation[f.Relation]
}

// partedOver reports whether f is among the differences that are told.
func (b *builder) partedOver(s *record.Story, f *record.Figure) bool {
	return slices.ContainsFunc(s.Disagreements, func(d record.Disagreement) bool { return d.About == f.ID && b.names.Certain(s, &d) })
}

// relations say what a difference over an event is.
var relations = map[string]string{
	"update": "a development", "correction": "a correction", "scope": "they do not mean the same", "conflict": "they contradict each other",
}

// plainRelation says how the numbers of a figure stand to each other.
var plainRelation = map[string]string{
	"agree": "the numbers agree", "compatible": "they do not contradict each other", "update": "a later one replaces an earlier",
	"correction": "one was corrected", "scope": "they count different things", "conflict": "they contradict each other",
}

// parts reports whether a relation says that numbers are apart: about 80 and 86 are not.
func parts(relation string) bool {
	switch relation {
	case "update", "correction", "scope", "conflict":
		return true
	}
	return false
}

// differs reports whether a number of reporter r has nothing in common with that of some other reporter.
func differs(f *record.Figure, x record.FigureReport, r record.Reporter) bool {
	for _, y := range f.Reports {
		if slices.Contains(r.Documents, y.Document) {
			continue
		}
		if x.High != nil && y.Low != nil && *x.High < *y.Low || x.Low != nil && y.High != nil && *y.High < *x.Low {
			return true
		}
	}
	return false
}

func (b *builder) claimRow(s *record.Story, g []*record.Claim, columns []record.Reporter) row {
	out := row{ID: g[0].ID, Class: "say", What: quoted(view.Shorten(b.content(g[0]), 130)), Sub: b.speaker(g[0])}
	if d := b.misquoted(s, g); d != nil {
		out.Apart, out.Sub = true, view.Join(" · ", out.Sub, view.Parting(d.Kind, d.Relation))
	}
	for _, r := range columns {
		c := cell{State: "silent", Text: "silent"}
		for _, x := range g {
			if !slices.Contains(r.Documents, x.Document) || c.State != "silent" {
				continue
			}
			state := claimState(x)
			c = cell{state, claimText(x), onWord(state, b.speaker(x)), "#" + g[0].ID + "." + r.ID}
		}
		out.Cells = append(out.Cells, c)
	}
	return out.close()
}

// misquoted is the difference over how a quote among g is printed; nil where there is none.
func (b *builder) misquoted(s *record.Story, g []*record.Claim) *record.Disagreement {
	for i := range s.Disagreements {
		d := &s.Disagreements[i]
		if d.Kind == "quote" && b.names.Certain(s, d) && slices.ContainsFunc(g, func(c *record.Claim) bool { return c.ID == d.About }) {
			return d
		}
	}
	return nil
}

// codeOf is the code of an event's kind, for coders; "" where it is all that the kind is called by.
func codeOf(e *record.Event) string {
	if code := view.What(e); code != view.Kind(e) {
		return code
	}
	return ""
}
