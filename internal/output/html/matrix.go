package html

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/output/view"
	"github.com/readout-news/readout/record"
)

// matrix is who says what: a row for each event, figure and claim, a column for each independent reporter.
type matrix struct {
	Columns []column
	Groups  []rowGroup
	Lone    int // rows that one reporter alone has
	Parted  int // rows over which reporters part; 0 where that is none or all
	Folded  bool
	Left    int // reporters beyond the last column
}

type column struct{ ID, Name, Count string }

type rowGroup struct {
	Name string
	Rows []row
}

type row struct {
	ID, What, Who, Sub string
	Class              string // say for a claim
	Lone, Apart        bool
	Cells              []cell
}

// cell is what one reporter does with a row. State is one of states, attributes, plans, denies, differs and silent; Text
// says it more closely.
type cell struct{ State, Text, Sub, Href string }

const (
	mostColumns = 16
	mostRows    = 24 // that stay open where many have one reporter alone
)

// states is how statuses of events stand in a cell. The first that applies names the cell.
var states = []struct{ state, text string }{
	{"states", "states"}, {"attributes", "attributes"}, {"plans", "plans"}, {"denies", "denies"},
}

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
	if c.Speaker == nil {
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

func (b *builder) matrix(s *record.Story) *matrix {
	if len(s.Reporters) < 2 {
		return nil
	}
	m := &matrix{Left: max(0, len(s.Reporters)-mostColumns)}
	columns := s.Reporters[:min(len(s.Reporters), mostColumns)]
	for _, r := range columns {
		c := column{ID: r.ID}
		for i, d := range r.Documents {
			if i == 0 {
				c.Name = b.names.Outlet(d)
			}
		}
		c.Count = b.letters(r)
		m.Columns = append(m.Columns, c)
	}
	var events, figures, claims []row
	for i := range s.Events[:min(len(s.Events), mostEvents)] {
		if e := &s.Events[i]; !e.Background {
			events = append(events, b.eventRow(s, e, columns))
		}
	}
	for i := range s.Figures[:min(len(s.Figures), mostFigures)] {
		figures = append(figures, b.figureRow(&s.Figures[i], columns))
	}
	for _, g := range b.groups(s) {
		claims = append(claims, b.claimRow(g, columns))
	}
	total := 0
	for _, g := range []rowGroup{{"Events", events}, {"Figures", figures}, {"Claims", claims}} {
		slices.SortStableFunc(g.Rows, func(p, q row) int { return voices(q) - voices(p) })
		for _, r := range g.Rows {
			if r.Lone {
				m.Lone++
			}
			if r.Apart {
				m.Parted++
			}
		}
		if total += len(g.Rows); len(g.Rows) > 0 {
			m.Groups = append(m.Groups, g)
		}
	}
	if m.Parted == total {
		m.Parted = 0
	}
	m.Folded = total > mostRows && m.Lone > 0 && m.Lone < total
	return m
}

// letters are those of a reporter's articles: "B", "B and 1 copy, C".
func (b *builder) letters(r record.Reporter) string {
	var keys []string
	for _, d := range r.Documents {
		keys = append(keys, b.names.Key(d))
	}
	switch n := len(keys) - 1; {
	case n < 1:
		return strings.Join(keys, "")
	case n == 1:
		return keys[0] + " and 1 copy, " + keys[1]
	case n < 4:
		return keys[0] + " and " + view.Digits(int64(n)) + " copies, " + strings.Join(keys[1:], " ")
	default:
		return keys[0] + " and " + view.Digits(int64(n)) + " copies"
	}
}

// voices is how many reporters are not silent.
func voices(r row) int {
	n := 0
	for _, c := range r.Cells {
		if c.State != "silent" {
			n++
		}
	}
	return n
}

func (r *row) close() row {
	r.Lone = voices(*r) < 2
	return *r
}

func (b *builder) eventRow(s *record.Story, e *record.Event, columns []record.Reporter) row {
	out := row{ID: e.ID, What: view.What(e), Who: b.names.Parties(e), Sub: view.Days(e.Date)}
	if e.Place != nil {
		out.Sub = view.Join(" · ", out.Sub, e.Place.Name)
	}
	for _, r := range columns {
		c := b.eventCell(e, r)
		for _, d := range s.Disagreements {
			if d.About != e.ID {
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
	for _, st := range states {
		f, ok := found[st.state]
		switch {
		case !ok:
		case out.State == "":
			out = cell{st.state, f.text, onWord(st.state, f.sub), "#" + e.ID + "." + r.ID}
		case st.state == "plans" || st.state == "denies":
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

func (b *builder) figureRow(f *record.Figure, columns []record.Reporter) row {
	out := row{ID: f.ID, What: view.Measure(f), Sub: plainRelation[f.Relation], Apart: f.Relation == "conflict"}
	for _, r := range columns {
		c := cell{State: "silent", Text: "silent"}
		for _, x := range f.Reports {
			if !slices.Contains(r.Documents, x.Document) {
				continue
			}
			value, who := view.Stated(&x, f.Unit), b.names.Said(x.Claim)
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
			if differs(f, x, r) {
				c.State, out.Apart = "differs", true
			}
		}
		out.Cells = append(out.Cells, c)
	}
	return out.close()
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

func (b *builder) claimRow(g []*record.Claim, columns []record.Reporter) row {
	out := row{ID: g[0].ID, Class: "say", What: "“" + view.Shorten(b.content(g[0]), 130) + "”", Sub: b.speaker(g[0])}
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
