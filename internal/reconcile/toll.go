package reconcile

import (
	"slices"

	"github.com/readout-news/readout/text"
)

// doersDiffer is what keeps two pieces apart whose doers cannot be one.
const doersDiffer = "doers differ"

// leastToll is the least number of dead or wounded that with the kind of harm marks a deed of one doer within a story.
const leastToll = 3

// oneToll reports whether two groups have a number harmed in common, by the same word for the harm: one deed in which somebody is told now by
// name, now by what he is.
func (d *desk) oneToll(a, b []piece) bool {
	return slices.ContainsFunc(a, func(x piece) bool {
		return x.harm != "" && x.count >= leastToll && !x.sum && slices.ContainsFunc(b, func(y piece) bool {
			return x.harm == y.harm && x.count == y.count && !y.sum && d.victims(x.targets) && d.victims(y.targets)
		})
	})
}

// soleDoers reports whether the doers of two pieces are one person each, who may be the same: one is nameless, neither is told by a
// relative or as another, and nothing that is known of them differs.
func (d *desk) soleDoers(a, b []int32) bool {
	if len(a) != 1 || len(b) != 1 || d.who[a[0]].Kind != text.Person || d.who[b[0]].Kind != text.Person || d.named(a[0]) && d.named(b[0]) {
		return false
	}
	x, y := a[0], b[0]
	if x == y {
		return true
	}
	p, q := d.who[x].Country, d.who[y].Country
	s, t := d.sexOfActor(x), d.sexOfActor(y)
	m, n := d.ageOfActor(x), d.ageOfActor(y)
	return (p == "" || q == "" || p == q) && (s == 0 || t == 0 || s == t) && (m == 0 || n == 0 || m == n) &&
		!d.kinsman(x) && !d.kinsman(y) && !d.another(x) && !d.another(y) && !d.enforces(x) && !d.enforces(y)
}

// enforces reports whether k is told as an officer of the law.
func (d *desk) enforces(k int32) bool { return !d.named(k) && lawWords[d.nounOf(k)] }

// inPeriod reports whether two pieces have days that overlap, one of them within a year.
func (d *desk) inPeriod(x, y piece) bool {
	return !x.days.IsZero() && !y.days.IsZero() && x.days.Overlaps(y.days) && max(x.days.Days(), y.days.Days()) <= 366
}

// stopsDoer reports whether x is told of the law that kills or wounds one person, and y of those harmed by nobody told: whom the law
// stopped had harmed them.
func (d *desk) stopsDoer(x, y piece) bool {
	return len(x.sources) > 0 && !slices.ContainsFunc(x.sources, func(k int32) bool { return !d.officerOfLaw(k) }) && x.harm != "" &&
		len(x.targets) == 1 && d.who[x.targets[0]].Kind == text.Person && len(y.sources) == 0 && y.count > 1
}

// officerOfLaw reports whether k is told by a noun for those who enforce the law, one or many.
func (d *desk) officerOfLaw(k int32) bool {
	w := d.nounOf(k)
	return lawWords[w] || w == "enforcement" || len(w) > 1 && lawWords[w[:len(w)-1]] || len(w) > 3 && lawWords[w[:len(w)-3]+"y"]
}

// oneAndMany reports whether one of two pieces begins its text with a single one killed and the other with many: no toll grows so.
func oneAndMany(x, y piece) bool {
	return x.lead && y.lead && x.harm == "killed" && y.harm == "killed" && min(x.count, y.count) == 1 && max(x.count, y.count) >= fewKilled
}

// fewKilled is how many dead are not told as one.
const fewKilled = 10
