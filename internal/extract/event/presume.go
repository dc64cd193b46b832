package event

import (
	"strings"

	"github.com/readout-news/readout/internal/extract"
	"github.com/readout-news/readout/text"
)

// presumed reads an infinitive under an adjective that takes the deed for granted: "is right to hold Chad to account",
// "was pleased to give". Feelings do so when they are past ("is happy to meet" is an offer), judgements always.
func (f *finder) presumed(r *reading, h, under int32) bool {
	if f.tree.toks[h].POS == text.VERB && f.tree.child(h, text.RelCop, text.RelAuxPass) < 0 || !f.infinitive(under) || f.modalOver(h) != "" {
		return false
	}
	w := strings.ToLower(f.d.Word(h))
	be := f.tree.child(h, text.RelCop, text.RelAuxPass)
	past := be >= 0 && f.tree.toks[be].Tag == text.TagVBD
	if !f.pat.is("judged", w) && !(past && f.pat.is("felt", w)) || f.negated(under) {
		return false
	}
	r.bare, r.finite = false, true
	return true
}

// doesMuch reports whether noun h is how much somebody does for what the infinitive beneath says: "did more to help Chad".
func (f *finder) doesMuch(h, under int32) bool {
	if h < 0 {
		return false
	}
	switch f.tree.toks[h].Lemma {
	case "more", "much", "lot", "something", "everything", "most", "little", "nothing", "enough":
	default:
		return false
	}
	v := f.tree.toks[h].Head
	return v >= 0 && f.tree.toks[v].Lemma == "do" && f.tree.toks[h].Rel == text.RelObj && f.infinitive(under)
}

// baseless reads "had no basis to seize", "has no authority to": whether it was done is not said.
func (f *finder) baseless(r *reading, h, under int32) bool {
	if f.tree.childLemma(h, text.RelDet, "no") < 0 || !f.infinitive(under) || f.classNoun(h) || f.pat.is("habit-noun", f.tree.toks[h].Lemma) {
		return false
	}
	r.set(extract.Hypothetical, "no "+f.tree.toks[h].Lemma)
	r.finite = true
	return true
}

// mustered reports whether the infinitive belongs to people or a body that somebody brings together or sends for it:
// "formed a coalition to fight", "sent a team to investigate".
func (f *finder) mustered(h, under int32) bool {
	if !f.infinitive(under) || f.tree.toks[h].Rel != text.RelObj || f.classNoun(h) {
		return false
	}
	switch f.tree.lemma(f.tree.toks[h].Head) {
	case "form", "set", "create", "establish", "build", "found", "assemble", "send", "deploy", "dispatch", "organise", "organize", "recruit", "hire":
		return true
	}
	return false
}

// setsOut reports whether verb h is one of moving, whose infinitive is what somebody moves for: "were travelling to fight".
func (f *finder) setsOut(h, under int32) bool {
	if !f.infinitive(under) {
		return false
	}
	switch f.tree.toks[h].Lemma {
	case "travel", "head", "move", "march", "return", "fly", "gather", "sail", "advance", "deploy", "mobilise", "mobilize":
		return true
	}
	return false
}

// armedWith reports whether verb h puts weapons to use, so that its infinitive is what was done with them: "deployed mortars to shell
// the town".
func (f *finder) armedWith(h int32) bool {
	switch f.tree.toks[h].Lemma {
	case "deploy", "employ", "wield":
	default:
		return false
	}
	switch f.tree.lemma(f.tree.child(h, text.RelObj)) {
	case "weapon", "munition", "missile", "rocket", "bomb", "shell", "mortar", "artillery", "gas", "gun", "rifle", "drone", "tank", "jet", "warplane", "helicopter":
		return true
	}
	return false
}

// ceasing reports whether noun h is that something comes to an end, so that it goes on now: "a halt to the strikes".
func (f *finder) ceasing(h int32) bool {
	switch f.tree.toks[h].Lemma {
	case "cessation", "end", "halt", "stop", "suspension", "termination":
		return true
	}
	return false
}

// tensed reports whether the clause of verb v has a tense of its own, and no "should".
func (f *finder) tensed(v int32) bool {
	switch f.tree.toks[v].Tag {
	case text.TagVBD, text.TagVBZ:
		return true
	}
	for c := f.tree.first[v]; c >= 0; c = f.tree.next[c] {
		if k := &f.tree.toks[c]; k.Rel == text.RelAux || k.Rel == text.RelAuxPass || k.Rel == text.RelCop {
			return k.Tag == text.TagVBD || k.Tag == text.TagVBZ || k.Tag == text.TagVBP
		}
	}
	return false
}

// insinuates are verbs that with a tensed clause put something about rather than forward: "suggested that Chad was paying".
var insinuates = map[string]bool{"suggest": true, "imply": true, "hint": true, "insinuate": true}

// takenFor reports whether the clause at c says what somebody is taken to do: "would be seen as aiding Chad".
func (f *finder) takenFor(c, h int32) bool {
	if f.tree.toks[c].Tag != text.TagVBG || !f.tree.hasPrep(c, []string{"as"}) {
		return false
	}
	switch f.tree.toks[h].Lemma {
	case "see", "perceive", "regard", "view", "portray", "depict", "interpret", "construe":
		return true
	}
	return false
}

// wheneverIn reports whether the clause of v says that it is so each time: "any time I speak to her".
func (f *finder) wheneverIn(v int32) bool {
	if h := f.tree.toks[v].Head; h >= 0 && h < v && each(f.d.Word(h)) {
		return true
	}
	for c := f.tree.first[v]; c >= 0 && c < v; c = f.tree.next[c] {
		if each(f.d.Word(c)) {
			return true
		}
		switch strings.ToLower(f.d.Word(c)) {
		case "time":
			if f.tree.childLemma(c, text.RelDet, "every", "each", "any") >= 0 && f.tree.prep(c) < 0 {
				return true
			}
		}
	}
	return false
}

// each reports a conjunction that leads to what is so again and again.
func each(word string) bool {
	switch strings.ToLower(word) {
	case "whenever", "anytime", "everytime":
		return true
	}
	return false
}

// onOccasion reads an event noun that says when something is to be: "will raise it during her visit", "plan a protest
// during the summit". What goes on then is to come, too.
func (f *finder) onOccasion(r *reading, n, h int32) {
	through := f.tree.hasPrep(n, []string{"through", "via"})
	if !r.noun || r.stance || r.status != extract.Held || !f.tree.verbal(h) || !through && !f.tree.hasPrep(n, []string{"during"}) {
		return
	}
	over := reading{status: extract.Held, verb: h, own: -1}
	f.finite(&over, h)
	for v, k := h, 0; k < 4 && v >= 0; k++ {
		v = f.climb(&over, v)
	}
	switch {
	case through && over.status != extract.Ongoing && over.status != extract.Held && over.status != extract.Denied: // "must be settled through talks"
		r.set(over.status, "the way to what is "+string(over.status))
	case over.status == extract.Planned && !through:
		r.apply("plan", "during what is planned")
	}
}

// opposed reports whether the people at h are those whom somebody is against: what they do they do.
func (f *finder) opposed(h int32) bool {
	return f.tree.toks[h].Head >= 0 && f.tree.toks[h].Rel == text.RelNmod && f.opponent(f.tree.toks[h].Head)
}

// opponent reports a noun for being against something, which does not say that it is not so.
func (f *finder) opponent(n int32) bool {
	switch f.tree.toks[n].Lemma {
	case "opposition", "objection", "resistance", "hostility":
		return f.tree.toks[n].POS == text.NOUN
	}
	return false
}
