package reconcile

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// joinAct joins to the one act of violence that a story is about what single reporters tell of it with fewer marks: whom it also
// harmed, how it went on, who says so. It looks at acts by people without a name or by one person alone: of sides of a war a story tells
// many deeds, and nothing but marks says which is which.
func (s *incidents) joinAct(byDoc [][]piece) {
	of, all := s.byHome(byDoc)
	act := -1
	for _, h := range all {
		if act < 0 || s.tellers(of[h], true) > s.tellers(of[act], true) {
			act = h
		}
	}
	if act < 0 || s.tellers(of[act], true) < 2 || !s.ofLate(of[act]) || !s.privately(of[act]) {
		return
	}
	var parts []int
	for _, h := range all {
		switch {
		case h == act:
		case s.partOfAct(of[act], of[h]):
			parts = append(parts, h)
		case s.tellers(of[h], false) > 1 && s.ofLate(of[h]):
			return // the story has two
		}
	}
	for _, h := range parts {
		s.merge(s.home(act), s.home(h), of[act][0].told, "one incident", "the one act of violence that the story tells of")
	}
}

// ofLate reports whether a group is of one deed that came about of late and is set apart from no other; "two others" sets people apart, no deed.
func (s *incidents) ofLate(pieces []piece) bool {
	return !slices.ContainsFunc(pieces, func(p piece) bool {
		return p.second && !p.prior || p.sum || p.e.Background || p.harm == "" && s.tellsAnother(p.told)
	})
}

// tellers is how many reporters tell of a group, or begin with it.
func (s *incidents) tellers(pieces []piece, lead bool) int {
	var seen []int
	for _, p := range pieces {
		if r := s.reporter[p.doc]; (p.lead || !lead) && !slices.Contains(seen, r) {
			seen = append(seen, r)
		}
	}
	return len(seen)
}

// privately reports whether an act is by no army: with arms that one man carries, by nobody who is known as a side.
func (s *incidents) privately(pieces []piece) bool {
	return !slices.ContainsFunc(pieces, func(p piece) bool {
		return !carried[p.means] || battles[s.lemma(p.told)] || slices.ContainsFunc(p.sources, func(k int32) bool { return !s.private(k) })
	})
}

// carried are the means that one man carries; "" is open.
var carried = map[string]bool{"": true, "guns": true, "blades": true, "bombs": true, "bombing": true}

// private reports whether k acts for itself: a person, or people told by what they did ("gunmen", "the attackers").
func (d *desk) private(k int32) bool {
	w := d.nounOf(k)
	return !d.enforces(k) && (d.who[k].Kind == text.Person || !d.knownSide(k) || d.perpetrator(k) || !d.named(k) && (w == "other" || w == "others" || w == "people"))
}

// perpetrators are the nouns for who does an act of violence, whatever his side.
var perpetrators = words("attacker assailant bomber gunman shooter suspect perpetrator hijacker terrorist militant extremist")

// perpetrator reports whether k is told by such a noun alone.
func (d *desk) perpetrator(k int32) bool {
	w := d.nounOf(k)
	return !d.named(k) && (perpetrators[w] || len(w) > 1 && (perpetrators[w[:len(w)-1]] || perpetrators[strings.TrimSuffix(w, "men")+"man"]))
}

// partOfAct reports whether b says no more than the act a does: nothing in it is of another act, and it
// stands by a in a text or has a party of it.
func (s *incidents) partOfAct(a, b []piece) bool {
	if !s.ofLate(b) || !s.privately(b) || s.meansApart(a, b) != "" || s.othersByName(a, b) || s.otherTimes(b, a) || !s.nearTexts(a, b) {
		return false
	}
	for _, y := range b {
		if y.prior || y.other || y.later || y.new && !y.lead || y.e.Status != extract.Held && y.e.Status != extract.Alleged || !s.byAct(a, y) || !s.onAct(a, y) {
			return false
		}
	}
	return s.besideAct(a, b)
}

// byAct reports whether the parties of y can be those of a: its doers are without a name or doers of a, and nobody that did a is harmed.
func (s *incidents) byAct(a []piece, y piece) bool {
	return !slices.ContainsFunc(y.sources, func(k int32) bool {
		return s.named(k) && !slices.ContainsFunc(a, func(x piece) bool { return slices.Contains(x.sources, k) })
	}) && !slices.ContainsFunc(y.targets, func(k int32) bool {
		return s.perpetrator(k) || slices.ContainsFunc(a, func(x piece) bool { return slices.Contains(x.sources, k) })
	}) && !slices.ContainsFunc(a, func(x piece) bool {
		return x.harm == y.harm && x.count > 0 && y.count > x.count || s.keptApart(x.told, y.told) != nil
	})
}

// othersByName reports whether two groups name whom they were done to, and no person is among both.
func (s *incidents) othersByName(a, b []piece) bool {
	p, q := s.namedVictims(a), s.namedVictims(b)
	return len(p) > 0 && len(q) > 0 && !slices.ContainsFunc(p, func(k int32) bool { return slices.Contains(q, k) })
}

// namedVictims is the persons with a name to whom a group was done.
func (s *incidents) namedVictims(pieces []piece) (out []int32) {
	for _, p := range pieces {
		for _, k := range p.targets {
			if s.named(k) && s.who[k].Kind == text.Person {
				out = append(out, k)
			}
		}
	}
	return out
}

// onAct reports whether neither day nor place of y is another than those of a.
func (s *incidents) onAct(a []piece, y piece) bool {
	day, spot, apart := y.days.IsZero() || loose(y.basis), false, false
	q := s.exactSpot(y)
	for _, x := range a {
		if farPlaces(x.told, y.told) {
			return false
		}
		day = day || !x.days.IsZero() && x.days.Start.Sub(y.days.End) <= 1 && y.days.Start.Sub(x.days.End) <= 1
		if p := s.exactSpot(x); p >= 0 && q >= 0 {
			one := s.onSpot(x, y) || s.nameWithin(p, q) || s.spotWithin(p, q) || s.sharedSpot(x.told, y.told)
			spot, apart = spot || one, apart || !one
		}
	}
	return day && (spot || !apart)
}

// besideAct reports whether b stands near a in a text, or has a party or the day of it.
func (s *incidents) besideAct(a, b []piece) bool {
	return slices.ContainsFunc(b, func(y piece) bool {
		return slices.ContainsFunc(a, func(x piece) bool {
			gap := y.sent - x.sent
			shares := func(k int32) bool { return slices.Contains(x.sources, k) || slices.Contains(x.targets, k) }
			return x.doc == y.doc && gap <= closeBy && gap >= -closeBy || s.onDay(x, y) && sureDay(y.told) || slices.ContainsFunc(y.targets, shares) || slices.ContainsFunc(y.sources, shares)
		})
	})
}
