package reconcile

import (
	"slices"

	"github.com/readout-news/readout/internal/decision"
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// decide leaves out the findings that a person has rejected, and gives others the values that a person gave them.
func decide(docs []*extract.Analysis, decisions *decision.List) {
	for _, a := range docs {
		j := judge{a: a}
		for _, d := range decisions.All() {
			if d.Reject != nil && d.Reject.Document == a.Doc.ID || d.Correct != nil && d.Correct.Document == a.Doc.ID {
				j.mine = append(j.mine, d)
			}
		}
		if j.mine == nil {
			continue
		}
		j.runes = text.NewRunes(a.Doc.Text)
		j.correct()
		a.Drop(
			func(i int) bool { return j.rejected("event", a.Events[i].Trigger) },
			func(i int) bool { return j.rejected("claim", a.Claims[i].Cue) },
			func(i int) bool { return j.rejected("figure", a.Figures[i].Span) },
		)
	}
}

// judge is the decisions on one document.
type judge struct {
	a     *extract.Analysis
	mine  []*decision.Decision
	runes *text.Runes
}

func (j *judge) rejected(kind string, s text.Span) bool {
	for _, d := range j.mine {
		if !s.Empty() && d.Rejects(j.a.Doc.ID, kind, j.runes.At(s.Start), j.runes.At(s.End)) {
			d.Applied++
			return true
		}
	}
	return false
}

// correct gives findings the values that a person gave them.
func (j *judge) correct() {
	for _, d := range j.mine {
		if d.Correct == nil {
			continue
		}
		at := func(kind string, s text.Span) bool {
			return !s.Empty() && d.Correct.Is(j.a.Doc.ID, kind, j.runes.At(s.Start), j.runes.At(s.End))
		}
		for i := range j.a.Events {
			if e := &j.a.Events[i]; at("event", e.Trigger) && j.event(e, d.To) {
				e.Why = append(slices.Clone(e.Why), d.Because())
				d.Applied++
			}
		}
		for i := range j.a.Claims {
			if c := &j.a.Claims[i]; at("claim", c.Cue) && j.claim(c, d.To) {
				c.Why = append(slices.Clone(c.Why), d.Because())
				d.Applied++
			}
		}
		for i := range j.a.Figures {
			if f := &j.a.Figures[i]; at("figure", f.Span) && figureTo(f, d.To) {
				f.Why = append(slices.Clone(f.Why), d.Because())
				d.Applied++
			}
		}
	}
}

// put sets *to where the correction says something, and reports whether it did.
func put[T any](to *T, value T, given bool) bool {
	if given {
		*to = value
	}
	return given
}

func (j *judge) event(e *extract.Event, c *decision.Correction) bool {
	done := put(&e.Type, c.Type, c.Type != "")
	done = put(&e.CAMEO, c.CAMEO, c.CAMEO != "") || done
	done = put(&e.Status, extract.Status(c.Status), c.Status != "") || done
	if c.Mode != nil {
		e.Mode, done = *c.Mode, true
	}
	if c.Source != nil {
		e.Source, done = j.args(*c.Source), true
	}
	if c.Target != nil {
		e.Target, done = j.args(*c.Target), true
	}
	if c.Date != nil {
		start, _ := text.ParseDate(c.Date.Start)
		end, _ := text.ParseDate(c.Date.End)
		e.Date, e.DateBasis, e.Time, done = text.DateRange{Start: start, End: end}, extract.Stated, -1, true
	}
	return done
}

func (j *judge) claim(c *extract.Claim, to *decision.Correction) bool {
	done := put(&c.Class, to.Class, to.Class != "")
	if to.Speaker != nil {
		if all := j.args([]decision.Chars{*to.Speaker}); len(all) > 0 {
			c.Speaker, done = all[0], true
		}
	}
	return done
}

func figureTo(f *extract.Figure, c *decision.Correction) bool {
	done := put(&f.Measure, c.Measure, c.Measure != "")
	done = put(&f.Unit, c.Unit, c.Unit != "") || done
	if c.Number != nil {
		f.Low, f.High, f.Bound, done = c.Number.Low, c.Number.High, c.Number.Bound, true
	}
	if c.Part != nil {
		f.Part, done = extract.Part(*c.Part), true
	}
	return done
}

// args are the mentions at the characters that a person named; the widest one inside them where several are.
func (j *judge) args(all []decision.Chars) (out []extract.Arg) {
	for _, at := range all {
		best := extract.Arg{Mention: -1}
		for i := range j.a.Doc.Mentions {
			m := &j.a.Doc.Mentions[i]
			if at.Start <= j.runes.At(m.Start) && j.runes.At(m.End) <= at.End && m.Span.Len() > best.Len() {
				best = extract.Arg{Span: m.Span, Mention: int32(i)}
			}
		}
		if best.Mention >= 0 {
			out = append(out, best)
		}
	}
	return out
}

// told reports whether m is told at p.
func (d *desk) toldAt(m told, p *decision.Place) bool {
	return p.Is(d.docs[m.doc].Doc.ID, "event", d.runes[m.doc].At(m.e.Trigger.Start), d.runes[m.doc].At(m.e.Trigger.End))
}

// keptApart is the decision that x and y are two events, nil where there is none.
func (d *desk) keptApart(x, y told) *decision.Decision {
	for _, c := range d.decisions.All() {
		if len(c.SplitEvents) > 0 {
			if i, k := d.placeOf(x, c.SplitEvents), d.placeOf(y, c.SplitEvents); i >= 0 && k >= 0 && i != k {
				return c
			}
		}
	}
	return nil
}

// placeOf is the index of the place that m is told at, -1 for none.
func (d *desk) placeOf(m told, places []decision.Place) int {
	return slices.IndexFunc(places, func(p decision.Place) bool { return d.toldAt(m, &p) })
}

// mergeDecided makes one group of those that a person says tell one event.
func (d *desk) mergeDecided(groups [][]told) [][]told {
	for _, c := range d.decisions.All() {
		if len(c.MergeEvents) == 0 {
			continue
		}
		first := -1
		for i := range groups {
			if !slices.ContainsFunc(groups[i], func(m told) bool { return d.placeOf(m, c.MergeEvents) >= 0 }) {
				continue
			}
			if first < 0 {
				first = i
				continue
			}
			for _, m := range groups[i] {
				d.trace.add(d.ids[d.members[m.doc]].Event[m.index], "one event with others, "+c.Because())
			}
			groups[first] = append(groups[first], groups[i]...)
			groups[i] = nil
			c.Applied++
		}
		groups = slices.DeleteFunc(groups, func(g []told) bool { return g == nil })
	}
	return groups
}
