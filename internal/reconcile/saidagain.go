package reconcile

import (
	"slices"

	"github.com/readout-news/readout/text"
)

// saidAgain joins groups of one number that are one by the words for what is counted, though not by unit, or by standing in one text: a text
// that has a number twice, the one of a sort that was killed.
func (d *desk) saidAgain(groups [][]count) [][]count {
	for i := len(groups) - 1; i > 0; i-- {
		for k := range i {
			if d.oneAgain(groups[i], groups[k]) {
				groups[k] = append(groups[k], groups[i]...)
				groups = slices.Delete(groups, i, i+1)
				break
			}
		}
	}
	return groups
}

func (d *desk) oneAgain(g, h []count) bool {
	one := false
	for _, x := range g {
		for _, y := range h {
			if !d.mayBeAgain(x, y) {
				return false
			}
			one = one || d.isAgain(x, y)
		}
	}
	return one
}

// mayBeAgain reports whether nothing says that two numbers are of two things: they are one number of people, or of one measure, of no two sides,
// and not beside each other.
func (d *desk) mayBeAgain(x, y count) bool {
	people := x.unit == "person" && y.unit == "person" && (commonplace[x.f.Measure] || commonplace[y.f.Measure])
	switch {
	case x.f.Measure != y.f.Measure && !people, !sameNumber(x, y), x.f.Measure == "distance" || x.f.Measure == "magnitude":
		return false
	case x.f.Part != y.f.Part && middle(x) < fewPeople, x.side != y.side && x.side != "" && y.side != "":
		return false
	case x.doc == y.doc && sentence(d.docs[x.doc].Doc, x.f.Start).Contains(y.f.Span):
		return false
	}
	return !d.trulyApart(x, y) && x.f.Period.Empty() == y.f.Period.Empty()
}

// isAgain reports whether the words around two equal numbers say that they are one.
func (d *desk) isAgain(x, y count) bool {
	n, common := middle(x), shared(x.context, y.context)
	loose := x.f.Bound == "vague" || y.f.Bound == "vague"
	here := d.reporter[x.doc] == d.reporter[y.doc]
	alike := d.sameUnit(x, y) || x.unit == "person" && y.unit == "person"
	switch {
	case d.oneMatter(x, y):
		return true
	case x.f.Measure == "killed" && n == 1:
		return x.noun != "" && x.noun == y.noun && x.kind == "" && common >= placeWeight
	case x.f.Measure == "share":
		return x.doc == y.doc && !d.otherShare(x, y) && (x.f.Scope.Empty() || y.f.Scope.Empty()) && common > 0
	case x.f.Measure == "money" || x.f.Measure == "votes":
		return false
	case here && !loose:
		return n >= rareNumber && (alike && common >= placeWeight || common >= someWords) || common >= manyWords
	case here:
		return common >= manyWords || alike && common >= someWords
	}
	return common >= someWords && n >= fewPeople && d.namedAlike(x, y)
}

// namedAlike reports whether the words for what two numbers count begin with one name: "White House aides", "White House staff".
func (d *desk) namedAlike(x, y count) bool {
	a, b := d.docs[x.doc].Doc, d.docs[y.doc].Doc
	for t, last := a.TokensIn(x.f.Noun); t < last; t++ {
		for u, end := b.TokensIn(y.f.Noun); u < end; u++ {
			if a.Tokens[t].POS == text.PROPN && b.Tokens[u].POS == text.PROPN && fold(a.Word(t)) == fold(b.Word(u)) && t < last-1 && u < end-1 {
				return true
			}
		}
	}
	return false
}

// nearRatio is how often the lower of two numbers of one thing goes into the higher at the most, where only like words say that they are one.
const nearRatio = 1.15

// nearBy joins groups of two reporters each, whose numbers are near each other and whose sentences have the thing and most other words in
// common: they differ on one number.
func (d *desk) nearBy(groups [][]count) [][]count {
	for i := len(groups) - 1; i > 0; i-- {
		for k := range i {
			if d.oneNear(groups[i], groups[k]) {
				groups[k] = append(groups[k], groups[i]...)
				groups = slices.Delete(groups, i, i+1)
				break
			}
		}
	}
	return groups
}

func (d *desk) oneNear(g, h []count) bool {
	one := false
	for _, x := range g {
		for _, y := range h {
			switch {
			case x.f.Measure != y.f.Measure, x.f.Measure != "money" && x.f.Measure != "other", !d.sameUnit(x, y), d.reporter[x.doc] == d.reporter[y.doc],
				ratio(x, y) > nearRatio, middle(x) < rareNumber, x.f.Bound == "vague" || y.f.Bound == "vague", d.trulyApart(x, y), d.otherSum(x, y),
				x.side != y.side, x.f.Part != y.f.Part, x.f.Period.Empty() != y.f.Period.Empty(), x.kind != y.kind:
				return false
			}
			one = one || d.nearMatter(x, y) || shared(x.context, y.context) >= someWords && d.countOneThing(x, y)
		}
	}
	return one
}

// countOneThing reports whether two numbers are of one thing by noun, two sums by the noun that they stand before or by the kind of sum.
func (d *desk) countOneThing(x, y count) bool {
	if x.f.Measure == "other" {
		return x.noun != "" && x.noun == y.noun
	}
	if a := d.sumKind(x); a != "" && a == d.sumKind(y) {
		return true
	}
	return d.hasNounOf(x, y) && d.hasNounOf(y, x)
}

// hasNounOf reports whether the sentence of y has the last word for what the sum x is.
func (d *desk) hasNounOf(x, y count) bool {
	a, b := d.docs[x.doc].Doc, d.docs[y.doc].Doc
	_, last := a.TokensIn(x.f.Noun)
	return !x.f.Noun.Empty() && has(b, &b.Sentences[b.Tokens[first(b, y.f.Span)].Sent], fold(a.Tokens[last-1].Lemma))
}
