package claim

import (
	"strings"

	known "github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// kind says what sort of station the noun at h is.
func (b *chainer) kind(h, mention int32) string {
	word, lemma := b.d.Word(h), strings.ToLower(b.d.Tokens[h].Lemma)
	if b.lex.wire[word] {
		return "wire"
	}
	if n := b.d.Child(h, text.RelFlat); n >= 0 && b.d.Tokens[n].POS == text.NUM && b.agency(b.d.Str(b.phrase(h, mention))) { // "France 24"
		return "outlet"
	}
	if mention < 0 {
		if b.d.Tokens[h].POS == text.PROPN && (b.calledMedia(h) || b.mediaName(b.d.Str(b.phrase(h, -1)))) {
			return "outlet"
		}
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
	case b.calledMedia(h) && m.Form == text.Named:
		return "outlet"
	case m.Kind == text.Person && !b.station(b.d.Str(m.Span)) && !(m.Form == text.Named && b.agency(b.d.Str(m.Span))):
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
	case b.lex.media[lemma] && lemma != "agency" && lemma != "network":
		return "outlet"
	case lemma == "agency" && b.newsy(h):
		return "wire"
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

// newsy reports an agency of news: "the news agency", or one that the text has called so.
func (b *chainer) newsy(h int32) bool {
	return strings.Contains(strings.ToLower(b.d.Text), "news agency") || strings.Contains(strings.ToLower(b.d.Str(b.d.Subtree(h))), "news")
}

// media reports whether a mention is an outlet or agency: by its actor, or by its own words.
func (b *chainer) media(m int32) bool {
	if c := b.d.Mentions[m].Chain; c >= 0 && int(c) < len(b.a.Actors) && b.a.Actors[c].Sector == "JRN" {
		return true
	}
	x := &b.d.Mentions[m]
	if o, ok := known.Org(b.d.Str(x.Span)); ok {
		return o.Agency
	}
	return b.station(b.d.Str(x.Span)) || x.Kind != text.Person && b.mediaName(b.d.Str(x.Span))
}

// agency reports a name that the list of agencies and outlets has.
func (b *chainer) agency(s string) bool {
	o, ok := known.Org(s)
	return ok && o.Agency
}

// station reports a name with a word that no person is called by.
func (b *chainer) station(s string) bool {
	for w := range strings.FieldsSeq(s) {
		switch w {
		case "Radio", "TV", "FM", "News", "Television", "Channel", "Broadcasting", "Agence", "Presse", "Newspaper", "Matin", "Soir", "Monde", "Zeitung", "Prensa", "Times":
			return true
		}
	}
	return false
}

// mediaName reports a name with a word that papers and stations are called by: "the Evening Star".
func (b *chainer) mediaName(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if b.lex.titles[w] || b.lex.media[w] {
			return true
		}
	}
	return false
}

// calledMedia reports a name with a noun before it that says what it is: "the news site Malijet", "the daily Haboker".
func (b *chainer) calledMedia(h int32) bool {
	for k := range b.d.Children(h) {
		switch b.d.Tokens[k].Rel {
		case text.RelCompound, text.RelNmodDesc, text.RelAmod, text.RelAppos:
			if b.lex.media[strings.ToLower(b.d.Tokens[k].Lemma)] {
				return true
			}
		}
	}
	for k := h - 1; k >= max(0, h-4) && b.d.Tokens[k].Sent == b.d.Tokens[h].Sent && (b.d.Tokens[k].POS == text.PROPN || b.lex.media[strings.ToLower(b.d.Tokens[k].Lemma)]); k-- {
		if b.lex.media[b.d.Word(k)] {
			return true
		}
	}
	t := &b.d.Tokens[h] // the name stands beside the noun
	return t.Head >= 0 && (t.Rel == text.RelAppos || t.Rel == text.RelFlat || t.Rel == text.RelNmodDesc) && b.lex.media[strings.ToLower(b.d.Tokens[t.Head].Lemma)]
}

func (b *chainer) mediaKind(m int32) string {
	for w := range strings.FieldsSeq(b.d.Str(b.d.Mentions[m].Span)) {
		if b.lex.wire[w] || strings.EqualFold(w, "agency") {
			return "wire"
		}
	}
	return "outlet"
}

// passesOn reports whether the noun at h is an outlet or agency.
func (b *chainer) passesOn(h int32) bool {
	k := b.kind(h, b.mentionAt(h))
	return k == "wire" || k == "outlet"
}

// issuer is the token of whoever stands behind a spokesman, service or paper, or -1.
func (b *chainer) issuer(h int32) int32 {
	best := b.byPhrase(h)
	if best >= 0 {
		return best
	}
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
				case "in", "on":
					if b.passesOn(k) { // "a report in the Evening Star"
						return k
					}
				}
			}
		case text.RelAcl: // "a statement issued by the ministry"
			if o := b.d.Child(k, text.RelOblAgent); o >= 0 && b.lex.issuing[strings.ToLower(t.Lemma)] && !b.passesOn(o) {
				return o
			}
		case text.RelCompound, text.RelNmodDesc:
			if t.POS == text.PROPN || b.lex.bodies[strings.ToLower(t.Lemma)] && t.Lemma != "court" {
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

// byPhrase is the noun of "by ..." right behind the noun at h where the tree hung it on the verb, -1 elsewhere.
func (b *chainer) byPhrase(h int32) int32 {
	if int(h)+2 >= len(b.d.Tokens) || b.d.Word(h+1) != "by" && b.d.Word(h+1) != "from" || b.d.Tokens[h].Head < 0 {
		return -1
	}
	k := b.d.Tokens[h+1].Head
	if k > h && b.d.Tokens[k].Head == b.d.Tokens[h].Head && (b.d.Tokens[k].Rel == text.RelObl || b.d.Tokens[k].Rel == text.RelOblAgent) {
		return k
	}
	return -1
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
		case text.RelAppos: // "the newspaper Dagens Blad"
			if x := b.d.Subtree(k); b.d.Tokens[k].POS == text.PROPN && x.Start <= b.d.Tokens[h].End+1 {
				out = out.Cover(x)
			}
		case text.RelDet, text.RelAmod, text.RelCompound, text.RelFlat, text.RelNummod, text.RelNmodPoss, text.RelNmodDesc:
			out = out.Cover(b.d.Subtree(k))
		}
	}
	if mention >= 0 {
		out = out.Cover(b.d.Mentions[mention].Span)
	}
	if last := b.called(h); last > h {
		out.End = b.d.Tokens[last].End
	}
	return out
}

// called is the last word of the name right behind a noun for a medium, wherever the tree hung it: "the local station
// Maendeleo FM"; h itself where there is none.
func (b *chainer) called(h int32) int32 {
	if b.d.Tokens[h].POS == text.NOUN && b.lex.media[strings.ToLower(b.d.Tokens[h].Lemma)] {
		for k := h + 1; int(k) < len(b.d.Tokens) && b.d.Tokens[k].POS == text.PROPN && b.d.Tokens[k].Sent == b.d.Tokens[h].Sent; k++ {
			h = k
		}
	}
	return h
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
