package reconcile

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/actor"
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/sameevent"
	"github.com/readout-news/readout/text"
)

// verdict is what comes of comparing two mentions.
type verdict struct {
	one     bool
	breath  bool     // told in one breath: no other mention need agree
	against string   // what keeps them apart for good: no third mention can join them
	grounds []string // of one
}

func apart(why string) verdict { return verdict{against: why} }

// open leaves two mentions apart without ruling out that they tell of one event.
var open = verdict{}

// compare says whether two mentions tell of one event: type, actors, days and place agree where both have
// them, the words for the deed go together, and they share enough to be more than alike.
func (d *desk) compare(x, y told) verdict {
	switch {
	case x.doc != y.doc && x.e.Type == y.e.Type && x.e.Status == y.e.Status && (x.at == y.at || x.words == y.words):
		return verdict{one: true, breath: true, grounds: []string{"the same words"}}
	case x.doc == y.doc && x.e.Type != "ASSAULT" && d.oneHeadline(x, y):
		return verdict{one: true, breath: true, grounds: []string{"the headline and what the text begins with"}}
	case x.doc == y.doc && x.e.Type == "ASSAULT" && d.earlier(x) != d.earlier(y):
		return apart("one is told as earlier than the other")
	case x.e.Type == "ASSAULT" && y.e.Type == "ASSAULT" && x.often != y.often:
		return apart("one is told as what is done again and again")
	case x.nth != y.nth && x.nth != "" && y.nth != "":
		return apart("one is the " + x.nth + ", the other the " + y.nth)
	case d.blamedOther(x, y), d.blamedOther(y, x):
		return apart("somebody is blamed for the one, and another did the other")
	case x.doc == y.doc && x.e.Type == "ASSAULT" && y.e.Type == "ASSAULT" && d.setsOff(x, y):
		return apart("the one is set apart from what was told before")
	case d.oneInquiry(x, y):
		return verdict{one: true, grounds: []string{"an inquiry into one person or body"}}
	case conflictingModes(x.e.Mode, y.e.Mode):
		return apart("one is " + x.e.Mode + ", the other " + y.e.Mode)
	case !nearDays(x, y) && !d.weekApart(x, y), x.e.Type == "ASSAULT" && y.e.Type == "ASSAULT" && (d.otherWeekdays(x, y) || saidBefore(x, y) || saidBefore(y, x)):
		return apart("days differ")
	case d.saidLongAgo(x, y), d.saidLongAgo(y, x):
		return apart("one is told as of long before, the other as news")
	case d.conflictingPlaces(x, y):
		return apart("places differ")
	case d.harmOf(x, y), d.harmOf(y, x):
		return d.deedAndHarm(x, y)
	case x.e.Type == y.e.Type && (symmetric(x.e.Type) || reciprocal(x) != reciprocal(y) && x.e.CAMEO == y.e.CAMEO):
		v := d.parties(x, y)
		if !v.one && v.against == "" && x.e.Type != "CONSULT" && d.oneNewsItem(x, y) {
			return verdict{one: true, grounds: []string{"one party and kind of deed, with which both texts begin"}}
		}
		return v
	}
	v := d.deeds(x, y)
	if !v.one && (v.against == "" || len(y.targets) > 0 && d.mayBe(x.sources, y.sources) && d.mayBe(x.targets, y.targets)) && d.oneNewsItem(x, y) {
		return verdict{one: true, grounds: []string{"one doer and kind of deed, with which both texts begin"}}
	}
	return v
}

// oneInquiry reports whether two mentions are of an inquiry into the same one known by name, by whoever has no name in one of them.
func (d *desk) oneInquiry(x, y told) bool {
	nameless := func(side []int32) bool { return !slices.ContainsFunc(side, d.named) }
	return x.e.Type == "ACCUSE" && y.e.Type == "ACCUSE" && x.e.Mode == "investigate" && y.e.Mode == "investigate" && oneStanding(x, y) && nearDays(x, y) &&
		len(x.targets) == 1 && len(y.targets) == 1 && x.targets[0] == y.targets[0] && d.named(x.targets[0]) &&
		(nameless(x.sources) || nameless(y.sources) || d.identical(x.sources, y.sources))
}

// blamedOther reports whether somebody known by name, who heads no state, is held to have done x, while y was done by others, be it his state.
func (d *desk) blamedOther(x, y told) bool {
	if x.e.Type != "ASSAULT" || y.e.Type != "ASSAULT" || x.e.Status != extract.Alleged || y.e.Status == extract.Alleged || !d.onePerson(x.sources) || !slices.ContainsFunc(y.sources, d.knownSide) {
		return false
	}
	return !slices.ContainsFunc(d.who[x.sources[0]].Roles, func(r actor.Role) bool { return offices[headOf(strings.Fields(fold(r.Title)))] }) &&
		!slices.ContainsFunc(y.sources, func(k int32) bool { return k == x.sources[0] || d.who[k].Kind == text.Person })
}

// setsOff reports whether the sentence of the later of two mentions of one text begins by setting itself apart: "Separately".
func (d *desk) setsOff(x, y told) bool {
	if d.sentenceOf(x) > d.sentenceOf(y) {
		x, y = y, x
	}
	return d.sentenceOf(x) != d.sentenceOf(y) && d.setsOut(y)
}

// ordinal is the word that counts the deed of m among others, "" for none: "his second visit".
func (d *desk) ordinal(m told) string {
	doc := d.docs[m.doc].Doc
	for t := range doc.Children(m.e.Head) {
		if w := fold(doc.Word(t)); doc.Tokens[t].Rel == text.RelAmod && slices.Contains(ordinals, w) {
			return w
		}
	}
	return ""
}

var ordinals = []string{"first", "second", "third", "fourth", "fifth", "sixth"}

// earlier reports whether the noun by which m is told sets it before what the text is about: "previous raids".
func (d *desk) earlier(m told) bool {
	doc := d.docs[m.doc].Doc
	for t := range doc.Children(m.e.Head) {
		switch fold(doc.Tokens[t].Lemma) {
		case "previous", "past", "prior":
			return doc.Tokens[m.e.Head].POS == text.NOUN
		}
	}
	return false
}

// oneNewsItem reports whether two texts much alike begin with the same kind of deed of the same known doers, in the same standing.
func (d *desk) oneNewsItem(x, y told) bool {
	return x.doc != y.doc && x.e.Type == y.e.Type && x.e.CAMEO == y.e.CAMEO && oneStanding(x, y) &&
		len(x.sources) > 0 && d.identical(x.sources, y.sources) && slices.ContainsFunc(x.sources, d.named) && d.leads(x) && d.leads(y) && !d.outApart(x.doc, y.doc) &&
		d.likeness[x.doc*len(d.docs)+y.doc] >= d.newsOf(x, y)
}

// newsOf is how alike two texts must be for what both begin with to be one: less where both sides are the same and known by name.
func (d *desk) newsOf(x, y told) int {
	if len(x.targets) > 0 && len(y.targets) > 0 && d.within(x.targets, y.targets) && slices.ContainsFunc(x.targets, d.named) {
		return oneStory
	}
	return oneNews
}

// reciprocal reports whether m is told of several who do it to each other: "Kenya and Chad swapped prisoners".
func reciprocal(m told) bool { return len(m.sources) > 1 && len(m.targets) == 0 }

// kindred types may be told of one deed: being seized is force to one report and an arrest to another.
func kindred(a, b string) bool {
	return a == b || a+b == "ASSAULTCOERCE" || a+b == "COERCEASSAULT" || a+b == "RETREATCONCEDE" || a+b == "CONCEDERETREAT"
}

// verbal reports whether a deed is done by word of mouth: without its speaker and what is said one is like another.
// Charges, inquiries and what courts and presidents strike down are acts.
func (d *desk) verbal(m told) bool {
	switch m.e.Type {
	case "ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN", "CONCEDE":
	default:
		return false
	}
	switch m.mention.Words[0] {
	case "charge", "indict", "prosecute", "sue", "arraign", "investigate", "investigation", "probe", "inquiry", "lawsuit", "dismiss", "uphold", "overturn", "veto",
		"acquit", "exonerate", "pardon":
		return false
	}
	return true
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
	if x.doc == y.doc && sureDay(x) && sureDay(y) {
		return x.days.Overlaps(y.days) // within a text, days that rest on words are exact
	}
	if x.days.IsZero() || y.days.IsZero() || x.days.Overlaps(y.days) {
		return true
	}
	if x.basis == extract.Stated && y.basis == extract.Stated || !x.days.Single() || !y.days.Single() {
		return false
	}
	return abs(x.days.Start.Sub(y.days.Start)) <= 1
}

// parties: those of the one are among those of the other, two of them at least.
func (d *desk) parties(x, y told) verdict {
	a := append(slices.Clone(x.sources), x.targets...)
	b := append(slices.Clone(y.sources), y.targets...)
	if len(a) > len(b) {
		a, b = b, a
	}
	switch {
	case !d.within(a, b):
		return apart("parties differ")
	case len(a) < 2:
		return open
	case x.doc != y.doc && slices.ContainsFunc(a, func(k int32) bool { return !d.named(k) }) && (x.days.IsZero() || y.days.IsZero() || !x.days.Overlaps(y.days)):
		return open // nameless members talk every day
	}
	v := d.reader.Compare(&x.mention, &y.mention)
	return verdict{one: true, grounds: append([]string{"the same parties"}, d.agreed(x, y, &v)...)}
}

// deeds: doers agree with doers and recipients with recipients, and the words for the deed go together. Where one
// mention lacks a side the other must be nobody but that person, harmed or helped once, or the deed be alike
// and the day, the speaker or the words around it be the same.
func (d *desk) deeds(x, y told) verdict {
	s, sBoth := d.sideAgrees(x.sources, y.sources)
	t, tBoth := d.sideAgrees(x.targets, y.targets)
	if !sBoth && !tBoth {
		return open
	}
	v := d.reader.Compare(&x.mention, &y.mention)
	kin := kinship(x, y, &v)
	one := verdict{one: true, grounds: d.agreed(x, y, &v)}
	sameCode := x.e.Type == y.e.Type && x.e.CAMEO == y.e.CAMEO
	switch {
	case t && tBoth && !s && kin >= sameevent.Near && d.oneDeedToOne(x, y):
		return one // "the officer shot him" here is "Garrett Holm shot him" there
	case t && tBoth && !s && kin == sameevent.Alike && d.oneCrowd(x.sources, y.sources) && slices.ContainsFunc(x.targets, d.named):
		return one // "1,100 lawyers" here are "1,100 officials" there
	case !s:
		return apart("doers differ")
	case !t && d.roleAlike(x.targets, y.targets):
		return open
	case !t:
		return apart("those done to differ")
	case x.e.Type != y.e.Type && (kin < sameevent.Alike || !sBoth || !tBoth):
		return open
	case kin == sameevent.Unlike && !codesAgree(x.e.CAMEO, y.e.CAMEO):
		return apart("the words tell of different deeds")
	case sBoth && tBoth && d.identical(x.sources, y.sources) && d.identical(x.targets, y.targets):
		// one party may ask two things of another: the deed must be named alike, or the day be one
		return when(kin == sameevent.Alike || sameCode || x.days.Overlaps(y.days), one)
	case tBoth && !sBoth && !d.verbal(x) && d.identical(x.targets, y.targets) && d.onePerson(x.targets):
		return one
	case sBoth && tBoth && sameCode && d.verbal(x) && d.shareNamed(x, y) && d.content(x, y) >= sameContent:
		return one
	case sBoth != tBoth && kin == sameevent.Alike && !d.verbal(x) && tellsDeed(x.e) && sameCode && d.oneTopic(x, y):
		return verdict{one: true, grounds: append(one.grounds, "one kind of deed, a side open, with which both texts begin")}
	case sBoth && !tBoth && sameCode && x.e.Mode == "resign" && x.e.Status == y.e.Status && len(x.targets)+len(y.targets) == 0 && d.identical(x.sources, y.sources) && d.onePerson(x.sources):
		return one // nobody leaves one office twice
	case sBoth && kin == sameevent.Alike && sameCode && ahead(x.e.Status) != ahead(y.e.Status) && x.place >= 0 && x.place == y.place && !d.wide(x, x.place):
		return one // threatened here, done there, to what has no name
	case kin < sameevent.Alike || !sBoth && slices.ContainsFunc(x.targets, d.kinsman):
		return open
	case sBoth && tBoth:
		return one
	case d.verbal(x) && d.content(x, y) < sameContent:
		return open
	case !v.OneWord():
		same := d.identical(x.sources, y.sources) && d.identical(x.targets, y.targets)
		return when(same && (x.days.Overlaps(y.days) || whole(x, y)) && v.Chance() >= sure, one)
	}
	return when(x.days.Overlaps(y.days) || d.oneVoice(x, y) || tBoth && d.manyAlike(x.targets, y.targets) || d.surely(x, y, sBoth, &v), one)
}

// kinship is how near the words of two mentions stand: what has one code that tells the deed is alike in any words ("walk out", "go on strike").
func kinship(x, y told, v *sameevent.Vector) sameevent.Kinship {
	if x.e.Type == y.e.Type && x.e.CAMEO == y.e.CAMEO && tellsDeed(x.e) && ofCourt(x) == ofCourt(y) {
		return sameevent.Alike
	}
	return v.Kinship()
}

// ofCourt reports whether m is told by a word for what a court gives, which has the code of an arrest.
func ofCourt(m told) bool { return courtWords[m.mention.Words[0]] }

var courtWords = words("sentence jail imprison convict condemn verdict")

// tellsDeed reports whether the code of e alone says what was done: an arrest, a strike, a ceasefire. Force is told by its means, and what
// words do by what they say.
func tellsDeed(e *extract.Event) bool {
	return e.Type != "ASSAULT" && len(e.CAMEO) > 2 && e.CAMEO[2] != '0' && e.Mode != ""
}

// oneTopic reports whether x and y are what two texts of one piece of news begin with.
func (d *desk) oneTopic(x, y told) bool {
	return x.doc != y.doc && d.leads(x) && d.leads(y) && !d.outApart(x.doc, y.doc) && d.likeness[x.doc*len(d.docs)+y.doc] >= oneNews
}

// codesAgree reports whether one deed can have both codes: the same, or one that says no more than the root of the other ("120" and "1213").
func codesAgree(a, b string) bool {
	general := func(c string) bool { return len(c) == 3 && c[2] == '0' }
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a) || len(a) > 2 && len(b) > 2 && a[:2] == b[:2] && (general(a) || general(b))
}

// content is the likeness, in thousandths, of two sentences but for the words of their events and parties.
func (d *desk) content(x, y told) int32 {
	var names []string
	for _, k := range slices.Concat(x.sources, x.targets, y.sources, y.targets) {
		names = append(names, strings.Fields(fold(d.who[k].Name))...)
	}
	return sameevent.Rest(&x.mention, &y.mention, names)
}

// sameContent is that from which on two can tell of the same words.
const sameContent = 200

// shareNamed reports whether a side of two mentions shares somebody known by name.
func (d *desk) shareNamed(x, y told) bool {
	in := func(a, b []int32) bool {
		return slices.ContainsFunc(a, func(k int32) bool { return d.named(k) && slices.Contains(b, k) })
	}
	return in(x.sources, y.sources) || in(x.targets, y.targets)
}

// whole reports whether two mentions name the same sides.
func whole(x, y told) bool {
	return (len(x.sources) > 0) == (len(y.sources) > 0) && (len(x.targets) > 0) == (len(y.targets) > 0)
}

// sure is the chance from which on the scorer's word is enough where a side is missing and no day is known.
const sure = 0.95

// surely reports whether the scorer's word is enough: the mentions share somebody known by name or age, neither tells of a
// run of deeds ("the strikes"), and where it is words that are the deed, they have the speaker in common.
func (d *desk) surely(x, y told, sBoth bool, v *sameevent.Vector) bool {
	return v.Chance() >= sure && (sBoth || !d.verbal(x)) && !d.many(x) && !d.many(y) &&
		(d.shareNamed(x, y) || d.oneOfAge(x.targets, y.targets))
}

// many reports whether a mention is a noun in the plural.
func (d *desk) many(m told) bool { return d.docs[m.doc].Doc.Tokens[m.e.Head].Tag == text.TagNNS }

func when(ok bool, v verdict) verdict {
	if ok {
		return v
	}
	return open
}

// agreed names what two mentions have in common.
func (d *desk) agreed(x, y told, v *sameevent.Vector) []string {
	if d.trace.off {
		return nil
	}
	return v.Grounds(6)
}

// mention is m as the scorer sees it: with the participants, days and place that the story has for it.
func (d *desk) mention(m told) sameevent.Mention {
	doc := d.docs[m.doc].Doc
	first, last := doc.TokensIn(m.e.Trigger)
	var tokens []int32
	for t := first; t < last; t++ {
		tokens = append(tokens, t)
	}
	out := d.reader.MentionAt(m.doc, m.e.Head, tokens)
	around := slices.DeleteFunc(out.Args, func(a sameevent.Arg) bool {
		return a.Who >= 0 && (slices.Contains(m.sources, a.Who) || slices.Contains(m.targets, a.Who))
	})
	for i := range around {
		around[i].Side = sameevent.Around
	}
	targets := sameevent.Undergoer
	if symmetric(m.e.Type) {
		targets = sameevent.Doer // one party is as good as the other
	}
	out.Args = append(append(d.args(m.sources, sameevent.Doer), d.args(m.targets, targets)...), around...)
	out.Days, out.Places = m.days, nil
	if m.e.Place >= 0 {
		out.Places = []string{fold(d.located(m).Name)}
	}
	return out
}

func (d *desk) args(side []int32, as sameevent.Side) (out []sameevent.Arg) {
	for _, k := range side {
		words := strings.Fields(fold(d.who[k].Name))
		a := sameevent.Arg{Side: as, Who: k, Named: d.named(k)}
		if len(words) > 0 {
			a.Word = words[len(words)-1]
		}
		out = append(out, a)
	}
	return out
}

// oneDeedToOne reports whether two mentions tell of the same day, of force done to one person known by
// name, by somebody who has no name in one of them. One is shot by one.
func (d *desk) oneDeedToOne(x, y told) bool {
	return x.e.Type == "ASSAULT" && x.e.Type == y.e.Type && x.days.Overlaps(y.days) && d.identical(x.targets, y.targets) && d.onePerson(x.targets) &&
		len(x.sources) == 1 && len(y.sources) == 1 && (d.nobody(x.sources[0]) || d.nobody(y.sources[0]))
}
