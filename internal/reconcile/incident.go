package reconcile

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/readout-news/readout/internal/extract"
)

// incidents joins groups that tell of one incident of force piece by piece, first those of one text, then those that texts
// of the story are about.
type incidents struct {
	merger
}

// merger joins groups, and knows what each tells and where it went.
type merger struct {
	*grouping
	of   map[int][]piece // group -> what it tells
	into map[int]int     // group -> the one that it went into
}

func (g *grouping) merger() merger { return merger{g, map[int][]piece{}, map[int]int{}} }

// uniteIncidents joins what is of one incident.
func (g *grouping) uniteIncidents() {
	s := incidents{g.merger()}
	byDoc := s.collect(g.pieceOf)
	for _, pieces := range byDoc {
		s.inOneText(pieces)
	}
	for i := range byDoc {
		byDoc[i] = s.completed(byDoc[i])
	}
	s.across(byDoc)
	s.joinHarmed(byDoc)
	s.fitMarks(byDoc)
	s.joinAct(byDoc)
	g.groups = slices.DeleteFunc(g.groups, func(group []told) bool { return len(group) == 0 })
}

// collect reads the mentions of all groups as pieces, by document.
func (s *merger) collect(pieceOf func(told, int) (piece, bool)) [][]piece {
	byDoc := make([][]piece, len(s.docs))
	for i, group := range s.groups {
		for _, m := range group {
			if p, ok := pieceOf(m, i); ok {
				s.of[i] = append(s.of[i], p)
				byDoc[m.doc] = append(byDoc[m.doc], p)
			}
		}
	}
	return byDoc
}

// unite joins the groups of two pieces unless something keeps them apart, and reports whether they are one.
func (s *incidents) unite(x, y piece, why string) bool {
	a, b := s.home(x.group), s.home(y.group)
	if a != b {
		if no := s.clashing(s.of[a], s.of[b]); no != "" {
			s.neighbour(x.told, y.told, no)
			return false
		}
	}
	s.merge(a, b, x.told, "one incident", why)
	return true
}

// merge makes one of groups a and b, on the word of x.
func (s *merger) merge(a, b int, x told, why ...string) {
	if a == b {
		return
	}
	a, b = min(a, b), max(a, b)
	for k := range s.groups[b] {
		m := &s.groups[b][k]
		m.joined = cmp.Or(m.joined, s.because(x, verdict{grounds: why}))
	}
	s.into[b] = a
	s.of[a] = append(s.of[a], s.of[b]...)
	s.groups[a] = append(s.groups[a], s.groups[b]...)
	s.groups[b], s.of[b] = nil, nil
}

func (s *merger) home(group int) int {
	for to, ok := s.into[group]; ok; to, ok = s.into[group] {
		group = to
	}
	return group
}

// inOneText joins the pieces of a text, sentence by sentence first, so that what is joined next is fuller: each piece goes to
// the nearest before it that it is linked to and with which nothing clashes.
func (s *incidents) inOneText(pieces []piece) {
	slices.SortStableFunc(pieces, byPosition)
	for j, y := range pieces {
		for i := j - 1; i >= 0 && pieces[i].sent == y.sent && !y.caption; i-- {
			if !y.other && (!y.prior && !pieces[i].prior || s.onePrior(pieces[i], y)) {
				s.unite(pieces[i], y, "told in one sentence")
			}
		}
	}
	for j := range pieces {
		pieces[j].whole = slices.ContainsFunc(pieces, func(o piece) bool {
			return o.sent == pieces[j].sent && (len(o.sources) > 0 || o.means != "" && s.spotOf(o.told) >= 0)
		})
	}
	for j, y := range pieces {
		for i := j - 1; i >= 0; i-- {
			if why := s.linked(pieces[i], y); why != "" && s.unite(pieces[i], y, why) {
				break
			}
		}
	}
	s.parts(pieces)
	s.strays(pieces)
}

// onePrior reports whether two pieces of a sentence are told in one clause, of one doer, as what came before another deed.
func (d *desk) onePrior(x, y piece) bool {
	a, _ := d.priorIn(x.told)
	b, _ := d.priorIn(y.told)
	return a >= 0 && a == b && len(x.sources) > 0 && slices.Equal(x.sources, y.sources) && x.harm != y.harm
}

// parts joins what a text counts apart to the deed whose number the parts make up: "31 were killed", "10 on the bus", "21 others".
func (s *incidents) parts(pieces []piece) {
	for _, x := range pieces {
		for i, y := range pieces {
			for _, z := range pieces[i+1:] {
				if x.harm == "" || y.harm != x.harm || z.harm != x.harm || y.count == 0 || z.count == 0 || y.count+z.count != x.count || x.count < leastParts {
					continue
				}
				for _, p := range []piece{y, z} {
					if !s.daysApart(x, p) && s.doersAgree(x.sources, p.sources) && (p.sent-x.sent)*(p.sent-x.sent) <= partReach*partReach {
						s.merge(s.home(x.group), s.home(p.group), x.told, "one incident", "the parts of its number")
					}
				}
			}
		}
	}
}

// The least number whose parts are known by adding up, and how many sentences from it they stand at the most.
const (
	leastParts = 6
	partReach  = 4
)

func byPosition(x, y piece) int { return cmp.Compare(x.e.Trigger.Start, y.e.Trigger.Start) }

// strays joins those harmed of whom a text says no more ("five were killed, he said") to the one deed that it tells of.
func (s *incidents) strays(pieces []piece) {
	stray := func(p piece) bool {
		return p.harm != "" && len(p.sources) == 0 && p.means != "gas" && !p.later && !p.second && !p.new && !p.sum && s.spotOf(p.told) < 0 && (p.days.IsZero() || loose(p.basis)) && s.victims(p.targets)
	}
	first, home := -1, -1
	for i, p := range pieces {
		if stray(p) {
			continue
		}
		if home >= 0 && s.home(p.group) != home {
			return
		}
		first, home = i, s.home(p.group)
	}
	if home < 0 || pieces[first].prior {
		return
	}
	for _, p := range pieces {
		if stray(p) && !s.stopsDoer(pieces[first], p) {
			s.unite(pieces[first], p, "the one deed that the text tells of")
		}
	}
}

// completed gives the pieces of a text the day and the place that other pieces of the same incident have: one tells when, another where.
func (s *merger) completed(pieces []piece) []piece {
	type known struct {
		day   *piece
		town  *extract.Location
		spot  int32
		mixed bool
	}
	of := map[int]*known{}
	for i := range pieces {
		p := &pieces[i]
		k := of[s.home(p.group)]
		if k == nil {
			k = &known{spot: -1}
			of[s.home(p.group)] = k
		}
		if p.days.Single() && p.basis != extract.News && (k.day == nil || sureDay(p.told) && !sureDay(k.day.told)) {
			k.day = p
		}
		if p.town != nil {
			k.town = p.town
		}
		if at := s.spotOf(p.told); at >= 0 && !s.wide(p.told, at) {
			k.mixed = k.mixed || k.spot >= 0 && k.spot != at
			k.spot = at
		}
	}
	out := slices.Clone(pieces)
	for i := range out {
		p, k := &out[i], of[s.home(out[i].group)]
		if k.day != nil && (p.days.IsZero() || p.basis == extract.News) {
			p.days, p.basis = k.day.days, k.day.basis
		}
		if s.spotOf(p.told) < 0 && !k.mixed {
			p.place = k.spot
		}
		if p.town == nil && !k.mixed {
			p.town = k.town
		}
	}
	return out
}

// across joins what the texts of a story are about, and what is told of one day, place and means.
func (s *incidents) across(byDoc [][]piece) {
	filed := map[string][]piece{}
	for _, pieces := range byDoc {
		for _, y := range pieces {
			for _, k := range s.fileKeys(y) {
				for _, x := range filed[k] {
					if why := s.linkedAcross(x, y); why != "" && s.unite(x, y, why) {
						break
					}
				}
			}
		}
		for _, y := range pieces {
			for _, k := range s.fileKeys(y) {
				if len(filed[k]) < mostFiled {
					filed[k] = append(filed[k], y)
				}
			}
		}
	}
}

// mostFiled bounds with how many pieces of earlier texts one is compared.
const mostFiled = 40

// fileKeys are where a piece may find others of its incident: what texts begin with, and its days.
func (s *incidents) fileKeys(p piece) (out []string) {
	if p.lead {
		out = append(out, "lead")
	}
	if p.days.Single() {
		out = append(out, p.days.Start.String())
	}
	if p.means == "gas" {
		out = append(out, "gas")
	}
	out = append(out, fmt.Sprintf("words %x", p.words))
	if p.count >= rareNumber || p.count >= leastToll && len(p.sources) == 1 {
		out = append(out, fmt.Sprint(p.count, p.harm))
	}
	return out
}

// clashing says what keeps two groups from being of one incident, "" for nothing.
func (s *incidents) clashing(a, b []piece) string {
	several := func(p piece) bool { return p.count > 1 && s.victims(p.targets) }
	if no := s.meansApart(a, b); no != "" {
		return no
	}
	many := slices.ContainsFunc(a, several) || slices.ContainsFunc(b, several)
	toll := s.oneToll(a, b)
	for _, x := range a {
		for _, y := range b {
			if no := s.clash(x, y, many); no != "" && !(toll && no == doersDiffer && s.soleDoers(x.sources, y.sources)) {
				return no
			}
			if c := s.keptApart(x.told, y.told); c != nil {
				c.Applied++
				return c.Because()
			}
		}
	}
	return ""
}

// linked says why two pieces of one text, y behind x, are taken for one incident, "" when nothing speaks for it.
func (d *desk) linked(x, y piece) string {
	gap := y.sent - x.sent
	near := gap <= 2 && !y.second && !y.new && !x.prior && !y.sum && !(x.whole && y.whole) && !x.sum && !d.stopsDoer(x, y)
	switch {
	case x.caption:
		return ""
	case y.back && y.days.Days() <= 7 && (!x.second || x.fresh && gap <= 2) && (gap <= 2 || x.lead || (gap <= closeBy || sameMeans(x, y) || d.sharedDoer(x, y)) && (x.means != "" || d.tellsMeans(x, y.means))):
		return "taken up as one told before"
	case d.titled(x.told) && y.lead && !y.second:
		return "the headline and what the text begins with"
	case near && (x.harm == "") != (y.harm == ""), near && x.harm != y.harm:
		return "the deed and whom it harmed, told close to each other"
	case near && !y.later && x.harm != "" && len(y.sources) == 0 && (x.means == y.means || y.means == "") && d.victims(y.targets) && (y.days.IsZero() || loose(y.basis) || x.days.Overlaps(y.days)):
		return "those whom it harmed, told one after the other"
	case gap <= 2 && !y.second && !y.sum && !y.later && len(x.sources) > 0 && d.identical(x.sources, y.sources) && slices.ContainsFunc(y.sources, d.named) && (x.means == "") == (y.means == "") && meansAgree(x, y):
		return "one doer, told close to each other"
	case x.harm != "" && x.harm == y.harm && x.count > 2 && x.count == y.count:
		return fmt.Sprintf("both tell of %d %s", x.count, x.harm)
	case d.oneGas(x, y):
		return "one attack with gas"
	case x.lead && !y.second && x.harm != "" && x.harm == y.harm && d.onDay(x, y) && sureDay(y.told) && d.sharedDoer(x, y):
		return "what the text begins with, told by its day and doer"
	case d.onDay(x, y) && (d.onSpot(x, y) && d.alikeIn(x, y)):
		return "one day and place"
	}
	return ""
}

// nearNews is how alike two articles of a story are at the least that begin with one deed, told by day or means.
const nearNews = 20

// linkedAcross says the same of pieces of two texts.
func (d *desk) linkedAcross(x, y piece) string {
	alike := d.likeness[x.doc*len(d.docs)+y.doc]
	switch {
	case x.second != y.second:
		return ""
	case x.words == y.words:
		return "told in the same words"
	case d.oneGas(x, y) && !d.outApart(x.doc, y.doc) && d.likeness[x.doc*len(d.docs)+y.doc] >= nearNews:
		return "one attack with gas"
	case d.onDay(x, y) && d.onSpot(x, y) && (d.alikeIn(x, y) || x.harm == y.harm):
		return "one day and place"
	case alike >= nearNews && d.inPeriod(x, y) && d.oneToll([]piece{x}, []piece{y}) && d.soleDoers(x.sources, y.sources):
		return fmt.Sprintf("both tell of %d %s, by one doer", x.count, x.harm)
	case x.harm != "" && x.harm == y.harm && x.count == y.count && x.count >= rareNumber,
		d.onDay(x, y) && oneHarm(x, y) && x.count == y.count && x.count > 1:
		return fmt.Sprintf("both tell of %d people", x.count)
	case !x.lead || !y.lead || d.outApart(x.doc, y.doc):
		return ""
	case d.onDay(x, y) && x.basis != extract.News && y.basis != extract.News && alike >= nearNews && (alike >= someNews || x.count == 0 || y.count == 0 || x.count == y.count || x.harm != y.harm):
		return "both texts begin with it, on one day"
	case x.harm != "" && x.harm == y.harm && x.count > 1 && x.count == y.count:
		return fmt.Sprintf("both texts begin with %d %s", x.count, x.harm)
	case sameMeans(x, y) && (d.onSpot(x, y) || d.sharedDoer(x, y) || alike >= nearNews && (x.count == 0 || y.count == 0 || x.count == y.count)),
		alike >= someNews && (d.onSpot(x, y) || d.sharedDoer(x, y)):
		return "what both texts begin with"
	}
	return ""
}

// sameMeans reports whether the words for both deeds tell the same means.
func sameMeans(x, y piece) bool {
	return x.means != "" && x.means == y.means && !x.byNoun && !y.byNoun
}

// oneGas reports whether both pieces are of an attack with gas, or the like, which no words set apart: a story hardly has two.
func (d *desk) oneGas(x, y piece) bool {
	return x.means == "gas" && y.means == "gas" && !x.second && !y.second && !x.sum && !y.sum && !x.e.Background && !y.e.Background &&
		(x.count == 0 || y.count == 0 || x.count == y.count || x.harm != y.harm) && !d.longAgo(x, y) && !d.longAgo(y, x)
}

// onDay reports whether both pieces are of one known day.
func (d *desk) onDay(x, y piece) bool { return x.days.Single() && x.days == y.days }

// onSpot reports whether both happened at one place that is no whole country.
func (d *desk) onSpot(x, y piece) bool {
	if x.town != nil && y.town != nil {
		return distance(x.town.Lat, x.town.Lon, y.town.Lat, y.town.Lon) < sameTown
	}
	a, b := d.spotOf(x.told), d.spotOf(y.told)
	return a >= 0 && a == b && !d.wide(x.told, a) && !d.wide(y.told, b)
}

// sameTown is how far apart, in degrees of latitude, two places of one town may lie.
const sameTown = 0.05

// outApart reports whether two texts came out more than a week apart: what they begin with is not one piece of news.
func (d *desk) outApart(a, b int) bool {
	x, y := d.docs[a].Doc.Published.Start, d.docs[b].Doc.Published.Start
	return !x.IsZero() && !y.IsZero() && abs(x.Sub(y)) > 7
}

// oneHarm reports whether the words for what was done to people can be of the same people: whoever was shot may have died.
func oneHarm(x, y piece) bool {
	return x.harm == y.harm || x.harm == "" || y.harm == "" || x.harm == "hit" || y.harm == "hit"
}

// alikeIn reports whether two pieces share their means, a doer or a number.
func (d *desk) alikeIn(x, y piece) bool {
	return sameMeans(x, y) || d.sharedDoer(x, y) || x.harm != "" && x.harm == y.harm && x.count == y.count && x.count > 0 || (x.harm == "") != (y.harm == "")
}

func (d *desk) sharedDoer(x, y piece) bool {
	return slices.ContainsFunc(x.sources, func(a int32) bool {
		return slices.ContainsFunc(y.sources, func(b int32) bool { return a == b || d.standsFor(a, b) || d.alike(a, b) || d.stateAlike(a, b) })
	})
}
