package event

import (
	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// climb goes one step up from top and applies what governs it. It gives the next step, -1 at the end.
func (f *finder) climb(r *reading, top int32) int32 {
	t := &f.tree
	h := t.toks[top].Head
	if h < 0 {
		return -1
	}
	if f.pat.is("likeness", t.toks[h].Lemma) {
		r.habit = true // "likened it to the siege of" tells of old events
	}
	if f.done(h) && f.infinitive(top) {
		r.bare = false
		f.inRow(r, h)
		return h
	}
	if f.gerundSubject(r, top, h) {
		return -1
	}
	switch t.toks[top].Rel {
	case text.RelConj:
		if t.verbal(top) && t.verbal(h) && !r.finite {
			denied := r.status == extract.Denied && f.negated(top)
			if f.finite(r, h); denied && r.status == extract.Held {
				r.status = extract.Denied // "not naming her and not calling for it"
			}
		}
		return h
	case text.RelXcomp, text.RelCcomp, text.RelCsubj, text.RelCsubjPass:
		if t.nominal(h) {
			f.nounGovernor(r, h)
			return h
		}
		if f.presumed(r, h, top) || t.toks[h].Lemma == "do" && f.doesMuch(t.child(h, text.RelObj), top) {
			r.bare = false
			f.finite(r, h)
			return h
		}
		if t.toks[top].Rel == text.RelXcomp && f.asReal(r, h, top) {
			r.bare = false
			f.finite(r, h)
			return h
		}
		if f.toCease(r, h, top) {
			return -1
		}
		if f.setsOut(h, top) && !r.crowd {
			r.apply("plan", "purpose")
		}
		if o := f.saidNoun(top, h); o >= 0 { // "repeated its demand that Chad lift"
			f.nounGovernor(r, o)
			r.finite = true
			return -1
		}
		if !r.stance && f.helpedAlready(top, h) {
			r.apply("ongoing", t.toks[h].Lemma)
			return -1
		}
		f.governor(r, h, top)
		if t.toks[top].Rel == text.RelCcomp && f.saidByNobody(h, top) {
			r.apply("deny", "said by nobody")
		}
		if t.toks[h].Lemma == "mean" && t.toks[h].Tag == text.TagVBG && t.child(h, text.RelNsubj, text.RelAux) < 0 {
			if r.finite = false; f.ifBefore(h) { // "if she used all her powers, meaning that she freed them"
				r.apply("maybe", "meaning")
			}
			return h
		}
		if t.toks[top].Rel == text.RelXcomp || f.untensed(top) {
			f.finite(r, h)
		} else {
			r.finite = true
		}
		return h
	case text.RelAdvcl, text.RelAdvclRelcl:
		return f.adverbial(r, top, h)
	case text.RelAcl:
		return f.climbAcl(r, top, h)
	case text.RelAclRelcl:
		if f.pat.is("call-noun", t.toks[h].Lemma) && (t.toks[top].Tag == text.TagVB || t.toks[top].Tag == text.TagVBP) && t.child(top, text.RelAux) < 0 {
			r.apply("call", t.toks[h].Lemma) // "the demand that they withdraw"
		}
		if f.thereIsNo(h) {
			r.apply("deny", "there is no "+t.toks[h].Lemma)
			return -1
		}
		if t.toks[h].Lemma == "time" && (t.toks[top].Tag == text.TagVBZ || t.toks[top].Tag == text.TagVBP) {
			r.apply("plan", "by the time") // "by the time that he meets her"
		}
		if !r.stance && r.status == extract.Held {
			f.draft(r, h) // "rejected a bill that gives aid"
		}
		if t.toks[h].Lemma == "charge" && t.hasPrep(h, []string{"on"}) && r.status == extract.Held {
			f.nounGovernor(r, h) // "on charges they backed the plot"
		}
		if f.pat.is("hearsay", t.toks[h].Lemma) || f.pat.is("allege-noun", t.toks[h].Lemma) && t.childLemma(top, text.RelMark, "that") >= 0 { // "stories that he has resigned are false"
			f.nounGovernor(r, h)
		}
		return -1
	case text.RelParataxis, text.RelAppos:
		return -1
	}
	if t.nominal(top) || t.toks[top].POS == text.NUM || t.toks[top].Rel == text.RelObj {
		return f.nominal(r, top, h)
	}
	return -1
}

// climbAcl reads the clause at top of the noun h: "plans to meet", "talks held in Oslo".
func (f *finder) climbAcl(r *reading, top, h int32) int32 {
	t := &f.tree
	if t.toks[top].Tag == text.TagVBG && r.status == extract.Held && t.toks[h].Rel == text.RelObl && t.hasPrep(h, []string{"with"}) {
		return -1 // "failed to deal with Chad arming rebels"
	}
	if !r.stance && f.helpedAlready(top, h) {
		r.apply("ongoing", "helped by others")
		return -1
	}
	if t.toks[top].Tag == text.TagVBN && t.child(top, text.RelMark) < 0 {
		f.nounGovernor(r, h)
		r.finite = true // "a draft put forward by Chad" was put forward, whatever became of it
		return -1
	}
	if r.stance && t.toks[top].Tag == text.TagVBG && f.pat.is("decree", t.toks[h].Lemma) && says[t.toks[top].Lemma] && !f.pat.is("draft", t.toks[h].Lemma) {
		return -1 // "an order requiring them to leave" requires it
	}
	if f.grasps(h, top) || f.doesMuch(h, top) || f.infinitive(top) && t.toks[h].Rel == text.RelObj && f.accomplishes(t.toks[h].Head) {
		r.bare = false
		f.finite(r, t.toks[h].Head)
		return t.toks[h].Head
	}
	if f.baseless(r, h, top) {
		return -1
	}
	if v := f.realUnder(r, h, top); v >= 0 {
		return v
	}
	if t.toks[top].Tag == text.TagVBG && t.child(top, text.RelMark, text.RelNsubj) < 0 && r.status == extract.Held && (f.pat.is("plan-noun", t.toks[h].Lemma) || f.opposed(h)) {
		return -1 // "exchanging vows killing nine", "opposition to crowds tearing down statues"
	}
	if f.mustered(h, top) {
		r.apply("plan", "purpose")
	}
	if l := t.toks[h].Lemma; t.toks[top].Tag == text.TagVBG && (l == "record" || l == "history" || l == "habit" || l == "reputation") && t.hasPrep(top, []string{"of", "for"}) {
		r.habit = true // "has a record of backing her"
		return -1
	}
	if !r.finite || t.child(top, text.RelNsubj) >= 0 {
		f.nounGovernor(r, h)
		f.draft(r, h)
		if t.toks[top].Tag == text.TagVBG && t.hasPrep(top, []string{"in", "about", "behind"}) {
			r.bare = true // "help in evacuating" may or may not have come
		}
		if t.toks[top].Tag == text.TagVBG && t.hasPrep(top, []string{"against"}) {
			r.apply("maybe", "against") // "a rule against indicting her"
		}
		return h
	}
	return -1
}

// done reports whether an infinitive on h tells of what came about: "the first to call", "the latest to leave".
func (f *finder) done(h int32) bool {
	switch f.tree.toks[h].Lemma {
	case "first", "second", "third", "last", "late", "latest", "only":
		return f.tree.toks[h].POS == text.ADJ
	}
	return false
}

// governor applies the class of verb h to the clause or noun beneath it.
func (f *finder) governor(r *reading, h, under int32) {
	word := f.verbWord(h)
	if f.tree.toks[under].Rel == text.RelCcomp && (word == "think" || word == "believe" || word == "expect") && f.negated(h) {
		r.apply("maybe", "not "+word) // "I don't believe that they will forgive him"
		return
	}
	if f.tree.toks[under].Tag == text.TagVBG && f.tree.toks[under].Rel == text.RelXcomp && ceases[word] {
		r.apply("cancel", word) // "will stop testing"
		return
	}
	if f.hindered(r, h, under) || f.calledSo(h, under) || word == "call" && f.tree.toks[under].Tag == text.TagVBG && f.tree.hasPrep(under, []string{"for"}) && f.tree.child(h, text.RelObj) >= 0 {
		return
	}
	if word == "announce" && !r.spoken && f.tree.toks[under].Tag == text.TagVBG && f.was(under) && r.status != extract.Denied {
		r.set(extract.Planned, word+" with the progressive") // "announced that it was withdrawing"
		return
	}
	if t := &f.tree.toks[under]; (t.Rel == text.RelNsubj || t.Rel == text.RelNsubjPass) && (word == "aim" || word == "intend" || word == "mean") {
		return // "the raids are aimed at" plans no raids
	}
	if (word == "like" || word == "want") && r.stance && f.firstPerson(h) && performed[f.tree.toks[under].Lemma] && !f.negated(h) {
		r.bare, r.finite = false, true // "I would like to thank her"
		return
	}
	if f.notFound(r, h, under) || f.directed(r, h, under) {
		return
	}
	for _, class := range verbClasses {
		if !f.pat.is(class, word) {
			continue
		}
		// A finite "that" clause after a verb of planning has its own tense, and "warn that" and
		// "suggest that" say rather than do when the clause is past.
		if class == "plan" && r.finite {
			continue
		}
		if class == "propose" && insinuates[word] && r.finite && f.tensed(under) && f.tree.toks[under].Rel == text.RelCcomp {
			r.apply("allege", word)
			return
		}
		if (class == "propose" || class == "call") && r.finite && f.past(under) {
			continue
		}
		if class == "deny" && (r.status == extract.Hypothetical || r.status == extract.Proposed) && (word == "decline" || word == "refuse") {
			continue // "declined to say whether he would attack"
		}
		if class == "threaten" && word == "warn" && r.status == extract.Held && r.finite {
			continue
		}
		if class == "call" && word == "tell" && f.tree.toks[under].Rel == text.RelCcomp && !f.infinitive(under) {
			continue // "told them that she would resign"
		}
		if class == "call" && word == "tell" && f.tree.toks[under].Rel == text.RelObl && f.tree.hasPrep(under, []string{"of", "about"}) {
			continue // "told them of her decision to resign"
		}
		if class == "plan" && (word == "want" || word == "like") && r.stance && f.firstPerson(h) {
			r.bare, r.finite = false, true // "I want to congratulate her" congratulates
			return
		}
		if class == "plan" && (word == "want" || word == "seek") && f.others(h, under) {
			r.apply("call", word)
			return
		}
		if class == "propose" && word == "consider" && f.tree.toks[under].Rel == text.RelObj && f.tree.childLemma(h, text.RelXcomp, "unlikely", "impossible", "likely", "dead") >= 0 {
			r.apply("maybe", word)
			return
		}
		if class == "call" && f.negated(h) && f.infinitive(under) {
			r.set(extract.Hypothetical, "not "+word) // "does not require them to leave"
			r.finite = true
			return
		}
		if class == "plan" && r.asked && tries[word] {
			class = "call"
		}
		if class == "propose" && looksBack[word] && r.noun && r.stance && f.tree.child(under, text.RelNmodPoss) >= 0 {
			continue // "discussed her request"
		}
		if class == "propose" && looksBack[word] && f.tree.childLemma(under, text.RelAmod, "recent", "last", "past", "previous", "latest", "earlier") >= 0 {
			continue // "discussed her recent trip"
		}
		if class == "call" && strives[word] && f.infinitive(under) && !f.others(h, under) {
			class = "plan" // "will push to end the ban" asks nobody
		}
		if class == "deny" && f.neitherNor(h) {
			r.apply("maybe", "neither confirmed nor denied")
			r.finite = true
			return
		}
		if class == "deny" && word == "rule_out" && f.negated(h) {
			r.apply("maybe", "not ruled out")
			r.finite = true
			return
		}
		if (class == "plan" || class == "propose") && f.hadBeen(h) {
			r.apply("cancel", "had been "+word)
			return
		}
		r.apply(class, word)
		if class == "plan" || class == "deny" {
			f.refused(r, h)
		}
		return
	}
	if f.tree.toks[under].Rel == text.RelXcomp && f.pat.is("report", word) && f.tree.child(h, text.RelAuxPass) >= 0 {
		r.apply("allege", word) // "is said to have met"
		return
	}
	if f.misreports(h) {
		r.apply("deny", "wrong reports")
		r.finite = true
		return
	}
	if f.pat.is("report", word) && f.tree.childLemma(h, text.RelAdvmod, "wrongly", "falsely", "mistakenly", "incorrectly", "erroneously") >= 0 {
		r.apply("deny", "wrongly "+word)
		r.finite = true
		return
	}
	if f.tree.toks[h].POS != text.VERB && (f.pat.is("untrue", word) || word == "true" && f.negated(h)) {
		if r.status != extract.Denied || !f.pat.is("hearsay", f.tree.lemma(under)) { // "a report that ... is false" is one denial
			r.apply("deny", word)
		}
		r.finite = true
		return
	}
	if f.tree.toks[h].POS == text.ADJ && f.pat.is("ease", word) {
		r.habit = true // "harder for the police to seize property" is no seizure
		return
	}
	if names[word] && f.infinitive(under) && r.bare && r.status == extract.Held {
		r.apply("plan", word) // "named a prosecutor to look into it"
		return
	}
	if f.permits(h, under) {
		r.apply("maybe", word)
		return
	}
	if word == "able" && f.managed(h) {
		r.bare = false // "not" denies it further on
		return
	}
	if f.pat.is("ongoing", word) || f.pat.is("implicative", word) {
		r.bare = false
		if f.pat.is("ongoing", word) && !r.finite && word != "begin" && word != "start" && word != "resume" {
			r.apply("ongoing", word)
		}
	}
}
