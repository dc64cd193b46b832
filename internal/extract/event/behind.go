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

// firstOfRow goes from the last of a row right before a verb to the first, where the row is what the verb is said of: to the
// US in "since the US and Chad agreed", and on to the deed in "a raid by the army and its allies killed nine".
func (f *finder) firstOfRow(h int32) int32 {
	t := &f.tree
	top := h
	for n := 0; n < 6 && t.toks[top].Rel == text.RelConj && t.nominal(t.toks[top].Head); n++ {
		top = t.toks[top].Head
	}
	switch {
	case t.prep(top) < 0:
		return top
	case t.hasPrep(top, []string{"by"}) && t.toks[top].Rel == text.RelNmod && f.deed(t.toks[top].Head):
		return t.toks[top].Head
	case t.hasPrep(top, []string{"of"}) && t.toks[top].Rel == text.RelNmod && quantities[t.toks[t.toks[top].Head].Lemma]:
		return t.toks[top].Head // "hundreds of rebels and their families left"
	case t.hasPrep(top, []string{"as", "while", "after", "before", "until", "since"}) && t.toks[top].Rel == text.RelObl:
		return top // "came as the rebels and their allies fought"
	}
	return h
}

// doers is who stands behind the deed o, and who is joined to them.
func (f *finder) doers(o int32, kinds string) []party {
	p, ok := f.doer(o, kinds)
	if !ok {
		return nil
	}
	out := []party{p}
	if p.tok >= 0 && f.tree.prep(p.tok) >= 0 {
		f.together(&out, p.tok, kinds, ontology.Source, 0)
	}
	return out
}

// crafts are machines of war, which are of those who sail or fly them: "aircraft of the occupation forces".
var crafts = map[string]bool{"warplane": true, "plane": true, "jet": true, "aircraft": true, "helicopter": true, "drone": true, "warship": true, "gunship": true, "bomber": true}

// ownBlows are deeds whose "of" leads to who does them: "an airstrike of the coalition".
var ownBlows = map[string]bool{"airstrike": true, "strike": true, "raid": true, "offensive": true}

// maker is who a clause behind noun tok says has made or done what it names: "the crimes committed by the militia", "the claims
// the envoy made", or the "by" right behind it that the tree hung on the verb: "condemned the massacre by the army".
func (f *finder) maker(tok int32, kinds string) (party, bool) {
	t := &f.tree
	for c := t.first[tok]; c >= 0; c = t.next[c] {
		if r := t.toks[c].Rel; r == text.RelAcl || r == text.RelAclRelcl {
			if t.toks[c].Lemma == "belong" {
				return f.belongs(c, kinds)
			}
			if p, ok := f.madeIn(c, kinds); ok {
				return p, true
			}
		}
	}
	h := t.toks[tok].Head
	if h < 0 || !t.verbal(h) || t.toks[tok].Rel != text.RelObj || h > tok {
		return party{}, false
	}
	for c := t.first[h]; c >= 0; c = t.next[c] {
		switch k := &t.toks[c]; {
		case c < tok:
		case k.Rel == text.RelObl && t.hasPrep(c, []string{"by"}) && f.adjoins(tok, t.prep(c)):
			if m := f.mentionOf(c); m >= 0 && f.who.admits(m, kinds) && !f.timed(c) {
				return party{f.who.arg(m), c, "owner by agent"}, true
			}
		case k.Rel == text.RelCcomp && t.child(c, text.RelMark, text.RelObj) < 0: // "condemned the crimes the militia commits"
			if s := t.child(c, text.RelNsubj); s > tok && makes[k.Lemma] && f.phrase(s).Start >= t.toks[tok].End {
				return f.party(s, kinds, ontology.Source)
			}
		}
	}
	return party{}, false
}

// madeIn is who does what the clause v says, where it says that something was made or done.
func (f *finder) madeIn(v int32, kinds string) (party, bool) {
	t := &f.tree
	if !makes[t.toks[v].Lemma] {
		return party{}, false
	}
	if by := f.byPhraseOf(v); by >= 0 {
		return f.party(by, kinds, ontology.Source)
	}
	if s := t.child(v, text.RelNsubj); s >= 0 && s < v && !f.relative(s) && t.child(v, text.RelAuxPass) < 0 {
		return f.party(s, kinds, ontology.Source)
	}
	return party{}, false
}

// makes are the verbs by which deeds and words come about.
var makes = map[string]bool{"commit": true, "make": true, "perpetrate": true, "carry": true, "launch": true, "conduct": true, "issue": true, "stage": true,
	"wage": true, "mount": true, "inflict": true, "impose": true, "voice": true, "utter": true, "level": true, "publish": true, "write": true, "execute": true}

// deedBefore goes from the name of a town right behind its noun to the deed that hit the town, where the tree took the name for
// what harmed: "Shelling on the capital Kandora killed nine". It is s elsewhere.
func (f *finder) deedBefore(s int32) int32 {
	t := &f.tree
	n := s - 1
	if m := f.mentionOf(s); m < 0 || !f.isPlace(m) || n < 1 || t.toks[s].POS != text.PROPN || !f.settlement(n) || t.toks[n].Rel != text.RelNmod || t.prep(n) < 0 {
		return s
	}
	if h := t.toks[n].Head; h >= 0 && t.nominal(h) && f.deed(h) {
		return h
	}
	return s
}
