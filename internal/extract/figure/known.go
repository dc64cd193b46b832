package figure

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// known leaves out vague counts of the dead and hurt ("several were hurt") where the document gives just one number of them ("four were hurt")
// that they allow: both are of the same, and the number says more.
func (f *finder) known() []extract.Figure {
	out := f.out[:0:0]
	for i := range f.out {
		if g := &f.out[i]; g.Bound != "vague" || !f.numbered(g) {
			out = append(out, *g)
		}
	}
	return out
}

// numbered reports whether the document gives one number for what the vague figure g counts, and no other.
func (f *finder) numbered(g *extract.Figure) bool {
	if g.Part != extract.Total || g.Low == nil || g.High == nil || !g.Period.Empty() || g.Measure != killed && g.Measure != injured {
		return false
	}
	var only *extract.Figure
	for i := range f.out {
		h := &f.out[i]
		if h.Measure != g.Measure || h.Bound == "vague" || h.Part != extract.Total || h.Low != nil && h.High != nil && *h.High < 2 {
			continue
		}
		if only != nil && !sameEnds(only, h) {
			return false
		}
		only = h
	}
	return only != nil && only.Period.Empty() && within(only.Low, g) && within(only.High, g) && (only.Low != nil || only.High != nil) && !otherDay(g, only)
}

// sameEnds reports whether two figures begin or end with one number.
func sameEnds(x, y *extract.Figure) bool {
	same := func(a, b *int64) bool { return a != nil && b != nil && *a == *b }
	return same(x.Low, y.Low) || same(x.High, y.High)
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
