package event

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/text"
)

// nounFrame reads the arguments of event noun n: its own, and those of the verb that carries it.
func (f *finder) nounFrame(n int32) frame {
	fr := frame{head: n, anchor: -1, subj: -1, obj: -1, iobj: -1}
	t := &f.tree
	for c := t.first[n]; c >= 0; c = t.next[c] {
		switch t.toks[c].Rel {
		case text.RelNmod, text.RelObl, text.RelOblAgent:
			fr.oblique(c)
			f.siblings(&fr, c)
		case text.RelAcl, text.RelAclRelcl:
			f.carried(&fr, c)
		}
	}
	f.carrier(&fr, n)
	f.behindTime(&fr, n)
	return fr
}

// siblings adds what the parser hung one level too low: "an attack by Hamas on Israel".
func (f *finder) siblings(fr *frame, noun int32) {
	if f.harmful(noun) && f.tree.hasPrep(noun, []string{"after", "before", "following"}) {
		return // "the attack came after a raid by the army"
	}
	for c := f.tree.first[noun]; c >= 0; c = f.tree.next[c] {
		if f.tree.toks[c].Rel == text.RelNmod && f.tree.hasPrep(c, []string{"on", "with", "by", "against", "between"}) {
			fr.oblique(c)
		}
	}
}

// carried reads "talks held with Chad", "an attack that the army launched".
func (f *finder) carried(fr *frame, v int32) {
	if !f.pat.is("light", f.verbWord(v)) || holds[f.tree.toks[v].Lemma] && f.harmful(fr.head) {
		return // towns are held, raids are not
	}
	m := f.verbFrame(v)
	if m.subj >= 0 && m.subj != fr.head {
		fr.subj, fr.subjHow = m.subj, "verb "+f.tree.toks[v].Lemma
	}
	for _, o := range m.obliq[:m.n] {
		fr.oblique(o)
	}
}

// carrier looks upward for a light verb, or a verb of happening, that carries the noun.
func (f *finder) carrier(fr *frame, n int32) {
	t := &f.tree
	top := n
	for k := 0; k < 3 && t.toks[top].Rel == text.RelConj && t.nominal(t.toks[top].Head); k++ {
		top = t.toks[top].Head
	}
	// "a series of attacks", "a round of talks"
	for h := t.toks[top].Head; h >= 0 && t.toks[top].Rel == text.RelNmod && measure[t.toks[h].Lemma]; h = t.toks[top].Head {
		top = h
	}
	if v := f.avowal(top); v >= 0 {
		m := f.verbFrame(v)
		fr.subj, fr.subjHow = m.subj, "verb "+t.toks[v].Lemma+" responsibility"
		return
	}
	h := t.toks[top].Head
	if h < 0 || !t.verbal(h) {
		return
	}
	word := f.verbWord(h)
	switch t.toks[top].Rel {
	case text.RelObj, text.RelNsubjPass, text.RelObl, text.RelXcomp:
		if !f.pat.is("light", word) || word == "take" && t.toks[top].Rel == text.RelNsubjPass { // "the attack would be taken as a sign"
			return
		}
		if t.toks[top].Rel == text.RelObl && (!t.hasPrep(top, []string{"in", "into", "on"}) || t.child(h, text.RelObj) >= 0 && !strings.HasPrefix(word, "take_")) {
			return // "opened an inquiry into the attack" is not an attack
		}
		m := f.verbFrame(h)
		fr.anchor = h
		if fr.subj < 0 && m.subj != top {
			fr.subj, fr.subjHow = m.subj, "verb "+word
		}
		for _, o := range m.obliq[:m.n] {
			if o != top {
				fr.oblique(o)
			}
		}
	case text.RelNsubj, text.RelCsubj, text.RelAdvcl:
		if f.pat.is("happen", word) && !(word == "follow" && t.child(h, text.RelObj) >= 0) && (t.nominal(top) || t.toks[top].Rel != text.RelAdvcl || top < h) {
			fr.anchor = h
			for c := t.first[h]; c >= 0; c = t.next[c] {
				if t.toks[c].Rel == text.RelObl {
					fr.oblique(c)
				}
			}
		}
	}
}

// avowal is the verb by which somebody owns to the deed of noun n: "claimed responsibility for the attack"; -1 for none. Nobody
// owns to it where "no group has".
func (f *finder) avowal(n int32) int32 {
	t := &f.tree
	v := t.toks[n].Head
	if v >= 0 && t.toks[v].Lemma == "claim" && t.toks[n].Rel == text.RelObj && t.verbal(v) && f.harmful(n) {
		return f.avowedBy(v) // "claimed the attack"
	}
	if !t.hasPrep(n, []string{"for"}) || v < 0 {
		return -1
	}
	if t.toks[v].Lemma == "responsible" && t.toks[v].POS == text.ADJ {
		return f.answerable(v)
	}
	if l := t.toks[v].Lemma; l == "responsibility" || l == "credit" {
		v = t.toks[v].Head
	} else if o := t.child(v, text.RelObj); o < 0 || t.toks[o].Lemma != "responsibility" && t.toks[o].Lemma != "credit" {
		return -1
	}
	return f.avowedBy(v)
}

// avowedBy is v where it is a verb of owning to something with a subject that is somebody, -1 elsewhere.
func (f *finder) avowedBy(v int32) int32 {
	t := &f.tree
	if v < 0 || !owns[t.toks[v].Lemma] || f.negated(v) {
		return -1
	}
	if s := t.child(v, text.RelNsubj); s < 0 || t.childLemma(s, text.RelDet, "no", "neither") >= 0 || f.none(s) {
		return -1
	}
	return v
}

// none reports a word for nobody.
func (f *finder) none(i int32) bool {
	switch f.tree.toks[i].Lemma {
	case "nobody", "none", "no-one":
		return true
	}
	return false
}

var owns = map[string]bool{"claim": true, "take": true, "accept": true, "admit": true, "assume": true}

var measure = map[string]bool{"series": true, "round": true, "number": true, "wave": true, "string": true, "flurry": true, "spate": true, "set": true, "kind": true, "type": true, "couple": true, "dozen": true, "campaign": true, "part": true, "day": true, "night": true, "week": true, "hour": true, "month": true, "barrage": true, "act": true}

// verbWord is the lemma of v with its particle: "carry_out".
func (f *finder) verbWord(v int32) string {
	p := f.tree.child(v, text.RelCompoundPrt)
	if n := v + 1; p < 0 && int(n) < len(f.tree.toks) && (f.tree.toks[n].Head == v && f.tree.toks[n].POS == text.ADV || f.tree.toks[n].Rel == text.RelCase || f.tree.toks[n].Rel == text.RelMark && f.tree.toks[n].Lemma == "through") {
		p = n // "carried out" with an adverb for a particle, "called off the strike" with a preposition
	}
	if p < 0 {
		if l := f.tree.toks[v].Lemma; l == "take" && f.hasObject(v, "part", "place") {
			return "take_" + f.tree.lemma(f.tree.child(v, text.RelObj))
		}
		return f.tree.toks[v].Lemma
	}
	return particled(f.tree.toks[v].Lemma, f.tree.toks[p].Lemma)
}

func (f *finder) hasObject(v int32, lemmas ...string) bool {
	return slices.Contains(lemmas, f.tree.lemma(f.tree.child(v, text.RelObj)))
}

// particled joins the few pairs that the status words name, without allocating for the others.
func particled(verb, particle string) string {
	switch {
	case verb == "carry" && particle == "out":
		return "carry_out"
	case verb == "call" && particle == "off":
		return "call_off"
	case verb == "put" && particle == "off":
		return "put_off"
	case verb == "put" && particle == "forward":
		return "put_forward"
	case verb == "rule" && particle == "out":
		return "rule_out"
	case verb == "step" && particle == "up":
		return "step_up"
	case verb == "break" && particle == "off":
		return "break_off"
	case verb == "give" && particle == "up":
		return "give_up"
	case verb == "fall" && particle == "through":
		return "fall_through"
	case verb == "go" && particle == "back":
		return "go_back"
	case verb == "drag" && particle == "on":
		return "drag_on"
	case verb == "push" && particle == "back":
		return "push_back"
	case verb == "shy" && particle == "away":
		return "shy_away"
	case verb == "back" && particle == "away":
		return "back_away"
	case verb == "stop" && particle == "short":
		return "stop_short"
	case verb == "go" && (particle == "ahead" || particle == "on"):
		return "go"
	}
	return verb
}
