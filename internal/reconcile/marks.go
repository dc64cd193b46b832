package reconcile

import (
	"slices"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// marks are what a deed of force is known by: its day, place, doer and means, how many it harmed, and what it hit. Of two groups each mark agrees,
// differs, or is told by one alone; a group with a mark that differs never joins, and one with fewer joins the only one it fits.
const (
	markDay = iota
	markPlace
	markDoer
	markMeans
	markNumber
	markHit
	manyMarks
)

// markNames say in words what two groups agree in.
var markNames = [manyMarks]string{"day", "place", "doer", "means", "number", "target"}

// mostMarked bounds with how many groups one is compared.
const mostMarked = 100

// leastMarks is in how many marks two groups agree at the least.
const leastMarks = 2

// fitMarks joins each group of force to the only other that tells as many marks or more and that it fits.
func (s *incidents) fitMarks(byDoc [][]piece) {
	of, all := s.byHome(byDoc)
	told := map[int]int{}
	for _, h := range all {
		told[h] = s.marks(of[h])
	}
	for _, a := range all {
		if s.home(a) != a || !s.single(of[a]) {
			continue
		}
		best, most, several := -1, leastMarks-1, false
		var why string
		for _, b := range all {
			if b == a || s.home(b) != b || told[a] > told[b] {
				continue
			}
			n, names := s.agreeIn(of[a], of[b])
			switch {
			case n > most:
				best, most, several, why = b, n, false, names
			case n == most && best >= 0:
				several = true
			}
		}
		if best < 0 || several {
			continue
		}
		joined := append(slices.Clone(of[min(a, best)]), of[max(a, best)]...)
		of[min(a, best)], told[min(a, best)] = joined[:min(len(joined), mostRetoldOf)], max(told[a], told[best])
		s.merge(a, best, of[best][0].told, "one incident", "the only one with its "+why)
	}
}

// byHome gives the pieces by the group that they stand in now, mostRetoldOf of each at the most, and those groups in their order, mostMarked at the most.
func (s *incidents) byHome(byDoc [][]piece) (of map[int][]piece, all []int) {
	of = map[int][]piece{}
	for _, pieces := range byDoc {
		for _, p := range pieces {
			h := s.home(p.group)
			if of[h] == nil {
				all = append(all, h)
			}
			if len(of[h]) < mostRetoldOf {
				of[h] = append(of[h], p)
			}
		}
	}
	slices.Sort(all)
	return of, all[:min(len(all), mostMarked)]
}

// single reports whether all pieces of a group are of one deed that came about of late, set apart from no other.
func (s *incidents) single(pieces []piece) bool {
	return !slices.ContainsFunc(pieces, func(p piece) bool {
		return p.second && !p.prior || p.sum || p.e.Background || s.tellsAnother(p.told)
	})
}

// marks is how many marks some piece of a group tells.
func (s *incidents) marks(pieces []piece) (n int) {
	var has [manyMarks]bool
	for _, p := range pieces {
		has[markDay] = has[markDay] || p.days.Single()
		has[markPlace] = has[markPlace] || s.exactSpot(p) >= 0
		has[markDoer] = has[markDoer] || slices.ContainsFunc(p.sources, s.knownSide)
		has[markMeans] = has[markMeans] || p.means != ""
		has[markNumber] = has[markNumber] || p.count > 1
		has[markHit] = has[markHit] || slices.ContainsFunc(p.targets, s.hitNamed)
	}
	for _, h := range has {
		if h {
			n++
		}
	}
	return n
}

// agreeIn is in how many marks two groups agree, and in which; 0 where one differs or nothing makes their texts tell of one thing.
func (s *incidents) agreeIn(a, b []piece) (n int, names string) {
	if !s.nearTexts(a, b) {
		return 0, ""
	}
	var agree [manyMarks]bool
	here, spots, apartSpots, rare := false, false, false, false
	for _, x := range a {
		for _, y := range b {
			if x.doc == y.doc && x.prior != y.prior || farPlaces(x.told, y.told) || y.e.Background || slices.ContainsFunc(y.targets, s.another) {
				return 0, ""
			}
			here = here || x.doc == y.doc
			agree[markDay] = agree[markDay] || !x.days.IsZero() && x.days.Overlaps(y.days) && (x.days.Single() || y.days.Single()) && max(x.days.Days(), y.days.Days()) <= 2
			agree[markDoer] = agree[markDoer] || slices.ContainsFunc(x.sources, s.knownSide) && s.sharedDoer(x, y)
			agree[markMeans] = agree[markMeans] || x.means != "" && y.means != "" && meansAgree(x, y)
			if x.harm != "" && x.harm == y.harm && x.count > 2 && x.count == y.count {
				agree[markNumber], rare = true, rare || x.count >= rareNumber
			}
			agree[markHit] = agree[markHit] || slices.ContainsFunc(x.targets, func(k int32) bool { return s.hitNamed(k) && slices.Contains(y.targets, k) })
			if p, q := s.exactSpot(x), s.exactSpot(y); p >= 0 && q >= 0 {
				one := s.onSpot(x, y) || s.nameWithin(p, q) || s.spotWithin(p, q) || s.sharedSpot(x.told, y.told)
				spots, apartSpots = spots || one, apartSpots || !one
			}
		}
	}
	agree[markPlace] = spots
	if apartSpots && !spots || s.numbersApart(a, b) {
		return 0, ""
	}
	sure := rare || agree[markDay] || agree[markNumber] && here
	if !sure && !agree[markPlace] && !agree[markHit] && !s.oneStrike(a, b) {
		return 0, ""
	}
	for i, ok := range agree {
		if ok {
			if n++; names != "" {
				names += " and "
			}
			names += markNames[i]
		}
	}
	if n < leastMarks || !sure && !here && n == leastMarks && !s.oneStrike(a, b) || s.otherTimes(a, b) || s.otherTimes(b, a) || s.clashing(a, b) != "" {
		return 0, ""
	}
	return n, names
}

// nearTexts reports whether some text of each group tells of one piece of news, or one text of both.
func (s *incidents) nearTexts(a, b []piece) bool {
	return slices.ContainsFunc(a, func(x piece) bool {
		return slices.ContainsFunc(b, func(y piece) bool {
			return x.doc == y.doc || s.likeness[x.doc*len(s.docs)+y.doc] >= nearNews && !s.outApart(x.doc, y.doc)
		})
	})
}

// hitNamed reports whether k is a place or person that few deeds hit, rather than a side of the war or people without a name.
func (s *incidents) hitNamed(k int32) bool {
	_, country := lexicon.Country(s.who[k].Name)
	return s.named(k) && !country && (s.who[k].Kind == text.Place || s.who[k].Kind == text.Person)
}

// exactSpot is the place of p, or that it was done to, -1 where no more than a country is told.
func (s *incidents) exactSpot(p piece) int32 {
	if at := s.spotOf(p.told); at >= 0 && !s.wide(p.told, at) {
		return at
	}
	return -1
}

// oneStrike reports whether the doer that two groups have in common is known by name, and the first tells of one strike.
func (s *incidents) oneStrike(a, b []piece) bool {
	return !slices.ContainsFunc(a, func(x piece) bool { return s.many(x.told) }) && slices.ContainsFunc(a, func(x piece) bool {
		return slices.ContainsFunc(b, func(y piece) bool {
			return slices.ContainsFunc(x.sources, func(k int32) bool { return s.named(k) && slices.Contains(y.sources, k) })
		})
	})
}

// otherTimes reports whether a sentence of a, whose deed has no day, speaks of another time than the days of b.
func (s *incidents) otherTimes(a, b []piece) bool {
	for _, x := range a {
		doc := s.docs[x.doc].Doc
		if !x.days.IsZero() {
			continue
		}
		for i, t := range doc.Times {
			at := t.Range
			if c := s.times[x.doc][i].DateRange; !c.IsZero() {
				at = c
			}
			if at.IsZero() || !doc.Sentences[x.sent].Span.Contains(t.Span) {
				continue
			}
			if slices.ContainsFunc(b, func(y piece) bool {
				gap := max(y.days.Start.Sub(at.End), at.Start.Sub(y.days.End))
				return !y.days.IsZero() && (gap > newsDays || gap > 0 && sureDay(y.told))
			}) {
				return true
			}
		}
	}
	return false
}

// tollsApart is how many times the lower the higher of two tolls of one deed may be.
const tollsApart = 5

// numbersApart reports whether the numbers harmed of two groups cannot be of one deed: one text counts the first otherwise, and
// it is no part of what the text begins with; or they are too far apart for one toll.
func (s *incidents) numbersApart(a, b []piece) bool {
	for _, x := range a {
		for _, y := range b {
			if x.harm == "" || x.harm != y.harm || x.count == 0 || y.count == 0 || x.count == y.count {
				continue
			}
			if x.doc == y.doc && (x.count > y.count || !y.lead) || max(x.count, y.count) > tollsApart*min(x.count, y.count) && x.e.Status != extract.Alleged {
				return true
			}
		}
	}
	return false
}
