package claim

import (
	"strings"

	known "github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/text"
)

// known says how far the text tells who a hop is: "named" for a person or body with a name, or a voice of a body with one;
// "role" for one who has an office alone; "anonymous" for sources, officials and others that nobody could ask; "none".
func (b *chainer) known(h int32, hop *Hop) string {
	m := hop.Mention
	if m >= 0 && b.d.Mentions[m].Form != text.Named {
		if c := b.d.Mentions[m].Chain; c >= 0 {
			if best := b.d.Chains[c].Best; best >= 0 && best != m && b.d.Mentions[best].Form != text.Pronoun {
				m = best
				if b.d.Mentions[m].Form == text.Nominal {
					h = b.d.Mentions[m].Head
				}
			}
		}
	}
	if m >= 0 && b.d.Mentions[m].Form == text.Named {
		return "named"
	}
	t := &b.d.Tokens[h]
	lemma := strings.ToLower(t.Lemma)
	switch {
	case hop.Kind == "document":
		return "none"
	case t.POS == text.PROPN && b.name(t.Span, false):
		return "named"
	case t.POS == text.PRON || t.POS == text.DET || t.POS == text.NUM:
		return "anonymous"
	case b.nameBeside(h, hop.Span):
		return "named"
	case b.hidden(h, lemma):
		return "anonymous"
	case b.lex.voice[lemma] && b.name(hop.Span, true), b.lex.bodies[lemma] && b.anyName(hop.Span):
		return "named"
	}
	return "role"
}

// hidden reports a noun for people whom the text does not let one find: "a source", "two officials", "an aide who asked not
// to be named". Bodies that are many ("police") speak as one.
func (b *chainer) hidden(h int32, lemma string) bool {
	if lemma == "staff" && !b.definite(h) || lemma == "personnel" || lemma == "crew" {
		return true
	}
	many := b.d.Tokens[h].Tag == text.TagNNS
	if b.lex.bodies[lemma] && (!many || lemma == "authority" || lemma == "prosecutor" || lemma == "police" || b.definite(h)) {
		return false
	}
	if k := b.d.Child(h, text.RelDet); k >= 0 && b.d.Tokens[k].Lemma == "a" && !many && b.d.Child(h, text.RelNmodPoss) < 0 { // one of many, unless by office
		if ok, _ := known.IsOffice(lemma); !ok && !b.lex.voice[lemma] || b.lex.generic[lemma] {
			return true
		}
	}
	if b.d.Tokens[h].Tag == text.TagNNS || b.d.Tokens[h].Tag == text.TagNNPS || b.lex.generic[lemma] && !b.definite(h) {
		return true
	}
	for k := range b.d.Children(h) {
		if r := b.d.Tokens[k].Rel; r == text.RelAclRelcl || r == text.RelAcl || r == text.RelNmod || r == text.RelAmod {
			w := strings.ToLower(b.d.Str(b.d.Subtree(k)))
			if strings.Contains(w, "anonym") || strings.Contains(w, "named") || strings.Contains(w, "identified") || strings.Contains(w, "familiar with") || strings.Contains(w, "knowledge of") {
				return true
			}
		}
	}
	return false
}

// nameBeside reports a name in apposition to the noun at h: "lawyer Ana Silva", "the pollster Norstat".
func (b *chainer) nameBeside(h int32, x text.Span) bool {
	for i := range b.d.Names {
		n := &b.d.Names[i]
		if x.Contains(n.Span) && n.Kind != text.Group && n.Kind != text.Place && n.Start > b.d.Tokens[h].Start {
			t := &b.d.Tokens[n.Last-1]
			for k := n.First; k < n.Last; k++ {
				if r := b.d.Tokens[k].Rel; b.d.Tokens[k].Head == h && (r == text.RelAppos || r == text.RelFlat || r == text.RelNmodDesc) {
					return true
				}
			}
			if t.Head == h && t.Rel == text.RelCompound {
				return true
			}
		}
	}
	return false
}

// anyName reports whether a name of any kind stands in x: a body with the name of its state or people is named.
func (b *chainer) anyName(x text.Span) bool {
	for i := range b.d.Names {
		if x.Contains(b.d.Names[i].Span) {
			return true
		}
	}
	first, last := b.d.TokensIn(x) // "the Viavista institute"
	for k := first + 1; k < last; k++ {
		if b.d.Tokens[k].POS == text.PROPN {
			return true
		}
	}
	return false
}

func (b *chainer) definite(h int32) bool {
	k := b.d.Child(h, text.RelDet)
	return k >= 0 && strings.EqualFold(b.d.Tokens[k].Lemma, "the") || b.d.Child(h, text.RelNmodPoss) >= 0
}

// name reports whether a name stands in x; of a body, where body is set. Peoples are none: "Russian officials".
func (b *chainer) name(x text.Span, body bool) bool {
	for i := range b.d.Names {
		n := &b.d.Names[i]
		if n.Start >= x.End {
			break
		}
		if x.Contains(n.Span) && n.Kind != text.Group && (!body || n.Kind == text.Organization || n.Kind == text.Place) {
			return true
		}
	}
	return false
}
