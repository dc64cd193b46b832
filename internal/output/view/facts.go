package view

import "github.com/readout-news/readout/record"

// mostFacts are the facts among what to know first.
const mostFacts = 2

// fact is f in the words of each who tells it, the fullest first.
func (x *index) fact(f *record.Fact) Fact {
	out := Fact{ID: f.ID, Support: Count(f.Support.Documents, "document") + ", " + Count(f.Support.Reporters, "reporter")}
	for _, s := range append([]record.Stretch{f.Stretch}, f.With...) {
		out.By = append(out.By, Telling{x.outlet(s.Document), x.shown(s.Document, s.Span)})
	}
	return out
}

// longestSentence is how much of a quoted sentence is shown, in code points.
const longestSentence = 320

// shown is a sentence of a document, cut where it is too long.
func (x *index) shown(doc string, s record.Span) Evidence {
	e := x.quote(doc, s)
	e.Words = Shorten(e.Words, longestSentence)
	return e
}

// facts are those that more than two thirds of the reporters have.
func (x *index) facts(s *record.Story) (out []Item) {
	for i := range s.Facts {
		f := &s.Facts[i]
		if f.Support.Reporters*3 <= len(s.Reporters)*2 || len(out) == mostFacts {
			continue
		}
		docs := []string{f.Document}
		for _, w := range f.With {
			docs = append(docs, w.Document)
		}
		out = append(out, Item{f.ID, x.having(docs, f.Support.Reporters, len(s.Reporters), false) + ", as " + x.outlet(f.Document) + " puts it: “" + x.opens(f.Stretch).Words + "”"})
	}
	return out
}
