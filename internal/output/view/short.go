package view

import (
	"fmt"
	"slices"
	"strings"

	"github.com/readout-news/readout/record"
)

// The most lines of one kind among those to know first.
const (
	mostParted  = 2
	mostNumbers = 2
	mostAlone   = 2
	mostShort   = 5 // of all
)

// short is what to know first: the deed that most report and on whose word, how the numbers of one thing stand to each other,
// where documents part, whose words are whose, and what a single one has in its lead. Where nothing is certain there is no line.
func (x *index) short(s *record.Story) []Item {
	if len(s.Documents) < 2 {
		return nil
	}
	x.shownFirst = nil
	lead := x.lead(s)
	if len(lead) == 0 {
		lead = x.nearest(s)
	}
	out := append(x.turns(s), lead...)
	facts := x.mostTold(s)
	out = append(out, facts[:min(1, len(facts))]...)
	out = append(out, x.numbers(s)...)
	out = append(out, x.parted(s)...)
	out = append(out, x.widest(s)...)
	out = append(out, facts[min(1, len(facts)):]...)
	out = append(out, x.folded(s)...)
	out = append(out, x.alone(s)...)
	return out[:min(len(out), mostShort)]
}

// news reports whether words are not much the same as any that stand among what to know first already, and takes them in.
func (x *index) news(words string) bool {
	if x.repeats(words) {
		return false
	}
	x.shownFirst = append(x.shownFirst, rarer(words))
	return true
}

// repeats reports whether words are much the same as any that stand among what to know first already.
func (x *index) repeats(words string) bool {
	set := rarer(words)
	return slices.ContainsFunc(x.shownFirst, func(was map[string]bool) bool {
		return shared(set, was)*100 > mostAgain*min(len(set), len(was))
	})
}

// mostAgain is how many of a line's longer words, in hundredths, another may have that does not repeat it.
const mostAgain = 60

// only is whom all that a line tells rests on; who stands behind a line of several sources is told with the line itself.
func (x *index) only(s record.Support) string {
	if len(s.Sources) != 1 || s.Documents < 2 {
		return ""
	}
	return ", " + x.from(s)
}

// widest is the event that most reporters have, of several the one that most have in their lead; history is not what they report.
func (x *index) widest(s *record.Story) []Item {
	var best *record.Event
	lead := 0
	for i := range s.Events {
		e := &s.Events[i]
		if e.Background || e.Support.Reporters < 2 {
			continue
		}
		n := len(x.inLead(e, false))
		if n < 2 {
			continue // what two have somewhere below is not what the story is about
		}
		n += len(x.inLead(e, true)) // of two deeds that are told, the one that is not only said
		if best == nil || e.Support.Reporters > best.Support.Reporters || e.Support.Reporters == best.Support.Reporters && n > lead {
			best, lead = e, n
		}
	}
	if best == nil || slices.ContainsFunc(s.Disagreements, func(d record.Disagreement) bool { return d.About == best.ID && x.certain(s, &d) }) {
		return nil // where they part over it, another line says more
	}
	var docs []string
	for _, r := range best.Reports {
		docs = append(docs, r.Document)
	}
	r, words := x.toldBest(best)
	told, standing := words == "" || x.opened(s, best) || !x.news(words), x.standing(best)
	switch who := x.having(docs, best.Support.Reporters, len(s.Reporters), x.toldOtherwise(s, best)); {
	case told && (standing == "" && s.Lead != nil || len(best.Source)+len(best.Target) == 0 || best.Date == nil && words != ""):
		return nil // another line tells it, or it says neither of whom nor when: "the accusation"
	case told:
		return []Item{{best.ID, who + " " + act(best) + standing + x.only(best.Support)}}
	default:
		return []Item{{best.ID, who + ", as " + x.outlet(r.Document) + " puts it: " + inMarks(words) + standing + x.only(best.Support)}}
	}
}

// mostOutlets is how many outlets a line names.
const mostOutlets = 4

// having is who has something: "all 3 reporters have", "Ledger and The Harbour Post have", "6 of 9 reporters have"; "at least" where another
// may have it in words that were not joined.
func (x *index) having(docs []string, reporters, all int, open bool) string {
	if reporters == all {
		if all == 2 {
			return "both reporters have"
		}
		return fmt.Sprintf("all %d reporters have", all)
	}
	if open {
		return fmt.Sprintf("at least %d of %d reporters have", reporters, all)
	}
	if who := x.unlike(docs); len(who) <= mostOutlets {
		return x.among(who) + " have"
	}
	return fmt.Sprintf("%d of %d reporters have", reporters, all)
}

// unlike is the first document of each outlet.
func (x *index) unlike(docs []string) (out []string) {
	var seen []string
	for _, d := range docs {
		if o := x.outlet(d); !slices.Contains(seen, o) {
			seen, out = append(seen, o), append(out, d)
		}
	}
	return out
}

// folded is the reporters that are more than one document.
func (x *index) folded(s *record.Story) []Item {
	var out []Item
	for _, r := range s.Reporters {
		copies := slices.DeleteFunc(strings.Split(r.Why, "; "), func(why string) bool {
			return strings.HasPrefix(why, "both are of ") || strings.Contains(why, " stand in a passage ") // that an outlet has two articles is no news
		})
		if len(r.Documents) > 1 && len(copies) > 0 {
			out = append(out, Item{r.ID, Count(len(r.Documents), "document") + " count as one: " + x.told(copies[0])})
		}
	}
	return out[:min(len(out), mostParted)]
}

// asides are the kinds of difference that nobody need know first.
var asides = []string{"age", "name", "quote", "deed"}

// parted is where documents part over one thing, but for numbers, which have lines of their own.
func (x *index) parted(s *record.Story) []Item {
	var out []Item
	for _, d := range s.Disagreements {
		if d.Kind == "figure" || slices.Contains(asides, d.Kind) || len(out) == mostParted || !x.certain(s, &d) {
			continue
		}
		about := x.disagreement(d).About
		if e := x.events[d.About]; e != nil {
			about = act(e)
			if _, words := x.toldBest(e); words != "" && x.news(words) {
				about = inMarks(words)
			} else if len(e.Source)+len(e.Target) == 0 {
				continue // of nobody: "the accusation"
			}
		}
		out = append(out, Item{d.About, about + ": " + x.sidesOf(&d)})
	}
	return out
}

// sidesOf is what each side of d has: "planned in Ledger; denied in The Harbour Post".
func (x *index) sidesOf(d *record.Disagreement) string {
	var sides []string
	for _, side := range d.Sides {
		value := words(side.Value)
		switch d.Kind {
		case "status":
			value = told(side.Value)
		case "called":
			value = inMarks(side.Value)
		}
		sides = append(sides, value+" in "+x.among(x.unlike(side.Documents)))
	}
	return strings.Join(sides, "; ")
}

// verdicts say how the numbers of one thing stand to each other, the gravest first.
var verdicts = []struct{ relation, line string }{
	{"conflict", "the numbers contradict each other"},
	{"correction", "a number was corrected"},
	{"update", "a later number takes the place of an earlier one"},
}

// numbers is the figures of one thing that documents give otherwise, the gravest first, then those whose bounds leave room for each other; where there is none, the one that most
// reporters agree on in their lead.
func (x *index) numbers(s *record.Story) []Item {
	var out []Item
	for _, v := range verdicts {
		for _, d := range s.Disagreements {
			f := x.figures[d.About]
			if f == nil || d.Relation != v.relation || len(out) == mostNumbers || !x.certain(s, &d) {
				continue
			}
			if values := x.valuesOf(f); len(values) > 1 {
				out = append(out, Item{f.ID, x.figureWhat(f) + ": " + v.line + ": " + strings.Join(values, ", ")})
			}
		}
	}
	for i := range s.Figures {
		f := &s.Figures[i]
		if f.Relation != "compatible" || f.Support.Reporters < 2 || len(out) == mostNumbers || !near(f) || x.toldApart(s, f) {
			continue
		}
		if values := x.valuesOf(f); len(values) > 1 {
			out = append(out, Item{f.ID, x.figureWhat(f) + ": the numbers do not contradict each other: " + strings.Join(values, ", ")})
		}
	}
	if len(out) > 0 {
		return out
	}
	var best *record.Figure
	for i := range s.Figures {
		f := &s.Figures[i]
		if f.Support.Reporters < 2 || f.Relation != "agree" && (f.Relation != "compatible" || !near(f)) || x.ledBy(s, f) < 2 {
			continue
		}
		if best == nil || f.Support.Reporters > best.Support.Reporters || f.Support.Reporters == best.Support.Reporters && f.Measure == best.Measure && highest(f) > highest(best) {
			best = f // of two tolls the whole, no part of it
		}
	}
	if best == nil {
		return nil
	}
	return []Item{{best.ID, x.figureWhat(best) + ": " + strings.Join(x.valuesOf(best), ", ") + x.only(best.Support)}}
}

// highest is the highest number that is given for f, 0 where none is.
func highest(f *record.Figure) (out int64) {
	for _, r := range f.Reports {
		if r.Low != nil {
			out = max(out, *r.Low)
		}
	}
	return out
}

// toldApart reports whether a document without f begins with another number of those killed or injured: it may be of the same people.
func (x *index) toldApart(s *record.Story, f *record.Figure) bool {
	if f.Measure != "killed" && f.Measure != "injured" {
		return false
	}
	has := func(doc string) bool {
		return slices.ContainsFunc(f.Reports, func(r record.FigureReport) bool { return r.Document == doc })
	}
	return slices.ContainsFunc(s.Figures, func(o record.Figure) bool {
		return o.ID != f.ID && o.Measure == f.Measure && slices.ContainsFunc(o.Reports, func(r record.FigureReport) bool {
			return !has(r.Document) && r.Start < x.leadEnd(r.Document)
		})
	})
}

// ledBy counts the reporters that have f in a headline or lead.
func (x *index) ledBy(s *record.Story, f *record.Figure) (n int) {
	for _, p := range s.Reporters {
		if slices.ContainsFunc(f.Reports, func(r record.FigureReport) bool {
			return slices.Contains(p.Documents, r.Document) && r.Start < x.leadEnd(r.Document)
		}) {
			n++
		}
	}
	return n
}

// sure is the least score of an event that one report alone has for a line.
const sure = 0.85

// alone is the most definite of the events that one document alone reports, and has in its headline or lead: who, whom and when are known.
func (x *index) alone(s *record.Story) []Item {
	var out []Item
	for _, o := range s.OnlyIn {
		for _, id := range o.Events {
			e := x.events[id]
			if e == nil || len(e.Source) == 0 || len(e.Target) == 0 || e.Date == nil || len(out) == mostAlone ||
				len(x.inLead(e, false)) == 0 || x.score(e) < sure || x.toldOtherwise(s, e) {
				continue
			}
			what := act(e)
			if _, words := x.toldBest(e); words != "" {
				if !x.news(words) {
					break
				}
				what = inMarks(words)
			}
			out = append(out, Item{id, "only " + x.outlet(o.Document) + " reports " + what + x.standing(e)})
			break // one of each document
		}
	}
	return out
}

// score is that of the surest mention of e; 1 where the documents do not list it.
func (x *index) score(e *record.Event) float64 {
	best := -1.0
	for _, r := range e.Reports {
		d := x.docs[r.Document]
		if d == nil {
			continue
		}
		for i := range d.Events {
			if d.Events[i].Trigger == r.Trigger {
				best = max(best, d.Events[i].Score)
			}
		}
	}
	if best < 0 {
		return 1
	}
	return best
}

// toldOtherwise reports whether a document without e has an event of the type that may be of the day: it may be the same, told too
// otherwise to be joined.
func (x *index) toldOtherwise(s *record.Story, e *record.Event) bool {
	for i := range s.Events {
		o := &s.Events[i]
		if o.ID == e.ID || o.Type != e.Type || o.Date != nil && e.Date != nil && (o.Date.Start > e.Date.End || e.Date.Start > o.Date.End) {
			continue
		}
		if slices.ContainsFunc(o.Reports, func(r record.EventReport) bool {
			return !slices.ContainsFunc(e.Reports, func(own record.EventReport) bool { return own.Document == r.Document })
		}) {
			return true
		}
	}
	return false
}

// among is documents by their outlets: "Ledger and The Harbour Post", "articles A and C".
func (x *index) among(docs []string) string {
	all := x.outlets(docs)
	if len(all) < 2 || slices.ContainsFunc(all, func(o string) bool { return !strings.HasPrefix(o, "article ") }) {
		return and(all)
	}
	for i := range all {
		all[i] = strings.TrimPrefix(all[i], "article ")
	}
	return "articles " + and(all)
}

// and joins as people do: "a, b and c".
func and(all []string) string {
	if n := len(all) - 1; n > 0 {
		return strings.Join(all[:n], ", ") + " and " + all[n]
	}
	return strings.Join(all, "")
}
