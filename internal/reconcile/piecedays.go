package reconcile

import (
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// daysApart reports whether the days of two pieces cannot be of one incident. Within a text a day that merely is the text's
// own gives way to any other.
func (d *desk) daysApart(x, y piece) bool {
	switch {
	case x.doc != y.doc && (x.basis == extract.News || y.basis == extract.News):
		return !x.days.IsZero() && !y.days.IsZero() && max(x.days.Start.Sub(y.days.End), y.days.Start.Sub(x.days.End)) > newsDays
	case x.doc != y.doc:
		return !nearDays(x.told, y.told) || d.otherWeekdays(x.told, y.told)
	}
	if x.basis == extract.News || y.basis == extract.News {
		return false
	}
	return !nearDays(x.told, y.told)
}

// dayBeside reports whether x is told as a further deed that no words date ("a bus was also hit"), beside a weekday alone that is not the known day of y.
func (d *desk) dayBeside(x, y told) bool {
	if !x.days.IsZero() || y.days.IsZero() {
		return false
	}
	doc, found := d.docs[x.doc].Doc, false
	if d.dayAbove(x, y) {
		return true
	}
	if !sureDay(y) {
		return false
	}
	also := false
	for t := range doc.Children(x.e.Head) {
		also = also || fold(doc.Word(t)) == "also"
	}
	if !also {
		return false
	}
	s := doc.Sentences[d.sentenceOf(x)]
	for i, t := range doc.Times {
		if !s.Span.Contains(t.Span) {
			continue
		}
		first, last := doc.TokensIn(t.Span)
		at := t.Range
		if c := d.times[x.doc][i].DateRange; !c.IsZero() {
			at = c
		}
		if last-first != 1 || !weekdays[fold(doc.Word(first))] || !at.Single() || at.Overlaps(y.days) {
			return false
		}
		found = true
	}
	return found
}

// dayAbove reports whether x, without a day of its own, is told as what came before something of another day, which is before that of y: "died on Monday
// after the raid".
func (d *desk) dayAbove(x, y told) bool {
	clause, _ := d.priorIn(x)
	if clause < 0 {
		return false
	}
	least := int32(newsDays)
	if sureDay(y) {
		least = 1
	}
	doc := d.docs[x.doc].Doc
	s := doc.Sentences[d.sentenceOf(x)]
	for i, t := range doc.Times {
		first, last := doc.TokensIn(t.Span)
		if !s.Span.Contains(t.Span) || last-first != 1 || !weekdays[fold(doc.Word(first))] || doc.Within(first, clause) {
			continue
		}
		at := t.Range
		if c := d.times[x.doc][i].DateRange; !c.IsZero() {
			at = c
		}
		verb := doc.Tokens[first].Head
		if at.Single() && int32(y.days.Start.Sub(at.End)) >= least && verb >= 0 && verb != x.e.Head && doc.Within(x.e.Head, verb) && !sayingWords[fold(doc.Tokens[verb].Lemma)] {
			return true
		}
	}
	return false
}

// saidBefore reports whether x is told as what somebody said in the days before that of y: "on Monday the mayor said that nine had died".
func saidBefore(x, y told) bool {
	if x.said.IsZero() || y.days.IsZero() || !settled(x.e.Status) {
		return false
	}
	gap := y.days.Start.Sub(x.said.End)
	return gap > 0 && gap <= newsDays
}

// sayingDay is the day of the verb of saying that m hangs on, zero where its sentence does not tell it.
func (d *desk) sayingDay(m told) text.DateRange {
	doc := d.docs[m.doc].Doc
	verb := doc.Tokens[m.e.Head].Head
	for verb >= 0 && !sayingWords[fold(doc.Tokens[verb].Lemma)] {
		verb = doc.Tokens[verb].Head
	}
	if verb < 0 {
		return text.DateRange{}
	}
	for i, t := range doc.Times {
		first, last := doc.TokensIn(t.Span)
		if first >= last || int32(i) == m.e.Time || doc.Tokens[last-1].Head != verb {
			continue
		}
		at := t.Range
		if c := d.times[m.doc][i].DateRange; !c.IsZero() {
			at = c
		}
		if at.Single() {
			return at
		}
	}
	return text.DateRange{}
}

// otherWeekdays reports whether two mentions are of different days, each by the name of its weekday.
func (d *desk) otherWeekdays(x, y told) bool {
	return !x.days.IsZero() && !y.days.IsZero() && !x.days.Overlaps(y.days) && d.onWeekday(x) && d.onWeekday(y) && !d.oneNight(x, y)
}

// onWeekday reports whether m names the day of the week: that is exact in any paper.
func (d *desk) onWeekday(m told) bool {
	if m.e.Time < 0 || !sureDay(m) {
		return false
	}
	doc := d.docs[m.doc].Doc
	first, last := doc.TokensIn(doc.Times[m.e.Time].Span)
	for t := first; t < last; t++ {
		if weekdays[strings.TrimSuffix(fold(doc.Word(t)), "s")] {
			return true
		}
	}
	return false
}

var weekdays = words("monday tuesday wednesday thursday friday saturday sunday")

// newsDays is how long a paper may still head its page with what others had before.
const newsDays = 3

// sureDay reports whether the day of p rests on words.
func sureDay(p told) bool {
	return !p.days.IsZero() && p.days.Single() && (p.basis == extract.Stated || p.basis == extract.Document || p.basis == extract.Anchor)
}
