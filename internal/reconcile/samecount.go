package reconcile

import (
	"math"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// sameCount reports whether nothing keeps two figures from being of one count: measure and unit agree, they count no
// two kinds of people, and not on two days or in two places. Numbers of one document are one count only where they are
// the same, or one is given as overtaken.
func (d *desk) sameCount(x, y count) bool {
	if x.f.Measure != y.f.Measure || !d.sameUnit(x, y) || !sameParts(x, y) {
		return false
	}
	if d.sameWords(x, y) {
		return true
	}
	if onTopOfLess(x, y) || onTopOfLess(y, x) {
		return false
	}
	if x.victim >= 0 && y.victim >= 0 && !d.oneName(x, y) {
		return x.victim == y.victim
	}
	if d.soleDeath(x, y) {
		return true
	}
	if d.otherSum(x, y) || d.otherMishap(x, y) || x.f.Measure == "share" && x.without != y.without && x.kind != votesCast && !sameNumber(x, y) {
		return false
	}
	if d.otherIncident(x, y) || (x.kind == civilians) != (y.kind == civilians) && (bearingArms[x.kind] || bearingArms[y.kind]) {
		return false
	}
	if x.doc == y.doc {
		if d.strayInText(x, y) || d.listed(x, y) || x.f.Measure == "share" && d.otherShare(x, y) {
			return false
		}
		return (x.sign.old == "") != (y.sign.old == "") || equal(x, y) || overlap(x, y) && middle(x) == middle(y) || d.twoVoices(x, y)
	}
	switch {
	case x.sign.past != y.sign.past, d.otherNews(x, y):
		return false
	case (x.kind == attackers) != (y.kind == attackers):
		return false // those who died doing it are not among its victims, and where they are the text says so
	case x.kind != "" && y.kind != "" && x.kind != y.kind && !overlap(x, y):
		return false
	case d.counted(x) != "" && d.counted(x) == d.counted(y) && x.f.Part == y.f.Part && apartBy(x.days, y.days) <= 1:
		return true // of one deed of the record, whatever place a text gives it
	case !x.days.IsZero() && !y.days.IsZero() && !x.days.Overlaps(y.days) && !recounts(x) && !recounts(y) && !oneNight(x, y) && !nextDay(x, y):
		return false
	case !overlap(x, y) && (uniformed[x.kind] && y.role != "" || uniformed[y.kind] && x.role != "" || sorts[x.role] != "" && sorts[y.role] != "" && sorts[x.role] != sorts[y.role]):
		return false
	}
	return !elsewhere(x.context, y.context) || x.sign.wide || y.sign.wide
}

// onTopOfLess reports whether x came on top of an earlier count, and y is a toll of fewer.
func onTopOfLess(x, y count) bool {
	return x.f.Part == extract.Increment && y.f.Part == extract.Total && middle(y) < middle(x)
}

// listed reports two sums of money or two shares in one sentence, which are of two things, be they as high.
func (d *desk) listed(x, y count) bool {
	return (x.f.Measure == "money" || x.f.Measure == "share") && x.f.Start != y.f.Start && sentence(d.docs[x.doc].Doc, x.f.Start).Contains(y.f.Span)
}

// otherShare reports two shares of one text of which one alone is of those whom its sentence names: "43 percent would blame the mayor", "farmers
// (43 percent of them) blame both sides".
func (d *desk) otherShare(x, y count) bool { return d.ofThem(x) != d.ofThem(y) }

// ofThem reports "of them" behind a share.
func (d *desk) ofThem(c count) bool {
	a := d.docs[c.doc].Doc
	first, last := a.TokensIn(c.f.Span)
	if first >= last {
		return false
	}
	s := &a.Sentences[a.Tokens[first].Sent]
	return wordIn(a, s, last) == "of" && wordIn(a, s, last+1) == "them"
}

// oneNight reports one number, hardly found twice, on two days that follow each other: a night belongs to both.
func oneNight(x, y count) bool {
	return equal(x, y) && x.f.Bound != "vague" && middle(x) >= rareNumber && apartBy(x.days, y.days) <= 1
}

// nextDay reports numbers that leave room for each other on two days that follow each other, one of which is only the day that its
// text begins with.
func nextDay(x, y count) bool {
	return (x.guessed || y.guessed) && overlap(x, y) && apartBy(x.days, y.days) <= 1
}

// sameWords reports whether two figures are one in a sentence that two texts share.
func (d *desk) sameWords(x, y count) bool {
	return x.doc != y.doc && equal(x, y) && x.f.Bound == y.f.Bound && d.sentenceKey(x.doc, x.f.Start) == d.sentenceKey(y.doc, y.f.Start)
}

// twoVoices reports whether one text gives the number of one deed twice: on the word of two who are known, or vaguely and then
// with a number. The second must name no other place.
func (d *desk) twoVoices(x, y count) bool {
	if x.doc != y.doc || commonplace[x.f.Measure] || x.kind != y.kind || x.side != y.side || x.f.Part != extract.Total || y.f.Part != extract.Total {
		return false
	}
	if strange(y.spots, x.spots) || !x.days.IsZero() && !y.days.IsZero() && !x.days.Overlaps(y.days) {
		return false
	}
	if looselyFirst(x, y) || looselyFirst(y, x) {
		return true
	}
	if ratio(x, y) > 2.5 {
		return false
	}
	if overlap(x, y) && (x.f.Bound == "vague" || y.f.Bound == "vague") && !equal(x, y) {
		return true
	}
	a, b := d.voiceOf(x), d.voiceOf(y)
	return a >= 0 && b >= 0 && a != b && d.named(a) && d.named(b)
}

// looselyFirst reports whether the toll x that a text begins with is y in looser words: "scores" over 25, "more than 30" and then "at least
// 31".
func looselyFirst(x, y count) bool {
	switch {
	case !tolled[x.f.Measure] || !x.lead && !x.title || y.f.Bound == "vague":
		return false
	case x.title && x.f.Bound == "vague":
		low, _ := bounds(x)
		return (y.main || y.lead) && low <= most[weak]*middle(y)
	}
	return x.f.High == nil && overlap(x, y) && ratio(x, y) <= 1.5
}

// voiceOf is the actor on whose word a number stands, -1 for the text's own or somebody unknown.
func (d *desk) voiceOf(c count) int32 {
	if c.f.Claim < 0 {
		return -1
	}
	return d.at(c.doc, d.docs[c.doc].Claims[c.f.Claim].Speaker.Mention)
}

// sameParts reports whether both are counts of a whole, one what came on top of the other, or both of one kind of the
// people counted.
func sameParts(x, y count) bool {
	if x.f.Part != extract.Subset && y.f.Part != extract.Subset {
		return true
	}
	if partOfWhole(x, y) || partOfWhole(y, x) {
		return true
	}
	if x.f.Part == y.f.Part {
		return x.side != "" && y.side != "" || x.kind != "" && x.kind == y.kind || x.noun != "" && x.noun == y.noun && equal(x, y)
	}
	return x.kind != "" && x.kind == y.kind && (overlap(x, y) || x.main && y.main)
}

// partOfWhole reports whether x is a part, told of by its people or place, in a text that has no whole of its own, and y a whole.
func partOfWhole(x, y count) bool {
	return x.doc != y.doc && x.f.Part == extract.Subset && y.f.Part == extract.Total && x.crowd == 0 && middle(x) < middle(y) &&
		(x.people || len(x.spots) > 0 && x.f.ScopeMention >= 0) && y.side == "" && !commonplace[x.f.Measure]
}

// near reports whether two numbers are not too far apart for a ground. What many things in a text have (money, shares, counts
// of things) must nearly agree, or be said of the same one in the same words.
func (d *desk) near(x, y count, ground int) bool {
	if d.sameWords(x, y) || d.soleDeath(x, y) || x.doc == y.doc && (looselyFirst(x, y) || looselyFirst(y, x)) {
		return true
	}
	if x.doc != y.doc && ground == full && x.units == 1 && y.units == 1 && x.kind == y.kind && x.sign.corrects != y.sign.corrects {
		return true // the only number of its kind in a text much like the other, which it corrects
	}
	if x.doc != y.doc && commonplace[x.f.Measure] {
		alike := nearlyEqual(x, y) || d.nearMatter(x, y)
		mends := y.sign.corrects && d.repeats(x, y) || x.sign.corrects && d.repeats(y, x)
		if mends && ground >= firm {
			return true
		}
		if !alike && overlap(x, y) && (x.f.Bound == "range" || y.f.Bound == "range") {
			return false // "at least 1 million" is a part of the "1.5 to 6 million"
		}
		if !alike && ground == full && overlap(x, y) && x.units == 1 && y.units == 1 && x.f.Measure == "other" {
			return true // "dozens of rockets" and "about 40", the only ones of either text
		}
		if !d.oneLoosely(x, y, ground) {
			return false
		}
		if !alike && (ground < firm || !d.sameSubject(x, y) && !d.sameThing(x, y)) {
			return false
		}
	}
	if partOfWhole(x, y) || partOfWhole(y, x) {
		return ground >= firm
	}
	if x.doc != y.doc && x.kind != "" && x.kind == y.kind && middle(x) == 1 && middle(y) == 1 && x.victim < 0 && y.victim < 0 && !d.ofOneEvent(x, y) &&
		shared(x.context, y.context) < rareFew && !(x.lead && y.lead) {
		return false // a woman here and a woman there
	}
	if !overlap(x, y) && ground < full && math.Min(middle(x), middle(y)) == 0 {
		return false // that nobody was hurt is said of much
	}
	if x.doc != y.doc && (!overlap(x, y) || middle(x) < rareNumber) && !d.oneTime(x, y, ground) {
		return false
	}
	if x.doc != y.doc && tolled[x.f.Measure] && overlap(x, y) && ratio(x, y) > openRatio && x.f.Bound != "vague" && y.f.Bound != "vague" && otherPlaces(x, y) && !d.ofOneEvent(x, y) {
		return false // "at least 35" here leaves no room for the 80 there
	}
	if x.doc != y.doc && !overlap(x, y) && !widens(x, y) && !widens(y, x) && !(commonplace[x.f.Measure] && d.sameThing(x, y)) && (otherPlaces(x, y) || !d.ofOneEvent(x, y) && (d.elsewhereAlone(x, y) || max(x.crowd, y.crowd) >= crowded && ground < full)) {
		return false // where a text tells of several deeds, much must speak for two numbers that differ being of one
	}
	return ratio(x, y) <= most[ground] || math.Abs(middle(x)-middle(y)) <= 5
}

// openRatio is how often an open number goes into another that it leaves room for, from which on a place apart speaks for two counts.
const openRatio = 1.5

// oneLoosely is false for two loose numbers of things ("millions of doses"), or two lengths, of which the sentences say too little in
// common: such numbers are said of much. Two lengths must not go to or from two places.
func (d *desk) oneLoosely(x, y count, ground int) bool {
	switch {
	case x.f.Measure == "distance":
		same := func(a, b text.Span) bool {
			return !a.Empty() && fold(d.docs[x.doc].Doc.Str(a)) == fold(d.docs[y.doc].Doc.Str(b))
		}
		return ground == full || same(x.f.Scope, y.f.Scope) || same(x.f.Noun, y.f.Noun) || shared(x.context, y.context) >= someWords
	case x.f.Bound == "vague" && y.f.Bound == "vague":
		return (ground >= firm || d.sameSubject(x, y)) && (x.f.Measure != "other" || d.anyPeople(x) == d.anyPeople(y) || shared(x.context, y.context) >= manyWords)
	}
	return true
}

// nearlyEqual reports whether two numbers of what a text has many of can be one: they overlap and lie near each other, the nearer
// the less their words leave open, and a vague one only agrees with its like.
func nearlyEqual(x, y count) bool {
	if x.f.Bound == "range" && y.f.Bound != "range" {
		x, y = y, x
	}
	switch apart := ratio(x, y); {
	case equal(x, y) || rounded(x, y):
		return true
	case !overlap(x, y) || x.f.Bound == "vague" || y.f.Bound == "vague":
		return false
	case y.f.Bound == "range":
		low, high := bounds(y)
		return x.f.Bound == "range" || middle(x) >= low*0.9 && middle(x) <= high*1.1
	case x.f.Measure == "share" && plain(x) && plain(y):
		return apart <= 1.05
	case x.f.High == nil != (y.f.High == nil) && x.f.Low != nil && y.f.Low != nil:
		return apart <= 1.25
	case x.f.High == nil || y.f.High == nil || x.f.Low == nil || y.f.Low == nil:
		return apart <= 1.1
	default:
		return apart <= 1.25
	}
}

// anyPeople reports whether c counts people as such, by no noun of their own.
func (d *desk) anyPeople(c count) bool {
	a := d.docs[c.doc].Doc
	for first, t := a.TokensIn(c.f.Span); t > first; t-- {
		if tok := &a.Tokens[t-1]; tok.POS == text.NOUN || tok.POS == text.PROPN {
			l := fold(tok.Lemma)
			return l == "people" || l == "person" || l == "other"
		}
	}
	return false
}

// ofOneEvent reports whether two numbers count the victims of one event of the record.
func (d *desk) ofOneEvent(x, y count) bool {
	id := d.counted(x)
	return id != "" && id == d.counted(y)
}

// crowded is the number of tolls from which on a text tells of several deeds.
const crowded = 3

// repeats reports whether the sentence of y, or one beside it, has the numerals of x: a correction names what it corrects.
func (d *desk) repeats(x, y count) bool {
	a, b := d.docs[x.doc].Doc, d.docs[y.doc].Doc
	first, last := a.TokensIn(x.f.Span)
	at, _ := b.TokensIn(y.f.Span)
	sent := b.Tokens[at].Sent
	found := false
	for t := first; t < last; t++ {
		if a.Tokens[t].POS != text.NUM {
			continue
		}
		found = false
		for i := max(sent-1, 0); i <= sent+1 && int(i) < len(b.Sentences); i++ {
			for k := b.Sentences[i].First; k < b.Sentences[i].Last; k++ {
				found = found || fold(b.Word(k)) == fold(a.Word(t))
			}
		}
		if !found {
			return false
		}
	}
	return found
}

// commonplace are the measures of which one text holds many figures.
var commonplace = map[string]bool{"money": true, "share": true, "other": true, "votes": true, "distance": true}
