package claim

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// ThirdPerson finds who speaks as an it, he, she or they that stands for nobody told of before: whoever spoke last. Reports go on
// with one speaker until they name another. "He added" goes on with the last speaker even where the pronoun was taken for
// somebody else. It runs after Find.
func ThirdPerson(a *extract.Analysis) {
	for i := range a.Claims {
		c := &a.Claims[i]
		if oneOf(a.Doc, c) {
			c.StandsFor = manyBefore(a, i)
			continue
		}
		want, ok := thirdPerson[strings.ToLower(a.Doc.Str(c.Speaker.Span))]
		m := c.Speaker.Mention
		if !ok || m < 0 || a.Doc.Mentions[m].Span != c.Speaker.Span {
			continue
		}
		open := untold(a.Doc, m) || toldOf(a.Doc, c) || goesOn(a.Doc, c)
		last := lastSpeaker(a, i)
		if last < 0 || !open && !quotesOn(a, c, &a.Claims[last]) {
			continue
		}
		who := a.Claims[last].Speaker
		chain := int32(-1)
		if who.Mention >= 0 {
			chain = a.Doc.Mentions[who.Mention].Chain
		}
		switch {
		case chain == a.Doc.Mentions[m].Chain && chain >= 0, !fits(a.Doc, spokenFor(&a.Claims[last]), want), chain >= 0 && names(a.Doc, c, chain):
		case chain >= 0:
			rejoin(a.Doc, m, chain)
			c.Why = append(c.Why, "goes on with whoever spoke last")
		case untold(a.Doc, m):
			if c.StandsFor = who.Span; !a.Claims[last].StandsFor.Empty() {
				c.StandsFor = a.Claims[last].StandsFor
			}
			c.Why = append(c.Why, "goes on with whoever spoke last")
		}
	}
}

// oneOf reports a speaker who is one of those told of before: "One said", "another claimed".
func oneOf(d *text.Doc, c *extract.Claim) bool {
	switch strings.ToLower(d.Str(c.Speaker.Span)) {
	case "one", "another", "the other", "either", "each":
	default:
		return false
	}
	h := headOf(d, c.Speaker.Span)
	return h >= 0 && d.Child(h, text.RelNmod) < 0 && (c.Speaker.Mention < 0 || d.Mentions[c.Speaker.Mention].Form != text.Named)
}

// manyBefore is what the one of them before claim i stands for, or the last noun for several who speak, or papers, outside what is quoted, in
// the sentence of i before its speaker or the two before it; empty for none.
func manyBefore(a *extract.Analysis, i int) text.Span {
	d := a.Doc
	h := headOf(d, a.Claims[i].Speaker.Span)
	for j := i - 1; j >= 0; j-- {
		b := &a.Claims[j]
		if b.CueHead < 0 || d.Tokens[h].Sent-d.Tokens[b.CueHead].Sent > 2 {
			break
		}
		if !b.StandsFor.Empty() && oneOf(d, b) {
			return b.StandsFor
		}
	}
	for k := h - 1; k >= 0 && d.Tokens[h].Sent-d.Tokens[k].Sent <= 2; k-- {
		said := slices.ContainsFunc(a.Claims[max(0, i-maxHeld):i], func(b extract.Claim) bool {
			return b.Form != "indirect" && holds(b.Content, d.Tokens[k].Span)
		})
		if t := &d.Tokens[k]; !said && t.Tag == text.TagNNS && speaksFor(d, k) && t.Rel != text.RelCompound {
			x := t.Span
			for m := range d.Children(k) {
				switch d.Tokens[m].Rel {
				case text.RelNmod, text.RelAmod, text.RelCompound, text.RelNmodPoss:
					x = x.Cover(d.Subtree(m))
				}
			}
			return x
		}
	}
	return text.Span{}
}

// What a pronoun of the third person may stand for.
type sort uint8

const (
	thing sort = iota
	person
	several
)

var thirdPerson = map[string]sort{"it": thing, "he": person, "she": person, "they": several}

// untold reports whether the text has not told before of whom mention m stands for.
func untold(d *text.Doc, m int32) bool {
	c := d.Mentions[m].Chain
	return c < 0 || len(d.Chains[c].Mentions) == 0 || d.Chains[c].Mentions[0] == m
}

// toldOf reports that the one whom the speaker of c stands for is named in what is said, as nobody names himself: “"Nadal is old,"
// he said.” A clause around "as he said" is the outlet's own and may name him.
func toldOf(d *text.Doc, c *extract.Claim) bool {
	if c.Form == "indirect" && c.Content[0].Start < c.Cue.Start {
		return false
	}
	chain := d.Mentions[c.Speaker.Mention].Chain
	return chain >= 0 && names(d, c, chain)
}

// names reports whether the content of c has a name of the chain.
func names(d *text.Doc, c *extract.Claim, chain int32) bool {
	return slices.ContainsFunc(d.Chains[chain].Mentions, func(m int32) bool {
		return d.Mentions[m].Form == text.Named && holds(c.Content, d.Mentions[m].Span)
	})
}

// goesOn reports a cue that adds to what was said: "he added".
func goesOn(d *text.Doc, c *extract.Claim) bool {
	if c.CueHead < 0 {
		return false
	}
	switch d.Tokens[c.CueHead].Lemma {
	case "add", "continue":
		return true
	}
	return false
}

// quotesOn reports a sentence that begins with a quote (“We left,” he said) behind one in which the claim last was made, where the one
// whom the pronoun was taken for is spoken of in last at the most: papers tell first what somebody said and then quote him.
func quotesOn(a *extract.Analysis, c, last *extract.Claim) bool {
	d := a.Doc
	here := sentenceOf(d, c.Content[0].Start)
	if c.Form == "indirect" || c.Content[0].Start > c.Cue.Start || c.Content[0].Start-d.Sentences[here].Start > 1 || here != sentenceOf(d, last.Cue.Start)+1 {
		return false
	}
	chain := d.Mentions[c.Speaker.Mention].Chain
	from := d.Sentences[here-1].Start
	return chain >= 0 && !slices.ContainsFunc(d.Chains[chain].Mentions, func(m int32) bool {
		x := d.Mentions[m].Span
		return x.Start >= from && x.End <= c.Speaker.Start && !holds(last.Content, x) && !holds(c.Content, x)
	})
}

// lastSpeaker is the claim before claim i whose speaker is the last to speak in the sentence of i or the two before it, -1 where
// there is none. What is told inside another's words is passed over.
func lastSpeaker(a *extract.Analysis, i int) int {
	at := a.Claims[i].Speaker.Start
	here := sentenceOf(a.Doc, at)
	best := -1
	for j := range a.Claims {
		c := &a.Claims[j]
		if j == i || c.Within >= 0 || c.Speaker.Empty() || c.Speaker.Start >= at || holds(c.Content, a.Claims[i].Cue) || here-sentenceOf(a.Doc, lastOf(c)-1) > 2 {
			continue
		}
		if best < 0 || c.Cue.Start > a.Claims[best].Cue.Start {
			best = j
		}
	}
	return best
}

// lastOf is where the words of c end that stand before its speaker goes on: a quote may run over many sentences.
func lastOf(c *extract.Claim) int32 {
	end := c.Cue.End
	for _, x := range c.Content {
		end = max(end, x.End)
	}
	return end
}

func sentenceOf(d *text.Doc, at int32) int32 {
	first, _ := d.TokensIn(text.Span{Start: at, End: at + 1})
	if int(first) >= len(d.Tokens) {
		return int32(len(d.Sentences))
	}
	return d.Tokens[first].Sent
}

// fits reports whether a pronoun of the sort may stand for speaker who.
func fits(d *text.Doc, who extract.Arg, want sort) bool {
	h := headOf(d, who.Span)
	if h < 0 || d.Tokens[h].POS == text.PRON && (who.Mention < 0 || d.Mentions[who.Mention].Chain < 0) {
		return false
	}
	many := d.Tokens[h].Tag == text.TagNNS || d.Tokens[h].Tag == text.TagNNPS
	kind := text.Other
	if who.Mention >= 0 {
		kind = d.Mentions[who.Mention].Kind
		if c := d.Mentions[who.Mention].Chain; c >= 0 {
			kind = d.Chains[c].Kind
		}
	}
	l, lemma := cues(), strings.ToLower(d.Tokens[h].Lemma)
	switch want {
	case person:
		return kind == text.Person && !many
	case several:
		return many && kind != text.Organization
	}
	return kind == text.Organization || !many && kind != text.Person && (l.bodies[lemma] || l.media[lemma] || l.document[lemma])
}

// spokenFor is the speaker of c, by the words that a pronoun stands for.
func spokenFor(c *extract.Claim) extract.Arg {
	if c.StandsFor.Empty() {
		return c.Speaker
	}
	return extract.Arg{Span: c.StandsFor, Mention: -1}
}

// rejoin moves mention m into the chain.
func rejoin(d *text.Doc, m, chain int32) {
	if old := d.Mentions[m].Chain; old >= 0 {
		if len(d.Chains[old].Mentions) < 2 {
			return // a chain is never without a mention
		}
		d.Chains[old].Mentions = slices.DeleteFunc(d.Chains[old].Mentions, func(x int32) bool { return x == m })
	}
	join := &d.Chains[chain]
	d.Mentions[m].Chain, d.Mentions[m].Kind, d.Mentions[m].Why = chain, join.Kind, "goes on with whoever spoke last"
	at, _ := slices.BinarySearch(join.Mentions, m)
	join.Mentions = slices.Insert(join.Mentions, at, m)
}
