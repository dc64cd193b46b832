package reconcile

import (
	"math"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/place"
	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// count is one document's figure with its scope as the story has it.
type count struct {
	doc    int
	index  int32 // into Analysis.Figures
	f      *extract.Figure
	side   string // whose: a country, an actor, or the words of the scope; "" when not narrowed
	people bool   // side is people or a body rather than where it happened
	not    string // a side that it cannot be, since that side did the harm
	near   string // the one country that its sentence names, where it names no side
	lent   string // the side it was read as, though its own text names none
	asOf   text.DateRange
	days   text.DateRange // of what is counted, as far as the text gives it
	unit   string         // without the step that it counts in
	places int            // digits behind the point
	kind   string         // the family of those it counts, "" for people as a whole
	sign   signs          // what the words around it say of other counts
	context
	main  bool    // the toll its text is about
	crowd int     // how many different numbers of the measure its text has
	lead  bool    // in the headline or the two sentences after it
	names []int32 // the people, bodies and places short of countries that its sentence names
}

func (d *desk) counts() []count {
	var out []count
	for i, a := range d.docs {
		if len(a.Figures) == 0 {
			continue
		}
		atlas := place.Read(a.Doc)
		for k := range a.Figures {
			f := &a.Figures[k]
			c := count{doc: i, index: int32(k), f: f, side: d.side(i, f, atlas), people: peopled(a.Doc, f), asOf: f.AsOf}
			if c.asOf.IsZero() {
				c.asOf = a.Doc.Published.DateRange
			}
			c.lead, c.names = leads(a.Doc, f.Span), d.namesBeside(i, f)
			c.places, c.unit = record.Decimals(f.Unit)
			if c.days = f.Date; c.days.IsZero() && f.Event >= 0 && a.Events[f.Event].DateBasis != extract.News {
				c.days = a.Events[f.Event].Date
			}
			if c.days.IsZero() {
				c.days = longAgo(a.Doc, f)
			}
			if c.days.IsZero() && c.lead {
				c.days = leadDay(a.Doc)
			}
			c.context = d.contextOf(i, f, atlas)
			c.kind, c.sign = kindCounted(a.Doc, f), signsOf(a.Doc, f)
			c.sign.corrects = c.sign.corrects || corrects(a.Doc)
			if c.side == "" {
				c.not, c.near = d.harmer(i, f), d.onlyCountry(i, f)
			}
			out = append(out, c)
		}
	}
	dilute(out)
	mains(out)
	return out
}

// mains marks the toll that a text is about: the highest of its totals of people as a whole that is neither of a side nor of
// more than a few days.
func mains(all []count) {
	type key struct {
		doc           int
		measure, kind string
	}
	best, sided := map[key]int{}, map[key]bool{}
	for _, c := range all {
		if c.people { // a total beside those of sides is their sum
			sided[key{c.doc, c.f.Measure, ""}] = true
		}
	}
	for i := range all {
		c := &all[i]
		if sided[key{c.doc, c.f.Measure, ""}] || c.f.Part == extract.Increment || c.f.Part == extract.Subset && c.kind == "" || c.side != "" || c.sign.past || c.sign.wide || !c.days.IsZero() && c.days.Days() > oneToll || commonplace[c.f.Measure] {
			continue
		}
		k := key{c.doc, c.f.Measure, c.kind}
		if b, ok := best[k]; !ok || middle(*c) > middle(all[b]) {
			best[k] = i
		}
	}
	for _, i := range best {
		all[i].main = true
	}
}

// dilute takes from the words of a context what they say of many: a word beside three tolls of one text tells none of them from
// the others. It counts how crowded a text is with figures of one measure, too.
func dilute(all []count) {
	type key struct {
		doc     int
		measure string
		word    string
	}
	seen := map[key]int{}
	values := map[key][]float64{}
	for _, c := range all {
		for _, w := range c.words {
			seen[key{c.doc, c.f.Measure, w.word}]++
		}
		k := key{doc: c.doc, measure: c.f.Measure}
		if m := middle(c); c.f.Part == extract.Total && !slices.Contains(values[k], m) {
			values[k] = append(values[k], m)
		}
	}
	for i := range all {
		c := &all[i]
		for j := range c.words {
			w := &c.words[j]
			w.weight /= int32(max(1, seen[key{c.doc, c.f.Measure, w.word}]))
		}
		c.crowd = len(values[key{doc: c.doc, measure: c.f.Measure}])
	}
}

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

// peopled reports whether the scope of f names people or a body: "Israeli lives" but not "in Gaza".
func peopled(d *text.Doc, f *extract.Figure) bool {
	return f.ScopeMention >= 0 && d.Mentions[f.ScopeMention].Kind != text.Place
}

// side names whose figure it is, so that “Israeli lives” and “on the Israeli side” are one.
func (d *desk) side(doc int, f *extract.Figure, atlas *place.Atlas) string {
	if k := d.at(doc, f.ScopeMention); k >= 0 {
		if d.who[k].Kind == text.Place && !country(&d.who[k]) {
			if p, ok := atlas.Locate(f.ScopeMention); ok && (p.Precision == place.Town || p.Precision == place.Division) || !ok && d.who[k].Country == "" {
				return "" // a town is no side
			}
		}
		return d.sideOf(k)
	}
	if f.ScopeMention >= 0 {
		return fold(d.docs[doc].Doc.Str(d.docs[doc].Doc.Mentions[f.ScopeMention].Span))
	}
	return fold(d.docs[doc].Doc.Str(f.Scope))
}

func (d *desk) sideOf(k int32) string {
	if c := d.who[k].Country; c != "" {
		return c
	}
	return d.who[k].id
}

// harmer is the side whose attack the sentence of a figure tells of: the dead are then not its own.
func (d *desk) harmer(doc int, f *extract.Figure) string {
	a := d.docs[doc]
	s := sentence(a.Doc, f.Start)
	for i := range a.Events {
		e := &a.Events[i]
		if e.Type == "ASSAULT" && s.Contains(e.Trigger) && len(e.Source) > 0 {
			if k := d.at(doc, e.Source[0].Mention); k >= 0 {
				return d.sideOf(k)
			}
		}
	}
	return ""
}

// onlyCountry is the country of the places and peoples that the sentence of a figure names, "" when
// there are several or none.
func (d *desk) onlyCountry(doc int, f *extract.Figure) string {
	a := d.docs[doc].Doc
	s, only := sentence(a, f.Start), ""
	for i := range a.Mentions {
		m := &a.Mentions[i]
		if !s.Contains(m.Span) || m.Form != text.Named || m.Kind != text.Place && m.Kind != text.Group {
			continue
		}
		k := d.at(doc, int32(i))
		if k < 0 || d.who[k].Country == "" || d.who[k].Country == only {
			continue
		}
		if only != "" {
			return ""
		}
		only = d.who[k].Country
	}
	return only
}

// sameCount reports whether nothing keeps two figures from being of one count: measure and unit agree, they count no
// two kinds of people, and not on two days or in two places. Numbers of one document are one count only where they are
// the same, or one is given as overtaken.
func (d *desk) sameCount(x, y count) bool {
	if x.f.Measure != y.f.Measure || x.unit != y.unit || !sameParts(x, y) {
		return false
	}
	if d.sameWords(x, y) {
		return true
	}
	if x.doc == y.doc {
		return (x.sign.old == "") != (y.sign.old == "") || equal(x, y) || overlap(x, y) && middle(x) == middle(y) || d.twoVoices(x, y)
	}
	switch {
	case x.sign.past != y.sign.past:
		return false
	case (x.kind == attackers) != (y.kind == attackers):
		return false // those who died doing it are not among its victims, and where they are the text says so
	case x.kind != "" && y.kind != "" && x.kind != y.kind && !overlap(x, y):
		return false
	case !x.days.IsZero() && !y.days.IsZero() && !x.days.Overlaps(y.days) && !x.sign.rises && !y.sign.rises:
		return false
	}
	return !elsewhere(x.context, y.context) || x.sign.wide || y.sign.wide
}

// sameWords reports whether two figures are one in a sentence that two texts share.
func (d *desk) sameWords(x, y count) bool {
	return x.doc != y.doc && equal(x, y) && x.f.Bound == y.f.Bound && d.sentenceKey(x.doc, x.f.Start) == d.sentenceKey(y.doc, y.f.Start)
}

// twoVoices reports whether one text gives the number of one deed twice: on the word of two who are known, or vaguely and then
// with a number. The second must name no other place.
func (d *desk) twoVoices(x, y count) bool {
	if x.doc != y.doc || commonplace[x.f.Measure] || x.kind != y.kind || x.side != y.side || x.f.Part != extract.Total || y.f.Part != extract.Total {
		return false
	}
	if strange(y.spots, x.spots) || !x.days.IsZero() && !y.days.IsZero() && !x.days.Overlaps(y.days) || ratio(x, y) > 2.5 {
		return false
	}
	if overlap(x, y) && (x.f.Bound == "vague" || y.f.Bound == "vague") && !equal(x, y) {
		return true
	}
	a, b := d.voiceOf(x), d.voiceOf(y)
	return a >= 0 && b >= 0 && a != b && d.named(a) && d.named(b)
}

// voiceOf is the actor on whose word a number stands, -1 for the text's own or somebody unknown.
func (d *desk) voiceOf(c count) int32 {
	if c.f.Claim < 0 {
		return -1
	}
	return d.at(c.doc, d.docs[c.doc].Claims[c.f.Claim].Speaker.Mention)
}

// sameParts reports whether both are counts of a whole, one what came on top of the other, or both of one kind of the
// people counted.
func sameParts(x, y count) bool {
	if x.f.Part != extract.Subset && y.f.Part != extract.Subset {
		return true
	}
	if x.f.Part == y.f.Part {
		return x.side != "" && y.side != "" || x.kind != "" && x.kind == y.kind
	}
	return x.kind != "" && x.kind == y.kind && (overlap(x, y) || x.main && y.main)
}

// sameSide reports whether the sides of two figures agree: they are one, or the one figure names none and its sentence
// no other country.
func sameSide(x, y count) bool {
	switch {
	case x.side == y.side:
		return true
	case x.side == "":
		return (x.near == "" || x.near == y.side) && x.not != y.side
	case y.side == "":
		return (y.near == "" || y.near == x.side) && y.not != x.side
	}
	return false
}

func equal(x, y count) bool {
	a, b := bounds(x)
	p, q := bounds(y)
	return a == p && b == q
}

// ratio is the larger of two numbers over the smaller.
func ratio(x, y count) float64 {
	a, b := middle(x), middle(y)
	return math.Max(a, b) / math.Max(1, math.Min(a, b))
}

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
	if x.doc == y.doc {
		return weak
	}
	if d.sameWords(x, y) {
		return full
	}
	common := shared(x.context, y.context)
	if samePlace(x, y) {
		common += placeWeight
	}
	if x.days.Single() && x.days == y.days && x.f.Date == x.days && y.f.Date == y.days {
		common += placeWeight
	}
	switch id := d.counted(x); {
	case id != "" && id == d.counted(y), common >= manyWords:
		return full
	case common >= someWords, x.side != "" && x.side == y.side && !x.days.IsZero() && x.days.Overlaps(y.days):
		return firm
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
		equal(x, y) && middle(x) >= rareNumber && x.f.Bound != "vague":
		return weak
	case !sameDays(x, y):
		return noGround
	case alike >= oneNews && (x.lead && y.lead || equal(x, y)),
		alike >= someNews && slices.ContainsFunc(x.names, func(k int32) bool { return slices.Contains(y.names, k) }):
		return weak
	}
	return noGround
}

// near reports whether two numbers are not too far apart for a ground. What many things in a text have (money, shares, counts
// of things) must nearly agree, or be said of the same one in the same words.
func (d *desk) near(x, y count, ground int) bool {
	if d.sameWords(x, y) {
		return true
	}
	if x.doc != y.doc && commonplace[x.f.Measure] {
		alike := overlap(x, y) && (ratio(x, y) <= 1.25 || x.f.Bound == "range" || y.f.Bound == "range") && (x.f.Bound != "vague" && y.f.Bound != "vague" || equal(x, y))
		mends := y.sign.corrects && d.repeats(x, y) || x.sign.corrects && d.repeats(y, x)
		if mends && ground >= firm {
			return true
		}
		if !alike && (ground < firm || !d.sameSubject(x, y)) {
			return false
		}
	}
	if x.doc != y.doc && (!overlap(x, y) || middle(x) < rareNumber) && !d.oneTime(x, y, ground) {
		return false
	}
	if x.doc != y.doc && !overlap(x, y) && (otherPlaces(x, y) || d.elsewhereAlone(x, y) || max(x.crowd, y.crowd) >= crowded && ground < full) {
		return false // where a text tells of several deeds, much must speak for two numbers that differ being of one
	}
	return ratio(x, y) <= most[ground] || math.Abs(middle(x)-middle(y)) <= 5
}

// crowded is the number of tolls from which on a text tells of several deeds.
const crowded = 3

// How many days reports of one deed are apart: news is of the day or the day before, and some tolls grow for a week.
const (
	sameNews = 2
	oneToll  = 7
)

// oneTime reports whether two counts can be of one deed by when they were made. A day that one text gives must be that of
// the other's news; without any, the texts must be of about one day, or say much in common and be of one week.
func (d *desk) oneTime(x, y count, ground int) bool {
	if !x.days.IsZero() && !y.days.IsZero() || x.sign.rises || y.sign.rises || x.sign.corrects || y.sign.corrects {
		return true
	}
	a, b := d.docs[x.doc].Doc.Published.DateRange, d.docs[y.doc].Doc.Published.DateRange
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

// apartBy is how many days lie between two ranges, 0 where they overlap.
func apartBy(a, b text.DateRange) int {
	if a.Overlaps(b) {
		return 0
	}
	return min(abs(a.Start.Sub(b.End)), abs(b.Start.Sub(a.End)))
}

// otherPlaces reports whether each of two sentences names a place that the other does not.
func otherPlaces(x, y count) bool {
	return strange(x.spots, y.spots) && strange(y.spots, x.spots)
}

// elsewhereAlone reports whether the lower of two numbers is of a place that its sentence names, and the other's names none and
// does not say that it counts over more.
func (d *desk) elsewhereAlone(x, y count) bool {
	if middle(x) > middle(y) {
		x, y = y, x
	}
	return len(x.spots) > 0 && len(y.spots) == 0 && !x.sign.alone && !y.sign.wide && max(x.crowd, y.crowd) > 1
}

// strange reports whether one of the places a is none of b, nor near one.
func strange(a, b []spot) bool {
	return slices.ContainsFunc(a, func(p spot) bool {
		return !slices.ContainsFunc(b, func(q spot) bool {
			return p.who >= 0 && p.who == q.who || strings.Contains(p.name, q.name) || strings.Contains(q.name, p.name) || p.at.Precision != "" && nearby(p.at, q.at)
		})
	})
}

// commonplace are the measures of which one text holds many figures.
var commonplace = map[string]bool{"money": true, "share": true, "other": true, "votes": true, "distance": true}

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

// placeWeight is what a place or a day in common is worth beside words.
const placeWeight = 400

// samePlace reports whether two sentences name one town or province, or the one a town in the country that the other names.
func samePlace(x, y count) bool {
	for _, a := range x.spots {
		for _, b := range y.spots {
			if a.who >= 0 && a.who == b.who || nearby(a.at, b.at) && a.at.Precision != "" && b.at.Precision != "" {
				return true
			}
		}
		if y.near != "" && a.at.Country == y.near {
			return true
		}
	}
	for _, b := range y.spots {
		if x.near != "" && b.at.Country == x.near {
			return true
		}
	}
	return false
}

// repeats reports whether the sentence of y, or one beside it, has the numerals of x: a correction names what it corrects.
func (d *desk) repeats(x, y count) bool {
	a, b := d.docs[x.doc].Doc, d.docs[y.doc].Doc
	first, last := a.TokensIn(x.f.Span)
	at, _ := b.TokensIn(y.f.Span)
	sent := b.Tokens[at].Sent
	found := false
	for t := first; t < last; t++ {
		if a.Tokens[t].POS != text.NUM {
			continue
		}
		found = false
		for i := max(sent-1, 0); i <= sent+1 && int(i) < len(b.Sentences); i++ {
			for k := b.Sentences[i].First; k < b.Sentences[i].Last; k++ {
				found = found || fold(b.Word(k)) == fold(a.Word(t))
			}
		}
		if !found {
			return false
		}
	}
	return found
}

// counted is the event of the story that a figure counts, "" when that is open.
func (d *desk) counted(c count) string {
	if c.f.Event < 0 {
		return ""
	}
	return d.eventID[c.doc][c.f.Event]
}

// sameDays reports whether two figures are of the same day or the next, as far as their dates are known.
func sameDays(x, y count) bool {
	return x.asOf.IsZero() || y.asOf.IsZero() || abs(x.asOf.End.Sub(y.asOf.End)) <= 1
}

// leads reports whether s stands in the headline or the two sentences after it.
func leads(d *text.Doc, s text.Span) bool {
	n := 2
	if !d.TitleSpan.Empty() {
		n++
	}
	return len(d.Sentences) < n || s.Start < d.Sentences[n-1].End
}

func (d *desk) namesBeside(doc int, f *extract.Figure) []int32 {
	a := d.docs[doc].Doc
	s := sentence(a, f.Start)
	var out []int32
	for i := range a.Mentions {
		m := &a.Mentions[i]
		if m.Form != text.Named || !s.Contains(m.Span) {
			continue
		}
		if k := d.at(doc, int32(i)); k >= 0 && !slices.Contains(out, k) && m.Kind != text.Group && !country(&d.who[k]) {
			out = append(out, k)
		}
	}
	return out
}

// country reports whether p is a whole country, which half the sentences of a story name.
func country(p *person) bool {
	_, ok := lexicon.Country(p.Name)
	return ok
}

// corrects reports whether a page carries a note of correction outside its text.
func corrects(d *text.Doc) bool {
	return slices.ContainsFunc(d.Dropped, func(l text.Dropped) bool { return strings.HasPrefix(fold(l.Text), "correction") })
}
