package claim

import (
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// frame is what the sentence before a claim says of whose words follow and who passes them on: "Interfax cited the ministry.
// ... it said", "The mayor spoke to Reuters. ... she said". They are tokens, -1 where it says nothing;
// words is the noun for what was said, where the source is who issued it.
type frame struct{ source, medium, cue, words int32 }

// frame looks for the frame of c, whose speaker takes up a word of the sentence before: a pronoun, the same noun again, or
// another mention of the same.
func (b *chainer) frame(c *extract.Claim) frame {
	none := frame{-1, -1, -1, -1}
	h := headOf(b.d, c.Speaker.Span)
	if h < 0 {
		return none
	}
	sent := b.d.Tokens[h].Sent
	if len(c.Content) > 0 {
		if first, _ := b.d.TokensIn(c.Content[0]); int(first) < len(b.d.Tokens) {
			sent = min(sent, b.d.Tokens[first].Sent)
		}
	}
	if sent == 0 {
		return none
	}
	for v := b.d.Sentences[sent-1].First; v < b.d.Sentences[sent-1].Last; v++ {
		if b.d.Tokens[v].POS != text.VERB {
			continue
		}
		f := b.opens(v)
		if f.medium >= 0 && f.source >= 0 && (b.takesUp(c, h, f.source) || f.words >= 0 && b.takesUp(c, h, f.words)) {
			if b.d.Tokens[h].POS != text.PRON && b.d.Tokens[f.source].POS == text.PRON {
				f.source = -1
			}
			return f
		}
		if f.medium >= 0 && (f.source < 0 || b.d.Tokens[v].Lemma == "report") && strings.EqualFold(b.d.Word(h), "it") { // "The agency reported a raid. ... it said"
			return frame{f.medium, -1, v, -1}
		}
	}
	return none
}

// opens reads the verb at v as what brings in somebody's words.
func (b *chainer) opens(v int32) frame {
	t := &b.d.Tokens[v]
	f := frame{-1, -1, v, -1}
	lemma := strings.ToLower(t.Lemma)
	subject := b.d.Child(v, text.RelNsubj)
	if subject < 0 && (t.Rel == text.RelCcomp || t.Rel == text.RelXcomp) && t.Head >= 0 {
		subject = b.d.Child(t.Head, text.RelNsubj)
	}
	if subject >= 0 && b.d.Tokens[subject].POS == text.PRON && t.Rel == text.RelCcomp && t.Head >= 0 { // "said it had seen a letter"
		if s := b.d.Child(t.Head, text.RelNsubj); s >= 0 {
			subject = s
		}
	}
	if subject < 0 {
		return f
	}
	object := b.d.Child(v, text.RelObj)
	for k := range b.d.Children(v) {
		p := b.lastCase(k)
		if b.d.Tokens[k].Rel != text.RelObl && b.d.Tokens[k].Rel != text.RelIobj || p < 0 {
			continue
		}
		switch b.d.Word(p) {
		case "to", "with":
			switch {
			case lemma == "speak" || lemma == "talk" || lemma == "give" || lemma == "get" || lemma == "write" || lemma == "send":
				if b.relaysHere(k) {
					return frame{subject, k, v, -1}
				}
				if object < 0 {
					object = k
				}
			}
		case "from":
			if object < 0 {
				object = k
			}
		}
	}
	if !b.relaysHere(subject) && !(citing(lemma) && b.oneName(subject)) {
		return f
	}
	switch {
	case b.lex.relaying[lemma], lemma == "speak", lemma == "talk", lemma == "get", lemma == "have", lemma == "meet":
		f.medium, f.source = subject, object
		if object >= 0 && (b.words(object) || b.lex.document[strings.ToLower(b.d.Tokens[object].Lemma)]) { // "aired comments by the minister"
			if who := b.issuer(object); who >= 0 {
				f.source, f.words = who, object
			}
		}
		if object >= 0 && f.words < 0 && (b.d.Tokens[object].POS == text.PRON || !nominal(b.d.Tokens[object].POS) || b.nothing(object)) {
			f.source = -1
		}
	}
	return f
}

// oneName reports a name of one word, which may be an outlet's that was taken for a person.
func (b *chainer) oneName(h int32) bool {
	m := b.mentionAt(h)
	return m >= 0 && b.d.Mentions[m].Form == text.Named && !strings.Contains(b.d.Str(b.d.Mentions[m].Span), " ")
}

// lastCase is the preposition nearest to the noun at k: "got through to".
func (b *chainer) lastCase(k int32) int32 {
	last := int32(-1)
	for c := range b.d.Children(k) {
		if b.d.Tokens[c].Rel == text.RelCase && c < k {
			last = c
		}
	}
	return last
}

// relaysHere reports whether the noun at h is an outlet, by its kind or for want of another.
func (b *chainer) relaysHere(h int32) bool {
	m := b.mentionAt(h)
	k := b.kind(h, m)
	return k == "wire" || k == "outlet" || b.unknownBody(h, m, k)
}

// takesUp reports whether the speaker at h, of claim c, takes up the noun at source.
func (b *chainer) takesUp(c *extract.Claim, h, source int32) bool {
	if m := b.mentionAt(source); m >= 0 && c.Speaker.Mention >= 0 && b.sameChain(m, c.Speaker.Mention) {
		return true
	}
	t, s := &b.d.Tokens[h], &b.d.Tokens[source]
	if t.POS == text.PRON {
		thing := b.lex.document[strings.ToLower(s.Lemma)] || b.lex.bodies[strings.ToLower(s.Lemma)] || b.lex.media[strings.ToLower(s.Lemma)]
		switch strings.ToLower(b.d.Word(h)) {
		case "he", "she":
			return !b.lex.bodies[strings.ToLower(s.Lemma)]
		case "it":
			return thing || s.POS == text.PROPN
		case "they", "one", "both", "some":
			return true
		}
		return false
	}
	if n := b.d.Child(h, text.RelNmod); n >= 0 && b.d.Tokens[n].POS == text.PRON && (t.POS == text.NUM || t.POS == text.DET) { // "one of them"
		return true
	}
	return strings.EqualFold(t.Lemma, s.Lemma) && b.d.Child(h, text.RelDet, text.RelNmodPoss) >= 0
}

// framed adds who passes on, by the frame.
func (b *chainer) framed(f frame, relation string) {
	if f.medium < 0 {
		return
	}
	m := b.mentionAt(f.medium)
	b.relays, b.cites = true, citing(b.d.Tokens[f.cue].Lemma)
	b.source(f.medium, m, b.phrase(f.medium, m), b.d.Tokens[f.cue].Span, relation)
	b.relays, b.cites = false, false
}

// answered adds what the sentence behind the claim does to it: "The remarks were carried by IRNA", "Paris denied it", "The
// army could not confirm the report", "It quotes sources in the ministry".
func (b *chainer) answered(c *extract.Claim, relation string) {
	at := int32(-1)
	if c.CueHead >= 0 {
		at = b.d.Tokens[c.CueHead].Sent
	} else if len(c.Content) > 0 {
		if first, last := b.d.TokensIn(c.Content[0]); first < last {
			at = b.d.Tokens[first].Sent
		}
	}
	if at < 0 || int(at)+1 >= len(b.d.Sentences) {
		return
	}
	sent := b.d.Sentences[at+1]
	for v := sent.First; v < sent.Last; v++ {
		t := &b.d.Tokens[v]
		if t.POS != text.VERB {
			continue
		}
		o, who := b.d.Child(v, text.RelNsubjPass), b.d.Child(v, text.RelOblAgent)
		if t.Head < 0 && o >= 0 && who >= 0 && b.lex.relaying[strings.ToLower(t.Lemma)] && b.words(o) {
			m := b.mentionAt(who)
			b.relays = true
			b.source(who, m, b.phrase(who, m), t.Span, relation)
			b.relays = false
			return
		}
		if s := b.reply(v); s != "" {
			b.replied(v, s, relation)
			return
		}
	}
}

// quotesNext adds whom the next sentence says the speaker of c, an outlet, quotes: "..., the paper reports. It quotes officials."
func (b *chainer) quotesNext(c *extract.Claim, relation string) {
	at := b.d.Tokens[c.CueHead].Sent
	h := headOf(b.d, c.Speaker.Span)
	if h < 0 || int(at)+1 >= len(b.d.Sentences) || !b.relaysHere(h) {
		return
	}
	sent := b.d.Sentences[at+1]
	for v := sent.First; v < sent.Last; v++ {
		if !citing(b.d.Tokens[v].Lemma) || b.d.Tokens[v].Head >= 0 || b.d.Child(v, text.RelAdvcl) >= 0 {
			continue
		}
		s := b.d.Child(v, text.RelNsubj)
		if s >= 0 && (strings.EqualFold(b.d.Word(s), "it") || b.lex.media[strings.ToLower(b.d.Tokens[s].Lemma)]) {
			b.stance, b.class = Asserts, "say"
			b.object(v, relation)
		}
	}
}

// reply is the stance of a verb whose object is what was said before: "denied it", "could not confirm the report"; "" for others.
func (b *chainer) reply(v int32) Stance {
	o := b.d.Child(v, text.RelObj)
	if o < 0 {
		return ""
	}
	switch strings.ToLower(b.d.Word(o)) {
	case "it", "this", "that", "them":
	default:
		if b.d.Child(o, text.RelDet) < 0 || !b.lex.claimed[strings.ToLower(b.d.Tokens[o].Lemma)] || b.d.Child(o, text.RelNmod, text.RelAcl, text.RelAclRelcl) >= 0 {
			return ""
		}
	}
	lemma := strings.ToLower(b.d.Tokens[v].Lemma)
	top := v
	for n := 0; b.d.Tokens[top].Rel == text.RelXcomp && n < 3; n++ {
		top = b.d.Tokens[top].Head
	}
	switch {
	case b.lex.verifying[lemma] && (b.denied(v) || b.denied(top) || b.d.Tokens[top].Lemma == "unable"):
		return Unconfirmed
	case b.lex.word(lemma, text.VERB) == deny, b.lex.dismissing[lemma]:
		return Denies
	}
	return ""
}

// replied adds who made the reply at v, and to whom.
func (b *chainer) replied(v int32, s Stance, relation string) {
	top := v
	for n := 0; n < 4 && b.d.Tokens[top].Head >= 0; n++ {
		if k := b.d.Child(top, text.RelNsubj); k >= 0 && b.d.Tokens[k].POS != text.PRON {
			break
		}
		top = b.d.Tokens[top].Head
	}
	who := b.d.Child(top, text.RelNsubj)
	if who < 0 || b.d.Tokens[who].POS == text.PRON {
		return
	}
	m := b.mentionAt(who)
	b.stance, b.class = s, "deny"
	if s != Denies {
		b.class = "nocomment"
	}
	b.source(who, m, b.phrase(who, m), b.d.Tokens[v].Span, relation)
	b.stance, b.class = Asserts, "report"
	for k := range b.d.Children(top) {
		switch b.d.Tokens[k].Rel {
		case text.RelObj, text.RelIobj, text.RelObl:
			b.relays = b.d.Tokens[top].Lemma == "tell"
			b.medium(k, b.d.Tokens[top].Span, relation)
			b.relays = false
		}
	}
}

// words reports a noun with an article that takes up what was said: "the remarks", "his comments", "the interview".
func (b *chainer) words(h int32) bool {
	switch strings.ToLower(b.d.Tokens[h].Lemma) {
	case "remark", "comment", "statement", "interview", "speech", "quote", "word", "letter", "account", "denial", "claim", "message", "address", "email", "e-mail", "call":
		return true
	}
	return false
}

// asked adds the hops of a question that an outlet put and somebody answered: "Asked by the paper whether the plant would
// close, the minister declined to comment". It reports whether c is one.
func (b *chainer) asked(c *extract.Claim) bool {
	v := c.CueHead
	if v < 0 || b.d.Tokens[v].Lemma != "ask" || b.d.Tokens[v].Head < 0 || b.d.Tokens[v].Rel != text.RelAdvcl {
		return false
	}
	medium, top := b.d.Child(v, text.RelOblAgent), b.d.Tokens[v].Head
	who := b.d.Child(top, text.RelNsubj)
	if medium < 0 || who < 0 {
		return false
	}
	stance := Asserts
	for i := range b.a.Claims {
		x := &b.a.Claims[i]
		if x.CueHead != top {
			continue
		}
		stance = b.stanceOf(x)
		if len(x.Content) > 0 && b.refuses(x.Content[0]) {
			stance = Denies
		}
	}
	b.stance, b.class = stance, "say"
	m := b.mentionAt(who)
	b.source(who, m, b.phrase(who, m), b.d.Tokens[top].Span, "paraphrased")
	b.stance, b.class, b.relays = Asserts, "report", true
	m = b.mentionAt(medium)
	b.source(medium, m, b.phrase(medium, m), c.Cue, "paraphrased")
	b.relays = false
	return true
}

// refuses reports an answer that begins with a no.
func (b *chainer) refuses(x text.Span) bool {
	words := strings.Fields(strings.ToLower(strings.Trim(b.d.Str(x), "“”\"'‘’ .!")))
	if len(words) == 2 && (words[0] == "absolutely" || words[0] == "certainly" || words[0] == "definitely" || words[0] == "of") {
		words = words[1:]
	}
	return len(words) > 0 && (strings.Trim(words[0], ",.!") == "no" || words[0] == "not" || words[0] == "never")
}
