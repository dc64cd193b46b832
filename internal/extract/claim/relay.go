package claim

import (
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// cited adds whom the speaker leans on: "TASS reported, citing the ministry", "the outlet, relying on two officials, wrote",
// "the agency, with reference to the governor, reports".
func (b *chainer) cited(c *extract.Claim, relation string) {
	b.stance, b.class = Asserts, "report"
	sent := b.d.Sentences[b.d.Tokens[c.CueHead].Sent]
	for k := sent.First; k < sent.Last; k++ {
		t := &b.d.Tokens[k]
		if t.Head < 0 || t.Head != c.CueHead && !c.Speaker.Contains(b.d.Tokens[t.Head].Span) {
			continue
		}
		leans := citing(t.Lemma) || t.Lemma == "rely" || t.Lemma == "base"
		if t.Lemma == "reference" && t.POS == text.NOUN || leans && (t.Tag == text.TagVBG || t.Rel == text.RelAclRelcl) && b.d.Child(k, text.RelOblAgent, text.RelNsubjPass) < 0 {
			b.object(k, relation)
		}
	}
}

// object adds the noun that the citing word at v takes, and in place of a paper who issued it: "citing a statement from the army".
func (b *chainer) object(v int32, relation string) {
	o := b.d.Child(v, text.RelObj)
	if o < 0 || b.d.Tokens[v].Lemma == "base" {
		o = b.d.Child(v, text.RelObl, text.RelNmod)
	}
	if o < 0 {
		return
	}
	if b.lex.document[strings.ToLower(b.d.Tokens[o].Lemma)] && b.issuer(o) < 0 {
		for k := range b.d.Children(v) {
			if p := b.d.Child(k, text.RelCase); b.d.Tokens[k].Rel == text.RelObl && p == o+1 && (b.d.Word(p) == "from" || b.d.Word(p) == "by") {
				o = k
			}
		}
	}
	m := b.mentionAt(o)
	if b.nothing(o) { // "citing the lack of rain"
		return
	}
	b.source(o, m, b.phrase(o, m), b.d.Tokens[v].Span, relation)
}

// nothing reports a noun for a thing or state, whose word nobody can pass on.
func (b *chainer) nothing(o int32) bool {
	return !somebody(b.d, b.mentionAt(o)) && b.d.Tokens[o].POS == text.NOUN && !speaksFor(b.d, o) && !b.passesOn(o)
}

// heard adds whom the speaker told, where that is one who passes on what he hears, "told Reuters", and who carried what
// the words were said in: "in a statement published by IRNA", "in an interview with the newspaper".
func (b *chainer) heard(c *extract.Claim, relation string) {
	for k := range b.d.Children(c.CueHead) {
		switch b.d.Tokens[k].Rel {
		case text.RelObj, text.RelIobj, text.RelObl:
		default:
			continue
		}
		if c.Speaker.Contains(b.d.Tokens[k].Span) || b.spokenOf(c, k) {
			continue
		}
		b.medium(k, c.Cue, relation)
		for x := range b.d.Children(k) {
			if b.d.Tokens[x].Rel == text.RelNmod && !c.Speaker.Contains(b.d.Tokens[x].Span) {
				b.relays = b.words(k)
				b.medium(x, c.Cue, relation)
				b.relays = false
			}
		}
		b.relayed(k, relation)
	}
	b.rightBehind(c, relation)
	for _, top := range []int32{c.CueHead, headOf(b.d, c.Speaker.Span)} {
		if top >= 0 {
			b.spoken(top, c.Cue, relation)
		}
	}
	b.shown(c.CueHead, relation)
}

// rightBehind adds the outlet whose name stands right behind "told", wherever the tree hung it: "told CNN his letter was false", "told NBC's
// “Morning Talk” that".
func (b *chainer) rightBehind(c *extract.Claim, relation string) {
	first := c.CueHead + 1
	if b.d.Tokens[c.CueHead].Lemma != "tell" || int(first)+1 >= len(b.d.Tokens) || b.d.Child(c.CueHead, text.RelAuxPass) >= 0 {
		return
	}
	at := first
	if b.d.Tokens[at].POS == text.DET {
		at++
	}
	end := at
	for int(end) < len(b.d.Tokens) && b.d.Tokens[end].Sent == b.d.Tokens[first].Sent && b.d.Tokens[end].POS == text.PROPN {
		end++
	}
	for ; end > at; end-- {
		x := text.Span{Start: b.d.Tokens[at].Start, End: b.d.Tokens[end-1].End}
		if (b.agency(b.d.Str(x)) || b.titledThe(first, at, end)) && !holds(c.Content, x) {
			x.Start = b.d.Tokens[first].Start
			if name := b.d.Str(x); !b.has(name) {
				b.add(Hop{Kind: "outlet", Mention: -1, Span: x, Name: name, Cue: c.Cue, Class: "report", Relation: relation, Known: "named", Stance: Asserts})
			}
			return
		}
	}
}

// titledThe reports a name of several words that is written with a capital "The" inside a sentence, as papers write their names:
// "told The Lake Times".
func (b *chainer) titledThe(det, at, end int32) bool {
	if at == det || b.d.Word(det) != "The" || end-at < 2 {
		return false
	}
	for t := at; t < end; t++ {
		if m := b.mentionAt(t); m >= 0 && (b.d.Mentions[m].Kind == text.Person || b.d.Mentions[m].Kind == text.Place) {
			return false
		}
	}
	return true
}

// spokenOf reports an outlet that is spoken of and not to: "blamed the media for the leak", "said of the newspaper".
func (b *chainer) spokenOf(c *extract.Claim, k int32) bool {
	if p := b.d.Child(k, text.RelCase); p >= 0 {
		switch b.d.Word(p) {
		case "of", "about", "against", "like":
			return true
		}
		return false
	}
	return b.d.Tokens[c.CueHead].Lemma != "tell" && b.d.Tokens[k].Rel == text.RelObj && holds(c.Content, b.d.Tokens[k].Span)
}

// spoken adds to whom or on what the speaker spoke when he said it: "speaking to Al Jazeera", "asked by the Standard".
func (b *chainer) spoken(top int32, cue text.Span, relation string) {
	for k := range b.d.Children(top) {
		t := &b.d.Tokens[k]
		if t.Rel != text.RelAdvcl && t.Rel != text.RelAcl && t.Rel != text.RelParataxis && t.Rel != text.RelAclRelcl {
			continue
		}
		if o := b.d.Child(k, text.RelOblAgent); o >= 0 && b.lex.relaying[t.Lemma] && t.Tag == text.TagVBN { // ", as quoted by the agency"
			m := b.mentionAt(o)
			b.relays = true
			b.source(o, m, b.phrase(o, m), t.Span, relation)
			b.relays = false
			continue
		}
		switch t.Lemma {
		case "speak", "talk", "appear", "respond", "reply", "ask", "question", "interview", "contact", "reach", "approach", "write", "comment", "address":
		default:
			continue
		}
		for x := range b.d.Children(k) {
			switch b.d.Tokens[x].Rel {
			case text.RelObl, text.RelOblAgent, text.RelObj:
				b.medium(x, cue, relation)
				if n := b.d.Child(x, text.RelNmod); n >= 0 {
					b.medium(n, cue, relation)
				}
			}
		}
	}
}

// shown adds who showed the recording or paper in which the words at v stand: "the channel aired a recording in which he says".
func (b *chainer) shown(v int32, relation string) {
	t := &b.d.Tokens[v]
	if t.Rel != text.RelAclRelcl || t.Head < 0 || !b.lex.document[strings.ToLower(b.d.Tokens[t.Head].Lemma)] {
		return
	}
	top := b.d.Tokens[t.Head].Head
	if top < 0 || !b.lex.relaying[strings.ToLower(b.d.Tokens[top].Lemma)] {
		return
	}
	if who := b.d.Child(top, text.RelNsubj); who >= 0 && b.d.Tokens[who].POS != text.PRON {
		m := b.mentionAt(who)
		b.source(who, m, b.phrase(who, m), b.d.Tokens[top].Span, relation)
	}
}

// medium adds the noun at h where it passes on what it hears.
func (b *chainer) medium(h int32, cue text.Span, relation string) {
	if b.d.Tokens[h].POS == text.PRON {
		return
	}
	m := b.mentionAt(h)
	if b.journalist(h, m, cue, relation) {
		return
	}
	if kind := b.kind(h, m); kind == "wire" || kind == "outlet" || b.relays && b.unknownBody(h, m, kind) {
		b.source(h, m, b.phrase(h, m), cue, relation)
	}
}

// reporting are nouns for who asks and writes for an outlet.
var reporting = map[string]bool{"reporter": true, "correspondent": true, "journalist": true, "anchor": true, "anchorman": true, "anchorwoman": true,
	"columnist": true, "interviewer": true, "host": true, "moderator": true}

// journalist adds the outlet whose reporter or programme the noun at h names ("the agency's reporter", "CNN's Ana Torres"), and a
// reporter who has a name and no outlet beside him. It reports whether h names one.
func (b *chainer) journalist(h, m int32, cue text.Span, relation string) bool {
	out, works := int32(-1), reporting[strings.ToLower(b.d.Tokens[h].Lemma)]
	for k := range b.d.Children(h) {
		switch b.d.Tokens[k].Rel {
		case text.RelNmodPoss, text.RelCompound, text.RelNmodDesc, text.RelAppos, text.RelFlat, text.RelAmod, text.RelNmod:
			works = works || reporting[strings.ToLower(b.d.Tokens[k].Lemma)]
			if p := b.d.Child(k, text.RelCase); p >= 0 && b.d.Tokens[p].POS == text.ADP && b.d.Word(p) != "of" && b.d.Word(p) != "for" && b.d.Word(p) != "with" && b.d.Word(p) != "at" {
				continue
			}
			if o := b.mentionAt(k); b.passesOn(k) && (o >= 0 && b.d.Mentions[o].Form == text.Named || b.agency(b.d.Word(k))) {
				out = k
			}
		}
	}
	if k := b.d.Child(h, text.RelAppos, text.RelFlat); works && k >= 0 && b.mentionAt(k) >= 0 { // "veteran correspondent Ana Torres"
		h, m = k, b.mentionAt(k)
	}
	named := m >= 0 && b.d.Mentions[m].Form == text.Named && b.d.Mentions[m].Kind == text.Person
	switch {
	case out >= 0 && b.d.Tokens[out].Rel == text.RelNmodPoss && (named || works || b.d.Tokens[h].POS == text.PROPN), out >= 0 && works:
		x := b.mentionAt(out)
		b.source(out, x, b.phrase(out, x), cue, relation)
	case works && named:
		b.source(h, m, b.d.Mentions[m].Span, cue, relation)
	default:
		return false
	}
	return true
}

// relayed adds who passed on the words of the noun at h: "a source quoted by TASS", "a letter seen by Reuters", "in
// remarks carried by state television".
func (b *chainer) relayed(h int32, relation string) {
	for k := range b.d.Children(h) {
		t := &b.d.Tokens[k]
		switch t.Rel {
		case text.RelAcl, text.RelAclRelcl:
		case text.RelNmod, text.RelAppos: // "a copy of the report seen by", "the general, in a speech carried by"
			if t.Rel == text.RelNmod || b.words(k) || t.Lemma == "copy" {
				b.relayed(k, relation)
			}
			continue
		default:
			continue
		}
		if !b.lex.relaying[strings.ToLower(t.Lemma)] {
			continue
		}
		who := b.d.Child(k, text.RelOblAgent)
		if who < 0 && t.Rel == text.RelAclRelcl { // "a letter that Reuters has seen"
			who = b.d.Child(k, text.RelNsubj)
		}
		if who < 0 { // "published in the daily", "read out on the radio", "leaked to the Guardian"
			for x := range b.d.Children(k) {
				if b.d.Tokens[x].Rel == text.RelObl {
					b.medium(x, t.Span, relation)
				}
			}
		}
		if who >= 0 && b.d.Tokens[who].POS != text.PRON {
			m := b.mentionAt(who)
			b.relays = true
			b.source(who, m, b.phrase(who, m), t.Span, relation)
			b.relays = false
			b.relayed(who, relation)
		}
	}
}

// quoting adds who quotes the speaker: "TASS quoted the minister as saying", "the minister was cited
// by news agencies as saying".
func (b *chainer) quoting(c *extract.Claim, relation string) {
	v := c.CueHead
	if h := b.d.Tokens[v].Head; h >= 0 && (citing(b.d.Tokens[h].Lemma) || b.asSaying(v, h)) {
		v = h
	}
	if !citing(b.d.Tokens[v].Lemma) && v == c.CueHead {
		return
	}
	who := b.d.Child(v, text.RelOblAgent)
	if who < 0 && b.d.Child(v, text.RelNsubjPass) < 0 {
		who = b.d.Child(v, text.RelNsubj)
	}
	if who >= 0 && !c.Speaker.Overlaps(b.d.Tokens[who].Span) {
		m := b.mentionAt(who)
		b.relays = true
		b.source(who, m, b.phrase(who, m), b.d.Tokens[v].Span, relation)
		b.relays = false
		b.relayed(who, relation)
		for k := range b.d.Children(v) { // "in a dispatch picked up by"
			if b.d.Tokens[k].Rel == text.RelObl {
				b.relayed(k, relation)
			}
		}
	}
}

// asSaying reports that v is the "as saying" of a verb of reporting: "reported the king as saying".
func (b *chainer) asSaying(v, head int32) bool {
	m := b.d.Child(v, text.RelMark, text.RelCase)
	return m >= 0 && b.d.Word(m) == "as" && b.d.Tokens[v].Tag == text.TagVBG && b.lex.word(b.d.Tokens[head].Lemma, text.VERB) == report
}
