package reconcile

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// leadDay is the one day that the first two sentences of a text give to what happened, zero where they give several or only
// say when somebody spoke.
func leadDay(d *text.Doc) (day text.DateRange) {
	first := 0
	if !d.TitleSpan.Empty() {
		first = 1
	}
	for _, s := range d.Sentences[min(first, len(d.Sentences)):min(first+2, len(d.Sentences))] {
		for i := range d.Times {
			t := &d.Times[i]
			if !s.Contains(t.Span) || !t.Range.Single() || ofSaying(d, t.Span) {
				continue
			}
			if !day.IsZero() && day != t.Range {
				return text.DateRange{}
			}
			day = t.Range
		}
	}
	if p := d.Published.DateRange; !day.IsZero() && !p.IsZero() && apartBy(day, p) > sameNews {
		return text.DateRange{}
	}
	return day
}

// ofSaying reports whether the words s hang on a verb of saying.
func ofSaying(d *text.Doc, s text.Span) bool {
	first, last := d.TokensIn(s)
	for t, n := last-1, 0; first < last && t >= 0 && n < 4; t, n = d.Tokens[t].Head, n+1 {
		if d.Tokens[t].POS == text.VERB {
			return sayingWords[fold(d.Tokens[t].Lemma)]
		}
	}
	return false
}

// countedOn is the weekday on which a text without a date says that it counted, 1 to 7: "as of Monday", "by Tuesday", the day of
// who says so, the day on which something had happened; 0 where the sentence of f gives none.
func countedOn(d *text.Doc, f *extract.Figure) int8 {
	if !d.Published.IsZero() {
		return 0
	}
	s := sentence(d, f.Start)
	for i := range d.Times {
		t := &d.Times[i]
		if !s.Contains(t.Span) || t.Weekday == 0 {
			continue
		}
		first, _ := d.TokensIn(t.Span)
		w := ""
		if first > 0 {
			w = fold(d.Word(first - 1))
		}
		if w == "by" || w == "of" || w == "until" || ofSaying(d, t.Span) || perfect(d, t.Span) {
			return t.Weekday
		}
	}
	return 0
}

// perfect reports whether the words s hang on a verb in the perfect: by then it had happened.
func perfect(d *text.Doc, s text.Span) bool {
	first, last := d.TokensIn(s)
	for t, n := last-1, 0; first < last && t >= 0 && n < 4; t, n = d.Tokens[t].Head, n+1 {
		if d.Tokens[t].POS != text.VERB {
			continue
		}
		c := d.Child(t, text.RelAux)
		return c >= 0 && fold(d.Tokens[c].Lemma) == "have"
	}
	return false
}

// fewDays is how far apart two weekdays may be for the one to come after the other in the days of one piece of news.
const fewDays = 4

// dayAfter reports whether weekday b comes a few days after a; 0 is none.
func dayAfter(a, b int8) bool {
	gap := (b - a + 7) % 7
	return a != 0 && b != 0 && gap > 0 && gap <= fewDays
}

// longAgo is the days of the time expression in the sentence of f that lie long before the article: they are of what is
// counted, since nobody speaks of a count on a day so far back.
func longAgo(d *text.Doc, f *extract.Figure) text.DateRange {
	s := sentence(d, f.Start)
	for i := range d.Times {
		t := &d.Times[i]
		if s.Contains(t.Span) && !t.Range.IsZero() && !d.Published.IsZero() && d.Published.Start.Sub(t.Range.End) > extract.HistoryDays {
			return t.Range
		}
	}
	return text.DateRange{}
}

// How many days reports of one deed are apart: news is of the day or the day before, and some tolls grow for a week.
const (
	sameNews = 2
	oneToll  = 7
)

// oneTime reports whether two counts can be of one deed by when they were made. A day that one text gives must be that of
// the other's news; without any, the texts must be of about one day, or say much in common and be of one week.
func (d *desk) oneTime(x, y count, ground int) bool {
	if !x.days.IsZero() && !y.days.IsZero() || recounts(x) || recounts(y) {
		return true
	}
	a, b := x.news, y.news
	switch {
	case a.IsZero() || b.IsZero():
		return true
	case !x.days.IsZero():
		return apartBy(x.days, b) <= sameNews
	case !y.days.IsZero():
		return apartBy(y.days, a) <= sameNews
	}
	gap := apartBy(a, b)
	return gap <= sameNews || gap <= oneToll && ground == full
}

// recounts reports a number that counts on from an earlier one or corrects it: its day is that of the count.
func recounts(c count) bool { return countsOn(c) || c.sign.corrects }

// apartBy is how many days lie between two ranges, 0 where they overlap.
func apartBy(a, b text.DateRange) int {
	if a.Overlaps(b) {
		return 0
	}
	return min(abs(a.Start.Sub(b.End)), abs(b.Start.Sub(a.End)))
}

// sameDays reports whether two figures are of the same day or the next, as far as their dates are known.
func sameDays(x, y count) bool {
	return x.asOf.IsZero() || y.asOf.IsZero() || abs(x.asOf.End.Sub(y.asOf.End)) <= 1
}
