package view

import (
	"fmt"
	"slices"
	"strings"

	"github.com/readout-news/readout/record"
)

// The most lines of one kind among those to know first.
const (
	mostParted  = 3
	mostNumbers = 2
	mostAlone   = 3
)

// short is what to know first: what most report, whose words are whose, where documents part, how the
// numbers stand to each other, and what a single one reports. Each line says no more than the thing it names.
func (x *index) short(s *record.Story) []Item {
	if len(s.Documents) < 2 {
		return nil
	}
	out := x.lead(s)
	out = append(out, x.widest(s)...)
	out = append(out, x.folded(s)...)
	out = append(out, x.parted(s)...)
	out = append(out, x.numbers(s)...)
	return append(out, x.alone(s)...)
}

// widest is the event that most reporters have; history is not what they report.
func (x *index) widest(s *record.Story) []Item {
	var best *record.Event
	for i := range s.Events {
		if e := &s.Events[i]; !e.Background && (best == nil || e.Support.Reporters > best.Support.Reporters) {
			best = e
		}
	}
	parted := best != nil && slices.ContainsFunc(s.Disagreements, func(d record.Disagreement) bool { return d.About == best.ID })
	if best == nil || best.Support.Reporters < 2 || parted { // where they part over it, another line says more
		return nil
	}
	who := fmt.Sprintf("%d of %d independent reporters have the ", best.Support.Reporters, len(s.Reporters))
	line := who + x.brief(best) + ": " + words(best.Status) + ", from " + Count(best.Support.Originators, "first source")
	return []Item{{best.ID, line}}
}

// brief is an event in one phrase: "visit: Ana Böll → Ito (2024-03-05)".
func (x *index) brief(e *record.Event) string {
	line := plain(e) + ": " + x.parties(e)
	if e.Date != nil {
		line += " (" + dates(e.Date) + ")"
	}
	return line
}

// folded is the reporters that are more than one document.
func (x *index) folded(s *record.Story) []Item {
	var out []Item
	for _, r := range s.Reporters {
		if len(r.Documents) > 1 {
			out = append(out, Item{r.ID, Count(len(r.Documents), "document") + " count as one: " + x.told(r.Why)})
		}
	}
	return out[:min(len(out), mostParted)]
}

// parted is where documents part, but for numbers, which have lines of their own.
func (x *index) parted(s *record.Story) []Item {
	var out []Item
	for _, d := range s.Disagreements {
		if d.Kind == "figure" || len(out) == mostParted {
			continue
		}
		var sides []string
		for _, side := range d.Sides {
			sides = append(sides, words(side.Value)+" in "+x.among(side.Documents))
		}
		about := x.ref(d.About)
		if e := x.events[d.About]; e != nil {
			about = x.brief(e)
		}
		out = append(out, Item{d.About, about + ": " + strings.Join(sides, "; ")})
	}
	return out
}

// verdicts say how the numbers of a figure stand to each other.
var verdicts = map[string]string{
	"conflict":   "the numbers contradict each other",
	"compatible": "the numbers do not contradict each other",
	"update":     "a later number takes the place of an earlier one",
	"correction": "a number was corrected",
	"scope":      "the numbers count different things",
}

func (x *index) numbers(s *record.Story) []Item {
	var out []Item
	for i := range s.Figures {
		f := &s.Figures[i]
		verdict := verdicts[f.Relation]
		if verdict == "" || len(out) == mostNumbers {
			continue
		}
		var values []string
		for _, r := range f.Reports {
			if v := number(r.Low, r.High, r.Bound, unitOf(f)); !slices.Contains(values, v) {
				values = append(values, v)
			}
		}
		out = append(out, Item{f.ID, x.figureWhat(f) + ": " + verdict + ": " + and(values)})
	}
	return out
}

// alone is the most definite of the events that one document alone reports: who, whom and when are known.
func (x *index) alone(s *record.Story) []Item {
	var out []Item
	for _, o := range s.OnlyIn {
		for _, id := range o.Events {
			e := x.events[id]
			if e == nil || len(e.Source) == 0 || len(e.Target) == 0 || e.Date == nil || len(out) == mostAlone || x.toldOtherwise(s, e) {
				continue
			}
			out = append(out, Item{id, "only " + x.outlet(o.Document) + " reports the " + x.brief(e) + ": " + words(e.Status)})
			break // one of each document
		}
	}
	return out
}

// toldOtherwise reports whether another reporter has an event of the type with one of the parties on the day: it may be the same,
// told too otherwise to be joined, and then not one reporter alone has it.
func (x *index) toldOtherwise(s *record.Story, e *record.Event) bool {
	shares := func(o *record.Event) bool {
		n, all := 0, slices.Concat(e.Source, e.Target)
		for _, id := range all {
			if slices.Contains(o.Source, id) || slices.Contains(o.Target, id) {
				n++
			}
		}
		open := len(o.Source)+len(o.Target) < 2
		return n > 0 && (n == len(all) || open || e.Type == "ASSAULT")
	}
	for i := range s.Events {
		o := &s.Events[i]
		if o.ID != e.ID && o.Type == e.Type && (o.Date == nil || o.Date.Start <= e.Date.End && e.Date.Start <= o.Date.End) && shares(o) {
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
