package event

import (
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
	active  bool   // a past tense that the tree takes for a participle
	unaided bool   // passive by the tree alone, no auxiliary says so: it may be an active past tense
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
	surface, agent := f.arguments(&fr)
	if surface < 0 {
		surface = f.crossed(v)
	}
	if surface < 0 {
		surface = f.stricken(v)
	}
	if surface >= 0 && harms[t.toks[v].Lemma] && t.toks[v].Tag == text.TagVBG && f.deed(surface) && t.childLemma(v, text.RelMark, "with") >= 0 && depth < 5 && t.verbal(t.toks[v].Head) {
		surface = f.doerOver(t.toks[v].Head, depth) // "fired on the town with shells killing nine"
	}
	if s := f.bareSecond(v, depth); s >= 0 && !fr.passive {
		surface, fr.subjHow = s, "subject of the verb before it"
	}
	if surface >= 0 && !fr.passive && harms[t.toks[v].Lemma] {
		surface = f.deedBefore(surface)
	}
	if surface >= 0 && !fr.passive {
		surface = f.standing(surface, v)
	}
	if surface < 0 && depth < 5 {
		if surface = f.inherit(&fr, v, depth); surface >= 0 && !fr.passive && t.toks[v].Tag == text.TagVBD {
			surface = f.standing(surface, v)
		}
	}
	if surface < 0 {
		if surface = f.beside(v); surface >= 0 {
			fr.subjHow = "stands before the verb"
		}
	}
	if fr.passive && agent >= 0 && !t.hasPrep(agent, []string{"by"}) && t.prep(agent) >= 0 {
		if by := f.byPhrase(&fr); by >= 0 { // "appealed by Chad to the court", with the court for the agent
			fr.oblique(agent)
			agent = by
		}
	}
	if fr.passive && agent < 0 {
		if agent = f.byPhrase(&fr); agent < 0 {
			agent = f.byBehindPlace(&fr)
		}
	}
	if surface >= 0 && f.relative(surface) {
		who := surface
		surface, fr.subjHow = f.antecedent(v), "relative clause"
		if p := f.nameBefore(who); p >= 0 {
			surface = p
		}
		if harms[t.toks[v].Lemma] {
			surface = f.happened(surface)
		}
	}
	if n := v + 1; fr.obj >= 0 && fr.obj < v && f.relative(fr.obj) && int(n) < len(t.toks) && t.toks[n].POS == text.ADP && t.first[n] < 0 && t.toks[n].Head == v {
		fr.obj = -1 // "the seat that they fought for"
	}
	if fr.obj >= 0 && f.relative(fr.obj) {
		fr.obj, fr.objHow = f.antecedent(v), "relative clause"
	}
	if fr.passive && agent < 0 && t.toks[v].Lemma == "oppose" { // "is opposed to", "are opposed to raising"
		if o := f.withPrep(&fr, "to"); o >= 0 {
			fr.passive, fr.obj = false, o
		} else if c := t.child(v, text.RelAdvcl, text.RelCcomp, text.RelXcomp); c > v && t.childLemma(c, text.RelMark, "to") >= 0 {
			fr.passive, fr.obj = false, -1
		}
	}
	if fr.passive && agent < 0 && t.toks[v].Lemma == "commit" && (f.withPrep(&fr, "to") >= 0 || f.gerundTo(v)) { // "is committed to remaining"
		fr.passive = false
	}
	if fr.passive && agent < 0 && t.toks[v].Lemma == "engage" && f.withPrep(&fr, "in") >= 0 { // "were engaged in"
		fr.passive = false
	}
	if !fr.passive && surface >= 0 && f.toll(&fr) {
		fr.passive, fr.obj = true, -1
	}
	if !fr.passive && !fr.active && surface >= 0 && f.bare(&fr, surface, agent) {
		fr.passive = true
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
	if fr.obj < 0 && !fr.passive {
		fr.obj = f.shiftedObject(&fr)
	}
	if fr.obj < 0 && !fr.passive {
		fr.obj = f.foreObject(v)
	}
	return fr
}

// arguments notes what hangs on fr.head, and gives the surface subject and the agent, -1 for none.
func (f *finder) arguments(fr *frame) (surface, agent int32) {
	t := &f.tree
	aux, be := false, false
	surface, agent = -1, -1
	for c := t.first[fr.head]; c >= 0; c = t.next[c] {
		switch t.toks[c].Rel {
		case text.RelNsubj, text.RelNsubjOuter:
			if t.toks[fr.head].Tag == text.TagVBG && (f.timed(c) && t.hasPrep(c, []string{"on", "in"}) || f.whereBefore(c, fr.head) || f.borders(c, fr.head)) {
				continue // "beat back the raid on Tuesday killing nine"
			}
			if s := f.barePhrase(c); surface < 0 || !f.timed(s) && (c < fr.head || surface > fr.head) {
				surface = s // the nearest before the verb, unless it is "on Tuesday" misread
			}
		case text.RelNsubjPass:
			if surface < 0 || c < fr.head { // "was killed after police", "in Oslo the main town" have one subject
				surface = c
			}
			fr.passive = true
		case text.RelAuxPass:
			fr.passive, aux, be = true, true, true
		case text.RelAux:
			aux = true
			be = be || t.toks[c].Lemma == "be" || t.toks[c].Lemma == "get"
		case text.RelObj:
			if f.ahead(c, fr.head) {
				continue // "shelled the port killing nine", with the port hung on the killing
			}
			if f.prepositional(c) {
				fr.oblique(c) // "called on him" with him for an object
			} else if fr.obj < 0 || f.oneName(fr.obj, c) {
				fr.obj = c
			}
		case text.RelIobj:
			fr.iobj = c
		case text.RelOblAgent:
			if t.hasPrep(c, []string{"include", "including"}) {
				continue // the tree's slip: some of those it was done to
			}
			if t.hasPrep(c, locatives) || t.hasPrep(c, []string{"on", "upon", "after", "before", "since"}) {
				fr.oblique(c) // "gunned down at a school", "called on Chad"
				continue
			}
			if fr.obj < 0 && t.toks[fr.head].Rel == text.RelAcl && f.bareAgent(c) {
				fr.obj, fr.active = c, true
				continue
			}
			agent = c
		case text.RelObl, text.RelOblUnmarked, text.RelAdvmod, text.RelNmod:
			if fr.obj < 0 && c > fr.head && f.upTo(c) {
				fr.obj = c
				continue
			}
			fr.oblique(c)
		}
	}
	if fr.unaided = fr.passive && !aux; fr.unaided && fr.obj >= 0 && agent < 0 {
		fr.passive, fr.unaided = false, false // "Officials read as a passive urged the rebels"
	}
	if k := &t.toks[fr.head]; k.Rel == text.RelAcl && k.Tag == text.TagVBN && fr.obj < 0 && agent < 0 && t.child(fr.head, text.RelAux, text.RelAuxPass) < 0 && f.byPhraseOf(fr.head) < 0 {
		if c := f.bareObject(fr.head); c >= 0 {
			fr.obj, fr.active = c, true
		}
	}
	if k := &t.toks[fr.head]; k.Rel == text.RelAcl && k.Tag == text.TagVBN && fr.obj > fr.head && agent < 0 && !aux && harms[k.Lemma] && k.Lemma != "leave" && f.harmful(k.Head) {
		fr.active = true // "air raids in the north by the army killed nine", read as a participle
	}
	if fr.unaided && fr.obj < 0 && agent < 0 && t.toks[fr.head].Tag == text.TagVBN && surface >= 0 && surface < fr.head {
		if c := f.bareObject(fr.head); c >= 0 {
			fr.obj, fr.passive, fr.unaided = c, false, false
		}
	}
	if !aux && fr.obj < 0 && agent < 0 {
		if c := f.behindMeans(fr.head); c >= 0 {
			fr.obj, fr.active, fr.passive, fr.unaided = c, true, false, false
		}
	}
	if fr.passive && aux && !be && fr.obj >= 0 && agent < 0 {
		fr.passive = false // "The regime read as a passive has bombarded two towns"
	}
	return surface, agent
}

// prepositional reports whether a preposition stands before the noun c, other than before its number: "up to nine men".
func (f *finder) prepositional(c int32) bool {
	p := f.tree.child(c, text.RelCase)
	return p >= 0 && p < c && f.tree.toks[p].POS == text.ADP && f.tree.toks[c].POS != text.NUM && f.tree.child(c, text.RelNummod) < 0
}

// stricken is the subject that the tree takes for the object of a participle before it: "Scandal-plagued President Okoro urged".
func (f *finder) stricken(v int32) int32 {
	c := f.tree.child(v, text.RelCsubj, text.RelCsubjPass)
	if c <= 0 || c > v || f.tree.toks[c].Tag != text.TagVBN || f.d.Word(c-1) != "-" {
		return -1
	}
	return f.tree.child(c, text.RelObj)
}

// upTo reports whether the noun c is counted by "up to nine" or "at least nine", whose first word the tree takes for its
// preposition.
func (f *finder) upTo(c int32) bool {
	if least := f.tree.childLemma(c, text.RelNmod, "least"); f.tree.toks[c].POS == text.NUM && least >= 0 &&
		(f.tree.childLemma(c, text.RelCase, "at") >= 0 || f.tree.childLemma(least, text.RelCase, "at") >= 0) {
		return true
	}
	p := f.tree.childLemma(c, text.RelCase, "to")
	return p > 0 && f.tree.toks[p-1].Lemma == "up" && f.tree.toks[p+1].POS == text.NUM
}

// contact reports whether the verb heads a relative clause without a pronoun, whose object is the noun
// before it: "the town the army attacked". No comma stands before such a clause.
func (f *finder) contact(fr *frame) bool {
	t := &f.tree
	v := fr.head
	if t.toks[v].Rel != text.RelAclRelcl || f.relativeOblique(fr) || t.child(v, text.RelXcomp, text.RelCcomp) >= 0 {
		return false
	}
	if m := t.child(v, text.RelMark); m >= 0 && t.toks[m].Lemma != "that" { // "that" may be the pronoun
		return false
	}
	if f.pat.is("call-noun", t.lemma(t.toks[v].Head)) && t.toks[v].Tag != text.TagVBD && t.child(v, text.RelAux) < 0 {
		return false // "the demand they withdraw"
	}
	switch t.lemma(t.toks[v].Head) {
	case "way", "time", "reason", "day", "moment", "year", "week", "place", "fact", "idea", "chance":
		return false // "no way he could defend her"
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
func (f *finder) byPhrase(fr *frame) int32 { return f.withPrep(fr, "by") }

// withPrep is the first argument with a preposition, -1 when there is none.
func (f *finder) withPrep(fr *frame, prep string) int32 {
	for _, o := range fr.obliq[:fr.n] {
		if f.tree.hasPrep(o, []string{prep}) {
			return o
		}
	}
	return -1
}

// surface is the subject as the clause shows it.
func (f *frame) surface() int32 {
	if f.passive {
		return f.obj
	}
	return f.subj
}

// gerundTo reports whether a clause with "to" before a gerund hangs on v.
func (f *finder) gerundTo(v int32) bool {
	c := f.tree.child(v, text.RelAdvcl, text.RelCcomp, text.RelXcomp)
	return c > v && f.tree.toks[c].Tag == text.TagVBG && f.tree.childLemma(c, text.RelMark, "to") >= 0
}

// toll reports whether the verb counts the dead of a headline beside its wounded, without an auxiliary: "nine people killed,
// ten others injured in Homs" has no doer.
func (f *finder) toll(fr *frame) bool {
	t := &f.tree
	if t.toks[fr.head].Lemma != "kill" || fr.obj <= fr.head || t.child(fr.head, text.RelAux, text.RelAuxPass) >= 0 {
		return false
	}
	n := fr.obj + 1
	if int(n) >= len(t.toks) || t.toks[n].Sent != t.toks[fr.head].Sent {
		return false
	}
	switch k := &t.toks[n]; k.Lemma {
	case "injure", "wound", "hurt", "injured", "wounded":
		return true
	}
	return false
}

// nameBefore is the person named right before a "who", whatever the tree makes of it: "the camp, said Okoro, who will
// visit"; -1 for none.
func (f *finder) nameBefore(who int32) int32 {
	i := who - 1
	if f.tree.toks[who].Lemma != "who" || i < 1 || f.tree.toks[i].Tag != text.TagComma {
		return -1
	}
	aged := i > 2 && f.tree.toks[i-1].POS == text.NUM && f.tree.toks[i-2].Tag == text.TagComma
	if aged { // "the mother of Ola Ek, 16, who"
		i -= 2
	}
	m := f.who.cover[i-1]
	if m < 0 || f.d.Mentions[m].Kind != text.Person || f.tree.toks[who].Sent != f.tree.toks[i-1].Sent {
		return -1
	}
	if _, last := f.d.TokensIn(f.d.Mentions[m].Span); last != i || f.tree.child(f.d.Mentions[m].Head, text.RelConj) >= 0 || f.tree.toks[f.d.Mentions[m].Head].Rel == text.RelConj {
		return -1
	}
	if r := f.tree.toks[f.d.Mentions[m].Head].Rel; !aged && r != text.RelNsubj && r != text.RelParataxis {
		return -1 // "the wife of Okoro, who"
	}
	return f.d.Mentions[m].Head
}

// happened goes from where something was to what was there, for those whom a relative clause says it harmed: "a blast at a
// school in Oslo that killed nine". It is -1 where the tree has only the place.
func (f *finder) happened(h int32) int32 {
	if h < 0 {
		return -1
	}
	if up := f.tree.toks[h].Head; up >= 0 && f.tree.toks[h].Rel == text.RelNmod && (f.tree.hasPrep(h, []string{"of"}) && f.harmful(up) || f.tree.hasPrep(h, []string{"on", "at", "against"}) && f.deed(up)) && (!f.alive(h) || f.pat.is("site", f.tree.toks[h].Lemma)) {
		return up // "the bombing of an airliner that killed nine"
	}
	for n := 0; h >= 0 && n < 5 && f.led(h, locatives) && (f.mentionOf(h) >= 0 && f.isPlace(f.mentionOf(h)) || f.timed(h) || f.pat.is("site", f.tree.toks[h].Lemma)); n++ {
		before := f.tree.prep(h) - 1
		if h = f.tree.toks[h].Head; h >= 0 && !f.tree.nominal(h) {
			if before >= 0 && f.tree.nominal(before) && f.deed(before) {
				return before
			}
			return -1
		}
	}
	return h
}
