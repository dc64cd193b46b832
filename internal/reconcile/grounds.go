package reconcile

import (
	"math"
	"slices"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// Grounds for one count where the texts do not say it outright.
const (
	rareNumber = 20   // hardly two different counts of one story share such a number by chance
	oneNews    = 40   // alike to that degree, two articles tell one piece of news: of ten pairs that do not, not one is
	someNews   = 30   // half of the pairs that do tell one piece of news are
	rareFew    = 500  // two sentences of articles much alike that share words of such a weight are of one thing
	someWords  = 800  // two sentences that share words of such a weight are of one thing more often than not
	manyWords  = 1500 // and of such a weight nearly always
)

// How firm a ground is, and how often the smaller number may go into the larger on it: a toll of the first hour and
// of the third day can be far apart.
const (
	noGround = iota
	weak
	firm
	full
)

var most = [...]float64{noGround: 1, weak: 2.5, firm: 15, full: 40}

// ground says how firmly the texts speak for taking two figures for one count: they count one event, their sentences
// share much; one people, or one rare number; or they are of the same days and either their sentences name the same
// people, bodies or places in articles alike, or one number, or what the articles begin with, stands in articles much alike.
func (d *desk) ground(x, y count) int {
	switch {
	case x.doc == y.doc && x.title != y.title && sameNumber(x, y):
		return firm // the headline and its text
	case x.doc == y.doc:
		return weak
	}
	if d.sameWords(x, y) || x.victim >= 0 && x.victim == y.victim || d.soleDeath(x, y) {
		return full
	}
	if d.oneMatter(x, y) || d.nearMatter(x, y) {
		return firm
	}
	common := shared(x.context, y.context)
	if samePlace(x, y) {
		common += placeWeight + inCapital(x, y)
	}
	if x.days.Single() && x.days == y.days && x.f.Date == x.days && y.f.Date == y.days {
		common += placeWeight
	}
	switch id := d.counted(x); {
	case id != "" && id == d.counted(y), common >= manyWords:
		return full
	case common >= someWords, x.side != "" && x.side == y.side && !x.days.IsZero() && x.days.Overlaps(y.days):
		return firm
	case common >= placeWeight && x.lead && y.lead && sameDays(x, y) && (widens(x, y) || widens(y, x)):
		return firm // one says that it counts over more, or a part of it alone
	}
	if common >= rareFew && x.main && y.main && x.kind == y.kind && (countsOn(x) || countsOn(y)) || common >= placeWeight && sameDays(x, y) && x.kind == votesCast && d.sameThing(x, y) {
		return firm // what the texts are about, and one says that it counts on; or shares of the vote of one candidate
	}
	alike := d.likeness[x.doc*len(d.docs)+y.doc]
	switch {
	case ratio(x, y) > 3: // what the texts are about in the main is no ground for so far a distance
	case x.main && y.main && x.kind == y.kind && alike >= oneNews && sameDays(x, y):
		return full
	case x.lead && y.lead && alike >= someNews && sameDays(x, y) && x.kind == y.kind && x.f.Part == extract.Total && y.f.Part == extract.Total && !commonplace[x.f.Measure]:
		return full // the tolls that two reports of one news begin with
	case common >= rareFew && alike >= oneNews:
		return firm
	case x.people && y.people,
		x.side != "" && overlap(x, y) && ratio(x, y) <= 1.25, // both narrowed to one side, whatever the words: "in X", "on X's side"
		(sameNumber(x, y) || oneFloor(x, y)) && middle(x) >= rareNumber && x.f.Bound != "vague":
		return weak
	case !sameDays(x, y):
		return noGround
	case tolled[x.f.Measure] && x.side != "" && x.side == y.side && ratio(x, y) <= 1.1 && math.Min(middle(x), middle(y)) >= rareNumber && x.kind == y.kind:
		return weak // of one country and near each other: "in X", "X's people"
	case commonplace[x.f.Measure] && x.units == 1 && y.units == 1 && common >= placeWeight && overlap(x, y) && d.deed(x) != "" && d.deed(x) == d.deed(y):
		return weak // the only number of its things in either text, which the same befell
	case alike >= oneNews && (x.lead && y.lead || equal(x, y)),
		alike >= someNews && slices.ContainsFunc(x.names, func(k int32) bool { return slices.Contains(y.names, k) }):
		return weak
	}
	return noGround
}

// oneFloor reports whether two bounded numbers begin with the same figure: "400" and "400 to 500".
func oneFloor(x, y count) bool {
	return x.f.Low != nil && y.f.Low != nil && *x.f.Low == *y.f.Low && x.f.Bound != "vague" && y.f.Bound != "vague" && x.places == y.places && overlap(x, y)
}

// otherNews reports whether two numbers are of texts that came out so far apart that they tell of two deeds, where they are not of one event
// of the record, neither counts on, and each is the toll of its own news.
func (d *desk) otherNews(x, y count) bool {
	p, q := d.docs[x.doc].Doc.Published.Start, d.docs[y.doc].Doc.Published.Start
	if p.IsZero() || q.IsZero() || abs(p.Sub(q)) <= longNews || equal(x, y) && middle(x) >= rareNumber || !equal(x, y) && (countsOn(x) || countsOn(y)) || commonplace[x.f.Measure] || fewer[x.f.Measure] {
		return false
	}
	id := d.counted(x)
	return id == "" || id != d.counted(y)
}

// longNews is for how many days the toll of one deed may grow without a text saying that it does.
const longNews = 14

// countsOn reports a number that its text gives as a later one of others.
func countsOn(c count) bool {
	return c.sign.rises || fewer[c.f.Measure] && c.sign.falls
}

// widens reports whether the texts say that the higher number x is of more places or people than the lower y.
func widens(x, y count) bool {
	return middle(x) > middle(y) && (x.sign.wide && !y.sign.wide || y.sign.alone && !x.sign.alone)
}

// counted is the event of the story that a figure counts, "" when that is open.
func (d *desk) counted(c count) string {
	if c.event < 0 {
		return ""
	}
	return d.eventID[c.doc][c.event]
}

// sameSubject reports whether two figures are told by one verb of one subject.
func (d *desk) sameSubject(x, y count) bool {
	if x.f.Measure == "votes" {
		return slices.ContainsFunc(x.names, func(k int32) bool { return d.who[k].Kind == text.Person && slices.Contains(y.names, k) })
	}
	a, b := d.docs[x.doc].Doc, d.docs[y.doc].Doc
	v, w := governor(a, x.f), governor(b, y.f)
	if v < 0 || w < 0 {
		return false
	}
	s, t := a.Child(v, text.RelNsubj, text.RelNsubjPass), b.Child(w, text.RelNsubj, text.RelNsubjPass)
	if s < 0 || t < 0 {
		return false
	}
	if stem(fold(a.Tokens[v].Lemma)) != stem(fold(b.Tokens[w].Lemma)) {
		return false
	}
	if p, q := d.actorOn(x.doc, s), d.actorOn(y.doc, t); p >= 0 || q >= 0 {
		return p == q
	}
	return stem(fold(a.Tokens[s].Lemma)) == stem(fold(b.Tokens[t].Lemma))
}

// governor is the verb that the words of f hang on, -1 where there is none.
func governor(d *text.Doc, f *extract.Figure) int32 {
	first, last := d.TokensIn(f.Span)
	for t, n := first, 0; first < last && t >= 0 && n < 8; t, n = d.Tokens[t].Head, n+1 {
		if d.Tokens[t].POS == text.VERB && (t < first || t >= last) {
			return t
		}
	}
	return -1
}

// actorOn is the actor of the story that token t stands for, -1 when that is open.
func (d *desk) actorOn(doc int, t int32) int32 {
	a := d.docs[doc].Doc
	for i := range a.Mentions {
		if m := &a.Mentions[i]; m.Span.Contains(a.Tokens[t].Span) {
			if k := d.at(doc, int32(i)); k >= 0 {
				return k
			}
		}
	}
	return -1
}
