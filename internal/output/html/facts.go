package html

import (
	"github.com/readout-news/readout/internal/output/view"
	"github.com/readout-news/readout/record"
)

// told is a statement that several reporters make, each in words of its own.
type told struct {
	ID, Href, Support string
	By                []telling
}

// telling is the sentence in which one article says it, and on whose word where that is not its own.
type telling struct {
	Outlet, Said, Words string
	At                  at
}

// stretches are the sentences of f, the fullest first.
func stretches(f *record.Fact) []record.Stretch {
	return append([]record.Stretch{f.Stretch}, f.With...)
}

// facts are what several reporters of s say.
func (b *builder) facts(s *record.Story) []told {
	var out []told
	for i := range s.Facts {
		f := &s.Facts[i]
		x := told{ID: f.ID, Href: b.href(f.ID), Support: b.support(f.Support)}
		for _, t := range stretches(f) {
			x.By = append(x.By, telling{b.names.Outlet(t.Document), saidOf(f, t.Document), view.Shorten(b.names.Words(t.Document, t.Span), 2*mostAround), b.at(t.Document, t.Span)})
		}
		out = append(out, x)
	}
	return out
}

// saidOf is the first source that a document has f from; "" where it is the document's own word.
func saidOf(f *record.Fact, doc string) string {
	for i := range f.Support.Sources {
		src := &f.Support.Sources[i]
		if src.Kind == "outlet" {
			continue
		}
		for _, r := range src.Reports {
			if r.Document == doc {
				return view.Shorten(src.Name, 60)
			}
		}
	}
	return ""
}

// factState is what a reporter does who says a thing on this word.
func factState(said string) string {
	if said != "" {
		return "attributes"
	}
	return "states"
}

func (b *builder) factRow(f *record.Fact, columns []record.Reporter) row {
	out := row{ID: f.ID, Class: "say", What: quoted(view.Shorten(b.names.Words(f.Document, f.Span), 130))}
	for _, r := range columns {
		c := cell{State: "silent", Text: "silent"}
		for _, t := range stretches(f) {
			if !among([]string{t.Document}, r.Documents) || c.State == "states" {
				continue
			}
			if who := saidOf(f, t.Document); c.State == "silent" || who == "" { // its own voice is the more definite
				c = cell{factState(who), factState(who), onWord(factState(who), who), "#" + f.ID + "." + r.ID}
			}
		}
		out.Cells = append(out.Cells, c)
	}
	return out.close()
}

func (b *builder) factLine(s *record.Story, f *record.Fact) line {
	out := line{ID: f.ID, What: quoted(view.Shorten(b.names.Words(f.Document, f.Span), 160)), Support: b.support(f.Support)}
	reports := map[string][]report{}
	for _, t := range stretches(f) {
		x := b.around(t.Document, b.sentence(t.Document, t.Span), t.Span)
		x.Hit = view.Shorten(b.names.Words(t.Document, t.Span), 2*mostAround)
		x.Outlet, x.Said = b.names.Outlet(t.Document), saidOf(f, t.Document)
		x.State = factState(x.Said)
		x.Word = x.State
		reports[t.Document] = append(reports[t.Document], x)
	}
	out.By = b.by(s, f.ID, reports)
	return out
}
