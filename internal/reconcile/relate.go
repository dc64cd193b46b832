package reconcile

import (
	"fmt"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// The relations of numbers of one thing.
const (
	single     = "single"     // one document has it, or a document and its copies
	agree      = "agree"      // the same number
	compatible = "compatible" // the intervals overlap: "over 1,300" leaves room for 1,400
	update     = "update"     // apart, and the later count is the higher one, or a text says that it counts on
	scoped     = "scope"      // apart, and the texts say that they count other people, places or days
	correction = "correction" // apart, and a text says that the other number was wrong
	conflict   = "conflict"   // apart, with nothing in the texts that explains it
)

// severity orders relations: that of a group is the gravest between any two of its reports.
var severity = map[string]int{single: 0, agree: 1, compatible: 2, update: 3, scoped: 4, correction: 5, conflict: 6}

// values lists the numbers with their outlets.
func (d *desk) values(g []count) string {
	var parts []string
	for _, c := range g {
		part := c.String() + " in " + d.label(c.doc)
		if c.lent != "" {
			part += " (which names no side; no other figure of the story comes near)"
		}
		if c.sign.old != "" {
			part += " (which it gives as overtaken)"
		}
		if !slices.Contains(parts, part) {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, "; ")
}

// between is the gravest relation of two reports of g, and its reason. Numbers that a text gives as overtaken, or as what
// came on top, count only where it has no other.
func (d *desk) between(g []count) (relation, why string) {
	documents, reporters := map[int]bool{}, map[int]bool{}
	for _, c := range g {
		documents[c.doc], reporters[d.reporter[c.doc]] = true, true
	}
	relation = single
	var later [][2]count // tolls of which one source gives both
	for i, x := range g {
		for _, y := range g[i+1:] {
			if d.ownLater(x, y) && !overlap(x, y) {
				later = append(later, [2]count{x, y})
			}
		}
	}
	growing := slices.ContainsFunc(g, func(c count) bool { return c.growing })
	says := slices.DeleteFunc(slices.Clone(g), func(c count) bool { return idle(g, c) })
	for i, x := range says {
		for _, y := range says[i+1:] {
			if x.doc == y.doc && len(documents) > 1 && !d.twoVoices(x, y) {
				continue
			}
			r, because := d.pair(x, y)
			if r == conflict && growing && sameDays(x, y) {
				r, because = update, "a text says that the toll was rising"
			}
			if r == conflict && slices.ContainsFunc(later, func(p [2]count) bool {
				return sameNumber(x, p[0]) && sameNumber(y, p[1]) || sameNumber(x, p[1]) && sameNumber(y, p[0])
			}) {
				r, because = update, "one reporter or source gives both, the higher one later"
			}
			if x.doc == y.doc && (r == agree || sameNumber(x, y)) {
				continue // one document says it twice
			}
			if severity[r] > severity[relation] {
				relation, why = r, because
			}
		}
	}
	switch {
	case len(reporters) == 1 && relation == agree:
		relation = single // a copy agrees with nobody
	case relation == single && len(reporters) > 1:
		relation = agree
	}
	return relation, why
}

// idle reports whether c says nothing beside another number of its own document in g: it is overtaken by it, or
// came on top of it.
func idle(g []count, c count) bool {
	beside := func(says func(o count) bool) bool {
		return !says(c) && slices.ContainsFunc(g, func(o count) bool { return o.doc == c.doc && says(o) })
	}
	if c.f.Bound == "vague" && slices.ContainsFunc(g, func(o count) bool { return o.doc == c.doc && o.f.Bound != "vague" }) {
		return true // "dozens", where its own text has the number
	}
	return beside(func(o count) bool { return o.sign.old == "" }) || beside(func(o count) bool { return o.f.Part != extract.Increment })
}

// pair is the relation of two numbers, and its reason where that is more than the numbers.
func (d *desk) pair(x, y count) (relation, why string) {
	if x.sign.old != "" || y.sign.old != "" {
		if x.sign.old == correction || y.sign.old == correction {
			return correction, "one text takes the other number back"
		}
		return update, "one text counts on from the other number"
	}
	if equal(x, y) || plain(x) && plain(y) && sameNumber(x, y) {
		return agree, "" // "12,000", and "about 12,000"
	}
	if millions(x, y) && rounded(x, y) && !x.sign.corrects && !y.sign.corrects {
		return agree, "one is the other rounded"
	}
	if middle(x) > middle(y) {
		x, y = y, x
	}
	if (x.sign.corrects || y.sign.corrects) && plain(x) && plain(y) && middle(x) != middle(y) {
		return correction, "one of them corrects an earlier number"
	}
	if overlap(x, y) && x.f.High == nil && y.sign.rises && plain(y) && ratio(x, y) > 1.25 && !before(y.asOf, x.asOf) {
		return update, "the higher one is said to have grown" // "at least 15", and "the toll reached 31"
	}
	if overlap(x, y) && (x.f.Part == extract.Increment) == (y.f.Part == extract.Increment) {
		if x.kind != "" && y.kind == "" && ratio(x, y) > 1.1 && x.f.High == nil && y.f.Bound != "vague" {
			return scoped, "the lower counts " + x.kind + " only"
		}
		if why := partial(x, y); why != "" && ratio(x, y) > 1.25 && x.f.Bound != "vague" && y.f.Bound != "vague" {
			return scoped, why // "over 500 in the capital" leaves room for 1,310 in the country, and means other people
		}
		return compatible, "the intervals overlap"
	}
	if x.sign.corrects || y.sign.corrects {
		return correction, "one of them corrects an earlier number"
	}
	if why := d.scopeApart(x, y); why != "" {
		return scoped, why
	}
	if why := overtakes(x, y); why != "" {
		return update, why
	}
	if x.kind == votesCast && y.kind == votesCast && x.asOf != y.asOf && (d.stillCounted(x) || d.stillCounted(y)) {
		return update, "one is a share of the ballots counted so far"
	}
	if x.f.Bound == "vague" {
		return compatible, "a loose word for the lower number leaves room for more"
	}
	if low, _ := bounds(y); y.f.Bound == "vague" && low <= most[weak]*middle(x) {
		return compatible, "one is told in a loose word"
	}
	if d.ownLater(x, y) {
		return update, "one reporter or source gives both, the higher one later"
	}
	return conflict, "the intervals are apart"
}

// ownLater reports whether two tolls are those of one outlet or one source, which as a rule counts on.
func (d *desk) ownLater(x, y count) bool {
	if middle(x) > middle(y) {
		x, y = y, x
	}
	if x.doc == y.doc || !tolled[x.f.Measure] || before(y.asOf, x.asOf) {
		return false
	}
	if outlet := d.docs[x.doc].Doc.Outlet; outlet != "" && outlet == d.docs[y.doc].Doc.Outlet {
		return true
	}
	if x.index < 0 || y.index < 0 || len(d.docs[x.doc].Claims) == 0 || len(d.docs[y.doc].Claims) == 0 {
		return false
	}
	a, b := d.voiceOf(x), d.voiceOf(y)
	return a >= 0 && a == b && d.named(a)
}

// plain reports a number without open ends.
func plain(c count) bool { return c.f.Bound == "exact" || c.f.Bound == "about" }

// fewer are the measures whose numbers fall as time goes on: people are found, freed or come home.
var fewer = map[string]bool{"missing": true, "hostages": true, "displaced": true}

// measured are the measures of what does not grow: a later number does not explain another.
var measured = map[string]bool{"magnitude": true, "distance": true, "votes": true, "share": true}

// overtakes says why one of two numbers is a later count of the same, "" where nothing says so. x is the smaller one.
func overtakes(x, y count) string {
	switch {
	case (x.f.Part == extract.Increment) != (y.f.Part == extract.Increment):
		return "one is what came on top of the other"
	case !measured[x.f.Measure] && (before(x.asOf, y.asOf) || dayAfter(x.weekday, y.weekday)):
		return "the later figure is the higher"
	case y.sign.rises && !before(y.asOf, x.asOf):
		return "the higher one is said to have grown"
	case tolled[x.f.Measure] && y.f.High == nil && x.f.High != nil && ratio(x, y) <= nearRatio && x.asOf != y.asOf && !before(y.asOf, x.asOf):
		return "the higher one counts on"
	case fewer[x.f.Measure] && before(y.asOf, x.asOf):
		return "the later figure is the lower, as people are found or come home"
	case x.f.Measure == "share" && x.sign.falls && before(y.asOf, x.asOf):
		return "the later share is said to have fallen"
	case fewer[x.f.Measure] && x.sign.falls && !before(x.asOf, y.asOf):
		return "the lower one is said to have fallen"
	}
	return ""
}

func before(a, b text.DateRange) bool {
	return !a.IsZero() && !b.IsZero() && a.End.Compare(b.Start) < 0
}

// String is a figure as people write it: "over 1,300", "at least 70", "24 to 99".
func (c count) String() string {
	low, high := c.f.Low, c.f.High
	n := func(n int64) string { return decimal(n, c.places) }
	switch {
	case c.f.Bound == "over" && low != nil:
		return "over " + n(*low-1)
	case c.f.Bound == "under" && high != nil:
		return "under " + n(*high+1)
	case low != nil && high != nil && c.f.Bound == "about":
		return "about " + n((*low+*high)/2)
	case low != nil && high != nil && *low == *high:
		return n(*low)
	case low != nil && high != nil && *low > 0:
		return n(*low) + " to " + n(*high)
	case high != nil:
		return "up to " + n(*high)
	case low != nil:
		return "at least " + n(*low)
	}
	return "an unknown number"
}

// decimal is n with its last digits behind a point and commas between thousands.
func decimal(n int64, places int) string {
	by := power(places)
	s := fmt.Sprint(n / by)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	if places > 0 {
		s += fmt.Sprintf(".%0*d", places, max(n%by, -(n%by)))
	}
	return s
}
