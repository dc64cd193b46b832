package claim

import (
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
}

// Chain gives the hops of claim i from the innermost speaker outwards to the outlet.
func Chain(a *extract.Analysis, i int) []Hop {
	b := chainer{a: a, d: a.Doc, lex: cues()}
	for n := 0; i >= 0 && i < len(a.Claims) && n < 50; n++ {
		b.claim(&a.Claims[i])
		i = int(a.Claims[i].Within)
	}
	b.lineage()
	if name := a.Doc.Outlet; name != "" && !b.has(name) {
		b.add(Hop{Kind: "outlet", Mention: -1, Name: name, Relation: b.taken})
	}
	if len(b.hops) > 0 {
		b.hops[0].Relation = "primary"
	}
	return b.hops
}

type chainer struct {
	a     *extract.Analysis
	d     *text.Doc
	lex   *lexicon
	hops  []Hop
	taken string // how the next hop came by the words
}

// add appends a hop unless the chain has the same one already.
func (b *chainer) add(h Hop) {
	for i := range b.hops {
		x := &b.hops[i]
		if !h.Span.Empty() && x.Span == h.Span || h.Mention >= 0 && x.Mention >= 0 && b.sameChain(h.Mention, x.Mention) && h.Kind == x.Kind {
			return
		}
	}
	b.hops = append(b.hops, h)
}

func (b *chainer) sameChain(m, n int32) bool {
	x, y := b.d.Mentions[m].Chain, b.d.Mentions[n].Chain
	return m == n || x >= 0 && x == y
}

func (b *chainer) has(name string) bool {
	for i := range b.hops {
		if strings.EqualFold(b.hops[i].Name, name) {
			return true
		}
	}
	return false
}

// claim adds the hops that stand in one claim: whom its speaker cites, the speaker with the issuer
// behind a spokesman or paper, and whom the speaker told or who quotes the speaker.
func (b *chainer) claim(c *extract.Claim) {
	relation := "paraphrased"
	if c.Form != "indirect" {
		relation = "quoted"
	}
	if b.taken == "" {
		b.taken = relation
	}
	if c.CueHead >= 0 {
		b.cited(c, relation)
	}
	if h := headOf(b.d, c.Speaker.Span); h >= 0 {
		b.source(h, c.Speaker.Mention, c.Speaker.Span, c.Cue, relation)
	} else if c.CueHead >= 0 && len(b.hops) == 0 {
		b.add(Hop{Kind: "generic", Mention: -1, Cue: c.Cue, Relation: relation})
	}
	if c.CueHead >= 0 {
		b.heard(c, relation)
		b.quoting(c, relation)
	}
	b.taken = relation
}

// source adds the noun phrase at h, and before it whoever it speaks for: "the press service of the
// ministry" and "a statement by the ministry" are the ministry's word.
func (b *chainer) source(h, mention int32, span, cue text.Span, relation string) {
	kind := b.kind(h, mention)
	lemma := strings.ToLower(b.d.Tokens[h].Lemma)
	if kind == "document" || b.lex.voice[lemma] && (mention < 0 || b.d.Mentions[mention].Form != text.Named) {
		if issuer := b.issuer(h); issuer >= 0 {
			m := b.mentionAt(issuer)
			if kind != "document" {
				if mention < 0 {
					mention = m
				}
				b.add(Hop{Kind: "institution", Mention: mention, Span: span, Name: b.d.Str(span), Cue: cue, Relation: relation})
				return
			}
			s := b.phrase(issuer, m)
			b.add(Hop{Kind: b.kind(issuer, m), Mention: m, Span: s, Name: b.d.Str(s), Cue: cue, Relation: relation})
			return
		}
	}
	b.add(Hop{Kind: kind, Mention: mention, Span: span, Name: b.d.Str(span), Cue: cue, Relation: relation})
}

// cited adds whom the speaker leans on: "TASS reported, citing the ministry".
func (b *chainer) cited(c *extract.Claim, relation string) {
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

// heard adds whom the speaker told, where that is one who passes on what he hears: "told Reuters".
func (b *chainer) heard(c *extract.Claim, relation string) {
	for k := range b.d.Children(c.CueHead) {
		t := &b.d.Tokens[k]
		switch t.Rel {
		case text.RelObj, text.RelIobj, text.RelObl:
		default:
			continue
		}
		for _, x := range []int32{k, b.d.Child(k, text.RelNmod)} { // "in an interview with Reuters"
			if x < 0 || c.Speaker.Contains(b.d.Tokens[x].Span) {
				continue
			}
			m := b.mentionAt(x)
			if kind := b.kind(x, m); kind == "wire" || kind == "outlet" && m >= 0 {
				s := b.phrase(x, m)
				b.add(Hop{Kind: kind, Mention: m, Span: s, Name: b.d.Str(s), Cue: c.Cue, Relation: relation})
			}
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

// lineage adds the texts that the whole document was taken from.
func (b *chainer) lineage() {
	for _, l := range b.d.Lineage {
		kind := "outlet"
		if b.lex.wire[l.Name] {
			kind = "wire"
		}
		switch l.Relation {
		case "credit", "translation", "copy", "rewrite":
			if !b.has(l.Name) {
				b.add(Hop{Kind: kind, Mention: -1, Span: l.Span, Name: l.Name, Relation: b.taken})
				b.taken = "derived"
			}
		}
	}
}
