package claim

import (
	"strings"

	"github.com/readout-news/readout/text"
)

// kind says what sort of station the noun at h is.
func (b *chainer) kind(h, mention int32) string {
	word, lemma := b.d.Word(h), strings.ToLower(b.d.Tokens[h].Lemma)
	if b.lex.wire[word] {
		return "wire"
	}
	if mention < 0 {
		return b.nounKind(lemma, h)
	}
	m := &b.d.Mentions[mention]
	if m.Form == text.Pronoun && m.Chain >= 0 {
		if best := b.d.Chains[m.Chain].Best; best >= 0 && best != mention && b.d.Mentions[best].Form != text.Pronoun {
			return b.kind(b.d.Mentions[best].Head, best)
		}
	}
	if m.Form == text.Nominal {
		if k := b.nounKind(lemma, h); k != "speaker" {
			return k
		}
	}
	switch {
	case m.Kind == text.Person:
		return "speaker"
	case b.media(mention):
		return b.mediaKind(mention)
	case m.Kind == text.Organization, m.Kind == text.Place, m.Kind == text.Group && m.Form == text.Named:
		return "institution"
	}
	return b.nounKind(lemma, h)
}

// nounKind is kind for a noun that names nobody.
func (b *chainer) nounKind(lemma string, h int32) string {
	t := b.d.Tokens[h].Tag
	switch {
	case b.lex.document[lemma] && (t == text.TagNN || !b.lex.generic[lemma]):
		return "document"
	case lemma == "agency" || lemma == "newspaper" || lemma == "broadcaster":
		return "outlet"
	case b.lex.voice[lemma] && b.issuer(h) >= 0:
		return "institution"
	case b.lex.generic[lemma] && (t == text.TagNNS || t == text.TagNN && lemma != "official"):
		return "generic"
	case t == text.TagNNS:
		return "generic"
	case lemma == "ministry" || lemma == "government" || lemma == "office" || lemma == "department":
		return "institution"
	}
	return "speaker"
}

// media reports whether a mention is an outlet or agency: by its actor, or by its own words.
func (b *chainer) media(m int32) bool {
	if c := b.d.Mentions[m].Chain; c >= 0 && int(c) < len(b.a.Actors) && b.a.Actors[c].Sector == "MED" {
		return true
	}
	for w := range strings.FieldsSeq(b.d.Str(b.d.Mentions[m].Span)) {
		switch strings.ToLower(w) {
		case "news", "tv", "television", "radio", "times", "post", "newspaper", "channel", "agency", "daily", "tribune", "herald", "gazette", "broadcaster", "press":
			return b.d.Mentions[m].Kind != text.Person
		}
	}
	return false
}

func (b *chainer) mediaKind(m int32) string {
	for w := range strings.FieldsSeq(b.d.Str(b.d.Mentions[m].Span)) {
		if b.lex.wire[w] || strings.EqualFold(w, "agency") {
			return "wire"
		}
	}
	return "outlet"
}

// issuer is the token of whoever stands behind a spokesman, service or paper, or -1.
func (b *chainer) issuer(h int32) int32 {
	best := int32(-1)
	for k := range b.d.Children(h) {
		switch t := &b.d.Tokens[k]; t.Rel {
		case text.RelNmodPoss:
			if t.POS != text.PRON {
				return k
			}
			best = k
		case text.RelNmod:
			if c := b.d.Child(k, text.RelCase); c >= 0 {
				switch b.d.Tokens[c].Lemma {
				case "of", "for", "from", "by":
					return k
				}
			}
		case text.RelAcl: // "a statement issued by the ministry"
			if o := b.d.Child(k, text.RelOblAgent); o >= 0 {
				return o
			}
		case text.RelCompound, text.RelNmodDesc:
			if t.POS == text.PROPN {
				best = k
			}
		case text.RelAmod:
			if t.POS == text.PROPN && best < 0 {
				best = k
			}
		}
	}
	return best
}

func (b *chainer) mentionAt(h int32) int32 {
	best := int32(-1)
	for i := range b.d.Mentions {
		if m := &b.d.Mentions[i]; m.Head == h && (best < 0 || m.Form == text.Named) {
			best = int32(i)
		}
	}
	return best
}

// phrase is the mention's span, or the words of the noun at h with what stands before it.
func (b *chainer) phrase(h, mention int32) text.Span {
	out := b.d.Tokens[h].Span
	for k := range b.d.Children(h) {
		switch b.d.Tokens[k].Rel {
		case text.RelDet, text.RelAmod, text.RelCompound, text.RelFlat, text.RelNummod, text.RelNmodPoss, text.RelNmodDesc:
			out = out.Cover(b.d.Subtree(k))
		}
	}
	if mention >= 0 {
		out = out.Cover(b.d.Mentions[mention].Span)
	}
	return out
}

// headOf is the token of a span that hangs on a word outside it, or -1 for an empty span.
func headOf(d *text.Doc, s text.Span) int32 {
	if s.Empty() {
		return -1
	}
	first, last := d.TokensIn(s)
	for t := first; t < last; t++ {
		if h := d.Tokens[t].Head; (h < first || h >= last) && d.Tokens[t].POS != text.PUNCT {
			return t
		}
	}
	return -1
}
