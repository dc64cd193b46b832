package html

import (
	"strings"

	"github.com/readout-news/readout/internal/output/view"
	"github.com/readout-news/readout/record"
)

// lines is one section of the words behind the matrix.
type lines struct {
	Name string
	All  []line
}

// line is one event, figure, statement of several or claim with the words of each reporter.
type line struct {
	ID, What, Code, Who, Date, Place, Status, Support, Note string
	By                                                      []byReporter
}

// byReporter is what one reporter has of a line.
type byReporter struct {
	Anchor, Reporter string
	Reports          []report
}

// report is one document's word: a sentence, cut around the words that count.
type report struct {
	ID                 string // of a claim
	State, Word        string
	Outlet, Said       string
	Before, Hit, After string
	Detail             string
	At                 []at
	Again              []at // where the article says it again
}

// The longest stretch of a sentence printed on either side of the words that count.
const mostAround = 260

func (b *builder) lines(s *record.Story) []lines {
	var events, past, figures, facts, claims []line
	for i := range s.Events[:min(len(s.Events), mostEvents)] {
		if e := &s.Events[i]; e.Background {
			past = append(past, b.eventLine(s, e))
		} else {
			events = append(events, b.eventLine(s, e))
		}
	}
	for i := range s.Figures[:min(len(s.Figures), mostFigures)] {
		figures = append(figures, b.figureLine(s, &s.Figures[i]))
	}
	for i := range s.Facts {
		facts = append(facts, b.factLine(s, &s.Facts[i]))
	}
	for _, g := range b.groups(s) {
		claims = append(claims, b.claimLine(s, g))
	}
	var out []lines
	for _, l := range []lines{{"Events", events}, {"Background", past}, {"Figures", figures}, {"Told by several", facts}, {"Claims", claims}} {
		if len(l.All) > 0 {
			out = append(out, l)
		}
	}
	return out
}

// by puts each document's reports under its reporter, in the order of reporters.
func (b *builder) by(s *record.Story, id string, reports map[string][]report) []byReporter {
	var out []byReporter
	for _, r := range s.Reporters {
		x := byReporter{Anchor: id + "." + r.ID}
		var names []string
		for _, d := range r.Documents {
			if len(reports[d]) > 0 {
				names = append(names, b.names.Outlet(d))
				x.Reports = append(x.Reports, reports[d]...)
			}
		}
		if len(x.Reports) > 0 {
			x.Reporter = view.And(names)
			out = append(out, x)
		}
	}
	return out
}

func (b *builder) eventLine(s *record.Story, e *record.Event) line {
	out := line{ID: e.ID, What: view.Kind(e), Code: codeOf(e), Who: b.names.Parties(e), Date: view.Days(e.Date), Status: view.Plain(e.Status), Support: b.support(e.Support)}
	if e.Place != nil {
		out.Place = e.Place.Name
	}
	reports := map[string][]report{}
	for _, y := range b.names.Rows(e) {
		r := y.Told
		x := b.around(r.Document, y.At, r.Trigger)
		if y.Begun {
			x.Before = "… " + x.Before
		}
		if y.GoesOn {
			x.After += " …"
		}
		for _, o := range y.Others {
			x.Again = append(x.Again, b.at(o.Document, o.Trigger))
		}
		x.Word, x.Outlet, x.Said = view.Plain(r.Status), b.names.Outlet(r.Document), b.names.Said(r.Claim)
		x.State, _ = stateOf(r.Status, x.Said != "")
		if r.Date != nil && e.Date != nil && (r.Date.Start != e.Date.Start || r.Date.End != e.Date.End) {
			x.Detail = view.Days(r.Date)
		}
		reports[r.Document] = append(reports[r.Document], x)
	}
	out.By = b.by(s, e.ID, reports)
	return out
}

func (b *builder) figureLine(s *record.Story, f *record.Figure) line {
	out := line{ID: f.ID, What: b.names.Measure(f), Status: b.relation(s, f), Note: b.names.Told(f.Note), Support: b.support(f.Support)}
	if f.Relation == "single" {
		out.Note = ""
	}
	reports := map[string][]report{}
	for _, r := range f.Reports {
		x := b.around(r.Document, b.sentence(r.Document, r.Span), r.Span)
		x.State, x.Word = "states", b.names.Stated(&r, f)
		x.Outlet, x.Said = b.names.Outlet(r.Document), b.names.Said(r.Claim)
		if x.Said != "" {
			x.State = "attributes"
		}
		x.Detail = b.figureDetail(r)
		reports[r.Document] = append(reports[r.Document], x)
	}
	out.By = b.by(s, f.ID, reports)
	return out
}

// figureDetail is what narrows a number: whom it counts, of which day, how sure its text is.
func (b *builder) figureDetail(r record.FigureReport) string {
	asOf, with, without := "", "", ""
	if r.Includes != nil {
		with = b.names.Words(r.Document, *r.Includes)
	}
	if r.Excludes != nil {
		without = b.names.Words(r.Document, *r.Excludes)
	}
	if r.AsOf != "" {
		asOf = "as of " + r.AsOf
	}
	return view.Join(", ", scopeText(r), b.names.Within(&r), with, without, asOf, view.Plain(r.Part), view.Plain(r.Certainty))
}

// around is the sentence at whole, cut around the words at hit.
func (b *builder) around(doc string, whole, hit record.Span) report {
	if hit.Start < whole.Start || hit.End > whole.End {
		whole = hit
	}
	all := b.names.Words(doc, whole)
	before, words := b.names.Words(doc, record.Span{Start: whole.Start, End: hit.Start}), b.names.Words(doc, hit)
	if before != "" && strings.HasPrefix(all, before+" ") {
		before += " "
	}
	after := strings.TrimPrefix(all, before+words)
	tail := func(s string) string {
		if r := []rune(s); len(r) > mostAround {
			return "… " + string(r[len(r)-mostAround:])
		}
		return s
	}
	return report{
		Before: tail(before),
		Hit:    view.Shorten(words, mostAround),
		After:  view.Shorten(after, mostAround),
		At:     []at{b.at(doc, hit)},
	}
}

// sentence is the one that holds s.
func (b *builder) sentence(doc string, s record.Span) record.Span {
	if d := b.names.Document(doc); d != nil {
		for _, x := range d.Sentences {
			if x.Start <= s.Start && s.End <= x.End {
				return x
			}
		}
	}
	return s
}

// support says how many stand behind a line, and why they count so.
func (b *builder) support(s record.Support) string {
	if s.Documents == 0 {
		return ""
	}
	out := view.Count(s.Documents, "article")
	if from := b.names.From(s); from != "" {
		if s.Documents > 1 {
			out += ", " + view.Count(s.Reporters, "reporter")
		}
		return view.Join(". ", out+", "+from, capital(b.names.Taken(s)))
	}
	out += ", " + view.Count(s.Reporters, "independent reporter") + ", " + view.Count(s.Originators, "first source")
	return view.Join(". ", out, capital(b.names.Told(s.Why)))
}
