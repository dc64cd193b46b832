package html

import (
	"slices"

	"github.com/readout-news/readout/internal/output/view"
	"github.com/readout-news/readout/record"
)

// figures is every number over time, one small chart for each that several reports give, and the table of all.
type figures struct {
	Panels []panel
	Rows   []figureRow
}

// figureRow is one report of a figure.
type figureRow struct {
	ID, What, Value, Low, High, Bound, Scope, AsOf, Narrowed, Outlet, Said string
	Words                                                                  view.Passage
	First                                                                  bool // of its figure
	Href                                                                   string
	At                                                                     []at
	report                                                                 int // its place among those of its figure
}

// panel is a chart of one figure: days to the right, numbers upwards.
type panel struct {
	Href, What, Scope, Relation string
	Y, X                        []tick
	Marks                       []figureMark
	Words                       []keyed
}

// keyed is the words that some number stands in, with the letter of the article.
type keyed struct {
	Key string
	view.Passage
}

// figureMark is one report: a point, a bar where the number is an interval, an arrow where it is open.
type figureMark struct {
	X                string
	Shift            int // pixels, where several stand on one day
	Y, Top, Bottom   int
	Up, Down, Dated  bool
	Tone, Key, Title string
}

const (
	mostMarked  = 8 // marks of a chart whose words are told below it; the table has all
	panelTop    = 22
	panelBottom = 118
)

func (b *builder) figures(s *record.Story) *figures {
	out := &figures{}
	for i := range s.Figures[:min(len(s.Figures), mostFigures)] {
		f := &s.Figures[i]
		first := len(out.Rows)
		for j, r := range f.Reports {
			if k := slices.IndexFunc(f.Reports[:j], func(o record.FigureReport) bool { return again(o, r) }); k >= 0 {
				row := &out.Rows[slices.IndexFunc(out.Rows[first:], func(x figureRow) bool { return x.report == k })+first]
				row.At = append(row.At, b.at(r.Document, r.Span))
				continue
			}
			out.Rows = append(out.Rows, b.figureReport(f, r, j))
		}
		if p, ok := b.panel(s, f); ok {
			out.Panels = append(out.Panels, p)
		}
	}
	if len(out.Rows) == 0 {
		return nil
	}
	return out
}

func (b *builder) figureReport(f *record.Figure, r record.FigureReport, n int) figureRow {
	out := figureRow{
		ID: f.ID, Href: b.href(f.ID), What: b.names.Measure(f), Value: b.names.Stated(&r, f), Low: open(r.Low, f.Unit), High: open(r.High, f.Unit),
		Bound: view.Plain(r.Bound), AsOf: r.AsOf, Narrowed: view.Join(", ", b.names.Within(&r), view.Plain(r.Part), view.Plain(r.Certainty)),
		Outlet: b.names.Outlet(r.Document), Said: b.names.Said(r.Claim), Scope: scopeText(r), First: n == 0, report: n,
		Words: b.names.Passage(r.Document, r.Span),
		At:    []at{b.at(r.Document, r.Span)},
	}
	return out
}

func open(n *int64, unit string) string {
	if n == nil {
		return ""
	}
	return view.Decimal(*n, unit)
}

// panel draws f where at least two reports give a number.
func (b *builder) panel(s *record.Story, f *record.Figure) (panel, bool) {
	p := panel{Href: b.href(f.ID), What: b.panelName(f), Relation: b.relation(s, f)}
	if f.Scope != nil {
		p.Scope = f.Scope.Text
	}
	var reports []record.FigureReport
	for _, r := range f.Reports {
		if (r.Low != nil || r.High != nil) && !slices.ContainsFunc(reports, func(o record.FigureReport) bool { return again(o, r) }) {
			reports = append(reports, r)
		}
	}
	low, high := bounds(reports)
	if len(reports) < 2 || f.Relation == "agree" && low == high {
		return p, false // nothing to see that the table does not say
	}
	values := axis{0, 1000, panelBottom, panelTop} // of thousandths between low and high
	y := func(n int64) int {
		if high == low {
			return (panelTop + panelBottom) / 2
		}
		return values.at(int((within(n) - low) * 1000 / (high - low)))
	}
	for _, v := range steps(low, high, 4) {
		p.Y = append(p.Y, tick{Y: y(v), Label: short(v, f.Unit)})
	}
	when := b.when(reports)
	p.X = when.ticks()
	at, apart := map[int]int{}, 0 // so far that letters stand clear of each other
	for _, r := range reports {
		apart = max(apart, 14+8*len(b.names.Key(r.Document)))
	}
	for i, r := range reports {
		x := when.x[i]
		m := figureMark{X: percent(x), Shift: apart*at[x] - apart*(when.same[x]-1)/2, Dated: when.dated[i], Key: b.names.Key(r.Document), Tone: tone(s, r.Document)}
		at[x]++
		m.place(r, y)
		m.Title = view.Join(", ", b.names.Outlet(r.Document)+": "+b.names.Stated(&r, f), b.figureDetail(r))
		p.Marks = append(p.Marks, m)
		if w := (keyed{m.Key, b.names.Passage(r.Document, r.Span)}); len(p.Words) < mostMarked && !slices.Contains(p.Words, w) {
			p.Words = append(p.Words, w)
		}
	}
	return p, true
}

// panelName is what f counts without its scope, which stands beside it.
func (b *builder) panelName(f *record.Figure) string {
	g := *f
	g.Scope = nil
	return b.names.Measure(&g)
}

// calendar is where some reports stand from left to right. Those without any day stand before the axis begins.
type calendar struct {
	axis  axis
	x     []int
	dated []bool      // the text names the day; else it is the article's
	same  map[int]int // how many stand in one place
	some  bool        // some have a day
}

const noDay = 700 // the place of reports without one

func (b *builder) when(reports []record.FigureReport) calendar {
	out := calendar{axis: axis{from: 2200, to: 8600}, same: map[int]int{}}
	days := make([]int, len(reports))
	known := make([]bool, len(reports))
	for i, r := range reports {
		n, dated, ok := b.asOf(r)
		days[i], known[i], out.dated = n, ok, append(out.dated, dated)
		if ok && !out.some {
			out.axis.low, out.axis.high, out.some = n, n, true
		}
		if ok {
			out.axis.low, out.axis.high = min(out.axis.low, n), max(out.axis.high, n)
		}
	}
	for i := range reports {
		x := noDay
		if known[i] {
			x = out.axis.at(days[i])
		}
		out.x = append(out.x, x)
		out.same[x]++
	}
	return out
}

func (c calendar) ticks() []tick {
	var out []tick
	if c.same[noDay] > 0 {
		out = append(out, tick{At: percent(noDay), Label: "no day"})
	}
	if c.some {
		out = append(out, c.axis.days(2)...)
	}
	return out
}

// again reports whether a document gives a number that it has given before.
func again(o, r record.FigureReport) bool {
	same := func(a, b *int64) bool { return a == b || a != nil && b != nil && *a == *b }
	return o.Document == r.Document && same(o.Low, r.Low) && same(o.High, r.High) && o.Bound == r.Bound && o.AsOf == r.AsOf && o.Part == r.Part && o.Certainty == r.Certainty && scopeText(o) == scopeText(r)
}

func scopeText(r record.FigureReport) string {
	if r.Scope == nil {
		return ""
	}
	return r.Scope.Text
}

// short is a round number for an axis: 1,400, 60 m, 1.5 bn.
func short(n int64, unit string) string {
	if places, _ := record.Decimals(unit); places > 0 {
		return view.Decimal(n, unit)
	}
	for _, u := range []struct {
		size int64
		name string
	}{{1e12, " tn"}, {1e9, " bn"}, {1e6, " m"}} {
		if n >= u.size {
			s := view.Digits(n / u.size)
			if rest := n % u.size / (u.size / 10); rest > 0 {
				s += "." + view.Digits(rest)
			}
			return s + u.name
		}
	}
	return view.Digits(n)
}

// place puts a mark at its number: in the middle of an interval, at the end of an open one.
func (m *figureMark) place(r record.FigureReport, y func(int64) int) {
	switch {
	case r.High == nil:
		m.Y, m.Up = y(*r.Low), true
		m.Bottom, m.Top = m.Y, m.Y-16
	case r.Low == nil:
		m.Y, m.Down = y(*r.High), true
		m.Top, m.Bottom = m.Y, m.Y+16
	default:
		m.Top, m.Bottom = y(*r.High), y(*r.Low)
		m.Y = (m.Top + m.Bottom) / 2
	}
}

// most keeps numbers so small that they can be multiplied.
const most = 1_000_000_000_000_000

func within(n int64) int64 { return max(-most, min(most, n)) }

// bounds are the least and the greatest number given.
func bounds(reports []record.FigureReport) (low, high int64) {
	first := true
	for _, r := range reports {
		for _, n := range []*int64{r.Low, r.High} {
			if n == nil {
				continue
			}
			v := within(*n)
			if first {
				low, high, first = v, v, false
			}
			low, high = min(low, v), max(high, v)
		}
	}
	return low, high
}

// asOf is the day of a number; that of its article where the text names none.
func (b *builder) asOf(r record.FigureReport) (n int, dated, ok bool) {
	if n, ok := day(r.AsOf); ok {
		return n, true, true
	}
	if d := b.names.Document(r.Document); d != nil && d.Published != nil {
		n, ok = day(d.Published.End)
	}
	return n, false, ok
}

// tone numbers the reporter of a document, for its colour and shape; letters beside the marks say the same.
func tone(s *record.Story, doc string) string {
	i := slices.IndexFunc(s.Reporters, func(r record.Reporter) bool { return slices.Contains(r.Documents, doc) })
	return string(rune('0' + max(i, 0)%6))
}
