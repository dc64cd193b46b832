package reconcile

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/place"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// count is one document's figure with its scope as the story has it.
type count struct {
	doc     int
	index   int32 // into Analysis.Figures
	f       *extract.Figure
	side    string // whose: a country, an actor, or the words of the scope; "" when not narrowed
	people  bool   // side is people or a body rather than where it happened
	not     string // a side that it cannot be, since that side did the harm
	near    string // the one country that its sentence names, where it names no side
	lent    string // the side it was read as, though its own text names none
	asOf    text.DateRange
	weekday int8           // of the count, in a text without a date; 0 for none
	days    text.DateRange // of what is counted, as far as the text gives it
	news    text.DateRange // when its text came out; the days of what it counts where that is not known but the story has them
	unit    string         // without the step that it counts in
	like    string         // the unit under which it is laid side by side with others
	places  int            // digits behind the point
	kind    string         // the family of those it counts, "" for people as a whole
	role    string         // what those counted are in private life, as passengers
	sign    signs          // what the words around it say of other counts
	context
	event   int32     // mention of the event of its text that it counts the victims of, -1 when open
	tells   *piece    // what that event tells of an incident, nil where it tells of none
	victim  int32     // whom a toll of one counts, -1 when nobody is named
	noun    string    // the word for those it counts, "" for people as such
	title   bool      // it stands in the headline
	adopted bool      // event is that of the other tolls of its text
	guessed bool      // days are those of what its text begins with
	main    bool      // the toll its text is about
	matter  []weighed // what is told of the number itself
	without bool      // those counted are those who lack it
	units   int       // how many different numbers of the measure and unit its text has
	crowd   int       // how many different numbers of the measure its text has
	opens   bool      // the only death of a text that begins with it
	lead    bool      // in the headline or the two sentences after it
	sought  bool      // a sum that is asked for or turned down
	paid    bool      // a sum that was paid
	growing bool      // its text says that the toll has been raised or will rise
	names   []int32   // the people, bodies and places short of countries that its sentence names
}

func (d *desk) counts() []count {
	var out []count
	for i, a := range d.docs {
		if len(a.Figures) == 0 {
			continue
		}
		atlas, growing := place.Read(a.Doc), stillGrowing(a.Doc)
		for k := range a.Figures {
			f := &a.Figures[k]
			c := count{doc: i, index: int32(k), f: f, side: d.side(i, f, atlas), people: peopled(a.Doc, f), asOf: f.AsOf}
			if c.asOf.IsZero() {
				c.asOf = a.Doc.Published.DateRange
			}
			c.weekday = countedOn(a.Doc, f)
			c.growing = growing && tolled[f.Measure]
			c.lead, c.names = leads(a.Doc, f.Span), d.namesBeside(i, f)
			c.places, c.unit = record.Decimals(f.Unit)
			c.like = d.unitFor(c)
			if c.days = f.Date; c.days.IsZero() && f.Event >= 0 && a.Events[f.Event].DateBasis != extract.News {
				c.days = a.Events[f.Event].Date
			}
			if c.days.IsZero() {
				c.days = longAgo(a.Doc, f)
			}
			if c.days.IsZero() && c.lead {
				c.days = leadDay(a.Doc)
				c.guessed = !c.days.IsZero()
			}
			c.title = a.Doc.TitleSpan.Contains(f.Span)
			c.event, c.victim = f.Event, d.victimOf(i, f)
			if c.news = a.Doc.Published.DateRange; c.news.IsZero() {
				c.news = d.eventDay[d.counted(c)]
			}
			c.context = d.contextOf(i, f, atlas)
			c.matter, c.without = d.matterOf(&c)
			c.noun = nounOf(a.Doc, f)
			c.kind, c.role, c.sign = kindCounted(a.Doc, f), roleOf(a.Doc, f), signsOf(a.Doc, f)
			c.sign.corrects = c.sign.corrects || corrects(a.Doc)
			if c.side == "" {
				c.not, c.near = d.harmer(i, f), d.onlyCountry(i, f)
			}
			out = append(out, c)
		}
	}
	d.ballots(out)
	convert(out)
	d.tollEvents(out)
	d.headed(out)
	countUnits(out)
	dilute(out)
	mains(out)
	d.loneDeaths(out)
	d.soughtOrPaid(out)
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

// corrects reports whether a page carries a note of correction outside its text.
func corrects(d *text.Doc) bool {
	return slices.ContainsFunc(d.Dropped, func(l text.Dropped) bool { return strings.HasPrefix(fold(l.Text), "correction") })
}
