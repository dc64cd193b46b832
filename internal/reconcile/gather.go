package reconcile

import (
	"slices"

	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/text"
)

// gather joins groups of one number that stricter grounds left apart. A sentence that two texts share tells one thing, and so it joins
// always. Else nothing that truly parts two counts may stand between any two members (another place, day, party or person), most pairs
// must allow it, and the smaller the number, the more must speak for it.
func (d *desk) gather(groups [][]count) [][]count {
	for i := len(groups) - 1; i > 0; i-- {
		for k := range i {
			if d.gathered(groups[i], groups[k]) || d.oneRising(groups[i], groups[k]) || d.headlineOf(groups[i], groups[k]) || d.headlineOf(groups[k], groups[i]) || d.tollRepeated(groups[k], groups[i]) || d.tollRepeated(groups[i], groups[k]) {
				if d.tollRepeated(groups[k], groups[i]) {
					for n := range groups[i] {
						groups[i][n].lent = "" // of the side that its own text gives the number
					}
				}
				groups[k] = append(groups[k], groups[i]...)
				groups = slices.Delete(groups, i, i+1)
				break
			}
		}
	}
	return groups
}

func (d *desk) gathered(g, h []count) bool {
	if g[0].f.Measure != h[0].f.Measure {
		return false
	}
	same, pairs, allow, truly := false, 0, 0, false
	for _, x := range g {
		for _, y := range h {
			if d.copiedNumber(x, y) {
				return true
			}
			pairs++
			truly = truly || d.trulyApart(x, y)
			if one := d.oneMatter(x, y); sameNumber(x, y) && (one || d.sameUnit(x, y)) {
				same = same || one || d.oneByItsSize(x, y)
			} else if !overlap(x, y) {
				truly = true
			}
			if !d.hardlyOne(x, y) {
				allow++
			}
		}
	}
	return same && !truly && allow*2 >= pairs
}

// oneRising reports whether two groups are the toll of one news as it rose: a text says that it did, both have what texts begin with, and
// most pairs of two texts are of one count on firm ground, with none that are truly apart.
func (d *desk) oneRising(g, h []count) bool {
	if g[0].f.Measure != h[0].f.Measure || !tolled[g[0].f.Measure] {
		return false
	}
	growing, pairs, ok := false, 0, 0
	leads := func(c count) bool { return c.lead || c.title }
	for _, x := range g {
		for _, y := range h {
			growing = growing || x.growing || y.growing
			if d.trulyApart(x, y) || x.doc == y.doc && plain(x) && plain(y) && !equal(x, y) {
				return false
			}
			if x.doc == y.doc {
				continue
			}
			pairs++
			if d.sameCount(x, y) && d.ground(x, y) >= firm && ratio(x, y) <= mostRise {
				ok++
			}
		}
	}
	return growing && ok > 0 && ok*2 >= pairs && slices.ContainsFunc(g, leads) && slices.ContainsFunc(h, leads)
}

// headlineOf reports whether g is the loose toll of a headline alone, and h has the toll that its text is about and that it leaves room for.
func (d *desk) headlineOf(g, h []count) bool {
	c := g[0]
	if len(g) != 1 || !c.title || c.f.Bound != "vague" || !tolled[c.f.Measure] {
		return false
	}
	return slices.ContainsFunc(h, func(o count) bool {
		return o.doc == c.doc && o.f.Measure == c.f.Measure && (c.kind == "" || c.kind == o.kind) && (o.main || o.lead) && overlap(o, c)
	})
}

// mostRise is how often the first toll of a day goes into its last, on a loose reckoning.
const mostRise = 4

// copiedNumber reports whether two texts give one number in nearly the same sentence.
func (d *desk) copiedNumber(x, y count) bool {
	if x.doc == y.doc || !equal(x, y) || x.f.Bound != y.f.Bound || !d.sameUnit(x, y) {
		return false
	}
	if d.sentenceKey(x.doc, x.f.Start) == d.sentenceKey(y.doc, y.f.Start) {
		return true
	}
	a, b := d.wordSet(x), d.wordSet(y)
	both := 0
	for w := range a {
		if b[w] {
			both++
		}
	}
	return both >= shortSentence && both*100 >= copiedPercent*min(len(a), len(b)) && both*100 >= copiedHalf*max(len(a), len(b)) && sameOrder(d.wordsAt(x), d.wordsAt(y))
}

// A sentence is another's when nearly all words of the shorter stand in the longer, which has not many more.
const (
	copiedPercent = 85
	copiedHalf    = 55
	copiedAround  = 3 // words on either side of a number that copies have in common, of which one may be changed
)

// wordSet is the words of the sentence of c, marks left out.
func (d *desk) wordSet(c count) map[uint64]bool {
	a := d.docs[c.doc].Doc
	out := map[uint64]bool{}
	for t, last := a.TokensIn(sentence(a, c.f.Start)); t < last; t++ {
		if a.Tokens[t].POS != text.PUNCT {
			out[linear.HashLower(a.Word(t))] = true
		}
	}
	return out
}

// wordsAt is the words right before and behind the number of c.
func (d *desk) wordsAt(c count) (out []uint64) {
	a := d.docs[c.doc].Doc
	first, last := a.TokensIn(c.f.Span)
	for t := max(first-copiedAround, 0); t < min(last+copiedAround, int32(len(a.Tokens))); t++ {
		if a.Tokens[t].POS != text.PUNCT {
			out = append(out, linear.HashLower(a.Word(t)))
		}
	}
	return out
}

// sameOrder reports whether most of the words around two numbers are the same.
func sameOrder(x, y []uint64) bool {
	n := 0
	for _, w := range x {
		if slices.Contains(y, w) {
			n++
		}
	}
	return n*3 >= 2*min(len(x), len(y))
}

// trulyApart reports whether the texts say that two numbers are of two things: of two people, parties, places, years or days, or sums
// paid for two things.
func (d *desk) trulyApart(x, y count) bool {
	switch {
	case d.otherSum(x, y):
		return true
	case d.surelyOne(x, y):
		return false
	case x.side != "" && y.side != "" && x.side != y.side && !(partOfWhole(x, y) || partOfWhole(y, x)),
		x.victim >= 0 && y.victim >= 0 && x.victim != y.victim && !d.oneName(x, y),
		x.sign.past != y.sign.past, d.otherMishap(x, y),
		(x.kind == attackers) != (y.kind == attackers),
		x.kind != "" && y.kind != "" && x.kind != y.kind:
		return true
	case x.doc == y.doc && (d.listed(x, y) || d.strayInText(x, y) || x.f.Measure == "share" && d.otherShare(x, y)):
		return true
	case d.farApart(x, y) && !x.sign.wide && !y.sign.wide:
		return true
	case d.rivalsNamed(x, y):
		return true
	}
	return x.f.Measure != "money" && !x.days.IsZero() && !y.days.IsZero() && !x.guessed && !y.guessed && apartBy(x.days, y.days) > 1 && !d.ofOneEvent(x, y) && !recounts(x) && !recounts(y)
}

// farApart reports whether two sentences name places that lie apart, as far as both are known: what no list has may lie in the other's
// town, where the number is no small one.
func (d *desk) farApart(x, y count) bool {
	if !elsewhere(x.context, y.context) {
		return false
	}
	known := func(s spot) bool { return s.at.Precision != "" }
	return middle(x) < fewPeople || slices.ContainsFunc(x.spots, known) && slices.ContainsFunc(y.spots, known)
}

// rivalsNamed reports two numbers of what a text has many of whose sentences name people or bodies, and none in common.
func (d *desk) rivalsNamed(x, y count) bool {
	return commonplace[x.f.Measure] && !(x.f.Measure == "money" && middle(x) >= largeSum) && len(x.names) > 0 && len(y.names) > 0 && !slices.ContainsFunc(x.names, func(k int32) bool { return slices.Contains(y.names, k) }) &&
		shared(x.context, y.context) < someWords
}

// hardlyOne reports what speaks against two numbers being of one count, and yet is often only how a text puts it. One number told as a part
// here ("including ten when their bus was hit") and by itself there is of the same people.
func (d *desk) hardlyOne(x, y count) bool {
	return !sameParts(x, y) && !(sameNumber(x, y) && middle(x) >= fewPeople) || !sameSide(x, y) && x.title == y.title && !unarmed[x.kind] || d.otherIncident(x, y) || d.otherNews(x, y) || d.otherSum(x, y)
}

// unarmed are the kinds of people whom the army of their own country may kill.
var unarmed = words("civilians children women")

// oneByItsSize reports whether so much speaks for two equal numbers being of one count as their size asks for: a large one is hardly found
// twice in a story, a small one is.
func (d *desk) oneByItsSize(x, y count) bool {
	if x.sign.old != "" || y.sign.old != "" {
		return false
	}
	n, common := middle(x), shared(x.context, y.context)
	if samePlace(x, y) {
		common += placeWeight
	}
	if x.doc == y.doc && x.title != y.title {
		return n > 1 && x.f.Bound != "vague"
	}
	if x.doc == y.doc {
		return x.f.Bound != "vague" && tolled[x.f.Measure] && (n >= rareNumber || n >= fewPeople && common >= placeWeight)
	}
	lead := (x.lead || x.title) && (y.lead || y.title) && sameDays(x, y)
	switch {
	case x.f.Measure == "other" && x.f.Bound == "vague" && d.anyPeople(x) != d.anyPeople(y):
		return common >= manyWords
	case x.f.Bound == "vague" || y.f.Bound == "vague":
		return (common >= someWords || lead && tolled[x.f.Measure]) && (sameNoun(x, y) || tolled[x.f.Measure])
	case x.f.Measure == "share" || x.f.Measure == "distance":
		return common >= someWords
	case x.f.Measure == "money":
		return n >= largeSum || common >= rareFew
	case n >= rareNumber:
		return sameNoun(x, y) || common >= placeWeight
	case n >= fewPeople:
		return common >= rareFew || lead || common >= placeWeight && sameNoun(x, y) && x.noun != ""
	}
	return common >= someWords || lead && !commonplace[x.f.Measure]
}

// largeSum is from which amount two sums of one story that are as high are hardly of two things.
const largeSum = 1e6

// sameNoun reports whether two numbers count by one noun, or one of them by none.
func sameNoun(x, y count) bool { return x.noun == y.noun || x.noun == "" || y.noun == "" }
