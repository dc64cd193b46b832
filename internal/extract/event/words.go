package event

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/text"
)

// wordy reports whether the harm that m tells of is done with words: it goes for a plan or a record, the clause speaks
// of posts or remarks, or a person known by name goes for people, and nothing in the sentence can wound. Where both
// sides are in politics or the press, only what wounds in the clause itself counts.
func (f *finder) wordy(m *match) bool {
	if f.onBodiless(m) || f.inMedia(m) {
		return true
	}
	civil := f.civil(m.source) && f.civil(m.target) || m.pat.Kind == "noun" && len(m.target) > 0 && f.persons(m.source) && f.persons(m.target)
	s := f.d.Sentences[f.tree.toks[m.head].Sent]
	for t := s.First; t < s.Last; t++ {
		switch l := strings.ToLower(f.tree.toks[t].Lemma); {
		case f.pat.is("arms", l):
			harmed := (l == "victim" || l == "police") && slices.ContainsFunc(m.target, func(p party) bool { return p.tok == t })
			if !harmed && !(l == "fire" && f.tree.verbal(t)) && !(civil && !slices.Contains(f.words, t)) {
				return false
			}
		case f.pat.is("speech", l):
			return !slices.ContainsFunc(m.source, f.armed)
		}
	}
	if len(m.source) == 0 {
		return false
	}
	if len(m.target) > 0 && civil && !slices.ContainsFunc(m.source, func(p party) bool { return f.who.kind(p.Mention) != text.Person }) {
		return true // "the president's attacks on the press"
	}
	for _, p := range m.source {
		if p.Mention < 0 || !f.talks(p) {
			return false
		}
	}
	return !slices.ContainsFunc(m.target, func(p party) bool { return p.Mention >= 0 && f.who.kind(p.Mention) == text.Place })
}

// verbal reports whether politicians by name or role, and they alone, go for a firm, a person or the like.
func (f *finder) verbal(m *match) bool {
	return len(m.source) > 0 && len(m.target) > 0 && f.civil(m.source) &&
		!slices.ContainsFunc(m.source, func(p party) bool { return f.who.kind(p.Mention) != text.Person }) &&
		!slices.ContainsFunc(m.target, func(p party) bool {
			return p.Mention < 0 || f.armed(p) || f.who.kind(p.Mention) == text.Place || f.who.kind(p.Mention) == text.Group
		})
}

// persons reports whether all of ps are persons by name, none of them under arms; true for none.
func (f *finder) persons(ps []party) bool {
	return !slices.ContainsFunc(ps, func(p party) bool {
		return p.Mention < 0 || f.who.kind(p.Mention) != text.Person || !f.named(p.Mention) || f.armed(p)
	})
}

// civil reports whether every one of ps is in politics or the press; true for none.
func (f *finder) civil(ps []party) bool {
	return !slices.ContainsFunc(ps, func(p party) bool {
		if p.Mention < 0 {
			return true
		}
		switch f.sector(p) {
		case "PTY", "LEG", "JRN", "JUD", "GOV":
			return f.who.kind(p.Mention) == text.Place
		}
		return !f.pat.is("politician", strings.ToLower(f.tree.toks[f.d.Mentions[p.Mention].Head].Lemma))
	})
}

// talks reports whether p is somebody who goes for people with words: a person known by name, a politician, a party.
func (f *finder) talks(p party) bool {
	if f.who.kind(p.Mention) == text.Person && f.named(p.Mention) || f.pat.is("politician", strings.ToLower(f.tree.toks[f.d.Mentions[p.Mention].Head].Lemma)) {
		return true
	}
	switch f.sector(p) {
	case "PTY", "LEG", "JRN", "JUD":
		return true
	}
	return false
}

// armed reports whether p is a country or a body under arms.
func (f *finder) armed(p party) bool {
	if p.Mention < 0 {
		return false
	}
	switch f.sector(p) {
	case "MIL", "REB", "UAF", "COP":
		return true
	}
	return f.country(p.Mention) && f.who.kind(p.Mention) != text.Organization // not the White House
}

// sector is that of the actor behind p, "" where none is known.
func (f *finder) sector(p party) string {
	if c := f.d.Mentions[p.Mention].Chain; c >= 0 && int(c) < len(f.a.Actors) {
		return f.a.Actors[c].Sector
	}
	return ""
}

// named reports whether mention m or another of its chain is a name.
func (f *finder) named(m int32) bool {
	x := &f.d.Mentions[m]
	if x.Form == text.Named {
		return true
	}
	return x.Chain >= 0 && int(x.Chain) < len(f.d.Chains) && f.d.Chains[x.Chain].Best >= 0 &&
		f.d.Mentions[f.d.Chains[x.Chain].Best].Form == text.Named
}

// figurative reports whether an event noun is a judgement on something else: "the law is an attack on
// Chad", "called it an attack", "a line of attack".
func (f *finder) figurative(m *match) bool {
	if m.pat.Kind != "noun" {
		return false
	}
	t := &f.tree
	h := t.toks[m.head].Head
	if t.child(m.head, text.RelCop) >= 0 || f.pat.is("site", t.lemma(h)) {
		return true
	}
	if h < 0 {
		return false
	}
	switch t.toks[h].Lemma {
	case "call", "describe", "consider", "regard", "see", "label", "brand", "denounce", "line":
		r := t.toks[m.head].Rel
		return r == text.RelXcomp || r == text.RelNmod || r == text.RelObl && t.hasPrep(m.head, []string{"as"}) ||
			r == text.RelObj && t.toks[h].Lemma == "call"
	}
	return false
}

// reflexive reports whether p is "himself" and the like.
func (f *finder) reflexive(p party) bool {
	return f.tree.toks[p.tok].POS == text.PRON && (strings.HasSuffix(f.tree.toks[p.tok].Lemma, "self") || strings.HasSuffix(f.tree.toks[p.tok].Lemma, "selves"))
}

// teller reports whether p is who speaks of the event at head rather than one who has part in it:
// "will speak with Berg and Dahl, adviser Ek said".
func (f *finder) teller(p party, head int32) bool { return f.tellerOf(p, head, false) }

// reports reports whether p puts the event forward as fact in words of its own, so that a tree which makes
// it the subject of the event is wrong: "the agency said fire on the town killed nine".
func (f *finder) reports(p party, head int32) bool { return f.tellerOf(p, head, true) }

func (f *finder) tellerOf(p party, head int32, fact bool) bool {
	at := f.tree.toks[head].Span
	for i := range f.a.Claims {
		c := &f.a.Claims[i]
		if fact && (!c.Asserts() || c.CueHead < 0 || c.CueHead == head) {
			continue
		}
		if c.Speaker.Empty() || !c.Speaker.Overlaps(p.Span) {
			continue
		}
		inside := func(s text.Span) bool {
			return slices.ContainsFunc(c.Content, func(x text.Span) bool { return x.Contains(s) })
		}
		if inside(at) && !inside(p.Span) {
			return true
		}
	}
	return false
}
