// Package figure finds the numbers of a document that count people and money, with what they count,
// their bounds and their scope. It reads the tree around the words that give a measure ("killed",
// "death toll"), and the words beside them where the tree fails.
package figure

import (
	"sort"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// finder is one pass over a document.
type finder struct {
	a *extract.Analysis
	d *text.Doc
	// q holds the numbers of the sentence at hand, at[t-first] the index+1 of the one over token t.
	q     []quantity
	at    []int32
	first int32
	toll  string // measure of the last toll, for "it has reached 1,400"
	out   []extract.Figure
	shot  []extract.Figure // people shot, hurt unless the text says that they died
}

// Find fills a.Figures, in the order of the text.
func Find(a *extract.Analysis) {
	f := &finder{a: a, d: a.Doc}
	for i := range f.d.Sentences {
		f.sentence(&f.d.Sentences[i])
	}
	f.settleShot()
	sort.SliceStable(f.out, func(i, j int) bool {
		x, y := f.out[i], f.out[j]
		if x.Start != y.Start {
			return x.Start < y.Start
		}
		return x.End < y.End
	})
	a.Figures = f.dedupe()
}

// sentence reads one sentence.
func (f *finder) sentence(s *text.Sentence) {
	f.first = s.First
	f.quantities(s)
	for t := s.First; t < s.Last; t++ {
		f.trigger(t)
	}
	f.carried(s)
	f.money()
	f.others()
}

// settleShot keeps people shot as injured where the document counts no dead, or where the sentence
// itself says that they lived.
func (f *finder) settleShot() {
	for _, g := range f.out {
		if g.Measure == killed {
			f.shot = nil
			return
		}
	}
	f.out = append(f.out, f.shot...)
	f.shot = nil
}

// dedupe drops what two triggers found twice: the same words for the same measure.
func (f *finder) dedupe() []extract.Figure {
	out := f.out[:0]
	for _, g := range f.out {
		seen := false
		for k := len(out) - 1; k >= 0 && !seen && out[k].End > g.Start; k-- {
			seen = out[k].Measure == g.Measure && out[k].Overlaps(g.Span)
		}
		if !seen {
			out = append(out, g)
		}
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

// lower is the lower-case lemma or form of token t, "" outside.
func (f *finder) lemma(t int32) string {
	if t < 0 || int(t) >= len(f.d.Tokens) {
		return ""
	}
	return f.d.Tokens[t].Lemma
}

// word is the form of token t in lower case, "" outside the sentence at hand.
func (f *finder) word(t int32) string {
	if t < f.first || t >= f.first+int32(len(f.at)) {
		return ""
	}
	return fold(f.d.Word(t))
}

// emit adds a figure for quantity or noun phrase c.
func (f *finder) emit(c counted, measure string, trigger int32, why ...string) {
	if !c.ok || c.low == nil && c.high == nil {
		return
	}
	g := extract.Figure{Span: c.span, Measure: measure, Unit: "person", Low: c.low, High: c.high, Bound: c.bound,
		ScopeMention: -1, Subset: c.subset, Claim: -1, Event: -1, Why: append(why, c.why)}
	if trigger >= 0 {
		g.Trigger = f.d.Tokens[trigger].Span
	}
	f.context(&g, c, trigger)
	f.out = append(f.out, g)
}
