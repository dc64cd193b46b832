package event

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/internal/lexicon"
	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/text"
)

// abstract reports whether the noun at o is by its form the name of a quality or a right, which no army gives up: "sovereignty",
// "leadership", "independence".
func (f *finder) abstract(o int32) bool {
	if o < 0 || f.tree.toks[o].POS != text.NOUN || f.tree.toks[o].Tag != text.TagNN || f.mentionOf(o) >= 0 {
		return false
	}
	l := f.tree.toks[o].Lemma
	return len(l) > 6 && slices.ContainsFunc([]string{"ty", "ship", "ness", "ence", "ance", "hood", "dom", "cy"}, func(s string) bool { return strings.HasSuffix(l, s) }) || f.pat.is("bodiless", l)
}

// unarmed reports whether none of those who do m bears arms or enforces the law, nor is a state.
func (f *finder) unarmed(m *match) bool {
	return !slices.ContainsFunc(m.source, func(p party) bool {
		return p.Mention >= 0 && (f.armed(p) || f.policing(p) || f.state(p.Mention) || f.who.kind(p.Mention) == text.Group)
	})
}

// labour reports whether p is a union or people by their work, who strike without blows.
func (f *finder) labour(p party) bool {
	if p.Mention >= 0 && f.sector(p) == "LAB" {
		return true
	}
	s := strings.ToLower(f.d.Str(p.Span))
	return slices.ContainsFunc([]string{"union", "workers", "teachers", "nurses", "employees"}, func(w string) bool { return strings.HasSuffix(s, w) || strings.Contains(s, " "+w+" ") })
}

// personal reports whether the common noun at t is one for people: what they are with or in is not who they are.
func (f *finder) personal(t int32) bool {
	_, ok := lexicon.AgentNoun(f.tree.toks[t].Lemma)
	return ok && f.tree.toks[t].POS == text.NOUN
}

// alive reports whether the noun at h stands for people, who may kill somebody themselves.
func (f *finder) alive(h int32) bool {
	m := f.mentionOf(h)
	return f.personal(h) || m >= 0 && f.d.Mentions[m].Head == h && !f.isPlace(m)
}

// oneName reports whether two neighbours that the tree gives a verb for two objects are one: "backed the attorney general".
func (f *finder) oneName(a, b int32) bool {
	m := f.who.head[b]
	return b == a+1 && m >= 0 && f.d.Mentions[m].Span.Contains(f.tree.toks[a].Span)
}

// conjoined finds the subject of verb v, joined to h without a word, in the phrase right before it that the tree takes for one with a
// preposition: "it came as Ola Ek, the writer, condemned them".
func (f *finder) conjoined(v, h int32) int32 {
	t := &f.tree
	if t.toks[v].Tag != text.TagVBD || v == 0 || t.child(v, text.RelCc) >= 0 {
		return -1
	}
	for c := t.first[h]; c >= 0 && c < v; c = t.next[c] {
		if c > h && t.toks[c].Rel == text.RelObl && t.hasPrep(c, []string{"as", "after", "before", "since", "while", "until"}) && !f.timed(c) && f.mentionOf(c) >= 0 && t.toks[v-1].POS == text.PUNCT && (t.under(v-1, c) || v > 1 && t.under(v-2, c)) {
			return c
		}
	}
	return -1
}

// onBanner reports whether the participle v stands right behind a gathering that the clause is about, which is what asks or blames: "at a
// rally calling for her release".
func (f *finder) onBanner(v int32) bool {
	t := &f.tree
	if t.toks[v].Tag != text.TagVBG || v == 0 || t.child(v, text.RelMark) >= 0 {
		return false
	}
	n := v - 1
	return t.toks[n].POS == text.NOUN && t.hasPrep(n, []string{"during", "at", "in"}) && slices.ContainsFunc(f.pat.nouns[t.toks[n].Lemma], func(id int32) bool { return f.pat.all[id].Type == "PROTEST" })
}

// adrift reports whether a particle that the tree takes for a preposition stands right behind the verb and changes what it means: "back
// off a demand".
func (f *finder) adrift(m *match) bool {
	n := m.head + 1
	if m.pat.Particle != "" || m.passive || int(n) >= len(f.tree.toks) || f.tree.toks[n].Rel != text.RelCase {
		return false
	}
	w := f.tree.toks[n].Lemma
	if w != "off" && w != "away" && w != "down" && w != "out" {
		return false
	}
	return !slices.ContainsFunc(m.pat.Slots, func(s ontology.Slot) bool { return slices.Contains(s.Preps, w) })
}
