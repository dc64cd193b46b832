// Package viewtest holds a small record made by hand, for the tests of the formats that people read.
package viewtest

import (
	"strings"
	"unicode/utf8"

	"github.com/readout-news/readout/record"
)

const (
	harbour = "The dam at Orrin gave way\nMinister Ana Böll said the dam at Orrin gave way on Monday and over 40 people died. She will meet Mayor Ito. The two met in Orrin in 2019."
	ledger  = "Dam breaks above Orrin\nAt least 52 people died when the dam broke, rescuers said. Ana Boll met Mayor Ito on Tuesday."
	copied  = "Dam breaks above Orrin\nAt least 52 people died when the dam broke, rescuers said."
)

// Record is a story of three documents by two reporters, in which an event is planned here and held
// there, and a figure grows.
func Record() *record.Record {
	return &record.Record{
		Schema: record.Schema, Engine: record.Engine{Version: "test"},
		Documents: []record.Document{
			doc("harbour", "The Harbour Post", "The dam at Orrin gave way", "2024-03-04", harbour),
			doc("ledger", "Ledger", "Dam breaks above Orrin", "2024-03-05", ledger),
			doc("copy", "", "Dam breaks above Orrin", "2024-03-05", copied),
		},
		Rejected: []record.Rejected{{ID: "notes", Code: "empty", Reason: "the file holds no text", Hint: "save the article again"}},
		Actors: []record.Actor{
			{ID: "A1", Name: "Ana Böll", Kind: "person", Country: "CHE", Sector: "GOV",
				Roles:   []record.ActorRole{{Title: "minister"}},
				Aliases: []string{"Ana Böll", "Ana Boll"},
				Mentions: []record.Mention{
					{Document: "harbour", Span: at(harbour, "Ana Böll"), Form: "name"}, {Document: "ledger", Span: at(ledger, "Ana Boll"), Form: "name"}}},
			{ID: "A2", Name: "Ito", Kind: "person", Roles: []record.ActorRole{{Title: "mayor"}}, Aliases: []string{},
				Mentions: []record.Mention{{Document: "ledger", Span: at(ledger, "Ito"), Form: "name"}}},
			{ID: "A3", Name: "Orrin", Kind: "place", Roles: []record.ActorRole{}, Aliases: []string{},
				Mentions: []record.Mention{{Document: "harbour", Span: at(harbour, "Orrin"), Form: "name"}}},
		},
		Stories: []record.Story{story()},
	}
}

func story() record.Story {
	support := record.Support{Documents: 2, Reporters: 2, Originators: 2, Why: "first sources: Ledger; The Harbour Post", Sources: []record.Source{
		own("The Harbour Post", "harbour"), own("Ledger", "ledger")}}
	said := record.Support{Documents: 2, Reporters: 2, Originators: 2, Anonymous: 1, Why: "first sources: Ana Böll; rescuers; anonymous: 1", Sources: []record.Source{
		{Name: "Ana Böll", Actor: "A1", Kind: "source", Reports: []record.SourceReport{{Document: "harbour", Words: ptr(at(harbour, "Minister Ana Böll"))}}},
		{Name: "rescuers", Kind: "source", Anonymous: true, Reports: []record.SourceReport{{Document: "ledger", Words: ptr(at(ledger, "rescuers"))}}}}}
	opening := record.Stretch{Document: "ledger", Span: at(ledger, "At least 52 people died when the dam broke, rescuers said.")}
	return record.Story{
		ID: "s1", Title: "Dam breaks above Orrin", Documents: []string{"harbour", "ledger", "copy"},
		Reporters: []record.Reporter{
			{ID: "r1", Documents: []string{"harbour"}, Why: "no other text shares its words"},
			{ID: "r2", Documents: []string{"ledger", "copy"}, Copies: []string{"copy"}, Why: "copy repeats 100 % of its words from ledger"},
		},
		Openings: []record.Stretch{
			{Document: "harbour", Span: at(harbour, "Minister Ana Böll said the dam at Orrin gave way on Monday and over 40 people died.")}, opening,
		},
		Lead: &record.Lead{Stretch: opening, With: []string{"harbour"}},
		Events: []record.Event{{
			ID: "e1", Type: "CONSULT", Mode: "visit", CAMEO: "040", Source: []string{"A1", "A2"}, Target: []string{},
			Date: &record.DateRange{Start: "2024-03-05", End: "2024-03-05"}, Status: "held", Relation: "update",
			Reports: []record.EventReport{
				{Document: "harbour", Status: "planned", Span: at(harbour, "She will meet Mayor Ito."), Trigger: at(harbour, "meet")},
				{Document: "ledger", Status: "held", Span: at(ledger, "Ana Boll met Mayor Ito on Tuesday."), Trigger: at(ledger, "met")},
			},
			Support: support,
		}, {
			ID: "e2", Type: "CONSULT", CAMEO: "040", Source: []string{"A1", "A2"}, Target: []string{}, Background: true,
			Date: &record.DateRange{Start: "2019-01-01", End: "2019-12-31", Basis: "stated"}, Status: "held",
			Place:   &record.Place{Name: "Orrin", Basis: "clause", Document: "harbour", Start: at(harbour, "Orrin in 2019").Start, End: at(harbour, "Orrin in 2019").Start + 5},
			Reports: []record.EventReport{{Document: "harbour", Status: "held", Span: at(harbour, "The two met in Orrin in 2019."), Trigger: record.Span{Start: at(harbour, "met in").Start, End: at(harbour, "met in").Start + 3}}},
			Support: record.Support{Documents: 1, Reporters: 1, Originators: 1, Why: "one outlet", Sources: []record.Source{own("The Harbour Post", "harbour")}},
		}},
		Claims: []record.Claim{{
			ID: "c1", Document: "harbour", Speaker: &record.Speaker{Actor: "A1", Span: at(harbour, "Minister Ana Böll")},
			Cue:     &record.Cue{Span: at(harbour, "said"), Class: "say"},
			Chain:   []record.Link{{Name: "The Harbour Post", Kind: "outlet", Relation: "paraphrased"}, {Actor: "A1", Name: "Ana Böll", Kind: "speaker", Relation: "paraphrased"}},
			Content: []record.Span{at(harbour, "the dam at Orrin gave way on Monday and over 40 people died")}, Form: "indirect", About: []string{}, SameAs: []string{},
		}, {
			ID: "c2", Document: "ledger", Speaker: &record.Speaker{Span: at(ledger, "rescuers")}, Cue: &record.Cue{Span: at(ledger, "said"), Class: "say"},
			Chain:   []record.Link{{Name: "Ledger", Kind: "outlet"}, {Name: "Orrin Press", Kind: "wire"}, {Name: "rescuers", Kind: "generic"}},
			Content: []record.Span{at(ledger, "At least 52 people died when the dam broke")}, Form: "indirect", About: []string{}, SameAs: []string{"c3"},
		}},
		Figures: []record.Figure{{
			ID: "f1", Measure: "killed", Unit: "person", Relation: "compatible", Low: num(52), Note: "both are lower bounds; the later is higher", Support: said,
			Reports: []record.FigureReport{
				{Document: "harbour", Low: num(41), Bound: "over", AsOf: "2024-03-04", Span: at(harbour, "over 40 people"), Claim: "c1"},
				{Document: "ledger", Low: num(52), Bound: "at_least", AsOf: "2024-03-05", Span: at(ledger, "At least 52 people"), Claim: "c2"},
			},
		}},
		Facts: []record.Fact{{ID: "t1", Stretch: record.Stretch{Document: "ledger", Span: at(ledger, "Ana Boll met Mayor Ito on Tuesday.")},
			With: []record.Stretch{{Document: "harbour", Span: at(harbour, "She will meet Mayor Ito.")}}, Support: support}},
		Disagreements: []record.Disagreement{{About: "e1", Kind: "status", Relation: "update", Note: "first planned, then held", Sides: []record.Side{
			{Value: "planned", Documents: []string{"harbour"}, Claims: []string{}}, {Value: "held", Documents: []string{"ledger"}, Claims: []string{}}}}},
		LeftOut: []record.LeftOut{{Document: "copy", Events: []string{"e1"}, Figures: []string{}}},
		OnlyIn: []record.OnlyIn{{Document: "harbour", Events: []string{}, Claims: []string{"c1"}, Figures: []string{},
			Sentences: []record.Span{at(harbour, "She will meet Mayor Ito.")}, ByWeight: []string{"c1"}}},
		Timeline: []record.TimelineItem{{Date: "2019-01-01", Event: "e2"}, {Date: "2024-03-05", Event: "e1"}},
	}
}

// own is an outlet as the source of its own report.
func own(outlet, doc string) record.Source {
	return record.Source{Name: outlet, Kind: "outlet", Reports: []record.SourceReport{{Document: doc}}}
}

func ptr(s record.Span) *record.Span { return &s }

func doc(id, outlet, title, day, text string) record.Document {
	return record.Document{ID: id, Outlet: outlet, Title: title, Text: text, Published: &record.DateRange{Start: day, End: day, Basis: "given"}}
}

// at is where words stand in text, in code points.
func at(text, words string) record.Span {
	i := strings.Index(text, words)
	if i < 0 {
		panic("viewtest: " + words)
	}
	start := utf8.RuneCountInString(text[:i])
	return record.Span{Start: start, End: start + utf8.RuneCountInString(words)}
}

func num(n int64) *int64 { return &n }
