package figure

import (
	"sort"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// whyConditions is the reason for a total of those whom a sentence tells of by how they fare.
const whyConditions = "sum of those in several conditions"

// conditions adds up those hurt whom the sentence tells of by how they fare: "one is in critical condition and three others were hurt" is
// four. The figures of the sentence begin at out in f.out and at sick in f.sick. The sum takes the place of its parts where it reads them.
func (f *finder) conditions(out, sick int) {
	type at struct {
		g    *extract.Figure
		sick bool
	}
	var parts []at
	for i := out; i < len(f.out); i++ {
		if f.out[i].Measure == injured {
			parts = append(parts, at{&f.out[i], false})
		}
	}
	for i := sick; i < len(f.sick); i++ {
		parts = append(parts, at{&f.sick[i], true})
	}
	if len(parts) < 2 || len(parts) > 4 {
		return
	}
	sort.Slice(parts, func(i, k int) bool { return parts[i].g.Start < parts[k].g.Start })
	sum, ill := *parts[0].g, parts[0].sick
	n := int64(0)
	for i, p := range parts {
		g := p.g
		if g.Part != extract.Total || g.Bound != "exact" || g.Low == nil || *g.Low < 1 || i > 0 && !f.besideThose(parts[i-1].g, g) {
			return
		}
		n += *g.Low
		ill = ill && p.sick
	}
	sum.Span = sum.Cover(parts[len(parts)-1].g.Span)
	sum.Low, sum.High, sum.Without = &n, &n, text.Span{}
	sum.Why = append(append([]string{}, sum.Why[:len(sum.Why)-1]...), whyConditions)
	f.out, f.sick = without(f.out, out, injured), f.sick[:sick]
	if ill {
		f.sick = append(f.sick, sum)
		return
	}
	f.out = append(f.out, sum)
}

// without is list less the figures of the measure from index from on.
func without(list []extract.Figure, from int, measure string) []extract.Figure {
	keep := list[:from]
	for _, g := range list[from:] {
		if g.Measure != measure {
			keep = append(keep, g)
		}
	}
	return keep
}

// besideThose reports whether h counts others than g, before it in the sentence: it says so, or g is told by a condition, and the two are
// joined by "and", "while" or a semicolon alone, in headlines by a comma.
func (f *finder) besideThose(g, h *extract.Figure) bool {
	if g.Overlaps(h.Span) {
		return false
	}
	_, a := f.d.TokensIn(g.Span)
	b, _ := f.d.TokensIn(h.Span)
	joined, condition := false, false
	for t := a; t < b; t++ {
		switch w := f.word(t); w {
		case "and", "while", ";":
			joined = true
		case "condition", "critical", "critically", "serious", "seriously", "stable":
			condition = true
		case ",":
			joined = joined || t == b-1 && condition
		case "including", "of", "whom", "them", ".":
			return false
		}
	}
	w := fold(f.d.Str(h.Without))
	return joined && b-a < 16 && (w == "other" || w == "others" || condition && *g.Low != *h.Low)
}
