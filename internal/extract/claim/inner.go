package claim

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// deepest is how many clauses inside each other are looked into for whose word they pass on.
const deepest = 4

// inner adds whose word the content of c takes up without a claim of its own: "denied a report by TASS that", "said he had been
// told by villagers that", "said experts believed that". The innermost comes first. It gives what the clause makes of the
// speaker's stance: "said they could not confirm", "said the claims were false"; "" where it changes nothing.
func (b *chainer) inner(c *extract.Claim) (stance Stance) {
	var found []func()
	v := c.CueHead
	for k := range b.d.Children(v) { // "described as baseless", "called it unlikely that"
		switch r := b.d.Tokens[k].Rel; {
		case r != text.RelXcomp && r != text.RelObl && r != text.RelAdvcl || b.d.Child(k, text.RelNsubj) >= 0:
		case b.lex.untrue[strings.ToLower(b.d.Tokens[k].Lemma)] && b.d.Tokens[k].POS != text.VERB:
			stance = Denies
		case b.lex.unlikely[strings.ToLower(b.d.Tokens[k].Lemma)]:
			stance = Doubts
		}
	}
	for n := 0; v >= 0 && n < deepest; n++ {
		if f := b.claimNoun(v); f != nil {
			found = append(found, f)
		}
		w := b.d.Child(v, text.RelCcomp, text.RelXcomp)
		if w < 0 && n == 0 && len(c.Content) > 0 { // a quotation hangs elsewhere
			if w = headOf(b.d, c.Content[0]); b.d.Tokens[v].Rel == text.RelParataxis && holds(c.Content, b.d.Tokens[b.d.Tokens[v].Head].Span) {
				w = b.d.Tokens[v].Head
			}
			if w == v || w >= 0 && b.d.Tokens[w].POS != text.VERB {
				w = -1
			}
		}
		if w < 0 || n > 0 && b.claimAt(w) {
			break
		}
		if s := b.said(c, w); s != "" {
			stance = s
		}
		if s := b.d.Child(w, text.RelNsubj); s >= 0 && b.lex.untrue[strings.ToLower(b.d.Tokens[w].Lemma)] && b.lex.claimed[strings.ToLower(b.d.Tokens[s].Lemma)] {
			stance = Denies
			if f := b.noun(s); f != nil {
				found = append(found, f)
			}
		}
		if b.claimAt(w) {
			break
		}
		if who := b.whoseClause(c, w); who >= 0 {
			at := w
			found = append(found, func() {
				m := b.mentionAt(who)
				b.source(who, m, b.phrase(who, m), b.d.Tokens[at].Span, "paraphrased")
				if p := b.d.Child(at, text.RelNsubjPass); p >= 0 && b.d.Tokens[p].POS != text.PRON { // "its patrols had been told by"
					m := b.mentionAt(p)
					b.source(p, m, b.phrase(p, m), b.d.Tokens[at].Span, "paraphrased")
				}
			})
		}
		v = w
	}
	b.stance, b.class = Asserts, "say"
	for _, f := range slices.Backward(found) {
		f()
	}
	return stance
}

// claimAt reports whether a claim of its own has its cue at token v.
func (b *chainer) claimAt(v int32) bool {
	return slices.ContainsFunc(b.a.Claims, func(c extract.Claim) bool { return c.CueHead == v })
}

// whoseClause is the noun whose word the clause at v is: the subject of a verb of saying or believing with a clause of its
// own, or the agent of a passive one. It is -1 for the speaker of c himself.
func (b *chainer) whoseClause(c *extract.Claim, v int32) int32 {
	t := &b.d.Tokens[v]
	switch b.lex.word(t.Lemma, t.POS) {
	case say, report, confirm, show, deny, believe, expect, promise:
	default:
		return -1
	}
	if b.d.Child(v, text.RelCompoundPrt) >= 0 { // "raids carried out by jets"
		return -1
	}
	who := b.d.Child(v, text.RelOblAgent)
	if b.d.Child(v, text.RelCcomp) < 0 && (who < 0 || b.d.Child(who, text.RelAclRelcl, text.RelAcl) < 0) {
		return -1
	}
	if o := b.d.Child(v, text.RelObl); who < 0 && o >= 0 { // "had heard from soldiers that"
		if k := b.d.Child(o, text.RelCase); k >= 0 && b.d.Word(k) == "from" {
			who = o
		}
	}
	if who < 0 {
		if b.d.Child(v, text.RelNsubjPass) >= 0 {
			return -1
		}
		who = b.d.Child(v, text.RelNsubj)
	}
	if who < 0 || b.d.Tokens[who].POS == text.PRON || b.notSaid(v) || !b.speaks(who) || b.ownBody(c, who) {
		return -1
	}
	if m := b.mentionAt(who); m >= 0 && c.Speaker.Mention >= 0 && b.sameChain(m, c.Speaker.Mention) {
		return -1
	}
	return who
}

// ownBody reports a body without a name that somebody speaks for in a quotation, as judges and boards do: “The court finds that”.
func (b *chainer) ownBody(c *extract.Claim, who int32) bool {
	t := &b.d.Tokens[who]
	return c.Form == "direct" && t.POS == text.NOUN && t.Tag == text.TagNN && b.lex.bodies[strings.ToLower(t.Lemma)] && b.definite(who) &&
		!b.name(b.phrase(who, b.mentionAt(who)), false)
}

// notSaid reports a clause of what nobody knows or thinks, or only will or should: "experts do not know that", "the law will ensure that".
func (b *chainer) notSaid(v int32) bool {
	k := b.d.Child(v, text.RelAux)
	return b.d.Tokens[v].Lemma == "know" && b.denied(v) || k >= 0 && b.d.Tokens[k].Tag == text.TagMD
}

// speaks reports a noun for somebody or a paper, and not for a thing that is spoken of: "the economy showed".
func (b *chainer) speaks(who int32) bool {
	t := &b.d.Tokens[who]
	if d := b.d.Child(who, text.RelDet); d >= 0 {
		switch strings.ToLower(b.d.Word(d)) {
		case "no", "any", "neither":
			return false
		}
	}
	return somebody(b.d, b.mentionAt(who)) || t.POS != text.NOUN || speaksFor(b.d, who)
}

// said is the stance of a clause at v in which the speaker of c says what he makes of the matter: "they could not confirm".
func (b *chainer) said(c *extract.Claim, v int32) Stance {
	s := b.d.Child(v, text.RelNsubj, text.RelExpl)
	if s < 0 || b.d.Tokens[s].POS != text.PRON {
		return ""
	}
	lemma := strings.ToLower(b.d.Tokens[v].Lemma)
	switch {
	case b.lex.verifying[lemma] && b.denied(v):
		return Unconfirmed
	case b.lex.word(lemma, b.d.Tokens[v].POS) == deny && !b.denied(v):
		return Denies
	case b.lex.doubting[lemma]:
		return Doubts
	}
	if o := b.d.Child(v, text.RelObj); o >= 0 && lemma == "have" && b.denied(o) { // "had no information that"
		switch strings.ToLower(b.d.Tokens[o].Lemma) {
		case "information", "evidence", "knowledge", "confirmation", "proof":
			return Unconfirmed
		}
	}
	if x := b.d.Child(v, text.RelXcomp); x >= 0 && b.lex.verifying[strings.ToLower(b.d.Tokens[x].Lemma)] { // "was unable to confirm"
		if lemma == "unable" || b.denied(v) {
			return Unconfirmed
		}
	}
	return ""
}

// denied reports a negation on token v.
func (b *chainer) denied(v int32) bool {
	for k := range b.d.Children(v) {
		switch strings.ToLower(b.d.Tokens[k].Lemma) {
		case "not", "n't", "no", "never", "neither", "nor":
			return true
		}
	}
	return false
}

// claimNoun is noun for the claim, report or allegation that verb v takes up, nil where it takes up none.
func (b *chainer) claimNoun(v int32) func() {
	own := light[strings.ToLower(b.d.Tokens[v].Lemma)]
	for k := range b.d.Children(v) {
		if p := b.d.Child(k, text.RelCase); p >= 0 && occasion[b.d.Word(p)] || own && b.issuer(k) < 0 { // the speaker's own words: "made a claim that"
			continue
		}
		switch b.d.Tokens[k].Rel {
		case text.RelConj: // "neither confirm nor deny a report"
			if o := b.d.Child(k, text.RelObj); o >= 0 {
				if f := b.noun(o); f != nil {
					return f
				}
			}
		case text.RelObj, text.RelObl, text.RelCcomp, text.RelXcomp:
			if f := b.noun(k); f != nil {
				return f
			}
			if o := b.d.Child(k, text.RelNmod); o >= 0 { // "cast doubt on reports that", "comment on a report that"
				if f := b.noun(o); f != nil {
					return f
				}
			}
		}
	}
	return nil
}

// occasion are the prepositions of where and when something was said: "in a report", "at a briefing".
var occasion = map[string]bool{"in": true, "at": true, "during": true, "after": true, "before": true}

// ofSpeaker are the words by which somebody calls a belief or report his own.
var ofSpeaker = map[string]bool{"my": true, "our": true}

// noun adds whose claim the noun at h is, where it is one with a clause behind it: its issuer, else itself.
func (b *chainer) noun(h int32) func() {
	t := &b.d.Tokens[h]
	switch b.lex.nouns[strings.ToLower(t.Lemma)] {
	case promise, decree: // what is agreed or enacted is nobody's report
		return nil
	}
	if t.POS != text.NOUN || !b.lex.claimed[strings.ToLower(t.Lemma)] && !b.lex.document[strings.ToLower(t.Lemma)] || b.claimAt(h) {
		return nil
	}
	that := false
	for k := range b.d.Children(h) {
		switch b.d.Tokens[k].Rel {
		case text.RelAcl, text.RelCcomp, text.RelAclRelcl, text.RelAdvcl:
			if b.d.Tokens[k].Tag == text.TagVBN && b.d.Child(k, text.RelMark) < 0 {
				continue
			}
			if m := b.d.Child(k, text.RelMark); k > h && m >= 0 && (b.d.Word(m) == "that" || b.d.Word(m) == "whether") || b.d.Tokens[k].Lemma == "say" && b.d.Tokens[k].Tag == text.TagVBG {
				that = true
			}
		}
	}
	who := b.issuer(h)
	if who >= 0 && ofSpeaker[strings.ToLower(b.d.Word(who))] { // "our belief that" is the speaker's own
		return nil
	}
	if who > h && !that { // the tree hangs the clause on the issuer: "claims by Greek media that a drone had crossed"
		for k := range b.d.Children(who) {
			if r := b.d.Tokens[k].Rel; (r == text.RelAclRelcl || r == text.RelAcl) && k > who {
				first, _ := b.d.TokensIn(b.d.Subtree(k))
				that = that || b.d.Word(first) == "that" && b.d.Child(k, text.RelNsubj, text.RelNsubjPass) > first
			}
		}
	}
	if !that && who >= 0 && b.lex.claimed[strings.ToLower(t.Lemma)] { // ... or on the verb
		for k := range b.d.Children(t.Head) {
			if m := b.d.Child(k, text.RelMark); k > h && m >= 0 && b.d.Word(m) == "that" && b.d.Tokens[k].Rel != text.RelConj {
				that = true
			}
		}
	}
	if !that {
		return nil
	}
	return func() {
		cue := t.Span
		if who < 0 || b.d.Tokens[who].POS == text.PRON {
			m := b.mentionAt(h)
			s := b.phrase(h, m)
			b.add(Hop{Kind: "generic", Mention: m, Span: s, Name: b.d.Str(s), Relation: "paraphrased", Known: "anonymous", Stance: Asserts})
			return
		}
		m := b.mentionAt(who)
		b.relays = b.lex.word(t.Lemma, text.NOUN) == report // "a report by Pravo"
		b.source(who, m, b.phrase(who, m), cue, "paraphrased")
		b.relays = false
	}
}
