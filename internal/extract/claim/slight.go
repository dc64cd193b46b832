package claim

import (
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
		return !anyVerb(a.Doc, c.Content)
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

// clause reports whether the content of c is a clause that the cue governs, or one that a conjunction opens.
func clause(d *text.Doc, c *extract.Claim) bool {
	first, _ := d.TokensIn(c.Content[0])
	if t := &d.Tokens[first]; t.POS == text.SCONJ && (t.Lemma == "that" || t.Lemma == "whether") {
		return true
	}
	k := d.Child(c.CueHead, text.RelCcomp)
	return k >= 0 && holds(c.Content, d.Tokens[k].Span) && anyVerb(d, c.Content)
}
