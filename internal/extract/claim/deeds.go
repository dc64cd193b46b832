package claim

import (
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// ownForm is the form of c, but "indirect" for what somebody within a quote is said to have said without quotes of his own.
func ownForm(d *text.Doc, c *extract.Claim) string {
	for _, x := range c.Content {
		if w := d.Str(x); strings.ContainsAny(w, "“”\"„«‘`") || w[0] == '\'' || strings.Contains(w, " '") || x.Start > 0 && strings.ContainsRune("“\"‘'", rune(d.Text[x.Start-1])) {
			return c.Form
		}
	}
	return "indirect"
}

// namesOnly reports a noun that names a saying or a speaker and tells nothing of what was said: "his attacks on the players", "a
// supporter of the mayor".
func namesOnly(d *text.Doc, c *extract.Claim) bool {
	if ownForm(d, c) != "indirect" || clause(d, c) {
		return false
	}
	first, _ := d.TokensIn(c.Content[0])
	if d.Tokens[first].POS == text.PART {
		return false
	}
	switch c.Class {
	case "say", "believe", "report":
		return true
	}
	return false
}

// outside reports that the verb takes another thing than its content: "“We left.” The words drew an outcry".
func outside(d *text.Doc, c *extract.Claim, lemma string) bool {
	if !strings.Contains(c.Why[0], itsNoun) || light[lemma] {
		return false
	}
	o := d.Child(c.CueHead, text.RelObj)
	return o >= 0 && !holds(c.Content, d.Tokens[o].Span) && cues().nouns[strings.ToLower(d.Tokens[o].Lemma)] != noClass
}

// titled reports a participle that gives a thing its title: "an essay titled “Open the mills”".
func titled(d *text.Doc, c *extract.Claim) bool {
	t := &d.Tokens[c.CueHead]
	switch strings.ToLower(t.Lemma) {
	case "title", "entitle", "subtitle", "headline", "caption", "dub", "nickname", "name":
		return t.Tag == text.TagVBN || t.Tag == text.TagVBD
	}
	return false
}

// oblique reports a relative clause whose verb takes the antecedent, so that what stands behind it is when and where: "a promise
// that she made while visiting the mill".
func oblique(d *text.Doc, c *extract.Claim) bool {
	t := &d.Tokens[c.CueHead]
	if t.Rel != text.RelAclRelcl || d.Child(c.CueHead, text.RelCcomp, text.RelXcomp) >= 0 || len(c.Content) > 1 || c.Content[0].Start < c.Cue.End {
		return false
	}
	o := d.Child(c.CueHead, text.RelObj)
	if o >= 0 && o > c.CueHead || takesRelative(d, c.CueHead) < 0 {
		return false
	}
	h := headOf(d, c.Content[0])
	if h < 0 || d.Tokens[h].Head != c.CueHead {
		return false
	}
	first, _ := d.TokensIn(c.Content[0])
	switch d.Tokens[h].Rel {
	case text.RelObl, text.RelOblUnmarked, text.RelAdvcl:
		switch d.Tokens[first].Lemma {
		case "as", "of", "for", "to", "with", "about", "against":
			return false
		}
		return true
	}
	return false
}

// takesRelative is the antecedent that the verb v of a relative clause takes for its content or a part of it: "a tax that she
// said was high", "the tax she criticised". It is -1 where the antecedent speaks, or is when or where.
func takesRelative(d *text.Doc, v int32) int32 {
	t := &d.Tokens[v]
	if t.Rel != text.RelAclRelcl || t.Head < 0 || t.Head > v {
		return -1
	}
	s := d.Child(v, text.RelNsubj)
	if s < 0 || relative(d, s) || s > v {
		return -1
	}
	for k := t.Head + 1; k < v; k++ {
		switch tok := &d.Tokens[k]; {
		case tok.Tag == text.TagWRB, tok.Lemma == "whose":
			return -1
		case relative(d, k) && d.Child(k, text.RelCase) >= 0:
			return -1
		}
	}
	return t.Head
}

// relative reports a relative pronoun.
func relative(d *text.Doc, k int32) bool {
	switch d.Tokens[k].Tag {
	case text.TagWDT, text.TagWP:
		return true
	}
	return false
}

// suspected reports whom others suspect where no word says who does: "the man accused of stealing a boat".
func suspected(d *text.Doc, c *extract.Claim, lemma string) bool {
	switch lemma {
	case "accuse", "suspect", "convict", "acquit", "charge", "blame":
	default:
		return false
	}
	first, _ := d.TokensIn(c.Content[0])
	if c.Speaker.Empty() || c.Speaker.End > c.Cue.Start || first != c.CueHead+1 || d.Child(c.CueHead, text.RelObj) >= 0 {
		return false
	}
	switch d.Tokens[first].Lemma {
	case "of", "with", "for", "in":
		return true
	}
	return false
}

// inferred reports what a deed is taken to show by the outlet, which no person, body or paper says: "the decline suggests that".
func inferred(a *extract.Analysis, c *extract.Claim) bool {
	h := headOf(a.Doc, c.Speaker.Span)
	if h < 0 || a.Doc.Tokens[h].POS != text.NOUN || acts(a, c) {
		return false
	}
	l := cues()
	first, last := a.Doc.TokensIn(c.Speaker.Span)
	for t := first; t < last; t++ { // "a slew of documents"
		if a.Doc.Tokens[t].POS != text.NOUN {
			continue
		}
		for _, w := range []string{strings.ToLower(a.Doc.Tokens[t].Lemma), strings.ToLower(a.Doc.Word(t))} {
			if l.nouns[w] != noClass || l.document[w] || l.bodies[w] || l.media[w] || l.generic[w] || l.voice[w] || looking[w] {
				return false
			}
		}
	}
	return true
}

// looking are nouns for looking into a thing and for what is made of a paper.
var looking = map[string]bool{"research": true, "investigation": true, "inquiry": true, "enquiry": true, "probe": true, "review": true, "audit": true,
	"summary": true, "copy": true, "test": true, "experiment": true, "trial": true, "inspection": true, "yearbook": true, "autopsy": true}

// quotesClause reports a quote that is a sentence, by its own verb.
func quotesClause(d *text.Doc, c *extract.Claim) bool {
	for _, x := range c.Content {
		first, last := d.TokensIn(x)
		in := false
		for t := first; t < last; t++ {
			w := d.Word(t)
			switch {
			case w == "\"" || w == "''":
				in = !in
			case w == "“" || w == "``" || w == "‘" || w == "«":
				in = true
			case w == "”" || w == "»":
				in = false
			}
			switch d.Tokens[t].Tag {
			case text.TagVBD, text.TagVBZ, text.TagVBP, text.TagMD:
				if in {
					return true
				}
			}
		}
	}
	return false
}

// wrote reports a speaker that is a paper, or a count.
func wrote(d *text.Doc, c *extract.Claim) bool {
	h := headOf(d, c.Speaker.Span)
	if h < 0 {
		return false
	}
	l, lemma := cues(), strings.ToLower(d.Tokens[h].Lemma)
	return l.document[lemma] || l.nouns[lemma] != noClass
}

// saysThing reports "said their farewells" and "said a prayer": words of a kind, and not what they were.
func saysThing(d *text.Doc, c *extract.Claim) bool {
	h := headOf(d, c.Content[0])
	return h > c.CueHead && d.Tokens[h].POS == text.NOUN && d.Tokens[h].Rel == text.RelObj && d.Tokens[h].Head == c.CueHead && !anyVerb(d, c.Content)
}

// finding are verbs of coming upon a thing, which with no clause behind them tell a deed: "found one man dead".
var finding = map[string]bool{"find": true, "discover": true, "uncover": true, "detect": true}

// movedAway reports a verb of the lexicon that a particle makes another of: "called in sick", "laid off the miners".
func movedAway(d *text.Doc, c *extract.Claim, lemma string) bool {
	p := d.Child(c.CueHead, text.RelCompoundPrt)
	if p < 0 && c.CueHead+1 < int32(len(d.Tokens)) {
		if k := &d.Tokens[c.CueHead+1]; k.Rel == text.RelAdvmod && k.Head == c.CueHead && particles[strings.ToLower(k.Lemma)] {
			p = c.CueHead + 1
		}
	}
	if p < 0 || lemma == "go" || strings.Contains(c.Why[0], "verb and particle") {
		return false
	}
	return cues().verbs[lemma+"_"+strings.ToLower(d.Tokens[p].Lemma)] == noClass
}

// particles are the words that make another verb of a verb.
var particles = map[string]bool{"in": true, "off": true, "on": true, "over": true, "up": true, "down": true, "out": true, "away": true, "back": true}
