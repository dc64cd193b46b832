package figure

import (
	"sort"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// whyConditions is the reason for a total of those whom a sentence tells of by how they fare.
const whyConditions = "sum of those in several conditions"

// whyEach is the reason for a total of those whom a sentence tells of one by one.
const whyEach = "sum of those told one by one"

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
	each := true
	for _, p := range parts {
		each = each && *p.g.Low == 1
	}
	sum.Span = sum.Cover(parts[len(parts)-1].g.Span)
	sum.Low, sum.High, sum.Without = &n, &n, text.Span{}
	sum.Why = append(append([]string{}, sum.Why[:len(sum.Why)-1]...), whyConditions)
	if each {
		sum.Why[len(sum.Why)-1] = whyEach
	}
	f.out, f.sick = without(f.out, out, injured), f.sick[:sick]
	if ill {
		f.sick = append(f.sick, sum)
		return
	}
	f.out = append(f.out, sum)
}

// newcomers reports whether the words of g bring in people of their own: one with an indefinite article, or a number of a noun that is
// not for people in general, of whom one told of elsewhere may be a part.
func (f *finder) newcomers(g *extract.Figure) bool {
	first, last := f.d.TokensIn(g.Span)
	if first >= last || last-first > 8 {
		return false
	}
	if f.nameAt(first) == text.Person && f.name(first).Contains(g.Span) {
		return *g.Low == 1
	}
	switch l := f.lemma(last - 1); {
	case general[l] || f.d.Tokens[last-1].POS == text.NUM:
		return false
	case l == "one":
		return false
	}
	switch f.word(first) {
	case "a", "an", "another", "one":
		return *g.Low == 1
	}
	return f.d.Tokens[first].POS == text.NUM && *g.Low < 10
}

// besideDead makes injured of those in hospital whom the sentence tells of beside its dead: "one dead, eight in hospital", "a man died and
// three others were hospitalized". The figures of the sentence begin at out in f.out and at sick in f.sick.
func (f *finder) besideDead(out, sick int) {
	for i := sick; i < len(f.sick); i++ {
		g := f.sick[i]
		if g.Low == nil || f.has1(out, injured) || !f.nextToDead(&g, out) {
			continue
		}
		f.out = append(f.out, g)
		f.sick = append(f.sick[:i], f.sick[i+1:]...)
		i--
	}
}

// has1 reports whether a figure of the measure is in f.out from index from on.
func (f *finder) has1(from int, measure string) bool {
	for i := from; i < len(f.out); i++ {
		if f.out[i].Measure == measure {
			return true
		}
	}
	return false
}

// nextToDead reports whether a count of the dead stands before g in the sentence, and g says that it counts others or only a comma or "and" and
// a word for the dead are between.
func (f *finder) nextToDead(g *extract.Figure, out int) bool {
	for i := out; i < len(f.out); i++ {
		h := &f.out[i]
		if h.Measure != killed || h.End > g.Start {
			continue
		}
		if !g.Without.Empty() {
			return true
		}
		_, a := f.d.TokensIn(h.Span)
		b, _ := f.d.TokensIn(g.Span)
		for ; a < b; a++ {
			if w := f.word(a); w != "," && w != ";" && w != "and" && w != "killed" && adjectives[w] != killed {
				break
			}
		}
		if a == b && f.several(g) {
			return true
		}
	}
	return false
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

// besideThose reports whether h counts others than g, before it in the sentence: it says so, g is told by a condition, or each brings in
// its own, and the two are
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
	if joined && b-a < 16 && f.newcomers(g) && f.newcomers(h) && f.d.Str(g.Span) != f.d.Str(h.Span) {
		return true
	}
	return joined && b-a < 16 && (w == "other" || w == "others" || condition && *g.Low != *h.Low)
}
