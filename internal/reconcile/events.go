package reconcile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/record"
	"github.com/readout-news/readout/text"
)

// told is one mention of an event, with its actors and days as the story has them.
type told struct {
	doc     int
	index   int32 // into Analysis.Events
	e       *extract.Event
	sources []int32 // actors of the story, each once
	targets []int32
	days    text.DateRange
	basis   string
	place   int32
}

// events joins the mentions of one event into one line with the status that each document gives it.
func (d *desk) events() {
	var groups [][]told
	for _, m := range d.mentionsOfEvents() {
		if g := d.groupFor(groups, m); g >= 0 {
			groups[g] = append(groups[g], m)
		} else {
			groups = append(groups, []told{m})
		}
	}
	for _, g := range groups {
		d.inTextOrder(g)
	}
	slices.SortStableFunc(groups, func(x, y []told) int {
		return cmp.Or(cmp.Compare(d.outlets(y), d.outlets(x)), cmp.Compare(x[0].doc, y[0].doc), cmp.Compare(x[0].e.Trigger.Start, y[0].e.Trigger.Start))
	})
	for _, g := range groups {
		d.event(g)
	}
}

func (d *desk) inTextOrder(g []told) {
	slices.SortStableFunc(g, func(x, y told) int {
		return cmp.Or(cmp.Compare(x.doc, y.doc), cmp.Compare(x.e.Trigger.Start, y.e.Trigger.Start))
	})
}

func (d *desk) outlets(g []told) int {
	seen := map[int]bool{}
	for _, m := range g {
		seen[d.reporter[m.doc]] = true
	}
	return len(seen)
}

// mentionsOfEvents gives the mentions that name at least one actor, the fullest first, so that a group
// begins with what is known best.
func (d *desk) mentionsOfEvents() []told {
	var out []told
	for i, a := range d.docs {
		for k := range a.Events {
			e := &a.Events[k]
			m := told{doc: i, index: int32(k), e: e, place: d.at(i, e.Place), days: e.Date, basis: e.DateBasis}
			m.sources, m.targets = d.actorsOf(i, e.Source), d.actorsOf(i, e.Target)
			if e.Time >= 0 && m.days.IsZero() {
				if c := d.times[i][e.Time]; !c.IsZero() {
					m.days, m.basis = c.DateRange, "story"
				}
			}
			if len(m.sources)+len(m.targets) == 0 {
				d.trace.add(d.ids[d.members[i]].Event[k], "left out of the story: none of its participants is known")
				continue
			}
			out = append(out, m)
		}
	}
	slices.SortStableFunc(out, func(x, y told) int {
		return cmp.Or(cmp.Compare(d.fullness(y), d.fullness(x)), cmp.Compare(x.doc, y.doc), cmp.Compare(x.e.Trigger.Start, y.e.Trigger.Start))
	})
	return out
}

func (d *desk) actorsOf(doc int, args []extract.Arg) []int32 {
	var out []int32
	for _, a := range args {
		if who := d.at(doc, a.Mention); who >= 0 && !slices.Contains(out, who) {
			out = append(out, who)
		}
	}
	return out
}

// fullness ranks mentions: both sides named, persons named, dated.
func (d *desk) fullness(m told) int {
	n := 0
	if len(m.sources) > 0 && len(m.targets) > 0 || len(m.sources) > 1 {
		n += 8
	}
	for _, a := range append(slices.Clone(m.sources), m.targets...) {
		if d.who[a].Kind == text.Person {
			n += 2
		}
	}
	if !m.days.IsZero() {
		n++
	}
	return n
}

// groupFor is the first group all of whose members tell the same event as m, -1 when there is none.
func (d *desk) groupFor(groups [][]told, m told) int {
	for i, g := range groups {
		if !slices.ContainsFunc(g, func(o told) bool { return !d.same(o, m) }) {
			return i
		}
	}
	return -1
}

// same reports whether two mentions can tell one event: type, actors, days and place agree where
// both have them, and they share enough to be more than alike.
func (d *desk) same(x, y told) bool {
	if x.e.Type != y.e.Type || conflictingModes(x.e.Mode, y.e.Mode) {
		return false
	}
	if !nearDays(x, y) || d.conflictingPlaces(x, y) {
		return false
	}
	if symmetric(x.e.Type) {
		return d.sameParties(x, y)
	}
	return d.sameSides(x, y)
}

// symmetric types have parties rather than a doer and somebody done to.
func symmetric(t string) bool {
	switch t {
	case "CONSULT", "AGREE", "COOPERATE":
		return true
	}
	return false
}

func conflictingModes(a, b string) bool {
	return a != b && a != "" && b != "" && (a == "phone" || b == "phone" || a == "visit" && b == "third-party" || a == "third-party" && b == "visit")
}

// nearDays reports whether the days of two mentions can be those of one event. A day that merely comes
// from the document's date may be off by one: the news is of yesterday as often as of today.
func nearDays(x, y told) bool {
	if x.days.IsZero() || y.days.IsZero() || x.days.Overlaps(y.days) {
		return true
	}
	if x.basis == "stated" && y.basis == "stated" || !x.days.Single() || !y.days.Single() {
		return false
	}
	return abs(x.days.Start.Sub(y.days.Start)) <= 1
}

func (d *desk) conflictingPlaces(x, y told) bool {
	if x.place < 0 || y.place < 0 || x.place == y.place {
		return false
	}
	a, b := d.who[x.place].Country, d.who[y.place].Country
	return a != "" && b != "" && a != b
}

// sameParties: the parties of the one are among those of the other, two of them at least, the same
// number where both are pairs of persons.
func (d *desk) sameParties(x, y told) bool {
	a := append(slices.Clone(x.sources), x.targets...)
	b := append(slices.Clone(y.sources), y.targets...)
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) >= 2 && d.within(a, b)
}

// sameSides: doers agree with doers and recipients with recipients; where one mention lacks a side,
// the other side and the word for the event must agree.
func (d *desk) sameSides(x, y told) bool {
	s, sBoth := d.sideAgrees(x.sources, y.sources)
	t, tBoth := d.sideAgrees(x.targets, y.targets)
	if !s || !t {
		return false
	}
	if sBoth && tBoth {
		return true
	}
	if !sBoth && !tBoth {
		return false
	}
	return d.lemma(x) == d.lemma(y) && !x.days.IsZero() && x.days.Overlaps(y.days)
}

func (d *desk) sideAgrees(a, b []int32) (agree, both bool) {
	if len(a) == 0 || len(b) == 0 {
		return true, false
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	return d.within(a, b), true
}

// within reports whether each actor of a is, or stands for, an actor of b.
func (d *desk) within(a, b []int32) bool {
	for _, x := range a {
		if !slices.ContainsFunc(b, func(y int32) bool { return x == y || d.standsFor(x, y) }) {
			return false
		}
	}
	return true
}

func (d *desk) lemma(m told) string { return d.docs[m.doc].Doc.Tokens[m.e.Head].Lemma }

// event writes one group.
func (d *desk) event(g []told) {
	best := slices.MaxFunc(g, func(x, y told) int { return cmp.Compare(d.fullness(x), d.fullness(y)) })
	out := record.Event{
		ID: next("e", &d.builder.events), Type: best.e.Type, Mode: best.e.Mode, CAMEO: best.e.CAMEO,
		Source: d.idsOf(best.sources), Target: d.idsOf(best.targets), Date: d.eventDate(g), Status: statusOf(g), Reports: []record.EventReport{},
	}
	var voices []voice
	var status sides
	for _, m := range g {
		if out.Mode == "" && m.e.Mode != "" {
			out.Mode, out.CAMEO = m.e.Mode, m.e.CAMEO
		}
		if out.Place == nil {
			out.Place = d.place(m)
		}
		r := d.report(m)
		out.Reports = append(out.Reports, r)
		voices = append(voices, voice{m.doc, m.e.Claim})
		status.add(r.Status, r.Document, r.Claim)
		d.explainMention(out.ID, m)
	}
	out.Support = d.support(voices)
	d.trace.add(out.ID, "support: "+out.Support.Why)
	if contradict(status) {
		d.disagree(out.ID, "status", status)
	}
	for _, m := range g {
		if c := m.e.Claim; c >= 0 {
			d.about(d.claimID[m.doc][c], out.ID)
		}
	}
	d.dateConflicts(out.ID, g)
	d.story.Events = append(d.story.Events, out)
}

func (d *desk) idsOf(actors []int32) []string {
	out := []string{}
	for _, a := range actors {
		out = append(out, d.who[a].id)
	}
	return out
}

func (d *desk) report(m told) record.EventReport {
	doc := d.docs[m.doc].Doc
	r := record.EventReport{
		Document: doc.ID, Status: string(m.e.Status), Span: d.span(m.doc, sentence(doc, m.e.Trigger.Start)),
		Trigger: d.span(m.doc, m.e.Trigger), Date: isoDates(m.days, m.basis),
	}
	if m.e.Claim >= 0 {
		r.Claim = d.claimID[m.doc][m.e.Claim]
	}
	return r
}

func isoDates(r text.DateRange, basis string) *record.DateRange {
	if r.IsZero() {
		return nil
	}
	return &record.DateRange{Start: r.Start.String(), End: r.End.String(), Basis: basis}
}

// basisRank orders what a date may rest on, the firmest first.
var basisRank = map[string]int{"stated": 0, "anchor": 1, "story": 2, "document": 3}

// eventDate is the date with the firmest ground; of equally firm ones that of the most documents, then the earliest.
func (d *desk) eventDate(g []told) *record.DateRange {
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
	return isoDates(m.days, m.basis)
}

func (d *desk) place(m told) *record.Place {
	if m.e.Place < 0 {
		return nil
	}
	return d.located(m.doc, m.e.Place)
}

// explainMention writes what one mention rests on.
func (d *desk) explainMention(id string, m told) {
	doc := d.docs[m.doc].Doc
	d.trace.add(id, fmt.Sprintf("%s: %s “%s” (score %d/1000): %s", doc.ID, m.e.Status, doc.Str(m.e.Trigger), m.e.Score, strings.Join(m.e.Why, "; ")))
	if m.e.Time >= 0 {
		if c := d.times[m.doc][m.e.Time]; c.why != "" {
			d.trace.add(id, fmt.Sprintf("%s: “%s” is %s, %s", doc.ID, doc.Str(doc.Times[m.e.Time].Span), c.Start, c.why))
		}
	}
}

// dateConflicts names the documents that give one event different days on their own ground.
func (d *desk) dateConflicts(id string, g []told) {
	var s sides
	apart := false
	for _, m := range g {
		if m.days.IsZero() || m.basis == "document" {
			continue
		}
		for _, o := range g {
			apart = apart || o.basis != "document" && !o.days.IsZero() && !o.days.Overlaps(m.days)
		}
		s.add(m.days.Start.String(), d.docs[m.doc].Doc.ID, "")
	}
	if apart {
		d.disagree(id, "date", s)
	}
}
