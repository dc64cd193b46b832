package claim

import (
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// noOne reports words that nobody said: "no bakers have said that", "none of them denied it"; those of one among others
// of whom is not told ("another shows"), and those of a pronoun that stands for what was said before: "all of that said".
func noOne(d *text.Doc, c *extract.Claim) bool {
	h := headOf(d, c.Speaker.Span)
	if h < 0 || !c.StandsFor.Empty() {
		return false
	}
	if oneOf(d, c) {
		return true
	}
	if a := antecedentOf(d, h); a >= 0 { // "there are no bakers who have said"
		if k := d.Child(a, text.RelDet); k >= 0 && strings.EqualFold(d.Word(k), "no") || d.Tokens[a].Lemma == "nobody" || d.Tokens[a].Lemma == "none" {
			return true
		}
	}
	first, last := d.TokensIn(c.Speaker.Span)
	switch strings.ToLower(d.Tokens[h].Lemma) {
	case "nobody", "none", "noone", "neither":
		return true
	}
	if w := strings.ToLower(d.Word(last - 1)); d.Tokens[h].POS != text.NOUN && (w == "that" || w == "this") && c.Speaker.Mention < 0 {
		return true
	}
	t := &d.Tokens[first]
	if t.POS != text.DET && t.POS != text.ADV && t.POS != text.PART {
		return false
	}
	w := strings.ToLower(d.Word(first))
	return w == "no" && d.Tokens[h].POS == text.NOUN || w == "neither" || w == "not" && d.Child(c.CueHead, text.RelNsubj) == h && d.Tokens[first].Head != c.CueHead
}

// antecedentOf is the noun whose relative clause has the relative pronoun at h for its subject, -1 elsewhere.
func antecedentOf(d *text.Doc, h int32) int32 {
	if v := d.Tokens[h].Head; relative(d, h) && v >= 0 && d.Tokens[v].Rel == text.RelAclRelcl {
		return d.Tokens[v].Head
	}
	return -1
}

// toldBefore reports words of the outlet that only point at what stands elsewhere: "disputed that in a talk", "said she may do so".
func toldBefore(d *text.Doc, c *extract.Claim) bool {
	if c.Form != "indirect" || d.TitleSpan.Overlaps(c.Cue) {
		return false
	}
	first, _ := d.TokensIn(c.Content[0])
	switch w := strings.ToLower(d.Word(first)); {
	case w != "that" && w != "this" && w != "it" || d.Tokens[first].Head != c.CueHead && d.Tokens[first].POS != text.PRON:
	case !anyVerb(d, c.Content) && !opens(d, c):
		return true
	}
	if d.Word(first) == "who" && antecedentOf(d, first) >= 0 && c.Content[0].Start >= c.Cue.End { // "sides with those | who argue that"
		return true
	}
	for _, x := range c.Content {
		first, last := d.TokensIn(x)
		for t := first; t < last; t++ {
			switch k := &d.Tokens[t]; k.POS {
			case text.NOUN, text.PROPN, text.ADJ, text.NUM, text.ADP, text.INTJ, text.X, text.SYM:
				return false
			case text.VERB:
				if k.Lemma != "do" {
					return false
				}
			case text.PRON:
				if k.Tag != text.TagPRP && k.Lemma != "that" && k.Lemma != "this" {
					return false
				}
			}
		}
	}
	return true
}

// speeches are nouns for speaking itself, whatever is said.
var speeches = map[string]bool{"speech": true, "remark": true, "address": true, "talk": true, "lecture": true, "tirade": true, "sermon": true, "testimony": true,
	"rant": true, "monologue": true, "eulogy": true, "presentation": true, "briefing": true}

// gaveSpeech reports that somebody spoke: "delivered remarks to the weavers", "gave a speech on the dam".
func gaveSpeech(d *text.Doc, c *extract.Claim, lemma string) bool {
	switch lemma {
	case "deliver", "give", "make", "hold", "present":
	default:
		return false
	}
	h := headOf(d, c.Content[0])
	return h >= 0 && speeches[strings.ToLower(d.Tokens[h].Lemma)] && !quotesClause(d, c) && d.Child(h, text.RelAcl, text.RelCcomp, text.RelAclRelcl) < 0
}

// opens reports a pronoun that a clause or judgment of the cue is about: "called it a crime", "made it clear that".
func opens(d *text.Doc, c *extract.Claim) bool {
	_, last := d.TokensIn(c.Content[0])
	first, _ := d.TokensIn(c.Content[0])
	if len(c.Content) > 1 || d.Child(c.CueHead, text.RelXcomp, text.RelCcomp) >= 0 {
		return true
	}
	for t := first + 1; t < last; t++ {
		switch d.Tokens[t].POS {
		case text.ADP:
			return d.Word(t) == "as" || d.Word(t) == "to" || d.Word(t) == "for" || d.Word(t) == "on"
		case text.ADV, text.PUNCT:
		default:
			return true
		}
	}
	return false
}

// ofPaper reports a noun for a paper in whose "of" the tree lost the verb: "letters | of protest state that the dam is safe".
func ofPaper(d *text.Doc, c *extract.Claim) bool {
	first, _ := d.TokensIn(c.Content[0])
	return c.Content[0].Start >= c.Cue.End && d.Word(first) == "of" && cues().document[strings.ToLower(d.Tokens[c.CueHead].Lemma)] && c.Form == "indirect"
}
