package event

import (
	"slices"

	"github.com/readout-news/readout/text"
)

// sides reports whether a plural party names those who talk to each other: "the two leaders".
func (f *finder) sides(p party) bool {
	l := f.tree.toks[f.d.Mentions[p.Mention].Head].Lemma
	n := f.tree.child(p.tok, text.RelNummod)
	return l != "official" && offices[l] || n >= 0 || f.d.Mentions[p.Mention].Form == text.Pronoun || l == "side" || l == "party" || l == "country" || l == "nation" || l == "delegation" || l == "government" || l == "pair"
}

// generic reports whether m names nobody and lacks a side, so that no record could tell which event it
// is. Violence and protest are told that way.
func (f *finder) generic(m *match) bool {
	if m.both && m.pat.Type != "ASSAULT" || !m.both && m.pat.Type == "ASSAULT" {
		return false
	}
	if len(m.source) > 0 && len(m.target) > 0 || m.pat.Type == "PROTEST" || m.pat.Mode == "arrest" {
		return false
	}
	return !slices.ContainsFunc(append(slices.Clone(m.source), m.target...), func(p party) bool { return p.Mention >= 0 && (f.named(p.Mention) || f.holdsName(p.Span)) })
}

// vague reports whether every party of m is a sort of people rather than somebody: "students talk to
// parents". Violence, arrests and protests are told that way.
func (f *finder) vague(m *match) bool {
	if m.pat.Type == "ASSAULT" || m.pat.Type == "PROTEST" || m.pat.Mode == "arrest" {
		return false
	}
	return !slices.ContainsFunc(append(slices.Clone(m.source), m.target...), func(p party) bool { return !f.indefinite(p) })
}

// indefinite reports whether p is neither named nor known from before: "every family", "many students".
func (f *finder) indefinite(p party) bool {
	if p.tok >= 0 && (f.tree.child(p.tok, text.RelNmodPoss) >= 0 || f.tree.childLemma(p.tok, text.RelDet, "the", "this", "that", "these", "those") >= 0) {
		return false
	}
	if p.Mention < 0 {
		return !f.holdsName(p.Span)
	}
	if l := f.tree.toks[f.d.Mentions[p.Mention].Head].Lemma; offices[l] || f.pat.is("arms", l) || f.pat.is("public", l) {
		return false
	}
	return f.d.Mentions[p.Mention].Form == text.Nominal && !f.named(p.Mention) && !f.holdsName(p.Span) && f.who.kind(p.Mention) != text.Organization
}

// holdsName reports whether a name stands in s: "Togo's prime minister".
func (f *finder) holdsName(s text.Span) bool {
	first, last := f.d.TokensIn(s)
	for t := first; t < last; t++ {
		if f.who.cover[t] >= 0 {
			return true
		}
	}
	return false
}

// score is the share, in thousandths, of matches of this sort that a reader would call right.
func (f *finder) score(m *match) int32 {
	s := int32(780)
	if m.pat.Kind == "noun" {
		s = 720
	}
	if len(m.source) == 0 {
		s -= 120
		if m.pat.Kind == "noun" && m.pat.Type != "PROTEST" {
			s -= 50
		}
	}
	if len(m.target) == 0 && !m.both {
		s -= 60
	}
	if k := &f.tree.toks[m.head]; k.Rel == text.RelAcl && k.Tag == text.TagVBG && m.pat.Type == "ASSAULT" && len(m.target) == 0 && len(m.source) < 2 {
		s -= 120 // "rebels fighting to topple" is a trait, not news
	}
	if m.passive && m.pat.Type == "SUPPORT" && f.tree.toks[m.head].Rel == text.RelAcl {
		s -= 260 // "forces backed by Chad" is a trait, not news
	}
	if m.passive && len(m.source) == 0 && f.tree.toks[m.head].Rel == text.RelAcl {
		s -= 90 // "those arrested" tells who they are more than what happened
		if m.pat.Type != "ASSAULT" {
			s -= 150
		}
	}
	if m.subjHow != "" {
		s -= 40
	}
	if m.passive && len(m.source) == 0 && f.tree.toks[m.head].Rel == text.RelAdvcl &&
		m.pat.Type != "ASSAULT" && m.pat.Mode != "arrest" && f.tree.child(m.head, text.RelAuxPass) < 0 {
		s -= 150 // "when asked", "as expected"
	}
	if m.both && m.pat.Type == "CONSULT" && len(m.source) == 1 && !f.sides(m.source[0]) {
		s -= 200 // "officials declined to discuss it" are no parties to talks
	}
	for _, p := range append(slices.Clone(m.source), m.target...) {
		switch {
		case p.Mention < 0:
			s -= 60
		case p.how != "" && p.how != "hyphen":
			s -= 40
		case f.d.Mentions[p.Mention].Form == text.Named:
			s += 20
		}
	}
	switch {
	case f.generic(m):
		s -= 130
	case f.vague(m):
		s -= 220
	}
	s += int32(min(m.spec, 30)) * 3
	return max(1, min(s, 990))
}
