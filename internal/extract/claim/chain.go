package claim

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// Hop is one station of a claim on its way from whoever said it first to the outlet that prints it.
type Hop struct {
	Kind    string    // speaker institution document wire outlet generic
	Mention int32     // index into Doc.Mentions; -1 when none
	Span    text.Span // its words; empty when it was read from the document's metadata or a dropped line
	Name    string    // as printed
	Cue     text.Span // the words that name the hop as a source; empty when none do
	// Relation is how the hop came by the words: "primary" for whoever said them, "quoted" or
	// "paraphrased" from the hop before, "derived" where a whole text was taken over.
	Relation string
	Class    string // of its cue, as a claim has it; "report" for who passes on, "" without a cue
	Known    string // named, role, anonymous or none: how far the text says who it is
	Stance   Stance // what it does to what it passes on; "" where it plans, demands or hopes
}

// Chain gives the hops of claim i from the innermost speaker outwards to the outlet.
func Chain(a *extract.Analysis, i int) []Hop {
	b := chainer{a: a, d: a.Doc, lex: cues()}
	for n := 0; i >= 0 && i < len(a.Claims) && n < 50; n++ {
		c := &a.Claims[i]
		b.claim(c)
		if i = int(c.Within); i < 0 {
			b.answered(c, b.taken)
		}
	}
	b.lineage()
	if name := a.Doc.Outlet; name != "" && !b.has(name) {
		b.add(Hop{Kind: "outlet", Mention: -1, Name: name, Relation: b.taken, Known: "named", Stance: Asserts})
	}
	if len(b.hops) > 0 {
		b.hops[0].Relation = "primary"
	}
	return b.hops
}

type chainer struct {
	a      *extract.Analysis
	d      *text.Doc
	lex    *lexicon
	hops   []Hop
	taken  string // how the next hop came by the words
	class  string
	stance Stance // of the hop in hand
	relays bool   // the hop in hand passes on what others say, whatever it is
	cites  bool   // ... by quoting them
}

// add appends a hop unless the chain has the same one already.
func (b *chainer) add(h Hop) {
	for i := range b.hops {
		x := &b.hops[i]
		if !h.Span.Empty() && (x.Span == h.Span || x.Kind == h.Kind && (x.Span.Contains(h.Span) || h.Span.Contains(x.Span))) || h.Mention >= 0 && x.Mention >= 0 && b.sameChain(h.Mention, x.Mention) && h.Kind == x.Kind {
			return
		}
	}
	b.hops = append(b.hops, h)
}

func (b *chainer) sameChain(m, n int32) bool {
	x, y := b.d.Mentions[m].Chain, b.d.Mentions[n].Chain
	return m == n || x >= 0 && x == y
}

// has reports whether an outlet or agency of that name is in the chain.
func (b *chainer) has(name string) bool {
	for i := range b.hops {
		if bare(b.hops[i].Name) == bare(name) || b.hops[i].Kind != "speaker" && SameOutlet(b.hops[i].Name, name) {
			return true
		}
	}
	return false
}

// SameOutlet reports whether two names of outlets are the same, or the one is the other cut short: "BBC" is BBC News,
// "Northgate" in a dateline the Northgate Wire. The Guardian Council is no Guardian: what is cut must be a word that papers and
// stations are called by.
func SameOutlet(a, b string) bool {
	short, long := bare(a), bare(b)
	if len(short) > len(long) {
		short, long = long, short
	}
	if short == "" || !strings.HasPrefix(long, short) {
		return false
	}
	l := cues()
	for w := range strings.FieldsSeq(long[len(short):]) {
		if title := strings.ToUpper(w[:1]) + w[1:]; !l.titles[title] && !l.media[w] && !l.titles[strings.ToUpper(w)] {
			return false
		}
	}
	return len(long) == len(short) || long[len(short)] == ' '
}

// bare is a name in small letters without an article, or an address without its ending: "wxyz.com" is WXYZ.
func bare(name string) string {
	name = strings.TrimPrefix(strings.ToLower(name), "the ")
	for _, mark := range [...]string{" (", " - "} { // "Coast TV (Web News)", "Coast Herald - News"
		name, _, _ = strings.Cut(name, mark)
	}
	name = strings.Replace(name, " online ", " ", 1)
	for _, end := range [...]string{".com", ".org", ".net"} {
		if n := strings.TrimSuffix(name, end); n != name && !strings.Contains(n, " ") {
			return strings.TrimPrefix(n, "www.")
		}
	}
	return name
}

// claim adds the hops that stand in one claim: whom its speaker cites, the speaker with the issuer
// behind a spokesman or paper, and whom the speaker told or who quotes the speaker.
func (b *chainer) claim(c *extract.Claim) {
	if b.asked(c) {
		return
	}
	if !c.StandsFor.Empty() {
		named := *c
		named.Speaker = spokenFor(c)
		c = &named
	}
	relation := "paraphrased"
	if c.Form != "indirect" {
		relation = "quoted"
	}
	if b.taken == "" {
		b.taken = relation
	}
	var stance Stance
	if c.CueHead >= 0 {
		b.quotesNext(c, relation)
		if stance = b.inner(c); stance == "" {
			stance = b.stanceOf(c)
		}
		b.cited(c, relation)
	} else {
		stance = b.stanceOf(c)
	}
	b.stance, b.class = stance, c.Class
	f := b.frame(c)
	if h := headOf(b.d, c.Speaker.Span); h >= 0 {
		if f.source >= 0 {
			h = f.source
			m := b.mentionAt(h)
			b.source(h, m, b.phrase(h, m), c.Cue, relation)
		} else {
			b.source(h, c.Speaker.Mention, c.Speaker.Span, c.Cue, relation)
		}
		b.stance, b.class = Asserts, "report"
		if p := b.toldTo(c); p >= 0 {
			m := b.mentionAt(p)
			b.source(p, m, b.phrase(p, m), c.Cue, relation)
		}
		b.relayed(h, relation)
	} else if c.CueHead >= 0 && len(b.hops) == 0 {
		b.add(Hop{Kind: "generic", Mention: -1, Cue: c.Cue, Class: c.Class, Relation: relation, Known: "none", Stance: b.stance})
	}
	b.stance, b.class = Asserts, "report"
	if c.CueHead >= 0 {
		b.heard(c, relation)
		b.quoting(c, relation)
	}
	b.framed(f, relation)
	b.taken = relation
}

// toldTo is the noun that was told what stands in another's words: "the army said its patrols had been told by villagers"; -1
// elsewhere.
func (b *chainer) toldTo(c *extract.Claim) int32 {
	if c.Within < 0 || c.CueHead < 0 || b.d.Child(c.CueHead, text.RelOblAgent) < 0 {
		return -1
	}
	p := b.d.Child(c.CueHead, text.RelNsubjPass)
	if p >= 0 && b.d.Tokens[p].POS == text.PRON {
		return -1
	}
	return p
}

// source adds the noun phrase at h, and in its place whoever it speaks for: "the press service of the
// ministry" and "a statement by the ministry" are the ministry's word.
func (b *chainer) source(h, mention int32, span, cue text.Span, relation string) {
	if a := b.antecedent(h); a >= 0 && (mention < 0 || b.alone(mention)) {
		h, mention = a, b.mentionAt(a)
		span = b.phrase(h, mention)
	}
	if last := b.called(h); last > h {
		h, mention = last, b.mentionAt(last)
		span.End = max(span.End, b.d.Tokens[last].End)
	}
	kind := b.kind(h, mention)
	if b.relays && b.unknownBody(h, mention, kind) {
		kind = "outlet"
	}
	lemma := strings.ToLower(b.d.Tokens[h].Lemma)
	hop := Hop{Kind: kind, Mention: mention, Span: span, Cue: cue, Relation: relation}
	if kind == "document" || b.lex.voice[lemma] && (mention < 0 || b.d.Mentions[mention].Form != text.Named) {
		if issuer := b.issuer(h); issuer >= 0 && (kind != "document" || b.issues(issuer)) {
			m := b.mentionAt(issuer)
			if kind != "document" {
				if mention < 0 {
					hop.Mention = m
				}
				if hop.Kind = "institution"; b.passesOn(issuer) { // "the BBC's Somali service"
					hop.Kind = b.kind(issuer, m)
				}
			} else {
				h = issuer
				hop.Kind, hop.Mention, hop.Span = b.kind(issuer, m), m, b.phrase(issuer, m)
			}
		}
	}
	hop.Name = b.d.Str(hop.Span)
	hop.Known, hop.Stance = b.known(h, &hop), b.stance
	if !cue.Empty() {
		hop.Class = b.class
	}
	b.add(hop)
}

// issues reports a noun for whoever may stand behind a paper: "the data of the institute", and not "the data of May".
func (b *chainer) issues(k int32) bool {
	if somebody(b.d, b.mentionAt(k)) || b.passesOn(k) {
		return true
	}
	t := &b.d.Tokens[k]
	return t.POS == text.PROPN && !b.timed(k) || t.POS == text.NOUN && speaksFor(b.d, k)
}

// alone reports a mention that is all there is of its actor.
func (b *chainer) alone(mention int32) bool {
	c := b.d.Mentions[mention].Chain
	return c < 0 || len(b.d.Chains[c].Mentions) < 2
}

// antecedent is the noun that a relative pronoun stands for, -1 for other words.
func (b *chainer) antecedent(h int32) int32 {
	switch b.d.Tokens[h].Tag {
	case text.TagWP, text.TagWDT:
	default:
		return -1
	}
	for c, n := b.d.Tokens[h].Head, 0; c >= 0 && n < 6; c, n = b.d.Tokens[c].Head, n+1 {
		switch b.d.Tokens[c].Rel {
		case text.RelAclRelcl:
			return b.d.Tokens[c].Head
		case text.RelAdvclRelcl:
			return b.d.Child(b.d.Tokens[c].Head, text.RelObj)
		}
	}
	return -1
}

// unknownBody reports a name that is no person's and that no list knows: who quotes others and is not known for
// anything else is an outlet.
func (b *chainer) unknownBody(h, mention int32, kind string) bool {
	if kind != "institution" && kind != "speaker" || !capital(b.d.Word(h)) || b.timed(h) {
		return false
	}
	if mention < 0 {
		return b.d.Tokens[h].POS == text.PROPN || h > b.d.Sentences[b.d.Tokens[h].Sent].First
	}
	m := &b.d.Mentions[mention]
	if m.Form != text.Named || m.Kind == text.Person && !(b.cites && b.oneName(h)) {
		return false
	}
	return m.Chain < 0 || int(m.Chain) >= len(b.a.Actors) || b.a.Actors[m.Chain].Sector == "" && b.a.Actors[m.Chain].Country == ""
}

// timed reports a word of a day or date.
func (b *chainer) timed(h int32) bool {
	return slices.ContainsFunc(b.d.Times, func(t text.Time) bool { return t.Span.Overlaps(b.d.Tokens[h].Span) })
}

// lineage adds the texts that the whole document was taken from.
func (b *chainer) lineage() {
	for _, l := range b.d.Lineage {
		kind := "outlet"
		if b.lex.wire[l.Name] {
			kind = "wire"
		}
		switch l.Relation {
		case "credit", "translation", "copy", "rewrite":
			if !b.has(l.Name) && !SameOutlet(l.Name, b.d.Outlet) {
				b.add(Hop{Kind: kind, Mention: -1, Span: l.Span, Name: l.Name, Relation: b.taken, Known: "named", Stance: Asserts})
				b.taken = "derived"
			}
		}
	}
}
