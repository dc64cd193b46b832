package claim

import (
	"github.com/readout-news/readout/internal/linear"
	"github.com/readout-news/readout/text"
)

// noWords reports a cue that is none in the news at large, whatever the training texts use it for: a
// deed ("attacked the villages", "signed the bill"), what the outlet itself observes ("seems"), a
// citing verb that only names whom it cites, or a content that is no more than a pronoun.
func (s *search) noWords(c *found) bool {
	t := &s.d.Tokens[c.CueHead]
	if s.quotedContent(c) || s.castsDoubt(c.CueHead) {
		return false
	}
	if s.fragment(c) || s.consults(c) {
		return true
	}
	switch {
	case s.measure(c):
		return true
	case t.POS != text.VERB:
		return false
	case s.asNoun(c.CueHead):
		return true
	case s.class[c.CueHead] == noClass && s.withParticle(c.CueHead) == noClass && s.nominalContent(c):
		return true
	case s.addressed(c), s.happened(c), s.cameTo(c.CueHead):
		return true
	case s.lex.physical[t.Lemma], s.lex.observed[t.Lemma]:
		return true
	case citing(t.Lemma):
		return !s.finiteContent(c)
	case s.avoided(c.CueHead), s.lex.wanting[t.Lemma] && s.told(c):
		return true
	case s.withholds(c.CueHead) && (t.Lemma == "deny" || t.Lemma == "refuse" || t.Lemma == "claim"):
		return true
	case s.lex.deed[t.Lemma]:
		return s.nominalContent(c) && !s.paper(c)
	}
	return false
}

// asNoun reports a noun that was taken for a finite verb: "the rights claims", behind a preposition of its own.
func (s *search) asNoun(i int32) bool {
	t := &s.d.Tokens[i]
	if t.Tag != text.TagVBZ && t.Tag != text.TagVBP || t.Rel != text.RelObl && t.Rel != text.RelNmod {
		return false
	}
	k := s.child(i, text.RelCase)
	return k >= 0 && k < i && s.d.Tokens[k].POS == text.ADP
}

// measure reports "according to their size": by what something is done, where nobody's word is meant.
func (s *search) measure(c *found) bool {
	h := headOf(s.d, c.Speaker.Span)
	if l := s.d.Tokens[c.CueHead].Lemma; l != "accord" && l != "according" || h < 0 || s.d.Tokens[h].POS != text.NOUN || s.mentionOf(h) >= 0 {
		return false
	}
	k, lemma := s.child(h, text.RelNmodPoss), s.d.Tokens[h].Lemma
	return k >= 0 && s.d.Tokens[k].POS == text.PRON && !s.isSpeaker(h) && !s.lex.bodies[lemma] && !s.lex.media[lemma] && s.lex.nouns[lemma] == noClass
}

// consults reports a call, a talk or an answer in deeds, whatever was said in it: "called five leaders", "hold a call on the war",
// "spoke by telephone".
func (s *search) consults(c *found) bool {
	i := c.CueHead
	o := s.child(i, text.RelObj)
	switch s.d.Tokens[i].Lemma {
	case "call", "phone", "telephone":
		if s.d.Tokens[i].POS == text.NOUN {
			n := s.child(i, text.RelNmod)
			return n > i && (s.caseLemma(n) == toLemma || s.caseLemma(n) == withLemma) && !s.finiteContent(c)
		}
		return o > i && s.isSpeaker(o) && s.child(i, text.RelXcomp, text.RelCcomp, text.RelCompoundPrt) < 0 && !s.finiteContent(c)
	case "hold", "have", "host":
		if o >= 0 {
			switch s.d.Tokens[o].Lemma {
			case "call", "talk", "meeting", "conversation", "summit":
				return true
			}
		}
	case "respond", "react", "retaliate": // "responded by sending ships"
		first, _ := s.d.TokensIn(c.Content[0])
		return s.d.Word(first) == "by"
	case "speak", "talk":
		first, _ := s.d.TokensIn(c.Content[0])
		switch s.d.Word(first) {
		case "by", "with":
			return !s.finiteContent(c)
		}
	}
	return false
}

var withLemma = linear.HashLower("with")

// addressed reports what the outlet tells its reader that he knows: "you will see that".
func (s *search) addressed(c *found) bool {
	h := headOf(s.d, c.Speaker.Span)
	k := s.class[c.CueHead]
	return h >= 0 && (k == believe || k == show) && s.d.Tokens[h].Lemma == "you" && s.quoted[h] < 0 && s.d.Tokens[c.CueHead].Lemma != "think"
}

// happened reports "before the decision was announced": words of which only the fact is told.
func (s *search) happened(c *found) bool {
	i := c.CueHead
	return s.child(i, text.RelAuxPass) >= 0 && s.child(i, text.RelOblAgent, text.RelXcomp, text.RelCcomp) < 0 && c.Speaker.Empty() &&
		!s.someContent(c, func(t int32) bool { return s.d.Tokens[t].POS == text.VERB || s.d.Tokens[t].POS == text.AUX })
}

// cameTo reports "reported to the scene" and "responded to the fire": where somebody went.
func (s *search) cameTo(i int32) bool {
	if l := s.d.Tokens[i].Lemma; l != "report" && l != "respond" || s.child(i, text.RelObj, text.RelCcomp, text.RelNsubjPass) >= 0 {
		return false
	}
	o := s.child(i, text.RelObl)
	return o > i && s.caseLemma(o) == toLemma && !s.sayingNoun(o)
}

var toLemma = linear.HashLower("to")

// told reports a wish that the outlet tells of, as stories do: in the past, or of a mere pronoun. A wish
// that a body or person has now ("Quito wants the mine closed") is a demand put to others.
func (s *search) told(c *found) bool {
	h := headOf(s.d, c.Speaker.Span)
	t := &s.d.Tokens[c.CueHead]
	return h < 0 || s.d.Tokens[h].POS == text.PRON || t.Tag == text.TagVBD || t.Tag == text.TagVBN
}

// avoided reports words that were not said: "stopped criticising", "have yet to confirm".
func (s *search) avoided(i int32) bool {
	t := &s.d.Tokens[i]
	if t.Head < 0 || t.Rel != text.RelXcomp && t.Rel != text.RelCcomp && t.Rel != text.RelAdvcl {
		return false
	}
	switch h := &s.d.Tokens[t.Head]; h.Lemma {
	case "avoid", "stop", "cease", "refrain", "yet":
		return true
	case "have":
		k := s.child(t.Head, text.RelAdvmod)
		return k >= 0 && s.d.Tokens[k].Lemma == "yet"
	}
	return false
}

// withholds reports "denied them entry" and "claimed ten lives": nothing that was said.
func (s *search) withholds(i int32) bool {
	for k := s.first[i]; k >= 0; k = s.next[k] {
		if t := &s.d.Tokens[k]; t.Rel == text.RelObj && s.lex.granted[t.Lemma] {
			return true
		}
	}
	return false
}

// paper reports a claim of something written or counted, whose showing and listing is its word.
func (s *search) paper(c *found) bool {
	h := headOf(s.d, c.Speaker.Span)
	if h < 0 {
		return false
	}
	lemma := s.d.Tokens[h].Lemma
	return s.lex.document[lemma] || s.lex.nouns[lemma] == show || s.lex.nouns[lemma] == report
}

func (s *search) quotedContent(c *found) bool {
	return s.someContent(c, func(t int32) bool { return s.quoted[t] >= 0 })
}

func (s *search) finiteContent(c *found) bool {
	return s.someContent(c, func(t int32) bool { return s.hasVerb(t, t+1) })
}

func (s *search) someContent(c *found, is func(t int32) bool) bool {
	for _, x := range c.Content {
		first, last := s.d.TokensIn(x)
		for t := first; t < last; t++ {
			if is(t) {
				return true
			}
		}
	}
	return false
}

// fragment reports a content of one word that says nothing by itself: "which", "this", "he".
func (s *search) fragment(c *found) bool {
	words := 0
	return !s.someContent(c, func(t int32) bool {
		switch tok := &s.d.Tokens[t]; tok.POS {
		case text.PUNCT:
			return false
		case text.PRON, text.DET, text.ADP, text.SCONJ, text.CCONJ, text.PART, text.AUX:
			words++
			return words > 1 && tok.POS != text.AUX || tok.POS == text.PRON && tok.Tag == text.TagNN
		}
		return true
	})
}

// nominalContent reports that what the cue is about is a thing and no saying: no clause of its own, no
// infinitive, no noun such as "statement" or "concern".
func (s *search) nominalContent(c *found) bool {
	i, object := c.CueHead, false
	for k := s.first[i]; k >= 0; k = s.next[k] {
		if !holds(c.Content, s.d.Tokens[k].Span) {
			continue
		}
		switch t := &s.d.Tokens[k]; t.Rel {
		case text.RelCcomp, text.RelXcomp, text.RelParataxis:
			return false
		case text.RelObj, text.RelObl, text.RelNsubjPass:
			if s.sayingNoun(k) {
				return false
			}
			object = true
		}
	}
	return object
}

// sayingNoun reports a noun for something that is said: "statement", "support", not "law" or "vote".
func (s *search) sayingNoun(k int32) bool {
	if s.d.Tokens[k].POS != text.NOUN {
		return false
	}
	switch s.lex.nouns[s.d.Tokens[k].Lemma] {
	case noClass, report, show, decree, plan:
		return false
	}
	return !s.lex.written[s.d.Tokens[k].Lemma]
}
