package event

import (
	"slices"

	"github.com/readout-news/readout/text"
)

// frame is a predicate with what hangs on it, passive and active brought to one shape.
type frame struct {
	head    int32
	anchor  int32 // the verb that carries tense: head itself, or the light verb of an event noun; -1 when none
	subj    int32 // logical subject, -1
	obj     int32 // logical object, -1
	iobj    int32
	obliq   [12]int32 // further arguments with prepositions
	n       int
	passive bool
	subjHow string // the rule that found subj, "" for the plain one
	objHow  string
}

func (f *frame) oblique(i int32) {
	if f.n < len(f.obliq) {
		f.obliq[f.n] = i
		f.n++
	}
}

// verbFrame reads the arguments of verb v (or of a predicate adjective).
func (f *finder) verbFrame(v int32) frame { return f.verbFrameDepth(v, 0) }

func (f *finder) verbFrameDepth(v int32, depth int) frame {
	fr := frame{head: v, anchor: v, subj: -1, obj: -1, iobj: -1}
	t := &f.tree
	agent, surface := int32(-1), int32(-1)
	for c := t.first[v]; c >= 0; c = t.next[c] {
		switch t.toks[c].Rel {
		case text.RelNsubj, text.RelNsubjOuter:
			if s := f.barePhrase(c); surface < 0 || !f.timed(s) {
				surface = s // the nearest, unless it is "on Tuesday" misread
			}
		case text.RelNsubjPass:
			surface, fr.passive = c, true
		case text.RelAuxPass:
			fr.passive = true
		case text.RelObj:
			if fr.obj < 0 {
				fr.obj = c
			}
		case text.RelIobj:
			fr.iobj = c
		case text.RelOblAgent:
			agent = c
		case text.RelObl, text.RelAdvmod, text.RelNmod:
			fr.oblique(c)
		}
	}
	if surface < 0 && depth < 5 {
		surface = f.inherit(&fr, v, depth)
	}
	if surface < 0 {
		if surface = f.beside(v); surface >= 0 {
			fr.subjHow = "stands before the verb"
		}
	}
	if fr.passive && agent < 0 {
		agent = f.byPhrase(&fr)
	}
	if surface >= 0 && f.relative(surface) {
		surface, fr.subjHow = f.antecedent(v), "relative clause"
	}
	if fr.obj >= 0 && f.relative(fr.obj) {
		fr.obj, fr.objHow = f.antecedent(v), "relative clause"
	}
	if fr.passive {
		if surface >= 0 {
			fr.obj, fr.objHow = surface, "passive"
		}
		surface = agent
	}
	fr.subj = surface
	if fr.obj < 0 && fr.subj >= 0 && fr.subjHow == "" && !fr.passive && f.contact(&fr) {
		fr.obj, fr.objHow = t.toks[v].Head, "relative clause"
	}
	if fr.obj < 0 && !fr.passive && t.toks[v].Rel != text.RelConj {
		fr.obj = f.sharedObject(v)
	}
	if fr.obj < 0 && !fr.passive {
		fr.obj = f.raisedObject(v)
	}
	return fr
}

// contact reports whether the verb heads a relative clause without a pronoun, whose object is the noun
// before it: "the town the army attacked". No comma stands before such a clause.
func (f *finder) contact(fr *frame) bool {
	t := &f.tree
	v := fr.head
	if t.toks[v].Rel != text.RelAclRelcl || f.relativeOblique(fr) || t.child(v, text.RelXcomp, text.RelCcomp, text.RelMark) >= 0 {
		return false
	}
	for i := t.toks[v].Head + 1; i < fr.subj; i++ {
		if t.toks[i].Tag == text.TagComma {
			return false
		}
	}
	return true
}

// relativeOblique reports whether the relative pronoun stands in a prepositional phrase: "in which".
func (f *finder) relativeOblique(fr *frame) bool {
	for _, o := range fr.obliq[:fr.n] {
		if f.relative(o) || f.tree.toks[o].Tag == text.TagWRB {
			return true
		}
	}
	return false
}

// byPhrase is the agent of a passive that the tree does not mark as one.
func (f *finder) byPhrase(fr *frame) int32 {
	for _, o := range fr.obliq[:fr.n] {
		if f.tree.hasPrep(o, []string{"by"}) {
			return o
		}
	}
	return -1
}

// inherit finds the surface subject of a verb without its own, from the clause that controls it.
func (f *finder) inherit(fr *frame, v int32, depth int) int32 {
	t := &f.tree
	h := t.toks[v].Head
	if h < 0 {
		return -1
	}
	switch t.toks[v].Rel {
	case text.RelConj:
		if !t.verbal(h) {
			return -1
		}
		m := f.verbFrameDepth(h, depth+1)
		if m.passive && t.toks[v].Tag == text.TagVBN && t.child(v, text.RelAux, text.RelAuxPass) < 0 {
			fr.passive = true
		}
		if fr.obj < 0 && !fr.passive && !m.passive && m.obj > v {
			fr.obj, fr.objHow = m.obj, "shared object"
		}
		fr.subjHow = "shared subject"
		return m.surface()
	case text.RelXcomp, text.RelAdvcl, text.RelCcomp:
		if t.toks[v].Rel == text.RelCcomp && !f.infinitive(v) {
			return -1
		}
		if t.nominal(h) && t.child(h, text.RelCop) < 0 {
			return f.holder(h, depth) // "Weber plans to" read as a noun
		}
		m := f.verbFrameDepth(h, depth+1)
		fr.subjHow = "controlled by " + t.toks[h].Lemma
		if t.childLemma(v, text.RelMark, "in", "behind", "about", "on") >= 0 {
			return -1 // "asked for help in evacuating" does not say who evacuates
		}
		// "accused Chad of arming", "criticised Chad for sending", "kept Chad from joining"
		charged := m.obj >= 0 && t.hasPrep(v, []string{"of", "for", "from", "with"})
		if t.toks[v].Rel != text.RelXcomp && !charged || m.passive {
			return m.surface()
		}
		if m.obj >= 0 && !subjectControl[t.toks[h].Lemma] {
			return m.obj
		}
		return m.surface()
	case text.RelAcl:
		fr.subjHow = "participle"
		if t.child(v, text.RelMark) >= 0 && t.toks[v].Tag == text.TagVB {
			return f.holder(h, depth)
		}
		if t.toks[v].Tag == text.TagVBN && !f.headless(h, v) {
			fr.passive = true
		}
		if t.toks[v].Tag == text.TagVBG {
			if t.childLemma(v, text.RelMark, "in", "behind", "about", "on", "of", "for") >= 0 {
				if f.mentionOf(h) >= 0 {
					return h // "accused Chad of", hung on Chad
				}
				return f.holder(h, depth)
			}
			return f.participleOf(v, h, depth)
		}
		return h
	}
	return -1
}

var subjectControl = map[string]bool{"promise": true, "threaten": true, "vow": true, "pledge": true, "swear": true, "offer": true, "use": true, "join": true, "meet": true, "visit": true}

// participleOf is who does what participle v after noun h says. After a place, or further off, it is
// the subject of the clause: "jets hit a market in the city of Idlib, killing nine".
func (f *finder) participleOf(v, h int32, depth int) int32 {
	if f.tree.toks[h].Rel == text.RelNsubj {
		return h
	}
	if m := f.mentionOf(h); m >= 0 && f.d.Mentions[m].Kind != text.Place && v-h <= 2 && f.tree.toks[v-1].Tag != text.TagComma {
		return h
	}
	main := f.verbOver(f.tree.toks[h].Head)
	if main < 0 || depth > 4 {
		return h
	}
	m := f.verbFrameDepth(main, depth+1)
	return m.surface()
}

// headless reports whether the noun h is the root of a sentence without a finite verb, so that the
// participle v after it must be a past tense: "The minister called on Chad".
func (f *finder) headless(h, v int32) bool {
	if f.tree.toks[h].Head >= 0 {
		return false
	}
	s := f.d.Sentences[f.tree.toks[h].Sent]
	for t := s.First; t < s.Last; t++ {
		switch f.tree.toks[t].Tag {
		case text.TagVBD, text.TagVBZ, text.TagVBP, text.TagMD:
			return false
		}
	}
	return f.byPhraseOf(v) < 0
}

func (f *finder) byPhraseOf(v int32) int32 {
	for c := f.tree.first[v]; c >= 0; c = f.tree.next[c] {
		if f.tree.hasPrep(c, []string{"by"}) {
			return c
		}
	}
	return -1
}

// barePhrase mends a subject that is a prepositional phrase with the true subject beneath it.
func (f *finder) barePhrase(c int32) int32 {
	if p := f.tree.child(c, text.RelCase); p >= 0 && f.tree.toks[p].Tag != text.TagPOS {
		if s := f.tree.child(c, text.RelNsubj, text.RelNsubjPass); s >= 0 {
			return s
		}
	}
	return c
}

// beside finds the subject of a finite verb that the tree gives none: the actor right before it, over
// auxiliaries, adverbs and times.
func (f *finder) beside(v int32) int32 {
	t := &f.tree
	switch t.toks[v].Tag {
	case text.TagVBD, text.TagVBZ, text.TagVBP:
	case text.TagVBN: // a past tense misread, where the verb heads a clause
		if r := t.toks[v].Rel; r == text.RelAcl || r == text.RelAmod || r == text.RelAdvcl || t.child(v, text.RelAuxPass) >= 0 {
			return -1
		}
	default:
		if t.child(v, text.RelAux) < 0 {
			return -1
		}
	}
	first := f.d.Sentences[t.toks[v].Sent].First
	i := v - 1
	for i >= first && (t.toks[i].POS == text.AUX || t.toks[i].POS == text.ADV || t.toks[i].POS == text.PART || t.toks[i].Lemma == "on" || f.timed(i)) {
		i--
	}
	if i < first {
		return -1
	}
	m := f.who.cover[i]
	if m < 0 {
		m = f.who.head[i]
	}
	if m < 0 || !f.who.admits(m, "pogl") {
		return -1
	}
	h := f.d.Mentions[m].Head
	switch t.toks[h].Rel {
	case text.RelObj:
		if g := t.toks[h].Head; g > first+1 || t.toks[g].Tag != text.TagVBN { // "Ousted President Ali Idris has agreed"
			return -1
		}
	case text.RelObl, text.RelNmod, text.RelIobj, text.RelNsubj, text.RelNmodPoss:
		return -1
	}
	return h
}

// surface is the subject as the clause shows it.
func (f *frame) surface() int32 {
	if f.passive {
		return f.obj
	}
	return f.subj
}

// holder is whose plan, call or threat a noun is: "Chad's plan to attack", "Chad has plans to attack".
func (f *finder) holder(noun int32, depth int) int32 {
	t := &f.tree
	if p := t.child(noun, text.RelNmodPoss, text.RelNsubj); p >= 0 {
		return p
	}
	// "Weber plans to" is sometimes read as a compound.
	if p := t.child(noun, text.RelCompound, text.RelAmod); p >= 0 && f.who.cover[p] >= 0 {
		return p
	}
	if h := t.toks[noun].Head; h >= 0 && t.toks[noun].Rel == text.RelObj && t.verbal(h) && depth < 5 {
		m := f.verbFrameDepth(h, depth+1)
		return m.subj
	}
	return -1
}

// relative reports whether i is a relative pronoun.
func (f *finder) relative(i int32) bool {
	switch f.tree.toks[i].Tag {
	case text.TagWDT, text.TagWP:
		return true
	}
	return f.tree.toks[i].Lemma == "that" && f.tree.toks[i].POS == text.PRON
}

// antecedent is the noun that the relative clause of v belongs to, -1 outside relative clauses.
func (f *finder) antecedent(v int32) int32 {
	for n := 0; v >= 0 && n < 6; n++ {
		t := f.tree.toks[v]
		switch t.Rel {
		case text.RelAclRelcl, text.RelAcl:
			return t.Head
		case text.RelConj, text.RelXcomp, text.RelCcomp:
			v = t.Head
		default:
			return -1
		}
	}
	return -1
}

// raisedObject is the object that the tree took for the subject of an infinitive: "called Lavrov to
// discuss".
func (f *finder) raisedObject(v int32) int32 {
	for c := f.tree.first[v]; c >= 0; c = f.tree.next[c] {
		if r := f.tree.toks[c].Rel; (r == text.RelAdvcl || r == text.RelXcomp) && f.infinitive(c) {
			if s := f.tree.child(c, text.RelNsubj); s > v && f.tree.childLemma(c, text.RelMark, "for") < 0 {
				return s
			}
		}
	}
	return -1
}

// sharedObject is the object of the next coordinated verb when it stands to the right of both.
func (f *finder) sharedObject(v int32) int32 {
	c := f.tree.child(v, text.RelConj)
	if c < 0 || !f.tree.verbal(c) || f.tree.child(c, text.RelNsubj, text.RelNsubjPass, text.RelAux) >= 0 || c-v > 3 {
		return -1
	}
	return f.tree.child(c, text.RelObj)
}

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
	return fr
}

// siblings adds what the parser hung one level too low: "an attack by Hamas on Israel".
func (f *finder) siblings(fr *frame, noun int32) {
	for c := f.tree.first[noun]; c >= 0; c = f.tree.next[c] {
		if f.tree.toks[c].Rel == text.RelNmod && f.tree.hasPrep(c, []string{"on", "with", "by", "against", "between"}) {
			fr.oblique(c)
		}
	}
}

// carried reads "talks held with Chad", "an attack that the army launched".
func (f *finder) carried(fr *frame, v int32) {
	if !f.pat.is("light", f.verbWord(v)) {
		return
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
	h := t.toks[top].Head
	if h < 0 || !t.verbal(h) {
		return
	}
	word := f.verbWord(h)
	switch t.toks[top].Rel {
	case text.RelObj, text.RelNsubjPass, text.RelObl, text.RelXcomp:
		if !f.pat.is("light", word) || t.toks[top].Rel == text.RelObl && !t.hasPrep(top, []string{"in", "into", "on"}) {
			return
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
		if f.pat.is("happen", word) && (t.nominal(top) || t.toks[top].Rel != text.RelAdvcl || top < h) {
			fr.anchor = h
			for c := t.first[h]; c >= 0; c = t.next[c] {
				if t.toks[c].Rel == text.RelObl {
					fr.oblique(c)
				}
			}
		}
	}
}

var measure = map[string]bool{"series": true, "round": true, "number": true, "wave": true, "string": true, "flurry": true, "spate": true, "set": true, "kind": true, "type": true, "couple": true, "dozen": true, "campaign": true, "part": true}

// verbWord is the lemma of v with its particle: "carry_out".
func (f *finder) verbWord(v int32) string {
	p := f.tree.child(v, text.RelCompoundPrt)
	if n := v + 1; p < 0 && int(n) < len(f.tree.toks) && f.tree.toks[n].Head == v && f.tree.toks[n].POS == text.ADV {
		p = n // "carried out" with an adverb for a particle
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
	case verb == "go" && (particle == "ahead" || particle == "on"):
		return "go"
	}
	return verb
}
