package event

import (
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// when dates e by the time expression that hangs on its trigger, its light verb or its noun phrase.
// A time that belongs to another predicate ("said on Monday that") is not the event's.
func (f *finder) when(e *extract.Event, m *match) {
	e.Time = -1
	sent := f.d.Sentences[f.tree.toks[m.head].Sent]
	best := int32(1 << 30)
	for i := range f.d.Times {
		x := &f.d.Times[i]
		if !sent.Contains(x.Span) || x.Type == "DURATION" || x.Type == "SET" || strings.HasSuffix(x.Value, "_REF") {
			continue
		}
		d, ok := f.hangs(x.Span, m)
		if ok && d < best {
			best = d
			e.Time, e.Date, e.DateBasis = int32(i), x.Range, x.Basis
		}
	}
	if e.Time >= 0 && e.Date.IsZero() {
		e.DateBasis = ""
	}
	f.future(e)
	f.lead(e, m)
}

// hangs climbs from a time expression to the event, and gives the distance in words. Only nouns and
// prepositional phrases may lie between.
func (f *finder) hangs(s text.Span, m *match) (int32, bool) {
	first, last := f.d.TokensIn(s)
	if first >= last {
		return 0, false
	}
	top := first
	for t := first; t < last; t++ {
		if h := f.tree.toks[t].Head; h < first || h >= last {
			top = t
			break
		}
	}
	for n, i := 0, top; n < 6 && i >= 0; n++ {
		if f.tree.hasPrep(i, []string{"since", "until", "before", "after", "from", "by"}) && i != m.head {
			return 0, false
		}
		if i == m.head || i == m.anchor {
			return max(top-m.head, m.head-top), true
		}
		if n > 0 && f.tree.verbal(i) || f.tree.toks[i].Rel == text.RelConj {
			return 0, false
		}
		i = f.tree.toks[i].Head
	}
	return 0, false
}

// future corrects a plain statement about a day to come: "the two meet on Friday".
func (f *finder) future(e *extract.Event) {
	if pub := f.d.Published.End; !pub.IsZero() && !e.Date.IsZero() && e.Date.Start.Compare(pub) > 0 &&
		(e.Status == extract.Held || e.Status == extract.Ongoing) {
		e.Status = extract.Planned
		e.Why = append(e.Why, "status planned: the day is after the article's")
	}
}

// lead dates an event of the headline or the first sentence by the document when nothing else is
// said: news is of the day or the day before.
func (f *finder) lead(e *extract.Event, m *match) {
	pub := f.d.Published.DateRange
	if e.Time >= 0 || pub.IsZero() || pub.Days() > 3 || e.Status != extract.Held && e.Status != extract.Ongoing {
		return
	}
	title := f.d.TitleSpan.Contains(e.Trigger)
	if !title || f.past(m.head) && f.tree.toks[m.head].Tag != text.TagVBD {
		return
	}
	e.Date = text.DateRange{Start: pub.Start.Add(-1), End: pub.End}
	e.DateBasis = "document"
}

// where takes the place that the clause names, when it is not a participant.
func (f *finder) where(e *extract.Event, m *match) {
	e.Place = -1
	for i, top := range [...]int32{m.head, m.anchor, m.obj} {
		if top < 0 || i == 2 && m.pat.Type != "ASSAULT" { // "killed nine people in Aleppo", not "discussed the war in Sudan"
			continue
		}
		for c := f.tree.first[top]; c >= 0; c = f.tree.next[c] {
			r := f.tree.toks[c].Rel
			if r != text.RelObl && r != text.RelNmod || !f.tree.hasPrep(c, []string{"in", "at", "near", "outside", "inside", "around"}) {
				continue
			}
			if i := f.mentionOf(c); i >= 0 && f.d.Mentions[i].Kind == text.Place && !takesPart(e, i) {
				e.Place = i
				return
			}
		}
	}
}

func takesPart(e *extract.Event, mention int32) bool {
	for _, a := range e.Source {
		if a.Mention == mention {
			return true
		}
	}
	for _, a := range e.Target {
		if a.Mention == mention {
			return true
		}
	}
	return false
}
