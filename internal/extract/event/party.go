package event

import (
	"strings"

	"github.com/readout-news/readout/text"
)

// mortal reports whether p is somebody, or a number of them, and not a thing of theirs.
func (f *finder) mortal(p party) bool {
	if p.Mention >= 0 {
		return !strings.HasPrefix(p.how, "owner") || f.who.kind(p.Mention) != text.Person
	}
	k := &f.tree.toks[p.tok]
	return k.POS == text.NUM || k.POS == text.PRON || k.Tag == text.TagNNS || f.tree.child(p.tok, text.RelNummod) >= 0 || k.Lemma == "other" || k.Lemma == "dozen"
}

func (f *finder) same(a, b party) bool {
	if a.Span == b.Span {
		return true
	}
	if a.Mention < 0 || b.Mention < 0 {
		return false
	}
	if a.Mention == b.Mention {
		return true
	}
	x, y := f.d.Mentions[a.Mention].Chain, f.d.Mentions[b.Mention].Chain
	return x >= 0 && x == y
}
