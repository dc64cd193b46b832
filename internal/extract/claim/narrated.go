package claim

import (
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// narrated reports a deed, wish or state that the outlet tells by a word of speech or will: who is spoken to or decided on ("was informed of
// the plan", "was confirmed as minister"), what somebody would like or is ready for ("would love to leave", "is unwilling to pay"), a
// saying of which no word is told ("issued a rebuke"), and what a court or office grants or denies.
func narrated(d *text.Doc, c *extract.Claim, lemma string) bool {
	switch {
	case patient(d, c, lemma), willing(d, c, lemma):
		return true
	case ownForm(d, c) != "indirect":
		return pressing[lemma] && !anyVerb(d, c.Content) && plainThing(d, c)
	}
	return bareSaying(d, c, lemma) || applied(d, c, lemma) || pressing[lemma] && plainThing(d, c) && !anyVerb(d, c.Content) || adrift(d, c)
}

// patient reports a speaker who is the one to whom the deed of a passive is done and of whom no words follow: "was confirmed", "informed of
// the plan". Who is quoted or heard speaks.
func patient(d *text.Doc, c *extract.Claim, lemma string) bool {
	t := &d.Tokens[c.CueHead]
	h := headOf(d, c.Speaker.Span)
	if t.Tag != text.TagVBN || h < 0 || d.Child(c.CueHead, text.RelOblAgent) >= 0 {
		return false
	}
	switch lemma {
	case "confirm", "inform", "notify", "brief", "appoint", "nominate", "elect", "name", "warn", "remind", "assure", "tell", "blame", "praise",
		"criticize", "criticise", "condemn", "urge", "order", "ask", "advise":
	default:
		return false
	}
	passive := d.Child(c.CueHead, text.RelNsubjPass)
	return passive >= 0 && c.Speaker.Contains(d.Tokens[passive].Span)
}

// willing reports a liking or readiness that the outlet tells of: "would love to", "is unwilling to".
func willing(d *text.Doc, c *extract.Claim, lemma string) bool {
	if ownForm(d, c) != "indirect" {
		return false
	}
	first, _ := d.TokensIn(c.Content[0])
	if d.Tokens[first].POS != text.PART && d.Tokens[first].Lemma != "to" {
		return false
	}
	switch d.Tokens[c.CueHead].POS {
	case text.ADJ:
		return wishing[c.Class] || readiness[lemma]
	case text.VERB:
		return lemma == "love" || lemma == "like" || lemma == "hate" || lemma == "prefer"
	case text.NOUN:
		return readiness[lemma]
	}
	return false
}

// readiness are words for how far somebody is ready to do a thing, and for what he has settled on doing.
var readiness = map[string]bool{"willing": true, "unwilling": true, "ready": true, "eager": true, "reluctant": true, "keen": true, "prepared": true,
	"hesitant": true, "loath": true, "willingness": true, "unwillingness": true, "readiness": true, "eagerness": true, "reluctance": true, "decision": true,
	"desire": true, "plan": true, "intention": true, "effort": true, "attempt": true}

// pressing are verbs that urge only by what follows "for" or "to", and push things otherwise.
var pressing = map[string]bool{"push": true, "press": true}

// plainThing reports an object of the cue in the content that is neither a saying nor a clause.
func plainThing(d *text.Doc, c *extract.Claim) bool {
	o := d.Child(c.CueHead, text.RelObj)
	return o >= 0 && holds(c.Content, d.Tokens[o].Span) && d.Child(c.CueHead, text.RelXcomp, text.RelCcomp) < 0 && d.Tokens[o].POS == text.NOUN &&
		cues().nouns[strings.ToLower(d.Tokens[o].Lemma)] == noClass
}

// bareSaying reports a saying that is only named, with nobody's stance in it: "issued a rebuke of the mayor", "stressed a message".
func bareSaying(d *text.Doc, c *extract.Claim, lemma string) bool {
	if !issuing[lemma] || anyVerb(d, c.Content) {
		return false
	}
	o := d.Child(c.CueHead, text.RelObj)
	if o < 0 || d.Tokens[o].POS != text.NOUN && d.Tokens[o].POS != text.PROPN || d.Child(c.CueHead, text.RelXcomp, text.RelCcomp) >= 0 {
		return false
	}
	for _, x := range c.Content { // "issued a call to close the mill"
		first, last := d.TokensIn(x)
		for t := first; t < last; t++ {
			if k := &d.Tokens[t]; k.POS == text.VERB && k.Tag != text.TagVBN || k.POS == text.SCONJ {
				return false
			}
		}
	}
	switch d.Tokens[o].Lemma {
	case "apology", "charge", "accusation", "denial", "warning": // which say by themselves what was said
		return false
	}
	return cues().nouns[strings.ToLower(d.Tokens[o].Lemma)] == say || utterance[strings.ToLower(d.Tokens[o].Lemma)]
}

// issuing are verbs that bring out or repeat what somebody says, and say nothing of it.
var issuing = map[string]bool{"issue": true, "release": true, "deliver": true, "give": true, "make": true, "send": true, "post": true, "publish": true,
	"stress": true, "repeat": true, "file": true, "hold": true, "read": true, "unleash": true, "launch": true, "level": true}

// utterance are nouns for what is said, by its tone.
var utterance = map[string]bool{"statement": true, "message": true, "speech": true, "remark": true, "comment": true, "address": true, "rebuke": true,
	"critique": true, "criticism": true, "tirade": true, "rant": true, "broadside": true, "diatribe": true, "reply": true, "response": true, "answer": true,
	"argument": true, "letter": true, "tweet": true, "interview": true}

// applied reports a request that is granted or denied: "denied the motion".
func applied(d *text.Doc, c *extract.Claim, lemma string) bool {
	switch lemma {
	case "deny", "grant", "reject", "approve", "dismiss", "uphold":
	default:
		return false
	}
	o := d.Child(c.CueHead, text.RelObj)
	return o >= 0 && requests[strings.ToLower(d.Tokens[o].Lemma)]
}

// requests are nouns for what is put to a court or office.
var requests = map[string]bool{"request": true, "motion": true, "petition": true, "application": true, "bid": true, "appeal": true, "waiver": true,
	"permit": true, "bail": true, "parole": true, "clemency": true, "plea": true}

// adrift reports a content that is a place, time or origin alone: "reiterated from the office", "called during the vote".
func adrift(d *text.Doc, c *extract.Claim) bool {
	first, last := d.TokensIn(c.Content[0])
	if first+1 < last && (d.Tokens[first+1].Lemma == "least" || d.Tokens[first+1].Lemma == "most" || d.Tokens[first+1].Tag == text.TagJJS || d.Tokens[first+1].Tag == text.TagRBS) { // "at least ten"
		return false
	}
	if d.Tokens[first].POS != text.ADP || len(c.Content) > 1 || c.Content[0].Start < c.Cue.End || anyVerb(d, c.Content) {
		return false
	}
	switch d.Tokens[first].Lemma {
	case "from", "at", "into", "during", "after", "before", "since", "until", "within", "near", "outside", "inside", "through":
		return true
	}
	return false
}

// nothingShows reports a cue whose subject is nothing or is denied to be there, whatever the tree hung it on: "nothing in the video
// suggested", "no sign shows". What it would say is nobody's word.
func nothingShows(d *text.Doc, c *extract.Claim) bool {
	first, _ := d.TokensIn(c.Cue)
	begin := d.Sentences[d.Tokens[c.CueHead].Sent].First
	for t := first - 1; t >= begin; t-- {
		k := &d.Tokens[t]
		if k.POS == text.VERB || k.POS == text.PUNCT || k.POS == text.SCONJ || k.POS == text.CCONJ || k.Tag == text.TagWDT || c.Speaker.Contains(k.Span) {
			return false
		}
		switch strings.ToLower(d.Word(t)) {
		case "nothing", "nobody", "none":
			return true
		case "no":
			return k.POS == text.DET && d.Tokens[c.CueHead].POS == text.VERB
		}
	}
	return false
}
