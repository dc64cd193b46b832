package event

import (
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// reading is a status on its way up the tree, with the words that made it.
type reading struct {
	status extract.Status
	finite bool // tense has been read: what governs from further up says who says it, no longer when
	habit  bool
	aside  bool  // it is only what something is about: who refuses to speak of talks does not deny them
	stance bool  // an attitude, which a draft holds all the same
	bare   bool  // an infinitive: it did not happen unless what governs it says so
	noun   bool  // an event noun, whose verb only carries it
	own    int32 // that noun, whose "no" has been read; -1 for none
	leave  bool  // a resignation
	spoken bool  // done by being said
	office bool  // done by a decision
	asked  bool  // somebody is to be brought to it
	blow   bool  // force that is used by trying to: an attack, an assassination
	crowd  bool  // a protest, which those who take to the streets "to protest" are already at
	verb   int32 // that of the event itself or of what carries its noun
	why    []string
}

func (r *reading) set(s extract.Status, why string) {
	r.status = s
	r.why = append(r.why, "status "+string(s)+": "+why)
}

// apply lets a governing word of a class change what is known so far. Inner words come first; a denial
// or a charge holds over what is inside it, a plan over nothing but bare mention.
func (r *reading) apply(class, word string) {
	open := r.status == extract.Held || r.status == extract.Ongoing
	switch class {
	case "plan":
		if open {
			r.set(extract.Planned, word)
		}
	case "call":
		if r.status != extract.Denied && r.status != extract.Cancelled {
			r.set(extract.CalledFor, word)
		}
	case "propose":
		if open || r.status == extract.Planned || r.status == extract.Hypothetical {
			r.set(extract.Proposed, word)
		}
	case "threaten":
		if open || r.status == extract.Planned || r.status == extract.Hypothetical {
			r.set(extract.Threatened, word)
		}
	case "cancel":
		if open || r.status == extract.Planned || r.status == extract.Proposed || r.status == extract.Threatened {
			r.set(extract.Cancelled, word)
		}
	case "deny":
		if r.status == extract.Denied {
			r.set(extract.Held, "twice denied by "+word)
		} else {
			r.set(extract.Denied, word)
		}
	case "allege":
		if open {
			r.set(extract.Alleged, word)
		}
	case "maybe":
		if open || r.status == extract.Planned {
			r.set(extract.Hypothetical, word)
		}
	case "ongoing":
		if r.status == extract.Held {
			r.set(extract.Ongoing, word)
		}
	}
}

var verbClasses = [...]string{"deny", "cancel", "call", "propose", "threaten", "allege", "plan", "maybe"}

// status reads what the text says of the reality of m.
func (f *finder) status(m *match) reading {
	r := reading{status: extract.Held, stance: f.stance(m), spoken: f.spoken(m), office: decidable(m), noun: m.pat.Kind == "noun", crowd: m.pat.Type == "PROTEST", blow: f.blow(m), leave: m.pat.Mode == "resign"}
	top := m.head
	if r.own = -1; r.noun {
		r.own = m.head
	}
	if m.pat.Kind == "noun" {
		f.nounCues(&r, top, m)
		f.goesOn(&r, top)
		if m.anchor >= 0 {
			if top = m.anchor; f.tree.toks[m.head].Rel == text.RelNsubj && f.tree.toks[m.head].Head == top {
				f.predicate(&r, m.head, top)
			}
			if w := f.verbWord(top); !r.stance && !r.leave && f.pat.is("propose", w) || !r.stance && f.pat.is("threaten", w) || f.pat.is("cancel", w) {
				f.governor(&r, top, m.head) // "offered talks"
			}
			if f.pat.is("announce", f.verbWord(top)) && (m.pat.Type == "RETREAT" && m.pat.Mode != "resign" || m.pat.Type == "CONSULT" || m.pat.Type == "MOBILIZE") {
				r.apply("plan", f.verbWord(top))
			}
			if w := f.verbWord(top); f.pat.is("ongoing", w) && w != "start" && w != "begin" && w != "resume" {
				r.apply("ongoing", w)
			}
		}
	}
	if r.verb = top; m.anchor >= 0 {
		f.finite(&r, top)
	}
	for n := 0; n < 8 && top >= 0 && !f.answered(m, top); n++ {
		top = f.climb(&r, top)
	}
	if r.bare && r.status == extract.Held {
		r.set(extract.Hypothetical, "infinitive")
	}
	f.voice(&r, m)
	f.asHarm(&r, m)
	f.calledOff(&r, m)
	f.cameOfFoiling(&r, m)
	f.vouched(&r, m)
	f.journey(&r, m)
	return r
}

// answered reports whether the verb over an appeal, an offer or a threat says what became of it: one that
// was rejected was made all the same.
func (f *finder) answered(m *match, top int32) bool {
	h := f.tree.toks[top].Head
	return top == m.head && m.pat.Kind == "noun" && f.stance(m) && h >= 0 && f.tree.verbal(h) && f.pat.is("answer", f.verbWord(h))
}

// nounCues reads what stands before an event noun: "the planned visit", "no talks", "a possible attack".
func (f *finder) nounCues(r *reading, n int32, m *match) {
	for c := f.tree.first[n]; c >= 0; c = f.tree.next[c] {
		t := &f.tree.toks[c]
		switch t.Rel {
		case text.RelAmod, text.RelCompound:
			w := t.Lemma
			if t.POS == text.VERB { // "the planned visit" is of the lemma "plan"
				w = strings.ToLower(f.d.Word(c))
			}
			for _, class := range verbClasses {
				if f.pat.is(class+"-adj", w) {
					r.apply(class, w)
				}
			}
			if f.pat.is("ongoing-adj", w) {
				r.apply("ongoing", w)
			}
		case text.RelAcl, text.RelAclRelcl:
			if t.Tag == text.TagVBN || t.POS == text.ADJ { // "a meeting scheduled for Friday"
				f.announced(r, t.Lemma)
			}
		case text.RelDet:
			if t.Lemma == "no" {
				r.apply("deny", "no")
			}
			if t.Lemma == "any" || t.Lemma == "every" {
				r.apply("maybe", t.Lemma)
			}
		}
	}
}

// announced reads a participle behind an event noun.
func (f *finder) announced(r *reading, lemma string) {
	switch lemma {
	case "schedule", "plan", "expect", "due", "slate", "set":
		r.apply("plan", lemma)
	case "propose", "suggest":
		r.apply("propose", lemma)
	case "cancel", "postpone", "scrap":
		r.apply("cancel", lemma)
	case "threaten":
		r.apply("threaten", lemma)
	}
}

// nobody reports whether a noun phrase denies that there is anybody: "no officers", "nobody", "none of them".
func (f *finder) nobody(n int32) bool {
	switch f.tree.toks[n].Lemma {
	case "matter":
		return false // "no matter who they are"
	case "nobody", "none", "nothing", "neither":
		return true
	}
	for c := f.tree.first[n]; c >= 0 && c < n; c = f.tree.next[c] {
		switch f.tree.toks[c].Lemma {
		case "no", "neither", "nobody":
			return true
		case "one", "single":
			if c > 0 && f.tree.toks[c-1].Lemma == "not" || c > 1 && f.tree.toks[c-1].Lemma == "a" && f.tree.toks[c-2].Lemma == "not" {
				return true // "not one soldier", "not a single soldier"
			}
		}
	}
	return false
}

// finite reads tense, modality and negation of a verb.
func (f *finder) finite(r *reading, v int32) {
	if r.finite {
		return
	}
	t := &f.tree
	modal, neg, be, aux, to := "", false, int32(-1), false, false
	subj, open, inverted, ended, asks := false, false, false, false, false
	for c := t.first[v]; c >= 0; c = t.next[c] {
		k := &t.toks[c]
		switch k.Rel {
		case text.RelAux, text.RelCop, text.RelAuxPass:
			aux = true
			if k.Tag == text.TagMD && !f.contracted(c, v) {
				modal = strings.ToLower(f.d.Word(c))
				inverted = !subj // "Will Chad withdraw?"
			}
			asks = asks || !subj && k.Tag != text.TagMD && f.asksWhether(v, c)
			open = open || k.Lemma == "have" && k.Tag == text.TagVBD && f.supposed(v, c) // "had the bank lent"
			if k.Lemma == "be" && k.Rel != text.RelAuxPass {
				be = c
			}
		case text.RelMark:
			to = to || k.Lemma == "to"
			open = open || f.pat.is("maybe-mark", k.Lemma) || k.Lemma == "in" && int(c)+1 < len(t.toks) && t.toks[c+1].Lemma == "case"
		case text.RelNsubj, text.RelNsubjPass, text.RelNsubjOuter:
			subj = true
			neg = neg || c != r.own && f.nobody(c)
			open = open || t.childLemma(c, text.RelDet, "any") >= 0
		case text.RelObj:
			neg = neg || c != r.own && f.nobody(c)
		case text.RelObl: // "at no time"
			neg = neg || f.tree.childLemma(c, text.RelDet, "no") >= 0 && f.tree.hasPrep(c, []string{"at", "in", "under"})
			r.habit = r.habit || f.again(c)
		case text.RelOblUnmarked:
			r.habit = r.habit || f.again(c)
		case text.RelAdvmod:
			if f.presumably(v, c) {
				r.apply("allege", k.Lemma)
				continue
			}
			if !(k.Lemma == "still" && int(c)+1 < len(t.toks) && t.toks[c+1].Tag == text.TagComma) { // "Still, many voted"
				if k.Lemma != "still" || !f.past(v) || t.toks[v].Tag == text.TagVBG { // "and were still arrested"
					f.adverb(r, k.Lemma, &neg)
				}
			}
			if c == v-1 && v == r.verb && (k.Lemma == "almost" || k.Lemma == "nearly") {
				r.apply("maybe", k.Lemma)
			}
			ended = ended || strings.EqualFold(f.d.Word(c), "longer") && c > 0 && t.toks[c-1].Lemma == "no"
		}
		if (k.Lemma == "not" || k.Lemma == "n't") && !f.notAlone(c) && !f.manner(v) || (k.Lemma == "neither" || k.Lemma == "nor") && c < v && k.Rel != text.RelNsubj {
			neg = true
		}
	}
	r.habit = r.habit || f.wheneverIn(v)
	if aux && f.sinceUnder(v) {
		r.habit = true // "have been killed since 2011" sums up, it tells of no one event
	}
	tag := t.toks[v].Tag
	if s := t.child(v, text.RelNsubj); s >= 0 && to && modal == "" {
		f.nounGovernor(r, s) // "Weber plans to meet" read as a noun with its clause
	}
	switch {
	case modal != "" && !f.pat.is("promise-modal", modal) && t.childLemma(v, text.RelAux, "have") >= 0:
		r.apply("maybe", modal+" have") // "would not have backed him": nothing came about
		neg = false
	case modal != "" && inverted && f.question(v):
		r.apply("maybe", "question")
	case asks && !neg:
		r.apply("maybe", "question")
	case modal == "should" && inverted && subj: // "should she lift the ban"
		r.apply("maybe", "should, before its subject")
	case f.performs(r, v, modal):
	case modal != "":
		f.modal(r, v, modal)
	case be >= 0 && to && t.toks[v].Rel != text.RelXcomp && subj:
		r.set(extract.Planned, "is to")
	case to && (t.toks[v].Head < 0 || t.toks[v].Rel == text.RelAcl && f.verbless(t.toks[v].Head)):
		r.set(extract.Planned, "to, in a headline")
	case tag == text.TagVB && !aux && !to && !subj && f.commands(v):
		r.set(extract.CalledFor, "imperative")
	case be >= 0 && tag == text.TagVBG && t.toks[v].Lemma == "go" && t.child(v, text.RelXcomp) > v && t.childLemma(t.child(v, text.RelXcomp), text.RelMark, "to") >= 0:
		r.apply("plan", "going to")
	case be >= 0 && tag == text.TagVBG && f.lasts(v, be):
		if g := t.child(v, text.RelXcomp); t.toks[v].Lemma == "go" && g >= 0 {
			r.apply("plan", "going to")
		} else {
			r.apply("ongoing", "progressive")
		}
	}
	if open && neg && t.childLemma(v, text.RelAux, "have") >= 0 && f.past(v) {
		r.finite = true // "if they had not killed him": they did
		return
	}
	if open && v == r.verb && r.status == extract.CalledFor {
		r.set(extract.Hypothetical, "open clause") // "did not say if she should resign"
	}
	if open { // "if", "whether", "unless"
		r.apply("maybe", "open clause")
		if r.status == extract.Denied || r.status == extract.Cancelled { // "if they refuse to support him"
			r.set(extract.Hypothetical, "open clause")
		}
	}
	switch {
	case open: // "if it does not release them"
	case ended && r.status == extract.Planned:
		r.apply("cancel", "no longer")
	case neg && r.status == extract.Planned && r.noun:
		r.apply("cancel", "not") // "the release will not take place"
	case neg || ended:
		r.apply("deny", "not")
	}
	to = to && t.childLemma(v, text.RelAux, "have") < 0         // "is believed to have been released" looks back
	if to && !subj && !r.finite && (tag == text.TagVB || aux) { // "to release", "to be released"
		r.bare = true
	}
	// An infinitive or participle has no tense of its own: what governs it decides.
	if tag != text.TagVB && !subj && !aux && t.toks[v].Rel == text.RelConj && f.unreal(t.toks[v].Head) {
		return // "would have gone and told her"
	}
	r.finite = modal != "" || subj || aux && !to && tag != text.TagVB || tag == text.TagVBD || tag == text.TagVBZ || tag == text.TagVBP
}

func (f *finder) adverb(r *reading, lemma string, neg *bool) {
	switch {
	case lemma == "never", r.stance && (lemma == "hardly" || lemma == "scarcely"):
		*neg = true
	case f.pat.is("habit-adv", lemma):
		r.habit = true
	case f.pat.is("allege-adv", lemma):
		r.apply("allege", lemma)
	case f.pat.is("maybe-adv", lemma):
		r.apply("maybe", lemma)
	case f.pat.is("ongoing-adv", lemma):
		r.apply("ongoing", lemma)
	}
}

func (f *finder) modal(r *reading, v int32, modal string) {
	switch modal {
	case "will", "'ll", "’ll", "shall", "wo":
		r.apply("plan", modal)
	case "would":
		if f.draftSays(r, v) {
			return
		}
		if r.stance && f.tree.child(v, text.RelAuxPass) >= 0 && f.byPhraseOf(v) < 0 {
			r.apply("maybe", modal) // "said that she would be blamed": by whom is open, and so is whether
			return
		}
		if rel := f.tree.toks[v].Rel; rel == text.RelCcomp || rel == text.RelParataxis || rel == text.RelConj {
			r.apply("plan", modal)
		} else {
			r.apply("maybe", modal)
		}
	case "must", "should", "ought":
		r.apply("call", modal)
	default:
		r.apply("maybe", modal)
	}
}
