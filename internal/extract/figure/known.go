package figure

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// known leaves out vague counts of the dead and hurt ("several were hurt") of whom the document gives the number too ("four were hurt"): both are of
// the same, and the number says more.
func (f *finder) known() []extract.Figure {
	out := f.out[:0:0]
	for i := range f.out {
		if g := &f.out[i]; g.Bound != "vague" || !f.numbered(g) {
			out = append(out, *g)
		}
	}
	return out
}

// numbered reports whether a number of the document can be that of the vague figure g.
func (f *finder) numbered(g *extract.Figure) bool {
	if g.Unit != "person" || g.Part != extract.Total || g.Low == nil || g.High == nil || !g.Period.Empty() || g.Measure != killed && g.Measure != injured {
		return false
	}
	for i := range f.out {
		h := &f.out[i]
		if h.Measure == g.Measure && h.Bound != "vague" && h.Part == extract.Total && h.Period.Empty() && (h.ScopeMention < 0 || g.ScopeMention < 0 || h.ScopeMention == g.ScopeMention) &&
			within(h.Low, g) && within(h.High, g) && (h.Low != nil || h.High != nil) && !otherDay(g, h) {
			return true
		}
	}
	return false
}

// within reports whether end n of a figure, where it has one, lies in the interval of g.
func within(n *int64, g *extract.Figure) bool { return n == nil || *n >= *g.Low && *n <= *g.High }

// bare reports a common noun without an article, as headlines have it, at span s.
func (f *finder) bare(s text.Span) bool {
	first, last := f.d.TokensIn(s)
	for t := first; t < last; t++ {
		switch f.d.Tokens[t].POS {
		case text.NUM:
			if w := f.d.Word(t + 1); t+1 >= last || w != "-" && w != "year" { // "2-year-old boy" is one
				return false
			}
		case text.DET, text.PRON, text.PROPN:
			return false
		}
	}
	return first < last
}
