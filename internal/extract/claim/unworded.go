package claim

import (
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// unworded reports a verb of speech that takes only whom or what it is about, without a word of what was said of it ("slammed the mayor
// for his work", "recounted a visit"), and what is decided by a deed ("signed the bill").
func unworded(d *text.Doc, c *extract.Claim, lemma string) bool {
	switch {
	case c.Class == "decree" && deciding[lemma], lemma == "confirm" && seats(d, c):
		return true
	case wishing[c.Class] && !light[lemma] && !strings.HasSuffix(c.Why[0], "negated"): // what is wanted or refused is an event
		return true
	}
	if gap(d, c) || only(d, c, lemma) {
		return true
	}
	if !judging[lemma] && !abouting[lemma] || asksInside(d, c) {
		return false
	}
	if !judging[lemma] && anyVerb(d, c.Content) {
		return false
	}
	for _, x := range c.Content { // "denounced it as a crime"
		first, last := d.TokensIn(x)
		for t := first; t < last; t++ {
			if d.Tokens[t].Lemma == "as" {
				return false
			}
		}
	}
	return d.Child(c.CueHead, text.RelXcomp, text.RelCcomp) < 0 // "reminded the council to vote"
}

// only reports a content that is no more than what was spoken of ("told the council about the dam"), the outlet's participle behind a comma, or
// nouns of which a verb that takes none says nothing.
func only(d *text.Doc, c *extract.Claim, lemma string) bool {
	first, last := d.TokensIn(c.Content[0])
	t := &d.Tokens[first]
	if len(c.Content) > 1 || c.Class != "say" && c.Class != "report" && c.Class != "show" {
		return false
	}
	switch {
	case lemma == "call" && (strings.HasSuffix(t.Lemma, "self") || strings.HasSuffix(t.Lemma, "selves")): // who calls himself a baker is told of
		return true
	case c.Content[0].Start >= c.Cue.End && t.POS == text.CCONJ && (t.Lemma == "and" || t.Lemma == "or" || t.Lemma == "but"):
		return true
	case anyVerb(d, c.Content):
		return c.Content[0].Start >= c.Cue.End && t.Tag == text.TagVBG && first > 0 && d.Word(first-1) == ","
	case t.POS == text.ADP:
		switch t.Lemma {
		case "about", "on", "over", "regarding", "by", "concerning":
			return !asksInside(d, c) && lemma != "call" && lemma != "insist"
		}
	}
	if !takesNoObject(lemma) || lemma == "report" || lemma == "announce" || lemma == "claim" || lemma == "declare" || lemma == "note" || lemma == "explain" || lemma == "stress" {
		return false
	}
	for k := first; k < last; k++ {
		if p := d.Tokens[k].POS; p == text.VERB || p == text.AUX || d.Tokens[k].Tag == text.TagPRP {
			return false
		}
	}
	return !d.TitleSpan.Overlaps(c.Cue)
}

// wishing are the classes of what somebody wants or refuses to do, or keeps to himself.
var wishing = map[string]bool{"plan": true, "hope": true, "reject": true, "nocomment": true}

// seats reports a person put into an office: "confirmed the judge as minister".
func seats(d *text.Doc, c *extract.Claim) bool {
	o := d.Child(c.CueHead, text.RelObj)
	return o >= 0 && d.Tokens[o].POS == text.PROPN && d.Child(c.CueHead, text.RelCcomp) < 0
}

// gap reports a relative clause whose verb takes all of its content from before it: "the path that she described".
func gap(d *text.Doc, c *extract.Claim) bool {
	last := c.Content[len(c.Content)-1]
	t := &d.Tokens[c.CueHead]
	if last.End > c.Cue.Start || c.Class != "say" && c.Class != "report" && c.Class != "show" || anyVerb(d, c.Content) {
		return false
	}
	h := headOf(d, last)
	return h >= 0 && t.Head == h && (t.Rel == text.RelAclRelcl || t.Rel == text.RelAcl) && (c.Speaker.Empty() || c.Speaker.Start >= last.End)
}

// nobodys reports what nobody is named for and no clause tells: "was appointed to lead the mill", "is expected to rise". "It is said that"
// passes on what is said.
func nobodys(d *text.Doc, c *extract.Claim) bool {
	if c.Form == "direct" {
		return false
	}
	switch d.Tokens[c.CueHead].POS {
	case text.VERB:
		if ownForm(d, c) == "indirect" && !anyVerb(d, c.Content) {
			return true
		}
		it := d.Child(c.CueHead, text.RelExpl, text.RelNsubjPass)
		passive := d.Child(c.CueHead, text.RelAuxPass, text.RelNsubjPass) >= 0 || d.Tokens[c.CueHead].Rel == text.RelAcl
		return passive && !(it >= 0 && d.Tokens[it].Lemma == "it")
	case text.NOUN:
		return !clause(d, c)
	}
	return false
}

// deciding are verbs by which who has the say makes a thing so, in whatever words.
var deciding = map[string]bool{"approve": true, "sign": true, "appoint": true, "nominate": true, "impose": true, "enact": true, "legislate": true, "allow": true,
	"permit": true, "authorize": true, "authorise": true, "license": true, "provide": true, "sentence": true}

// abouting are verbs of speech, beside those of judgment, whose bare object is what was spoken of.
var abouting = map[string]bool{"thank": true, "advocate": true, "congratulate": true, "credit": true, "recount": true, "detail": true, "describe": true, "outline": true, "explain": true,
	"characterize": true, "characterise": true, "portray": true, "echo": true, "highlight": true, "underline": true, "underscore": true, "mention": true,
	"refer": true, "invoke": true, "brag": true, "boast": true, "joke": true, "complain": true, "rail": true, "lash": true, "read": true, "sing": true,
	"preach": true, "lecture": true, "summarize": true, "summarise": true, "elaborate": true, "clarify": true, "recall": true, "apologize": true, "apologise": true,
	"remind": true, "answer": true, "respond": true, "reply": true, "counter": true, "write": true, "tweet": true, "post": true, "narrate": true, "relate": true}
