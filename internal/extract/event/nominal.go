package event

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// nominal reads what governs a noun: a verb ("demanded talks", "talks were postponed"), or another
// noun ("a call for talks", "talks plan").
func (f *finder) nominal(r *reading, top, h int32) int32 {
	t := &f.tree
	rel := t.toks[top].Rel
	if r.stance && t.hasPrep(top, []string{"before", "until"}) && t.verbal(h) && f.past(h) {
		return -1 // "held the lead before her criticism of"
	}
	if t.hasPrep(top, []string{"before", "prior", "ahead", "until"}) && (rel != text.RelNsubj || !t.verbal(h) || !f.past(h)) || rel == text.RelNmod && (t.toks[h].Lemma == "eve" || t.toks[h].Lemma == "advance") {
		r.apply("plan", "before")
		return -1
	}
	if t.toks[h].Lemma == "ahead" || rel == text.RelObl && t.hasPrep(top, []string{"ahead"}) {
		r.apply("plan", "ahead of")
		return -1
	}
	if rel == text.RelNsubj && t.nominal(h) && f.classNoun(h) { // "patrols were among the ideas"
		f.nounGovernor(r, h)
		return -1
	}
	if rel == text.RelNsubj && t.nominal(h) && f.progress(h) {
		r.apply("ongoing", t.toks[h].Lemma) // "talks are under way"
		return -1
	}
	if t.verbal(h) || t.toks[h].POS == text.ADJ || t.toks[h].POS == text.ADV {
		switch rel {
		case text.RelObj, text.RelNsubjPass, text.RelIobj:
			if r.noun && rel == text.RelObj && t.childLemma(top, text.RelDet, "any") >= 0 && f.negated(h) {
				r.apply("deny", "not any") // "has not seen any attack"
				return -1
			}
			if r.leave && f.pat.is("propose", f.verbWord(h)) {
				return -1 // who offers a resignation resigns
			}
			f.governor(r, h, top)
			if r.status != extract.Held && r.status != extract.Ongoing && f.pat.is("undo", f.verbWord(h)) {
				r.apply("cancel", f.verbWord(h)) // "drops a planned increase"
			}
			for c := t.first[h]; c >= 0; c = t.next[c] {
				if t.toks[c].Rel == text.RelAdvmod && f.pat.is("allege-adv", t.toks[c].Lemma) {
					r.apply("allege", t.toks[c].Lemma) // "allegedly used gas attacks"
				}
			}
			if r.noun && r.stance && r.status == extract.Held && (t.toks[h].Lemma == "pull" || t.toks[h].Lemma == "withdraw") {
				r.apply("cancel", t.toks[h].Lemma) // "pulled their support"
			}
			if f.pat.is("bring", f.verbWord(h)) && f.modalOver(h) != "" {
				r.apply("maybe", f.modalOver(h))
			}
		case text.RelObl:
			if t.hasPrep(top, []string{"for", "of", "to", "against", "on"}) || t.hasPrep(top, []string{"with"}) && f.pat.is("threaten", f.verbWord(h)) || f.tree.hasPrep(top, []string{"off", "out", "up"}) {
				f.governor(r, h, top)
			}
			f.onOccasion(r, top, h)
		case text.RelNsubj:
			f.predicate(r, top, h)
		default:
			return -1
		}
		return -1
	}
	if rel == text.RelNmod && !r.stance && r.status == extract.Held && f.ceasing(h) && t.hasPrep(top, []string{"of", "to"}) {
		r.apply("ongoing", t.toks[h].Lemma)
		r.finite = true
		return -1 // "called for an end to the strikes"
	}
	if rel == text.RelNmod || rel == text.RelCompound {
		f.nounGovernor(r, h)
		if rel == text.RelNmod && f.pat.is("matter", t.toks[h].Lemma) && t.hasPrep(top, []string{"of"}) {
			r.aside = true
			return -1 // "hid the details of the talks"
		}
		if t.hasPrep(top, []string{"about", "regarding", "concerning", "during", "after", "following"}) {
			r.aside = true
			return -1 // "offered details about the talks" offers no talks
		}
		return h
	}
	return -1
}
