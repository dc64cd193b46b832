package event

import (
	"slices"

	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/text"
)

// bodyBefore reports whether a body stands right before the deed tok, which is then its doer: the coalition of "a US-led coalition
// strike".
func (f *finder) bodyBefore(tok int32) bool {
	for c := f.tree.first[tok]; c >= 0 && c < tok; c = f.tree.next[c] {
		if m := f.who.head[c]; m >= 0 && f.tree.toks[c].Rel == text.RelCompound && f.d.Mentions[m].Form == text.Nominal && f.d.Mentions[m].Kind == text.Organization {
			return true
		}
	}
	return false
}

// adjoins reports whether the phrase of tok ends right before token p, but for a quotation mark.
func (f *finder) adjoins(tok, p int32) bool {
	i := p - 1
	if i > tok && f.tree.toks[i].POS == text.PUNCT && f.tree.toks[i].Tag != text.TagComma {
		i--
	}
	return i >= tok && f.tree.under(i, tok)
}

// aimed finds at whom a deed without a target was done where a verb of the clause says so: "carried out raids targeting the rebels",
// "captured the town from the rebels".
func (f *finder) aimed() {
	for i := range f.found {
		m := &f.found[i]
		switch {
		case m.pat.Mode == "seize" || m.pat.Type == "ASSAULT" && retakes[f.tree.toks[m.head].Lemma]:
			f.takenFrom(m)
		case m.pat.Type == "ASSAULT" && m.pat.Kind == "noun" && len(m.source) == 0 && f.tree.toks[m.head].Rel == text.RelNsubj && aims[f.tree.lemma(f.tree.toks[m.head].Head)] && !slices.ContainsFunc(m.target, func(p party) bool { return p.Mention >= 0 && !f.isPlace(p.Mention) }):
			f.aimAt(m, f.tree.toks[m.head].Head) // "a bombing in Kenya targeted the militia"
		case m.pat.Type == "ASSAULT" && m.pat.Kind == "noun" && len(m.source) > 0 && !slices.ContainsFunc(m.target, func(p party) bool { return p.Mention >= 0 }):
			if !f.beneath(m) {
				f.aimOf(m)
			}
		}
	}
}

var retakes = map[string]bool{"recapture": true, "retake": true, "reclaim": true, "capture": true, "seize": true, "take": true}

// takenFrom makes those the target from whom a place was taken.
func (f *finder) takenFrom(m *match) {
	if m.pat.Kind != "verb" {
		return
	}
	try := func(c int32) bool {
		if !f.tree.hasPrep(c, []string{"from"}) {
			return false
		}
		x := f.mentionOf(c)
		if x < 0 || f.isPlace(x) || f.who.kind(x) == text.Person || f.timed(c) || slices.ContainsFunc(m.source, func(p party) bool { return f.same(p, party{Arg: f.who.arg(x)}) }) {
			return false
		}
		m.target = f.partiesAs(c, "og", ontology.Target)
		return true
	}
	for _, o := range m.obliq[:m.n] {
		if try(o) {
			return
		}
	}
	if m.obj < 0 {
		return
	}
	for c := f.tree.first[m.obj]; c >= 0; c = f.tree.next[c] {
		if f.tree.toks[c].Rel == text.RelNmod && try(c) {
			return
		}
	}
}

// sameDoing reports whether the participle v hangs on m's noun or its verb with no clause between that has a subject of its own.
func (f *finder) sameDoing(v int32, m *match) bool {
	for n := 0; v >= 0 && n < 12; n++ {
		if v == m.head || v == m.anchor {
			return true
		}
		if f.tree.child(v, text.RelNsubj, text.RelNsubjPass) >= 0 {
			return false
		}
		v = f.tree.toks[v].Head
	}
	return false
}

var aims = map[string]bool{"target": true, "hit": true, "strike": true, "pound": true}

// aimOf gives m the object of a participle of aiming behind it, below it or its verb.
func (f *finder) aimOf(m *match) {
	t := &f.tree
	if v := t.toks[m.head].Head; t.toks[m.head].Rel == text.RelNsubj && aims[t.lemma(v)] { // "the raids targeted the rebels"
		f.aimAt(m, v)
		return
	}
	end := f.d.Sentences[t.toks[m.head].Sent].Last
	for v := m.head + 1; v < end; v++ {
		if t.toks[v].Tag != text.TagVBG || !aims[t.toks[v].Lemma] || t.child(v, text.RelAux) >= 0 {
			continue
		}
		if !f.sameDoing(v, m) {
			continue
		}
		if f.aimAt(m, v) {
			return
		}
	}
}

// aimAt gives m the object of verb v for its target.
func (f *finder) aimAt(m *match, v int32) bool {
	o := f.tree.child(v, text.RelObj)
	if o < v {
		return false
	}
	ps := slices.DeleteFunc(f.parties(o, "pogl"), func(p party) bool {
		return slices.ContainsFunc(m.source, func(s party) bool { return f.same(s, p) })
	})
	if len(ps) == 0 {
		return false
	}
	m.target = ps
	m.why = append(m.why, "target: that of "+f.d.Word(v))
	return true
}
