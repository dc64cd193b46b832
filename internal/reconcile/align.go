package reconcile

import (
	"cmp"
	"math"
	"slices"

	"github.com/readout-news/readout/internal/sameevent"
)

// clauseWords is the least number of words of which a clause tells anything.
const clauseWords = 3

// common words of a story lose this much of their weight at most, in hundredths.
const mostLost = 60

// weigh weighs the words of clauses by how few sentences of the story have them.
func weigh(all []clause) {
	in := map[uint64]int{}
	type at struct {
		doc  int
		sent int32
	}
	sentences := map[at]bool{}
	seen := map[uint64]at{}
	for i := range all {
		c := &all[i]
		here := at{c.doc + 1, c.sent}
		sentences[here] = true
		for _, w := range c.words {
			if seen[w.key] != here {
				seen[w.key] = here
				in[w.key]++
			}
		}
	}
	n := math.Log(float64(len(sentences)) + 2)
	for i := range all {
		c := &all[i]
		for j := range c.words {
			w := &c.words[j]
			w.weight = int32(float64(w.weight) * (1 - mostLost/100.*math.Log(float64(max(1, in[w.key]-1)))/n))
			c.total += w.weight
		}
	}
}

// common is how much two clauses share, and in how many words.
func (c *clause) common(o *clause) (weight int32, n int) {
	x, y := c.words, o.words
	for len(x) > 0 && len(y) > 0 {
		switch k := cmp.Compare(x[0].key, y[0].key); {
		case k < 0:
			x = x[1:]
		case k > 0:
			y = y[1:]
		default:
			weight, n = weight+min(x[0].weight, y[0].weight), n+1
			x, y = x[1:], y[1:]
		}
	}
	return weight, n
}

// beside is how many of the words that two clauses share are no actors and tell more than who is meant.
func (c *clause) beside(o *clause) (n int) {
	x, y := c.said, o.said
	for len(x) > 0 && len(y) > 0 {
		switch k := cmp.Compare(x[0], y[0]); {
		case k < 0:
			x = x[1:]
		case k > 0:
			y = y[1:]
		default:
			n++
			x, y = x[1:], y[1:]
		}
	}
	return n
}

// likeness is what two clauses must share at least to tell the same: words, their weight in hundredths of a nat, and the share of the lesser
// one's words and of the fuller one's, in hundredths by weight.
type likeness struct {
	words                 int
	tells, lesser, fuller int32
}

// leastAlike is by how far the deeds and those who do them go together; any of a list will do.
var leastAlike = map[match]map[match][]likeness{
	both: {
		both:    {{3, 520, 45, 20}},
		unsaid:  {{4, 580, 42, 20}, {3, 850, 50, 20}, {5, 650, 60, 15}, {5, 800, 36, 25}},
		neither: {{4, 1100, 60, 30}, {6, 1100, 55, 30}},
	},
	onlyOne: {both: {{6, 1000, 60, 35}, {4, 800, 60, 20}}, unsaid: {{4, 800, 55, 25}}},
	unsaid:  {both: {{4, 1000, 70, 30}}, unsaid: {{4, 1300, 75, 40}}},
	neither: {both: {{6, 1200, 60, 35}}, unsaid: {{5, 950, 60, 35}}},
}

// oneNumber is for clauses that have a number of two digits or more in common, whatever their verbs.
var oneNumber = likeness{3, 800, 50, 15}

// muchAlike is for clauses with much in common, whatever their verbs.
var muchAlike = likeness{7, 1800, 55, 30}

// wholeAlike is what a sentence of several clauses must share besides.
var wholeAlike = likeness{5, 1100, 42, 28}

// nearlyAlike is for clauses and whole sentences whatever their verbs, where so many of the words that they share tell more than who is meant.
var nearlyAlike = []likeness{{5, 1100, 50, 30}, {6, 1100, 45, 28}}

// oneDeedAlike is for those of one deed, whoever does it: what the one calls the committee is the chairman with the other.
var oneDeedAlike = likeness{4, 800, 47, 20}

// How many of the words shared tell more than who is meant.
const (
	nearlyBeside  = 4
	oneDeedBeside = 3
)

// planAlike is for a plan here and the deed there, or what a bill would do and what it does.
var planAlike = likeness{8, 1500, 50, 30}

// leastCommon is the least number of words that clauses share which tell the same.
const leastCommon = 3

// match is how two clauses go together in one thing.
type match uint8

const (
	unsaid  match = iota // nothing tells
	onlyOne              // one has what the other has, not the other way round
	both                 // each has what the other has
	neither              // neither has
	others               // each has another, known by name
)

// tellsSame is how much two clauses of two reporters tell alike, 0 where they do not tell the same thing.
func (d *desk) tellsSame(c, o *clause) int32 {
	weight, n := c.common(o)
	if n < leastCommon || c.beside(o) < 2 && n < muchAlike.words || clash(c, o) {
		return 0
	}
	deed, who := sameDeed(c, o), d.subjects(c, o)
	lesser, fuller := max(1, min(c.total, o.total)), max(1, c.total, o.total)
	alike := func(l likeness) bool {
		return n >= l.words && weight >= l.tells && weight*100 >= l.lesser*lesser && weight*100 >= l.fuller*fuller
	}
	if c.open != o.open && !alike(planAlike) {
		return 0
	}
	if beside := c.beside(o); beside >= nearlyBeside && (who == both || who == unsaid) && slices.ContainsFunc(nearlyAlike, alike) || deed == both && beside >= oneDeedBeside && alike(oneDeedAlike) {
		return weight
	}
	if (c.whole || o.whole) && !alike(wholeAlike) {
		return 0
	}
	if slices.ContainsFunc(leastAlike[deed][who], alike) || who != others && (alike(muchAlike) || sharedNumber(c.numbers, o.numbers) && alike(oneNumber)) {
		return weight
	}
	return 0
}

// clash reports whether something in two clauses, or a large number of their sentences, keeps them from telling the same thing.
func clash(c, o *clause) bool {
	return c.not != o.not || crossed(c, o) || !nested(c.numbers, o.numbers) && !sharedNumber(c.numbers, o.numbers) ||
		disjunct(c.figures, o.figures) || disjunct(c.days, o.days) || disjunct(c.places, o.places)
}

// nested reports whether one of two sorted lists holds the other.
func nested[T cmp.Ordered](a, b []T) bool { return allOf(a, b) || allOf(b, a) }

// disjunct reports whether two lists have members and none in common.
func disjunct[T comparable](a, b []T) bool {
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(x T) bool { return slices.Contains(b, x) })
}

// sharedNumber reports whether two lists have a number of two digits or more in common.
func sharedNumber(a, b []string) bool {
	return slices.ContainsFunc(a, func(n string) bool { return large(n) && slices.Contains(b, n) })
}

// crossed reports whether who does it in one suffers it in the other.
func crossed(c, o *clause) bool {
	return c.subject.key != o.subject.key && (c.subject.key != 0 && c.subject.key == o.object.key || o.subject.key != 0 && o.subject.key == c.object.key)
}

// sameDeed is how the verbs of two clauses go together: each a word of the other, or of one deed with one. Where one alone is, it must be
// the lesser clause's: what that tells is then within the fuller one. A verb that says little is none.
func sameDeed(c, o *clause) match {
	if c.total > o.total {
		c, o = o, c
	}
	switch x, y := c.does(o), o.does(c); {
	case c.deed == nil && o.deed == nil:
		return unsaid
	case x && y:
		return both
	case x:
		return onlyOne
	}
	return neither
}

// does reports whether the verb of c is a word of o, or of one deed with one.
func (c *clause) does(o *clause) bool {
	if c.deed == nil {
		return false
	}
	if _, found := slices.BinarySearch(o.acts, c.root); found {
		return true
	}
	return slices.ContainsFunc(o.deeds, func(x *sameevent.Deed) bool { return c.deed.Same(x) })
}

// subjects is how those go together who do what two clauses tell.
func (d *desk) subjects(c, o *clause) match {
	x, y := c.subject, o.subject
	switch {
	case x.key == 0 || y.key == 0:
		return unsaid
	case x.key == y.key || x.who >= 0 && y.who >= 0 && d.standsFor(x.who, y.who):
		return both
	case d.partyIn(x, o) || d.partyIn(y, c):
		return unsaid
	case x.who >= 0 && y.who >= 0:
		return others
	}
	return neither
}

// partyIn reports whether o has a party of another clause.
func (d *desk) partyIn(p party, o *clause) bool {
	if _, found := slices.BinarySearchFunc(o.words, p.key, func(w termOf, k uint64) int { return cmp.Compare(w.key, k) }); found {
		return true
	}
	return p.who >= 0 && slices.ContainsFunc(o.actors, func(k int32) bool { return d.standsFor(k, p.who) })
}
