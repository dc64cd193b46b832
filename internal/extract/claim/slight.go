package claim

import (
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// Slight reports whether claim c tells, in the outlet's own words, that somebody spoke, may speak or did something and not what
// was said: "discussed the outbreak", "could announce a deal", "ended up agreeing".
func Slight(a *extract.Analysis, c *extract.Claim) bool {
	if ownForm(a.Doc, c) != "indirect" || c.CueHead < 0 || a.Doc.Tokens[c.CueHead].POS != text.VERB {
		return false
	}
	lemma := strings.ToLower(a.Doc.Tokens[c.CueHead].Lemma)
	switch {
	case unsaid(a.Doc, c):
		return true
	case talking[lemma], withWhom(a.Doc, c):
		return !clause(a.Doc, c) && !asksInside(a.Doc, c)
	case judging[lemma]:
		return pointsAt(a.Doc, c)
	case strings.Contains(c.Why[0], unknownWord):
		return !clause(a.Doc, c)
	}
	return false
}

// talking are the verbs of speech that take what it was about and never what was said.
var talking = map[string]bool{"discuss": true, "debate": true, "talk": true, "speak": true, "chat": true, "converse": true, "confer": true,
	"address": true, "brief": true, "comment": true, "testify": true, "meet": true, "consult": true, "refer": true, "allude": true, "put": true,
	"weigh": true}

// asksInside reports a question told of behind a preposition: "talked about how the camps had been closed".
func asksInside(d *text.Doc, c *extract.Claim) bool {
	first, last := d.TokensIn(c.Content[0])
	return first+1 < last && d.Tokens[first].POS == text.ADP && asked[d.Tokens[first+1].Tag]
}

// pointsAt reports a content that only names what others said or decided: "the court's ruling". What it was stands elsewhere.
func pointsAt(d *text.Doc, c *extract.Claim) bool {
	h := headOf(d, c.Content[0])
	if h < 0 || len(c.Content) > 1 {
		return false
	}
	first, last := d.TokensIn(c.Content[0])
	switch d.Tokens[h].POS {
	case text.PRON:
		return h == first && !opines(d, first, last)
	case text.NOUN:
	default:
		return false
	}
	for t := first; t < last; t++ {
		if p := d.Tokens[t].POS; p == text.VERB || p == text.SCONJ || t > h && p != text.PUNCT {
			return false
		}
	}
	return cues().nouns[strings.ToLower(d.Tokens[h].Lemma)] != noClass
}

// opines reports words that may say what is thought of a thing: "as weak", "for closing".
func opines(d *text.Doc, first, last int32) bool {
	for t := first; t < last; t++ {
		switch k := &d.Tokens[t]; k.POS {
		case text.VERB, text.SCONJ:
			return true
		case text.ADJ:
			if !capital(d.Word(t)) {
				return true
			}
		case text.ADP:
			if k.Lemma == "as" || k.Lemma == "for" {
				return true
			}
		}
	}
	return false
}

// withWhom reports who else spoke, and no more: "argued with another driver".
func withWhom(d *text.Doc, c *extract.Claim) bool {
	first, _ := d.TokensIn(c.Content[0])
	return c.Class == "say" && first == c.CueHead+1 && d.Tokens[first].Lemma == "with"
}

// judging are verbs of judgment (Levin 1993, class 33, and the headline words for them) and of doubt, whose object is whom or what is judged.
var judging = map[string]bool{"praise": true, "applaud": true, "hail": true, "laud": true, "commend": true, "salute": true, "welcome": true,
	"celebrate": true, "condemn": true, "criticize": true, "criticise": true, "denounce": true, "decry": true, "deride": true, "mock": true,
	"ridicule": true, "rebuke": true, "assail": true, "attack": true, "slam": true, "blast": true, "bash": true, "lambast": true, "lambaste": true,
	"fault": true, "castigate": true, "rip": true, "lament": true, "bemoan": true, "question": true, "challenge": true, "defend": true, "dispute": true,
	"contest": true, "cheer": true, "tout": true, "scold": true, "chide": true, "protest": true}

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
