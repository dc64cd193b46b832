package reconcile

import (
	"slices"

	"github.com/readout-news/readout/text"
)

// How somebody left an office: of his own will, or put out by others.
var (
	resigning  = words("resign")
	dismissing = words("fire oust dismiss sack")
)

const (
	resigned      = "resigned"
	dismissed     = "was dismissed"
	nobodyClaimed = "nobody has claimed it"
	claimed       = "claimed it"
)

// opposed names on what reporters part though they tell of one thing: whether somebody resigned or was dismissed, and whether anybody has
// claimed responsibility.
func (d *desk) opposed() {
	left := map[int32][]detail{}
	first := func(all []detail, x detail) []detail { // the first of each document
		if slices.ContainsFunc(all, func(y detail) bool { return y.doc == x.doc && y.value == x.value }) {
			return all
		}
		return append(all, x)
	}
	var claims []detail
	by := int32(-1)
	for i, a := range d.docs {
		for t := range a.Doc.Tokens {
			t := int32(t)
			if a.Doc.Tokens[t].POS != text.VERB {
				continue
			}
			if who, value := d.leaving(i, t); who >= 0 {
				left[who] = first(left[who], detail{i, value, a.Doc.Sentences[a.Doc.Tokens[t].Sent].Span})
			}
			if who, value := d.claiming(i, t); value != "" {
				claims = first(claims, detail{i, value, a.Doc.Sentences[a.Doc.Tokens[t].Sent].Span})
				if who >= 0 && by < 0 {
					by = who
				}
			}
		}
	}
	for k := range d.who {
		d.partIn(d.who[k].id, "deed", conflict, "the texts tell it as a deed of another kind", left[int32(k)])
	}
	if by >= 0 {
		d.partIn(d.who[by].id, "deed", update, "a claim of responsibility came later, or one text has not heard of it", claims)
	}
}

// leaving is who resigned or was dismissed by the verb at t, and which; -1 where nobody known by name did, or it is denied or still to come.
func (d *desk) leaving(doc int, t int32) (who int32, value string) {
	a := d.docs[doc].Doc
	lemma := fold(a.Tokens[t].Lemma)
	var at int32
	switch {
	case resigning[lemma]:
		value, at = resigned, a.Child(t, text.RelNsubj)
	case dismissing[lemma]:
		value, at = dismissed, a.Child(t, text.RelObj, text.RelNsubjPass)
	default:
		return -1, ""
	}
	if at < 0 || !d.cameAbout(a, t) {
		return -1, ""
	}
	for _, at := range []int32{at, a.Child(at, text.RelAppos)} { // "the harbour master Olin Vester"
		if at < 0 {
			continue
		}
		if who := d.mentionHeadedBy(doc, at); who >= 0 && d.named(who) && d.who[who].Kind == text.Person {
			return who, value
		}
	}
	return -1, ""
}

// claiming is who has claimed responsibility by the verb at t: "" where it is no such verb, -1 for nobody.
func (d *desk) claiming(doc int, t int32) (who int32, value string) {
	a := d.docs[doc].Doc
	if fold(a.Tokens[t].Lemma) != "claim" {
		return -1, ""
	}
	object, subject := a.Child(t, text.RelObj), a.Child(t, text.RelNsubj)
	if object < 0 || subject < 0 || fold(a.Tokens[object].Lemma) != "responsibility" {
		return -1, ""
	}
	if nobody(a, subject) {
		return -1, nobodyClaimed
	}
	if who := d.mentionHeadedBy(doc, subject); who >= 0 && d.named(who) && d.who[who].Kind != text.Place && d.cameAbout(a, t) {
		return who, claimed
	}
	return -1, ""
}

// nobody reports whether the words headed by t mean none: "no one", "nobody", "no group", "none of the groups".
func nobody(a *text.Doc, t int32) bool {
	switch fold(a.Word(t)) {
	case "nobody", "none", "no-one":
		return true
	}
	for c := range a.Children(t) {
		if fold(a.Word(c)) == "no" {
			return true
		}
	}
	return false
}

// cameAbout reports whether what the verb at t tells has come about: it is not denied, asked for, supposed or still to come.
func (d *desk) cameAbout(a *text.Doc, t int32) bool {
	switch a.Tokens[t].Tag {
	case text.TagVBD, text.TagVBN:
	default:
		return false
	}
	for c := range a.Children(t) {
		switch {
		case a.Tokens[c].Tag == text.TagMD, denying[fold(a.Tokens[c].Lemma)], a.Tokens[c].Rel == text.RelMark && ifLike[fold(a.Word(c))]:
			return false
		}
	}
	return true
}

var ifLike = words("if whether unless until")

// mentionHeadedBy is the actor of the story whose mention has its head at t, -1 for none.
func (d *desk) mentionHeadedBy(doc int, t int32) int32 {
	a := d.docs[doc].Doc
	i := slices.IndexFunc(a.Mentions, func(m text.Mention) bool { return m.Head == t })
	return d.at(doc, int32(i))
}
