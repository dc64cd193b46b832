package event

import (
	"slices"
	"strings"

	"github.com/readout-news/readout/ontology"
	"github.com/readout-news/readout/text"
)

// contracted reports whether the "'d" at c is a "had": no bare verb stands behind it. "He'd asked her to leave".
func (f *finder) contracted(c, v int32) bool {
	w := strings.ToLower(f.d.Word(c))
	return (w == "'d" || w == "’d") && (f.tree.toks[v].Tag == text.TagVBN || f.tree.toks[v].Tag == text.TagVBD)
}

// performs reports whether verb v does by being said what it says: "I would urge them to wait" urges, "we would like to thank".
func (f *finder) performs(r *reading, v int32, modal string) bool {
	if !r.stance || v != r.verb || !f.firstPerson(v) {
		return false
	}
	switch modal {
	case "would", "'d", "’d", "must", "will":
		return performed[f.tree.toks[v].Lemma] && !f.negated(v)
	}
	return false
}

var performed = map[string]bool{"urge": true, "encourage": true, "ask": true, "advise": true, "request": true, "thank": true, "congratulate": true, "applaud": true,
	"commend": true, "appeal": true, "implore": true, "beg": true, "apologize": true, "apologise": true}

// grasps reports whether h is an opening that somebody takes, so that the infinitive behind it is done: "took the opportunity to thank her".
func (f *finder) grasps(h, under int32) bool {
	if !f.infinitive(under) || f.tree.toks[h].Rel != text.RelObj {
		return false
	}
	switch f.tree.toks[h].Lemma {
	case "opportunity", "chance", "occasion", "time", "moment", "step", "trouble", "liberty", "opening", "platform", "speech", "remark", "interview", "appearance":
	default:
		return false
	}
	switch f.tree.lemma(f.tree.toks[h].Head) {
	case "take", "use", "seize":
		return true
	}
	return false
}

// notYet reads a clause that waits for what it says: "will not sign until they condemn it". A clause in the past tells when it came about.
func (f *finder) notYet(r *reading, mark string, v int32) bool {
	if mark != "until" && mark != "unless" {
		return false
	}
	for c := f.tree.first[v]; c >= 0; c = f.tree.next[c] {
		if k := &f.tree.toks[c]; k.Rel == text.RelAux || k.Rel == text.RelAuxPass || k.Rel == text.RelCop {
			if k.Tag == text.TagVBD || k.Tag == text.TagMD {
				return false
			}
		}
	}
	switch f.tree.toks[v].Tag {
	case text.TagVBD:
		return false
	}
	if f.tree.child(v, text.RelNsubj, text.RelNsubjPass) < 0 {
		return false
	}
	r.apply("maybe", mark)
	return true
}

// untensed reports whether the clause of v has no tense of its own, so that it is as real as the verb above says: "would let her sign".
func (f *finder) untensed(v int32) bool {
	return f.tree.toks[v].Tag == text.TagVB && f.tree.child(v, text.RelAux, text.RelAuxPass, text.RelCop, text.RelMark) < 0 && f.tree.child(v, text.RelNsubj) >= 0
}

// accomplishes reports whether what the verb h did is how the infinitive behind it was done: "used gas to attack the town", "carried out a
// raid to kill", "stood with its allies to condemn".
func (f *finder) accomplishes(h int32) bool {
	t := &f.tree
	switch t.toks[h].Lemma {
	case "use", "employ":
		return true
	case "fire", "deploy", "throw", "lob", "spray": // "fired tear gas to disperse them"
		switch f.tree.lemma(t.child(h, text.RelObj)) {
		case "gas", "pellet", "bullet", "cannon", "grenade", "canister", "baton", "round", "shot", "projectile", "water":
			return true
		}
	case "carry", "launch", "stage", "mount":
		o := t.child(h, text.RelObj)
		return o >= 0 && f.harmful(o)
	case "join", "unite", "stand", "team", "combine":
		for c := t.first[h]; c >= 0; c = t.next[c] {
			if t.toks[c].Rel == text.RelObl && t.hasPrep(c, []string{"with"}) || t.toks[c].Lemma == "together" || t.toks[c].Lemma == "force" {
				return true
			}
		}
	}
	return false
}

// permits reports whether verb h, in the present, says what may be done: "a law that allows the police to request it". What was allowed was
// done.
func (f *finder) permits(h, under int32) bool {
	switch f.tree.toks[h].Lemma {
	case "allow", "enable", "permit", "entitle", "empower":
	default:
		return false
	}
	tag := f.tree.toks[h].Tag
	return f.infinitive(under) && (tag == text.TagVBZ || tag == text.TagVBP)
}

// judges reports whether v is a verb of backing, blaming or turning down, whose subject does not do what its object is about.
func (f *finder) judges(v int32) bool {
	return slices.ContainsFunc(f.pat.verbs[f.tree.toks[v].Lemma], func(id int32) bool {
		p := &f.pat.all[id]
		return (p.Type == "SUPPORT" || p.Type == "REJECT" || p.Type == "ACCUSE") && p.Clause == ontology.NoClause && p.Particle == "" && len(p.Slots) == 2 &&
			p.Slots[1].Role == ontology.Target && p.Slots[1].Where == ontology.Object
	})
}

// bringsTo are verbs that bring somebody to do what the infinitive behind says, which the tree often takes for a purpose: "the row led the
// firm to cut ties".
var bringsTo = map[string]bool{"lead": true, "force": true, "prompt": true, "cause": true, "compel": true, "drive": true, "persuade": true, "convince": true,
	"allow": true, "enable": true, "permit": true, "oblige": true, "induce": true, "inspire": true, "spur": true, "provoke": true}

// names are those of appoints that put somebody in office.
var names = map[string]bool{"appoint": true, "name": true, "hire": true, "assign": true, "nominate": true, "authorize": true, "authorise": true, "commission": true, "tap": true}
