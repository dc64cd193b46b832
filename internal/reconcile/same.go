package reconcile

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/nlp/number"
	"github.com/readout-news/readout/text"
)

// groupFor is the first group all of whose members tell the same event as m, -1 when there is none.
func (d *desk) groupFor(groups [][]told, m told) int {
	for i, g := range groups {
		if !slices.ContainsFunc(g, func(o told) bool { return !d.one(o, m) }) {
			return i
		}
	}
	return -1
}

// one reports whether two mentions tell one event, by what a person has decided or else by what they say.
func (d *desk) one(x, y told) bool {
	if !d.same(x, y) {
		return false
	}
	if c := d.keptApart(x, y); c != nil {
		c.Applied++
		return false
	}
	return true
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
	if x.basis == extract.Stated && y.basis == extract.Stated || !x.days.Single() || !y.days.Single() {
		return false
	}
	return abs(x.days.Start.Sub(y.days.Start)) <= 1
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

// sameSides: doers agree with doers and recipients with recipients. Where one mention lacks a side the
// other must be nobody but that person, harmed or helped once, or the word for the event must agree
// together with the day or the one whose word it is.
func (d *desk) sameSides(x, y told) bool {
	s, sBoth := d.sideAgrees(x.sources, y.sources)
	t, tBoth := d.sideAgrees(x.targets, y.targets)
	switch {
	case t && tBoth && !s && d.oneDeedToOne(x, y):
		return true // "the officer shot him" here is "Garrett Holm shot him" there
	case !s || !t || !sBoth && !tBoth:
		return false
	case d.identical(x.sources, y.sources) && d.identical(x.targets, y.targets) && sBoth && tBoth:
		// one party may ask two things of another: the deed must be named alike, or the day be one
		return d.lemma(x) == d.lemma(y) || x.e.CAMEO == y.e.CAMEO || x.days.Overlaps(y.days)
	case d.lemma(x) != d.lemma(y):
		return tBoth && !sBoth && d.identical(x.targets, y.targets) && d.onePerson(x.targets)
	case sBoth && tBoth:
		return true
	}
	return x.days.Overlaps(y.days) || d.oneVoice(x, y) || tBoth && (d.onePerson(x.targets) || d.manyAlike(x.targets, y.targets))
}

// oneDeedToOne reports whether two mentions tell in the same word, of the same day, of force done to one person known by
// name, by somebody who has no name in one of them. One is shot by one.
func (d *desk) oneDeedToOne(x, y told) bool {
	return x.e.Type == "ASSAULT" && d.lemma(x) == d.lemma(y) && x.days.Overlaps(y.days) && d.identical(x.targets, y.targets) && d.onePerson(x.targets) &&
		len(x.sources) == 1 && len(y.sources) == 1 && (d.nobody(x.sources[0]) || d.nobody(y.sources[0]))
}

// nobody reports whether an actor is one nameless person.
func (d *desk) nobody(k int32) bool { return d.who[k].Kind == text.Person && !d.named(k) }

// manyAlike reports whether two sides are one nameless group of a number that few groups share.
func (d *desk) manyAlike(a, b []int32) bool {
	return len(a) == 1 && len(b) == 1 && d.alike(a[0], b[0]) &&
		quantity(strings.Fields(fold(d.who[a[0]].Name))) >= 10 && quantity(strings.Fields(fold(d.who[b[0]].Name))) >= 10
}

// identical reports whether a side is the very same actors, with no state standing for its officials.
func (d *desk) identical(a, b []int32) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return !slices.ContainsFunc(a, func(x int32) bool { return !slices.Contains(b, x) })
}

// onePerson reports whether a side is one person known by name.
func (d *desk) onePerson(side []int32) bool {
	return len(side) == 1 && d.who[side[0]].Kind == text.Person && d.named(side[0])
}

// oneVoice reports whether both mentions are the word of one known speaker.
func (d *desk) oneVoice(x, y told) bool {
	if x.e.Claim < 0 || y.e.Claim < 0 {
		return false
	}
	a := d.at(x.doc, d.docs[x.doc].Claims[x.e.Claim].Speaker.Mention)
	b := d.at(y.doc, d.docs[y.doc].Claims[y.e.Claim].Speaker.Mention)
	return a >= 0 && a == b
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

// alike reports whether two nameless actors of different documents can be told of in like words: their
// head is one word, and no number of the one differs from that of the other. "Two students" here may be
// "students" there, where the rest of the event agrees.
func (d *desk) alike(x, y int32) bool {
	if d.named(x) || d.named(y) {
		return false
	}
	a, b := strings.Fields(fold(d.who[x].Name)), strings.Fields(fold(d.who[y].Name))
	if len(a) == 0 || len(b) == 0 || a[len(a)-1] != b[len(b)-1] {
		return false
	}
	m, n := quantity(a), quantity(b)
	return m == 0 || n == 0 || m == n
}

// quantity is the number among the words of a noun phrase, 0 when there is none.
func quantity(words []string) int64 {
	for _, w := range words {
		if n, ok := number.Figures(w); ok {
			return n / 1000 // Figures counts in thousandths
		}
		if n := number.Ones(w); n > 0 {
			return n
		}
	}
	return 0
}

// within reports whether each actor of a is, or stands for, or is told of like an actor of b.
func (d *desk) within(a, b []int32) bool {
	for _, x := range a {
		if !slices.ContainsFunc(b, func(y int32) bool { return x == y || d.standsFor(x, y) || d.alike(x, y) }) {
			return false
		}
	}
	return true
}

func (d *desk) lemma(m told) string { return d.docs[m.doc].Doc.Tokens[m.e.Head].Lemma }
