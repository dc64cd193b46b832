package claim

import (
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// cited adds whom the speaker leans on: "TASS reported, citing the ministry".
func (b *chainer) cited(c *extract.Claim, relation string) {
	b.stance, b.class = Asserts, "report"
	for k := range b.d.Children(c.CueHead) {
		t := &b.d.Tokens[k]
		if t.Rel != text.RelAdvcl && t.Rel != text.RelObl && t.Rel != text.RelParataxis && t.Rel != text.RelXcomp || !citing(t.Lemma) || t.Tag != text.TagVBG {
			continue
		}
		if o := b.d.Child(k, text.RelObj); o >= 0 {
			m := b.mentionAt(o)
			b.source(o, m, b.phrase(o, m), t.Span, relation)
		}
	}
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
		if c.Speaker.Contains(b.d.Tokens[k].Span) {
			continue
		}
		b.medium(k, c.Cue, relation)
		for x := range b.d.Children(k) {
			if b.d.Tokens[x].Rel == text.RelNmod && !c.Speaker.Contains(b.d.Tokens[x].Span) {
				b.medium(x, c.Cue, relation)
			}
		}
		b.relayed(k, relation)
	}
}

// medium adds the noun at h where it passes on what it hears.
func (b *chainer) medium(h int32, cue text.Span, relation string) {
	m := b.mentionAt(h)
	if kind := b.kind(h, m); kind == "wire" || kind == "outlet" {
		b.source(h, m, b.phrase(h, m), cue, relation)
	}
}

// relayed adds who passed on the words of the noun at h: "a source quoted by TASS", "a letter seen by Reuters", "in
// remarks carried by state television".
func (b *chainer) relayed(h int32, relation string) {
	for k := range b.d.Children(h) {
		t := &b.d.Tokens[k]
		switch t.Rel {
		case text.RelAcl, text.RelAclRelcl:
		case text.RelNmod, text.RelAppos: // "a copy of the report seen by", "the general, in a speech carried by"
			if t.Rel == text.RelNmod {
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
		if who >= 0 && b.d.Tokens[who].POS != text.PRON {
			m := b.mentionAt(who)
			b.source(who, m, b.phrase(who, m), t.Span, relation)
			b.relayed(who, relation)
		}
	}
}

// quoting adds who quotes the speaker: "TASS quoted the minister as saying", "the minister was cited
// by news agencies as saying".
func (b *chainer) quoting(c *extract.Claim, relation string) {
	v := c.CueHead
	if h := b.d.Tokens[v].Head; h >= 0 && citing(b.d.Tokens[h].Lemma) {
		v = h
	}
	if !citing(b.d.Tokens[v].Lemma) {
		return
	}
	who := b.d.Child(v, text.RelOblAgent)
	if who < 0 && b.d.Child(v, text.RelNsubjPass) < 0 {
		who = b.d.Child(v, text.RelNsubj)
	}
	if who >= 0 && !c.Speaker.Overlaps(b.d.Tokens[who].Span) {
		m := b.mentionAt(who)
		b.source(who, m, b.phrase(who, m), b.d.Tokens[v].Span, relation)
	}
}

// framed adds what a sentence beside the claim says of its words as a whole: "The remarks were carried by IRNA".
func (b *chainer) framed(c *extract.Claim, relation string) {
	at := int32(-1)
	if c.CueHead >= 0 {
		at = b.d.Tokens[c.CueHead].Sent
	} else if len(c.Content) > 0 {
		first, _ := b.d.TokensIn(c.Content[0])
		at = b.d.Tokens[first].Sent
	}
	for s := max(at-1, 0); at >= 0 && s <= at+1 && int(s) < len(b.d.Sentences); s++ {
		if s == at {
			continue
		}
		sent := b.d.Sentences[s]
		for v := sent.First; v < sent.Last; v++ {
			t := &b.d.Tokens[v]
			if t.Head >= 0 && t.Rel != text.RelParataxis || t.POS != text.VERB || !b.lex.relaying[strings.ToLower(t.Lemma)] {
				continue
			}
			o, who := b.d.Child(v, text.RelNsubjPass), b.d.Child(v, text.RelOblAgent)
			if o >= 0 && who >= 0 && b.words(o) {
				m := b.mentionAt(who)
				b.source(who, m, b.phrase(who, m), t.Span, relation)
			}
		}
	}
}

// words reports a noun with an article that takes up what was said: "the remarks", "his comments", "the interview".
func (b *chainer) words(h int32) bool {
	if b.d.Child(h, text.RelDet, text.RelNmodPoss) < 0 && b.d.Tokens[h].POS != text.PRON {
		return false
	}
	switch strings.ToLower(b.d.Tokens[h].Lemma) {
	case "remark", "comment", "statement", "interview", "speech", "quote", "word", "letter", "account", "denial", "claim", "message", "address":
		return true
	}
	return false
}
