package reconcile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/event"
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/internal/sameevent"
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
	lent    string // why days are those of another event
	place   int32
	at      uint64         // key of its sentence and its word there
	words   uint64         // key of the words around it
	said    text.DateRange // when somebody is told to have said it, as far as its sentence dates that
	often   bool           // told as what somebody does, as habit gives it
	nth     string         // the word that counts it among others: "second"
	mention sameevent.Mention
	joined  string // to which mention, and on what grounds
}

// events joins the mentions of one event into one line with the status that each document gives it.
func (d *desk) events() {
	d.eventID, d.eventDay = make([][]string, len(d.docs)), map[string]text.DateRange{}
	for i, a := range d.docs {
		d.eventID[i] = make([]string, len(a.Events))
	}
	grouped := d.group(d.mentionsOfEvents())
	groups := d.mergeDecided(grouped.groups)
	for i, g := range groups {
		groups[i] = d.withoutDoubts(once(d.inTextOrder(g)))
	}
	d.lendDays(groups)
	slices.SortStableFunc(groups, func(x, y []told) int {
		return cmp.Or(cmp.Compare(d.outlets(y), d.outlets(x)), cmp.Compare(x[0].doc, y[0].doc), cmp.Compare(x[0].e.Trigger.Start, y[0].e.Trigger.Start))
	})
	for _, g := range groups {
		d.event(g)
	}
	grouped.explainNear()
}

func (d *desk) inTextOrder(g []told) []told {
	slices.SortStableFunc(g, func(x, y told) int {
		return cmp.Or(cmp.Compare(x.doc, y.doc), cmp.Compare(x.e.Trigger.Start, y.e.Trigger.Start))
	})
	return g
}

// once keeps one mention of each predicate: naming a party twice does not tell of the event twice.
func once(g []told) []told {
	return slices.CompactFunc(g, func(x, y told) bool {
		return x.doc == y.doc && x.e.Trigger == y.e.Trigger && x.e.Status == y.e.Status
	})
}

// doubted is the score, in thousandths, below which a mention may back a status that a surer one has, but not part with it.
const doubted = 650

// withoutDoubts leaves out of g the mentions of low score whose status none of the sure ones has: they are more often misread than news.
func (d *desk) withoutDoubts(g []told) []told {
	sure := map[extract.Status]bool{}
	for _, m := range g {
		if m.e.Score >= event.Sure(d.docs[m.doc]) {
			sure[m.e.Status] = true
		}
	}
	if len(sure) == 0 {
		return g
	}
	return slices.DeleteFunc(g, func(m told) bool {
		drop := m.e.Score < doubted && !sure[m.e.Status]
		if drop {
			d.trace.add(d.ids[d.members[m.doc]].Event[m.index], "left out of the story: its score is low, and surer mentions have another status")
		}
		return drop
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
	var docs []*text.Doc
	for _, a := range d.docs {
		docs = append(docs, a.Doc)
	}
	d.reader = sameevent.NewReader(docs, d.at)
	for i, a := range d.docs {
		for k := range a.Events {
			e := &a.Events[k]
			m := told{doc: i, index: int32(k), e: e, place: d.at(i, e.Place), days: e.Date, basis: e.DateBasis}
			m.at = linear.Mix(d.sentenceKey(i, e.Trigger.Start), linear.HashLower(a.Doc.Str(e.Trigger)))
			m.words = d.wordsKey(i, e.Head)
			m.sources, m.targets = d.actorsOf(i, e.Source), d.actorsOf(i, e.Target)
			if e.Type == "ASSAULT" && !d.ofForce(&m) {
				d.trace.add(d.ids[d.members[i]].Event[k], "left out of the story: who counts the dead is read as who did it")
				continue
			}
			if why := noDeed(a, e); why != "" {
				d.trace.add(d.ids[d.members[i]].Event[k], "left out of the story: "+why)
				continue
			}
			if e.Time >= 0 && m.days.IsZero() {
				if c := d.times[i][e.Time]; !c.IsZero() {
					m.days, m.basis = c.DateRange, extract.FromStory
				}
			}
			d.lookAhead(&m)
			d.asFirst(&m)
			if d.clockOnly(m) {
				m.days.Start, m.basis = m.days.Start.Add(-1), extract.News // "at 2 a.m." is of last night as often as of today
			}
			if len(m.sources)+len(m.targets) == 0 {
				d.trace.add(d.ids[d.members[i]].Event[k], "left out of the story: none of its participants is known")
				continue
			}
			m.said, m.often, m.nth = d.sayingDay(m), m.e.Type == "ASSAULT" && d.habit(m), d.ordinal(m)
			m.mention = d.mention(m)
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
	if m.e.Type == "ASSAULT" && len(m.targets) > 0 && !harms[d.lemma(m)] {
		n++ // the deed says more of it than whom it harmed
	}
	return n
}

// known is how many parties of m have a name or are counted.
func (d *desk) known(m told) (n int) {
	for _, k := range slices.Concat(m.sources, m.targets) {
		if d.named(k) || quantity(strings.Fields(fold(d.who[k].Name))) > 0 {
			n++
		}
	}
	return n
}

// event writes one group.
func (d *desk) event(g []told) {
	status := statusOf(g)
	asFar := func(m told) int {
		if string(m.e.Status) == status {
			return 1
		}
		return 0
	}
	best := slices.MaxFunc(g, func(x, y told) int {
		if c := cmp.Compare(d.fullness(x), d.fullness(y)); c != 0 || x.e.Type == "ASSAULT" {
			return c // sides takes the parties of a deed of force from all its mentions
		}
		return cmp.Or(asFar(x)-asFar(y), cmp.Compare(d.known(x), d.known(y)))
	})
	sources, targets := d.sides(g, best)
	var doers []detail
	if best.e.Type == "ASSAULT" && len(g) > 1 {
		var open bool
		if doers, open = d.doers(g); !open {
			doers = nil
		} else if !d.oneDoer(g) {
			sources = nil
		}
		targets = d.settledTargets(g, targets)
	}
	if len(sources) < 2 || len(targets) > 0 { // of a meeting each names whom it looks at
		sources = d.sharedSide(g, sources, targets, func(m told) []int32 { return m.sources })
	}
	if targets = d.sharedSide(g, targets, sources, func(m told) []int32 { return m.targets }); best.e.Type == "ASSAULT" {
		targets = d.withoutNumbers(targets)
	}
	out := record.Event{
		ID: next("e", &d.builder.events), Type: best.e.Type, Mode: best.e.Mode, CAMEO: best.e.CAMEO,
		Source: d.idsOf(sources), Target: d.idsOf(targets), Date: d.eventDate(g), Place: d.place(g), Status: status,
		Object: d.wording(best, best.e.Object, targets, best.targets), Subject: d.wording(best, best.e.Subject, sources, best.sources), Background: d.history(g), Reports: []record.EventReport{},
	}
	var voices []voice
	var told sides
	for _, m := range g {
		if out.Mode == "" && m.e.Mode != "" {
			out.Mode, out.CAMEO = m.e.Mode, m.e.CAMEO
		}
		r := d.report(m)
		out.Reports = append(out.Reports, r)
		voices = append(voices, voice{doc: m.doc, claim: m.e.Claim, at: sentence(d.docs[m.doc].Doc, m.e.Trigger.Start), word: m.e.Trigger})
		told.add(r.Status, r.Document, r.Claim)
		d.eventID[m.doc][m.index] = out.ID
		d.explainMention(out.ID, m)
	}
	out.Support = d.support(voices)
	if m := firmest(g); m != nil {
		d.eventDay[out.ID] = m.days
	}
	d.trace.add(out.ID, "support: "+out.Support.Why)
	var why string
	if out.Relation, why = d.statusRelation(g); severity[out.Relation] > severity[compatible] {
		d.disagree(out.ID, "status", out.Relation, why, told)
	}
	d.partDoers(out.ID, doers)
	for _, m := range g {
		if c := m.e.Claim; c >= 0 {
			d.about(d.claimID[m.doc][c], out.ID)
		}
	}
	d.dateConflicts(out.ID, g)
	d.story.Events = append(d.story.Events, out)
	d.told = append(d.told, g)
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
	if c := d.span(m.doc, d.clauseFor(m)); c != r.Span {
		r.Clause = &c
	}
	if m.e.Time >= 0 {
		at := d.span(m.doc, doc.Times[m.e.Time].Span)
		r.Time = &at
	}
	if !m.e.Object.Empty() {
		at := d.span(m.doc, m.e.Object)
		r.Object = &at
	}
	if !m.e.Subject.Empty() {
		at := d.span(m.doc, m.e.Subject)
		r.Subject = &at
	}
	return r
}

// wording is the words s of best for a side of the line, where the line has no other party for it than best has.
func (d *desk) wording(best told, s text.Span, side, own []int32) string {
	if len(side) > 1 || len(side) == 1 && !slices.Equal(side, own) {
		return ""
	}
	return strings.Join(strings.Fields(d.docs[best.doc].Doc.Str(s)), " ")
}

func isoDates(r text.DateRange, basis string) *record.DateRange {
	if r.IsZero() {
		return nil
	}
	return &record.DateRange{Start: r.Start.String(), End: r.End.String(), Basis: basis}
}

// explainMention writes what one mention rests on.
func (d *desk) explainMention(id string, m told) {
	doc := d.docs[m.doc].Doc
	d.trace.add(id, fmt.Sprintf("%s: %s “%s” (score %d/1000): %s", doc.ID, m.e.Status, doc.Str(m.e.Trigger), m.e.Score, strings.Join(m.e.Why, "; ")))
	if m.joined != "" {
		d.trace.add(id, fmt.Sprintf("%s “%s” joined %s", doc.ID, doc.Str(m.e.Trigger), m.joined))
	}
	if m.lent != "" {
		d.trace.add(id, doc.ID+": dated by "+m.lent)
	}
	if m.e.Time >= 0 {
		if c := d.times[m.doc][m.e.Time]; c.why != "" {
			d.trace.add(id, fmt.Sprintf("%s: “%s” is %s, %s", doc.ID, doc.Str(doc.Times[m.e.Time].Span), c.days(), c.why))
		}
	}
}
