package event

import (
	"slices"

	"github.com/readout-news/readout/text"
)

// sidesOf adds those who stand joined before the plural noun of p where p's own words hold only the last of them: "Togolese and Kenyan
// forces", "Russian and regime forces".
func (f *finder) sidesOf(out *[]party, p party) {
	t := &f.tree
	if p.Mention < 0 || p.tok < 0 || t.toks[p.tok].Tag != text.TagNNS {
		return
	}
	for c := t.first[p.tok]; c >= 0 && c < p.tok; c = t.next[c] {
		if r := t.toks[c].Rel; r != text.RelAmod && r != text.RelCompound {
			continue
		}
		if t.child(c, text.RelConj) < 0 {
			continue
		}
		f.side(out, c, p)
		for k := t.first[c]; k >= 0; k = t.next[k] {
			if t.toks[k].Rel == text.RelConj && k < p.tok {
				f.side(out, k, p)
			}
		}
	}
}

// side adds the nation or body named by the modifier c, unless p or another party names it.
func (f *finder) side(out *[]party, c int32, p party) {
	i := f.mentionOf(c)
	if i < 0 || f.d.Mentions[i].Form != text.Named || p.Contains(f.d.Mentions[i].Span) {
		return
	}
	a := f.who.arg(i)
	chain := f.d.Mentions[i].Chain
	if !slices.ContainsFunc(*out, func(o party) bool {
		return o.Span == a.Span || o.Mention >= 0 && chain >= 0 && f.d.Mentions[o.Mention].Chain == chain
	}) {
		*out = append(*out, party{a, c, "joined before the noun"})
	}
}
