package claim

import (
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// Hollow reports whether claim c tells a deed, or that somebody was asked, in words that say nothing of what was said: "grabbed
// the support of a quarter", "voted to cut the fund", "asked about the tweet". What is told of as done is an event, and its figures are the
// outlet's.
func Hollow(a *extract.Analysis, c *extract.Claim) bool {
	if c.CueHead < 0 {
		return false
	}
	d := a.Doc
	if voiceless(a, c) || c.Speaker.Empty() && nobodys(d, c) || noOne(d, c) || nothingShows(d, c) || toldBefore(d, c) {
		return true
	}
	if narrated(d, c, strings.ToLower(d.Tokens[c.CueHead].Lemma)) {
		return true
	}
	switch d.Tokens[c.CueHead].POS {
	case text.NOUN:
		return namesOnly(d, c) || ofPaper(d, c)
	case text.VERB:
	default:
		return false
	}
	lemma := strings.ToLower(d.Tokens[c.CueHead].Lemma)
	if outside(d, c, lemma) || titled(d, c) || d.Tokens[c.CueHead].Tag == text.TagVBG && (lemma == "refer" || lemma == "allude") || gaveSpeech(d, c, lemma) {
		return true
	}
	form := ownForm(d, c)
	if form == "direct" {
		return false
	}
	switch {
	case acting[lemma] && d.Child(c.CueHead, text.RelCcomp) < 0, lemma == "have" && !clause(d, c):
		return true
	case wasAsked(d, c, lemma), wentOn(d, c, lemma), yetToCome(d, firstOf(d, c.CueHead)), oblique(d, c), suspected(d, c, lemma):
		return true
	case byDeed[lemma] && inferred(a, c):
		return true
	case clause(d, c):
		return causing[lemma] && !acts(a, c) || form == "indirect" && unsaid(d, c)
	case causing[lemma] && !acts(a, c), seeing[lemma], displaying[lemma] && byPerson(a, c), writing[lemma] && written(d, c), lemma == "publish":
		return true
	case strings.Contains(c.Why[0], unknownWord) && !judging[lemma] && !quotesClause(d, c):
		return true
	case form != "indirect":
		return unsaid(d, c) && !quotesClause(d, c)
	case unworded(d, c, lemma):
		return true
	case byDeed[lemma] && d.Tokens[c.CueHead].Tag == text.TagVBG && d.Tokens[c.CueHead].Rel == text.RelAdvcl:
		return true // "backs the ruling, signaling a shift": what the outlet makes of it
	case strings.Contains(c.Why[0], itsNoun):
		return !light[lemma]
	}
	return lemma == "say" && saysThing(d, c) || doing[lemma] && !spoken(d, c) || finding[lemma] && !wrote(d, c) && !anyVerb(d, c.Content) || movedAway(d, c, lemma) || Slight(a, c)
}

// Again reports whether claim k is told whole by a claim within it: of whom "according to" names, by the one that says who said it
// first (“"We left," she said, according to the radio”); of "answered by saying that"; of "released a statement saying that". The chain
// of the one within has both.
func Again(a *extract.Analysis, k int) bool {
	c := &a.Claims[k]
	if c.CueHead < 0 {
		return false
	}
	according := strings.HasPrefix(a.Doc.Tokens[c.CueHead].Lemma, "accord")
	for i := range a.Claims {
		x := &a.Claims[i]
		if x.Within != int32(k) || !tells(a, x) || !according && !bySaying(a.Doc, c, x) {
			continue
		}
		told := append([]text.Span{x.Cue, x.Speaker.Span}, x.Content...)
		if restWords(a.Doc, c.Content, told) <= maxRest {
			return true
		}
	}
	return false
}

// bySaying reports that c only leads up to x: its content opens with "by" or "to" before the cue of x, or with the paper that speaks there.
func bySaying(d *text.Doc, c, x *extract.Claim) bool {
	first, _ := d.TokensIn(c.Content[0])
	if t := &d.Tokens[first]; t.Lemma == "by" && t.POS != text.NOUN || t.Lemma == "to" && t.POS == text.PART { // "answered by saying", "stepped in to say"
		return x.CueHead == first+1 || x.CueHead == first+2
	}
	return x.Speaker.Start == c.Content[0].Start && cues().document[strings.ToLower(d.Tokens[max(0, headOf(d, x.Speaker.Span))].Lemma)] &&
		d.Tokens[x.CueHead].Rel == text.RelAcl
}

// tells reports a claim of somebody's words that stands by itself: "he said", not "some carried signs".
func tells(a *extract.Analysis, x *extract.Claim) bool {
	if x.Speaker.Empty() || x.CueHead < 0 || Hollow(a, x) || doing[a.Doc.Tokens[x.CueHead].Lemma] {
		return false
	}
	return x.Class == "say" || x.Class == "report" || x.Asserts() && clause(a.Doc, x)
}

// maxRest is how many words beside the cue, its speaker and content a claim that is told again may have: whom it was said to, and when.
const maxRest = 6

// restWords counts the words of spans that stand in none of told.
func restWords(d *text.Doc, spans, told []text.Span) (n int) {
	for _, x := range spans {
		first, last := d.TokensIn(x)
		for t := first; t < last; t++ {
			if d.Tokens[t].POS != text.PUNCT && !holds(told, d.Tokens[t].Span) {
				n++
			}
		}
	}
	return n
}

// wasAsked reports "asked about the tweet" and "when questioned on it", where nobody is said to ask.
func wasAsked(d *text.Doc, c *extract.Claim, lemma string) bool {
	switch lemma {
	case "ask", "question", "quiz", "press":
	default:
		return false
	}
	t := &d.Tokens[c.CueHead]
	if d.Child(c.CueHead, text.RelOblAgent) >= 0 || t.Tag != text.TagVBN && t.Tag != text.TagVBD {
		return false
	}
	first, _ := d.TokensIn(c.Cue)
	opens := first == d.Sentences[t.Sent].First || d.Tokens[first-1].POS == text.PUNCT || d.Tokens[first].Tag == text.TagWRB || d.Tokens[first-1].Tag == text.TagWRB
	if d.Child(c.CueHead, text.RelNsubjPass) >= 0 && d.Child(c.CueHead, text.RelAuxPass) >= 0 && c.Speaker.Empty() { // "the mayor was asked about the dam"
		return true
	}
	return opens && d.Child(c.CueHead, text.RelNsubj) < 0 && c.Content[0].Start >= c.Cue.End
}

// wentOn reports "went on to build boats": "go" is a cue only with words behind it.
func wentOn(d *text.Doc, c *extract.Claim, lemma string) bool {
	if lemma != "go" {
		return false
	}
	first, _ := d.TokensIn(c.Content[0])
	if d.Tokens[first].Lemma != "to" || d.Tokens[first].POS != text.PART || int(first)+1 >= len(d.Tokens) {
		return false
	}
	switch cues().verbs[strings.ToLower(d.Tokens[first+1].Lemma)] {
	case say, report, confirm, show, deny, promise, threaten:
		return false
	}
	return true
}

// acts reports a speaker who is somebody, or a paper.
func acts(a *extract.Analysis, c *extract.Claim) bool {
	h := headOf(a.Doc, c.Speaker.Span)
	return c.Speaker.Mention >= 0 || h < 0 || a.Doc.Tokens[h].POS == text.PRON || cues().document[strings.ToLower(a.Doc.Tokens[h].Lemma)]
}

// byPerson reports a speaker who is a person, or people.
func byPerson(a *extract.Analysis, c *extract.Claim) bool {
	m := c.Speaker.Mention
	return m >= 0 && (a.Doc.Mentions[m].Kind == text.Person || a.Doc.Mentions[m].Kind == text.Group && a.Doc.Mentions[m].Form == text.Nominal)
}

// written reports that what the cue takes is a book, report or the like, whatever title it has, of which is not told what it says.
func written(d *text.Doc, c *extract.Claim) bool {
	for _, x := range c.Content {
		first, last := d.TokensIn(x)
		for t := first; t < last; t++ {
			switch k := &d.Tokens[t]; {
			case k.POS == text.SCONJ && k.Lemma == "that":
				return false
			case k.POS == text.VERB && cues().verbs[strings.ToLower(k.Lemma)] != noClass:
				return false
			}
		}
	}
	o := d.Child(c.CueHead, text.RelObj)
	return o >= 0 && (cues().written[strings.ToLower(d.Tokens[o].Lemma)] || cues().document[strings.ToLower(d.Tokens[o].Lemma)])
}

// spoken reports a content that is headed by a noun for words: "delivered a speech on the dam".
func spoken(d *text.Doc, c *extract.Claim) bool {
	h := headOf(d, c.Content[0])
	if h < 0 {
		return false
	}
	l, lemma := cues(), strings.ToLower(d.Tokens[h].Lemma)
	switch l.nouns[lemma] {
	case say, confirm, deny, promise, threaten, demand, believe, expect, hope:
		return true
	}
	return false
}

// light are the verbs that make a saying of the noun they take: "made a promise", "voiced concern". With others the noun is a thing:
// "drew a million views".
var light = map[string]bool{"make": true, "give": true, "issue": true, "offer": true, "express": true, "voice": true, "have": true, "take": true,
	"raise": true, "hold": true, "send": true, "release": true, "file": true, "put": true, "lodge": true, "extend": true, "deliver": true, "provide": true,
	"present": true, "submit": true, "state": true, "share": true, "repeat": true, "reiterate": true, "renew": true, "sound": true, "publish": true,
	"convey": true, "air": true, "register": true, "pay": true, "level": true, "lay": true, "set": true, "be": true, "write": true, "post": true, "utter": true, "pass": true}

// doing are verbs of the lexicon that tell a deed where what they take is no saying and no clause: "put an amendment to the vote",
// "unveiled the boat", "voted to close", "questioned 200 voters".
var doing = map[string]bool{"deliver": true, "put": true, "unveil": true, "release": true, "carry": true, "run": true, "cover": true,
	"air": true, "vote": true, "elect": true, "opt": true, "try": true, "attempt": true, "seek": true, "undertake": true, "question": true,
	"challenge": true, "feature": true, "contain": true, "record": true, "dispatch": true, "circulate": true, "spread": true, "broadcast": true}

// acting are verbs that tell a deed whatever they take, but for a clause of what is said: "blocked an attempt to close the mill".
var acting = map[string]bool{"block": true, "veto": true, "halt": true, "thwart": true, "override": true, "obstruct": true, "repeal": true, "scrap": true}

// causing are verbs that make sure of a thing, which only somebody can do in words: "the wall ensured that".
var causing = map[string]bool{"ensure": true, "guarantee": true, "assure": true, "dispatch": true, "dictate": true}

// seeing are verbs of perception, which with no clause behind them perceive deeds: "saw the police leave".
var seeing = map[string]bool{"see": true, "watch": true, "witness": true, "hear": true}

// displaying are verbs by which a person shows a quality: "showed courage".
var displaying = map[string]bool{"show": true, "demonstrate": true, "display": true, "exhibit": true, "prove": true, "reflect": true}

// writing are verbs that bring out what is written.
var writing = map[string]bool{"publish": true, "release": true, "launch": true, "issue": true}

// byDeed are verbs whose doer may be a deed: what the outlet takes it for.
var byDeed = map[string]bool{"signal": true, "indicate": true, "suggest": true, "reflect": true, "mean": true, "underscore": true, "underline": true,
	"highlight": true, "illustrate": true, "demonstrate": true, "show": true, "prove": true, "reveal": true, "expose": true}
