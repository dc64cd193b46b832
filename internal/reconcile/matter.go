package reconcile

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/story"
	"github.com/readout-news/readout/text"
)

// matterOf is what the sentence of c tells of its number and of no other: the words before the first number of that measure and those
// between c and the next one, by stem with their weights.
func (d *desk) matterOf(c *count) (out []weighed, without bool) {
	a := d.docs[c.doc]
	first, last := a.Doc.TokensIn(c.f.Span)
	if first >= last {
		return nil, false
	}
	s := a.Doc.Sentences[a.Doc.Tokens[first].Sent]
	lead, next := first, s.Last // where the first number begins, and where the next one does
	for i := range a.Figures {
		f := &a.Figures[i]
		if f.Measure != c.f.Measure || !s.Contains(f.Span) {
			continue
		}
		t, _ := a.Doc.TokensIn(f.Span)
		lead = min(lead, t)
		if t >= last {
			next = min(next, t)
		}
	}
	for t := s.First; t < next; t++ {
		if t == lead && first > lead {
			t = first
		}
		without = without || t >= first && lacking[fold(a.Doc.Tokens[t].Lemma)]
		switch tok := &a.Doc.Tokens[t]; tok.POS {
		case text.NOUN, text.PROPN, text.VERB, text.ADJ:
			w := fold(tok.Lemma)
			if x := story.Weight(w); x >= leastWeight && !counting[w] && !tok.Overlaps(c.f.Trigger) {
				out = append(out, weighed{stem(w), x})
			}
		}
	}
	slices.SortFunc(out, func(x, y weighed) int { return cmp.Or(cmp.Compare(x.word, y.word), cmp.Compare(x.weight, y.weight)) })
	return slices.CompactFunc(out, func(x, y weighed) bool { return x.word == y.word }), without
}

// lacking are the words by which those counted are those who have not what the sentence tells of.
var lacking = words("without no not n't never neither lack lose unable")

// counting are the nouns that numbers are written with.
var counting = words("percent per cent point percentage dollar euro pound hundred thousand million billion trillion dozen people person number total")

// matterShared is the weight of the words that are told of both numbers, and how many they are.
func matterShared(x, y count) (weight int32, n int) { return weighedAlike(x.matter, y.matter) }

// How much must be told of two numbers alike for them to be one.
const (
	someMatter = 500 // weight of the words, for two equal numbers
	muchMatter = 900 // for two that are near each other
	twoWords   = 2
	threeWords = 3
)

// oneMatter reports whether two texts tell one number in words so like that it is of one thing, whatever they call that: "2,800 files",
// "2,800 records".
func (d *desk) oneMatter(x, y count) bool {
	if !toldOfMuch(x, y) || x.f.Bound == "vague" || !sameNumber(x, y) || !(x.places > 0 || middle(x) >= fewRetold) {
		return false
	}
	weight, n := matterShared(x, y)
	switch {
	case x.noun != "" && y.noun != "" && x.noun != y.noun || x.f.Measure != y.f.Measure:
		return n >= threeWords && weight >= someMatter
	case x.without != y.without:
		return false
	case x.places > 0 || digits(middle(x)) >= 3:
		return weight >= placeWeight
	}
	return n >= twoWords && weight >= someMatter
}

// nearMatter reports whether two texts tell numbers near each other, or a loose word that leaves room for the other's number, in words so like
// that they are of one thing.
func (d *desk) nearMatter(x, y count) bool {
	if !toldOfMuch(x, y) || x.f.Measure != y.f.Measure || x.f.Measure == "distance" || !d.sameUnit(x, y) || math.Min(middle(x), middle(y)) < fewRetold && x.f.Bound != "vague" && y.f.Bound != "vague" {
		return false
	}
	weight, n := matterShared(x, y)
	near, room := ratio(x, y) <= nearRatio, overlap(x, y) && !(plain(x) && plain(y) && x.f.Bound == y.f.Bound)
	switch {
	case x.without != y.without, (x.f.Bound == "vague" || y.f.Bound == "vague") && !sameNoun(x, y):
		return false
	case x.f.Measure == "share" && !near:
		return false
	case x.f.Measure == "share" && x.without && room:
		return n > 0 // "over 90 percent are without power", "95 percent"
	case n > 0 && d.namedInFull(x, y):
		return overlap(x, y) && ratio(x, y) <= most[weak]
	case n >= threeWords && weight >= muchMatter:
		open := x.f.High == nil || y.f.High == nil || x.f.Bound == "vague" || y.f.Bound == "vague"
		return near || open && overlap(x, y) && ratio(x, y) <= most[weak]
	}
	return n >= twoWords && weight >= someMatter && near && room
}

// namedInFull reports whether two numbers count by the same words, more than one: "people voted", "new cases"; of the same day, where both
// have one.
func (d *desk) namedInFull(x, y count) bool {
	p, q := fold(d.docs[x.doc].Doc.Str(x.f.Noun)), fold(d.docs[y.doc].Doc.Str(y.f.Noun))
	return x.f.Measure == "other" && p == q && strings.Contains(p, " ") && (x.days.IsZero() || y.days.IsZero() || x.days.Overlaps(y.days))
}

// toldOfMuch reports two numbers of two texts of what a text has many of.
func toldOfMuch(x, y count) bool {
	return x.doc != y.doc && x.index >= 0 && y.index >= 0 && (commonplace[x.f.Measure] || commonplace[y.f.Measure]) && x.f.Measure != "votes" && y.f.Measure != "votes"
}

// surelyOne reports one number, hardly found twice, of which two texts tell so much alike that places, parties or days that stand in only one
// of the sentences say nothing.
func (d *desk) surelyOne(x, y count) bool {
	if !d.oneMatter(x, y) || x.f.Measure == "share" || middle(x) < rareNumber {
		return false
	}
	weight, n := matterShared(x, y)
	return n >= threeWords && weight >= someMatter+rareFew/2
}

// digits is how many digits a whole number has before the zeros that it ends in.
func digits(n float64) (k int) {
	for ; n >= 1; n = math.Floor(n / 10) {
		if k > 0 || math.Mod(n, 10) != 0 {
			k++
		}
	}
	return k
}
