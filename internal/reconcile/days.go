package reconcile

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// lendDays dates events that no report dates from those told in one breath with them: the several
// calls that one predicate tells of are of one day, where another report has it for one of them.
func (d *desk) lendDays(groups [][]told) {
	type predicate struct {
		doc     int
		trigger text.Span
	}
	known := map[predicate]told{}
	for _, g := range groups {
		if r := firmest(g); r != nil && r.days.Single() {
			for _, m := range g {
				if p := (predicate{m.doc, m.e.Trigger}); known[p].days.IsZero() {
					known[p] = *r
				}
			}
		}
	}
	for _, g := range groups {
		if firmest(g) != nil {
			continue
		}
		for i := range g {
			if k, ok := known[predicate{g[i].doc, g[i].e.Trigger}]; ok && !k.days.IsZero() && g[i].e.Status == extract.Held {
				g[i].days, g[i].basis = k.days, extract.FromStory
				g[i].lent = fmt.Sprintf("one predicate with an event that %s dates %s", d.label(k.doc), k.days.Start)
				break
			}
		}
	}
}

// basisRank orders what a date may rest on, the firmest first.
var basisRank = map[string]int{
	extract.Stated: 0, extract.Anchor: 1, extract.Narrative: 2, extract.Discourse: 2, extract.FromStory: 3, extract.Document: 4, extract.News: 5,
}

// firmest is the mention whose date has the firmest ground; of equally firm ones the date of the most
// mentions, then the narrowest, then the earliest. It is nil when none is dated.
func firmest(g []told) *told {
	dated := slices.DeleteFunc(slices.Clone(g), func(m told) bool { return m.days.IsZero() })
	if len(dated) == 0 {
		return nil
	}
	count := func(m told) int {
		n := 0
		for _, o := range dated {
			if o.days == m.days {
				n++
			}
		}
		return n
	}
	m := slices.MinFunc(dated, func(x, y told) int {
		return cmp.Or(cmp.Compare(basisRank[x.basis], basisRank[y.basis]), cmp.Compare(count(y), count(x)),
			cmp.Compare(x.days.Days(), y.days.Days()), x.days.Start.Compare(y.days.Start))
	})
	return &m
}

// loose reports whether a date may be off where the document's own is.
func loose(basis string) bool { return basis == extract.Document || basis == extract.News }

// history reports whether all that date an event of the story say that it ended long before they came out.
func (d *desk) history(g []told) bool {
	dated := false
	for _, m := range g {
		if m.days.IsZero() {
			continue
		}
		pub := d.docs[m.doc].Doc.Published.Start
		if pub.IsZero() {
			pub = d.firstDay()
		}
		if pub.IsZero() || pub.Sub(m.days.End) <= extract.HistoryDays {
			return false
		}
		dated = true
	}
	return dated
}

// firstDay is the day of the story's first dated document, zero when none is dated.
func (d *desk) firstDay() (first text.Date) {
	for _, a := range d.docs {
		if p := a.Doc.Published.Start; !p.IsZero() && (first.IsZero() || p.Compare(first) < 0) {
			first = p
		}
	}
	return first
}

// eventDate is the day in the line of g: the firmest that is told, none where its reporters are more than a day apart. Where nothing but the day of its
// article dates it, the day that the sentences name which tell of it is more than a guess between two.
func (d *desk) eventDate(g []told) *record.DateRange {
	m := firmest(g)
	if m == nil || d.toldApart(g) {
		return nil
	}
	if m.basis == extract.News && !m.days.Single() {
		if day := d.namedDay(g, m.days); !day.IsZero() {
			return isoDates(day, extract.Document)
		}
	}
	return isoDates(m.days, m.basis)
}

// toldApart reports whether the reporters of g tell it, each by its firmest word, of days that lie more than one apart.
func (d *desk) toldApart(g []told) bool {
	by := map[int][]told{}
	for _, m := range g {
		if !m.days.IsZero() && m.basis != extract.News {
			by[d.reporter[m.doc]] = append(by[d.reporter[m.doc]], m)
		}
	}
	var first, last text.Date // the earliest end and the latest start
	for _, own := range by {
		m := firmest(own)
		if first.IsZero() || m.days.End.Compare(first) < 0 {
			first = m.days.End
		}
		if last.IsZero() || m.days.Start.Compare(last) > 0 {
			last = m.days.Start
		}
	}
	return len(by) > 1 && last.Sub(first) > 1
}

// namedDay is the one day within a range that the sentences of g name, and nothing but the verb of saying or planning has to itself; zero where there is none or
// more than one.
func (d *desk) namedDay(g []told, within text.DateRange) (out text.DateRange) {
	for _, m := range g {
		doc := d.docs[m.doc].Doc
		s := doc.Sentences[doc.Tokens[m.e.Head].Sent]
		for i := range doc.Times {
			t := &doc.Times[i]
			r := t.Range
			if r.IsZero() {
				r = d.times[m.doc][i].DateRange
			}
			if t.Start < s.Start || t.End > s.End || !r.Single() || !within.Overlaps(r) || !d.verbal(m) && d.ofFraming(doc, t.Span) {
				continue
			}
			if !out.IsZero() && out != r {
				return text.DateRange{}
			}
			out = r
		}
	}
	return out
}

// ofFraming reports whether the time at s is that of a verb of saying: "police said on Monday".
func (d *desk) ofFraming(doc *text.Doc, s text.Span) bool {
	first, last := doc.TokensIn(s)
	for t := first; t < last; t++ {
		if h := doc.Tokens[t].Head; h >= 0 && (h < first || h >= last) {
			lemma := fold(doc.Tokens[h].Lemma)
			return framing[lemma] || sayingWords[lemma]
		}
	}
	return false
}

// clockOnly reports whether m is dated by an hour of the day alone, which a reader takes to be of the document's day.
func (d *desk) clockOnly(m told) bool {
	if m.e.Time < 0 || m.basis != extract.Document || !m.days.Single() || m.days != d.docs[m.doc].Doc.Published.DateRange {
		return false
	}
	doc := d.docs[m.doc].Doc
	clock := false
	first, last := doc.TokensIn(doc.Times[m.e.Time].Span)
	for t := first; t < last; t++ {
		switch w := fold(doc.Word(t)); {
		case w == "a.m." || w == "p.m." || w == "am" || w == "pm" || w == "o'clock":
			clock = true
		case weekdays[w], w == "today", w == "tonight":
			return false
		}
	}
	return clock
}

// asFirst takes a day of the week in a text that repeats an earlier one to be the day that it was there: the words are of the first.
func (d *desk) asFirst(m *told) {
	first := d.oneText[m.doc]
	was, is := d.docs[first].Doc.Published.DateRange, d.docs[m.doc].Doc.Published.DateRange
	if first == m.doc || !was.Single() || !is.Single() || !settled(m.e.Status) || !d.onWeekday(*m) || m.days.End.Compare(is.Start) > 0 {
		return
	}
	for m.days.Start.Compare(was.Start) > 0 {
		m.days.Start, m.days.End = m.days.Start.Add(-7), m.days.End.Add(-7)
	}
}

// lookAhead takes what is planned, proposed, asked for or threatened for a day without a year to be of the time after its text, which
// a reader of the words alone may have put a year back: "he proposed that they meet in June".
func (d *desk) lookAhead(m *told) {
	pub := d.docs[m.doc].Doc.Published
	if !ahead(m.e.Status) || d.docs[m.doc].Doc.Tokens[m.e.Head].POS != text.VERB || m.basis != extract.Document || m.days.IsZero() || !pub.Single() || m.days.End.Compare(pub.Start) >= 0 || pub.Start.Sub(m.days.End) > 366 {
		return
	}
	year := func(t text.Date) text.Date { return text.FromTime(t.Time().AddDate(1, 0, 0)) }
	next := text.DateRange{Start: year(m.days.Start), End: year(m.days.End)}
	if pub.Start.Sub(m.days.End) > 31 && next.Start.Compare(pub.Start) > 0 {
		m.days = next
	}
}

// ahead reports whether what has a status is yet to come.
func ahead(s extract.Status) bool {
	switch s {
	case extract.Planned, extract.Proposed, extract.CalledFor, extract.Threatened:
		return true
	}
	return false
}

// weekApart reports whether two mentions are of the same day of the week, told by its name, a week apart, and one of them of what did
// not come about: "the visit set for Sunday was called off" may look back or ahead.
func (d *desk) weekApart(x, y told) bool {
	return x.days.Single() && y.days.Single() && abs(x.days.Start.Sub(y.days.Start)) == 7 && d.onWeekday(x) && d.onWeekday(y) &&
		(ahead(x.e.Status) || ahead(y.e.Status) || x.e.Status == extract.Cancelled || y.e.Status == extract.Cancelled)
}

// oneNight reports whether two mentions are of two days in a row of which one is told by its night: what falls on Thursday night here
// is of Friday morning there.
func (d *desk) oneNight(x, y told) bool {
	if abs(x.days.Start.Sub(y.days.Start)) > 1 {
		return false
	}
	return d.atNight(x) || d.atNight(y)
}

func (d *desk) atNight(m told) bool {
	doc := d.docs[m.doc].Doc
	s := sentence(doc, m.e.Trigger.Start)
	first, last := doc.TokensIn(s)
	for t := first; t < last; t++ {
		switch fold(doc.Word(t)) {
		case "night", "overnight", "midnight", "dawn", "predawn", "pre-dawn":
			return true
		}
	}
	return false
}

// dateConflicts names the documents that give one event different days on their own ground.
func (d *desk) dateConflicts(id string, g []told) {
	var s sides
	apart := false
	for _, m := range g {
		if m.days.IsZero() || loose(m.basis) {
			continue
		}
		for _, o := range g {
			apart = apart || !loose(o.basis) && !o.days.IsZero() && !o.days.Overlaps(m.days) && !d.oneNight(m, o)
		}
		s.add(m.days.Start.String(), d.docs[m.doc].Doc.ID, "")
	}
	if apart {
		d.disagree(id, "date", conflict, "the days are apart", s)
	}
}

// saidLongAgo reports whether x, of what somebody says, is dated to a time long before the text of y came out, and y is among what that
// text begins with and has no day: who threatens twice may do so half a year apart.
func (d *desk) saidLongAgo(x, y told) bool {
	if x.doc == y.doc || !d.verbal(x) || !d.verbal(y) || x.days.IsZero() || !y.days.IsZero() || !d.leads(y) {
		return false
	}
	pub := d.docs[y.doc].Doc.Published.Start
	return !pub.IsZero() && pub.Sub(x.days.End) > oldWords
}

// oldWords is after how many days what somebody said is no news.
const oldWords = 45
