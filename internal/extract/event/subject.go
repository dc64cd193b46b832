package event

import (
	"strings"

	"github.com/readout-news/readout/text"
)

// inherit finds the surface subject of a verb without its own, from the clause that controls it.
func (f *finder) inherit(fr *frame, v int32, depth int) int32 {
	t := &f.tree
	h := t.toks[v].Head
	if h < 0 {
		return -1
	}
	switch t.toks[v].Rel {
	case text.RelConj:
		if c := f.strayed(v, h); c >= 0 && t.verbal(h) {
			return c
		}
		if !t.verbal(h) || !f.coordinated(v) {
			return -1
		}
		if c := f.conjoined(v, h); c >= 0 {
			return c
		}
		if c := f.siblingSubject(v, h); c >= 0 && depth < 5 {
			h = c
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
		if c := f.strayed(v, h); c >= 0 && t.toks[v].Tag == text.TagVBD && t.child(v, text.RelMark) < 0 {
			return c
		}
		return f.controller(fr, v, depth)
	case text.RelAcl:
		return f.modified(fr, v, depth)
	}
	return -1
}

// controller finds the subject of a clause without its own that the verb or noun above it governs.
func (f *finder) controller(fr *frame, v int32, depth int) int32 {
	t := &f.tree
	h := t.toks[v].Head
	if t.toks[v].Rel == text.RelCcomp && !f.infinitive(v) {
		return -1
	}
	if t.nominal(h) && t.child(h, text.RelCop) < 0 {
		return f.holder(h, depth) // "Weber plans to" read as a noun
	}
	m := f.verbFrameDepth(h, depth+1)
	if n, ok := f.nounBefore(v, h, &m); ok {
		fr.subjHow = "participle"
		return n
	}
	if a := f.absolute(v, h); a >= 0 {
		fr.subjHow = "participle"
		return a
	}
	if f.onBanner(v) {
		return -1 // "arrested hundreds at a rally calling for her release"
	}
	fr.subjHow = "controlled by " + t.toks[h].Lemma
	if f.freeParticiple(v, h) && !fr.active {
		fr.passive = true // "when asked, the minister said", "backed by Chad, the rebels advanced"
	}
	if f.borders(v-1, v) {
		return f.doerOver(h, depth)
	}
	if m.passive && (harms[t.toks[v].Lemma] || f.takesLives(v)) && t.toks[v].Tag == text.TagVBG {
		return m.subj // "the hospital was destroyed in raids, killing nine": the hospital killed nobody
	}
	if (t.toks[v].Rel == text.RelAdvcl || t.toks[v].Rel == text.RelXcomp) && harms[t.toks[v].Lemma] && t.toks[v].Tag == text.TagVBG && m.obj < 0 && !f.assaults(h) && t.toks[h].Rel == text.RelAdvcl && f.assaults(t.toks[h].Head) {
		return f.overAdverbial(h, depth) // "rebels bombed a mosque when pupils were leaving killing nine"
	}
	if t.toks[v].Rel == text.RelXcomp && harms[t.toks[v].Lemma] && t.toks[v].Tag == text.TagVBG && m.obj >= 0 && t.lemma(m.obj) == "it" {
		return f.overAdverbial(h, depth) // "shelling hit a school as pupils were leaving it wounding nine"
	}
	if o := f.helped(&m, v); o >= 0 {
		fr.subjHow = "participle"
		return o
	}
	if o := m.obj; o > h && f.adverbsOnly(o, v) && (v-o == 1 || !f.assaults(h)) && t.toks[v].Tag == text.TagVBG && !m.passive && f.mentionOf(o) >= 0 {
		return o // "backs the Senate investigating the matter"
	}
	if o := m.obj; o > h && o < v && f.infinitive(v) && f.pat.is("call-noun", t.toks[o].Lemma) && !f.pat.is("light", f.verbWord(h)) && !f.pat.is("call", t.toks[h].Lemma) {
		return -1 // "brushed aside calls to investigate"
	}
	if t.toks[h].Lemma == "do" && f.doesMuch(m.obj, v) {
		return m.surface() // "did more to help"
	}
	if m.obj < 0 && t.childLemma(v, text.RelMark, "against") >= 0 {
		return -1 // "advised against barring them"
	}
	if t.childLemma(v, text.RelMark, "in", "behind", "about", "on") >= 0 {
		return -1 // "asked for help in evacuating" does not say who evacuates
	}
	if o := f.calledOn(&m, v); o >= 0 {
		return o
	}
	if o := f.forWhom(&m, v); o >= 0 {
		fr.subjHow = "participle"
		return o
	}
	if o := f.blamedFor(v, h); o >= 0 {
		return o
	}
	if o := f.talkedInto(&m, v); o >= 0 {
		return o
	}
	if o := max(m.obj, m.iobj); o > h && o < v && !m.passive && f.infinitive(v) && f.pat.is("call", t.toks[h].Lemma) {
		return o // "asked a grand jury in Paris, to investigate"
	}
	if o := m.obj; o > h && o < v && !m.passive && f.infinitive(v) && (appoints[t.toks[h].Lemma] || bringsTo[t.toks[h].Lemma]) {
		return o // "set up a panel to investigate"
	}
	// "accused Chad of arming", "criticised Chad for sending", "kept Chad from joining"
	charged := m.obj >= 0 && (t.hasPrep(v, []string{"of", "for", "from", "with", "as", "against"}) || blames[t.toks[h].Lemma] && t.hasPrep(v, []string{"by"}))
	if t.toks[v].Rel != text.RelXcomp && !charged || m.passive {
		return m.surface()
	}
	if !subjectControl[t.toks[h].Lemma] && max(m.obj, m.iobj) >= 0 {
		if m.iobj >= 0 { // "told him to leave"
			return m.iobj
		}
		return m.obj
	}
	return m.surface()
}

// appoints are verbs that put somebody in a place to do what the infinitive behind says.
var appoints = map[string]bool{"appoint": true, "name": true, "hire": true, "establish": true, "create": true, "form": true, "set": true, "task": true, "assign": true, "pay": true, "empower": true, "direct": true, "instruct": true, "nominate": true,
	"authorize": true, "authorise": true, "commission": true, "tap": true}

// modified finds the subject of a participle or an infinitive that belongs to a noun.
func (f *finder) modified(fr *frame, v int32, depth int) int32 {
	t := &f.tree
	h := t.toks[v].Head
	fr.subjHow = "participle"
	if t.child(v, text.RelMark) >= 0 && t.toks[v].Tag == text.TagVB {
		if a := f.asked(h); a >= 0 {
			return a
		}
		if f.verbless(h) { // "Kenyan government to expel envoys"
			return h
		}
		return f.holder(h, depth)
	}
	if t.toks[v].Tag == text.TagVBN && !f.headless(h, v) && !fr.active {
		fr.passive = true
	}
	if t.toks[v].Tag == text.TagVBG {
		if t.childLemma(v, text.RelMark, "in", "behind", "about", "on", "of", "for", "against") >= 0 {
			if f.mentionOf(h) >= 0 {
				return h // "accused Chad of", hung on Chad
			}
			return f.holder(h, depth)
		}
		return f.participleOf(v, h, depth)
	}
	if t.toks[v].Tag == text.TagVBN && t.toks[h].Rel == text.RelConj && t.nominal(t.toks[h].Head) && t.toks[t.toks[h].Head].Head < 0 && f.byPhraseOf(v) >= 0 {
		return t.toks[h].Head // "Two farmers and a nurse killed by shells"
	}
	return h
}

// coordinated reports whether a word or a mark joins verb v to what stands before it. Where none does,
// the tree has jumped over v's own subject: "he said that people near the camp had helped".
func (f *finder) coordinated(v int32) bool {
	t, first := &f.tree, v
	for c := t.first[v]; c >= 0; c = t.next[c] {
		if c > v {
			break
		}
		if t.toks[c].Rel == text.RelCc || t.toks[c].POS == text.PUNCT {
			return true
		}
		first = min(first, c)
	}
	if first == 0 {
		return false
	}
	before := t.toks[first-1]
	return before.POS == text.PUNCT || before.POS == text.CCONJ
}

var subjectControl = map[string]bool{"promise": true, "threaten": true, "vow": true, "pledge": true, "swear": true, "offer": true, "use": true, "join": true, "meet": true, "visit": true}

// participleOf is who does what participle v after noun h says. After a place, or further off, it is
// the subject of the clause: "jets hit a market in the city of Idlib, killing nine".
func (f *finder) participleOf(v, h int32, depth int) int32 {
	if f.tree.toks[h].Rel == text.RelNsubj {
		return h
	}
	if aims[f.tree.toks[v].Lemma] && f.harmful(h) {
		if up := f.verbOver(f.tree.toks[h].Head); up >= 0 && !f.pat.is("light", f.verbWord(up)) {
			return h // "voiced outrage at attacks in Kandora targeting farmers"
		}
	}
	if harms[f.tree.toks[v].Lemma] && (f.tree.toks[h].Rel == text.RelObj || f.tree.prep(h) >= 0 && !f.tree.hasPrep(h, []string{"by"})) {
		if main := f.verbOver(f.tree.toks[h].Head); main >= 0 && depth < 5 {
			return f.doerOver(main, depth)
		}
	}
	if main := f.verbOver(f.tree.toks[h].Head); main >= 0 && depth < 5 && f.pat.is("message", strings.ToLower(f.tree.toks[h].Lemma)) {
		if a := f.drafter(h); a >= 0 {
			return a
		}
		return f.doerOver(main, depth) // "wrote a letter blasting the plan"
	}
	if p := f.paperOver(h); p >= 0 && says[f.tree.toks[v].Lemma] {
		return f.author(p, depth)
	}
	if d := f.deedOver(f.tree.toks[h].Head); d >= 0 && f.tree.toks[h].Rel == text.RelNmod && f.mentionOf(h) >= 0 && f.d.Mentions[f.mentionOf(h)].Kind == text.Place {
		return d
	}
	before := &f.tree.toks[v-1]
	if m := f.mentionOf(h); m >= 0 && f.d.Mentions[m].Kind != text.Place && v-h <= 2 && before.Tag != text.TagComma && before.POS != text.CCONJ {
		return h
	}
	if f.explained(h, v) || f.withActing(h, v) {
		return h
	}
	if v-h == 1 && f.mentionOf(h) < 0 && !harms[f.tree.toks[v].Lemma] && !f.paper(h) { // "raids targeting the town"
		return h
	}
	main := f.verbOver(f.tree.toks[h].Head)
	if main < 0 || depth > 4 {
		return h
	}
	m := f.verbFrameDepth(main, depth+1)
	if m.passive && harms[f.tree.toks[v].Lemma] {
		return m.subj // "was hit by rockets killing nine"
	}
	return m.surface()
}

// doerOver is who does what verb v says; for a result of harm inside another ("resulted in killing nine,
// injuring three") it is the subject of the outermost.
func (f *finder) doerOver(v int32, depth int) int32 {
	m := f.verbFrameDepth(v, depth+1)
	if m.passive {
		return m.subj
	}
	return m.surface()
}

// harms are verbs whose participle tells what came of the whole clause: "hit the market with shells
// killing nine".
var harms = map[string]bool{"kill": true, "wound": true, "injure": true, "leave": true, "hurt": true, "destroy": true, "force": true, "cause": true, "damage": true}

// headless reports whether the noun h is the root of a sentence without a finite verb, so that the
// participle v after it must be a past tense: "The minister called on Chad".
func (f *finder) headless(h, v int32) bool {
	return f.tree.toks[h].Head < 0 && !f.finiteBeside(h) && f.byPhraseOf(v) < 0
}

// barePhrase mends a subject that is a prepositional phrase with the true subject beneath it.
func (f *finder) barePhrase(c int32) int32 {
	if p := f.tree.child(c, text.RelCase); p >= 0 && f.tree.toks[p].Tag != text.TagPOS {
		if s := f.tree.child(c, text.RelNsubj, text.RelNsubjPass); s >= 0 {
			return s
		}
	}
	if f.timed(c) { // "Chad today said": the day is no subject
		for k := f.tree.first[c]; k >= 0 && k < c; k = f.tree.next[k] {
			if r := f.tree.toks[k].Rel; (r == text.RelCompound || r == text.RelNmod || r == text.RelNmodDesc) && (f.mentionOf(k) >= 0 || f.tree.nominal(k)) {
				return k
			}
		}
	}
	return c
}

// absolute finds the subject of the participle v in the phrase with "with" that stands right before it, beside v on the
// verb h: "with the army refusing to leave, ministers met", "cancelled the talks after an attack killed a soldier".
func (f *finder) absolute(v, h int32) int32 {
	if f.tree.toks[v].Rel != text.RelAdvcl || v == 0 {
		return -1
	}
	preps := []string{"with"}
	switch f.tree.toks[v].Tag {
	case text.TagVBG:
	case text.TagVBN: // "with the army having retaken the town"
		if a := f.tree.child(v, text.RelAux); a < 0 || f.tree.toks[a].Tag != text.TagVBG {
			return -1
		}
		return f.withWhom(v, h)
	case text.TagVBD:
		preps = []string{"after", "before", "since", "until"}
	default:
		return -1
	}
	if f.tree.toks[v].Tag == text.TagVBD { // "a day after an inspector accused her"
		for a, n := v-1, 0; a >= 0 && a != h && n < 4 && f.tree.toks[v-1].POS != text.PUNCT; a, n = f.tree.toks[a].Head, n+1 {
			if f.tree.nominal(a) && f.tree.hasPrep(a, preps) && !f.timed(a) {
				return a
			}
		}
		return -1
	}
	for c := f.tree.first[h]; c >= 0 && c < v; c = f.tree.next[c] {
		if f.tree.toks[c].Rel == text.RelObl && f.tree.under(v-1, c) && f.tree.hasPrep(c, preps) && f.tree.toks[v-1].POS != text.PUNCT {
			return c
		}
	}
	return -1
}

// crossed finds the subject of v on a verb behind v that depends on it: no subject stands on the far side of the verb
// above its own. "Okoro, during talks with Weber, praised the plan, reported the agency".
func (f *finder) crossed(v int32) int32 {
	t := &f.tree
	for c := t.first[v]; c >= 0; c = t.next[c] {
		if c < v || !t.verbal(c) {
			continue
		}
		if s := t.child(c, text.RelNsubj, text.RelNsubjPass); s >= 0 && s < v {
			return s
		}
	}
	return -1
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
	case text.RelConj:
		return f.firstOfRow(h)
	}
	return h
}
