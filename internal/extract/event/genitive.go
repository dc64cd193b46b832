package event

import (
	"slices"

	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/text"
)

// genitive fills the slot s of a pattern that says whose its word is, "support [plan] of T", with who stands before the word:
// "supported the council's plan", "supported the Kenyan plan".
func (f *finder) genitive(m *match, s *ontology.Slot) bool {
	if s.Role != ontology.Target || !f.tree.nominal(m.content) || !s.Optional && !slices.Contains(s.Preps, "of") {
		return false
	}
	for _, p := range s.Preps {
		if p != "of" && p != "by" && p != "from" && p != "in" {
			return false // "drop [charge] against/of T": whose charge it is does not tell whom it is against
		}
	}
	if slices.ContainsFunc(m.pat.Slots, func(w ontology.Slot) bool { return w.Role == ontology.Word && w.Words[0] == "*" }) {
		return false // "demanded Okoro's papers from Weber"
	}
	for c := f.tree.first[m.content]; c >= 0; c = f.tree.next[c] {
		switch r := f.tree.toks[c].Rel; {
		case r == text.RelNmodPoss:
		case r == text.RelAmod && f.mentionOf(c) >= 0: // a body before the word may say what kind it is: "a council resolution"
		default:
			continue
		}
		ps := slices.DeleteFunc(f.parties(c, s.Kinds), func(p party) bool { return p.Mention < 0 || f.unknown(p) })
		if len(ps) > 0 {
			m.target = ps
			m.why = append(m.why, "target: whose "+f.tree.toks[m.content].Lemma+" it is")
			return true
		}
	}
	return false
}
