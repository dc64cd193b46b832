package html

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/output/view"
	"github.com/readout-news/readout/record"
)

// matrix is who says what: a row for each event, figure, statement of several and claim, a column for each independent reporter.
type matrix struct {
	Columns []column
	Groups  []rowGroup
	Lone    int // rows that one reporter alone has
	Parted  int // rows over which reporters part; 0 where that is none or all
	Folded  bool
	None    bool // no row has two reporters
	Left    int  // reporters beyond the last column
}

type column struct{ ID, Name, Count string }

type rowGroup struct {
	Name string
	Rows []row
}

type row struct {
	ID, What, Code string
	Who, Sub       string
	Words          view.Passage // that the first report of a figure stands in
	Class          string       // say for a claim or a sentence
	Lone, Apart    bool
	Cells          []cell
}

// cell is what one reporter does with a row. State is one of states, attributes, plans, denies, differs and silent; Text
// says it more closely.
type cell struct{ State, Text, Sub, Href string }

const (
	mostColumns = 16
	mostRows    = 24 // that stay open where many have one reporter alone
)

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
	var events, figures, facts, claims []row
	for i := range s.Events[:min(len(s.Events), mostEvents)] {
		if e := &s.Events[i]; !e.Background {
			events = append(events, b.eventRow(s, e, columns))
		}
	}
	for i := range s.Figures[:min(len(s.Figures), mostFigures)] {
		figures = append(figures, b.figureRow(s, &s.Figures[i], columns))
	}
	for i := range s.Facts {
		facts = append(facts, b.factRow(&s.Facts[i], columns))
	}
	for _, g := range b.groups(s) {
		claims = append(claims, b.claimRow(s, g, columns))
	}
	total := 0
	for _, g := range []rowGroup{{"Events", events}, {"Figures", figures}, {"Told by several", facts}, {"Claims", claims}} {
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
	m.None = total > 0 && m.Lone == total
	m.Folded = total > mostRows && m.Lone > 0
	return m
}

// letters are those of a reporter's articles: "B", "B and 1 copy, C"; "B, C" where both are of one outlet.
func (b *builder) letters(r record.Reporter) string {
	var keys []string
	for _, d := range r.Documents {
		keys = append(keys, b.names.Key(d))
	}
	switch n := len(keys) - 1; {
	case len(r.Copies) < n && n < 4:
		return strings.Join(keys, ", ")
	case len(r.Copies) < n:
		return keys[0] + " and " + view.Digits(int64(n)) + " more"
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

// quoted sets s in quotation marks where it does not begin and end with some of its own.
func quoted(s string) string {
	if strings.HasPrefix(s, "“") && strings.HasSuffix(s, "”") {
		return s
	}
	return "“" + s + "”"
}

func (r *row) close() row {
	r.Lone = voices(*r) < 2
	return *r
}
