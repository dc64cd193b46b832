package event

import (
	"slices"
	"strconv"
	"strings"

	"github.com/readout-news/readout/text"
)

// seizedUpon reports whether what is seized upon is a topic: "the press seized upon the remark".
func (f *finder) seizedUpon(m *match) bool {
	n := m.head + 1
	if m.pat.Kind != "verb" || f.tree.toks[m.head].Lemma != "seize" || int(n) >= len(f.tree.toks) {
		return false
	}
	w := strings.ToLower(f.d.Word(n))
	return w == "upon" || w == "on" && f.tree.toks[n].Sent == f.tree.toks[m.head].Sent && !f.timed(n+1)
}

// entrusted reports whether who is charged has an office or a task given to him, and no crime: "charged with the safety of the port",
// "charged with guarding it".
func (f *finder) entrusted(m *match) bool {
	if f.tree.toks[m.head].Lemma != "charge" || m.pat.Kind != "verb" {
		return false
	}
	for c := f.tree.first[m.head]; c >= 0; c = f.tree.next[c] {
		if f.tree.hasPrep(c, []string{"with"}) && entrusts[strings.ToLower(f.tree.toks[c].Lemma)] {
			return true
		}
	}
	return false
}

// entrusts are the tasks that people are charged with.
var entrusts = map[string]bool{"safety": true, "security": true, "task": true, "duty": true, "responsibility": true, "oversight": true, "protection": true,
	"enforcement": true, "mission": true, "job": true, "care": true, "administration": true, "supervision": true, "management": true, "defense": true, "defence": true,
	"protect": true, "oversee": true, "enforce": true, "ensure": true, "manage": true, "run": true, "administer": true, "guard": true, "supervise": true, "keep": true,
	"safeguard": true, "carry": true, "implement": true, "defend": true, "uphold": true, "lead": true, "provide": true, "maintain": true, "policy": true, "portfolio": true, "review": true, "investigate": true}

// namesSo reports whether verb v gives its object a name in quotation marks: "called the jurist who had freed him a “friend of thieves”".
func (f *finder) namesSo(m *match) bool {
	if f.tree.toks[m.head].Lemma != "call" || m.pat.Kind != "verb" || m.passive || m.obj < m.head {
		return false
	}
	end := f.d.Sentences[f.tree.toks[m.head].Sent].Last
	for t := m.obj + 1; t+1 < end; t++ {
		if f.tree.toks[t].POS == text.DET && strings.ContainsAny(f.d.Word(t+1), "\"“‘") && !f.tree.verbal(f.tree.toks[t].Head) {
			return true
		}
	}
	return false
}

// creed reports whether what must be is said of people at large, or of how things should be, so that nobody is asked: "said that people
// have to behave", "said there must be no place for it".
func (f *finder) creed(m *match, lemma string) bool {
	switch lemma {
	case "say", "stress", "emphasize", "insist", "state", "tell":
	default:
		return false
	}
	if m.content < 0 || !f.obliges(m.head, m.content) {
		return false
	}
	return f.tree.child(m.content, text.RelExpl) >= 0 || len(m.target) > 0 && !slices.ContainsFunc(m.target, func(p party) bool { return !f.indefinite(p) })
}

// manner reports whether a "not" before v denies how it was done and not that it was: "for not backing her quickly enough".
func (f *finder) manner(v int32) bool {
	for c := f.tree.first[v]; c >= 0; c = f.tree.next[c] {
		if k := &f.tree.toks[c]; c > v && k.Rel == text.RelAdvmod && (k.Lemma == "enough" || f.tree.childLemma(c, text.RelAdvmod, "enough") >= 0) {
			return true
		}
	}
	return false
}

// pictures are words for what captures without taking anything.
var pictures = []string{"camera", "film", "video", "photo", "photograph", "photographer", "footage", "lens", "picture"}

// leastToll is how many dead no single deed of the news leaves.
const leastToll = 10_000

// warToll reports whether m counts the dead of a whole war: "the war has left more than 90,000 dead", "hundreds of thousands have been
// killed since the conflict began".
func (f *finder) warToll(m *match) bool {
	if m.pat.Type != "ASSAULT" || !harms[f.tree.toks[m.head].Lemma] && !f.pat.is("kill", f.tree.toks[m.head].Lemma) && f.tree.toks[m.head].Lemma != "die" {
		return false
	}
	if !slices.ContainsFunc(m.target, func(p party) bool { return f.multitude(p) }) {
		return false
	}
	return f.lemmaBeside(m.head, "war", "conflict", "uprising", "revolution", "revolt", "crisis", "since", "fighting", "year")
}

// lemmaBeside reports whether one of some words stands in the sentence of t.
func (f *finder) lemmaBeside(t int32, lemmas ...string) bool {
	s := f.d.Sentences[f.tree.toks[t].Sent]
	for k := s.First; k < s.Last; k++ {
		if slices.Contains(lemmas, strings.ToLower(f.tree.toks[k].Lemma)) {
			return true
		}
	}
	return false
}

// multitude reports whether p is more people than one deed harms.
func (f *finder) multitude(p party) bool {
	if p.tok < 0 {
		return false
	}
	s := f.d.Sentences[f.tree.toks[p.tok].Sent]
	for t := max(s.First, p.tok-6); t <= p.tok; t++ {
		if t != p.tok && !f.tree.under(t, p.tok) {
			continue
		}
		k := &f.tree.toks[t]
		if k.POS == text.NUM {
			if n, err := strconv.Atoi(strings.ReplaceAll(f.d.Word(t), ",", "")); err == nil && n >= leastToll {
				return true
			}
		}
		switch k.Lemma {
		case "million":
			return true
		case "thousand":
			if t > s.First+1 && f.tree.toks[t-1].Lemma == "of" && (f.tree.toks[t-2].Lemma == "hundred" || f.tree.toks[t-2].Lemma == "ten") {
				return true
			}
		}
	}
	return false
}
