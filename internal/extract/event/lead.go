package event

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// lead dates an event of the headline or the lead by the document when nothing else is said: news is of the day or the
// day before. Only the plain past, and the present of headlines, tell news; perfects tell what led to it.
func (f *finder) lead(e *extract.Event) {
	pub := f.d.Published.DateRange
	if e.Time >= 0 || !e.Date.IsZero() || pub.IsZero() || pub.Days() > 3 || e.Status != extract.Held && e.Status != extract.Ongoing {
		return
	}
	switch {
	case f.d.TitleSpan.Contains(e.Trigger):
		if f.past(e.Head) && f.tree.toks[e.Head].Tag != text.TagVBD {
			return
		}
	case f.inLead(e):
		if !f.tellsNews(e) || f.saysWhen(f.sentence(e)) {
			return
		}
	default:
		return
	}
	e.Date = text.DateRange{Start: pub.Start.Add(-1), End: pub.End}
	e.DateBasis = extract.News
	e.Why = append(e.Why, "date: news of the document's day or the day before")
}

// saysWhen reports whether a day, or a longer time of the calendar, stands in a sentence.
func (f *finder) saysWhen(sent int32) bool {
	s := f.d.Sentences[sent]
	return slices.ContainsFunc(f.d.Times, func(x text.Time) bool { return s.Contains(x.Span) && x.Type != "DURATION" && x.Type != "SET" })
}

// inLead reports whether e stands in the first full sentence after the headline.
func (f *finder) inLead(e *extract.Event) bool { return f.sentence(e) == f.leadSentence() }

// leadSentence is the first sentence after the headline that is more than a dateline or a byline, -1 for none.
func (f *finder) leadSentence() int32 {
	for i := range f.d.Sentences {
		s := &f.d.Sentences[i]
		if i > 4 {
			break
		}
		if s.Start >= f.d.TitleSpan.End && s.Last-s.First > 9 {
			return int32(i)
		}
	}
	return -1
}

// tellsNews reports whether e is told in the plain past by the main clause of its sentence, or by a clause that the
// main one says: "rebels took the town, officials said".
func (f *finder) tellsNews(e *extract.Event) bool {
	t := &f.tree
	v := e.Head
	for n := 0; n < 4 && !t.verbal(v); n++ {
		k := &t.toks[v]
		switch k.Rel {
		case text.RelNsubj, text.RelObj, text.RelObl, text.RelOblAgent, text.RelNsubjPass:
		default:
			return false
		}
		if v = k.Head; v < 0 {
			return false
		}
	}
	if !f.plainPast(v) {
		return false
	}
	for n := 0; n < 4; n++ {
		switch t.toks[v].Rel {
		case text.RelRoot:
			return true
		case text.RelConj, text.RelCcomp, text.RelParataxis, text.RelXcomp:
			v = t.toks[v].Head
			if !t.verbal(v) {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// plainPast reports whether v is a past tense without "have": "attacked", "was killed".
func (f *finder) plainPast(v int32) bool {
	t := &f.tree
	if t.childLemma(v, text.RelAux, "have") >= 0 {
		return false
	}
	switch t.toks[v].Tag {
	case text.TagVBD:
		return true
	case text.TagVBN:
		a := t.child(v, text.RelAuxPass)
		return a >= 0 && t.toks[a].Tag == text.TagVBD
	}
	return false
}

// fromDateline places an event of the lead where the report was written, when it is of the country of that place and
// the lead names no other. Reporters write where they are, so it holds for what people there do, and for nothing else.
func (f *finder) fromDateline(e *extract.Event) {
	if e.Place >= 0 || e.Status != extract.Held && e.Status != extract.Ongoing || !f.inLead(e) || e.DateBasis == "" && e.Time < 0 {
		return
	}
	m := f.dateline()
	if m < 0 || takesPart(e, m) || !bodily(e.Type) && e.Type != "CONSULT" || e.Mode == "phone" {
		return
	}
	at := f.locate(m)
	s := f.d.Sentences[f.leadSentence()]
	if at.Country == "" || !f.allOf(e, at.Country) {
		return
	}
	for i := range f.d.Mentions {
		x := &f.d.Mentions[i]
		if int32(i) != m && s.Contains(x.Span) && f.namedPlace(int32(i)) && !x.Overlaps(f.d.Mentions[m].Span) && x.Chain != f.d.Mentions[m].Chain && f.exactness(int32(i)) > 1 {
			return
		}
	}
	f.put(e, m, extract.Dateline)
}

// allOf reports whether at least one party of e is known to be of a country, and none of another.
func (f *finder) allOf(e *extract.Event, country string) bool {
	found := false
	for _, side := range [...][]extract.Arg{e.Source, e.Target} {
		for _, p := range side {
			if p.Mention < 0 {
				continue
			}
			c := f.d.Mentions[p.Mention].Chain
			if c < 0 || int(c) >= len(f.a.Actors) || f.a.Actors[c].Country == "" {
				continue
			}
			if f.a.Actors[c].Country != country {
				return false
			}
			found = true
		}
	}
	return found
}

// dateline is the mention of the place in capitals that opens the text before a dash or a bracket, -1 for none.
func (f *finder) dateline() int32 {
	from := f.d.TitleSpan.End
	for i := range f.d.Mentions {
		x := &f.d.Mentions[i]
		if x.Start < from || x.Form != text.Named || x.Kind != text.Place {
			continue
		}
		if x.Start > from+160 {
			break
		}
		name := f.d.Str(x.Span)
		if len(name) < 4 || strings.ToUpper(name) != name {
			continue
		}
		_, last := f.d.TokensIn(x.Span)
		for n := int32(0); n < 5 && int(last+n) < len(f.tree.toks); n++ {
			switch f.d.Word(last + n) {
			case "-", "–", "—", "--", "(", ":":
				return int32(i)
			}
		}
	}
	return -1
}
