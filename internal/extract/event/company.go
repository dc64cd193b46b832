package event

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/text"
)

// company adds to the parties of each match those who are told beside them: "the army, along with its allies, shelled", "Ola Ek, joined by
// two senators, blamed", "was killed along with six guards".
func (f *finder) company() {
	for i := range f.found {
		m := &f.found[i]
		if m.anchor < 0 || m.both {
			continue
		}
		f.oneAmong(m)
		s := f.d.Sentences[f.tree.toks[m.anchor].Sent]
		for p := s.First; p < s.Last; p++ {
			n, behind := f.companion(p)
			if n < 0 || !f.hangsOn(n, m) {
				continue
			}
			switch who := m.surface(); {
			case who < 0:
			case p < m.anchor && who < m.anchor && (who < p || n < who && p == s.First && f.beforeComma(n)):
				f.befriend(m, n, m.passive)
			case p < m.anchor || !behind:
			case m.passive && m.head == m.anchor && f.gapless(m.anchor, p):
				f.befriend(m, n, true)
			case !m.passive && m.obj > m.anchor && m.obj < p && m.pat.Type != "CONSULT" && f.endsBefore(m.obj, p):
				f.befriend(m, n, true)
			}
		}
	}
}

// companion is the noun that token p brings in as company, -1 for none, and whether it may do so behind the verb, too.
func (f *finder) companion(p int32) (n int32, behind bool) {
	t := &f.tree
	k := &t.toks[p]
	if int(p)+1 >= len(t.toks) || t.toks[p+1].Sent != k.Sent {
		return -1, false
	}
	prep := p + 1
	switch k.Lemma {
	case "along", "together":
		if t.toks[prep].Lemma != "with" {
			return -1, false
		}
		behind = k.Lemma == "along"
	case "alongside":
		prep, behind = p, true
	case "join", "accompany", "flank":
		if t.toks[prep].Lemma != "by" || k.Tag != text.TagVBN || p == 0 || t.toks[p-1].Tag != text.TagComma {
			return -1, false
		}
	default:
		return -1, false
	}
	n = t.toks[prep].Head
	if n <= prep || !t.nominal(n) {
		return -1, false
	}
	return n, behind
}

// hangsOn reports whether the companion n belongs to the clause of m: no verb with a clause of its own lies between.
func (f *finder) hangsOn(n int32, m *match) bool {
	t := &f.tree
	for k := 0; n >= 0 && k < 6; k++ {
		if n == m.head || n == m.anchor || n == m.surface() {
			return true
		}
		if n = t.toks[n].Head; n >= 0 && n != m.anchor && t.verbal(n) && t.toks[n].Lemma != "join" && t.toks[n].Lemma != "accompany" && t.toks[n].Lemma != "flank" {
			return false
		}
	}
	return false
}

// beforeComma reports whether a comma ends the phrase of n.
func (f *finder) beforeComma(n int32) bool {
	end := f.phraseEnd(n) + 1
	return int(end) < len(f.tree.toks) && f.tree.toks[end].Tag == text.TagComma
}

// gapless reports whether no other verb stands between tokens a and b.
func (f *finder) gapless(a, b int32) bool {
	for i := a + 1; i < b; i++ {
		if f.tree.verbal(i) {
			return false
		}
	}
	return true
}

// endsBefore reports whether the phrase of noun o ends right before token p, but for a comma.
func (f *finder) endsBefore(o, p int32) bool {
	i := p - 1
	if f.tree.toks[i].Tag == text.TagComma {
		i--
	}
	return i >= o && f.tree.under(i, o) && f.gapless(o, p)
}

// befriend adds the parties at n to the target of m, or to its source.
func (f *finder) befriend(m *match, n int32, target bool) {
	side, role := &m.source, ontology.Source
	if target {
		side, role = &m.target, ontology.Target
	}
	if len(*side) == 0 {
		return
	}
	if l := f.tree.toks[n].Lemma; l == "member" || f.pat.nouns[l] != nil {
		return // "along with members of the militia", "along with the arrests of others"
	}
	for _, p := range f.partiesAs(n, "pog", role) {
		if p.Mention < 0 || strings.HasPrefix(p.how, "owner") && p.how != "owner by nation" || f.isPlace(p.Mention) || f.stance(m) && f.indefinite(p) || slices.ContainsFunc(append(slices.Clone(m.source), m.target...), func(q party) bool { return f.same(p, q) }) {
			continue
		}
		*side = append(*side, p)
		m.why = append(m.why, "party: "+f.d.Word(n)+" beside it")
	}
}

// oneAmong adds who is called one of those that a relative clause tells of: "Ola Ek, one of several senators who blamed her".
func (f *finder) oneAmong(m *match) {
	t := &f.tree
	s := m.surface()
	if m.subjHow != "relative clause" || s < 0 || t.toks[s].Rel != text.RelNmod || !t.hasPrep(s, []string{"of"}) {
		return
	}
	one := t.toks[s].Head
	if one < 0 || t.toks[one].Lemma != "one" {
		return
	}
	who := t.child(one, text.RelNsubj)
	if t.toks[one].Rel == text.RelAppos {
		who = t.toks[one].Head
	}
	side := &m.source
	if m.passive {
		side = &m.target
	}
	if who < 0 || len(*side) == 0 {
		return
	}
	p, ok := f.party(who, "pog", ontology.Source)
	if !ok || !f.person(p) || slices.ContainsFunc(append(slices.Clone(m.source), m.target...), func(q party) bool { return f.same(p, q) }) {
		return
	}
	*side = append([]party{p}, *side...)
	m.why = append(m.why, "party: one of them")
}
