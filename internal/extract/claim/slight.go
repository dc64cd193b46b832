package claim

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// Slight reports whether claim c tells, in the outlet's own words, that somebody spoke or did something and not what was said: "discussed
// the outbreak", "ended up agreeing". Its cue is a verb of talking, or one that no list knows as a word of saying, and no clause
// stands in its content.
func Slight(a *extract.Analysis, c *extract.Claim) bool {
	if c.Form != "indirect" || c.CueHead < 0 || a.Doc.Tokens[c.CueHead].POS != text.VERB {
		return false
	}
	lemma := strings.ToLower(a.Doc.Tokens[c.CueHead].Lemma)
	switch {
	case talking[lemma]:
		return !anyVerb(a.Doc, c.Content) && !clause(a.Doc, c)
	case strings.Contains(c.Why[0], unknownWord):
		return !clause(a.Doc, c)
	}
	return false
}

// talking are the verbs of speech that take what it was about and never what was said.
var talking = map[string]bool{"discuss": true, "debate": true, "talk": true, "speak": true, "chat": true, "converse": true, "confer": true,
	"address": true, "brief": true, "comment": true, "testify": true, "meet": true, "consult": true}

// anyVerb reports whether a finite verb stands in the spans.
func anyVerb(d *text.Doc, spans []text.Span) bool {
	for _, x := range spans {
		first, last := d.TokensIn(x)
		for t := first; t < last; t++ {
			switch d.Tokens[t].Tag {
			case text.TagVBD, text.TagVBZ, text.TagVBP, text.TagMD:
				return true
			}
		}
	}
	return false
}

// clause reports whether the content of c opens as a clause or question, or is one by its own subject and verb.
func clause(d *text.Doc, c *extract.Claim) bool {
	first, _ := d.TokensIn(c.Content[0])
	switch t := &d.Tokens[first]; {
	case t.POS == text.ADP:
		return false
	case asked[t.Tag], t.POS == text.SCONJ && (t.Lemma == "that" || t.Lemma == "whether"):
		return true
	}
	h := headOf(d, c.Content[0])
	return h >= 0 && d.Child(h, text.RelNsubj, text.RelNsubjPass, text.RelExpl) >= first && anyVerb(d, c.Content)
}

// asked are the tags of the words that open a question told of: "how to contain the damage".
var asked = map[text.Tag]bool{text.TagWRB: true, text.TagWP: true, text.TagWDT: true}

// Speechless reports whether the words for the speaker of c are a deed or a happening that a text tells of, which speaks only as
// a figure of speech: "the explosions showed". Things that are written or said are named by words for deeds too.
func Speechless(a *extract.Analysis, c *extract.Claim) bool {
	h := headOf(a.Doc, c.Speaker.Span)
	if h < 0 || a.Doc.Tokens[h].POS != text.NOUN || !slices.ContainsFunc(a.Events, func(e extract.Event) bool { return e.Head == h }) {
		return false
	}
	l, lemma := cues(), strings.ToLower(a.Doc.Tokens[h].Lemma)
	return !l.voice[lemma] && !l.document[lemma] && !l.generic[lemma] && !l.claimed[lemma] && !l.bodies[lemma] && l.nouns[lemma] == noClass
}
