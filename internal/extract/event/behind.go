package event

import (
	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/text"
)

// volley is who stands behind a number of deeds: "a barrage of rocket fire from the rebels", whose "from" may hang on either.
func (f *finder) volley(tok int32, kinds string) (party, bool) {
	t := &f.tree
	if !measure[t.toks[tok].Lemma] {
		return party{}, false
	}
	of := int32(-1)
	for c := t.first[tok]; c >= 0; c = t.next[c] {
		if t.toks[c].Rel == text.RelNmod && t.hasPrep(c, []string{"of"}) && f.deed(c) {
			of = c
		}
	}
	if of < 0 {
		return party{}, false
	}
	if p, ok := f.doer(of, kinds); ok {
		return p, true
	}
	for c := t.first[tok]; c >= 0; c = t.next[c] {
		if m := f.mentionOf(c); m >= 0 && t.toks[c].Rel == text.RelNmod && t.hasPrep(c, []string{"by", "from"}) && f.who.admits(m, kinds) && !f.isPlace(m) {
			return party{f.who.arg(m), c, "owner by agent"}, true
		}
	}
	return party{}, false
}

// belongs is whose the thing is that the participle v says belongs to somebody: "a shell belonging to the rebels".
func (f *finder) belongs(v int32, kinds string) (party, bool) {
	for c := f.tree.first[v]; c >= 0; c = f.tree.next[c] {
		if f.tree.hasPrep(c, []string{"to"}) {
			return f.party(c, kinds, ontology.Source)
		}
	}
	return party{}, false
}

// shot reports whether the deed tok is one that comes from somebody: fire, shells, shelling.
func (f *finder) shot(tok int32) bool {
	return f.harmful(tok) || f.pat.is("arms", f.tree.toks[tok].Lemma)
}
