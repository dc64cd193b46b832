package view

import (
	"slices"

	"github.com/readout-news/readout/record"
)

func (x *index) disagreement(d record.Disagreement) Disagreement {
	v := Disagreement{ID: d.About, Kind: kindOf(d.Kind), About: x.ref(d.About), Relation: Parting(d.Kind, d.Relation), Note: x.told(d.Note)}
	if slices.Contains(asides, d.Kind) {
		v.Note = "" // the kind says it
	}
	if d.Kind == "called" || d.Kind == "how sure" {
		if v.Note = ""; x.actors[d.About] == nil && x.tellings[d.About] == nil && x.events[d.About] == nil {
			v.About = d.Note // a thing without a line of its own
		}
	}
	for _, s := range d.Sides {
		value := words(s.Value)
		if d.Kind == "quote" {
			value = "“" + value + "”"
		}
		side := Side{Value: value, Outlets: x.among(s.Documents), Words: s.Words}
		for _, w := range s.Words {
			e := x.at(w.Document, w.Span)
			if d.Kind == "deed" || d.Kind == "how sure" { // the value says less than the sentence
				e = x.shown(w.Document, w.Span)
			}
			side.Evidence = append(side.Evidence, e)
		}
		v.Sides = append(v.Sides, side)
	}
	return v
}

// kindOf is a kind of difference in plain words.
func kindOf(kind string) string {
	if kind == "actor" {
		return "who did it"
	}
	return kind
}

// Parting is what a difference of a kind is to readers: other words for one thing are no contradiction.
func Parting(kind, relation string) string {
	switch kind {
	case "name":
		return "they spell it otherwise"
	case "quote":
		return "they print it otherwise"
	case "called":
		return "each has its own word for it"
	case "how sure":
		return "one leaves open what another tells as fact"
	}
	return differing(relation)
}

// differing is what a relation means to readers.
func differing(relation string) string {
	switch relation {
	case "update":
		return "a development"
	case "correction":
		return "a correction"
	case "scope":
		return "they do not mean the same"
	case "conflict":
		return "they contradict each other"
	}
	return words(relation)
}

// leftOut is what all others have and a document has not.
func (x *index) leftOut(s *record.Story, o record.LeftOut) OnlyIn {
	v := OnlyIn{Outlet: x.outlet(o.Document)}
	for i := range s.Facts {
		if f := &s.Facts[i]; slices.Contains(o.Facts, f.ID) {
			v.Items = append(v.Items, Item{f.ID, x.outlet(f.Document) + ": “" + x.shown(f.Document, f.Span).Words + "”"})
		}
	}
	v.take(o.Events, "event", mostOnlyEvents, x.ref)
	v.take(o.Figures, "figure", mostOnlyFigures, x.figureLine)
	return v
}

// figureLine is the line of a figure with the first number given for it.
func (x *index) figureLine(id string) string {
	line := x.ref(id)
	if f := x.figures[id]; f != nil && len(f.Reports) > 0 {
		r := f.Reports[0]
		line += ": " + x.stated(&r, unitOf(f))
	}
	return line
}

// ref is the line that an id stands for.
func (x *index) ref(id string) string {
	if e := x.events[id]; e != nil {
		return x.eventLine(e)
	}
	if f := x.figures[id]; f != nil {
		return x.figureWhat(f)
	}
	if c := x.claims[id]; c != nil {
		return x.speaker(c) + ": " + Shorten(x.claim(c).Words, 90)
	}
	if f := x.tellings[id]; f != nil {
		return inMarks(Shorten(x.str(f.Document, f.Span), 90))
	}
	if a := x.actors[id]; a != nil {
		return a.Name
	}
	return id
}

// The most lines that a reporter gets: of what all others have, and of what only it has; the rest are counted, and the record has them all.
const (
	mostOnlyEvents  = 6
	mostOnlyFigures = 4
	mostOnly        = 5
)

// onlyIn is what each reporter alone has, each line once whichever of its documents has it.
func (x *index) onlyIn(s *record.Story) (out []OnlyIn) {
	for _, r := range s.Reporters {
		v := OnlyIn{Outlet: x.among(x.unlike(r.Documents))}
		var ids [][]string
		for _, o := range s.OnlyIn {
			if !slices.Contains(r.Documents, o.Document) {
				continue
			}
			for _, at := range o.Sentences {
				v.Told = append(v.Told, x.byItself(o.Document, at))
			}
			ids = append(ids, o.ByWeight)
		}
		v.heaviest(inTurn(ids), x)
		if len(v.Items)+len(v.Told) > 0 {
			out = append(out, v)
		}
	}
	return out
}

// inTurn takes one of each list in turn.
func inTurn(lists [][]string) (out []string) {
	for i := 0; ; i++ {
		n := len(out)
		for _, l := range lists {
			if i < len(l) {
				out = append(out, l[i])
			}
		}
		if len(out) == n {
			return out
		}
	}
}

// heaviest adds the lines of the first ids, and counts the others by what they are.
func (o *OnlyIn) heaviest(ids []string, x *index) {
	most := mostOnly
	if len(ids) == most+1 {
		most++ // a line that says "one more" is no shorter
	}
	var events, figures, claims int
	for i, id := range ids {
		switch {
		case i < most && x.figures[id] != nil:
			o.Items = append(o.Items, Item{id, x.figureLine(id)})
		case i < most:
			o.Items = append(o.Items, Item{id, x.ref(id)})
		case x.events[id] != nil:
			events++
		case x.figures[id] != nil:
			figures++
		default:
			claims++
		}
	}
	o.more(events, "event")
	o.more(figures, "figure")
	o.more(claims, "claim")
}

// more counts the lines that are not shown.
func (o *OnlyIn) more(n int, what string) {
	if n > 0 {
		o.More = append(o.More, Count(n, "more "+what))
	}
}

// take adds the lines of the first ids, and counts the others.
func (o *OnlyIn) take(ids []string, what string, most int, line func(id string) string) {
	if len(ids) == most+1 {
		most++
	}
	for _, id := range ids[:min(most, len(ids))] {
		o.Items = append(o.Items, Item{id, line(id)})
	}
	o.more(len(ids)-most, what)
}
