package sheet

import (
	"slices"
	"strconv"
	"strings"

	"github.com/readout-news/readout/record"
)

// count fills the columns of f's measure. Where several figures of one event have the measure, the one with the most
// documents counts.
func (t *table) count(r row, f *record.Figure) {
	if !slices.Contains(counted, f.Measure) || r[f.Measure+"_best"] != "" || r[f.Measure+"_high"] != "" {
		return
	}
	low, best, high := t.range3(f)
	r[f.Measure+"_low"], r[f.Measure+"_best"], r[f.Measure+"_high"] = low, best, high
}

// range3 is the lowest, the most conservative and the highest of the numbers that stand. The most conservative is the lowest
// one that a report commits itself to: "at least 70" and "over 70" are 70, and "up to 200" is none.
func (t *table) range3(f *record.Figure) (low, best, high string) {
	var lows, highs []int64
	open := false
	for _, r := range t.standing(f) {
		n := r.Low
		if n != nil {
			v := *n
			if r.Bound == "over" {
				v-- // the number that stands in the text
			}
			n, lows = &v, append(lows, v)
		}
		switch {
		case r.High != nil:
			highs = append(highs, *r.High)
		case n != nil:
			highs, open = append(highs, *n), true
		}
	}
	if len(lows) > 0 {
		low = strconv.FormatInt(slices.Min(lows), 10)
		best = low
	}
	if len(highs) > 0 {
		high = strconv.FormatInt(slices.Max(highs), 10)
		if open && len(lows) > 0 && slices.Max(lows) == slices.Max(highs) {
			high += "+" // the highest number is itself a lower bound
		}
	}
	return low, best, high
}

// standing are the reports whose numbers are neither overtaken nor of an earlier day than a later count.
func (t *table) standing(f *record.Figure) (out []*record.FigureReport) {
	last := ""
	for i := range f.Reports {
		r := &f.Reports[i]
		if r.Revision == "overtaken" || f.Relation == "correction" && t.corrected(f, r) {
			continue
		}
		out = append(out, r)
		last = max(last, t.day(r))
	}
	if f.Relation != "update" || last == "" {
		return out
	}
	latest := slices.DeleteFunc(slices.Clone(out), func(r *record.FigureReport) bool { return t.day(r) != last })
	if len(latest) > 0 {
		return latest
	}
	return out
}

// corrected reports whether another report of f takes r back.
func (t *table) corrected(f *record.Figure, r *record.FigureReport) bool {
	if r.Revision == "corrects" {
		return false
	}
	return slices.ContainsFunc(f.Reports, func(o record.FigureReport) bool { return o.Revision == "corrects" && o.Document != r.Document })
}

// day is the day that a report counts up to: the one it names, else that of its document.
func (t *table) day(r *record.FigureReport) string {
	if r.AsOf != "" {
		return r.AsOf
	}
	if d := t.docs[r.Document]; d != nil && d.Published != nil {
		return d.Published.End
	}
	return ""
}

// eventNote says what the numbers of an event are and who gives them, and where the reports part.
func (t *table) eventNote(e *record.Event) string {
	var out []string
	for _, f := range t.figures[e.ID] {
		out = append(out, t.figureNote(f))
	}
	for _, d := range t.parts[e.ID] {
		line := d.Kind + ": " + t.sides(d)
		if d.Note != "" {
			line += " (" + d.Note + ")"
		}
		out = append(out, line)
	}
	for _, id := range slices.Concat(e.Source, e.Target) {
		for _, d := range t.parts[id] {
			out = append(out, d.Kind+" of "+t.actors[id].Name+": "+t.sides(d))
		}
	}
	return strings.Join(out, ". ")
}

// sides is "38 per Ledger; 40 per Harbour Post".
func (t *table) sides(d *record.Disagreement) string {
	var out []string
	for _, s := range d.Sides {
		out = append(out, words(s.Value)+" per "+t.outlets(s.Documents))
	}
	return strings.Join(out, "; ")
}

// figureNote is "7 killed per police; 6 per Harbour Post, excluding the gunman (scope: they count other people)".
func (t *table) figureNote(f *record.Figure) string {
	var values []string
	by := map[string][]string{}
	for i := range f.Reports {
		r := &f.Reports[i]
		v := number(r.Low, r.High, r.Bound)
		if !slices.Contains(values, v) {
			values = append(values, v)
		}
		if who := t.per(r); !slices.Contains(by[v], who) {
			by[v] = append(by[v], who)
		}
	}
	for i, v := range values {
		measure := ""
		if i == 0 {
			measure = " " + words(f.Measure)
		}
		values[i] = v + measure + " per " + strings.Join(by[v], " and ")
	}
	line := strings.Join(values, "; ")
	if f.Relation != "single" && f.Relation != "agree" {
		line += " (" + f.Relation
		if i := strings.LastIndex(f.Note, ": "); i >= 0 {
			line += ": " + f.Note[i+2:]
		}
		line += ")"
	}
	return line
}

// per is who gives a number, with what narrows it.
func (t *table) per(r *record.FigureReport) string {
	who := t.outlet(r.Document)
	if c := t.claims[r.Claim]; c != nil {
		if n := len(c.Chain); n > 0 && c.Chain[n-1].Kind != "outlet" && c.Chain[n-1].Name != "" {
			who = c.Chain[n-1].Name + " in " + who
		}
	}
	for _, s := range []*record.Span{r.Includes, r.Excludes} {
		if s != nil {
			who += ", " + t.str(r.Document, *s)
		}
	}
	if r.AsOf != "" {
		who += ", as of " + r.AsOf
	}
	if r.Revision == "overtaken" {
		who += ", overtaken"
	}
	return who
}

func (t *table) outlets(docs []string) string {
	var out []string
	for _, d := range docs {
		if o := t.outlet(d); !slices.Contains(out, o) {
			out = append(out, o)
		}
	}
	return strings.Join(out, ", ")
}

func (t *table) outlet(doc string) string {
	if d := t.docs[doc]; d != nil && d.Outlet != "" {
		return d.Outlet
	}
	return doc
}

func (t *table) str(doc string, s record.Span) string {
	d := t.docs[doc]
	if d == nil {
		return ""
	}
	if t.runes[doc] == nil {
		t.runes[doc] = []rune(d.Text)
	}
	if r := t.runes[doc]; s.Start >= 0 && s.End <= len(r) && s.Start < s.End {
		return strings.Join(strings.Fields(string(r[s.Start:s.End])), " ")
	}
	return ""
}

// number is a number as the sheet's notes write it.
func number(low, high *int64, bound string) string {
	format := func(n int64) string { return strconv.FormatInt(n, 10) }
	switch {
	case bound == "over" && low != nil:
		return "over " + format(*low-1)
	case bound == "under" && high != nil:
		return "under " + format(*high+1)
	case low != nil && high != nil && *low == *high && bound == "about":
		return "about " + format(*low)
	case low != nil && high != nil && *low == *high:
		return format(*low)
	case low != nil && high != nil:
		return format(*low) + " to " + format(*high)
	case low != nil:
		return "at least " + format(*low)
	case high != nil:
		return "up to " + format(*high)
	}
	return "an unknown number"
}

func words(code string) string { return strings.ReplaceAll(code, "_", " ") }
