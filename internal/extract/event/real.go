package event

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// spoken reports whether m is done by being said, so that who tries to do it does it: "tried to blame". To try to sue, to agree or to
// look into something is not to do it.
func (f *finder) spoken(m *match) bool {
	switch m.pat.Type {
	case "REQUEST", "THREATEN":
		return true
	case "SUPPORT", "REJECT":
		switch m.pat.CAMEO {
		case "050", "053", "054", "056", "057", "125", "128", "129": // ties, pardons, treaties and vetoes are made
			return false
		}
		switch f.tree.toks[m.head].Lemma {
		case "allow", "permit", "facilitate", "vote", "block", "resist", "pull", "withdraw", "fail":
			return false
		}
		return f.tree.toks[m.head].Lemma != "support" || m.obj >= 0 && f.mentionOf(m.obj) >= 0 // "measures to support the economy"
	case "ACCUSE":
		switch f.tree.toks[m.head].Lemma {
		case "accuse", "blame", "hold", "point":
			return true
		}
		return m.pat.Mode == "disapprove" || m.pat.Mode == ""
	}
	return false
}

// tries are verbs and nouns of trying.
var tries = map[string]bool{"try": true, "attempt": true, "seek": true, "strive": true, "effort": true, "bid": true, "endeavor": true, "endeavour": true, "campaign": true,
	"push": true, "drive": true, "crusade": true}

// asReal reports whether the infinitive at c under verb or adjective h came about when h did, so that its tense is h's.
func (f *finder) asReal(r *reading, h, c int32) bool {
	if f.tree.childLemma(c, text.RelMark, "to") < 0 {
		return false
	}
	switch w := f.tree.toks[h].Lemma; {
	case r.spoken && tries[w] && f.tree.verbal(h):
		return !f.others(h, c) && !f.negated(c)
	case r.blow && (w == "try" || w == "attempt") && f.tree.verbal(h) && f.past(h): // who tried to storm a camp went for it
		return !f.others(h, c) && !f.negated(c) && !f.negated(h)
	case w == "have": // "had to release them" did; "has to" is a demand
		if f.tree.child(h, text.RelObj) >= 0 || !f.tree.verbal(h) {
			return false
		}
		if f.tree.childLemma(h, text.RelAdvmod, "yet") >= 0 || f.tree.childLemma(c, text.RelAdvmod, "yet") >= 0 {
			r.apply("deny", "have yet to")
			r.finite = true
			return true
		}
		if (f.tree.toks[h].Tag == text.TagVBZ || f.tree.toks[h].Tag == text.TagVBP) && !f.negated(h) {
			r.apply("call", "have to")
			return true
		}
		return f.tree.toks[h].Tag == text.TagVBD && !f.negated(h) && f.tree.child(c, text.RelAuxPass) < 0
	case (w == "seem" || w == "appear") && f.tree.verbal(h):
		if !r.stance && !f.negated(h) {
			r.apply("allege", w)
		}
		return true
	}
	return false
}

// goesPublic reports whether verb h, in a real past or present, is how somebody came to say what the infinitive behind it says: "took to
// the radio to criticise her". Who brings somebody else to it has not said it yet.
func (f *finder) goesPublic(r *reading, h, c int32) bool {
	if !r.spoken || !f.tree.verbal(h) || f.negated(h) || f.negated(c) || r.status != extract.Held {
		return false
	}
	switch f.tree.toks[h].Tag {
	case text.TagVBD, text.TagVBN, text.TagVBG:
	default:
		return false
	}
	if o := f.tree.child(h, text.RelObj); o >= 0 {
		if m := f.mentionOf(o); m >= 0 && f.who.kind(m) != text.Place && f.who.kind(m) != text.Other {
			return false // "sent a lawyer to defend her"
		}
	}
	return true
}

// directs are verbs of orders that with an infinitive ask for it.
var directs = map[string]bool{"direct": true, "command": true, "challenge": true, "dare": true, "advise": true, "counsel": true, "caution": true, "mandate": true}

// bringers are verbs of making others do something, which under a word of trying is still asked for.
var bringers = map[string]bool{"get": true, "convince": true, "persuade": true, "induce": true, "coax": true, "compel": true, "force": true, "nudge": true}

// gerundSubject reads a deed that is the subject of a judgement: "backing her would be a mistake". Only a past that is not denied tells
// that it was done.
func (f *finder) gerundSubject(r *reading, c, h int32) bool {
	k := &f.tree.toks[c]
	if k.Tag != text.TagVBG || c > h || f.tree.child(c, text.RelObj) < 0 || k.Rel != text.RelCsubj && k.Rel != text.RelNsubj || f.tree.child(c, text.RelNsubj, text.RelAux, text.RelAuxPass, text.RelNmodPoss, text.RelDet) >= 0 {
		return false
	}
	if f.past(h) || f.tree.child(h, text.RelCop) >= 0 && f.tree.toks[f.tree.child(h, text.RelCop)].Tag == text.TagVBD {
		if f.modalOver(h) == "" && !f.negated(h) {
			return false
		}
	}
	r.apply("maybe", "subject of a judgement")
	r.finite = true
	return true
}

// asksWhether reports whether the auxiliary at c stands before the subject s of verb v in a question of yes or no: "did she ask him?".
func (f *finder) asksWhether(v, c int32) bool {
	s := f.tree.child(v, text.RelNsubj, text.RelNsubjPass)
	if s < c || !f.question(v) {
		return false
	}
	for t := f.d.Sentences[f.tree.toks[v].Sent].First; t < c; t++ {
		switch f.tree.toks[t].Lemma {
		case "who", "whom", "what", "which", "when", "where", "why", "how", "whose":
			return false
		}
	}
	return true
}

// finds are verbs of coming to know a fact; what nobody found there is not, as far as is known.
var finds = map[string]bool{"establish": true, "find": true, "prove": true, "uncover": true, "discover": true, "detect": true, "conclude": true, "show": true}

// notFound reads what somebody did not find, show or establish: "did not establish that they worked together".
func (f *finder) notFound(r *reading, h, under int32) bool {
	if !finds[f.verbWord(h)] || !f.negated(h) {
		return false
	}
	if rel := f.tree.toks[under].Rel; !(r.noun && rel == text.RelObj || rel == text.RelCcomp && f.tensed(under)) {
		return false
	}
	r.apply("deny", "not "+f.verbWord(h))
	r.finite = true
	return true
}

// directed reads an infinitive that verb h orders others to do, and notes one that it brings them to.
func (f *finder) directed(r *reading, h, under int32) bool {
	if f.tree.childLemma(under, text.RelMark, "to") < 0 || !f.others(h, under) {
		return false
	}
	w := f.verbWord(h)
	if directs[w] {
		r.apply("call", w)
		return true
	}
	r.asked = r.asked || bringers[w]
	return false
}

// unproven reports whether noun h is evidence that there is not: "found no evidence that".
func (f *finder) unproven(h int32) bool {
	switch f.tree.toks[h].Lemma {
	case "evidence", "proof", "indication", "sign", "confirmation":
	default:
		return false
	}
	if f.tree.childLemma(h, text.RelDet, "no") >= 0 {
		return true
	}
	v := f.tree.toks[h].Head
	return v >= 0 && f.tree.toks[h].Rel == text.RelObj && f.tree.verbal(v) && f.negated(v)
}
