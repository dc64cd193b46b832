package reconcile

import (
	"slices"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/internal/extract/event"
	"github.com/readout-news/readout/text"
)

// noDeed says why e is no deed of anybody, "" where it is one.
func noDeed(a *extract.Analysis, e *extract.Event) string {
	switch {
	case seldom(a.Doc, e.Head):
		return "told as what hardly ever happens"
	case amongTags(a.Doc, e.Head):
		return "it stands in a list of keywords"
	case attitude(e) && shareOf(a.Doc, e):
		return "told of a share of those asked"
	case attitude(e) && atLarge(a.Doc, e):
		return "what people at large think or want"
	case refusesTold(a, e):
		return "what it refuses is told as not done"
	}
	return ""
}

// attitude reports whether e may be no more than what somebody thinks of another.
func attitude(e *extract.Event) bool {
	switch e.Type {
	case "SUPPORT", "REJECT", "ACCUSE", "REQUEST":
		return e.Mode != "investigate"
	}
	return false
}

var (
	// shareWords are parts of a number of people who were asked or counted.
	shareWords = words("percent % third thirds quarter quarters fifth fifths")
	// partWords are parts of a number that members of a house may be, too.
	partWords = words("half majority plurality most share proportion many few")
	// publicWords are people at large, as polls ask them.
	publicWords = words("voter electorate respondent public people adult american briton viewer reader consumer taxpayer")
	// mindWords are verbs of what goes on in a mind, in any tense.
	mindWords = words("want support oppose blame favor favour back prefer trust distrust approve disapprove welcome")
)

// shareOf reports whether the subject of e is a share of people: "two-thirds of the members", "54 percent".
func shareOf(doc *text.Doc, e *extract.Event) bool {
	s := doc.Child(e.Head, text.RelNsubj)
	if s < 0 {
		return false
	}
	l := fold(doc.Tokens[s].Lemma)
	if partWords[l] {
		n := doc.Child(s, text.RelNmod)
		return n >= 0 && publicWords[fold(doc.Tokens[n].Lemma)]
	}
	return shareWords[l] || oneIn(doc, s)
}

// oneIn reports whether token s is a number of which a phrase with "in" has the whole: "one in five".
func oneIn(doc *text.Doc, s int32) bool {
	if doc.Tokens[s].POS != text.NUM {
		return false
	}
	for t := range doc.Children(s) {
		if c := doc.Child(t, text.RelCase); doc.Tokens[t].POS == text.NUM && c >= 0 && (fold(doc.Word(c)) == "in" || fold(doc.Word(c)) == "of") {
			return true
		}
	}
	return false
}

// atLarge reports whether those who do e are nobody but people at large of no number, and e is in the present tense or what goes on in
// their minds. What they did at a ballot or in the street is a deed.
func atLarge(doc *text.Doc, e *extract.Event) bool {
	if len(e.Source) == 0 || doc.Tokens[e.Head].POS != text.VERB {
		return false
	}
	s := doc.Child(e.Head, text.RelNsubj)
	if s < 0 || !publicWords[fold(doc.Tokens[s].Lemma)] || doc.Child(s, text.RelNummod) >= 0 {
		return false
	}
	switch doc.Tokens[s].Tag {
	case text.TagNNS, text.TagNNPS:
	default:
		if l := fold(doc.Tokens[s].Lemma); l != "public" && l != "electorate" && l != "people" {
			return false
		}
	}
	if l := fold(doc.Tokens[s].Lemma); doc.Child(s, text.RelDet) >= 0 && l != "public" && l != "electorate" || doc.Child(s, text.RelNmodPoss) >= 0 {
		return false // "the voters" are some told before
	}
	return doc.Tokens[e.Head].Tag == text.TagVBP || mindWords[fold(doc.Tokens[e.Head].Lemma)]
}

// refusesTold reports whether e is a refusal of a deed that stands under it and is a sure event of its own, told as not done by the same
// doer: "declined to charge the officer".
func refusesTold(a *extract.Analysis, e *extract.Event) bool {
	if e.Type != "REJECT" || e.Status != extract.Held {
		return false
	}
	return slices.ContainsFunc(a.Events, func(o extract.Event) bool {
		k := &a.Doc.Tokens[o.Head]
		return o.Status == extract.Denied && o.Score >= event.Sure(a) && o.Type != "REJECT" && k.Head == e.Head && k.Rel == text.RelXcomp && sameArgs(e.Source, o.Source)
	})
}

// sameArgs reports whether two sides are told by the same words.
func sameArgs(a, b []extract.Arg) bool {
	return slices.EqualFunc(a, b, func(x, y extract.Arg) bool { return x.Mention == y.Mention })
}

// seldom reports whether word t is told as what hardly ever happens: "who has rarely criticized her".
func seldom(doc *text.Doc, t int32) bool {
	for i := range doc.Children(t) {
		if w := fold(doc.Word(i)); doc.Tokens[i].Rel == text.RelAdvmod && (w == "rarely" || w == "seldom" || w == "hardly" || w == "scarcely") {
			return true
		}
	}
	return false
}

// leastTags is how many names and nouns in a row are no sentence.
const leastTags = 9

// amongTags reports whether noun t stands in a row of names and nouns without a word or mark between, as the keywords of a page do; a headline may, too.
func amongTags(doc *text.Doc, t int32) bool {
	if doc.Tokens[t].POS != text.NOUN || doc.TitleSpan.Contains(doc.Tokens[t].Span) {
		return false
	}
	tag := func(i int32) bool {
		switch doc.Tokens[i].POS {
		case text.NOUN, text.PROPN, text.ADJ:
			return true
		}
		return false
	}
	s := doc.Sentences[doc.Tokens[t].Sent]
	first, last := t, t
	for first > s.First && tag(first-1) {
		first--
	}
	for last+1 < s.Last && tag(last+1) {
		last++
	}
	return last-first+1 >= leastTags
}
