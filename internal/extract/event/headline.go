package event

import (
	"slices"

	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/text"
)

// bare reports whether the verb of fr, whose subject by the tree is s, is a passive that a headline tells without its auxiliary: "Nine
// killed in raid", "Okoro slammed by envoys".
func (f *finder) bare(fr *frame, s, agent int32) bool {
	t := &f.tree
	v := fr.head
	k := &t.toks[v]
	if fr.obj >= 0 || s >= v || k.Tag != text.TagVBN && k.Tag != text.TagVBD || !f.needsObject(k.Lemma) ||
		t.child(v, text.RelAux, text.RelAuxPass, text.RelCcomp, text.RelCompoundPrt) >= 0 {
		return false
	}
	if x := t.child(v, text.RelXcomp); x >= 0 && (!f.undergoes(x) || t.child(x, text.RelNummod) < 0) {
		return false // but "nine killed, ten injured", with the second for a complement
	}
	counted := t.toks[s].POS == text.NUM || t.child(s, text.RelNummod) >= 0 || rounds[t.toks[s].Lemma]
	switch {
	case k.Rel == text.RelAcl: // of a sentence without a finite verb, or the passive would be known
		return k.Tag == text.TagVBN && k.Head == s && (harms[k.Lemma] || counted || f.d.TitleSpan.Contains(k.Span))
	case t.toks[s].Head != v:
		return false
	case agent >= 0:
		return t.hasPrep(agent, []string{"by"}) && f.alive(agent)
	}
	return harms[k.Lemma] && counted && s == v-1
}

// needsObject reports whether every pattern of the verb has an object, so that without one the verb is a passive.
func (f *finder) needsObject(lemma string) bool {
	ids := f.pat.verbs[lemma]
	return len(ids) > 0 && !slices.ContainsFunc(ids, func(id int32) bool {
		p := &f.pat.all[id]
		return p.Particle == "" && !slices.ContainsFunc(p.Slots[1:], func(s ontology.Slot) bool { return s.Where == ontology.Object && !s.Optional })
	})
}

// bareNews reports whether m is the passive of a sentence without a finite verb, which tells news and no trait.
func (f *finder) bareNews(m *match) bool {
	k := &f.tree.toks[m.head]
	if k.Rel == text.RelAcl && m.head == k.Head+1 && f.d.TitleSpan.Contains(k.Span) && f.d.Sentences[k.Sent].First >= k.Head-4 {
		return true // "Nine farmers arrested in Kandora, face trial"
	}
	return k.Rel == text.RelAcl && k.Head >= 0 && f.tree.toks[k.Head].Head < 0 && f.headless(k.Head, m.head)
}
